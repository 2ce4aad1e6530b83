// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { milesBetween, openZips } from "../../docs/assets/javascripts/finder/zips.mjs";
import { makeZips } from "./fixture.mjs";

for (const [what, one, other, miles] of /** @type {[string, number[], number[], number][]} */ ([
  ["the same place", [35.6, -82.55], [35.6, -82.55], 0],
  ["one degree of the equator", [0, 0], [0, 1], 69.09],
  ["pole to pole", [90, 0], [-90, 0], 12437.1],
  ["across the date line", [0, 179.5], [0, -179.5], 69.09],
  ["Asheville to Charlotte", [35.5951, -82.5515], [35.2271, -80.8431], 99.6],
  ["New York to Los Angeles", [40.7128, -74.006], [34.0522, -118.2437], 2446.3],
])) {
  test(`${what} is ${miles} miles`, () => {
    const [from, to] = [{ lat: one[0], lng: one[1] }, { lat: other[0], lng: other[1] }];

    assert.ok(Math.abs(milesBetween(from, to) - miles) < Math.max(0.01, miles * 0.001), String(milesBetween(from, to)));
    assert.equal(milesBetween(from, to), milesBetween(to, from));
  });
}

/** @type {[string, number, number, string, number?, number?][]} */
const AREAS = [
  ["00501", 40.8154, -73.0451, "ga"],
  ["27006", 35.9445, -80.4344, "nc"],
  ["28801", 35.5971, -82.5565, "nc"],
  ["29650", -14.2222, 170.1234, "sc"],
  ["97001", 45.5, -121.1, "ga", 1, 4],
  ["99950", 55.542, -131.4329, "ga", 0, -1],
];

test("every ZIP is found with its middle, state and clock, and whether it is only about there", () => {
  const zips = openZips(makeZips(AREAS));

  for (const [zip, lat, lng, state, isAbout, clock] of AREAS) {
    assert.deepEqual(zips(zip), { lat, lng, state, isAbout: isAbout === 1, clock: clock ?? 0 });
  }
});

test("the nearest ZIP is found, but not one that is only about there", () => {
  const { nearest } = openZips(makeZips(AREAS));

  assert.equal(nearest({ lat: 40.9, lng: -73 }), "00501");
  assert.equal(nearest({ lat: 45.5, lng: -121.2 }), "");
});

for (const zip of ["00000", "28800", "28802", "99999", "501", "", "2880a", " 28801", "288011", "__proto__"]) {
  test(`${JSON.stringify(zip)} is no ZIP`, () => assert.equal(openZips(makeZips(AREAS))(zip), null));
}

test("a table without ZIPs knows none", () => {
  assert.equal(openZips(makeZips([]))("28801"), null);
});
