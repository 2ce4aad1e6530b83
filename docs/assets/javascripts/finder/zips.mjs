// @ts-check
/**
 * Where ZIPs are, and how far it is (hooks/iop/geo/zips.py, hooks/iop/finder/zip_table.py).
 *
 * @typedef {object} Spot
 * @property {number} lat degrees
 * @property {number} lng degrees
 *
 * @typedef {Spot & {state: string, isAbout: boolean, clock: number}} ZipArea with the two letters of its state, and the place of its
 *   clock in CLOCKS, -1 when it is not known. What is far from all programs stands, about, where the middle of its first three digits is
 *
 * @typedef {((zip: string) => ZipArea | null) & {nearest: (spot: Spot) => string}} Zips finds a ZIP, or the nearest to a
 *   spot: none for one that is far from all programs
 */

import { opened } from "../shared/files.mjs";
import { EARTH_RADIUS_MILES } from "../shared/rules.mjs";

const ZIPS_MAGIC = "IOPZ";
const LETTERS = 2;

/**
 * @param {ArrayBuffer} buffer the unpacked table
 * @returns {Zips}
 * @throws {Error} when it is no table of ZIPs, cut off, or too long
 */
export function openZips(buffer) {
  const [rows, count, size] = opened(buffer, ZIPS_MAGIC, 3);
  const start = buffer.byteLength - size;
  const sound = start === ZIPS_MAGIC.length + 12 && size >= count * LETTERS + rows * 6; // each column has a byte a row, or more
  if (!sound) throw new Error(`expected ${rows} ZIPs in ${size} bytes, got ${buffer.byteLength} bytes`);
  const bytes = new Uint8Array(buffer);
  const letters = new TextDecoder().decode(bytes.subarray(start, start + count * LETTERS));
  let at = start + count * LETTERS;
  const [zips, lats, lngs, states, abouts, clocks] = [0, 1, 2, 3, 4, 5].map(() => {
    const column = new Int32Array(rows);
    let value = 0;
    for (let row = 0; row < rows; row += 1) {
      let left = 0;
      let shift = 0;
      let byte = 0x80;
      while (byte & 0x80) {
        byte = bytes[at];
        at += 1;
        left |= (byte & 0x7f) << shift;
        shift += 7;
      }
      value += (left >>> 1) ^ -(left & 1);
      column[row] = value;
    }
    return column;
  });
  if (at !== buffer.byteLength) throw new Error(`expected ZIPs that end after ${at} bytes, got ${buffer.byteLength}`);
  /** @param {string} zip */
  const find = (zip) => {
    const row = /^\d{5}$/.test(zip) ? rowOf(zips, Number(zip)) : -1;
    if (row < 0) return null;
    const letter = states[row] * LETTERS;
    return { lat: lats[row] / 10_000, lng: lngs[row] / 10_000, state: letters.slice(letter, letter + LETTERS), isAbout: abouts[row] === 1, clock: clocks[row] - 1 };
  };
  /** @param {Spot} spot */
  const nearest = (spot) => {
    let best = 0;
    let least = Infinity;
    for (let row = 0; row < rows; row += 1) {
      const miles = milesBetween(spot, { lat: lats[row] / 10_000, lng: lngs[row] / 10_000 });
      if (miles < least) [least, best] = [miles, row];
    }
    return abouts[best] ? "" : String(zips[best]).padStart(5, "0");
  };
  return Object.assign(find, { nearest });
}

/** @param {Int32Array} sorted @param {number} wanted @returns {number} its row, or -1 */
function rowOf(sorted, wanted) {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] === wanted) return middle;
    if (sorted[middle] < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** @param {number} miles @returns {number} degrees of latitude, a little more than so far: what lies beyond is farther */
export function degreesWithin(miles) {
  return (miles / EARTH_RADIUS_MILES) * (180 / Math.PI) + 2e-4;
}

/** @param {Spot} one @param {Spot} other @returns {number} great-circle distance in statute miles */
export function milesBetween(one, other) {
  const radians = Math.PI / 180;
  const halfLat = ((other.lat - one.lat) * radians) / 2;
  const halfLng = ((other.lng - one.lng) * radians) / 2;
  const chord =
    Math.sin(halfLat) ** 2 + Math.cos(one.lat * radians) * Math.cos(other.lat * radians) * Math.sin(halfLng) ** 2;
  return 2 * EARTH_RADIUS_MILES * Math.asin(Math.sqrt(Math.min(1, chord)));
}
