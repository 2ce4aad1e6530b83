// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { distancesOf } from "../../docs/assets/javascripts/finder/distances.mjs";
import { openIndex } from "../../docs/assets/javascripts/finder/index.mjs";
import { createMatcher } from "../../docs/assets/javascripts/finder/match.mjs";
import { orderOf } from "../../docs/assets/javascripts/finder/order.mjs";
import { openZips } from "../../docs/assets/javascripts/finder/places.mjs";
import { readQuery } from "../../docs/assets/javascripts/finder/query.mjs";
import { partlyFree, reasons, waysOut } from "../../docs/assets/javascripts/finder/ways.mjs";
import { makeIndex, makeZips, PROGRAMS, TODAY } from "./fixture.mjs";

const zips = openZips(makeZips([["28801", 35.5971, -82.5565, "nc"], ["30301", 33.75, -84.39, "ga"]]));

/** @param {string} fragment @param {any[]} [programs] */
const stuck = (fragment, programs = PROGRAMS) => {
  const index = openIndex(makeIndex(programs));
  const matcher = createMatcher(index, TODAY, { distances: distancesOf(index, zips), orderOf });
  const { query } = readQuery(fragment, index.header);
  const ways = waysOut(index.header, matcher, query, (name, value) => `${name} ${value}`);
  return { index, matcher, query, ways, labels: ways.map(({ label }) => label) };
};

test("each choice is listed, most first; one that leads to nothing more says so and is no way", () => {
  const { ways } = stuck("ages=teen&free=evening&focus=substance-use");
  const found = ways.map(({ label, query }) => [label, query !== null]);
  assert.deepEqual(found, [
    ["Without “ages teen”: 1 program, and 1 to ask about", true],
    ["Without “free evening”: 1 program, and 1 to ask about", true],
    ["Clear all: 3 programs", true],
    ["Without “focus substance-use”: still 0 programs, and 1 to ask about", false],
  ]);
});

test("without a ZIP there is no radius either", () => {
  const { ways } = stuck("zip=30301&within=5&pay=medicaid");
  const way = ways.find(({ label }) => label.startsWith("Without “zip"));
  assert.deepEqual([...(way?.query?.keys() ?? [])], ["pay"]);
});

test("when no single choice is in the way, the fewest that are go together", () => {
  const { ways } = stuck("focus=mental-health&format=in-person&ages=teen&price=100", sure());
  const way = ways.find(({ label }) => label.includes("together"));
  assert.equal(way?.label, "Without “format in-person” and “ages teen” together: 1 program");
  assert.deepEqual([...(way?.query?.keys() ?? [])], ["focus", "price"]);
});

test("a wider radius, and how far the nearest is", () => {
  const { labels, matcher, query } = stuck("zip=30301&within=50", sure());
  assert.equal(labels[0], "Within 250 miles: 1 program");
  assert.deepEqual(reasons(matcher, query), ["No program is within 50 miles of ZIP 30301. The nearest is about 165 miles away."]);
});

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
  ["state=sc&format=in-person&ages=adult", "By video, for people in South Carolina: 1 program", ["ages", "state", "format"]],
  ["state=sc&ages=teen&pay=medicare", "By video, for people in South Carolina, without your other choices: 1 program", ["state", "format"]],
  ["state=sc&format=in-person", "By video, for people in South Carolina: 1 program", ["state", "format"]],
])) {
  test(`programs by video keep the other choices, or say that they do not: ${fragment}`, () => {
    const { ways } = stuck(fragment, sure());
    const way = ways.find(({ label }) => label.startsWith("By video"));
    assert.equal(way?.label, label);
    assert.deepEqual([...(way?.query?.keys() ?? [])].sort(), left.sort());
  });
}

test("what only gives programs to ask about comes after what gives a match", () => {
  const { labels } = stuck("focus=mental-health&format=in-person&ages=teen&price=100", [...sure(), PROGRAMS[1]]);
  const asks = labels.findIndex((label) => label.includes(": 0 programs, and"));
  assert.ok(asks > labels.findIndex((label) => label.includes("together")) && labels.some((label) => label.includes("together")), labels.join("\n"));
});

/** Only programs that leave nothing open. */
function sure() {
  return PROGRAMS.filter(({ complete }) => complete);
}
