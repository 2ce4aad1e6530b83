// @ts-check
/**
 * What a program costs, day by day, in whole cents.
 *
 * On each day the deductible takes the plan's price first, up to what is left of it. Of the rest you pay your percentage
 * or your copay. You never pay more than what is left of the yearly maximum. When the plan year starts over, deductible
 * and maximum are whole again. (The words are those of HealthCare.gov's glossary: deductible, copayment, coinsurance,
 * out-of-pocket maximum.)
 *
 * @typedef {{week: number, date: number|null}} ProgramDay week from 1; days since 1970-01-01, or null without a start
 *
 * @typedef {object} Plan
 * @property {"copay-day"|"copay-week"|"coinsurance"} share what you pay after the deductible
 * @property {number|null} price the plan's price for a day in cents (its allowed amount); null when not known
 * @property {number} copay cents
 * @property {number} percent
 * @property {boolean} deductibleFirst whether the deductible comes before a copay too
 * @property {number} deductibleLeft cents
 * @property {number} deductibleYear cents, in a new plan year
 * @property {number} maximumLeft cents; Infinity when not known
 * @property {number} maximumYear cents, in a new plan year; Infinity when not known
 * @property {number} turnMonth the month, from 1, on whose first day the plan year starts
 *
 * @typedef {object} PaidDay
 * @property {number} week
 * @property {number|null} date
 * @property {number} year the plan year, from 0
 * @property {number} deductible what the deductible takes
 * @property {number} share the percentage of the rest, or the copay
 * @property {number} pay what you pay: both, up to the maximum
 *
 * @typedef {object} Cost
 * @property {PaidDay[]} days
 * @property {number[]} byWeek cents, from week 1
 * @property {number} total cents
 * @property {number|null} planPays cents; null when the price is not known or there is no plan
 */

import { DAY_MS } from "../shared/days.mjs";

/** Days of the week, Monday is 0, in the order in which a program that meets more often adds them. */
const PATTERNS = new Map([
  ["mon-wed-fri", [0, 2, 4, 1, 3, 5, 6]],
  ["tue-thu-sat", [1, 3, 5, 0, 2, 4, 6]],
  ["mon-tue-wed", [0, 1, 2, 3, 4, 5, 6]],
]);
/** A Monday, for a program whose start is not known. */
const SOME_MONDAY = 4;

/** @param {string} pattern @param {number} daysPerWeek @returns {number[]} the weekdays on which a program meets, in order */
export function meetingDays(pattern, daysPerWeek) {
  return (PATTERNS.get(pattern) ?? []).slice(0, daysPerWeek).sort((one, other) => one - other);
}

/**
 * A week is 7 days from the start, so that every week has all its days.
 *
 * @param {{daysPerWeek: number, weeks: number, pattern: string, start: number|null}} schedule
 * @returns {ProgramDay[]}
 */
export function programDays({ daysPerWeek, weeks, pattern, start }) {
  const meets = meetingDays(pattern, daysPerWeek);
  const found = [];
  for (let at = 0; at < weeks * 7; at += 1) {
    if (meets.includes(weekday((start ?? SOME_MONDAY) + at))) {
      found.push({ week: Math.floor(at / 7) + 1, date: start === null ? null : start + at });
    }
  }
  return found;
}

/** @param {number} date @returns {number} 0 on Mondays; day 0, January 1, 1970, was a Thursday */
function weekday(date) {
  return (((date + 3) % 7) + 7) % 7;
}

/** @param {Plan} plan @param {boolean} turns whether the plan year starts over in the middle @returns {boolean} */
export function needsPrice(plan, turns) {
  return (plan.share === "coinsurance" && plan.percent > 0) || (takesDeductible(plan) && deductibleCounts(plan, turns));
}

/** @param {Plan} plan @returns {boolean} whether a deductible comes before what you pay */
export function takesDeductible({ share, deductibleFirst }) {
  return share === "coinsurance" || deductibleFirst;
}

