// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { readAnswer } from "../../docs/assets/javascripts/planner/read.mjs";
import { counted, dateWords, dollars, listed, shortDate } from "../../docs/assets/javascripts/shared/phrases.mjs";

/** @typedef {import("../../docs/assets/javascripts/planner/read.mjs").Wanted} Wanted */

const NEW_YEAR_1970_TO_2027 = Date.UTC(2027, 0, 1) / 86_400_000;

for (const [kind, text, value] of /** @type {[Wanted["kind"], string, number][]} */ ([
  ["money", "260", 26_000],
  ["money", "$260", 26_000],
  ["money", " $1,250.50 ", 125_050],
  ["money", ".5", 50],
  ["money", "157.86", 15_786],
  ["money", "0", 0],
  ["whole", "3", 3],
  ["number", "7.5", 7.5],
  ["percent", "20%", 20],
  ["percent", "12.5", 12.5],
  ["date", "2027-01-01", NEW_YEAR_1970_TO_2027],
])) {
  test(`${kind} ${JSON.stringify(text)} is ${value}`, () => {
    assert.deepEqual(readAnswer(text, { kind, example: "1" }), { value, wrong: "" });
  });
}

for (const [kind, text] of /** @type {[Wanted["kind"], string][]} */ ([
  ["money", "about 30"],
  ["money", "1,2,3"],
  ["money", "-5"],
  ["money", "1e9"],
  ["money", "."],
  ["money", "9999999"],
  ["whole", "2.5"],
  ["whole", "3 days"],
  ["percent", "$20"],
  ["date", "tomorrow"],
  ["date", "2027-02-31x"],
])) {
  test(`${kind} ${JSON.stringify(text)} is told to be wrong, with an example`, () => {
    const { value, wrong } = readAnswer(text, { kind, example: "EXAMPLE" });
    assert.equal(value, null);
    assert.match(wrong, /such as EXAMPLE\.$/);
  });
}

test("a number out of its bounds is told with the bounds", () => {
  assert.equal(readAnswer("8", { kind: "whole", least: 1, most: 7, example: "3" }).wrong, "Write a number from 1 to 7, such as 3.");
});

for (const [kind, text, least, wrong] of /** @type {[Wanted["kind"], string, number, string][]} */ ([
  ["money", "0", 1, "Write $0.01 or more, such as EXAMPLE."],
  ["money", "1,000,000.01", 1, "Write no more than $1,000,000, such as EXAMPLE."],
  ["date", "1999-12-31", 0, "Write a date in this century, such as EXAMPLE."],
  ["date", "2100-01-01", 0, "Write a date in this century, such as EXAMPLE."],
  ["date", "0027-01-04", 0, "Write a date in this century, such as EXAMPLE."],
])) {
  test(`${kind} ${text} is told with the bound that it passes`, () => {
    assert.deepEqual(readAnswer(text, { kind, least, example: "EXAMPLE" }), { value: null, wrong });
  });
}

test("an empty field has no value and is not wrong, unless it is needed", () => {
  assert.deepEqual(readAnswer("  ", { kind: "money", example: "30" }), { value: null, wrong: "" });
  assert.equal(readAnswer("", { kind: "money", example: "30", isNeeded: true }).wrong, "Write dollars in digits, such as 30.");
});

test("dollars have cents only where there are some", () => {
  assert.deepEqual([0, 5, 5_250, 124_800, 123_456_789].map(dollars), ["$0", "$0.05", "$52.50", "$1,248", "$1,234,567.89"]);
});

test("dates, lists and counts are said as people say them", () => {
  assert.equal(dateWords(NEW_YEAR_1970_TO_2027), "January 1, 2027");
  assert.equal(shortDate(NEW_YEAR_1970_TO_2027), "Jan 1");
  assert.equal(listed(["a", "b", "c"]), "a, b and c");
  assert.deepEqual([counted(1, "day"), counted(2, "day")], ["1 day", "2 days"]);
});
