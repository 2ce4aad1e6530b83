// @ts-check
/** Words, without case and accents, and whether one begins another with at most one slip (hooks/iop/facets.py). */

/** @param {string} text @returns {string[]} its words of letters and digits */
export function wordsOf(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/**
 * A word of five letters or more may have one letter wrong, missing, too many, or two neighbours swapped.
 *
 * @param {string} word what somebody typed
 * @param {string} other
 * @returns {boolean} whether it begins the other
 */
export function begins(word, other) {
  if (other.startsWith(word)) return true;
  if (word.length < 5) return false;
  return [-1, 0, 1].some((more) => oneSlip(word, other.slice(0, word.length + more)));
}

/** @param {string} one @param {string} other @returns {boolean} */
function oneSlip(one, other) {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return long.length - short.length === 1 && short.slice(at) === long.slice(at + 1);
  const rest = short.slice(at + 1) === long.slice(at + 1);
  const swapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return rest || swapped;
}
