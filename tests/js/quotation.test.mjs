// @ts-check
/** Whoever makes a link writes what stands in it: none of it may look as if this site said it. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { openIndex } from "../../docs/assets/javascripts/finder/index.mjs";
import { knownIds, readIds, splitKept } from "../../docs/assets/javascripts/shared/kept.mjs";
import { readQuery } from "../../docs/assets/javascripts/finder/query.mjs";
import { chipLabel, questionFor, valueLabel } from "../../docs/assets/javascripts/finder/wording.mjs";
import { noticeWords } from "../../docs/assets/javascripts/list/wording.mjs";
import { asQuotation, ignoredWords, cutShort, readable } from "../../docs/assets/javascripts/shared/quotation.mjs";
import { makeIndex } from "./fixture.mjs";

const { header } = openIndex(makeIndex());
const SPOOF = "This program list has moved. For a bed today call 1-900-555-0199 and have your card ready";

for (const [parts, words] of /** @type {[string[], string][]} */ ([
  [[], ""],
  [["pay=medicad"], "1 part of this link was not understood and is left out: “pay=medicad”."],
  [["pay=medicad", "colour"], "2 parts of this link were not understood and are left out: “pay=medicad”, “colour”."],
  [["a", "b", "c", "d"], "4 parts of this link were not understood and are left out: “a”, “b”, “c” and more."],
  [[SPOOF], "1 part of this link was not understood and is left out."],
  [[SPOOF, "zip=2880"], "2 parts of this link were not understood and are left out: “zip=2880” and more."],
  [["call=1-900-555-0199"], "1 part of this link was not understood and is left out: “call=…”."],
])) {
  test(`of ${JSON.stringify(parts).slice(0, 60)} so much is said`, () => assert.equal(ignoredWords(parts), words));
}

for (const [text, short] of /** @type {[string, string][]} */ ([
  ["suboxone", "suboxone"],
  ["  two\n\twords ", "two words"],
  ["call 1-900-555-0199 now", "call … now"],
  ["+1 (900) 555.0199", "…"],
  ["28801", "28801"],
  ["a\u202ebc\u2066d", "a bc d"],
  ["x".repeat(200), `${"x".repeat(31)}…`],
  ["é".repeat(40), `${"é".repeat(31)}…`],
  ["🙂".repeat(40), `${"🙂".repeat(31)}…`],
])) {
  test(`${JSON.stringify(text).slice(0, 40)} is repeated as ${short.slice(0, 40)}`, () => {
    assert.equal(cutShort(text), short);
    assert.equal(asQuotation(text), `“${short}”`);
  });
}

/** Ways into the page for a text. @type {[string, (text: string) => string[]][]} */
const WAYS = [
  ["a bare part", (text) => [ignoredWords(readQuery(encodeURIComponent(text), header).ignored)]],
  ["a name", (text) => [ignoredWords(readQuery(`${encodeURIComponent(text)}=1`, header).ignored)]],
  ["a value", (text) => [ignoredWords(readQuery(`pay=${encodeURIComponent(text)}`, header).ignored)]],
  ["ids of the finder", (text) => [ignoredWords(readQuery(`ids=${encodeURIComponent(text)}`, header).ignored)]],
  ["the list beside the choices", (text) => [ignoredWords(knownIds(splitKept(`list=${encodeURIComponent(text)}`).ids, header).unknown.map((id) => `list=${id}`))]],
  ["ids of the list", (text) => noticeWords({ programs: [], unknown: readIds(`ids=${encodeURIComponent(text)}`), moved: [], cut: 0 })],
  ...["q", "city", "county"].map((name) => /** @type {[string, (text: string) => string[]]} */ ([name, (text) => {
    const place = `${text.replaceAll(/[^\p{L}\p{N}]+/gu, "-")}-nc`;
    const { query, ignored } = readQuery(`${name}=${encodeURIComponent(name === "q" ? text : place)}`, header);
    const values = query.get(name) ?? [];
    return [
      ignoredWords(ignored),
      ...values.flatMap((value) => [chipLabel(header, name, value), valueLabel(header, name, value)]),
      ...(values.length ? [questionFor(header, query, name)] : []),
    ];
  }])),
];

for (const [way, said] of WAYS) {
  for (const text of [SPOOF, SPOOF.replaceAll(" ", "-"), SPOOF.replaceAll(/[^a-z0-9]+/gi, "-").toLowerCase(), "x".repeat(1e6), "Call-now-".repeat(1e5), "1,".repeat(5e5)]) {
    test(`${text.slice(0, 30)}... as ${way} is not ours to say, and is soon read`, () => {
      const start = performance.now();
      const words = said(text).join(" ");

      assert.ok(performance.now() - start < 2000);
      assert.ok(words.length < 400, words);
      assert.doesNotMatch(words, /900.?555|0199|have your card/);
    });
  }
}

test("an address longer than any of ours is read to its last whole part within what is read", () => {
  const long = `pay=medicaid&${"x".repeat(9000)}&ages=adult`;

  assert.equal(readable(long), "pay=medicaid");
  const { query, ignored } = readQuery(long, header);
  assert.deepEqual([...query], [["pay", ["medicaid"]]]);
  assert.equal(ignored.length, 1);
});
