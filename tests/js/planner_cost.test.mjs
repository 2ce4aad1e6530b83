// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { insuredCost, meetingDays, needsPrice, programDays, selfPayCost, yearTurns } from "../../docs/assets/javascripts/planner/cost.mjs";
import { assumptions, mayBeMore, planAsks, planOf, unsureAsks } from "../../docs/assets/javascripts/planner/cost_gaps.mjs";
import { limitLines, leastWords, priceExamples, shareExamples, withoutPriceMessage } from "../../docs/assets/javascripts/planner/cost_examples.mjs";
import { costSummary, turnDate, workingLines } from "../../docs/assets/javascripts/planner/cost_words.mjs";

/**
 * @typedef {import("../../docs/assets/javascripts/planner/cost.mjs").Plan} Plan
 * @typedef {import("../../docs/assets/javascripts/planner/cost_gaps.mjs").Answers} Answers
 */

const NONE = Number.POSITIVE_INFINITY;

/** @param {Partial<Plan>} given @returns {Plan} */
const makePlan = (given) => ({
  share: "coinsurance", price: 26_000, copay: 0, percent: 20, deductibleFirst: false, deductibleLeft: 0, deductibleYear: 0,
  maximumLeft: NONE, maximumYear: NONE, turnMonth: 1, ...given,
});

/** @param {Partial<Answers>} given @returns {Answers} */
const makeAnswers = (given) => ({
  pay: "coinsurance", price: null, copay: null, percent: 20, deductibleFirst: null, deductibleLeft: null, deductibleYear: null,
  maximumLeft: null, maximumYear: null, turnMonth: 1, start: null, ...given,
});

/** @param {string} date @returns {number} */
const day = (date) => Date.parse(date) / 86_400_000;

/** @param {number} daysPerWeek @param {number} weeks @param {number|null} [start] */
const program = (daysPerWeek, weeks, start = null) => programDays({ daysPerWeek, weeks, pattern: "mon-wed-fri", start });

/** @param {number[]} dollars */
const cents = (...dollars) => dollars.map((each) => Math.round(each * 100));

test("20% of $260 on 3 days a week for 8 weeks is $1,248", () => {
  const cost = insuredCost(makePlan({}), program(3, 8), null);
  assert.equal(cost.total, 124_800);
  assert.deepEqual(cost.byWeek, Array(8).fill(15_600));
  assert.equal(cost.planPays, 24 * 26_000 - 124_800);
});

/** A Monday whose fifth week begins with March 1, 2027, another Monday. */
const FEBRUARY = day("2027-02-01");

/** The examples of the guide: what a day costs, days a week, the plan, and what each of 8 weeks costs in dollars. */
const GUIDE = /** @type {[string, number, Partial<Plan>, number[]][]} */ ([
  ["a copay of $30", 3, { share: "copay-day", price: null, copay: 3_000 }, Array(8).fill(90)],
  ["a copay of $2", 3, { share: "copay-day", price: null, copay: 200 }, Array(8).fill(6)],
  ["no copay", 3, { share: "copay-day", price: null, copay: 0 }, Array(8).fill(0)],
  ["a copay and a maximum", 4, { share: "copay-day", price: null, copay: 3_000, maximumLeft: 60_000 }, [120, 120, 120, 120, 120, 0, 0, 0]],
  ["a copay without a maximum", 4, { share: "copay-day", price: null, copay: 3_000 }, Array(8).fill(120)],
  ["a deductible and a maximum", 3, { price: 25_000, deductibleLeft: 150_000, maximumLeft: 200_000 }, [750, 750, 150, 150, 150, 50, 0, 0]],
  ["one plan year", 3, { price: 25_000, deductibleYear: 150_000, maximumLeft: 200_000, maximumYear: 600_000 }, Array(8).fill(150)],
  ["a new plan year after week 4", 3, { price: 25_000, deductibleYear: 150_000, maximumLeft: 200_000, maximumYear: 600_000, turnMonth: 3 }, [150, 150, 150, 150, 750, 750, 150, 150]],
  ["the Part B deductible of 2026", 3, { deductibleLeft: 28_300 }, [382.4, ...Array(7).fill(156)]],
  ["the whole price", 3, { price: 20_000, percent: 100 }, Array(8).fill(600)],
  ["the whole price on a sliding fee", 3, { price: 8_000, percent: 100 }, Array(8).fill(240)],
]);

