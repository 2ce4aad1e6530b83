// @ts-check
/**
 * Which programs match, which may match, in what order, and how many would for another value (contributing/filters.md).
 *
 * A condition is answered by two sets: those that say yes, and those that do not say no. Both are combined in the
 * same way, so a match is found in the first, and what may match is what the second has more.
 *
 * @typedef {import("./bits.mjs").Bits} Bits
 * @typedef {import("./index.mjs").Index} Index
 * @typedef {import("./query.mjs").Query} Query
 *
 * @typedef {object} Loaded what comes only when it is needed
 * @property {import("./distances.mjs").Distances} [distances] for the condition `zip`
 *
 * @typedef {object} Answer
 * @property {Bits} yes those that say yes
 * @property {Bits} possible those that do not say no
 *
 * @typedef {object} Found
 * @property {number[]} yes programs that match, in order
 * @property {number[]} maybe programs that may match, in order
 * @property {[number, number]} counts how many there are of both, listed or not
 *
 * @typedef {object} Matcher
 * @property {(query: Query, first?: number) => Found} find lists the first programs, or all
 * @property {(query: Query, values: [name: string, value: string][]) => number[]} counts how many match with each value
 * @property {(query: Query, program: number) => string[]} unknown the conditions that the program leaves open
 * @property {(query: Query, program: number) => number[]} fitting its groups by number, that put it in its list
 * @property {(program: number) => boolean} isOpen whether it takes people at all: no search finds one that does not
 * @property {(query: Query) => (program: number, group: number) => boolean} partly whether a group meets on some day only when one is free
 * @property {(query: Query, program: number) => number|null} miles from the ZIP asked for
 * @property {(query: Query) => number[]} readers the minutes that clocks are ahead of UTC where somebody may be who asks
 * @property {(query: Query) => number|null} state of the ZIP asked for, by its place in `states`
 */

import { answerer } from "./answers.mjs";
import { both, count, differ, every, has, project } from "./bits.mjs";
import { orderOf } from "./order.mjs";

/** Where somebody is says by which clock they are free, and when they want to begin, which seasons count: all else changes with these. */
const WHERE = new Set(["state", "county", "city", "zip"]);

/** @param {string} name @param {Query} query @returns {boolean} whether another value of a name changes what other conditions answer */
const movesOthers = (name, query) => name === "starts" || (WHERE.has(name) && query.has("free"));

const NOT_CONDITIONS = new Set(["sort", "ids", "within"]);

/** @param {Query} query @returns {string[]} the names of what a program must meet */
export const conditionsIn = (query) => [...query.keys()].filter((name) => !NOT_CONDITIONS.has(name));

/** @param {Query} query @param {import("./index.mjs").Header} header @returns {boolean} whether somebody chose what one group of a program may meet and another may not */
export const isAboutGroups = (query, { conditions }) =>
  [...query.keys()].some((name) => conditions[name]?.level === "track" && conditions[name].about !== "place");

/**
 * @param {Index} index
 * @param {number} today days since 1970-01-01 where the reader is
 * @param {Loaded} loaded
 * @returns {Matcher}
 */
