// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { cellsOf, valuesOf } from "../../docs/assets/javascripts/shared/schedule.mjs";
import { DAYS, PARTS } from "../../docs/assets/javascripts/shared/rules.mjs";
import { finderFragment, fitOf, longestRun } from "../../docs/assets/javascripts/planner/fit.mjs";
import { fitLines, fitSummary, moneyLines, otherWays, timeWords } from "../../docs/assets/javascripts/planner/fit_words.mjs";
import { isAsked, listWords } from "../../docs/assets/javascripts/planner/questions.mjs";

/** @typedef {import("../../docs/assets/javascripts/planner/fit.mjs").Life} Life */

/** @param {Partial<Life>} given @returns {Life} */
const makeLife = (given) => ({ cells: 0, hours: 9, days: 3, weeks: 8, travelMinutes: 0, childcare: 0, wage: 0, hoursMissed: 0, ...given });

/** @param {...string} values */
const free = (...values) => cellsOf(values);

test("9 hours over 3 days with 20 minutes one way are 11 hours a week", () => {
  const fit = fitOf(makeLife({ travelMinutes: 20 }));
  assert.deepEqual([fit.sessionMinutes, fit.slotMinutes, fit.travelMinutes, fit.weekMinutes], [180, 220, 120, 660]);
});

for (const [values, minutes] of /** @type {[string[], number][]} */ ([
  [[], 0],
  [["mon-morning"], 420],
  [["mon-evening"], 300],
  [["mon-afternoon", "mon-evening"], 600],
  [["mon-morning", "mon-evening"], 420],
  [["mon-morning", "mon-afternoon", "mon-evening"], 1020],
  [["mon"], 1440],
  [["tue"], 0],
])) {
  test(`[${values}] leaves ${minutes} minutes on Monday in one piece`, () => assert.equal(longestRun(cellsOf(values), 0), minutes));
}

test("a day fits when session and way are free in one piece", () => {
  const life = makeLife({ cells: free("mon-evening", "wed-evening", "sat"), travelMinutes: 60 });
  assert.deepEqual(fitOf(life).freeDays, [0, 2, 5]);
  assert.deepEqual(fitOf({ ...life, travelMinutes: 61 }).freeDays, [5]);
  assert.deepEqual(fitOf({ ...life, travelMinutes: 61 }).freeDaysAtHome, [0, 2, 5]);
});

test("more free time never leaves fewer days, and more travel never more", () => {
  const cells = DAYS.flatMap((day) => PARTS.map((part) => `${day}-${part}`));
  for (let at = 1; at <= cells.length; at += 1) {
    const [fewer, more] = [cellsOf(cells.slice(0, at - 1)), cellsOf(cells.slice(0, at))];
    assert.ok(fitOf(makeLife({ cells: more })).freeDays.length >= fitOf(makeLife({ cells: fewer })).freeDays.length);
    assert.ok(fitOf(makeLife({ cells: more, travelMinutes: 90 })).freeDays.length <= fitOf(makeLife({ cells: more })).freeDays.length);
  }
});

test("child care is counted for program and way, lost pay for the hours missed", () => {
  const fit = fitOf(makeLife({ travelMinutes: 20, childcare: 1_500, wage: 2_000, hoursMissed: 4 }));
  assert.deepEqual([fit.childcareWeek, fit.wageWeek, fit.total], [16_500, 8_000, 196_000]);
});

test("the link into the finder is written as the finder writes it", () => {
  assert.equal(finderFragment(valuesOf(free("wed-evening", "mon-evening")), 9), "#free=mon-evening,wed-evening&hours=9");
  assert.equal(finderFragment(valuesOf(free("sat", "sun", "evening")), 7.5), "#free=evening,weekend&hours=7.5");
  assert.equal(finderFragment([], 12), "#hours=12");
});

test("time is said in hours and minutes", () => {
  assert.deepEqual([0, 1, 60, 220].map(timeWords), ["0 minutes", "1 minute", "1 hour", "3 hours 40 minutes"]);
});

test("the answer says whether it can fit, and why", () => {
  const life = makeLife({ cells: free("evening") });
  assert.deepEqual(fitSummary(life, fitOf(life)), ["It can fit.", "It takes 9 hours a week with travel. You have 7 days with 3 hours free in one piece: every day. You need 3."]);
  const one = makeLife({ cells: free("mon-evening") });
  assert.deepEqual(fitSummary(one, fitOf(one)), ["It does not fit yet.", "It takes 9 hours a week with travel. You have 1 day with 3 hours free in one piece: Monday. You need 3."]);
  assert.match(fitSummary(makeLife({}), fitOf(makeLife({})))[1], /Mark when you are free/);
});

test("what was written more narrowly than it is counted may fit, and does not surely", () => {
  const life = makeLife({ cells: free("evening"), isNarrower: true });
  const [verdict, why] = fitSummary(life, fitOf(life));
  assert.equal(verdict, "It may fit.");
  assert.match(why, / That counts whole mornings, afternoons and evenings\.$/);
});

test("what could help is said only when it does not fit", () => {
  const life = makeLife({ cells: free("mon-evening", "wed-evening", "thu-evening"), travelMinutes: 75 });
  assert.match(otherWays(life, fitOf(life))[0], /virtual program needs no travel.*Monday, Wednesday and Thursday/);
  const two = makeLife({ cells: free("mon-evening", "wed-evening"), travelMinutes: 75 });
  assert.match(otherWays(two, fitOf(two))[0], /nearer to you/);
  const long = makeLife({ cells: free("mon-evening", "wed-evening"), hours: 18 });
  assert.match(otherWays(long, fitOf(long))[0], /shorter sessions/);
  assert.deepEqual(otherWays({ ...life, travelMinutes: 10 }, fitOf({ ...life, travelMinutes: 10 })), []);
  assert.deepEqual(otherWays(makeLife({}), fitOf(makeLife({}))), []);
});

test("the sum is told line by line, and money only where there is some", () => {
  const life = makeLife({ travelMinutes: 20, childcare: 1_500 });
  assert.equal(fitLines(life, fitOf(life))[2], "In all that is 11 hours a week.");
  assert.deepEqual(moneyLines(life, fitOf(life)), ["Child care: 11 hours at $15 an hour is $165 a week.", "Your time costs $165 a week. Over 8 weeks that is $1,320. What the program itself costs is not in it."]);
  assert.deepEqual(moneyLines(makeLife({}), fitOf(makeLife({}))), []);
});

test("hours without a pay, or a pay without hours, are said not to be counted", () => {
  for (const [given, missing] of /** @type {[Partial<Life>, RegExp][]} */ ([[{ hoursMissed: 4 }, /the pay for an hour is empty/], [{ wage: 2_000 }, /the hours of work that you miss are empty/]])) {
    const life = makeLife({ childcare: 1_500, ...given });
    assert.match(moneyLines(life, fitOf(life)).at(-1) ?? "", missing);
  }
});

test("a question for some is asked when one of its ticks is set; the short list has the first", () => {
  const always = { when: [], isFirst: false };
  const teen = { when: ["teen", "children"], isFirst: true };
  assert.equal(isAsked(always, new Set(), false), true);
  assert.equal(isAsked(always, new Set(), true), false);
  assert.equal(isAsked(teen, new Set(), false), false);
  assert.equal(isAsked(teen, new Set(["children"]), true), true);
});

test("the list says how long it is", () => {
  assert.equal(listWords(1, 60), "Your list has 1 question of 60.");
  assert.equal(listWords(60, 60), "Your list has all 60 questions.");
});
