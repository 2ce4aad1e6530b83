// @ts-check
/**
 * Text to a QR code (ISO/IEC 18004:2015): byte mode, error correction level M, the smallest version that holds it.
 *
 * @typedef {object} Code
 * @property {number} size modules along a side, without the quiet zone
 * @property {Uint8Array} modules row after row, 1 is dark
 */

import { corrected } from "./reed_solomon.mjs";

/** Level M: correcting codewords in a block, and blocks, for versions 1 to 40 (table 9). */
const CORRECTING = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, ...Array(19).fill(28)];
const BLOCKS = [
  1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37,
  38, 40, 43, 45, 47, 49,
];

/** The mask (table 10). Any may be read: weighing all eight only chooses the one that looks most even (hooks/iop/pages/qr.py). */
const MASK = 3;
const isTurned = (/** @type {number} */ row, /** @type {number} */ column) => (row + column) % 3 === 0;

/**
 * @param {string} text
 * @returns {Code}
 * @throws {RangeError} when the text is longer than the largest code holds
 */
export function qrCode(text) {
  const bytes = new TextEncoder().encode(text);
  const version = versionFor(bytes.length);
  const stream = corrected(dataOf(bytes, version), BLOCKS[version - 1], CORRECTING[version - 1]);
  return draw(version, stream);
}

/** @param {number} version @returns {number} codewords of data and correction together */
function allCodewords(version) {
  const marks = version === 1 ? 0 : Math.floor(version / 7) + 2;
  const alignment = marks ? (25 * marks - 10) * marks - 55 : 0;
  return ((16 * version + 128) * version + 64 - alignment - (version < 7 ? 0 : 36)) >> 3;
}

/** @param {number} version @returns {number} */
function dataCodewords(version) {
  return allCodewords(version) - CORRECTING[version - 1] * BLOCKS[version - 1];
}

/** @param {number} version @returns {number} bits that say how many bytes follow */
function countBits(version) {
  return version < 10 ? 8 : 16;
}

/** @param {number} bytes @returns {number} */
function versionFor(bytes) {
  for (let version = 1; version <= 40; version += 1) {
    if (4 + countBits(version) + bytes * 8 <= dataCodewords(version) * 8) return version;
  }
  throw new RangeError(`expected at most 2331 bytes, got ${bytes}`);
}

/** @param {Uint8Array} bytes @param {number} version @returns {number[]} mode, count, bytes, end and padding */
function dataOf(bytes, version) {
  const length = dataCodewords(version);
  let bits = "0100" + bytes.length.toString(2).padStart(countBits(version), "0");
  for (const byte of bytes) bits += byte.toString(2).padStart(8, "0");
  bits += "0".repeat(Math.min(4, length * 8 - bits.length));
  bits += "0".repeat((8 - (bits.length % 8)) % 8);
  const data = Array.from({ length: bits.length / 8 }, (_, at) => parseInt(bits.slice(at * 8, at * 8 + 8), 2));
  for (let pad = 0xec; data.length < length; pad ^= 0xec ^ 0x11) data.push(pad);
  return data;
}

/** @param {number} version @param {number[]} stream @returns {Code} */
function draw(version, stream) {
  const size = version * 4 + 17;
  const modules = new Uint8Array(size * size);
  const taken = new Uint8Array(size * size);
  /** @param {number} row @param {number} column @param {boolean|number} dark */
  const set = (row, column, dark) => {
    modules[row * size + column] = Number(dark);
    taken[row * size + column] = 1;
  };
  drawFinders(size, set);
  drawAlignment(version, size, set);
  drawFormat(size, set);
  if (version >= 7) drawVersion(version, size, set);
  fill(size, stream, modules, taken);
  return { size, modules };
}

/** @typedef {(row: number, column: number, dark: boolean|number) => void} Set */

/** Timing lines, then the three corners with the light line around them. @param {number} size @param {Set} set */
function drawFinders(size, set) {
  for (let at = 0; at < size; at += 1) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  for (const [top, left] of [[0, 0], [0, size - 7], [size - 7, 0]]) {
    for (let row = -1; row <= 7; row += 1) {
      for (let column = -1; column <= 7; column += 1) {
        const [y, x] = [top + row, left + column];
        if (y < 0 || x < 0 || y >= size || x >= size) continue;
        const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3));
        set(y, x, ring !== 2 && ring !== 4);
      }
    }
  }
}

/** @param {number} version @param {number} size @param {Set} set */
function drawAlignment(version, size, set) {
  if (version === 1) return;
  const marks = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (marks * 2 - 2)) * 2;
  const places = [6, ...Array.from({ length: marks - 1 }, (_, n) => size - 7 - step * (marks - 2 - n))];
  const last = marks - 1;
  places.forEach((y, m) =>
    places.forEach((x, n) => {
      if ((m === 0 && (n === 0 || n === last)) || (m === last && n === 0)) return;
      for (let row = -2; row <= 2; row += 1)
        for (let column = -2; column <= 2; column += 1)
          set(y + row, x + column, Math.max(Math.abs(row), Math.abs(column)) !== 1);
    }),
  );
}

/** Level M and the mask, twice, with the one module that is always dark. @param {number} size @param {Set} set */
function drawFormat(size, set) {
  let rest = MASK;
  for (let n = 0; n < 10; n += 1) rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  const bits = ((MASK << 10) | rest) ^ 0x5412;
  for (let n = 0; n < 15; n += 1) {
    const dark = (bits >> n) & 1;
    if (n < 8) set(n < 6 ? n : n + 1, 8, dark);
    else set(8, n === 8 ? 7 : 14 - n, dark);
    if (n < 8) set(8, size - 1 - n, dark);
    else set(size - 15 + n, 8, dark);
  }
  set(size - 8, 8, true);
}

/** @param {number} version @param {number} size @param {Set} set */
function drawVersion(version, size, set) {
  let rest = version;
  for (let n = 0; n < 12; n += 1) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25);
  const bits = (version << 12) | rest;
  for (let n = 0; n < 18; n += 1) {
    const [long, short] = [Math.floor(n / 3), size - 11 + (n % 3)];
    set(long, short, (bits >> n) & 1);
    set(short, long, (bits >> n) & 1);
  }
}

/**
 * The stream in pairs of columns from the right, up and down, leaving out the vertical timing line.
 *
 * @param {number} size @param {number[]} stream @param {Uint8Array} modules @param {Uint8Array} taken
 */
function fill(size, stream, modules, taken) {
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    const upward = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step += 1) {
      const row = upward ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        const at = row * size + column;
        if (taken[at]) continue;
        const dark = bit < stream.length * 8 ? (stream[bit >> 3] >> (7 - (bit & 7))) & 1 : 0;
        modules[at] = dark ^ Number(isTurned(row, column));
        bit += 1;
      }
    }
  }
}
