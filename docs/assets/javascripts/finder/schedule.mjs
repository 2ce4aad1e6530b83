// @ts-check
/**
 * The week as 28 cells, four to a day: morning, afternoon, evening, and the night around them. A set of cells is a
 * number with the bit 1 << c for cell c (hooks/iop/schedule.py says the same in Python).
 */

export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
export const PARTS = ["morning", "afternoon", "evening"];

const DAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** @param {string} value a value of the condition `free` @returns {number|null} its cells, or null when it is none */
export function freeCells(value) {
  if (value === "weekend") return wholeDay(5) | wholeDay(6);
  if (DAYS.includes(value)) return wholeDay(DAYS.indexOf(value));
  if (PARTS.includes(value)) return DAYS.reduce((cells, _, day) => cells | cell(day, PARTS.indexOf(value)), 0);
  const [day, part, ...rest] = value.split("-");
  if (rest.length || !DAYS.includes(day) || !PARTS.includes(part)) return null;
  return cell(DAYS.indexOf(day), PARTS.indexOf(part));
}

/** @param {string[]} values @returns {number} the cells that are free when all the values are chosen */
export function cellsOf(values) {
  return values.reduce((cells, value) => cells | (freeCells(value) ?? 0), 0);
}

/**
 * The shortest list of values that makes just these cells free: parts of all days, then weekends and days, then cells.
 *
 * @param {number} cells
 * @returns {string[]}
 */
export function valuesOf(cells) {
  const values = [];
  let left = cells;
  const wide = [...PARTS, "weekend", ...DAYS];
  for (const value of [...wide, ...DAYS.flatMap((day) => PARTS.map((part) => `${day}-${part}`))]) {
    const these = freeCells(value) ?? 0;
    if ((cells & these) === these && (left & these) !== 0) {
      values.push(value);
      left &= ~these;
    }
  }
  return values;
}

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
  const parts = [];
  for (const word of words) {
    const named = DAY_WORDS.find(([pattern]) => pattern.test(word));
    const part = PART_WORDS.findIndex((pattern) => pattern.test(word));
    if (named) days = [...days, ...named[1]];
    else if (part >= 0) parts.push(part);
    else return null;
  }
  if (!days.length && !parts.length) return null;
  if (!parts.length) return days.reduce((cells, day) => cells | wholeDay(day), 0);
  const all = days.length ? days : DAYS.map((_, day) => day);
  return all.reduce((cells, day) => parts.reduce((more, part) => more | cell(day, part), cells), 0);
}

/** @param {number} needed @param {string[]} values @returns {boolean} whether all that is needed is free */
export function fits(needed, values) {
  return (needed & ~cellsOf(values)) === 0;
}

/** @param {string} value @returns {string} as people say it */
export function freeLabel(value) {
  if (value === "weekend") return "weekends";
  if (PARTS.includes(value)) return `${value}s`;
  const [day, part] = value.split("-");
  const name = DAY_NAMES[DAYS.indexOf(day)];
  return part ? `${name} ${part}` : name;
}

/** @param {number} day @param {number} part @returns {number} */
function cell(day, part) {
  return 1 << (day * 4 + part);
}

/** @param {number} day @returns {number} */
function wholeDay(day) {
  return 0b1111 << (day * 4);
}
