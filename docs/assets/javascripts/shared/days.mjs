// @ts-check
/**
 * What has grown old on the day of the reader: the one place for all pages. The build said it of its own day, as
 * hooks/iop/meaning/freshness.py does, from which the numbers and the words are.
 */

import { AGING_DAYS, FRESH_DAYS, OPENINGS_DAYS } from "./rules.mjs";

export const DAY_MS = 86_400_000;

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

/** @param {number} day on which it was said @param {number} today both in days @returns {boolean} whether openings still count */
export function counts(day, today) {
  return today - day <= OPENINGS_DAYS;
}

/** @param {string} until the last day on which something is surely so @param {number} today in days @returns {boolean} */
export function isPast(until, today) {
  return today > dayOf(until);
}
