// @ts-check
/** When in the year a group is on offer, and when one can begin (hooks/iop/meaning/seasons.py). Days are counted from 1970-01-01. */

import { DAY_MS } from "./days.mjs";
import { dayAndYear } from "./phrases.mjs";
import { BEGINS_AGAIN, ROLLING } from "./rules.mjs";

/** @typedef {[fromMonth: number, fromDay: number, toMonth: number, toDay: number]} Season both days included; it may run over New Year */

/** @param {Season | null} season @param {number} today @returns {number} today when it lies in the season, else the day on which it begins next */
export function firstDay(season, today) {
  if (!season) return today;
  const now = new Date(today * DAY_MS);
  const [from, to] = [season[0] * 100 + season[1], season[2] * 100 + season[3]];
  const day = (now.getUTCMonth() + 1) * 100 + now.getUTCDate();
  const isIn = from <= to ? from <= day && day <= to : day >= from || day <= to;
  if (isIn) return today;
  const begins = (/** @type {number} */ year) => Date.UTC(year, season[0] - 1, season[1]) / DAY_MS; // February 29 is March 1 in most years
  const begin = begins(now.getUTCFullYear());
  return begin > today ? begin : begins(now.getUTCFullYear() + 1);
}

/** @param {Season | null} season @param {number} today @returns {string} "Begins again Jun 14, 2027"; empty while it lasts */
export function beginsWords(season, today) {
  const first = firstDay(season, today);
  return first > today ? BEGINS_AGAIN.replace("{}", dayAndYear(first)) : "";
}

/** @param {{words: string, days: Season | null} | null} season @param {number} today @returns {string | null} all that is said of it */
export function seasonWords(season, today) {
  return season && [season.words, beginsWords(season.days, today)].filter(Boolean).join(". ");
}

/**
 * @param {number[]} starts as they stand in the index: ROLLING; else dates, behind 1 when others may be missing
 * @param {number} first day on which the group meets
 * @returns {number} the first day on which one can begin; Infinity when no date is left
 */
export function earliestStart([kind, ...days], first) {
  return kind === ROLLING ? first : days.find((day) => day >= first) ?? Infinity;
}
