// @ts-check
/**
 * What might be paid where a number is missing: what is certain, and sums for made-up prices, marked as examples.
 *
 * @typedef {import("./cost.mjs").Plan} Plan
 * @typedef {import("./cost.mjs").ProgramDay} ProgramDay
 * @typedef {import("./cost_gaps.mjs").Answers} Answers
 * @typedef {{head: string, sum: string}} Example
 */

import { counted, dollars } from "../shared/phrases.mjs";
import { insuredCost, takesDeductible } from "./cost.mjs";
import { mayBeMore, planOf } from "./cost_gaps.mjs";

/** Made up, and said to be so. */
const PRICES = [20_000, 30_000, 40_000];
const [COPAY, PERCENT] = [3_000, 20];

/** @param {Plan} plan @returns {string} what the deductible takes at least; empty when none is known to be left */
export function leastWords(plan) {
  if (!takesDeductible(plan) || !plan.deductibleLeft) return "";
  return `You pay at least the first ${dollars(Math.min(plan.deductibleLeft, plan.maximumLeft))}, or the whole price if that is less.`;
}

/** @param {Answers} answers @returns {[string, string]} the answer without the price of a day, and why there is no sum */
export function withoutPriceMessage(answers) {
  const plan = planOf(answers);
  const share = plan.share === "coinsurance" ? `${plan.percent}% of the price of each day` : `your copay of ${dollars(plan.copay)} a ${plan.share === "copay-week" ? "week" : "day"}`;
  const isOpen = answers.deductibleLeft === null;
  const least = leastWords(plan) || (isOpen ? `There is no sum yet. First comes your deductible, then ${share}.` : `There is no sum yet. You pay ${share}.`);
  const then = leastWords(plan) ? `After that comes ${share}. ` : "";
  return [least, `${then}The price of a day is missing, so we show three examples.`];
}

/** @param {Answers} answers @returns {string[]} what else is certain */
export function limitLines({ maximumLeft }) {
  return maximumLeft === null ? [] : [`In this plan year, you pay no more than ${dollars(maximumLeft)} for care that your plan covers.`];
}

/** @param {Answers} answers @param {ProgramDay[]} days @param {boolean} turns @returns {Example[]} the sum for each made-up price */
export function priceExamples(answers, days, turns) {
  return PRICES.map((price) => {
    const { total } = insuredCost({ ...planOf(answers), price }, days, answers.start);
    return { head: `${dollars(price)} a day (${dollars(price * days.length)} for ${counted(days.length, "day")})`, sum: sumWords(total, mayBeMore(answers, turns)) };
  });
}

/** @param {Answers} answers of somebody who knows neither copay nor percentage @param {ProgramDay[]} days @returns {Example[]} */
export function shareExamples(answers, days) {
  const isOpen = answers.deductibleLeft === null;
  const copay = insuredCost({ ...planOf({ ...answers, pay: "copay-day" }), copay: COPAY }, days, null).total;
  const percentages = PRICES.map((price) => {
    const { total } = insuredCost({ ...planOf({ ...answers, pay: "coinsurance" }), percent: PERCENT, price }, days, null);
    return { head: `${PERCENT}% of ${dollars(price)} a day${isOpen ? "" : ", after the deductible"}`, sum: sumWords(total, isOpen) };
  });
  return [{ head: `A copay of ${dollars(COPAY)} a day, no deductible before it`, sum: dollars(copay) }, ...percentages];
}

/** @param {number} cents @param {boolean} isMore whether a missing number could only add to it @returns {string} */
function sumWords(cents, isMore) {
  return dollars(cents) + (isMore ? " or more" : "");
}
