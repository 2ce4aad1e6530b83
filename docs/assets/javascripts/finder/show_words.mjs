// @ts-check
/** Numbers of programs in words. */

import { inDigits } from "./numbers.mjs";

/** @param {number} yes @param {number} maybe @returns {string} what the button says that leads from the filters to both lists */
export function showWords(yes, maybe) {
  return yes || maybe ? `Show ${foundWords(yes, maybe)}` : "None match: see what to change";
}

/** @param {number} yes @param {number} maybe @returns {string} how many match, and how many may */
export function foundWords(yes, maybe) {
  const programs = `${inDigits(yes || maybe)} ${(yes || maybe) === 1 ? "program" : "programs"}`;
  if (!yes && maybe) return `${programs} to ask about`;
  return maybe ? `${programs} (${inDigits(maybe)} more to ask about)` : programs;
}
