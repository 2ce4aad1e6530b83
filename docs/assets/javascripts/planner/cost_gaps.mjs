// @ts-check
/**
 * What the form leaves open: how the sum goes on without it, and what to ask.
 *
 * @typedef {import("./cost.mjs").Plan} Plan
 *
 * @typedef {object} Answers what the form holds; null where it is empty
 * @property {string} pay a share of Plan, `unsure`, `self-day`, `self-week`, `self-program`, or `medicaid`
 * @property {number|null} price
 * @property {number|null} copay
 * @property {number|null} percent
 * @property {boolean|null} deductibleFirst whether it comes before a copay
 * @property {number|null} deductibleLeft
 * @property {number|null} deductibleYear
 * @property {number|null} maximumLeft
 * @property {number|null} maximumYear
 * @property {number} turnMonth
 * @property {number|null} start
 */

import { dollars } from "../shared/phrases.mjs";
import { ASK_COST } from "../shared/rules.mjs";
import { takesDeductible } from "./cost.mjs";

/** @param {Answers} answers @returns {Plan} */
export function planOf(answers) {
  const deductibleLeft = answers.deductibleLeft ?? 0;
  return {
    share: /** @type {Plan["share"]} */ (answers.pay),
    price: answers.price,
    copay: answers.copay ?? 0,
    percent: answers.percent ?? 0,
    deductibleFirst: answers.deductibleFirst === true,
    deductibleLeft,
    deductibleYear: answers.deductibleYear ?? deductibleLeft,
    maximumLeft: answers.maximumLeft ?? Number.POSITIVE_INFINITY,
    maximumYear: answers.maximumYear ?? Number.POSITIVE_INFINITY,
    turnMonth: answers.turnMonth,
  };
}

/** @param {Answers} answers @param {boolean} turns whether the plan year starts over in the middle @returns {string[]} */
export function assumptions(answers, turns) {
  const lines = ["The program, its doctors and its lab are in your plan’s network.", "Bills of doctors, labs and drug tests are not in the sum."];
  if (isOpenFirst(answers)) lines.push("No deductible comes before your copay. If one does, you pay more.");
  else if (!takesDeductible(planOf(answers))) lines.push("Your copay counts from the first day.");
  else if (answers.deductibleLeft === null) lines.push("You have no deductible left to pay. If you have, you pay more.");
  if (answers.maximumLeft === null) lines.push("There is no yearly maximum. With one, you may pay less.");
  if (answers.start === null) lines.push("Your plan year does not start over during the program. Give a start date to see if it does.");
  if (!turns) return lines;
  if (takesDeductible(planOf(answers)) && answers.deductibleYear === null) {
    lines.push(`Your deductible in the new plan year is ${dollars(answers.deductibleLeft ?? 0)}. The full one may be more.`);
  }
  if (answers.maximumYear === null) lines.push("There is no maximum in the new plan year. With one, you may pay less.");
  return lines;
}

/** @param {Answers} answers @returns {boolean} whether a deductible may come before a copay */
function isOpenFirst({ pay, deductibleFirst }) {
  return pay.startsWith("copay") && deductibleFirst === null;
}

/** @param {Answers} answers @param {boolean} turns @returns {boolean} whether a deductible that nobody gave could add to the sum */
export function mayBeMore(answers, turns) {
  if (!takesDeductible(planOf(answers))) return isOpenFirst(answers);
  return answers.deductibleLeft === null || (turns && answers.deductibleYear === null);
}

/** @param {Answers} answers @param {boolean} turns @returns {string[]} questions for the plan, the missing numbers first */
export function planAsks(answers, turns) {
  const asked = [];
  if (answers.price === null) {
    asked.push("What price for one day have you agreed with this program? (The allowed amount. The billing code is H0015 for substance use, S9480 for mental health.)");
  }
  if (isOpenFirst(answers)) asked.push("Does my deductible come before my copay?");
  if (takesDeductible(planOf(answers)) && answers.deductibleLeft === null) asked.push(ASK_COST.deductible);
  if (answers.maximumLeft === null) asked.push(ASK_COST.maximum);
  if (turns && takesDeductible(planOf(answers)) && answers.deductibleYear === null) asked.push("What is my deductible for a full year?");
  if (turns && answers.maximumYear === null) asked.push("What is my out-of-pocket maximum for a full year?");
  if (answers.start === null) asked.push(ASK_COST.plan_year);
  return [...asked, ASK_COST.network, ASK_COST.approval, ASK_COST.in_writing];
}

/** @param {Answers} answers @returns {string[]} questions for the plan of somebody who does not know how they will pay */
export function unsureAsks({ deductibleLeft, maximumLeft }) {
  return [
    "For an intensive outpatient program, do I pay a copay or a percentage? How much? (The billing code is H0015 for substance use, S9480 for mental health.)",
    "Is a copay for each day or for each week? Does my deductible come before it?",
    "What price for one day have you agreed with this program? (The allowed amount.)",
    ...(deductibleLeft === null ? [ASK_COST.deductible] : []),
    ...(maximumLeft === null ? [ASK_COST.maximum] : []),
    ASK_COST.network,
    ASK_COST.approval,
    ASK_COST.in_writing,
  ];
}

/** Questions for the program, whoever pays. */
export const PROGRAM_ASKS = [ASK_COST.doctors, ASK_COST.tests, ASK_COST.help];
