// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { earliestStart, firstDay } from "../../docs/assets/javascripts/shared/seasons.mjs";
import { offsetOf } from "../../docs/assets/javascripts/shared/clocks.mjs";
import { dayOf } from "../../docs/assets/javascripts/shared/days.mjs";
import { CLOCKS, ROLLING } from "../../docs/assets/javascripts/shared/rules.mjs";

/** @type {import("../../docs/assets/javascripts/shared/seasons.mjs").Season} */
const SCHOOL = [8, 25, 6, 10];
/** @type {import("../../docs/assets/javascripts/shared/seasons.mjs").Season} */
const SUMMER = [6, 11, 8, 24];

for (const [season, today, first] of /** @type {[any, string, string][]} */ ([
  [null, "2026-11-26", "2026-11-26"],
  [SCHOOL, "2026-11-26", "2026-11-26"],
  [SCHOOL, "2027-06-10", "2027-06-10"],
  [SCHOOL, "2027-06-11", "2027-08-25"],
  [SUMMER, "2026-11-26", "2027-06-11"],
  [SUMMER, "2027-08-24", "2027-08-24"],
  [SUMMER, "2027-08-25", "2028-06-11"],
])) {
  test(`on ${today}, ${season ?? "all year"} is from ${first} on`, () => assert.equal(firstDay(season, dayOf(today)), dayOf(first)));
}

test("one can begin on the first day, or on the first date after it", () => {
  assert.equal(earliestStart([ROLLING], 100), 100);
  assert.equal(earliestStart([0, 90, 105], 100), 105);
  assert.equal(earliestStart([1, 90], 100), Infinity);
});

test("clocks are as far ahead of UTC as they are on that day", () => {
  const of = (/** @type {string} */ name, /** @type {string} */ day) => offsetOf(Object.keys(CLOCKS).indexOf(name), dayOf(day));

  assert.equal(of("Eastern", "2026-10-31"), -240);
  assert.equal(of("Eastern", "2026-11-01"), -300, "they change at two in the morning");
  assert.equal(of("Eastern", "2027-03-14"), -240);
  assert.equal(of("Arizona", "2026-07-01"), of("Arizona", "2026-12-01"));
  assert.equal(of("Chamorro", "2026-07-01"), 600);
  assert.ok(Number.isNaN(offsetOf(99, 20_000)), "a zone that the browser does not know");
});
