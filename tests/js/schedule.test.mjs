// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { cellsOf, freeCells, freeWords, squares, valuesOf } from "../../docs/assets/javascripts/shared/schedule.mjs";
import { DAYS, PARTS } from "../../docs/assets/javascripts/shared/rules.mjs";

/** @param {string[]} values */
const cells = (values) => values.reduce((all, value) => all | (freeCells(value) ?? 0), 0);
const night = /** @param {string} day */ (day) => (freeCells(day) ?? 0) & ~cells(PARTS.map((part) => `${day}-${part}`));

test("a part of the day is that part of all seven days", () => {
  for (const part of PARTS) assert.equal(freeCells(part), cells(DAYS.map((day) => `${day}-${part}`)));
});

test("a weekend is Saturday and Sunday, all day", () => {
  assert.equal(freeCells("weekend"), cells(["sat", "sun"]));
});

test("a whole day has one cell more than its parts: the night", () => {
  for (const day of DAYS) assert.ok(night(day) !== 0);
});

test("no two days share a cell", () => {
  DAYS.forEach((one, n) => DAYS.slice(n + 1).forEach((other) => assert.equal(cells([one]) & cells([other]), 0)));
});

for (const value of ["", "mo", "mon-night", "mon-", "-evening", "mon-evening-x", "evening-mon", "MON", "weekends", "toString"]) {
  test(`${JSON.stringify(value)} is no time`, () => assert.equal(freeCells(value), null));
}

for (const [value, said] of [
  ["weekend", "weekends"],
  ["evening", "evenings (5 to 10 pm)"],
  ["sat", "Saturdays"],
  ["wed-morning", "Wednesday mornings (5 am to noon)"],
]) {
  test(`${value} is said as ${said}`, () => assert.equal(freeWords([value]), said));
}

test("any set of cells is written so that it reads as the same cells", () => {
  const singles = DAYS.flatMap((day) => [...PARTS.map((part) => `${day}-${part}`), day]);
  let seed = 11;
  for (let turn = 0; turn < 500; turn += 1) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    const some = singles.filter((_, n) => (seed >> n % 28) & 1);
    assert.equal(cellsOf(valuesOf(cellsOf(some))), cellsOf(some));
  }
});

test("the shortest words are chosen", () => {
  assert.deepEqual(valuesOf(cellsOf(DAYS.map((day) => `${day}-evening`))), ["evening"]);
  assert.deepEqual(valuesOf(cellsOf(["sat", "sun"])), ["weekend"]);
});

for (const [values, said] of /** @type {[string[], string][]} */ ([
  [[], ""],
  [["evening", "sat"], "evenings (5 to 10 pm), Saturdays"],
  [["mon-evening", "wed-evening"], "Monday and Wednesday evenings (5 to 10 pm)"],
  [["mon", "tue", "wed", "thu", "fri", "sat"], "weekdays, Saturdays"],
  [["mon", "tue-morning", "tue-evening"], "Mondays, Tuesday mornings (5 am to noon) and evenings (5 to 10 pm)"],
  [["mon", "tue", "wed", "thu", "fri"].flatMap((day) => [`${day}-afternoon`, `${day}-evening`]), "weekday afternoons (noon to 5 pm) and evenings (5 to 10 pm)"],
  [[...PARTS, ...DAYS], "any time"],
  [PARTS, "mornings (5 am to noon), afternoons (noon to 5 pm), evenings (5 to 10 pm)"],
])) {
  test(`[${values}] are said together`, () => assert.equal(freeWords(values), said));
}

test("a part of a day is a square where the template draws it", () => {
  // tests/golden/card.html has the same ones, made by the template
  assert.equal(squares(cellsOf(["mon-evening", "wed-evening"])), "M36 48h8v8h-8zM68 48h8v8h-8z");
});

test("a day has three squares, for its night has none; and no time has none", () => {
  assert.equal(squares(cellsOf(["sun"])), "M132 16h8v8h-8zM132 32h8v8h-8zM132 48h8v8h-8z");
  assert.equal(squares(cellsOf(DAYS)).match(/M/g)?.length, 21);
  assert.equal(squares(0), "");
});
