// @ts-check
/**
 * Whether a program fits in a week: the time that it takes with the way there, on which days that is free in one
 * piece, and what the time costs.
 *
 * @typedef {object} Life
 * @property {number} cells the free cells of the week (shared/schedule.mjs)
 * @property {boolean} [isNarrower] whether somebody wrote less than these cells: 6 to 9 pm, and not a whole evening
 * @property {number} hours of the program in a week
 * @property {number} days of the program in a week
 * @property {number} weeks
 * @property {number} travelMinutes one way
 * @property {number} childcare cents for an hour
 * @property {number} wage cents for an hour
 * @property {number} hoursMissed of work in a week
 *
 * @typedef {object} Fit
 * @property {number} sessionMinutes on each day
 * @property {number} slotMinutes the session with the way there and back
 * @property {number} travelMinutes in a week
 * @property {number} weekMinutes program and travel
 * @property {number[]} freeDays days (0 is Monday) with so long a free time in one piece
 * @property {number[]} freeDaysAtHome the same without travel
 * @property {number} longestFree minutes, on the best day
 * @property {number} childcareWeek cents
 * @property {number} wageWeek cents
 * @property {number} total cents over the weeks
 */

import { DAYS, PART_SPANS } from "../shared/rules.mjs";

/** A whole free day has its night too. */
const WHOLE_DAY = 1440;

/** @param {Life} life @returns {Fit} */
export function fitOf({ cells, hours, days, weeks, travelMinutes, childcare, wage, hoursMissed }) {
  const sessionMinutes = Math.ceil((hours * 60) / days);
  const slotMinutes = sessionMinutes + 2 * travelMinutes;
  const travel = 2 * travelMinutes * days;
  const weekMinutes = Math.round(hours * 60) + travel;
  const runs = DAYS.map((_, day) => longestRun(cells, day));
  const childcareWeek = Math.round((childcare * weekMinutes) / 60);
  const wageWeek = Math.round(wage * hoursMissed);
  return {
    sessionMinutes,
    slotMinutes,
    travelMinutes: travel,
    weekMinutes,
    freeDays: daysWith(runs, slotMinutes),
    freeDaysAtHome: daysWith(runs, sessionMinutes),
    longestFree: Math.max(...runs),
    childcareWeek,
    wageWeek,
    total: (childcareWeek + wageWeek) * weeks,
  };
}

/** @param {number[]} runs @param {number} minutes @returns {number[]} */
function daysWith(runs, minutes) {
  return runs.flatMap((run, day) => (run >= minutes ? [day] : []));
}

/** @param {number} cells @param {number} day @returns {number} minutes of the longest free time in one piece */
export function longestRun(cells, day) {
  const bits = (cells >> (day * 4)) & 0b1111;
  if (bits === 0b1111) return WHOLE_DAY;
  let [longest, run] = [0, 0];
  PART_SPANS.forEach(([from, to], part) => {
    run = bits & (1 << part) ? run + to - from : 0;
    longest = Math.max(longest, run);
  });
  return longest;
}

/** @param {string[]} free values of the finder's `free`, in its order @param {number} hours @returns {string} with its # */
export function finderFragment(free, hours) {
  const time = `hours=${hours}`;
  return free.length ? `#free=${free.map(encodeURIComponent).join(",")}&${time}` : `#${time}`;
}
