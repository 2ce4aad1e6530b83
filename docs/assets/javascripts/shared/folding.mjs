// @ts-check
/**
 * Names as they are compared: in addresses, in what people type, in searches. hooks/iop/geo/folding.py does the same for
 * the data, says what each table is for, and hands them over; tests/geo/folding.json holds both to it.
 */

import { BARE_LETTERS, COUNTY_ENDS, JOINED_WORDS, SHORT_WORDS, WIND_WORDS } from "./rules.mjs";

/** Most text is, and is cut up ten times as fast. */
const PLAIN = /^[\0-\x7f]*$/;
const GONE = /['`.\u00b4\u02b9-\u02bf\u2018-\u201b\u2032\uff07]/g;
const COUNTY = new RegExp(` (${COUNTY_ENDS.join("|")})$`);
const BARE = new RegExp(`[${Object.keys(BARE_LETTERS).join("")}]`, "g");

/** @param {string} text @returns {string[]} its folded words of letters and digits */
export function wordsOf(text) {
  const words = cut(text);
  if (words.length > 1 && Object.hasOwn(WIND_WORDS, words[0])) words[0] = /** @type {Record<string, string>} */ (WIND_WORDS)[words[0]];
  for (let at = words.length - 2; at >= 0; at -= 1) {
    if (JOINED_WORDS.includes(words[at])) words.splice(at, 2, words[at] + words[at + 1]);
  }
  return words.map((word) => (Object.hasOwn(SHORT_WORDS, word) ? /** @type {Record<string, string>} */ (SHORT_WORDS)[word] : word));
}

/** @param {string} text @returns {string[]} */
function cut(text) {
  const bare = text.replace(GONE, "");
  if (PLAIN.test(bare)) return bare.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
  const plain = bare.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const letters = plain.replace(BARE, (letter) => /** @type {Record<string, string>} */ (BARE_LETTERS)[letter]).replace(/\./g, "");
  return letters.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** @param {string} name @returns {string[]} the folded words of a county, without County, Parish and the like at its end */
export function countyWords(name) {
  return wordsOf(name).join(" ").replace(COUNTY, "").split(" ").filter(Boolean);
}

/**
 * @param {string} name of the condition: state, county or city
 * @param {string} value as somebody wrote it: St.-Louis-MO
 * @returns {string} as it is compared: saint-louis-mo
 */
export function placeId(name, value) {
  const at = value.lastIndexOf("-");
  const words = (name === "county" ? countyWords : wordsOf)(value.slice(0, Math.max(0, at)));
  return [...words, value.slice(at + 1).toLowerCase()].join("-");
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
