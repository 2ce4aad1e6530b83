// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { openIndex } from "../../docs/assets/javascripts/finder/index.mjs";
import { readQuery, takesOne, writeQuery } from "../../docs/assets/javascripts/finder/query.mjs";
import { makeIndex } from "./fixture.mjs";

const { header } = openIndex(makeIndex());

/** @param {string} fragment @returns {[Record<string, string[]>, string[]]} */
const read = (fragment) => {
  const { query, ignored } = readQuery(fragment, header);
  return [Object.fromEntries(query), ignored];
};

for (const [fragment, wanted] of /** @type {[string, Record<string, string[]>][]} */ ([
  ["", {}],
  ["#", {}],
  ["#zip=28801&within=10", { zip: ["28801"], within: ["10"] }],
  ["free=evening,sat,mon-morning", { free: ["evening", "sat", "mon-morning"] }],
  ["pay=medicaid,sliding-fee", { pay: ["medicaid", "sliding-fee"] }],
  ["pay=medicaid,medicaid", { pay: ["medicaid"] }],
  ["pay= medicaid , private", { pay: ["medicaid", "private"] }],
  ["pay=,medicaid,,", { pay: ["medicaid"] }],
  ["&&pay=medicaid&", { pay: ["medicaid"] }],
  ["%70ay=medicai%64", { pay: ["medicaid"] }],
  ["ages=teen%2Cadult", { ages: ["teen", "adult"] }],
  ["hours=9.5", { hours: ["9.5"] }],
  ["hours=9,12", { hours: ["12"] }],
  ["state=nc,sc", { state: ["nc", "sc"] }],
  ["city=asheville-nc,nowhere-at-all-sc", { city: ["asheville-nc", "nowhere-at-all-sc"] }],
  ["city=m%C3%BCnchen-nc", { city: ["munchen-nc"] }],
  ["city=o%C2%B4fallon-nc,King %26 Queen-NC", { city: ["ofallon-nc", "king-queen-nc"] }],
  ["openings=now", { openings: ["now"] }],
  ["sort=hours", { sort: ["hours"] }],
  ["ids=cedar,alder,old-alder", { ids: ["cedar", "alder", "old-alder"] }],
  ["q=red+river", { q: ["red river"] }],
  ["q=50%25 off%2C now", { q: ["50% off, now"] }],
  ["q=a,b", { q: ["a,b"] }],
])) {
  test(`${fragment || "nothing"} is read`, () => assert.deepEqual(read(fragment), [wanted, []]));
}

test("a name given twice counts once, the last", () => {
  assert.deepEqual(read("pay=medicaid&free=sat&pay=private"), [{ pay: ["private"], free: ["sat"] }, []]);
  assert.deepEqual(read("pay=medicaid&pay=nothing"), [{}, ["pay=nothing"]]);
});

for (const [fragment, ignored] of /** @type {[string, string[]][]} */ ([
  ["colour=red", ["colour=red"]],
  ["colour", ["colour"]],
  ["=x", ["=x"]],
  ["zip=2880", ["zip=2880"]],
  ["zip=28801-1234", ["zip=28801-1234"]],
  ["zip=٢٨٨٠١", ["zip=٢٨٨٠١"]],
  ["pay=gold", ["pay=gold"]],
  ["free=someday,mon-night,mon-evening-late", ["free=someday", "free=mon-night", "free=mon-evening-late"]],
  ["hours=-1", ["hours=-1"]],
  ["hours=1e3", ["hours=1e3"]],
  ["hours=Infinity", ["hours=Infinity"]],
  ["hours=123456789", ["hours=123456789"]],
  ["state=zz", ["state=zz"]],
  ["city=asheville", ["city=asheville"]],
  ["sort=luck", ["sort=luck"]],
  ["ids=nobody", ["ids=nobody"]],
  ["openings=later", ["openings=later"]],
  ["q=...", ["q=..."]],
  ["__proto__=x", ["__proto__=x"]],
  ["constructor=name", ["constructor=name"]],
  ["pay=constructor,__proto__", ["pay=constructor", "pay=__proto__"]],
  ["sort=constructor", ["sort=constructor"]],
  ["ids=constructor", ["ids=constructor"]],
  ["zip=%", ["zip=%"]],
  ["%E0%A4%A=x", ["%E0%A4%A=x"]],
])) {
  test(`${fragment} is not understood, and said as it was written`, () => assert.deepEqual(read(fragment), [{}, ignored]));
}

test("what is understood stays when the rest is not", () => {
  assert.deepEqual(read("pay=medicaid,gold&x=y&free=sat"), [{ pay: ["medicaid"], free: ["sat"] }, ["pay=gold", "x=y"]]);
});

test("a stray per cent sign is kept as it is", () => {
  assert.deepEqual(read("q=100% sure"), [{ q: ["100% sure"] }, []]);
});

test("a text is cut at 200 letters", () => {
  assert.equal(read(`q=${"a".repeat(5000)}`)[0].q[0], "a".repeat(200));
});

test("a text is not cut within a letter, so it can be written again", () => {
  const { query } = readQuery(`q=${"a".repeat(199)}😀😀`, header);

  assert.equal(writeQuery(query, header), `q=${"a".repeat(199)}%F0%9F%98%80`);
});

test("any nonsense is read without an error", () => {
  let seed = 7;
  const letters = [..."abz019=&,%+#-_/\\\"'<>\u0000é漢😀 "];
  for (let turn = 0; turn < 2000; turn += 1) {
    let text = "";
    for (let n = 0; n < 40; n += 1) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      text += letters[seed % letters.length];
    }
    for (const name of ["", "q=", "free=", "city=", "ids=", "hours="]) {
      const { query } = readQuery(name + text, header);
      assert.deepEqual(readQuery(writeQuery(query, header), header).query, query);
    }
  }
});

for (const fragment of [
  "zip=28801&within=10&free=evening,sat&pay=medicaid&sort=price",
  "city=munchen-nc",
  "q=50%25%20%26%20%2B%23%2C%20x%3Dy",
  "ids=cedar,alder",
]) {
  test(`${fragment} is written as it was read`, () => {
    assert.equal(writeQuery(readQuery(fragment, header).query, header), fragment);
  });
}

test("names are written in one order, and empty ones are left out", () => {
  const query = new Map([["sort", ["name"]], ["pay", ["medicaid"]], ["ages", []], ["zip", ["28801"]]]);

  assert.equal(writeQuery(query, header), "zip=28801&pay=medicaid&sort=name");
});

test("names that take one value are known", () => {
  assert.deepEqual(["zip", "hours", "openings", "q", "sort"].map((name) => takesOne(name, header)), Array(5).fill(true));
  assert.deepEqual(["pay", "free", "city", "services", "ids"].map((name) => takesOne(name, header)), Array(5).fill(false));
});
