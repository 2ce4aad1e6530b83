// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { ageOf, counts, dayOf, dayOfReader } from "../../docs/assets/javascripts/shared/days.mjs";

const day = dayOf("2026-11-01");

test("a date is its days since 1970", () => {
  assert.equal(dayOf("1970-01-02"), 1);
  assert.equal(dayOf("2026-11-02") - day, 1);
});

test("what is no date has no day", () => {
  for (const text of ["", "2026", "yesterday", "2026-13-45", "2026-11-01T10:00"]) assert.ok(Number.isNaN(dayOf(text)), text);
});

test("the reader's day is that of the calendar on the wall", () => {
  assert.equal(dayOfReader(new Date(2026, 10, 1, 23, 59)), day);
  assert.equal(dayOfReader(new Date(2026, 10, 1, 0, 0)), day);
});

for (const [days, age] of /** @type {[number, string][]} */ ([
  [-1, "fresh"],
  [0, "fresh"],
  [90, "fresh"],
  [91, "aging"],
  [180, "aging"],
  [181, "old"],
])) {
  test(`after ${days} days facts are ${age}`, () => assert.equal(ageOf(day, day + days), age));
}

test("what nobody checked has no age", () => assert.equal(ageOf(dayOf(""), day), "never"));

test("openings count for 14 days", () => {
  assert.equal(counts(day, day + 14), true);
  assert.equal(counts(day, day + 15), false);
  assert.equal(counts(Number.NaN, day), false);
});
