// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { isFree } from "../../docs/assets/javascripts/finder/sessions.mjs";
import { cellsOf } from "../../docs/assets/javascripts/shared/schedule.mjs";

const EVERY_WORK_DAY = 0b0011111;
/** @type {import("../../docs/assets/javascripts/finder/sessions.mjs").Session} */
const MORNING = [EVERY_WORK_DAY, 9 * 60, 180];
/** @type {import("../../docs/assets/javascripts/finder/sessions.mjs").Session} */
const NIGHT = [0b0010101, 22 * 60, 180];
/** @type {import("../../docs/assets/javascripts/finder/sessions.mjs").Session} */
const EVENING = [0b0000001, 18 * 60, 180];
/** @type {import("../../docs/assets/javascripts/finder/sessions.mjs").Session} */
const LATE_SUNDAY = [0b1000000, 23 * 60, 420];

for (const [what, schedule, values, shift, wanted] of /** @type {[string, any, string[], number, boolean][]} */ ([
  ["three of five days are free", [[3, [MORNING]]], ["mon-morning", "wed-morning", "fri-morning"], 0, true],
  ["two of five days are free, and three are needed", [[3, [MORNING]]], ["mon-morning", "wed-morning"], 0, false],
  ["a night needs the next day too", [[3, [NIGHT]]], ["mon", "tue", "wed", "thu", "fri", "sat"], 0, true],
  ["a night is no evening", [[3, [NIGHT]]], ["evening"], 0, false],
  ["Sunday night goes on on Monday", [[1, [LATE_SUNDAY]]], ["sun"], 0, false],
  ["Sunday night with Monday", [[1, [LATE_SUNDAY]]], ["sun", "mon"], 0, true],
  ["each phase must be free", [[1, [EVENING]], [5, [MORNING]]], ["mon-evening"], 0, false],
  ["an evening of New York is an afternoon in Hawaii", [[1, [EVENING]]], ["mon-afternoon"], -300, true],
  ["and the next morning in Guam", [[1, [EVENING]]], ["tue-morning"], 900, true],
  ["no time is free", [[1, [EVENING]]], [], 0, false],
  ["both sessions of a day are needed", [[1, [EVENING, [0b0000001, 9 * 60, 60]]]], ["mon-evening"], 0, false],
])) {
  test(what, () => assert.equal(isFree(schedule, cellsOf(values), shift), wanted));
}
