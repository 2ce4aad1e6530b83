import assert from "node:assert/strict";
import { test } from "node:test";

import { isId, joinKept, knownIds, listFragment, listIn, readIds, splitKept } from "../../docs/assets/javascripts/shared/kept.mjs";

test("the list is cut out of the finder's fragment, and put back", () => {
  const { rest, ids } = splitKept("#pay=medicaid&list=one-a,two-b&free=sat");
  assert.equal(rest, "pay=medicaid&free=sat");
  assert.deepEqual(ids, ["one-a", "two-b"]);
  assert.equal(joinKept(rest, ids), "pay=medicaid&free=sat&list=one-a,two-b");
});

test("a fragment without a list stays as it is", () => {
  assert.deepEqual(splitKept("#q=lists&x"), { rest: "q=lists&x", ids: [] });
  assert.equal(joinKept("q=lists&x", []), "q=lists&x");
  assert.equal(joinKept("", []), "");
});

test("the list is found as it is written, and only a list", () => {
  assert.equal(listIn("#pay=medicaid&list=one-a,two%2Db&q=x"), "list=one-a,two%2Db");
  assert.equal(listIn("list&q=x"), "list");
  assert.equal(listIn("#list="), "list=");
  for (const none of ["", "#", "#listing=x", "#q=list", "#lists", "#my-list=a"]) assert.equal(listIn(none), "", none);
});

test("a list given twice counts once, the last; an id given twice counts once, the first", () => {
  assert.deepEqual(splitKept("#list=one-a&list=b-b,c-c,b-b").ids, ["b-b", "c-c"]);
});

test("an encoded list is read, and a stray per cent sign breaks nothing", () => {
  assert.deepEqual(readIds("#ids=one-a%2Ctwo-b"), ["one-a", "two-b"]);
  assert.deepEqual(readIds("#ids=one-a,%E0%A4%A"), ["one-a", "%E0%A4%A"]);
  assert.deepEqual(readIds("#ids=&ids"), []);
  assert.deepEqual(readIds(""), []);
});

test("the list's own fragment is written as it is read", () => {
  assert.equal(listFragment(["one-a", "two-b"]), "#ids=one-a,two-b");
  assert.equal(listFragment([]), "");
});

test("a former id counts as the new one, a strange one is told, and so is the eleventh", () => {
  const all = Array.from({ length: 12 }, (_, n) => `id-${n}`);
  const header = { ids: all, aliases: { old: 3 } };
  assert.deepEqual(knownIds(["old", "id-3", "nobody"], header), { known: ["id-3"], unknown: ["list=nobody"], cut: 0 });
  const { known, cut } = knownIds(all, header);
  assert.equal(known.length, 10);
  assert.equal(cut, 2);
});

test("an id has only small letters, digits and hyphens", () => {
  assert.ok(isId("harbor-light-2"));
  for (const bad of ["", "ab", "Harbor", "a/../b", "a b c", "x".repeat(81)]) assert.ok(!isId(bad), bad);
});
