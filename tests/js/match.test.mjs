// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { distancesOf } from "../../docs/assets/javascripts/finder/distances.mjs";
import { openIndex } from "../../docs/assets/javascripts/finder/index.mjs";
import { createMatcher } from "../../docs/assets/javascripts/finder/match.mjs";
import { openZips } from "../../docs/assets/javascripts/finder/zips.mjs";
import { readQuery } from "../../docs/assets/javascripts/finder/query.mjs";
import { without } from "../../docs/assets/javascripts/finder/ways.mjs";
import { makeIndex, makeZips, PROGRAMS, TODAY } from "./fixture.mjs";

const zips = openZips(makeZips([["28801", 35.5971, -82.5565, "nc"], ["30301", 33.75, -84.39, "ga"]]));

/** @param {any[]} [programs] @param {number} [today] */
const finder = (programs, today = TODAY) => {
  const index = openIndex(makeIndex(programs));
  const matcher = createMatcher(index, today, { distances: distancesOf(index, zips) });
  /** @param {string} fragment */
  const read = (fragment) => {
    const { query, ignored } = readQuery(fragment, index.header);
    assert.deepEqual(ignored, []);
    return query;
  };
  /** @param {string} fragment @returns {string[][]} ids that match, and that may match */
  const find = (fragment) => {
    const { yes, maybe } = matcher.find(read(fragment));
    return [yes, maybe].map((found) => found.map((program) => index.header.ids[program]));
  };
  return { index, matcher, read, find };
};

const { index: { header }, matcher, read, find } = finder();

for (const [fragment, yes, maybe] of /** @type {[string, string, string][]} */ ([
  ["", "alder birch cedar", ""],
  ["focus=substance-use", "alder birch", ""],
  ["focus=substance-use,mental-health", "alder birch cedar", ""],
  ["ages=teen", "alder", "birch"],
  ["ages=teen&free=evening", "", "birch"],
  ["ages=adult&free=evening", "alder", "birch"],
  ["free=mon-evening", "", "birch"],
  ["free=mon-evening,wed", "alder", "birch"],
  ["free=weekend", "cedar", "birch"],
  ["hours=9", "alder", "birch"],
  ["hours=6", "alder", "birch"],
  ["hours=5.9", "", "birch"],
  ["weeks=7", "alder", "birch"],
  ["ages=adult&weeks=7", "", "birch"],
  ["starts=0", "alder", "birch"],
  ["ages=teen&starts=4", "", "birch"],
  ["ages=teen&starts=5", "alder", "birch"],
  ["openings=now", "alder", "birch cedar"],
  ["ages=teen&openings=now", "", "birch"],
  ["lang=es", "", "alder birch cedar"],
  ["for=women", "", "birch"],
  ["format=virtual", "cedar", "birch"],
  ["pay=medicaid", "alder cedar", "birch"],
  ["pay=sliding-fee", "cedar", "birch"],
  ["pay=private,sliding-fee", "birch cedar", ""],
  ["plan=aetna", "", "alder birch cedar"],
  ["price=100", "cedar", "birch"],
  ["price=99.99", "", "birch"],
  ["services=group-therapy", "alder birch", ""],
  ["services=group-therapy,job-help", "alder", "birch"],
  ["access=parking", "", "alder birch cedar"],
  ["checked=90", "alder", ""],
  ["checked=200", "alder cedar", ""],
  ["state=nc", "alder birch cedar", ""],
  ["state=sc", "cedar", ""],
  ["state=ga", "", ""],
  ["city=asheville-nc", "alder cedar", ""],
  ["city=greer-sc", "cedar", ""],
  ["city=nowhere-nc", "cedar", ""],
  ["county=buncombe-nc", "alder cedar", "birch"],
  ["zip=28801", "alder cedar", ""],
  ["zip=28801&within=100", "alder birch cedar", ""],
  ["zip=30301", "", ""],
  ["q=alder", "alder", ""],
  ["q=CEDAR onl", "cedar", ""],
  ["q=aldre", "alder", ""],
  ["q=group", "alder birch", ""],
  ["q=methadone", "birch", ""],
  ["q=methadoes", "birch", ""],
  ["q=alder cedar", "", ""],
])) {
  test(`${fragment || "nothing"} finds ${yes || "none"}, perhaps ${maybe || "none"}`, () => {
    assert.deepEqual(find(fragment).map((ids) => ids.sort().join(" ")), [yes, maybe]);
  });
}

