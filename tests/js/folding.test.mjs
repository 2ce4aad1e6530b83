// @ts-check
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { begins, countyWords, placeId, wordsOf } from "../../docs/assets/javascripts/shared/folding.mjs";

/** The same as in Python. */
const cases = JSON.parse(await readFile(new URL("../geo/folding.json", import.meta.url), "utf8"));

for (const [text, words] of Object.entries(cases.names)) {
  test(`the words of ${JSON.stringify(text)}`, () => assert.deepEqual(wordsOf(text), words));
}

for (const [text, words] of Object.entries(cases.counties)) {
  test(`the words of the county ${JSON.stringify(text)}`, () => assert.deepEqual(countyWords(text), words));
}

for (const [name, written, compared] of cases.values) {
  test(`${name}=${written} is compared as ${compared}`, () => assert.equal(placeId(name, written), compared));
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
