// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { distancesOf } from "../../docs/assets/javascripts/finder/distances.mjs";
import { openIndex } from "../../docs/assets/javascripts/finder/index.mjs";
import { createMatcher } from "../../docs/assets/javascripts/finder/match.mjs";
import { openZips } from "../../docs/assets/javascripts/finder/zips.mjs";
import { readQuery } from "../../docs/assets/javascripts/finder/query.mjs";
import { outsideWords } from "../../docs/assets/javascripts/finder/region.mjs";
import { reasons } from "../../docs/assets/javascripts/finder/ways.mjs";
import { makeIndex, makeZips, PROGRAMS, TODAY } from "./fixture.mjs";

const zips = openZips(makeZips([["28801", 35.5971, -82.5565, "nc"], ["28601", 35.75, -81.33, "nc"], ["30301", 33.75, -84.39, "ga"]]));
const COVERS = "This guide covers the hills. ";

/** @param {string} fragment @param {any[]} [programs] */
const open = (fragment, programs = PROGRAMS) => {
  const index = openIndex(makeIndex(programs));
  const matcher = createMatcher(index, TODAY, { distances: distancesOf(index, zips) });
  const { query, ignored } = readQuery(fragment, index.header);
  assert.deepEqual(ignored, [], "every part of it is understood");
  return { index, matcher, query };
};

/** @param {string} fragment @param {any[]} [programs] */
const said = (fragment, programs) => {
  const { index, matcher, query } = open(fragment, programs);
  return outsideWords(index, matcher, query, "the hills");
};

/** A program in Georgia, near the ZIP there. @param {Record<string, any>} facts */
const inAtlanta = (facts) => ({
  id: "elm", name: "Elm", complete: true, focus: ["substance-use"], ages: ["adult"], format: ["in-person"], state: "ga",
  city: "Atlanta", at: [33.76, -84.39], tracks: [{}], ...facts,
});

for (const [fragment, words] of /** @type {[string, string][]} */ ([
  ["", ""],
  ["zip=28801", ""],
  ["zip=28601", ""],
  ["zip=30301", `${COVERS}The nearest program you can go to is about 170 miles from ZIP 30301.`],
  ["zip=30301&pay=private&price=1", `${COVERS}The nearest program you can go to is about 170 miles from ZIP 30301.`],
  ["zip=30301&ages=teen&pay=medicaid", `${COVERS}The nearest program for “The teen” is about 170 miles from ZIP 30301.`],
  ["zip=30301&ages=adult,teen&focus=substance-use", `${COVERS}The nearest program for “The adult, The teen” and “The substance-use” is about 170 miles from ZIP 30301.`],
  ["zip=30301&focus=mental-health", `${COVERS}No program listed here is near ZIP 30301.`],
  ["state=nc", ""],
  ["state=ga", `${COVERS}No program listed here is in Georgia.`],
  ["state=ga,sc", `${COVERS}No program listed here is in Georgia or South Carolina.`],
  ["state=nc,ga", ""],
  ["city=atlanta-ga", `${COVERS}No program listed here is in Georgia.`],
  ["county=fulton-ga&free=evening", `${COVERS}No program listed here is in Georgia.`],
])) {
  test(`out of the region is said of ${fragment || "nothing"}: ${words || "no"}`, () => assert.equal(said(fragment), words));
}

test("the nearest is one for who somebody is: a nearer one for others is not spoken of", () => {
  const adult = inAtlanta({ for: ["women"], city: "Greer", state: "sc", at: [34.94, -82.23] });
  const teen = inAtlanta({ id: "fir", name: "Fir", ages: ["teen"], city: "Boone", state: "nc", at: [36.2, -81.67] });
  const near = `${COVERS}The nearest program you can go to is about 150 miles from ZIP 30301.`;
  assert.equal(said("zip=30301", [adult, teen]), near);
  assert.equal(said("zip=30301&ages=teen", [adult, teen]), `${COVERS}The nearest program for “The teen” is about 230 miles from ZIP 30301.`);
  assert.equal(said("zip=30301&for=veterans", [adult, teen]), near, "a wish");
});

for (const [facts, fragment, words] of /** @type {[Record<string, any>, string, string][]} */ ([
  [{ ages: undefined }, "&ages=teen", "that may be for “The teen” is about 150"],
  [{ format: undefined }, "", "you may be able to go to is about 150"],
  [{ format: undefined }, "&ages=adult", "that may be for “The adult” is about 150"],
])) {
  test(`what is not known of the nearest is not said as sure: ${words}`, () => {
    const elm = inAtlanta({ city: "Greer", state: "sc", at: [34.94, -82.23], ...facts });
    assert.equal(said(`zip=30301${fragment}`, [elm]), `${COVERS}The nearest program ${words} miles from ZIP 30301.`);
  });
}

test("where there are programs, but none for this person, nothing is said of the region", () => {
  assert.equal(said("zip=30301&ages=teen", [...PROGRAMS, inAtlanta({})]), "");
});

for (const [what, facts, isThere] of /** @type {[string, Record<string, any>, boolean][]} */ ([
  ["in person", {}, true],
  ["partly in person", { format: ["hybrid"] }, true],
  ["of a format that nobody knows", { format: undefined }, true],
  ["all by video, with an address", { format: ["virtual"], serves: ["ga"] }, false],
  ["closed", { status: "closed" }, false],
])) {
  test(`a program ${what} is ${isThere ? "" : "no "}place to go to`, () => {
    for (const fragment of ["zip=30301", "state=ga"]) assert.equal(said(fragment, [...PROGRAMS, inAtlanta(facts)]) === "", isThere, fragment);
  });
}

for (const fragment of ["zip=30301", "zip=30301&ages=teen", "zip=30301&price=1", "zip=30301&ages=teen&within=100", "zip=30301&format=virtual&price=1"]) {
  test(`how far it is stands in one place: ${fragment}`, () => {
    const { index, matcher, query } = open(fragment);
    const all = [outsideWords(index, matcher, query, "the hills"), ...reasons(index.header, matcher, query, (name, value) => value)].join(" ");
    assert.equal(all.match(/about \d+ miles/g)?.length, 1, all);
  });
}
