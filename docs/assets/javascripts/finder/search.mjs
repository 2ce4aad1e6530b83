// @ts-check
/**
 * Which programs a text finds: each word begins a word of the name,
 * organization, town, county, or a label or other name of a service, therapy or medicine.
 *
 * @typedef {import("./bits.mjs").Bits} Bits
 */

import { once } from "../shared/waiting.mjs";
import { both, chosen, either, layoutOf } from "./bits.mjs";
import { begins, countyWords, wordsOf } from "../shared/folding.mjs";

/**
 * @param {import("./index.mjs").Index} index
 * @returns {(text: string) => Bits}
 */
export function searcher({ header, column, wordSet }) {
  const programs = layoutOf([header.programs]);
  const prepared = once(() => ({
    names: header.words ? header.words.split(" ") : [],
    cities: Object.values(header.cities_by_state).flat().map(wordsOf),
    counties: Object.values(header.counties_by_state).flat().map((name) => countyWords(name.split("|")[0])),
    offers: Object.entries(header.conditions).flatMap(([list, { values, also }]) =>
      Object.entries(also ? values : {}).map(([value, label]) => ({ list, value, words: [label, ...(also?.[value] ?? [])].flatMap(wordsOf) })),
    ),
  }));

  /** @param {string} word @returns {Bits} */
  const named = (word) => {
    const [sizes, members] = [column("word_sizes"), column("word_programs")];
    const table = new Uint8Array(header.programs);
    let start = 0;
    prepared().names.forEach((name, at) => {
      const end = start + sizes[at];
      if (begins(word, name)) for (let n = start; n < end; n += 1) table[members[n]] = 1;
      start = end;
    });
    return chosen(programs, table, [0, 1]);
  };

  /** @param {string} word @returns {Bits} */
  const located = (word) => {
    const { cities, counties } = prepared();
    /** @param {string[]} words */
    const isMeant = (words) => words.some((each) => begins(word, each));
    const [goodCities, goodCounties] = [cities.map(isMeant), [false, ...counties.map(isMeant)]];
    const county = column("place_county");
    const good = Array.from(column("place_city"), (city, place) => goodCities[city] || goodCounties[county[place]]);
    return chosen(programs, column("place"), [...good, false]);
  };

  /** @param {string} word @returns {Bits} */
  const one = (word) => {
    const offered = prepared().offers.filter(({ words }) => words.some((each) => begins(word, each)));
    const sets = offered.map(({ list, value }) => wordSet(list, value));
    return sets.reduce(either, either(named(word), located(word)));
  };
  return (text) => wordsOf(text).map(one).reduce(both);
}
