// @ts-check
/**
 * Which questions are on the list for the first call.
 *
 * @typedef {object} Question
 * @property {string[]} when it is asked when one of these is true of me; always when there is none
 * @property {boolean} isFirst whether it is on the short list
 */

import { counted } from "../shared/phrases.mjs";

/**
 * @param {Question} question
 * @param {Set<string>} about what is true of me
 * @param {boolean} isShort whether only the short list is wanted
 * @returns {boolean}
 */
export function isAsked({ when, isFirst }, about, isShort) {
  return (!when.length || when.some((each) => about.has(each))) && (isFirst || !isShort);
}

/** @param {number} shown @param {number} all @returns {string} */
export function listWords(shown, all) {
  const questions = counted(shown, "question");
  return shown === all ? `Your list has all ${questions}.` : `Your list has ${questions} of ${all}.`;
}
