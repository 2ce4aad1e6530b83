// @ts-check
/** Which parts of a week a group needs, and whether they are free (hooks/iop/meaning/schedule.py). */

import { PART_SPANS } from "../shared/rules.mjs";

/**
 * @typedef {[days: number, begin: number, minutes: number]} Session a set of days, Monday the lowest bit
 * @typedef {[least: number, sessions: Session[]]} Phase how many days one has to come
 */

const DAY = 1440;
const NIGHT = 8;

/**
 * @param {Phase[]} schedule
 * @param {number} free cells
 * @param {number} shift minutes by which the clocks of who joins by video are ahead of the group's
 * @returns {boolean} whether one can come, in each phase, on as many days as one has to, and to all sessions of these days
 */
export function isFree(schedule, free, shift) {
  return schedule.every(([least, sessions]) => {
    let fitting = 0;
    for (let day = 0; day < 7; day += 1) {
      const here = sessions.filter(([days]) => (days >> day) & 1);
      const needed = here.reduce((cells, [, begin, minutes]) => cells | cellsBetween(day * DAY + begin + shift, minutes), 0);
      if (here.length && (needed & ~free) === 0) fitting += 1;
    }
    return fitting >= least;
  });
}

/** @param {Phase[]} schedule @returns {Phase[]} the same for who need come on one day only */
export const atLeastOnce = (schedule) => schedule.map(([, sessions]) => [1, sessions]);

/** @param {Session[]} sessions @param {number} shift @returns {number} the cells in which one of them ever lies */
export function metCells(sessions, shift) {
  let cells = 0;
  for (const [days, begin, minutes] of sessions) {
    for (let day = 0; day < 7; day += 1) if ((days >> day) & 1) cells |= cellsBetween(day * DAY + begin + shift, minutes);
  }
  return cells;
}

/** @param {number} begin from the Monday of some week @param {number} minutes @returns {number} the cells in which some of the minutes lie */
function cellsBetween(begin, minutes) {
  const end = begin + minutes;
  let cells = 0;
  for (let day = Math.floor(begin / DAY); day * DAY < end; day += 1) {
    cells |= cellsOfDay(Math.max(begin - day * DAY, 0), Math.min(end - day * DAY, DAY)) << (((day % 7) + 7) % 7 * 4);
  }
  return cells;
}

/** @param {number} begin @param {number} end both after midnight @returns {number} */
function cellsOfDay(begin, end) {
  const cells = PART_SPANS.reduce((found, [start, stop], part) => found | (begin < stop && end > start ? 1 << part : 0), 0);
  const isNight = begin < PART_SPANS[0][0] || end > PART_SPANS[PART_SPANS.length - 1][1];
  return cells | (isNight ? NIGHT : 0);
}
