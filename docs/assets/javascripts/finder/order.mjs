// @ts-check
/**
 * The order of results: by what was asked, then by name; what has no value comes last.
 *
 * @typedef {import("./bits.mjs").Bits} Bits
 * @typedef {import("./bits.mjs").Layout} Layout
 */

import { NONE_16, ROLLING } from "./answers.mjs";
import { has } from "./bits.mjs";

/**
 * @param {import("./index.mjs").Index} index
 * @param {import("./query.mjs").Query} query
 * @param {number} today days since 1970-01-01
 * @param {(program: number) => number|null} miles
 * @returns {(programs: number[], tracks: Bits, layout: Layout) => number[]} sorts programs by the tracks that count
 */
export function orderOf(index, query, today, miles) {
  const { header, column } = index;
  const by = query.get("sort")?.[0] ?? (query.has("zip") ? "distance" : "name");
  const rank = column("rank");
  const minutes = column("minutes");
  const starts = column("starts");
  const first = header.starts.map(([, ...days]) => days.find((day) => day >= today) ?? Infinity);

  /** @param {number} row @returns {number} */
  const rowValue = (row) => {
    if (by === "hours") return minutes[row] === NONE_16 ? Infinity : minutes[row];
    if (starts[row] === ROLLING) return today;
    return starts[row] === NONE_16 ? Infinity : first[starts[row]];
  };

  /** @param {number} program @param {Bits} tracks @param {Layout} layout @returns {number} least first */
  const value = (program, tracks, layout) => {
    if (by === "distance") return miles(program) ?? Infinity;
    if (by === "price") return Number.isNaN(column("price")[program]) ? Infinity : column("price")[program];
    if (by === "checked") return column("checked")[program] ? -column("checked")[program] : Infinity;
    if (by === "name") return 0;
    let least = Infinity;
    layout.planes.forEach((size, plane) => {
      if (program < size && has(tracks, layout.bases[plane] * 32 + program)) {
        least = Math.min(least, rowValue(layout.rows[plane] + program));
      }
    });
    return least;
  };

  return (programs, tracks, layout) => {
    const values = new Map(programs.map((program) => [program, value(program, tracks, layout)]));
    /** @param {number} program */
    const of = (program) => /** @type {number} */ (values.get(program));
    return programs.sort((one, other) => {
      const [left, right] = [of(one), of(other)];
      return left < right ? -1 : left > right ? 1 : rank[one] - rank[other];
    });
  };
}
