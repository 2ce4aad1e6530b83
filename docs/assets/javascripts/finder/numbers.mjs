// @ts-check
/** Numbers, as people write them. */

/** Making one takes most of a millisecond, and so does `toLocaleString`, so it is kept. */
const NUMBER = new Intl.NumberFormat("en-US");

/** @param {number} count @returns {string} as people write it: 1,234 */
export function inDigits(count) {
  return NUMBER.format(count);
}
