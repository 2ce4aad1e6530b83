// @ts-check
/**
 * What the week planner says, as text.
 *
 * @typedef {import("./fit.mjs").Fit} Fit
 * @typedef {import("./fit.mjs").Life} Life
 */

import { counted, dollars, listed } from "../shared/phrases.mjs";
import { DAY_NAMES } from "../shared/rules.mjs";

/** @param {number} minutes @returns {string} 3 hours 40 minutes */
export function timeWords(minutes) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours ? counted(hours, "hour") : "", rest || !hours ? counted(rest, "minute") : ""].filter(Boolean).join(" ");
}

/** @param {number[]} days @returns {string} */
function dayWords(days) {
  return days.length === 7 ? "every day" : listed(days.map((day) => DAY_NAMES[day]));
}

/** @param {Life} life @param {Fit} fit @returns {[string, string]} the answer, and why */
export function fitSummary({ cells, days, isNarrower }, { weekMinutes, slotMinutes, freeDays }) {
  const time = `It takes ${timeWords(weekMinutes)} a week with travel.`;
  if (!cells) return [time, "Mark when you are free to see if it can fit."];
  const found = freeDays.length ? `You have ${counted(freeDays.length, "day")} with ${timeWords(slotMinutes)} free in one piece: ${dayWords(freeDays)}.` : `You have no day with ${timeWords(slotMinutes)} free in one piece.`;
  const verdict = freeDays.length < days ? "It does not fit yet." : isNarrower ? "It may fit." : "It can fit.";
  const whole = isNarrower ? " That counts whole mornings, afternoons and evenings." : "";
  return [verdict, `${time} ${found} You need ${days}.${whole}`];
}

/** @param {Life} life @param {Fit} fit @returns {string[]} one line for each step of the sum */
export function fitLines({ hours, days, travelMinutes }, { sessionMinutes, slotMinutes, travelMinutes: travel, weekMinutes }) {
  return [
    `${counted(hours, "hour")} a week over ${counted(days, "day")} is about ${timeWords(sessionMinutes)} each day.`,
    travelMinutes
      ? `With ${timeWords(travelMinutes)} there and ${timeWords(travelMinutes)} back, each day takes ${timeWords(slotMinutes)}. Travel comes to ${timeWords(travel)} a week.`
      : "No travel is counted.",
    `In all that is ${timeWords(weekMinutes)} a week.`,
  ];
}

/** @param {Life} life @param {Fit} fit @returns {string[]} what the time costs; empty when no cost was given */
export function moneyLines({ childcare, wage, hoursMissed, weeks }, { weekMinutes, childcareWeek, wageWeek, total }) {
  const lines = [];
  if (childcareWeek) lines.push(`Child care: ${timeWords(weekMinutes)} at ${dollars(childcare)} an hour is ${dollars(childcareWeek)} a week.`);
  if (wageWeek) lines.push(`Pay you lose: ${counted(hoursMissed, "hour")} at ${dollars(wage)} an hour is ${dollars(wageWeek)} a week.`);
  const isHalf = Boolean(wage) !== Boolean(hoursMissed);
  if (lines.length) lines.push(`Your time costs ${dollars(childcareWeek + wageWeek)} a week. Over ${counted(weeks, "week")} that is ${dollars(total)}. What the program itself costs is not in it.`);
  if (isHalf) lines.push(`Pay you lose is not counted: ${wage ? "the hours of work that you miss are" : "the pay for an hour is"} empty.`);
  return lines;
}

/** @param {Life} life @param {Fit} fit @returns {string[]} ways to go on when it does not fit */
export function otherWays({ cells, days }, { freeDays, freeDaysAtHome, longestFree, sessionMinutes }) {
  if (!cells || freeDays.length >= days) return [];
  const ways = [];
  if (freeDaysAtHome.length >= days) ways.push(`A virtual program needs no travel. Then ${counted(freeDaysAtHome.length, "day")} would do: ${dayWords(freeDaysAtHome)}.`);
  else if (freeDaysAtHome.length > freeDays.length) ways.push("A program nearer to you, or a virtual one, would fit on more days.");
  if (longestFree && longestFree < sessionMinutes) ways.push("Look for shorter sessions on more days.");
  if (freeDays.length) ways.push("Look for longer sessions on fewer days.");
  return [...ways, "Could you free one more time? Ask at your job or school.", "Ask programs what they can do. Some mix days and evenings."];
}
