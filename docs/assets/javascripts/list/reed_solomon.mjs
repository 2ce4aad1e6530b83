// @ts-check
/** Correcting codewords of a QR code: Reed-Solomon over GF(256) with 0x11d (ISO/IEC 18004:2015, 7.5). */

const POWERS = new Uint8Array(255);
const LOGARITHMS = new Uint8Array(256);
for (let n = 0, value = 1; n < 255; n += 1, value = (value << 1) ^ ((value >> 7) * 0x11d)) {
  POWERS[n] = value;
  LOGARITHMS[value] = n;
}

/**
 * Cut data into blocks, correct each, and weave them together.
 *
 * @param {number[]} data
 * @param {number} blocks
 * @param {number} correcting codewords to add to each block
 * @returns {number[]} the first codeword of each block, the second of each, ...; then the correcting ones likewise
 */
export function corrected(data, blocks, correcting) {
  const divisor = generator(correcting);
  const short = Math.floor(data.length / blocks);
  const longFrom = blocks - (data.length % blocks);
  let start = 0;
  const parts = Array.from({ length: blocks }, (_, n) => {
    const part = data.slice(start, start + short + (n < longFrom ? 0 : 1));
    start += part.length;
    return part;
  });
  return [...woven(parts), ...woven(parts.map((part) => remainder(part, divisor)))];
}

/** @param {number[][]} parts @returns {number[]} */
function woven(parts) {
  const longest = Math.max(...parts.map((part) => part.length));
  return Array.from({ length: longest }, (_, at) => parts.flatMap((part) => part.slice(at, at + 1))).flat();
}

/** @param {number} degree @returns {number[]} coefficients from the highest, without the leading 1 */
function generator(degree) {
  const result = [...Array(degree - 1).fill(0), 1];
  for (let n = 0; n < degree; n += 1) {
    for (let at = 0; at < degree; at += 1) {
      result[at] = product(result[at], POWERS[n]) ^ (result[at + 1] ?? 0);
    }
  }
  return result;
}

/** @param {number[]} data @param {number[]} divisor @returns {number[]} */
function remainder(data, divisor) {
  const rest = Array(divisor.length).fill(0);
  for (const byte of data) {
    const factor = byte ^ rest.shift();
    rest.push(0);
    divisor.forEach((each, at) => (rest[at] ^= product(each, factor)));
  }
  return rest;
}

/** @param {number} one @param {number} other @returns {number} */
function product(one, other) {
  return one && other ? POWERS[(LOGARITHMS[one] + LOGARITHMS[other]) % 255] : 0;
}
