// @ts-check
/**
 * Sets of tracks and programs, one bit each. A set of tracks is plane after plane, each from a new 32-bit word.
 *
 * @typedef {Uint32Array} Bits
 *
 * @typedef {object} Layout
 * @property {number[]} planes how many programs have a first, second, ... track
 * @property {number[]} bases the first word of each plane
 * @property {number[]} rows the first row of each plane in a column of numbers
 * @property {number} trackWords
 * @property {number} programWords
 */

/**
 * @param {number[]} planes
 * @returns {Layout}
 */
export function layoutOf(planes) {
  const bases = [];
  const rows = [];
  let words = 0;
  let row = 0;
  for (const count of planes) {
    bases.push(words);
    rows.push(row);
    words += wordsFor(count);
    row += count;
  }
  return { planes, bases, rows, trackWords: words, programWords: wordsFor(planes[0] ?? 0) };
}

/** @param {number} count @returns {number} */
export function wordsFor(count) {
  return (count + 31) >>> 5;
}

/**
 * @param {Layout} layout
 * @param {(row: number) => boolean} holds whether the track of a row is in the set
 * @returns {Bits}
 */
export function trackBits(layout, holds) {
  const bits = new Uint32Array(layout.trackWords);
  layout.planes.forEach((count, plane) => {
    const base = layout.bases[plane];
    const first = layout.rows[plane];
    for (let n = 0; n < count; n += 1) if (holds(first + n)) bits[base + (n >>> 5)] |= 1 << (n & 31);
  });
  return bits;
}

/**
 * @param {number} count
 * @param {(program: number) => boolean} holds
 * @returns {Bits}
 */
export function programBits(count, holds) {
  const bits = new Uint32Array(wordsFor(count));
  for (let n = 0; n < count; n += 1) if (holds(n)) bits[n >>> 5] |= 1 << (n & 31);
  return bits;
}

/**
 * Give every track what its program has.
 *
 * @param {Layout} layout
 * @param {Bits} programs
 * @returns {Bits}
 */
export function spread(layout, programs) {
  const bits = new Uint32Array(layout.trackWords);
  layout.planes.forEach((count, plane) => bits.set(programs.subarray(0, wordsFor(count)), layout.bases[plane]));
  return bits;
}

/**
 * The programs that have a track in the set.
 *
 * @param {Layout} layout
 * @param {Bits} tracks
 * @returns {Bits}
 */
export function project(layout, tracks) {
  const bits = tracks.slice(0, layout.programWords);
  for (let plane = 1; plane < layout.planes.length; plane += 1) {
    const base = layout.bases[plane];
    const words = wordsFor(layout.planes[plane]);
    for (let n = 0; n < words; n += 1) bits[n] |= tracks[base + n];
  }
  return bits;
}

/** @param {Bits} one @param {Bits} other @returns {Bits} */
export function both(one, other) {
  return one.map((word, n) => word & other[n]);
}

/** @param {Bits} one @param {Bits} other @returns {Bits} */
export function either(one, other) {
  return one.map((word, n) => word | other[n]);
}

/** @param {Bits} one @param {Bits} other @returns {Bits} what is in the first and not in the second */
export function without(one, other) {
  return one.map((word, n) => word & ~other[n]);
}

/** @param {Bits} bits @returns {number} */
export function count(bits) {
  let sum = 0;
  for (let word of bits) {
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    sum += (((word + (word >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
  }
  return sum;
}

/** @param {Bits} bits @param {number} n @returns {boolean} */
export function has(bits, n) {
  return ((bits[n >>> 5] >>> (n & 31)) & 1) === 1;
}

/** @param {Bits} bits @returns {number[]} the numbers in the set, rising */
export function members(bits) {
  const found = [];
  bits.forEach((word, at) => {
    for (let left = word; left !== 0; left &= left - 1) found.push(at * 32 + 31 - Math.clz32(left & -left));
  });
  return found;
}
