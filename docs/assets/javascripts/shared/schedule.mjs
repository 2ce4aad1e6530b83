// @ts-check
/**
 * The week as 28 cells, four to a day: morning, afternoon, evening, and the night around them. A set of cells is a
 * number with the bit 1 << c for cell c (hooks/iop/meaning/schedule.py says the same in Python).
 */

import { listed } from "./phrases.mjs";
import { DAY_NAMES, DAYS, PART_HOURS, PARTS } from "./rules.mjs";

/** The cells that have a box: a day is all day when its three parts are, though its night has none. */
export const BOXES = 0x7777777;
/** With the nights. */
const EVERY_CELL = 0xfffffff;
const WORK_WEEK = DAY_NAMES.slice(0, 5).join();

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
 * As people say it, with the hours: what is found is what fits these, whatever somebody meant by an evening.
 *
 * @param {string[]} values
 * @returns {string} "Saturdays, weekday evenings" and the like, each part of the day with its hours in brackets
 */
export function freeWords(values) {
  if (cellsOf(values) === EVERY_CELL) return "any time";
  /** @type {Map<string, string[]>} days by the parts of them */
  const byParts = new Map();
  DAYS.forEach((day, at) => {
    const parts = PARTS.filter((part) => values.includes(`${day}-${part}`)).map(withHours).join(" and ");
    if (parts) byParts.set(parts, [...(byParts.get(parts) ?? []), DAY_NAMES[at]]);
  });
  const isWeek = DAYS.slice(0, 5).every((day) => values.includes(day));
  const wide = values
    .filter((value) => !value.includes("-") && !(isWeek && DAYS.indexOf(value) > 0 && DAYS.indexOf(value) < 5))
    .map((value) => (isWeek && value === "mon" ? "weekdays" : PARTS.includes(value) ? withHours(value) : `${DAY_NAMES[DAYS.indexOf(value)] ?? value}s`));
  const narrow = [...byParts].map(([parts, days]) => `${days.join() === WORK_WEEK ? "weekday" : listed(days)} ${parts}`);
  return [...wide, ...narrow].join(", ");
}

/** @param {string} part @returns {string} */
const withHours = (part) => `${part}s (${PART_HOURS[PARTS.indexOf(part)]})`;

/** @param {number} cells @returns {string} the path of a square for each part of a day among them, as hooks/templates draws the week */
export function squares(cells) {
  return DAYS.flatMap((_, day) =>
    PARTS.map((_, part) => ((cells >>> (day * 4 + part)) & 1 ? `M${36 + 16 * day} ${16 + 16 * part}h8v8h-8z` : "")),
  ).join("");
}

/** @param {number} day @param {number} part @returns {number} */
function cell(day, part) {
  return 1 << (day * 4 + part);
}

/** @param {number} day @returns {number} */
function wholeDay(day) {
  return 0b1111 << (day * 4);
}