test("a paused or closed program is never found, but by its id", () => {
  assert.ok(!find("state=sc&focus=substance-use").flat().includes("dogwood"));
  assert.deepEqual(find("ids=dogwood"), [["dogwood"], []]);
});

test("picked programs keep their order, former ids count, and all else is left aside", () => {
  assert.deepEqual(find("ids=cedar,old-alder,birch,alder&pay=medicaid&sort=name"), [["cedar", "alder", "birch"], []]);
});

test("an id may be a word of the language itself", () => {
  const odd = finder([{ ...PROGRAMS[1], id: "constructor" }]);

  assert.deepEqual(odd.find("ids=constructor"), [["constructor"], []]);
});

for (const [fragment, order] of [
  ["", "alder birch cedar"],
  ["sort=name", "alder birch cedar"],
  ["sort=price", "cedar alder birch"],
  ["sort=checked", "alder cedar birch"],
  ["sort=hours", "alder cedar birch"],
  ["sort=start", "alder birch cedar"],
  ["sort=distance", "alder birch cedar"],
  ["zip=28801&within=100", "alder birch cedar"],
  ["zip=28801&within=100&sort=price", "cedar alder birch"],
]) {
  test(`${fragment || "nothing"} is ordered ${order}`, () => assert.equal(find(fragment)[0].join(" "), order));
}

test("hours and starts are those of the groups that put a program in its list", () => {
  const groups = /** @type {any[]} */ ([
    { id: "one", name: "One", complete: true, tracks: [{ ages: ["adult"], minutes: 600, starts: [TODAY + 9] }, { ages: ["teen"], minutes: 60, starts: "rolling" }] },
    { id: "two", name: "Two", complete: true, tracks: [{ ages: ["adult"], minutes: 300, starts: [TODAY - 9, TODAY + 2] }] },
    { id: "zero", name: "Zero", complete: true, tracks: [{ ages: ["adult"] }] },
  ]);

  assert.equal(finder(groups).find("sort=hours")[0].join(" "), "one two zero");
  assert.equal(finder(groups).find("ages=adult&sort=hours")[0].join(" "), "two one zero");
  assert.equal(finder(groups).find("sort=start")[0].join(" "), "one two zero");
  assert.equal(finder(groups).find("ages=adult&sort=start")[0].join(" "), "two one zero");
});

test("accents and case do not change the order by name", () => {
  const named = ["b", "Á", "C", "a"].map((name, n) => ({ ...PROGRAMS[1], id: `id-${n}`, name }));

  assert.deepEqual(finder(named).find("")[0].slice(2), ["id-0", "id-2"]);
});

test("what was said of openings and dates ages with the day", () => {
  const later = finder(undefined, TODAY + 1);

  assert.deepEqual(later.find("ages=adult&openings=now"), [[], ["alder", "birch", "cedar"]]);
  assert.deepEqual(later.find("ages=teen&starts=4"), [["alder"], ["birch"]]);
});

const EVERY = /** @type {[string, string][]} */ ([
  ["pay", "medicaid"], ["pay", "private"], ["ages", "teen"], ["free", "evening"], ["free", "sat"], ["hours", "9"],
  ["services", "group-therapy"], ["services", "job-help"], ["state", "sc"], ["within", "100"], ["openings", "now"],
  ["starts", "7"], ["starts", "30"], ["price", "250"],
]); // prettier-ignore

