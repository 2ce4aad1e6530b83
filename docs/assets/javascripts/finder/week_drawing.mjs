// @ts-check
/** The squares of a week's drawing (hooks/templates/week.html). */

import { DAYS, PARTS } from "../shared/rules.mjs";

/** @param {number} cells @returns {string} the path of a square for each part of a day among them */
export function squares(cells) {
  return DAYS.flatMap((_, day) =>
    PARTS.map((_, part) => ((cells >>> (day * 4 + part)) & 1 ? `M${36 + 16 * day} ${16 + 16 * part}h8v8h-8z` : "")),
  ).join("");
}
