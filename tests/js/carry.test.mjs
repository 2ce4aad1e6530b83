// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { carried, fragmentFor } from "../../docs/assets/javascripts/shared/kept.mjs";

const STATE = { rest: "zip=28801&free=sat", ids: ["one-a", "two-b"] };

for (const [path, own, wanted] of [
  ["/find/", "", "#zip=28801&free=sat&list=one-a,two-b"],
  ["/sub/find/", "#state=nc", "#state=nc&list=one-a,two-b"],
  ["/programs/one-a/", "", "#zip=28801&free=sat&list=one-a,two-b"],
  ["/browse/state/nc/", "", "#zip=28801&free=sat&list=one-a,two-b"],
  ["/list/", "#ids=one-a", "#zip=28801&free=sat&ids=one-a"],
  ["/list/", "", "#zip=28801&free=sat"],
  ["/guide/", "#who-for", "#who-for"],
  ["/plan/cost/", "#cost-price=310", "#cost-price=310&zip=28801&free=sat&list=one-a,two-b"],
  ["/plan/cost/", "", "#zip=28801&free=sat&list=one-a,two-b"],
  ["/programs/one-a/contact.vcf", "", ""],
  ["/", "", ""],
]) {
  test(`a link to ${path}${own} takes along what it can`, () => assert.equal(fragmentFor(path, own, STATE), wanted));
}

test("with nothing to carry, a link stays as it is", () => {
  assert.equal(fragmentFor("/find/", "#state=nc", { rest: "", ids: [] }), "#state=nc");
  assert.equal(fragmentFor("/list/", "", { rest: "", ids: [] }), "");
});

test("a cost is worked out without choices too", () => {
  assert.equal(fragmentFor("/plan/cost/", "#cost-price=310", { rest: "", ids: [] }), "#cost-price=310");
  assert.equal(fragmentFor("/plan/cost/", "", { rest: "", ids: [] }), "");
});

test("the finder's own choice of programs is not the hand-picked list", () => {
  assert.equal(fragmentFor("/list/", "#ids=one-a", { rest: "ids=red-b&pay=va", ids: [] }), "#pay=va&ids=one-a");
});

test("what goes along is read from the list's page as it is from the finder", () => {
  assert.deepEqual(carried("/list/", "#zip=28801&free=sat&ids=one-a,two-b"), STATE);
  assert.deepEqual(carried("/programs/x/", "#zip=28801&free=sat&list=one-a,two-b"), STATE);
  assert.deepEqual(carried("/list/", "#iop-content"), { rest: "", ids: [] });
  assert.deepEqual(carried("/plan/cost/", "#cost-price=310&zip=28801&free=sat&list=one-a,two-b&cost-days=3"), STATE);
});
