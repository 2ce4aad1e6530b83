// @ts-check
/**
 * Where things stand on a map, in pixels: equirectangular, longitude scaled by the cosine of the middle latitude.
 *
 * @typedef {import("../zips.mjs").Spot} Spot
 *
 * @typedef {object} Frame
 * @property {(spot: Spot) => [number, number]} place
 * @property {number} perMile pixels a mile
 * @property {number} acrossDegree pixels a degree of longitude
 * @property {number} downDegree pixels a degree of latitude
 * @property {[number, number]} origin where 0 degrees north, 0 degrees east would stand
 * @property {[number, number, number, number]} bounds west, south, east, north, in degrees
 *
 * @typedef {object} Ring a circle on the map
 * @property {Spot} spot
 * @property {number} miles
 *
 * @typedef {{x: number, y: number}} Pin
 *
 * @typedef {object} Box
 * @property {number} left
 * @property {number} top
 * @property {number} right
 * @property {number} bottom
 */

import { EARTH_RADIUS_MILES } from "../../shared/rules.mjs";

const MILES_A_DEGREE = (EARTH_RADIUS_MILES * Math.PI) / 180;
/** More states than this, or more than one in a wider view, are drawn without their counties and towns. */
const MOST_STATES = 6;
const MOST_DEGREES = 24;
const COUNTRY = "us";
/** A map never shows less than this, so that one program does not fill it. */
const LEAST_MILES = 30;

/** @param {number} lng @returns {number} the Aleutian Islands lie beyond 180 degrees west (hooks/iop/geo/outlines.py) */
function west(lng) {
  return lng > 170 ? lng - 360 : lng;
}

/**
 * @param {Spot[]} spots what must be seen when there is no ring
 * @param {Ring | null} ring
 * @param {{width: number, height: number, margin: number}} sheet in pixels
 * @returns {Frame | null} null when there is nothing to see
 */
export function frameOf(spots, ring, { width, height, margin }) {
  const lats = ring ? [] : spots.map((spot) => spot.lat);
  const lngs = ring ? [] : spots.map((spot) => west(spot.lng));
  if (ring) {
    const up = ring.miles / MILES_A_DEGREE;
    const across = up / Math.cos((ring.spot.lat * Math.PI) / 180);
    lats.push(ring.spot.lat - up, ring.spot.lat + up);
    lngs.push(west(ring.spot.lng) - across, west(ring.spot.lng) + across);
  }
  if (!lats.length) return null;
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [left, right] = [Math.min(...lngs), Math.max(...lngs)];
  const middle = { lat: (south + north) / 2, lng: (left + right) / 2 };
  const squeeze = Math.cos((middle.lat * Math.PI) / 180);
  const high = Math.max(north - south, LEAST_MILES / MILES_A_DEGREE);
  const wide = Math.max((right - left) * squeeze, LEAST_MILES / MILES_A_DEGREE);
  const downDegree = Math.min((height - 2 * margin) / high, (width - 2 * margin) / wide);
  const acrossDegree = downDegree * squeeze;
  /** @type {[number, number]} */
  const origin = [width / 2 - middle.lng * acrossDegree, height / 2 + middle.lat * downDegree];
  return {
    place: ({ lat, lng }) => [origin[0] + west(lng) * acrossDegree, origin[1] - lat * downDegree],
    perMile: downDegree / MILES_A_DEGREE,
    acrossDegree,
    downDegree,
    origin,
    bounds: [
      -origin[0] / acrossDegree,
      (origin[1] - height) / downDegree,
      (width - origin[0]) / acrossDegree,
      origin[1] / downDegree,
    ],
  };
}

/** @param {number[]} one @param {number[]} other @returns {boolean} whether bounds (west, south, east, north) meet */
export function meet(one, other) {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}

/**
 * @param {[state: string, bounds: number[]][]} known states that have a map
 * @param {number[]} bounds in view
 * @returns {string[]} the maps to draw: those of the states in view, or that of the country when they are many or far
 */
export function mapsFor(known, bounds) {
  const states = known.filter(([, its]) => meet(its, bounds)).map(([state]) => state);
  const isWide = states.length > MOST_STATES || bounds[2] - bounds[0] > MOST_DEGREES;
  return states.length > 1 && isWide ? [COUNTRY] : states;
}

/**
 * Move pins apart, the first not at all: each to the nearest place on a spiral that leaves room for a finger.
 *
 * @param {Pin[]} pins
 * @param {number} gap pixels between their middles
 * @param {{width: number, height: number}} sheet they stay on it
 * @returns {Pin[]}
 */
export function apart(pins, gap, { width, height }) {
  /** @type {Pin[]} */
  const set = [];
  for (const { x, y } of pins) {
    for (let turn = 0; ; turn += 1) {
      const angle = turn * 2.4; // the golden angle: places far from each other
      const far = (gap / 4) * Math.sqrt(turn);
      const pin = { x: x + far * Math.cos(angle), y: y + far * Math.sin(angle) };
      const isInside = pin.x >= gap && pin.x <= width - gap && pin.y >= gap && pin.y <= height - gap;
      const isFree = set.every((other) => (pin.x - other.x) ** 2 + (pin.y - other.y) ** 2 >= gap * gap);
      if ((isInside && isFree) || turn > 4000) {
        set.push(pin);
        break;
      }
    }
  }
  return set;
}

/**
 * Keeps labels from being written over each other, over pins, or off the sheet.
 *
 * @param {Box[]} taken
 * @param {{width: number, height: number}} sheet
 * @returns {(box: Box) => boolean} whether the place is free; if so it is taken now
 */
export function room(taken, { width, height }) {
  const boxes = [...taken];
  return (box) => {
    if (box.left < 2 || box.top < 2 || box.right > width - 2 || box.bottom > height - 2) return false;
    const isFree = boxes.every(
      (other) =>
        box.right <= other.left || box.left >= other.right || box.bottom <= other.top || box.top >= other.bottom,
    );
    if (isFree) boxes.push(box);
    return isFree;
  };
}
