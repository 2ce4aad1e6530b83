// @ts-check
/**
 * What the cost planner says, as text: the sum line by line, what it assumed, and what to ask.
 *
 * @typedef {import("./cost.mjs").Plan} Plan
 * @typedef {import("./cost.mjs").Cost} Cost
 * @typedef {import("./cost.mjs").PaidDay} PaidDay
 *
 * @typedef {{first: number, last: number, year: number, price: number, deductible: number, share: number, pay: number}} Run
 *   days or weeks in a row on which you pay the same
 */

import { DAY_MS } from "../shared/days.mjs";
import { counted, dateWords, dollars } from "../shared/phrases.mjs";
import { planYear, takesDeductible } from "./cost.mjs";

/** @param {Plan} plan @param {Cost} cost @param {number|null} start @returns {string[]} one line for each step of the sum */
export function workingLines(plan, cost, start) {
  const unit = plan.share === "copay-week" ? "week" : "day";
  /** @type {string[]} */
  const lines = [];
  let year = 0;
  for (const run of runs(cost.days, unit, plan.price ?? 0)) {
    if (run.year > year) lines.push(turnLine(plan, start, run.year));
    year = run.year;
    lines.push(runLine(run, unit, plan));
  }
  return lines;
}

/** @param {PaidDay[]} days @param {"day"|"week"} unit @param {number} price @returns {Run[]} */
function runs(days, unit, price) {
  /** @type {Run[]} */
  const units = [];
  days.forEach(({ week, year, deductible, share, pay }, at) => {
    const number = unit === "day" ? at + 1 : week;
    const same = units.at(-1);
    if (unit === "week" && same?.first === number && same.year === year) {
      same.price += price;
      same.deductible += deductible;
      same.share += share;
      same.pay += pay;
    } else units.push({ first: number, last: number, year, price, deductible, share, pay });
  });
  return units.reduce((found, next) => {
    const last = found.at(-1);
    const isSame = last && /** @type {const} */ (["year", "price", "deductible", "share", "pay"]).every((name) => last[name] === next[name]);
    if (isSame) last.last = next.last;
    else found.push(next);
    return found;
  }, /** @type {Run[]} */ ([]));
}

/** @param {Run} run @param {"day"|"week"} unit @param {Plan} plan @returns {string} */
function runLine(run, unit, plan) {
  const { first, last, price, deductible, share, pay } = run;
  const capital = unit === "day" ? "Day" : "Week";
  const name = first === last ? `${capital} ${first}` : `${capital}s ${first} to ${last}`;
  const parts = [];
  if (deductible) parts.push(deductible === price ? `the whole price, ${dollars(price)}, goes to your deductible` : `${dollars(deductible)} goes to your deductible`);
  if (pay < deductible + share && !pay) parts.splice(0, 1, "your yearly maximum is reached");
  else if (share) parts.push(shareWords(run, plan, unit));
  if (pay && pay < deductible + share) parts.push(`only ${dollars(pay)} is left up to your yearly maximum`);
  if (!parts.length) parts.push("nothing is due");
  const each = first === last ? `You pay ${dollars(pay)}.` : `You pay ${dollars(pay)} each ${unit}, ${dollars(pay * (last - first + 1))} in all.`;
  return `${name}: ${parts.join("; ")}. ${pay || first === last ? each : "You pay $0."}`;
}

/** @param {Run} run @param {Plan} plan @param {"day"|"week"} unit @returns {string} */
function shareWords({ price, deductible, share }, plan, unit) {
  if (plan.share !== "coinsurance") {
    return share < plan.copay ? `your copay stops at what is left of the price, ${dollars(share)}` : `your copay for the ${unit} is ${dollars(share)}`;
  }
  const rest = deductible ? `the other ${dollars(price - deductible)}` : dollars(price);
  return `${plan.percent}% of ${rest} is ${dollars(share)}`;
}

/** @param {Plan} plan @param {number|null} start @param {number} year @returns {string} */
function turnLine(plan, start, year) {
  const again = [];
  if (takesDeductible(plan)) again.push(`Your deductible is ${dollars(plan.deductibleYear)} again.`);
  again.push(Number.isFinite(plan.maximumYear) ? `Your yearly maximum is ${dollars(plan.maximumYear)} again.` : "We know no maximum for the new year.");
  return `${dateWords(turnDate(plan.turnMonth, start ?? 0, year))}: your plan year starts over. ${again.join(" ")}`;
}

/** @param {number} month from 1 @param {number} start @param {number} year from 0 @returns {number} the day on which that plan year begins */
export function turnDate(month, start, year) {
  return Date.UTC(planYear(start, month) + year, month - 1, 1) / DAY_MS;
}

/**
 * @param {Cost} cost
 * @param {boolean} [mayBeMore] whether a number that is missing could only add to it
 * @returns {[string, string]} the answer, and what it is made of
 */
export function costSummary({ total, byWeek, days }, mayBeMore = false) {
  const [least, most] = [Math.min(...byWeek), Math.max(...byWeek)];
  const weekly = least === most ? `That is ${dollars(most)} a week` : `Weeks range from ${dollars(least)} to ${dollars(most)}`;
  const length = days.length === 1 ? "this 1 day" : `these ${days.length} days`;
  const sum = mayBeMore ? `${dollars(total)} or more` : `about ${dollars(total)}`;
  return [`You might pay ${sum} for ${length}.`, `${weekly}, for ${counted(byWeek.length, "week")}.`];
}
