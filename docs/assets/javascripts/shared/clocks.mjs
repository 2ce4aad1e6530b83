// @ts-check
/**
 * How far apart clocks are on a day (hooks/iop/geo/zones.py): by the browser's own table of time zones.
 */

import { DAY_MS } from "./days.mjs";
import { CLOCKS } from "./rules.mjs";
import { once } from "./waiting.mjs";

/** A clock is a place among these. */
const ZONES = Object.values(CLOCKS);
const MINUTE_MS = 60_000;

/**
 * @param {number} clock
 * @param {number} day days since 1970-01-01
 * @returns {number} minutes ahead of UTC at noon of the day there; NaN when the browser does not know the zone
 */
export const offsetOf = once((/** @type {number} */ clock, /** @type {number} */ day) => offsetIn(ZONES[clock], day));

/** @param {number} day days since 1970-01-01 @returns {number} minutes ahead of UTC where the browser is; NaN when it does not say */
export function readerOffset(day) {
  return offsetIn(new Intl.DateTimeFormat().resolvedOptions().timeZone, day);
}

/** @param {string} timeZone @param {number} day @returns {number} at noon of the day there */
function offsetIn(timeZone, day) {
  const noon = day * DAY_MS + DAY_MS / 2;
  const first = offsetAt(timeZone, noon);
  return offsetAt(timeZone, noon - first * MINUTE_MS);
}

/** @param {string} timeZone @param {number} instant milliseconds since 1970 @returns {number} minutes ahead of UTC */
function offsetAt(timeZone, instant) {
  if (!timeZone || Number.isNaN(instant)) return NaN;
  try {
    const parts = new Intl.DateTimeFormat("en-US", {
      timeZone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
    }).formatToParts(instant);
    const [year, month, date, hour, minute] = ["year", "month", "day", "hour", "minute"].map((type) => Number(parts.find((part) => part.type === type)?.value));
    return (Date.UTC(year, month - 1, date, hour, minute) - instant) / MINUTE_MS;
  } catch {
    return NaN;
  }
}
