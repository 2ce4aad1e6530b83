// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { distancesOf } from "../../docs/assets/javascripts/finder/distances.mjs";
import { openIndex } from "../../docs/assets/javascripts/finder/index.mjs";
import { createMatcher } from "../../docs/assets/javascripts/finder/match.mjs";
import { openZips } from "../../docs/assets/javascripts/finder/places.mjs";
import { tallier } from "../../docs/assets/javascripts/finder/tally.mjs";
import { makeIndex, makeZips, TODAY } from "./fixture.mjs";

/** @typedef {import("../../docs/assets/javascripts/finder/match.mjs").Wanted} Wanted */

let seed = 7;
const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
/** @param {string[]} words */
const some = (words) => words.filter(() => random() < 0.4);

const PROGRAMS = [...Array(700).keys()].map((n) => ({
  id: `p-${n}`, name: `P ${n}`, complete: n % 3 > 0, accepts: some(["medicaid", "private"]), help: [], state: "nc",
  services: some(["group-therapy", "job-help"]), city: n % 9 ? "Boone" : "Asheville", at: n % 9 ? [36.2, -81.67] : [35.6, -82.55],
  tracks: [...Array((n % 3) + 1).keys()].map(() => ({
    ages: some(["teen", "adult"]), focus: some(["substance-use", "mental-health"]), minutes: 300 + 60 * Math.floor(random() * 9),
    needs: some(["mon-evening", "sat-morning"]), languages: some(["en", "es"]), for: some(["women"]),
  })),
})); // prettier-ignore
const ONCE = /** @type {Wanted} */ ([
  ["pay", "medicaid"], ["pay", "private"], ["ages", "teen"], ["ages", "adult"], ["free", "evening"], ["free", "sat"],
  ["hours", "9"], ["services", "group-therapy"], ["services", "job-help"], ["state", "nc"], ["state", "sc"], ["within", "10"],
  ["focus", "mental-health"], ["lang", "es"], ["for", "women"], ["openings", "now"], ["checked", "90"],
]); // prettier-ignore
/** As many values as a page has. */
const WANTED = [...ONCE, ...ONCE, ...ONCE, ...ONCE];

const index = openIndex(makeIndex(/** @type {any[]} */ (PROGRAMS)));
const distances = distancesOf(index, openZips(makeZips([["28801", 35.5971, -82.5565, "nc"]])));
const slow = createMatcher(index, TODAY, { distances });
let asked = 0;
let tallied = 0;
const fast = createMatcher(index, TODAY, {
  distances,
  tallier: (index, answerTo) => {
    const tally = tallier(index, answerTo, (act) => act());
    return (...of) => {
      const sums = tally(...of);
      asked += 1;
      if (sums) tallied += 1;
      return sums;
    };
  },
});

/** @type {[string, string[]][][]} */
const FEW = [
  [["pay", ["medicaid"]], ["ages", ["teen"]], ["free", ["evening"]], ["services", ["job-help"]]],
  [["focus", ["mental-health"]], ["lang", ["es"]], ["for", ["women"]], ["ages", ["teen", "adult"]]],
  [["zip", ["28801"]], ["within", ["10"]]],
  [["state", ["sc"]]],
]; // prettier-ignore

for (const chosen of FEW) {
  test(`values are counted at once as one by one: ${chosen.join(" ")}`, () => {
    const query = new Map(chosen);
    fast.counts(query, WANTED);
    const before = tallied;

    const sums = fast.counts(query, WANTED);

    assert.equal(tallied, before + 1);
    assert.deepEqual(sums, slow.counts(query, WANTED));
    assert.ok(sums.some((sum) => sum > 0) || chosen[0][0] === "state");
  });
}

test("many programs, or a few values, are counted one by one", () => {
  const before = tallied;
  const query = new Map(FEW[0]);

  assert.deepEqual(fast.counts(new Map(), WANTED), slow.counts(new Map(), WANTED));
  assert.deepEqual(fast.counts(query, ONCE), slow.counts(query, ONCE));
  assert.ok(asked >= 2);
  assert.equal(tallied, before);
});

test("it may come while the finder is in use, and makes its rows when nothing else happens", () => {
  /** @type {import("../../docs/assets/javascripts/finder/match.mjs").Parts} */
  const parts = { distances };
  const matcher = createMatcher(index, TODAY, parts);
  const query = new Map(FEW[1]);
  const before = matcher.counts(query, WANTED);

  /** @type {(() => void)[]} */
  const waiting = [];
  parts.tallier = (index, answerTo) => tallier(index, answerTo, (act) => waiting.push(act));
  for (let times = 0; times === 0 || waiting.length; times += 1) {
    assert.deepEqual(matcher.counts(query, WANTED), before, `after ${times} slices`);
    waiting.shift()?.();
  }

  assert.deepEqual(matcher.counts(query, WANTED), before);
});
