// @ts-check
/** Numbers of programs in words, for what is loaded after the finder itself. */

/** Kept, as each use of `toLocaleString` costs a tenth of a millisecond. */
const NUMBER = new Intl.NumberFormat("en-US");

/** @param {number} yes @param {number} maybe @returns {string} what the button says that leads from the filters to both lists */
export function showWords(yes, maybe) {
  return yes || maybe ? `Show ${foundWords(yes, maybe)}` : "None match: see what to change";
}

/** @param {number} yes @param {number} maybe @returns {string} how many match, and how many may */
export function foundWords(yes, maybe) {
  const programs = yes === 1 ? "program" : "programs";
  if (!maybe) return `${spelt(yes)} ${programs}`;
  return yes ? `${spelt(yes)}, and ${spelt(maybe)} to ask about` : `${spelt(maybe)} to ask about`;
}

/** @param {number} count @returns {string} */
function spelt(count) {
  return NUMBER.format(count);
}