/** @param {Plan} plan @param {boolean} turns @returns {boolean} */
function deductibleCounts({ deductibleLeft, deductibleYear }, turns) {
  return deductibleLeft > 0 || (turns && deductibleYear > 0);
}

/** @param {ProgramDay[]} days @param {number|null} start @param {number} turnMonth @returns {boolean} */
export function yearTurns(days, start, turnMonth) {
  const last = days.at(-1)?.date ?? null;
  return start !== null && last !== null && planYear(last, turnMonth) > planYear(start, turnMonth);
}

/** @param {number} date @param {number} turnMonth @returns {number} the calendar year in which its plan year began */
export function planYear(date, turnMonth) {
  const then = new Date(date * DAY_MS);
  return then.getUTCFullYear() - (then.getUTCMonth() + 1 < turnMonth ? 1 : 0);
}

/**
 * A copay is never more than what is left of the price. That of a week is due on its first day; what the price of that
 * day leaves of it, on the next.
 *
 * @param {Plan} plan its price is known wherever `needsPrice`
 * @param {ProgramDay[]} days
 * @param {number|null} start the first day of the program, to which what is "left" belongs
 * @returns {Cost}
 */
export function insuredCost(plan, days, start) {
  const price = plan.price ?? Number.POSITIVE_INFINITY;
  const deductibleFirst = takesDeductible(plan);
  const firstYear = start === null ? 0 : planYear(start, plan.turnMonth);
  let [deductibleLeft, maximumLeft] = [plan.deductibleLeft, plan.maximumLeft];
  let [year, copayWeek, copayLeft] = [0, 0, 0];
  const paid = days.map(({ week, date }) => {
    const now = date === null ? 0 : planYear(date, plan.turnMonth) - firstYear;
    if (now > year) [year, deductibleLeft, maximumLeft] = [now, plan.deductibleYear, plan.maximumYear];
    if (plan.share === "copay-day" || week !== copayWeek) [copayWeek, copayLeft] = [week, plan.copay];
    const deductible = deductibleFirst ? Math.min(price, deductibleLeft) : 0;
    const rest = price - deductible;
    const share = plan.share === "coinsurance" ? percentOf(rest, plan.percent) : Math.min(copayLeft, rest);
    const pay = Math.min(deductible + share, maximumLeft);
    copayLeft -= share;
    deductibleLeft -= deductible;
    maximumLeft -= pay;
    return { week, date, year, deductible, share, pay };
  });
  return sums(paid, plan.price);
}

/** @param {number} cents @param {number} percent with two decimals at most @returns {number} half a cent is a cent */
function percentOf(cents, percent) {
  return percent ? Math.round((cents * Math.round(percent * 100)) / 10_000) : 0;
}

/**
 * @param {"day"|"week"|"program"} per
 * @param {number} price cents
 * @param {ProgramDay[]} days
 * @param {number} [firstVisit] cents, once
 * @returns {Cost} the price of a whole program, and of the first visit, stands in week 1
 */
export function selfPayCost(per, price, days, firstVisit = 0) {
  let [week, isFirst] = [0, true];
  const paid = days.map((day) => {
    const isDue = per === "day" || (per === "week" ? day.week !== week : isFirst);
    const pay = (isDue ? price : 0) + (isFirst ? firstVisit : 0);
    [week, isFirst] = [day.week, false];
    return { week: day.week, date: day.date, year: 0, deductible: 0, share: 0, pay };
  });
  return sums(paid, null);
}

/** @param {PaidDay[]} days @param {number|null} price @returns {Cost} */
function sums(days, price) {
  /** @type {number[]} */
  const byWeek = Array(days.at(-1)?.week ?? 0).fill(0);
  for (const { week, pay } of days) byWeek[week - 1] += pay;
  const total = byWeek.reduce((sum, cents) => sum + cents, 0);
  return { days, byWeek, total, planPays: price === null ? null : price * days.length - total };
}
