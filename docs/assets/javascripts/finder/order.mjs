// @ts-check
/**
 * The order of results: by what was asked, then by name; what has no value comes last. Loaded when one is asked for.
 *
 * @typedef {import("./bits.mjs").Bits} Bits
 * @typedef {import("./index.mjs").Index} Index
 */

import { each, has } from "./bits.mjs";
import { firstByName } from "./by_name.mjs";

/** So many first ones are sorted in while walking; more than these, all are sorted. */
const FEW = 100;

/**
 * @param {Index} index
 * @param {import("./query.mjs").Query} query
 * @param {number} today days since 1970-01-01
 * @param {(program: number) => number|null} miles
 * @returns {(programs: Bits, tracks: Bits, first: number) => number[]} the first programs, by the tracks that count
 */
export function orderOf(index, query, today, miles) {
  const by = query.get("sort")?.[0] ?? (query.has("zip") ? "distance" : "name");
  const value = worthOf(index, by, today, miles);
  return (programs, tracks, first) => {
    if (first === 0) return [];
    if (by === "name") return firstByName(index.byName(), programs, first);
    if (first > FEW) return sorted(firstByName(index.byName(), programs, Infinity), (program) => value(program, tracks)).slice(0, first);
    const ranks = index.ranks();
    /** @type {number[]} */
    const found = [];
    /** @type {number[]} */
    const values = [];
    each(programs, (program) => {
      const mine = value(program, tracks);
      let at = found.length;
      while (at > 0 && (values[at - 1] > mine || (values[at - 1] === mine && ranks[found[at - 1]] > ranks[program]))) at -= 1;
      if (at >= first) return;
      found.splice(at, 0, program);
      values.splice(at, 0, mine);
      if (found.length > first) [found, values].forEach((list) => list.pop());
    });
    return found;
  };
}

/** @param {number[]} programs by name @param {(program: number) => number} value @returns {number[]} */
function sorted(programs, value) {
  const pairs = programs.map((program) => [value(program), program]);
  pairs.sort(([one], [other]) => one - other); // two that have no value differ by NaN, which keeps them as they stand
  return pairs.map(([, program]) => program);
}

/**
 * @param {Index} index
 * @param {string} by
 * @param {number} today
 * @param {(program: number) => number|null} miles
 * @returns {(program: number, tracks: Bits) => number} least first
 */
function worthOf({ header, layout, column }, by, today, miles) {
  /** @param {string} name @param {(entry: any) => number} worth @returns {(row: number) => number} */
  const table = (name, worth) => {
    const worths = header.tables[name].map((entry) => (entry === null ? Infinity : worth(entry)));
    const numbers = column(name);
    return (row) => worths[numbers[row]];
  };
  /** @param {(row: number) => number} worth @returns {(program: number, tracks: Bits) => number} */
  const least = (worth) => (program, tracks) => {
    let best = Infinity;
    for (let plane = 0; program < layout.planes[plane]; plane += 1) {
      if (has(tracks, layout.bases[plane] * 32 + program)) best = Math.min(best, worth(layout.rows[plane] + program));
    }
    return best;
  };
  switch (by) {
    case "distance":
      return (program) => miles(program) ?? Infinity;
    case "price":
      return table("price", (price) => price);
    case "checked":
      return table("checked", (day) => -day);
    case "hours":
      return least(table("hours", (hours) => hours));
    case "start":
      return least(table("starts", ([kind, ...days]) => (kind === 2 ? today : days.find((day) => day >= today) ?? Infinity)));
    default:
      return () => 0;
  }
}
