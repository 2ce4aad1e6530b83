// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { openIndex } from "../../docs/assets/javascripts/finder/index.mjs";
import { chipLabel, countWords, milesWords, questionFor, showWords, valueLabel } from "../../docs/assets/javascripts/finder/wording.mjs";
import { makeIndex } from "./fixture.mjs";

const { header } = openIndex(makeIndex());

for (const [yes, maybe, said] of /** @type {[number, number, string][]} */ ([
  [0, 0, "0 programs match."],
  [1, 0, "1 program matches."],
  [2, 1, "2 programs match. 1 may match: call and ask."],
  [12345, 6789, "12,345 programs match. 6,789 may match: call and ask."],
])) {
  test(`${yes} and ${maybe} are counted`, () => assert.equal(countWords(yes, maybe), said));
}

test("what match a part of a search are not said to match all of it", () => {
  assert.equal(countWords(5, 2, "rest"), "5 programs match the rest of your search. 2 may match: call and ask.");
  assert.equal(countWords(1, 0, "rest"), "1 program matches the rest of your search.");
});

test("when nothing of a search could be asked, no program is said to match", () => {
  assert.equal(countWords(42, 0, "none"), "All programs are below: 42.");
});

for (const [miles, said] of /** @type {[number|null, string|null][]} */ ([
  [null, null],
  [0, "less than a mile from the middle of ZIP 28801"],
  [0.99, "less than a mile from the middle of ZIP 28801"],
  [1, "about 1 mile from the middle of ZIP 28801"],
  [1.4, "about 1 mile from the middle of ZIP 28801"],
  [1.5, "about 2 miles from the middle of ZIP 28801"],
  [24.6, "about 25 miles from the middle of ZIP 28801"],
  [100, "about 100 miles from the middle of ZIP 28801"],
  [343, "about 340 miles from ZIP 28801"],
  [2037, "about 2,040 miles from ZIP 28801"],
])) {
  test(`${miles} miles are said`, () => assert.equal(milesWords(miles, new Map([["zip", ["28801"]]])), said));
}

for (const [name, value, said] of [
  ["free", "mon-evening", "Monday evenings (5 to 10 pm)"],
  ["state", "nc", "North Carolina"],
  ["city", "asheville-nc", "Asheville, NC"],
  ["city", "nowhere-nc", "“nowhere”, NC"],
  ["county", "buncombe-nc", "Buncombe, NC"],
  ["pay", "medicaid", "The medicaid"],
  ["hours", "9", "9"],
]) {
  test(`${name}=${value} has its label`, () => assert.equal(valueLabel(header, name, value), said));
}

for (const [name, value, said] of [
  ["zip", "28801", "Near ZIP 28801"],
  ["within", "10", "Within 10 miles"],
  ["free", "sat", "I can come: Saturdays"],
  ["hours", "9", "At most 9 hours a week"],
  ["price", "250", "At most $250 a week"],
  ["q", "x", "“x”"],
  ["pay", "medicaid", "The medicaid"],
]) {
  test(`${name}=${value} has its chip`, () => assert.equal(chipLabel(header, name, value), said));
}

test("a question names all that was chosen", () => {
  assert.equal(questionFor(header, new Map([["free", ["evening", "sat"]]]), "free"), "About free: evenings (5 to 10 pm), Saturdays?");
});

test("a question is said as it was typed, whatever it is", () => {
  assert.equal(questionFor(header, new Map([["q", ["$& $' {}"]]]), "q"), "About q: “$& $' {}”?");
});

test("a value stands in a question as it does inside a sentence", () => {
  const conditions = { ages: { ...header.conditions.ages, question: "Do you see {}?", values: { teen: "Teens", child: "Children" }, asked: { teen: "teens" } } };
  assert.equal(questionFor({ ...header, conditions }, new Map([["ages", ["teen", "child"]]]), "ages"), "Do you see teens, Children?");
});

for (const [yes, maybe, said] of /** @type {[number, number, string][]} */ ([
  [42, 0, "Show 42 programs"],
  [1, 0, "Show 1 program"],
  [5, 6, "Show 5 programs (6 more to ask about)"],
  [0, 6, "Show 6 programs to ask about"],
  [1234, 5678, "Show 1,234 programs (5,678 more to ask about)"],
  [0, 1, "Show 1 program to ask about"],
  [0, 0, "None match: see what to change"],
])) {
  test(`the way to ${yes} and ${maybe} programs says so`, () => assert.equal(showWords(yes, maybe), said));
}
