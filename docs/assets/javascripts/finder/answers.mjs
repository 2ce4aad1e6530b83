// @ts-check
/**
 * What tracks and programs answer to each condition: the set that says yes and the set that does not say no.
 *
 * @typedef {import("./match.mjs").Answer} Answer
 * @typedef {import("./bits.mjs").Bits} Bits
 * @typedef {import("./bits.mjs").Layout} Layout
 * @typedef {import("./query.mjs").Query} Query
 */

import { counts } from "../shared/days.mjs";
import { HAS_ROOM, ROLLING, USUAL_MILES } from "../shared/rules.mjs";
import { cellsOf, fits } from "../shared/schedule.mjs";
import { answer, both, chosen, either, every, layoutOf } from "./bits.mjs";
import { placer } from "./located.mjs";
import { searcher } from "./search.mjs";

const KEPT = 500;

/**
 * @param {import("./index.mjs").Index} index
 * @param {number} today days since 1970-01-01
 * @param {import("./match.mjs").Loaded} loaded
 */
export function answerer(index, today, loaded) {
  const { header, layout, column, wordSet, unsaidSet } = index;
  const programs = layoutOf([header.programs]);
  const places = placer(index, loaded);
  const search = searcher(index);
  /** @type {Map<string, Map<string, Answer>>} by name, then by what is chosen */
  const kept = new Map();

  /** @param {string} name @param {string} key @param {() => Answer} make @returns {Answer} */
  const keep = (name, key, make) => {
    let named = kept.get(name);
    if (!named || named.size > KEPT) kept.set(name, (named = new Map()));
    let known = named.get(key);
    if (!known) named.set(key, (known = make()));
    return known;
  };

  /** @param {string} name @param {string} value @returns {Answer} a word of a closed list */
  const listed = (name, value) => {
    const list = header.conditions[name].lists.find((each) => header.lists[each].includes(value));
    if (list) return answer(wordSet(list, value), () => unsaidSet(list));
    // A page of another build may ask for a word that this index does not know: nobody is known to have it.
    return answer(new Uint32Array(header.conditions[name].level === "track" ? layout.trackWords : layout.programWords));
  };

  /**
   * @param {Layout} of
   * @param {string} name a table of what rows say
   * @param {(entry: any) => boolean} holds asked of what is not null
   * @param {(entry: any) => boolean} [isUnsaid]
   * @returns {Answer}
   */
  const inTable = (of, name, holds, isUnsaid = (entry) => entry === null) => {
    const table = header.tables[name];
    const yes = chosen(of, column(name), table.map((entry) => entry !== null && holds(entry)));
    return answer(yes, () => chosen(of, column(name), table.map(isUnsaid)));
  };

  /** @param {string} name @param {number} limit @returns {Answer} */
  const number = (name, limit) => {
    switch (name) {
      case "checked":
        return inTable(programs, name, (day) => today - day <= limit, () => false);
      case "starts":
        return inTable(
          layout,
          name,
          ([kind, ...days]) => kind === ROLLING || days.some((day) => day >= today && day <= today + limit),
          (entry) => entry === null || entry[0] === 1,
        );
      default:
        return inTable(header.conditions[name].level === "track" ? layout : programs, name, (number) => number <= limit);
    }
  };

  /** @returns {Answer} */
  const openings = () => {
    /** @param {[number, number] | null} entry */
    const isStale = (entry) => entry === null || !counts(entry[1], today);
    return inTable(layout, "openings", (entry) => !isStale(entry) && entry[0] === HAS_ROOM, isStale);
  };

  /** @param {string[]} values @returns {Answer} */
  const free = (values) => {
    const cells = cellsOf(values);
    return inTable(layout, "pattern", (needed) => fits(needed, cells));
  };

  /** @param {(one: Bits, other: Bits) => Bits} join @returns {(one: Answer, other: Answer) => Answer} */
  const combine = (join) => (one, other) => {
    const yes = join(one.yes, other.yes);
    return answer(yes, () => join(one.possible, other.possible));
  };

  /** @param {string} name @param {string[]} values @param {Query} query @returns {Answer} */
  const fresh = (name, values, query) => {
    const { kind } = header.conditions[name];
    switch (kind) {
      case "zip":
        return places.near(values[0], Number(query.get("within")?.[0] ?? USUAL_MILES));
      case "free":
        return free(values);
      case "number":
        return number(name, Number(values[0]));
      case "one":
        return openings();
      case "text":
        return answer(search(values[0]));
      default: {
        const one = kind === "place" ? places.at : listed;
        if (values.length === 1) return one(name, values[0]);
        return values.map((value) => keep(name, value, () => one(name, value))).reduce(combine(kind === "all" ? both : either));
      }
    }
  };

  /** @param {string} name @param {Query} query @returns {Answer} to the condition of the query */
  const condition = (name, query) => {
    const values = query.get(name) ?? [];
    const key = name === "zip" ? `${values} ${query.get("within") ?? USUAL_MILES}` : values.join();
    return keep(name, key, () => fresh(name, values, query));
  };

  /** @param {string} name @param {string} value @param {Query} query @returns {Answer|null} if it alone were chosen */
  const single = (name, value, query) => {
    if (name !== "within") return keep(name, value, () => fresh(name, [value], query));
    return query.has("zip") ? condition("zip", new Map([...query, ["within", [value]]])) : null;
  };

  /** @param {Query} query @returns {(program: number) => number|null} made once for all programs of an answer */
  const miles = (query) => loaded.distances?.miles(query.get("zip")?.[0] ?? "") ?? (() => null);

  /** @param {Query} query @returns {number|null} */
  const state = (query) => {
    const area = loaded.distances?.zips(query.get("zip")?.[0] ?? "");
    return area ? header.states.indexOf(area.state) : null;
  };

  return { condition, single, miles, state };
}
