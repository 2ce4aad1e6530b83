// @ts-check
/**
 * How old a fact is, as hooks/iop/words.py and facets.py say it. The build said so on its day; the page says so on the
 * day when somebody reads it.
 */

const FRESH_DAYS = 90;
const AGING_DAYS = 180;
const OPENINGS_DAYS = 14;
const DAY_MS = 86_400_000;

/** @param {string} date as 2026-11-01 @returns {number} days since 1970-01-01; NaN when it is no date */
export function dayOf(date) {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) / DAY_MS : Number.NaN;
}

/** @param {Date} now @returns {number} days since 1970-01-01, by the reader's calendar */
export function dayOfReader(now) {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / DAY_MS;
}

/** @param {number} checked NaN when nobody did @param {number} today both in days @returns {"fresh"|"aging"|"old"|"never"} */
export function ageOf(checked, today) {
  const days = today - checked;
  if (Number.isNaN(days)) return "never";
  if (days <= FRESH_DAYS) return "fresh";
  return days <= AGING_DAYS ? "aging" : "old";
}

/** @param {number} said @param {number} today both in days @returns {boolean} whether openings still count */
export function counts(said, today) {
  return today - said <= OPENINGS_DAYS;
}
