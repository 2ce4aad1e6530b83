// @ts-check
/**
 * Times of the clock as people write them, and the parts of the day that they leave free.
 *
 * @typedef {{hour: number, minute: number, half: "am"|"pm"|"", words: string}} Clock `half` is empty where neither was written
 * @typedef {{from: number, to: number, words: string, isPoint?: boolean}} Span minutes from midnight; past the
 *   next midnight for one that ends on the next day
 * @typedef {{parts: number[], partly: number[], skipped: number[], nextDay: number[]}} Reach parts that a span leaves free;
 *   which of them only in part; those that it touches and does not leave free; and those that it touches of the next day
 */

import { PART_SPANS } from "./rules.mjs";

const MIDDAY = 720;
const MIDNIGHT = 1440;
/** Minutes of a usual session: a part of the day with less room than that is not free. */
const SESSION = 180;
/** Nobody meets before: what is free of a morning counts from here. */
const EARLIEST = 480;

const CLOCK = /^(\d{1,2})(?:[:.]?(\d{2}))?(?:ish)?\s*(am|pm|a|p)?$/;

/** @param {string} text @returns {Clock | null} */
export function clockOf(text) {
  if (text === "noon" || text === "midday") return { hour: 12, minute: 0, half: "pm", words: "noon" };
  if (text === "midnight") return { hour: 12, minute: 0, half: "am", words: "midnight" };
  const found = CLOCK.exec(text);
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  if (hour > 24 || minute > 59 || (found[3] && (hour > 12 || hour === 0))) return null;
  const half = found[3] ? (found[3].startsWith("a") ? "am" : "pm") : "";
  return { hour, minute, half, words: text.replace(/\s/g, "") };
}

/** @param {Clock} clock @param {"am"|"pm"|""} half for a clock that has none @returns {number | null} null where it can be both */
function minutesOf({ hour, minute, half: own }, half) {
  const which = own || half;
  if (hour > 12 || hour === 0) return hour * 60 + minute;
  if (!which) return hour === 12 ? MIDDAY + minute : null;
  return (hour % 12) * 60 + minute + (which === "pm" ? MIDDAY : 0);
}

/** @param {Clock} clock @param {number[]} parts that were written beside it @returns {"am"|"pm"|""} the half of the day that they leave */
function halfIn(clock, parts) {
  const halves = /** @type {("am"|"pm")[]} */ (["am", "pm"]).filter((half) => {
    const at = minutesOf(clock, half) ?? 0;
    return parts.some((part) => at >= PART_SPANS[part][0] && at <= PART_SPANS[part][1]);
  });
  return halves.length === 1 ? halves[0] : "";
}

/** @param {string} words @param {Clock} clock @returns {{ask: string}} */
const whichHalf = (words, { hour, minute }) => {
  const time = hour + (minute ? `:${String(minute).padStart(2, "0")}` : "");
  return { ask: `“${words}” can be in the morning or in the evening: write ${time} am or ${time} pm.` };
};

/** @param {Clock} clock @param {number[]} parts @returns {Span | {ask: string}} from then on */
export function after(clock, parts) {
  const guess = clock.hour <= 6 ? "pm" : clock.hour >= 9 ? "am" : "";
  const from = minutesOf(clock, halfIn(clock, parts) || guess);
  const words = `after ${clock.words}`;
  return from === null ? whichHalf(words, clock) : { from: from || MIDNIGHT, to: MIDNIGHT, words };
}

/** @param {Clock} clock @param {number[]} parts @returns {Span | {ask: string}} until then */
export function before(clock, parts) {
  const guess = clock.hour <= 7 ? "pm" : clock.hour === 11 ? "am" : "";
  const to = minutesOf(clock, halfIn(clock, parts) || guess);
  const words = `before ${clock.words}`;
  return to === null ? whichHalf(words, clock) : { from: 0, to: to || MIDNIGHT, words };
}

/** @param {Clock} clock @param {number[]} parts @returns {Span | {ask: string}} at that time */
export function at(clock, parts) {
  const from = minutesOf(clock, halfIn(clock, parts));
  return from === null ? whichHalf(clock.words, clock) : { from, to: from, words: clock.words, isPoint: true };
}

/** @param {Clock} first @param {Clock} last @param {number[]} parts @returns {Span | {ask: string}} */
export function between(first, last, parts) {
  const words = `${first.words}-${last.words}`;
  const from = minutesOf(first, first.half || halfIn(first, parts) || halfBefore(first, last));
  if (from === null) return whichHalf(words, first);
  const early = minutesOf(last, "am") ?? 0;
  const to = last.half ? minutesOf(last, "") : early > from ? early : minutesOf(last, "pm");
  if (to !== null && to <= from && first.half && last.half) return { from, to: to + MIDNIGHT, words };
  return to === null || to <= from ? { ask: `“${words}” ends before it begins: write am or pm.` } : { from, to, words };
}

/** @param {Clock} first @param {Clock} last @returns {"am"|"pm"|""} the half in which a span begins that says so only of its end, or nothing */
function halfBefore(first, last) {
  const [begin, end] = [first.hour % 12 * 60 + first.minute, last.hour % 12 * 60 + last.minute];
  if (last.half) return begin < end ? last.half : last.half === "pm" ? "am" : "";
  if (first.hour === 12) return "pm";
  if (first.hour <= 5) return "pm";
  if (end < begin) return "am";
  return first.hour >= 9 || last.hour >= 11 ? "am" : "";
}

/** @param {Span} span @returns {Reach} */
export function reachOf({ from, to, isPoint }) {
  if (isPoint) {
    const parts = [0, 1, 2].filter((part) => from >= PART_SPANS[part][0] && from < PART_SPANS[part][1]);
    return { parts, partly: parts, skipped: [], nextDay: [] };
  }
  const touched = touchedBy(from, to);
  const parts = touched.filter((part) => Math.min(to, PART_SPANS[part][1]) - Math.max(from, PART_SPANS[part][0], EARLIEST) >= SESSION);
  const partly = parts.filter((part) => from > PART_SPANS[part][0] || to < PART_SPANS[part][1]);
  return { parts, partly, skipped: touched.filter((part) => !parts.includes(part)), nextDay: touchedBy(from - MIDNIGHT, to - MIDNIGHT) };
}

/** @param {number} from @param {number} to @returns {number[]} the parts of which a span has any minute */
const touchedBy = (from, to) => [0, 1, 2].filter((part) => Math.min(to, PART_SPANS[part][1]) > Math.max(from, PART_SPANS[part][0]));
