// @ts-check
/** What people write in a field, as a number. Money is whole cents. */

import { DAY_MS } from "../shared/days.mjs";
import { dollars } from "../shared/phrases.mjs";

const [CENTURY_FROM, CENTURY_TO] = [Date.UTC(2000, 0, 1) / DAY_MS, Date.UTC(2100, 0, 1) / DAY_MS];
const MOST_CENTS = 100_000_000;

/**
 * @typedef {object} Wanted what a field asks for
 * @property {"money"|"whole"|"number"|"percent"|"date"} kind money gives cents; a date gives days since 1970-01-01
 * @property {number} [least]
 * @property {number} [most]
 * @property {string} example
 * @property {boolean} [isNeeded]
 */

/**
 * @param {string} text
 * @param {Wanted} wanted
 * @returns {{value: number|null, wrong: string}} an empty field has no value; `wrong` says what would be right
 */
export function readAnswer(text, wanted) {
  const written = text.trim();
  if (!written && !wanted.isNeeded) return { value: null, wrong: "" };
  const value = wanted.kind === "date" ? readDate(written) : readNumber(written, wanted.kind);
  if (value === null) return { value: null, wrong: `Write ${KINDS[wanted.kind]}, such as ${wanted.example}.` };
  const wrong = outOf(value, wanted);
  return { value: wrong ? null : value, wrong };
}

const KINDS = { money: "dollars in digits", whole: "a whole number", number: "a number", percent: "a percentage in digits", date: "a date" };

/** @param {string} text @param {Wanted["kind"]} kind @returns {number|null} */
function readNumber(text, kind) {
  const bare = text.replace(kind === "money" ? /^\$\s*/ : /$^/, "").replace(kind === "percent" ? /\s*%$/ : /$^/, "");
  if (!/^(\d+|\d{1,3}(,\d{3})+)?(\.\d{1,2})?$/.test(bare) || !/\d/.test(bare)) return null;
  const value = Number(bare.replaceAll(",", ""));
  if (kind === "whole" && !Number.isInteger(value)) return null;
  return kind === "money" ? Math.round(value * 100) : value;
}

/** @param {string} text as 2026-11-01 @returns {number|null} */
function readDate(text) {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at / DAY_MS;
}

/** @param {number} value @param {Wanted} wanted @returns {string} */
function outOf(value, { kind, least = 0, most = MOST_CENTS, example }) {
  if (kind === "date") return value >= CENTURY_FROM && value < CENTURY_TO ? "" : `Write a date in this century, such as ${example}.`;
  if (value >= least && value <= most) return "";
  if (kind === "money" && value < least) return `Write ${dollars(least)} or more, such as ${example}.`;
  if (kind === "money") return `Write no more than ${dollars(most)}, such as ${example}.`;
  return `Write a number from ${least} to ${most}, such as ${example}.`;
}