for (const [name, daysPerWeek, given, weeks] of GUIDE) {
  test(`the guide's example holds: ${name}`, () => {
    assert.deepEqual(insuredCost(makePlan(given), program(daysPerWeek, 8, FEBRUARY), FEBRUARY).byWeek, cents(...weeks));
  });
}

test("a price paid by the day, the week or the program", () => {
  const days = program(3, 8);
  assert.equal(selfPayCost("day", 15_786, days).total, 378_864);
  assert.deepEqual(selfPayCost("week", 47_358, days).byWeek, Array(8).fill(47_358));
  assert.deepEqual(selfPayCost("week", 47_358, days, 15_000).byWeek, [62_358, ...Array(7).fill(47_358)], "the first visit, once");
  assert.deepEqual(selfPayCost("program", 400_000, days).byWeek, [400_000, ...Array(7).fill(0)]);
});

test("a day on which the deductible is used up costs the rest of it and the share of what is over", () => {
  const { days } = insuredCost(makePlan({ deductibleLeft: 50_000 }), program(3, 1), null);
  assert.deepEqual(days.map(({ pay }) => pay), cents(260, 244, 52));
});

test("a deductible comes before a copay only when the plan says so", () => {
  const plan = makePlan({ share: "copay-day", copay: 3_000, deductibleLeft: 28_000 });
  assert.deepEqual(insuredCost(plan, program(3, 1), null).days.map(({ pay }) => pay), cents(30, 30, 30));
  assert.deepEqual(insuredCost({ ...plan, deductibleFirst: true }, program(3, 1), null).days.map(({ pay }) => pay), cents(260, 50, 30));
});

test("a copay is never more than what is left of the price", () => {
  const plan = makePlan({ share: "copay-day", copay: 3_000, price: 26_000, deductibleLeft: 25_000, deductibleFirst: true });
  assert.equal(insuredCost(plan, program(1, 1), null).total, 26_000);
  assert.equal(insuredCost(makePlan({ share: "copay-day", copay: 3_000, price: 2_000 }), program(1, 1), null).total, 2_000);
});

test("the copay of a week is due once a week", () => {
  const cost = insuredCost(makePlan({ share: "copay-week", copay: 10_000 }), program(3, 2), null);
  assert.deepEqual(cost.days.map(({ pay }) => pay), cents(100, 0, 0, 100, 0, 0));
  assert.deepEqual(insuredCost(makePlan({ share: "copay-week", copay: 10_000, price: 6_000 }), program(3, 1), null).days.map(({ pay }) => pay), cents(60, 40, 0));
});

for (const [price, percent, total] of [
  [100, 12.5, 13], // 12.5 cents
  [4, 12.5, 1], // 0.5
  [15_788, 12.5, 1_974], // 1,973.5
  [15_786, 12.5, 1_973], // 1,973.25
  [10_001, 50, 5_001], // 5,000.5
  [333, 33.3, 111], // 110.889
]) {
  test(`half a cent is a cent: ${percent} % of ${price} cents are ${total}`, () => {
    assert.equal(insuredCost(makePlan({ price, percent }), program(1, 1), null).total, total);
  });
}

test("a plan year that turns in the middle of a week starts over on that day", () => {
  const start = day("2026-12-28");
  const plan = makePlan({ deductibleYear: 40_000, maximumLeft: 8_000, maximumYear: 500_000 });
  const { days } = insuredCost(plan, program(3, 2, start), start);
  assert.deepEqual(days.map(({ year, pay }) => [year, pay / 100]), [[0, 52], [0, 28], [1, 260], [1, 164], [1, 52], [1, 52]]);
});

