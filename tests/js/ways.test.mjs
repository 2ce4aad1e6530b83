// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { distancesOf } from "../../docs/assets/javascripts/finder/distances.mjs";
import { openIndex } from "../../docs/assets/javascripts/finder/index.mjs";
import { createMatcher } from "../../docs/assets/javascripts/finder/match.mjs";
import { orderOf } from "../../docs/assets/javascripts/finder/order.mjs";
import { openZips } from "../../docs/assets/javascripts/finder/places.mjs";
import { readQuery } from "../../docs/assets/javascripts/finder/query.mjs";
import { outsideWords } from "../../docs/assets/javascripts/finder/region.mjs";
import { KEPT, partlyFree, reasons, waysOut } from "../../docs/assets/javascripts/finder/ways.mjs";
import { makeIndex, makeZips, PROGRAMS, TODAY } from "./fixture.mjs";

const zips = openZips(makeZips([["28801", 35.5971, -82.5565, "nc"], ["28601", 35.75, -81.33, "nc"], ["30301", 33.75, -84.39, "ga"]]));

/** @param {string} fragment @param {any[]} [programs] */
const stuck = (fragment, programs = PROGRAMS) => {
  const index = openIndex(makeIndex(programs));
  const matcher = createMatcher(index, TODAY, { distances: distancesOf(index, zips), orderOf });
  const { query } = readQuery(fragment, index.header);
  const ways = waysOut(index.header, matcher, query, (name, value) => `${name} ${value}`);
  return { index, matcher, query, ways, labels: ways.map(({ label }) => label) };
};

test("each choice that helps is listed, most first, and who somebody is stays", () => {
  const { labels } = stuck("ages=teen&free=evening&pay=private&focus=substance-use", sure());
  assert.deepEqual(labels, ["Keep only “ages teen” and “focus substance-use”: 1 program"]);
});

test("of two choices that help alone, each is a way, and the one that helps more stands first", () => {
  const { labels } = stuck("ages=adult&free=evening&openings=now&format=in-person&price=200", sure());
  assert.deepEqual(labels, ["Remove “price 200”: 1 program", "Keep only “ages adult”: 2 programs"]);
});

test("without a ZIP there is no radius either", () => {
  const { ways } = stuck("zip=30301&within=5&pay=medicaid");
  const way = ways.find(({ label }) => label.startsWith("Remove “zip"));
  assert.deepEqual([...(way?.query?.keys() ?? [])], ["pay"]);
});

test("when no single choice is in the way, the fewest that are go together", () => {
  const { ways } = stuck("focus=mental-health&format=in-person&openings=now&price=100", sure());
  const way = ways.find(({ label }) => label.includes("together"));
  assert.equal(way?.label, "Remove “format in-person” and “openings now” together: 1 program");
  assert.deepEqual([...(way?.query?.keys() ?? [])], ["focus", "price"]);
});

test("a wider radius that one can go, and how far the nearest is", () => {
  assert.equal(stuck("zip=28601&within=5&format=in-person", sure()).labels[0], "Within 100 miles: 1 program");
  const { labels, matcher, query } = stuck("zip=30301&within=50", sure());
  assert.ok(!labels.some((label) => label.startsWith("Within")), labels.join("; "));
  assert.deepEqual(reasons(matcher, query), ["No program is within 50 miles of ZIP 30301. The nearest is about 165 miles away."]);
});

for (const [fragment, words] of /** @type {[string, string]} [] */ ([
  ["", ""],
  ["zip=28801", ""],
  ["zip=28601", ""],
  ["zip=30301", "This guide covers the hills. The nearest program you can go to is about 165 miles from ZIP 30301."],
  ["zip=30301&ages=teen&pay=medicaid", "This guide covers the hills. The nearest program you can go to is about 165 miles from ZIP 30301."],
  ["state=nc", ""],
  ["state=ga", "This guide covers the hills. No program listed here is in Georgia."],
  ["state=ga,sc", "This guide covers the hills. No program listed here is in Georgia or South Carolina."],
  ["state=nc,ga", ""],
  ["city=atlanta-ga", "This guide covers the hills. No program listed here is in Georgia."],
  ["county=fulton-ga&free=evening", "This guide covers the hills. No program listed here is in Georgia."],
])) {
  test(`out of the region is said of ${fragment || "nothing"}: ${words || "no"}`, () => {
    const { index, matcher, query } = stuck(fragment);
    assert.equal(outsideWords(index, matcher, query, "the hills"), words);
  });
}

for (const kept of KEPT) {
  test(`no way out leads to programs for another ${kept}`, () => {
    const value = { ages: "teen", focus: "mental-health" }[kept];
    for (const place of ["", "zip=30301&", "zip=28601&", "state=sc&"]) {
      for (const more of ["", "&free=sun", "&free=sun&pay=private&price=10", "&pay=private&format=virtual&openings=now"]) {
        for (const programs of [PROGRAMS, sure()]) {
          const { ways, matcher } = stuck(`${place}${kept}=${value}${more}`, programs);
          for (const { label, query } of ways) {
            assert.deepEqual(query.get(kept), [value], label);
            assert.ok(matcher.find(query, 0).counts[0] > 0, `${label} leads to a match`);
          }
        }
      }
    }
  });
}

test("times are spoken of only when they were chosen", () => {
  for (const [fragment, spoken] of /** @type {[string, boolean][]} */ ([["zip=30301", false], ["ages=teen&free=evening", true]])) {
    const { matcher, query } = stuck(fragment);
    assert.equal(reasons(matcher, query).some((text) => text.includes("time that you are free")), spoken, fragment);
  }
});

test("programs with some sessions in the time are told from those with none", () => {
  const partly = (/** @type {string} */ fragment) => {
    const { index, matcher, query } = stuck(fragment);
    return partlyFree(index, matcher, query).map((program) => index.header.ids[program]);
  };
  assert.deepEqual(partly("free=mon-evening"), ["alder"]);
  assert.deepEqual(partly("free=mon-evening&ages=teen"), []);
  assert.deepEqual(partly("free=fri"), []);
  assert.deepEqual(partly("pay=medicaid"), []);
});

for (const [fragment, label, left] of /** @type {[string, string, string[]][]} */ ([
  ["state=sc&format=in-person&ages=adult", "By video, open to people in South Carolina: 1 program", ["ages", "state", "format"]],
  ["state=sc&ages=adult&pay=medicare&price=1", "By video, open to people in South Carolina, without “price 1”: 1 program", ["ages", "state", "format"]],
  ["state=sc&ages=teen&price=1", "", []],
  ["state=sc&format=in-person", "By video, open to people in South Carolina: 1 program", ["state", "format"]],
])) {
  test(`programs by video keep the other choices, or say which they do not: ${fragment}`, () => {
    const { ways } = stuck(fragment, sure());
    const way = ways.find(({ label }) => label.startsWith("By video"));
    assert.equal(way?.label ?? "", label);
    assert.deepEqual([...(way?.query?.keys() ?? [])].sort(), left.sort());
  });
}

/** Only programs that leave nothing open. */
function sure() {
  return PROGRAMS.filter(({ complete }) => complete);
}
