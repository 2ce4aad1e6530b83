// @ts-check
/** The first programs of a set, in the order of their names. */

import { has } from "./bits.mjs";

/**
 * @param {ArrayLike<number>} byName every program
 * @param {import("./bits.mjs").Bits} programs
 * @param {number} first
 * @returns {number[]} the first of them by name
 */
export function firstByName(byName, programs, first) {
  const found = [];
  for (let n = 0; n < byName.length && found.length < first; n += 1) if (has(programs, byName[n])) found.push(byName[n]);
  return found;
}