test("a program that begins on the first day of the plan year has the whole year", () => {
  const start = day("2027-01-01");
  assert.equal(yearTurns(program(3, 8, start), start, 1), false);
  assert.equal(yearTurns(program(3, 8, start), start, 2), true);
  assert.equal(yearTurns(program(3, 8), null, 1), false);
});

test("a long program sees every plan year that begins in it", () => {
  const start = day("2026-12-28");
  const cost = insuredCost(makePlan({ price: 10_000, percent: 0, deductibleYear: 10_000 }), program(1, 54, start), start);
  assert.equal(cost.total, 20_000);
});

test("days fall on the first of the pattern, and every week has all of them", () => {
  assert.deepEqual(meetingDays("mon-wed-fri", 4), [0, 1, 2, 4]);
  assert.deepEqual(meetingDays("tue-thu-sat", 3), [1, 3, 5]);
  const wednesday = day("2026-12-02");
  const days = program(3, 2, wednesday);
  assert.deepEqual(days.map(({ week, date }) => [week, (date ?? 0) - wednesday]), [[1, 0], [1, 2], [1, 5], [2, 7], [2, 9], [2, 12]]);
});

test("the price is needed only where it decides", () => {
  assert.equal(needsPrice(makePlan({}), false), true);
  assert.equal(needsPrice(makePlan({ share: "copay-day", deductibleLeft: 5 }), true), false);
  assert.equal(needsPrice(makePlan({ share: "copay-day", deductibleFirst: true, deductibleLeft: 5 }), false), true);
  assert.equal(needsPrice(makePlan({ share: "copay-day", deductibleFirst: true, deductibleYear: 5 }), false), false);
  assert.equal(needsPrice(makePlan({ share: "copay-day", deductibleFirst: true, deductibleYear: 5 }), true), true);
});

/** Numbers that are the same on every run. @param {number} seed @returns {(most: number) => number} */
function numbersFrom(seed) {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * (most + 1));
  };
}

const CASES = Array.from({ length: 2_000 }, (_, seed) => {
  const next = numbersFrom(seed + 1);
  const start = day("2026-06-01") + next(365);
  const plan = makePlan({
    share: /** @type {Plan["share"][]} */ (["copay-day", "copay-week", "coinsurance"])[next(2)],
    price: next(60_000), copay: next(20_000), percent: next(200) / 2, deductibleFirst: next(1) === 1,
    deductibleLeft: next(1) * next(300_000), deductibleYear: next(300_000), maximumLeft: next(1) ? next(600_000) : NONE,
    maximumYear: next(1) ? next(900_000) : NONE, turnMonth: next(11) + 1,
  });
  return { plan, start, days: program(next(6) + 1, next(15) + 1, start) };
});

test("the total is the sum of the weeks and of the days, and plan and person pay the price together", () => {
  for (const { plan, start, days } of CASES) {
    const cost = insuredCost(plan, days, start);
    assert.equal(cost.total, cost.byWeek.reduce((sum, each) => sum + each, 0));
    assert.equal(cost.total, cost.days.reduce((sum, { pay }) => sum + pay, 0));
    assert.equal(cost.total + (cost.planPays ?? 0), days.length * (plan.price ?? 0));
    assert.ok(cost.days.every(({ pay }) => Number.isInteger(pay) && pay >= 0 && pay <= (plan.price ?? 0)));
  }
});

test("nobody pays more than the maximum of a plan year", () => {
  for (const { plan, start, days } of CASES) {
    const byYear = new Map();
    for (const { year, pay } of insuredCost(plan, days, start).days) byYear.set(year, (byYear.get(year) ?? 0) + pay);
    for (const [year, paid] of byYear) assert.ok(paid <= (year ? plan.maximumYear : plan.maximumLeft));
  }
});

for (const name of /** @type {const} */ (["price", "copay", "percent", "deductibleLeft", "deductibleYear", "maximumLeft", "maximumYear"])) {
  test(`more of this never costs less: ${name}`, () => {
    for (const { plan, start, days } of CASES) {
      const more = { ...plan, [name]: name === "percent" ? Math.min(100, plan.percent + 7) : (plan[name] ?? 0) + 777 };
      assert.ok(insuredCost(more, days, start).total >= insuredCost(plan, days, start).total);
    }
  });
}