for (const fragment of ["", "pay=private", "services=job-help", "ages=teen&free=evening", "free=sat&pay=medicaid"]) {
  test(`counts beside ${fragment || "nothing"} are what choosing each value finds`, () => {
    const counts = matcher.counts(read(fragment), EVERY);
    for (const [at, [name, value]] of EVERY.entries()) {
      const query = new Map(read(fragment));
      const values = name === "services" ? [...new Set([...(query.get(name) ?? []), value])] : [value];
      if (name !== "within") query.set(name, values);
      assert.equal(counts[at], matcher.find(query).yes.length, `${name}=${value}`);
    }
  });
}

test("counts of distances are of the ZIP that was typed", () => {
  const counts = matcher.counts(read("zip=28801&within=5"), [["within", "5"], ["within", "100"], ["pay", "medicaid"]]);

  assert.deepEqual(counts, [2, 3, 2]);
});

test("the way out tells what each choice costs, most first, but for who somebody is", () => {
  assert.deepEqual(without(header, matcher, read("ages=teen&free=evening&focus=substance-use")), [["free", 1]]);
  assert.deepEqual(without(header, matcher, read("pay=private&openings=now&free=fri&sort=name")), [
    ["pay", 0],
    ["openings", 0],
    ["free", 0],
  ]);
});

/** @param {string} fragment @param {string} id */
const open = (fragment, id) => matcher.unknown(read(fragment), ["alder", "birch", "cedar", "dogwood"].indexOf(id));

test("what a program leaves open is to be asked", () => {
  assert.deepEqual(open("ages=teen&free=evening&pay=medicaid&focus=substance-use", "birch"), ["ages", "free", "pay"]);
  assert.deepEqual(open("ages=adult&lang=es", "alder"), ["lang"]);
});

test("only the group with the fewest open questions is asked about", () => {
  const two = finder(/** @type {any[]} */ ([{ id: "one", name: "One", tracks: [{}, { ages: ["teen"] }] }]));

  assert.deepEqual(two.matcher.unknown(two.read("ages=teen&lang=es"), 0), ["lang"]);
});

test("miles are told when a ZIP was typed and the place is known", () => {
  assert.ok(Math.abs((matcher.miles(read("zip=28801"), 0) ?? 0) - 0.42) < 0.1);
  assert.equal(matcher.miles(read("zip=28801"), 2), null);
  assert.equal(matcher.miles(read(""), 0), null);
});

test("a directory without programs finds none", () => {
  const none = finder([]);

  assert.deepEqual(none.find("pay=medicaid&free=sat&q=x"), [[], []]);
  assert.deepEqual(none.matcher.counts(none.read(""), [["pay", "medicaid"]]), [0]);
});

test("more programs than fit a word, and groups in many planes", () => {
  const many = [...Array(150).keys()].map((n) => ({
    id: `p-${n}`, name: `P ${String(n).padStart(3, "0")}`, complete: true,
    tracks: [...Array((n % 4) + 1).keys()].map((k) => ({ ages: [k === n % 5 ? "teen" : "adult"], minutes: 300 + n })),
  })); // prettier-ignore
  const wanted = many.filter((each) => each.tracks.some((track) => track.ages[0] === "teen")).map((each) => each.id);

  assert.deepEqual(finder(many).find("ages=teen")[0], wanted);
});

for (const fragment of ["", "sort=hours", "pay=medicaid", "ids=cedar,alder"]) {
  test(`the first programs of ${fragment || "all"} are those that stand first among all`, () => {
    const all = matcher.find(read(fragment));

    for (let first = 0; first < 4; first += 1) {
      const found = matcher.find(read(fragment), first);
      assert.deepEqual([...found.yes, ...found.maybe], [...all.yes, ...all.maybe].slice(0, first));
      assert.deepEqual(found.counts, [all.yes.length, all.maybe.length]);
    }
  });
}
