// @ts-check
/**
 * Which programs match, which may match, in what order, and how many would for another value (design, section 4).
 *
 * A condition is answered by two sets: those that say yes, and those that do not say no. Both are combined in the
 * same way, so a match is found in the first, and what may match is what the second has more.
 *
 * @typedef {import("./bits.mjs").Bits} Bits
 * @typedef {import("./index.mjs").Index} Index
 * @typedef {import("./query.mjs").Query} Query
 * @typedef {typeof import("./tally.mjs").tallier} Tallier
 *
 * @typedef {object} Parts what is loaded only when it is needed, and put in its place then
 * @property {import("./distances.mjs").Distances} [distances] for the condition `zip`
 * @property {ReturnType<typeof import("./search.mjs").searcher>} [search] for the condition `q`
 * @property {typeof import("./order.mjs").orderOf} [orderOf] for an order other than by name
 * @property {Tallier} [tallier] counts faster in a large directory
 *
 * @typedef {object} Answer
 * @property {Bits} yes
 * @property {Bits} can those that do not say no
 * @property {Bits | null} own the programs that say yes, when no two tracks of one say different things
 *
 * @typedef {(readonly [name: string, value: string, ...any[]])[]} Wanted
 *
 * @typedef {object} Found
 * @property {number[]} yes programs that match, in order
 * @property {number[]} maybe programs that may match, in order
 * @property {[number, number]} counts how many there are of both, listed or not
 *
 * @typedef {object} Matcher
 * @property {(query: Query, first?: number) => Found} find lists the first programs, or all
 * @property {(query: Query, wanted: Wanted) => number[]} counts of each name and value wanted; a list that is the same
 *   as before, not a new one, may be counted faster
 * @property {(query: Query, program: number) => string[]} unknown the conditions that the program leaves open
 * @property {(query: Query, program: number) => number[]} fitting its groups by number, that put it in its list
 * @property {(program: number) => boolean} isOpen whether it takes people at all: no search finds one that does not
 * @property {(query: Query, program: number) => number|null} miles from the ZIP asked for
 * @property {(query: Query) => number|null} state of the ZIP asked for, by its place in `states`
 */

import { answerer } from "./answers.mjs";
import { both, count, countBoth, differ, every, has, ownerCounter, project, spread } from "./bits.mjs";
import { firstByName } from "./by_name.mjs";

const NOT_CONDITIONS = new Set(["sort", "ids", "within"]);

/** @param {Query} query @returns {string[]} the names of what a program must meet */
export const conditionsIn = (query) => [...query.keys()].filter((name) => !NOT_CONDITIONS.has(name));

/**
 * @param {Index} index
 * @param {number} today days since 1970-01-01 where the reader is
 * @param {Parts} parts
 * @returns {Matcher}
 */
export function createMatcher(index, today, parts) {
  const { header, layout } = index;
  const answers = answerer(index, today, parts);
  const found = index.programSet("found");
  const everyTrack = every(layout);
  const countOwners = ownerCounter(layout);

  /** @param {string} name */
  const isTrack = (name) => header.conditions[name].level === "track";

  /**
   * @param {Query} query
   * @param {string[]} names
   * @param {"yes"|"can"} side
   * @returns {{tracks: Bits, own: Bits}} tracks by their own conditions, and programs by theirs
   */
  const sides = (query, names, side) => {
    let tracks = everyTrack;
    let own = found;
    for (const name of names) {
      const answer = answers.condition(name, query)[side];
      if (isTrack(name)) tracks = both(tracks, answer);
      else own = both(own, answer);
    }
    return { tracks, own };
  };

  /** @param {{tracks: Bits, own: Bits}} side @returns {Bits} */
  const programs = ({ tracks, own }) => both(project(layout, tracks), own);

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
    const sure = sides(query, names, "yes");
    const open = sides(query, names, "can");
    const yes = programs(sure);
    const maybe = differ(programs(open), yes); // what matches may match too
    /** @type {ReturnType<typeof import("./order.mjs").orderOf>} */
    const order =
      parts.orderOf?.(index, query, today, answers.miles(query)) ??
      ((programs, _, most) => firstByName(index.byName(), programs, most));
    const counts = /** @type {[number, number]} */ ([count(yes), count(maybe)]);
    const left = Math.max(0, first - counts[0]);
    return {
      yes: order(yes, sure.tracks, Math.min(first, counts[0])),
      maybe: order(maybe, open.tracks, Math.min(left, counts[1])),
      counts,
    };
  };

  /** @type {ReturnType<Tallier> | undefined} */
  let tally;

  /** @type {Matcher["counts"]} */
  const counts = (query, wanted) => {
    const names = conditionsIn(query);
    /** @param {string[]} left @returns {{tracks: Bits, held: Bits}} the tracks of programs that match, and those programs */
    const matching = (left) => {
      const { tracks, own } = sides(query, left, "yes");
      const mine = both(tracks, spread(layout, own));
      return { tracks: mine, held: project(layout, mine) };
    };
    const all = matching(names);
    /** @type {Map<string, {tracks: Bits, held: Bits}>} */
    const rests = new Map();
    /** @param {string} name what stays as it is when another value of this name is chosen */
    const restFor = (name) => {
      if (!query.size) return all;
      const whose = name === "within" ? "zip" : name;
      if (!names.includes(whose) || header.conditions[name].kind === "all") return all;
      const rest = rests.get(whose) ?? matching(names.filter((other) => other !== whose));
      rests.set(whose, rest);
      return rest;
    };
    tally ??= parts.tallier?.(index, answers.single);
    const sums = tally?.(wanted, all.held, all.tracks);
    return wanted.map(([name, value], n) => {
      const rest = restFor(name);
      if (sums && rest === all) return sums[n];
      const answer = answers.single(name, value, query);
      if (!answer) return count(rest.held);
      return answer.own ? countBoth(rest.held, answer.own) : countOwners(rest.tracks, answer.yes);
    });
  };

  /** @type {Matcher["unknown"]} */
  const unknown = (query, program) => {
    const names = conditionsIn(query);
    const own = names.filter((name) => !isTrack(name) && !has(answers.condition(name, query).yes, program));
    const byTrack = layout.planes.flatMap((size, plane) => {
      if (program >= size) return [];
      const at = layout.bases[plane] * 32 + program;
      const asks = names.filter(isTrack);
      if (asks.some((name) => !has(answers.condition(name, query).can, at))) return [];
      return [asks.filter((name) => !has(answers.condition(name, query).yes, at))];
    });
    const fewest = byTrack.sort((one, other) => one.length - other.length)[0] ?? [];
    return names.filter((name) => own.includes(name) || fewest.includes(name));
  };

  /** @type {Matcher["fitting"]} */
  const fitting = (query, program) => {
    const asks = conditionsIn(query).filter(isTrack);
    /** @param {"yes"|"can"} side */
    const by = (side) =>
      layout.planes.flatMap((size, plane) => {
        const at = layout.bases[plane] * 32 + program;
        return program < size && asks.every((name) => has(answers.condition(name, query)[side], at)) ? [plane] : [];
      });
    const sure = by("yes");
    return sure.length ? sure : by("can");
  };

  return { find, counts, unknown, fitting, isOpen: (program) => has(found, program), miles: (query, program) => answers.miles(query)(program), state: answers.state };
}