test("another week never costs less", () => {
  for (const { plan, start, days } of CASES) {
    const fewer = days.filter(({ week }) => week < (days.at(-1)?.week ?? 0));
    assert.ok(insuredCost(plan, days, start).total >= insuredCost(plan, fewer, start).total);
  }
});

test("the working adds up to the total, whatever the plan", () => {
  for (const { plan, start, days } of CASES) {
    const cost = insuredCost(plan, days, start);
    const paid = workingLines(plan, cost, start).map((line) => /(?:, |You pay )\$([\d,.]*\d)(?: in all)?\.$/.exec(line)?.[1] ?? "0");
    assert.equal(Math.round(paid.reduce((sum, text) => sum + Number(text.replaceAll(",", "")), 0) * 100), cost.total);
  }
});

test("the working is told line by line", () => {
  const start = day("2026-12-14");
  const plan = makePlan({ deductibleLeft: 50_000, deductibleYear: 30_000, maximumLeft: 60_000, maximumYear: 500_000 });
  const lines = workingLines(plan, insuredCost(plan, program(3, 4, start), start), start);
  assert.deepEqual(lines, [
    "Day 1: the whole price, $260, goes to your deductible. You pay $260.",
    "Day 2: $240 goes to your deductible; 20% of the other $20 is $4. You pay $244.",
    "Day 3: 20% of $260 is $52. You pay $52.",
    "Day 4: 20% of $260 is $52; only $44 is left up to your yearly maximum. You pay $44.",
    "Days 5 to 8: your yearly maximum is reached. You pay $0.",
    "January 1, 2027: your plan year starts over. Your deductible is $300 again. Your yearly maximum is $5,000 again.",
    "Day 9: the whole price, $260, goes to your deductible. You pay $260.",
    "Day 10: $40 goes to your deductible; 20% of the other $220 is $44. You pay $84.",
    "Days 11 to 12: 20% of $260 is $52. You pay $52 each day, $104 in all.",
  ]);
});

test("a copay for the week is told week by week", () => {
  const plan = makePlan({ share: "copay-week", copay: 10_000, price: null });
  assert.deepEqual(workingLines(plan, insuredCost(plan, program(3, 8), null), null), ["Weeks 1 to 8: your copay for the week is $100. You pay $100 each week, $800 in all."]);
});

test("the answer stands first, and then the weeks", () => {
  assert.deepEqual(costSummary(insuredCost(makePlan({}), program(3, 8), null)), ["You might pay about $1,248 for these 24 days.", "That is $156 a week, for 8 weeks."]);
});

test("an answer to which a missing deductible could add says so", () => {
  assert.equal(costSummary(insuredCost(makePlan({}), program(3, 8), null), true)[0], "You might pay $1,248 or more for these 24 days.");
});

for (const [pay, deductibleFirst, deductibleLeft, isMore] of /** @type {[string, boolean|null, number|null, boolean][]} */ ([
  ["copay-day", null, null, true],
  ["copay-day", false, null, false],
  ["copay-week", true, null, true],
  ["copay-week", true, 500, false],
  ["coinsurance", null, null, true],
  ["coinsurance", null, 0, false],
])) {
  test(`${pay}, a deductible before it: ${deductibleFirst}, left: ${deductibleLeft}: ${isMore ? "may be more" : "is all"}`, () => {
    assert.equal(mayBeMore(makeAnswers({ pay, deductibleFirst, deductibleLeft }), false), isMore);
  });
}

test("without a price the deductible is a least, and three prices are examples worked to the cent", () => {
  const answers = makeAnswers({ deductibleLeft: 200_000, maximumLeft: 500_000 });
  assert.deepEqual(withoutPriceMessage(answers), [
    "You pay at least the first $2,000, or the whole price if that is less.",
    "After that comes 20% of the price of each day. The price of a day is missing, so we show three examples.",
  ]);
  assert.deepEqual(priceExamples(answers, program(3, 8), false), [
    { head: "$200 a day ($4,800 for 24 days)", sum: "$2,560" },
    { head: "$300 a day ($7,200 for 24 days)", sum: "$3,040" },
    { head: "$400 a day ($9,600 for 24 days)", sum: "$3,520" },
  ]);
  assert.deepEqual(limitLines(answers), ["In this plan year, you pay no more than $5,000 for care that your plan covers."]);
});

