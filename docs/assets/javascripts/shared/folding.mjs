// @ts-check
/**
 * Names as they are compared: in addresses, in what people type, in searches. hooks/iop/geo/folding.py says the same for
 * the data, with what each rule is for; tests/geo/folding.json holds both to it.
 */

/** Most text is, and is cut up ten times as fast. */
const PLAIN = /^[\0-\x7f]*$/;
const GONE = /['`.\u00b4\u02b9-\u02bf\u2018-\u201b\u2032\uff07]/g;
/** @type {Record<string, string>} */
const BARE = { ł: "l", ø: "o", ß: "ss", æ: "ae" };
/** @type {Record<string, string>} */
const SHORT = { st: "saint", ste: "sainte", mt: "mount", mtn: "mountain", ft: "fort", pt: "point", spgs: "springs", hts: "heights" };
/** @type {Record<string, string>} */
const WINDS = { n: "north", s: "south", e: "east", w: "west" };
const JOINED = ["o", "d", "l"];
/** What is dropped at the end of the name of a county. */
const COUNTY = / (county|parish|borough|census area|municipality|municipio)$/;

/** @param {string} text @returns {string[]} its folded words of letters and digits */
export function wordsOf(text) {
  const words = cut(text);
  if (words.length > 1 && Object.hasOwn(WINDS, words[0])) words[0] = WINDS[words[0]];
  for (let at = words.length - 2; at >= 0; at -= 1) {
    if (JOINED.includes(words[at])) words.splice(at, 2, words[at] + words[at + 1]);
  }
  return words.map((word) => (Object.hasOwn(SHORT, word) ? SHORT[word] : word));
}

/** @param {string} text @returns {string[]} */
function cut(text) {
  const bare = text.replace(GONE, "");
  if (PLAIN.test(bare)) return bare.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
  const plain = bare.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const letters = plain.replace(/[łøßæ]/g, (letter) => BARE[letter]).replace(/\./g, "");
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