export function createMatcher(index, today, loaded) {
  const { header, layout } = index;
  const answers = answerer(index, today, loaded);
  const found = index.programSet("found");
  const everyTrack = every(layout);

  /** @param {string} name */
  const isTrack = (name) => header.conditions[name].level === "track";

  /**
   * @param {Query} query
   * @param {string[]} names
   * @param {"yes"|"possible"} side
   * @returns {{tracks: Bits, programs: Bits}} tracks by their own conditions, and programs by theirs
   */
  const sides = (query, names, side) => {
    let tracks = everyTrack;
    let programs = found;
    for (const name of names) {
      const answer = answers.condition(name, query)[side];
      if (isTrack(name)) tracks = both(tracks, answer);
      else programs = both(programs, answer);
    }
    return { tracks, programs };
  };

  /** @param {{tracks: Bits, programs: Bits}} side @returns {Bits} the programs that have such a track */
  const together = ({ tracks, programs }) => both(project(layout, tracks), programs);

  /** @param {string} id @returns {number} */
  const numberOf = (id) => (Object.hasOwn(header.aliases, id) ? header.aliases[id] : header.ids.indexOf(id));

  /** @type {Matcher["find"]} */
  const find = (query, first = Infinity) => {
    const ids = query.get("ids");
    if (ids) {
      const all = [...new Set(ids.map(numberOf))];
      return { yes: all.slice(0, first), maybe: [], counts: [all.length, 0] };
    }
    const names = conditionsIn(query);
    const certain = sides(query, names, "yes");
    const possible = sides(query, names, "possible");
    const yes = together(certain);
    const maybe = differ(together(possible), yes); // what matches may match too
    const order = orderOf(index, query, today, answers.miles(query));
    const counts = /** @type {[number, number]} */ ([count(yes), count(maybe)]);
    return {
      yes: order(yes, certain.tracks, first),
      maybe: order(maybe, possible.tracks, Math.max(0, first - counts[0])),
      counts,
    };
  };

  /** @type {Matcher["counts"]} */
  const counts = (query, values) => {
    const names = conditionsIn(query);
    const all = sides(query, names, "yes");
    /** @type {Map<string, typeof all>} */
    const rests = new Map();
    /** @param {string} name what stays as it is when another value of this name is chosen */
    const restFor = (name) => {
      const whose = name === "within" ? "zip" : name;
      if (!names.includes(whose) || header.conditions[name].kind === "all") return all;
      const rest = rests.get(whose) ?? sides(query, names.filter((other) => other !== whose), "yes");
      rests.set(whose, rest);
      return rest;
    };
    return values.map(([name, value]) => {
      if (movesOthers(name, query)) {
        const chosen = sides(new Map([...query, [name, [value]]]), [...new Set([...names, name])], "yes");
        return count(together(chosen));
      }
      const { tracks, programs } = restFor(name);
      const yes = answers.single(name, value, query)?.yes;
      if (!yes) return count(together({ tracks, programs }));
      return count(together(isTrack(name) ? { tracks: both(tracks, yes), programs } : { tracks, programs: both(programs, yes) }));
    });
  };

  /** @type {Matcher["unknown"]} */
  const unknown = (query, program) => {
    const names = conditionsIn(query);
    const ofProgram = names.filter((name) => !isTrack(name) && !has(answers.condition(name, query).yes, program));
    const byTrack = layout.planes.flatMap((size, plane) => {
      if (program >= size) return [];
      const at = layout.bases[plane] * 32 + program;
      const asks = names.filter(isTrack);
      if (asks.some((name) => !has(answers.condition(name, query).possible, at))) return [];
      return [asks.filter((name) => !has(answers.condition(name, query).yes, at))];
    });
    const fewest = byTrack.sort((one, other) => one.length - other.length)[0] ?? [];
    return names.filter((name) => ofProgram.includes(name) || fewest.includes(name));
  };

  /** @type {Matcher["fitting"]} */
  const fitting = (query, program) => {
    const asks = conditionsIn(query).filter(isTrack);
    /** @param {"yes"|"possible"} side */
    const by = (side) =>
      layout.planes.flatMap((size, plane) => {
        const at = layout.bases[plane] * 32 + program;
        return program < size && asks.every((name) => has(answers.condition(name, query)[side], at)) ? [plane] : [];
      });
    const yes = by("yes");
    return yes.length ? yes : by("possible");
  };

  /** @type {Matcher["partly"]} */
  const partly = (query) => {
    const tracks = answers.partlyFree(query);
    return (program, plane) => has(tracks, layout.bases[plane] * 32 + program);
  };

  return { find, counts, unknown, fitting, partly, isOpen: (program) => has(found, program), miles: (query, program) => answers.miles(query)(program), state: answers.state, readers: answers.readers };
}
