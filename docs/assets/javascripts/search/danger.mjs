// @ts-check
/** Whether somebody types words of danger: then Get help now stands first, whatever else was found. */

import { slips } from "../shared/slips.mjs";
import { foldedWords, stem } from "./words.mjs";

/** So many other words may stand between two of a group: "took way too many pills". */
const BETWEEN = 2;

/**
 * @param {string[]} danger words and groups of words (data/search.yaml)
 * @param {string[]} harmless what looks like danger and is none
 * @param {(word: string) => boolean} isKnown whether a word is one of the site's own, and so no slip for another
 * @returns {(text: string) => boolean}
 */
export function dangerIn(danger, harmless, isKnown) {
  const groups = danger.map((each) => foldedWords(each));
  const innocent = harmless.map((each) => foldedWords(each));
  /** @param {string} typed @param {string} meant */
  const is = (typed, meant) =>
    typed === meant ||
    (meant === "number" && /^[1-9]\d+$/.test(typed)) ||
    (meant.length > 3 && typed.length >= meant.length - 1 && stem(typed) === stem(meant)) ||
    (meant.length > 5 && !isKnown(typed) && slips(typed, meant, meant.length > 8 ? 2 : 1) <= (meant.length > 8 ? 2 : 1));
  return (text) => {
    const typed = foldedWords(text.replace(/\bod['\u2019]/gi, "od ")); // "od'd" is not odd
    for (const group of innocent) {
      const at = typed.findIndex((_, n) => group.every((word, k) => typed[n + k] !== undefined && stem(typed[n + k]) === stem(word)));
      if (at >= 0) typed.splice(at, group.length);
    }
    return groups.some((group) => typed.some((_, at) => isAt(typed, at, group, is)));
  };
}

/**
 * @param {string[]} typed
 * @param {number} at where its first word must stand
 * @param {string[]} group
 * @param {(typed: string, meant: string) => boolean} is
 * @returns {boolean}
 */
function isAt(typed, at, [first, ...rest], is) {
  if (!is(typed[at], first)) return false;
  if (!rest.length) return true;
  for (let next = at + 1; next <= at + 1 + BETWEEN && next < typed.length; next += 1) if (isAt(typed, next, rest, is)) return true;
  return false;
}
