// @ts-check
/**
 * When a group meets that people join from elsewhere, by the clock of the reader: beside its own time, where the two
 * differ on that day (hooks/iop/wording/times.py). What zone the browser is in is neither kept nor sent.
 *
 * @typedef {object} Meeting a session
 * @property {string} words as they stand on the page
 * @property {number} days on which it begins, Monday the lowest bit
 * @property {number} begin minutes after midnight
 * @property {number} minutes how long it is
 *
 * @typedef {{clock: number, parts: (string|Meeting)[]}} Times its place in CLOCKS, and the sentence with the sessions in it apart
 */

import { offsetOf } from "./clocks.mjs";
import { DAYS, SHORT_DAYS, TIME_WORDS } from "./rules.mjs";

const MINUTES_A_DAY = 1440;
const NOON = 720;

/** @param {number} clock of a group @param {number} reader minutes ahead of UTC @param {number} today in days @returns {number} minutes by which the reader's clocks are ahead; 0 when that is not known */
export function shiftFor(clock, reader, today) {
  const shift = reader - offsetOf(clock, today);
  return Number.isNaN(shift) ? 0 : shift;
}

/** @param {string|null} when of a group at a door @param {Times|null|undefined} times @param {number} reader minutes ahead of UTC @param {number} today in days @returns {string|null} with the reader's time beside each session */
export function whenWords(when, times, reader, today) {
  if (!times) return when;
  const shift = shiftFor(times.clock, reader, today);
  return times.parts.map((part) => (typeof part === "string" ? part : withYours(part, part.words, shift))).join("");
}

/** @param {{days: number, begin: number, minutes: number}} meeting @param {string} words in the group's own time @param {number} shift minutes by which the reader's clocks are ahead @returns {string} with the reader's time, where it is another */
export function withYours(meeting, words, shift) {
  return shift ? `${words}, ${yourTime(meeting, shift)}` : words;
}

/** @param {{days: number, begin: number, minutes: number}} meeting @param {number} shift minutes by which the reader's clocks are ahead @returns {string} "3 to 6 pm your time", with the days where they are others */
export function yourTime({ days, begin, minutes }, shift) {
  const moved = Math.floor((begin + shift) / MINUTES_A_DAY);
  const start = begin + shift - moved * MINUTES_A_DAY;
  const times = timesWords(start, start + minutes > MINUTES_A_DAY ? start + minutes - MINUTES_A_DAY : start + minutes);
  return TIME_WORDS.yours.replace("{}", moved ? `${daysWords(days, moved)} ${times}` : times);
}

/** @param {number} days @param {number} moved by how many days @returns {string} three and more in a row are a span */
function daysWords(days, moved) {
  const numbers = DAYS.flatMap((_, day) => ((days >> day) & 1 ? [(day + moved + 7) % 7] : [])).sort((one, other) => one - other);
  const names = numbers.map((day) => SHORT_DAYS[day]);
  const isSpan = numbers.length >= 3 && numbers[numbers.length - 1] - numbers[0] === numbers.length - 1;
  return isSpan ? span(names[0], names[names.length - 1]) : names.join(", ");
}

/** @param {number} start @param {number} end both in minutes after midnight @returns {string} "6 to 9 pm", "11:30 am to 1 pm" */
function timesWords(start, end) {
  const isSameHalf = start < end && end < MINUTES_A_DAY && start < NOON === end < NOON && start % NOON !== 0 && end % NOON !== 0;
  return span(isSameHalf ? digits(start) : clock(start), clock(end));
}

/** @param {string} first @param {string} last */
const span = (first, last) => TIME_WORDS.span.replace("{}", first).replace("{}", last);

/** @param {number} minute @returns {string} */
function clock(minute) {
  if (minute % NOON === 0) return minute === NOON ? TIME_WORDS.noon : TIME_WORDS.midnight;
  return (minute < NOON ? TIME_WORDS.am : TIME_WORDS.pm).replace("{}", digits(minute));
}

/** @param {number} minute @returns {string} */
function digits(minute) {
  const [hour, rest] = [((Math.floor(minute / 60) + 11) % 12) + 1, minute % 60];
  return rest ? `${hour}:${String(rest).padStart(2, "0")}` : String(hour);
}
