// @ts-check
/** Words, without case and accents (hooks/iop/meaning/match.py). */

/** Most text is, and is cut up ten times as fast. */
const PLAIN = /^[\0-\x7f]*$/;

/** @param {string} text @returns {string[]} its words of letters and digits */
export function wordsOf(text) {
  if (PLAIN.test(text)) return text.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
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
  let at = 0;
  while (at < word.length && word[at] === other[at]) at += 1;
  if (at === word.length) return true;
  if (word.length < 5) return false;
  const isSwapped = word[at] === other[at + 1] && word[at + 1] === other[at];
  return (
    goesOn(word, at + 1, other, at + 1) ||
    goesOn(word, at + 1, other, at) ||
    goesOn(word, at, other, at + 1) ||
    (isSwapped && goesOn(word, at + 2, other, at + 2))
  );
}

/** @param {string} word @param {number} from @param {string} other @param {number} to @returns {boolean} whether the rest begins there */
function goesOn(word, from, other, to) {
  if (other.length - to < word.length - from) return false;
  for (let n = from; n < word.length; n += 1) if (word[n] !== other[to + n - from]) return false;
  return true;
}
