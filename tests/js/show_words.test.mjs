// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { showWords } from "../../docs/assets/javascripts/finder/show_words.mjs";

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
