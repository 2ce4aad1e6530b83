// @ts-check
/** Numbers, money and dates as people write them, and words after one another. */

import { DAY_MS, dayOf, isPast } from "./days.mjs";
import { ANY_WEEK, MORE_GROUPS, NO_START, ROLLING_FROM, STARTS_ON } from "./rules.mjs";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** @param {number} whole @returns {string} 1,234 */
export function inDigits(whole) {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** @param {number} number @param {string} one @param {string} [many] @returns {string} 1 day, 2 days */
export function counted(number, one, many = `${one}s`) {
  return `${Number.isInteger(number) ? inDigits(number) : number} ${number === 1 ? one : many}`;
}

/** @param {number} cents @returns {string} $1,248 or $52.50 */
export function dollars(cents) {
  const whole = inDigits(Math.floor(cents / 100));
  const rest = cents % 100;
  return rest ? `$${whole}.${String(rest).padStart(2, "0")}` : `$${whole}`;
}

/** @param {number} day days since 1970-01-01 @returns {string} January 4, 2027 */
export function dateWords(day) {
  const then = new Date(day * DAY_MS);
  return `${MONTHS[then.getUTCMonth()]} ${then.getUTCDate()}, ${then.getUTCFullYear()}`;
}

/** @param {number} day days since 1970-01-01 @returns {string} Jan 4, where the year is plain */
export function shortDate(day) {
  const then = new Date(day * DAY_MS);
  return `${MONTHS[then.getUTCMonth()].slice(0, 3)} ${then.getUTCDate()}`;
}

/** @param {number} day days since 1970-01-01 @returns {string} Jan 4, 2027 */
export function dayAndYear(day) {
  return `${shortDate(day)}, ${new Date(day * DAY_MS).getUTCFullYear()}`;
}

/**
 * @param {string[]} dates to begin, as 2026-12-01, in order, or `rolling`
 * @param {number} today in days
 * @param {number} [first] day on which the group meets, where it does not all year
 * @returns {string} those on which one can begin
 */
export function startsWords(dates, today, first = today) {
  if (dates[0] === "rolling") return first > today ? ROLLING_FROM.replace("{}", dayAndYear(first)) : ANY_WEEK;
  const days = listed(dates.filter((date) => !isPast(date, first)).map((date) => dayAndYear(dayOf(date))));
  return days ? STARTS_ON.replace("{}", days) : NO_START;
}

/** @param {number} groups that are not shown @returns {string} And 2 more groups */
export function moreGroups(groups) {
  return MORE_GROUPS[groups === 1 ? 0 : 1].replace("{}", inDigits(groups));
}

/** @param {string[]} words @returns {string} a, b and c */
export function listed(words) {
  return [words.slice(0, -1).join(", "), words.at(-1)].filter(Boolean).join(" and ");
}

/** @param {string} text @returns {string} with a capital */
export function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
