// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { apart, frameOf, mapsFor, meet, room } from "../../docs/assets/javascripts/finder/map/projection.mjs";
import { mapWords } from "../../docs/assets/javascripts/finder/map/wording.mjs";
import { milesBetween } from "../../docs/assets/javascripts/finder/zips.mjs";

const SHEET = { width: 700, height: 460 };
const ASHEVILLE = { lat: 35.5951, lng: -82.5515 };
const BOONE = { lat: 36.2168, lng: -81.6746 };

/** @param {import("../../docs/assets/javascripts/finder/zips.mjs").Spot[]} spots @param {any} [ring] */
function frame(spots, ring = null) {
  const made = frameOf(spots, ring, { ...SHEET, margin: 30 });
  assert.ok(made);
  return made;
}

test("everything stands within the margins, north up and east to the right", () => {
  const { place } = frame([ASHEVILLE, BOONE]);
  const [one, other] = [place(ASHEVILLE), place(BOONE)];
  for (const [x, y] of [one, other]) assert.ok(x >= 29.9 && x <= 670.1 && y >= 29.9 && y <= 430.1, `${x} ${y}`);
  assert.ok(one[0] < other[0] && one[1] > other[1]);
});

test("a distance on the map is the distance on the ground, to one in a hundred", () => {
  const { place, perMile } = frame([ASHEVILLE, BOONE]);
  const [[x1, y1], [x2, y2]] = [place(ASHEVILLE), place(BOONE)];
  const miles = Math.hypot(x1 - x2, y1 - y2) / perMile;
  const truth = milesBetween(ASHEVILLE, BOONE);
  assert.ok(Math.abs(miles - truth) < truth / 100, `${miles} ${truth}`);
});

test("with a ring, the ring fills the map whatever lies beyond it", () => {
  const { place, perMile } = frame([{ lat: 47, lng: -120 }], { spot: ASHEVILLE, miles: 25 });
  const [x, y] = place(ASHEVILLE);
  assert.deepEqual([Math.round(x), Math.round(y)], [350, 230]);
  assert.equal(Math.round(25 * perMile), 200);
});

test("one program alone does not fill the map", () => {
  const { perMile } = frame([ASHEVILLE]);
  assert.ok(SHEET.height / perMile > 30);
});

test("nothing to see gives no map", () => {
  assert.equal(frameOf([], null, { ...SHEET, margin: 30 }), null);
});

test("the Aleutian Islands are one chain", () => {
  const { place } = frame([{ lat: 52, lng: 173 }, { lat: 54, lng: -165 }]);
  assert.ok(place({ lat: 52, lng: 173 })[0] < place({ lat: 54, lng: -165 })[0]);
  const [west, , east] = frame([{ lat: 52, lng: 173 }]).bounds;
  assert.ok(west < -187 && east > -187);
});

test("the bounds are the corners of the sheet", () => {
  const { bounds, place } = frame([ASHEVILLE, BOONE]);
  const [x, y] = place({ lat: bounds[3], lng: bounds[0] });
  const [right, bottom] = place({ lat: bounds[1], lng: bounds[2] });
  assert.deepEqual([x, y, right, bottom].map((n) => Math.round(n) + 0), [0, 0, 700, 460]);
});

test("bounds meet when they share ground", () => {
  assert.equal(meet([0, 0, 2, 2], [1, 1, 3, 3]), true);
  assert.equal(meet([0, 0, 2, 2], [2.1, 0, 3, 3]), false);
});

/** @type {[string, number[]][]} states of ten degrees each, side by side */
const IN_A_ROW = [..."abcdefgh"].map((state, n) => [state, [-130 + 10 * n, 30, -120 + 10 * n, 40]]);

test("a state's own map is drawn when a few are in view", () => {
  assert.deepEqual(mapsFor(IN_A_ROW, [-128, 32, -111, 38]), ["a", "b"]);
  assert.deepEqual(mapsFor(IN_A_ROW, [-128, 42, -111, 48]), []);
});

test("the country's map is drawn when many states are in view, or some that are far apart", () => {
  const narrow = IN_A_ROW.map(([state, [, south, , north]], n) => /** @type {[string, number[]]} */ ([state, [n, south, n + 1, north]]));
  assert.deepEqual(mapsFor(narrow, [0.5, 32, 7.5, 38]), ["us"]);
  assert.deepEqual(mapsFor(narrow, [0.5, 32, 5.5, 38]), ["a", "b", "c", "d", "e", "f"]);
  assert.deepEqual(mapsFor(IN_A_ROW, [-128, 32, -100, 38]), ["us"]);
});

test("one state in a wide view has its own map", () => {
  assert.deepEqual(mapsFor(IN_A_ROW.slice(0, 1), [-180, 20, -100, 60]), ["a"]);
});

for (const count of [1, 2, 20, 120]) {
  test(`${count} pins of one place leave room for a finger each, on the sheet`, () => {
    const pins = apart(Array.from({ length: count }, () => ({ x: 350, y: 230 })), 26, SHEET);
    assert.deepEqual(pins[0], { x: 350, y: 230 });
    pins.forEach((one, at) => {
      assert.ok(one.x >= 26 && one.x <= 674 && one.y >= 26 && one.y <= 434);
      for (const other of pins.slice(0, at)) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) >= 25.99);
    });
  });
}

test("pins that are far apart stay where they are", () => {
  const pins = [{ x: 100, y: 100 }, { x: 200, y: 100 }];
  assert.deepEqual(apart(pins, 26, SHEET), pins);
});

test("a label takes its room once, and never off the sheet", () => {
  const isFree = room([], SHEET);
  const box = { left: 10, top: 10, right: 90, bottom: 30 };
  assert.equal(isFree(box), true);
  assert.equal(isFree({ ...box, left: 50, right: 130 }), false);
  assert.equal(isFree({ ...box, left: -5 }), false);
});

const SHOWN = { yes: 0, possible: 0, away: 0, nowhere: 0, closed: 0, ring: null, outlines: true };

for (const [shown, words] of /** @type {[Partial<typeof SHOWN> & {ring?: any}, string][]} */ ([
  [{ yes: 1 }, "Of the programs listed below: 1 matches (disc)."],
  [{ yes: 2, possible: 3 }, "Of the programs listed below: 2 match (disc), 3 may match (diamond)."],
  [{ yes: 2, away: 1, nowhere: 2 }, "Of the programs listed below: 2 match (disc). 1 is off the map, 2 have no place on it."],
  [{ yes: 1, closed: 1 }, "Of the programs listed below: 1 matches (disc). 1 takes nobody now, and is left out."],
  [{ closed: 2 }, "No program listed below is on the map. 2 take nobody now, and are left out."],
  [{}, "No program listed below is on the map."],
  [
    { nowhere: 1, ring: { zip: "28801", miles: 25 }, outlines: false },
    "No program listed below is on the map. 1 has no place on it. The ring is 25 miles from the middle of ZIP 28801. The outlines did not load.",
  ],
])) {
  test(`the map says: ${words}`, () => assert.equal(mapWords({ ...SHOWN, ...shown }), words));
}
