// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { cellsOf } from "../../docs/assets/javascripts/shared/schedule.mjs";
import { DAYS } from "../../docs/assets/javascripts/shared/rules.mjs";
import { squares } from "../../docs/assets/javascripts/finder/week_drawing.mjs";

test("a part of a day is a square where the template draws it", () => {
  // tests/golden/card.html has the same ones, made by the template
  assert.equal(squares(cellsOf(["mon-evening", "wed-evening"])), "M36 48h8v8h-8zM68 48h8v8h-8z");
});

test("a day has three squares, for its night has none; and no time has none", () => {
  assert.equal(squares(cellsOf(["sun"])), "M132 16h8v8h-8zM132 32h8v8h-8zM132 48h8v8h-8z");
  assert.equal(squares(cellsOf(DAYS)).match(/M/g)?.length, 21);
  assert.equal(squares(0), "");
});
