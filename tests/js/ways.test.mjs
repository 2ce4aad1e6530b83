// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { distancesOf } from "../../docs/assets/javascripts/finder/distances.mjs";
import { openIndex } from "../../docs/assets/javascripts/finder/index.mjs";
import { createMatcher } from "../../docs/assets/javascripts/finder/match.mjs";
import { openZips } from "../../docs/assets/javascripts/finder/zips.mjs";
import { readQuery } from "../../docs/assets/javascripts/finder/query.mjs";
import { wayLabel } from "../../docs/assets/javascripts/finder/wording.mjs";
import { partlyFree, reasons, waysOut } from "../../docs/assets/javascripts/finder/ways.mjs";
import { makeIndex, makeZips, PROGRAMS, TODAY } from "./fixture.mjs";

const zips = openZips(makeZips([["28801", 35.5971, -82.5565, "nc"], ["28601", 35.75, -81.33, "nc"], ["30301", 33.75, -84.39, "ga"]]));

/** @param {string} fragment @param {any[]} [programs] @param {import("../../docs/assets/javascripts/finder/ways.mjs").Label} [label] */
const stuck = (fragment, programs = PROGRAMS, label = (name, value) => `${name} ${value}`) => {
  const index = openIndex(makeIndex(programs));
  const matcher = createMatcher(index, TODAY, { distances: distancesOf(index, zips) });
  const { query, ignored } = readQuery(fragment, index.header);
  assert.deepEqual(ignored, [], "every part of it is understood");
  const ways = waysOut(index.header, matcher, query, label);
  return { index, matcher, query, ways, label, labels: ways.map(({ label }) => label) };
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
  const { labels, index, matcher, query } = stuck("zip=30301&within=50", sure());
  assert.ok(!labels.some((label) => label.startsWith("Within")), labels.join("; "));
  assert.deepEqual(reasons(index.header, matcher, query, (name, value) => `${name} ${value}`), [], "region.mjs says how far");
});

const { header } = openIndex(makeIndex());
/** A value of each condition that leaves nothing with what else is chosen. @type {Record<string, string>} */
const VALUES = {
  zip: "30301", state: "ga", county: "fulton-ga", city: "atlanta-ga", free: "sun-morning", hours: "1", weeks: "1", starts: "0",
  openings: "now", ages: "teen", for: "women", lang: "es", pay: "private", plan: "aetna", price: "1", focus: "mental-health",
  format: "virtual", services: "job-help", therapies: "cbt", medications: "methadone", access: "parking", checked: "0", q: "zzz",
};

test("each condition is tried below", () => {
  assert.deepEqual(Object.keys(VALUES).sort(), Object.keys(header.conditions).filter((name) => name !== "within").sort());
});

for (const [name, value] of Object.entries(VALUES)) {
  const isOfPerson = header.conditions[name].about === "person";
  test(`${name} ${isOfPerson ? "says who somebody is and stays in every way out" : "can change, and one way out takes it away"}`, () => {
    const places = name === "zip" ? [""] : ["", "zip=30301&", "state=ga&"];
    const others = ["", "&price=2", "&free=sun&price=2", "&pay=private&format=virtual&openings=now"];
    const tried = places.flatMap((place) => others.map((more) => `${place}${name}=${value}${more}`));
    const all = tried.flatMap((fragment) => [PROGRAMS, sure()].map((programs) => stuck(fragment, programs)));
    const ways = all.filter(({ matcher, query }) => !matcher.find(query, 0).counts[0]).flatMap(({ matcher, ways }) => ways.map((way) => ({ matcher, ...way })));
    for (const { matcher, label, query } of ways) {
      if (isOfPerson) assert.deepEqual(query.get(name), [value], label);
      assert.ok(matcher.find(query, 0).counts[0] > 0, `${label} leads to a match`);
    }
    if (!isOfPerson) assert.ok(ways.some(({ query }) => !query.has(name)), name);
  });
}

for (const fragment of ["ages=teen", "focus=mental-health", "lang=es", "for=women&lang=es", "ages=teen&price=1", "focus=mental-health&for=women&pay=private"]) {
  test(`there is a way out, or it is said that there is none: ${fragment}`, () => {
    for (const programs of [PROGRAMS, sure(), sure().filter(({ id }) => id !== "alder")]) {
      const { index, matcher, query, ways, label } = stuck(fragment, programs);
      const told = reasons(index.header, matcher, query, label).some((text) => text.startsWith("No program here is known to fit"));
      const isStuck = !matcher.find(query, 0).counts[0];
      if (isStuck) assert.equal(told, !ways.length, `${fragment}: ${ways.map(({ label }) => label)}`);
    }
  });
}

test("what is said when there is no way out names who somebody is, and nothing else", () => {
  const { index, matcher, query, label } = stuck("ages=teen&focus=mental-health&for=women", sure());
  assert.deepEqual(reasons(index.header, matcher, query, label), ["No program here is known to fit “ages teen” and “focus mental-health”, whatever else you choose."]);
});

for (const [fragment, words] of /** @type {[string, string][]} */ ([
  ["q=buy+cheap+pills+call+now", "the search words"],
  ["city=buy-cheap-pills-now-ga", "the town"],
  ["county=buy-cheap-pills-now-ga", "the county"],
])) {
  test(`a way out does not print a stranger's words: ${fragment}`, () => {
    const { labels } = stuck(`${fragment}&price=150`, PROGRAMS, (name, value) => wayLabel(header, name, value));
    assert.ok(labels.some((label) => label.includes(words)), labels.join("; "));
    assert.ok(!labels.join().match(/cheap/i), labels.join("; "));
  });
}

test("times are spoken of only when they were chosen", () => {
  for (const [fragment, spoken] of /** @type {[string, boolean][]} */ ([["zip=30301", false], ["ages=teen&free=evening", true]])) {
    const { index, matcher, query } = stuck(fragment);
    assert.equal(reasons(index.header, matcher, query, (name, value) => `${name} ${value}`).some((text) => text.includes("time that you are free")), spoken, fragment);
  }
});

test("programs with some sessions in the time are told from those with none", () => {
  const partly = (/** @type {string} */ fragment) => {
    const { index, matcher, query } = stuck(fragment);
    return partlyFree(matcher, query).map((program) => index.header.ids[program]);
  };
  assert.deepEqual(partly("free=mon-evening"), ["alder"]);
  assert.deepEqual(partly("free=mon-evening&ages=teen"), []);
  assert.deepEqual(partly("free=fri"), []);
  assert.deepEqual(partly("pay=medicaid"), []);
});

test("a group out of season does not meet partly in the time", () => {
  const summer = [{ ...PROGRAMS[0], tracks: [{ ...PROGRAMS[0].tracks[0], season: [6, 11, 8, 24] }] }];
  const { matcher, query } = stuck("free=mon-evening", summer);
  assert.deepEqual(partlyFree(matcher, query), []);
});

for (const [fragment, label, left] of /** @type {[string, string, string[]][]} */ ([
  ["state=sc&format=in-person&ages=adult", "By video, open to people in South Carolina: 1 program", ["ages", "state", "format"]],
  ["state=sc&ages=adult&pay=private&price=1", "By video, open to people in South Carolina, without “pay private” and “price 1”: 1 program", ["ages", "state", "format"]],
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
