// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { begins, wordsOf } from "../../docs/assets/javascripts/finder/text.mjs";

for (const [text, words] of /** @type {[string, string[]][]} */ ([
  ["Harbor Light", ["harbor", "light"]],
  ["  St. Mary's, 2nd-floor ", ["st", "mary", "s", "2nd", "floor"]],
  ["Ágora NIÑO straße", ["agora", "nino", "straße"]],
  ["ﬁne ½", ["fine", "1", "2"]],
  ["हिन्दी", ["हनद"]],
  ["...", []],
  ["", []],
])) {
  test(`the words of ${JSON.stringify(text)}`, () => assert.deepEqual(wordsOf(text), words));
}

for (const [word, other, wanted, why] of /** @type {[string, string, boolean, string][]} */ ([
  ["har", "harbor", true, "a beginning"],
  ["harbor", "har", false, "longer than the word"],
  ["arbor", "harbor", true, "the first letter missing"],
  ["bor", "harbor", false, "a middle"],
  ["hxrbor", "harbor", true, "one wrong"],
  ["harbo", "harbor", true, "one missing at the end"],
  ["habor", "harbor", true, "one missing"],
  ["harrbor", "harbor", true, "one too many"],
  ["harborx", "harbor", true, "one too many at the end"],
  ["ahrbor", "harbor", true, "two swapped"],
  ["harbro", "harbor", true, "two swapped at the end"],
  ["hxrxor", "harbor", false, "two wrong"],
  ["hrbo", "harbor", false, "a slip in four letters"],
  ["hrbor", "harbor", true, "a slip in five letters"],
  ["counsxl", "counseling", true, "a slip in a beginning"],
  ["conusel", "counseling", true, "two swapped in a beginning"],
])) {
  test(`${word} ${wanted ? "finds" : "does not find"} ${other}: ${why}`, () => assert.equal(begins(word, other), wanted));
}
