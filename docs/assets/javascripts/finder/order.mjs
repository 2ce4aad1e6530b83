// @ts-check
/**
 * The order of results: by what was asked, then by name; what has no value comes last.
 *
 * @typedef {import("./bits.mjs").Bits} Bits
 * @typedef {import("./index.mjs").Index} Index
 */

import { has } from "./bits.mjs";
import { earliestStart, firstDay } from "../shared/seasons.mjs";

/**
 * @param {Index} index
 * @param {import("./query.mjs").Query} query
 * @param {number} today days since 1970-01-01
 * @param {(program: number) => number|null} miles
 * @returns {(programs: Bits, tracks: Bits, first: number) => number[]} the first programs, by the tracks that count
 */
export function orderOf(index, query, today, miles) {
  const by = query.get("sort")?.[0] ?? (query.has("zip") ? "distance" : "name");
  const keyOf = sortKey(index, by, today, miles);
  return (programs, tracks, first) => {
    if (first === 0) return [];
    const found = [...index.byName()].filter((program) => has(programs, program));
    if (by !== "name") {
      const keys = new Map(found.map((program) => [program, keyOf(program, tracks)]));
      // Two without a value differ by NaN, which keeps them as they stand.
      found.sort((one, other) => /** @type {number} */ (keys.get(one)) - /** @type {number} */ (keys.get(other)));
    }
    return found.slice(0, first);
  };
}

/**
 * @param {Index} index
 * @param {string} by
 * @param {number} today
 * @param {(program: number) => number|null} miles
 * @returns {(program: number, tracks: Bits) => number} least first
 */
function sortKey({ header, layout, column }, by, today, miles) {
  /** @param {string} name @param {(entry: any) => number} keyOf @returns {(row: number) => number} */
  const table = (name, keyOf) => {
    const keys = header.tables[name].map((entry) => (entry === null ? Infinity : keyOf(entry)));
    const numbers = column(name);
    return (row) => keys[numbers[row]];
  };
  /** @param {(row: number) => number} keyOf @returns {(program: number, tracks: Bits) => number} */
  const least = (keyOf) => (program, tracks) => {
    let best = Infinity;
    for (let plane = 0; program < layout.planes[plane]; plane += 1) {
      if (has(tracks, layout.bases[plane] * 32 + program)) best = Math.min(best, keyOf(layout.rows[plane] + program));
    }
    return best;
  };
  /** @param {number} row */
  const start = (row) => {
    const [starts, season] = ["starts", "season"].map((name) => header.tables[name][column(name)[row]]);
    return starts === null ? Infinity : earliestStart(starts, firstDay(season, today));
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
      return least(start);
    default:
      return () => 0;
  }
}
