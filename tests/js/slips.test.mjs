// @ts-check
/** How near a word is to another: the same for names of days, and for what is searched. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { slips } from "../../docs/assets/javascripts/shared/slips.mjs";

const COUNTED = /** @type {[string, string, number][]} */ ([["tuesday", "tuesday", 0], ["tuseday", "tuesday", 1], ["overdse", "overdose", 1], ["wendsday", "wednesday", 2], ["", "sat", 3]]);

for (const [one, other, wanted] of COUNTED) {
  test(`from ${JSON.stringify(one)} to ${JSON.stringify(other)} it is ${wanted}`, () => {
    assert.deepEqual([slips(one, other, 3), slips(other, one, 3)], [wanted, wanted]);
  });
}

test("more slips than may be are not counted on", () => {
  assert.equal(slips("tuesday", "saturday", 1), 2);
});