test("each example is what the sum is with that price, whatever the plan", () => {
  for (const { plan, start, days } of CASES.slice(0, 200)) {
    const answers = makeAnswers({ ...plan, pay: plan.share, price: null, start, maximumLeft: null, maximumYear: null });
    const whole = { ...plan, maximumLeft: NONE, maximumYear: NONE };
    const turns = yearTurns(days, start, plan.turnMonth);
    [20_000, 30_000, 40_000].forEach((price, at) => {
      const [{ sum }, cost] = [priceExamples(answers, days, turns)[at], insuredCost({ ...whole, price }, days, start)];
      assert.equal(Math.round(Number(sum.replace(/[$,]| or more/g, "")) * 100), cost.total);
    });
  }
});

test("a maximum below the deductible is the least that is promised", () => {
  assert.equal(leastWords(makePlan({ deductibleLeft: 200_000, maximumLeft: 50_000 })), "You pay at least the first $500, or the whole price if that is less.");
  assert.equal(leastWords(makePlan({ share: "copay-day", deductibleLeft: 200_000 })), "");
});

test("a deductible that nobody gave is named, and could add to each example", () => {
  const answers = makeAnswers({});
  assert.equal(withoutPriceMessage(answers)[0], "There is no sum yet. First comes your deductible, then 20% of the price of each day.");
  for (const { sum } of priceExamples(answers, program(3, 8), false)) assert.match(sum, / or more$/);
});

test("without a deductible there is no sum either", () => {
  assert.equal(withoutPriceMessage(makeAnswers({ deductibleLeft: 0 }))[0], "There is no sum yet. You pay 20% of the price of each day.");
});

test("who knows neither copay nor percentage sees both as examples", () => {
  const sums = (/** @type {Partial<Answers>} */ given) => shareExamples(makeAnswers({ pay: "unsure", percent: null, ...given }), program(3, 8)).map(({ sum }) => sum);
  assert.deepEqual(sums({}), ["$720", "$960 or more", "$1,440 or more", "$1,920 or more"]);
  assert.deepEqual(sums({ deductibleLeft: 200_000 }), ["$720", "$2,560", "$3,040", "$3,520"]);
  assert.deepEqual(sums({ deductibleLeft: 0, maximumLeft: 100_000 }), ["$720", "$960", "$1,000", "$1,000"]);
  assert.match(unsureAsks(makeAnswers({}))[0], /a copay or a percentage/);
});

test("a plan year begins on the first of its month", () => {
  assert.equal(turnDate(7, day("2026-03-10"), 1), day("2026-07-01"));
  assert.equal(turnDate(1, day("2026-03-10"), 2), day("2028-01-01"));
});

test("what is left empty is asked for, and how the sum went on is said", () => {
  const empty = makeAnswers({ start: day("2026-12-14") });
  const asked = planAsks(empty, true).join("\n");
  for (const word of ["price for one day", "deductible is left", "until my out-of-pocket", "deductible for a full", "maximum for a full"]) assert.match(asked, new RegExp(word));
  assert.equal(assumptions(empty, true).length, 6);
});

test("what is filled in is not asked for", () => {
  const full = makeAnswers({ price: 1, deductibleLeft: 1, deductibleYear: 1, maximumLeft: 1, maximumYear: 1, start: 1 });
  assert.deepEqual(planAsks(full, true).length, 3);
});

test("an empty maximum is none, and an empty full deductible is at least what is left", () => {
  const plan = planOf(makeAnswers({ deductibleLeft: 500 }));
  assert.deepEqual([plan.deductibleYear, plan.maximumLeft, plan.maximumYear], [500, NONE, NONE]);
});
