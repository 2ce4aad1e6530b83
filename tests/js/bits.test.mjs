// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import * as bits from "../../docs/assets/javascripts/finder/bits.mjs";

let seed = 42;
const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;

/** @param {number} size @param {number} share @returns {Set<number>} */
const someOf = (size, share) => new Set([...Array(size).keys()].filter(() => random() < share));

/** @param {number} size @param {Set<number>} set */
const bitsOf = (size, set) => setIn(bits.layoutOf([size]), set);

/** @param {bits.Layout} layout @param {Set<number>} set numbers of rows */
const setIn = (layout, set) => {
  const rows = layout.planes.reduce((sum, count) => sum + count, 0);
  return bits.chosen(layout, Uint8Array.from({ length: rows }, (_, n) => Number(set.has(n))), [false, true]);
};

/** @param {bits.Bits} set @returns {number[]} */
const members = (set) => [...Array(set.length * 32).keys()].filter((n) => bits.has(set, n));

/** @param {Iterable<number>} numbers */
const sorted = (numbers) => [...numbers].sort((a, b) => a - b);

const SIZES = [0, 1, 31, 32, 33, 64, 96, 128, 160, 1000, 1024];
const SHARES = [0, 0.03, 0.5, 1];

for (const size of SIZES) {
  test(`sets of ${size} are what Set says`, () => {
    for (const share of SHARES) {
      const [one, other] = [someOf(size, share), someOf(size, 0.5)];
      const [left, right] = [bitsOf(size, one), bitsOf(size, other)];

      assert.deepEqual(members(left), sorted(one));
      assert.equal(bits.count(left), one.size);
      assert.deepEqual(members(bits.both(left, right)), sorted([...one].filter((n) => other.has(n))));
      assert.deepEqual(members(bits.either(left, right)), sorted(new Set([...one, ...other])));
      assert.deepEqual(members(bits.differ(left, right)), sorted([...one, ...other].filter((n) => one.has(n) !== other.has(n))));
      assert.equal(bits.count(bits.both(left, right)), [...one].filter((n) => other.has(n)).length);
    }
  });
}

for (const planes of [[], [5], [70, 40, 1], [64, 32, 32], [100, 99, 33, 2]]) {
  const layout = bits.layoutOf(planes);

  test(`tracks in planes of [${planes}] are spread and projected`, () => {
    const programs = someOf(planes[0] ?? 0, 0.4);
    const holding = someOf(planes.reduce((sum, count) => sum + count, 0), 0.2);
    const tracks = setIn(layout, holding);
    const owners = planes.flatMap((count, plane) =>
      [...Array(count).keys()].filter((n) => holding.has(layout.rows[plane] + n)),
    );

    assert.deepEqual(members(bits.project(layout, tracks)), sorted(new Set(owners)));
    assert.equal(bits.count(tracks), holding.size);
    const spread = bits.spread(layout, bitsOf(planes[0] ?? 0, programs));
    planes.forEach((count, plane) => {
      for (let n = 0; n < count; n += 1) assert.equal(bits.has(spread, layout.bases[plane] * 32 + n), programs.has(n));
    });
  });

  test(`each plane of [${planes}] begins at a new word`, () => {
    planes.forEach((_, plane) => {
      const before = planes.slice(0, plane);
      assert.equal(layout.bases[plane], before.reduce((sum, count) => sum + Math.ceil(count / 32), 0));
      assert.equal(layout.rows[plane], before.reduce((sum, count) => sum + count, 0));
    });
  });
}

test("a spread set says of a program what all its tracks say", () => {
  const layout = bits.layoutOf([70, 40]);
  const programs = bitsOf(70, new Set([3, 39, 69]));

  assert.deepEqual(members(bits.project(layout, bits.spread(layout, programs))), [3, 39, 69]);
});
