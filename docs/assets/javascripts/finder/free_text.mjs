// @ts-check
/** Loaded when somebody writes when they are free, instead of marking it. */

import { cellsOf, DAYS, DAY_NAMES, PARTS, valuesOf } from "./schedule.mjs";

/**
 * @param {string} text as somebody writes it: "Mon evening, Wed evenings and Sat"
 * @returns {{values: string[], ignored: string[]}} what was understood, and the words that were not
 */
export function readFree(text) {
  const ignored = [];
  let cells = 0;
  for (const phrase of text.toLowerCase().replace(/\bi am\b|\bi'm\b/g, " ").split(/[,;:.+&]|\band\b/).map(plainWords).filter((words) => words.length)) {
    const found = phraseCells(phrase);
    if (found === null) ignored.push(phrase.join(" "));
    else cells |= found;
  }
  return { values: valuesOf(cells), ignored };
}

/** @param {string} phrase @returns {string[]} its words that say something */
const plainWords = (phrase) => phrase.split(/[\s-]+/).filter((word) => word && !FILLERS.has(word));

const FILLERS = new Set(["on", "in", "the", "all", "day", "days", "every", "free", "only", "at"]);
/** @type {[RegExp, number[]][]} */
const DAY_WORDS = [
  [/^weekdays?$/, [0, 1, 2, 3, 4]],
  [/^weekends?$/, [5, 6]],
  ...DAYS.map((_, day) => /** @type {[RegExp, number[]]} */ ([new RegExp(`^${DAY_NAMES[day].toLowerCase()}s?$`), [day]])),
  [/^mons?$/, [0]],
  [/^tues?$/, [1]],
  [/^weds?$/, [2]],
  [/^thu(r|rs)?$/, [3]],
  [/^fris?$/, [4]],
  [/^sats?$/, [5]],
  [/^suns?$/, [6]],
];
const PART_WORDS = [/^(mornings?|am)$/, /^afternoons?$/, /^(evenings?|nights?)$/];

/** @param {string[]} words @returns {number|null} the cells of days, parts, or parts of days; null for other words */
function phraseCells(words) {
  /** @type {number[]} */
  let days = [];
  /** @type {string[]} */
  const parts = [];
  for (const word of words) {
    const named = DAY_WORDS.find(([pattern]) => pattern.test(word));
    const part = PART_WORDS.findIndex((pattern) => pattern.test(word));
    if (named) days = [...days, ...named[1]];
    else if (part >= 0) parts.push(PARTS[part]);
    else return null;
  }
  if (!days.length && !parts.length) return null;
  if (!days.length) return cellsOf(parts);
  return cellsOf(days.flatMap((day) => (parts.length ? parts.map((part) => `${DAYS[day]}-${part}`) : [DAYS[day]])));
}
