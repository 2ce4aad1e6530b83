// @ts-check
/**
 * Which programs match, which may match, in what order, and how many would for another value (design, section 4).
 *
 * A condition is answered by two sets: those that say yes, and those that do not say no. Both are combined in the
 * same way, so a match is found in the first, and what may match is what the second has more.
 *
 * @typedef {import("./bits.mjs").Bits} Bits
 * @typedef {import("./index.mjs").Index} Index
 * @typedef {import("./places.mjs").Zips} Zips
 * @typedef {import("./query.mjs").Query} Query
 *
 * @typedef {object} Answer
 * @property {Bits} yes
 * @property {Bits} can those that do not say no
 *
 * @typedef {object} Found
 * @property {number[]} yes programs that match, in order
 * @property {number[]} maybe programs that may match, in order
 *
 * @typedef {object} Matcher
 * @property {(query: Query) => Found} find
 * @property {(query: Query, wanted: Iterable<[string, string]>) => Map<string, number>} counts by `name=value`
 * @property {(query: Query) => [string, number][]} waysOut conditions with how many match without each, most first
 * @property {(query: Query, program: number) => string[]} unknown the conditions that the program leaves open
 * @property {(query: Query, program: number) => number[]} fitting its groups by number, that put it in its list
 * @property {(query: Query, program: number) => number|null} miles from the ZIP asked for
 * @property {(query: Query) => number|null} state of the ZIP asked for, by its place in `states`
 */

import { answerer } from "./answers.mjs";
import { both, count, has, members, project, without } from "./bits.mjs";
import { orderOf } from "./order.mjs";

const NOT_CONDITIONS = new Set(["sort", "ids", "within"]);

/**
 * @param {Index} index
 * @param {number} today days since 1970-01-01 where the reader is
 * @param {Zips | null} zips the table of ZIPs, needed for the condition `zip`
 * @returns {Matcher}
 */
export function createMatcher(index, today, zips) {
  const { header } = index;
  const answers = answerer(index, today, zips);
  const { layout } = answers;
  const found = /** @type {Bits} */ (index.column("found"));

  /** @param {Query} query @returns {string[]} */
  const asked = (query) => [...query.keys()].filter((name) => !NOT_CONDITIONS.has(name));

  /** @param {string} name */
  const isTrack = (name) => header.conditions[name].level === "track";

  /**
   * @param {Query} query
   * @param {string[]} names
   * @param {"yes"|"can"} side
   * @returns {{tracks: Bits, own: Bits}} tracks by their own conditions, and programs by theirs
   */
  const sides = (query, names, side) => {
    let tracks = answers.everyTrack;
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

  /** @param {Query} query @returns {Found} */
  const find = (query) => {
    const ids = query.get("ids");
    if (ids) return { yes: [...new Set(ids.map(numberOf))], maybe: [] };
    const names = asked(query);
    const sure = sides(query, names, "yes");
    const open = sides(query, names, "can");
    const yes = programs(sure);
    const maybe = without(programs(open), yes);
    const order = orderOf(index, query, today, (program) => answers.miles(query, program));
    return { yes: order(members(yes), sure.tracks, layout), maybe: order(members(maybe), open.tracks, layout) };
  };

  /** @type {Matcher["counts"]} */
  const counts = (query, wanted) => {
    /** @type {Map<string, string[]>} */
    const byName = new Map();
    for (const [name, value] of wanted) byName.set(name, [...(byName.get(name) ?? []), value]);
    const result = new Map();
    for (const [name, values] of byName) {
      const adds = header.conditions[name].kind === "all";
      const whose = name === "within" ? "zip" : name;
      const rest = sides(query, asked(query).filter((other) => adds || other !== whose), "yes");
      const open = project(layout, rest.tracks);
      for (const value of values) {
        const answer = answers.single(name, value, query)?.yes;
        const tracks = answer && isTrack(name) ? both(rest.tracks, answer) : rest.tracks;
        const own = answer && !isTrack(name) ? both(rest.own, answer) : rest.own;
        const holding = tracks === rest.tracks ? open : project(layout, tracks);
        result.set(`${name}=${value}`, count(both(holding, own)));
      }
    }
    return result;
  };

  /** @type {Matcher["waysOut"]} */
  const waysOut = (query) => {
    const names = asked(query);
    const ways = names.map((name) => {
      const rest = names.filter((other) => other !== name);
      return /** @type {[string, number]} */ ([name, count(programs(sides(query, rest, "yes")))]);
    });
    return ways.sort((one, other) => other[1] - one[1]);
  };

  /** @type {Matcher["unknown"]} */
  const unknown = (query, program) => {
    const names = asked(query);
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
    const asks = asked(query).filter(isTrack);
    /** @param {"yes"|"can"} side */
    const by = (side) =>
      layout.planes.flatMap((size, plane) => {
        const at = layout.bases[plane] * 32 + program;
        return program < size && asks.every((name) => has(answers.condition(name, query)[side], at)) ? [plane] : [];
      });
    const sure = by("yes");
    return sure.length ? sure : by("can");
  };

  return { find, counts, waysOut, unknown, fitting, miles: answers.miles, state: answers.state };
}
