// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { nextBox } from "../../docs/assets/javascripts/shared/week_keys.mjs";

const GRID = [
  [null, "all mon", "all tue"],
  ["each morning", "mon morning", "tue morning"],
  ["each evening", "mon evening", "tue evening"],
];

for (const [key, next, ctrlKey] of /** @type {[string, string | null | undefined, boolean?][]} */ ([
  ["ArrowLeft", "each morning"],
  ["ArrowRight", "tue morning"],
  ["ArrowUp", "all mon"],
  ["ArrowDown", "mon evening"],
  ["Home", "each morning"],
  ["End", "tue morning"],
  ["Home", "all mon", true],
  ["End", "tue evening", true],
  ["ArrowLeft", undefined, true],
  ["a", undefined],
  [" ", undefined],
])) {
  test(`from Monday morning, ${ctrlKey ? "Ctrl and " : ""}${key} leads to ${next}`, () => {
    assert.equal(nextBox(GRID, 1, 1, { key, ctrlKey: Boolean(ctrlKey) }), next);
  });
}

for (const [key, row, column] of /** @type {[string, number, number][]} */ ([
  ["ArrowLeft", 1, 0],
  ["ArrowRight", 1, 2],
  ["ArrowUp", 0, 1],
  ["ArrowDown", 2, 1],
  ["ArrowLeft", 0, 1],
])) {
  test(`at the edge, ${key} from ${GRID[row][column]} leads nowhere`, () => {
    assert.equal(nextBox(GRID, row, column, { key, ctrlKey: false }), null);
  });
}
