// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { fitting } from "../../docs/assets/javascripts/finder/fitting.mjs";
import { offsetOf } from "../../docs/assets/javascripts/shared/clocks.mjs";
import { CHECK_HOURS, CLOCKS, FITS, MAY_FIT } from "../../docs/assets/javascripts/shared/rules.mjs";
import { openIndex } from "../../docs/assets/javascripts/finder/index.mjs";
import { openZips } from "../../docs/assets/javascripts/finder/zips.mjs";
import { fitted } from "../../docs/assets/javascripts/list/picked.mjs";
import { isAboutGroups } from "../../docs/assets/javascripts/finder/match.mjs";
import { readQuery } from "../../docs/assets/javascripts/finder/query.mjs";
import { makeIndex, makeZips, PROGRAMS, TODAY } from "./fixture.mjs";

const zips = openZips(makeZips([["28801", 35.5971, -82.5565, "nc"]]));
/** @param {string} choices @param {import("../../docs/assets/javascripts/finder/zips.mjs").Zips|null} [table] */
const fitOf = (choices, table = zips) => fitting(openIndex(makeIndex()), table, choices, TODAY);

for (const [choices, id, groups, words] of /** @type {[string, string, number[], string][]} */ ([
  ["free=evening", "alder", [0], FITS],
  ["ages=teen", "alder", [1], FITS],
  ["ages=teen", "old-alder", [1], FITS],
  ["free=evening&ages=teen", "alder", [], FITS],
  ["free=evening&pay=medicaid", "alder", [0], FITS],
  ["free=evening&pay=private", "alder", [0], ""],
  ["free=evening&pay=medicaid", "birch", [0], MAY_FIT],
  ["free=evening", "birch", [0], MAY_FIT],
  ["openings=now", "cedar", [0], MAY_FIT],
  ["pay=private", "alder", [0, 1], ""],
  ["zip=28801", "alder", [0, 1], ""],
  ["zip=28801&free=evening", "birch", [], FITS],
  ["zip=99999&free=evening", "alder", [0], FITS],
  ["nonsense=1&free=evening", "alder", [0], FITS],
])) {
  test(`of ${id}, groups ${groups} fit ${choices}`, () => {
    const fit = fitOf(choices)(id);
    assert.deepEqual(fit?.groups, groups);
    if (groups.length) assert.equal(fit?.words, words);
  });
}

test("the times chosen are said where a group is marked by them", () => {
  assert.equal(fitOf("free=evening,sat")("alder")?.times, "Times you chose: evenings (5 to 10 pm), Saturdays.");
  for (const choices of ["ages=teen", "free=evening&pay=private"]) assert.equal(fitOf(choices)("alder")?.times, "");
});

test("the distance is that of the finder, and none without its table", () => {
  assert.equal(fitOf("zip=28801")("alder")?.distance, "less than a mile from the middle of ZIP 28801");
  assert.equal(fitOf("zip=28801")("birch")?.distance, "about 65 miles from the middle of ZIP 28801");
  assert.equal(fitOf("zip=28801")("cedar")?.distance, null, "it has no door");
  assert.equal(fitOf("zip=99999")("alder")?.distance, null);
  assert.equal(fitOf("zip=28801&free=evening", null)("alder")?.distance, null);
  assert.deepEqual(fitOf("zip=28801&free=evening", null)("alder")?.groups, [0], "the place is left out");
});

test("what asks for words, an order or a list is left out", () => {
  assert.deepEqual(fitOf("q=zzz&sort=price&ids=birch&free=evening")("alder")?.words, FITS);
});

test("a program that is not in the index is left as it is", () => {
  assert.equal(fitOf("free=evening")("nobody-here"), null);
  assert.equal(fitOf("free=evening")("__proto__"), null);
});

test("groups that fit stand first and say so; the others keep their order", () => {
  const group = (/** @type {string} */ name) => /** @type {any} */ ({ name });
  const program = /** @type {any} */ ({ id: "a", groups: ["Day", "Eve", "Night", "Sat"].map(group) });
  const { groups, distance } = fitted(program, { groups: [1, 3], words: FITS, distance: "about 9 miles" });
  assert.deepEqual(groups.map(({ name, fits }) => [name, fits]), [["Eve", FITS], ["Sat", FITS], ["Day", ""], ["Night", ""]]);
  assert.equal(distance, "about 9 miles");
  assert.equal(fitted(program, null), program);
});

test("a group by video that was held against other clocks than the reader's is to be checked", () => {
  const times = { clock: 0, parts: [{ words: "Mon 6 to 9 pm Eastern", days: 1, begin: 1080, minutes: 180 }] };
  const program = /** @type {any} */ ({ id: "a", groups: [{ name: "Door", when: "Mon", times: null }, { name: "Video", when: "Mon", times }] });
  const reader = offsetOf(Object.keys(CLOCKS).indexOf("Pacific"), TODAY);
  const fit = { groups: [0, 1], words: FITS, isSure: true, isElsewhere: true, reader, today: TODAY };
  const { groups } = fitted(program, /** @type {any} */ (fit));
  assert.deepEqual(groups.map(({ when, fits, isSure }) => [when, fits, isSure]), [
    ["Mon", FITS, true],
    ["Mon 6 to 9 pm Eastern, 3 to 6 pm your time", CHECK_HOURS, false],
  ]);
});

/** One group that surely meets what is chosen, one that may, and one that does not. */
const MIXED = { ...PROGRAMS[0], id: "elm", name: "Elm", tracks: [{ minutes: 540 }, { ...PROGRAMS[0].tracks[0] }, { needs: ["sun-morning"] }] };
/** @param {string} choices */
const mixed = (choices) => fitting(openIndex(makeIndex([MIXED])), zips, choices, TODAY)("elm");

test("a group that surely fits is marked, and none beside it that only may", () => {
  const { groups, isSure, words, times, distance } = mixed("free=evening") ?? {};
  assert.deepEqual({ groups, isSure, words, times, distance }, { groups: [1], isSure: true, words: FITS, times: "Times you chose: evenings (5 to 10 pm).", distance: null });
});

test("where none surely fits, those are marked that may", () => {
  assert.deepEqual(mixed("free=mon-afternoon")?.groups, [0]);
  assert.deepEqual(mixed("free=mon-afternoon")?.words, MAY_FIT);
});

const CHOICES = { ages: "adult", focus: "substance-use", format: "in-person", free: "evening", hours: "9", weeks: "8", starts: "7", openings: "now", lang: "en", for: "women" };
const { conditions } = openIndex(makeIndex()).header;
const ofGroups = Object.keys(conditions).filter((name) => conditions[name].level === "track" && !["zip", "within", "state", "county", "city"].includes(name));

test("each condition of groups but that of place has a choice here", () => assert.deepEqual(Object.keys(CHOICES).sort(), ofGroups.sort()));

for (const name of Object.keys(conditions)) {
  test(`${ofGroups.includes(name) ? "groups" : "no groups"} are told apart by ${name}`, () => {
    const { query } = readQuery(`${name}=${CHOICES[name] ?? { zip: "28801", within: "25", state: "nc", county: "buncombe-nc", city: "asheville-nc", pay: "medicaid", plan: "aetna", price: "500", services: "job-help", therapies: "cbt", medications: "methadone", access: "parking", checked: "90", q: "alder" }[name]}`, openIndex(makeIndex()).header);
    assert.equal(query.size, 1);
    assert.equal(isAboutGroups(query, openIndex(makeIndex()).header), ofGroups.includes(name));
  });
}
