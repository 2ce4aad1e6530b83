// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";

import { openIndex } from "../../docs/assets/javascripts/finder/index.mjs";
import { unpack } from "../../docs/assets/javascripts/shared/files.mjs";
import { makeIndex } from "./fixture.mjs";

test("an index opens with its header and columns", () => {
  const { header, column } = openIndex(makeIndex());

  assert.deepEqual(header.ids, ["alder", "birch", "cedar", "dogwood"]);
  assert.deepEqual(header.planes, [4, 1]);
  const hours = [...column("hours")].map((number) => header.tables.hours[number]);
  assert.deepEqual(hours, [9, null, 10, null, 6]);
  assert.equal(header.tables.price[column("price")[1]], null);
});

test("an index without programs opens", () => {
  assert.equal(openIndex(makeIndex([])).header.programs, 0);
});

test("an index of another version is refused, naming both", () => {
  assert.throws(() => openIndex(makeIndex(undefined, { version: 1 })), /version 5, got 1/);
});

for (const [what, keep] of /** @type {[string, (length: number) => number][]} */ ([
  ["everything", () => 0],
  ["all but two bytes", () => 2],
  ["half of the header", () => 400],
  ["the columns", (length) => length - 200],
  ["the last column", (length) => length - 1],
])) {
  test(`an index that lacks ${what} is refused`, () => {
    const whole = makeIndex();

    assert.throws(() => openIndex(whole.slice(0, keep(whole.byteLength))));
  });
}

test("a packed file is unpacked, and an unpacked one stays as it is", async () => {
  const whole = makeIndex();
  const packed = gzipSync(new Uint8Array(whole));

  assert.deepEqual(await unpack(new Uint8Array(packed).buffer), whole);
  assert.equal(await unpack(whole), whole);
});

test("a packed file that is cut off is refused", async () => {
  const packed = gzipSync(new Uint8Array(makeIndex()));

  await assert.rejects(unpack(new Uint8Array(packed.subarray(0, packed.length - 20)).buffer));
});
