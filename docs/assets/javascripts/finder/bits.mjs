// @ts-check
/**
 * Sets of tracks and programs, one bit each. A set of tracks is plane after plane, each from a new 32-bit word.
 * Plain loops over typed arrays: `map` with a function took ten times as long.
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
 * @param {number[]} planes one plane alone is a layout of programs
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
 * The rows whose number is good.
 *
 * @param {Layout} layout
 * @param {ArrayLike<number>} column a number for each row
 * @param {ArrayLike<boolean | number>} good by number
 * @returns {Bits}
 */
export function chosen(layout, column, good) {
  const bits = new Uint32Array(layout.trackWords);
  const table = good instanceof Uint8Array ? good : Uint8Array.from(good, Number);
  if (!table.includes(1)) return bits;
  for (let plane = 0; plane < layout.planes.length; plane += 1) {
    const end = layout.rows[plane] + layout.planes[plane];
    let at = layout.bases[plane];
    for (let row = layout.rows[plane]; row < end; at += 1) {
      const stop = Math.min(end, row + 32);
      let word = 0;
      for (let bit = 0; row < stop; bit += 1, row += 1) word |= table[column[row]] << bit;
      bits[at] = word;
    }
  }
  return bits;
}

/** @param {Layout} layout @returns {Bits} every track: bits beyond the end of a plane are in no set that was counted */
export function every(layout) {
  return chosen(layout, new Uint8Array(layout.planes.reduce((sum, count) => sum + count, 0)), [true]);
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
  const bits = new Uint32Array(one.length);
  for (let n = 0; n < bits.length; n += 1) bits[n] = one[n] & other[n];
  return bits;
}

/** @param {Bits} one @param {Bits} other @returns {Bits} */
export function either(one, other) {
  const bits = new Uint32Array(one.length);
  for (let n = 0; n < bits.length; n += 1) bits[n] = one[n] | other[n];
  return bits;
}

/** @param {Bits} one @param {Bits} other @returns {Bits} what is in just one of them */
export function differ(one, other) {
  const bits = new Uint32Array(one.length);
  for (let n = 0; n < bits.length; n += 1) bits[n] = one[n] ^ other[n];
  return bits;
}

/** @param {Bits} yes @param {() => Bits} [unsaid] what does not say, made when it is first asked for: counts need only what says yes @returns {import("./match.mjs").Answer} */
export function answer(yes, unsaid) {
  /** @type {Bits | undefined} */
  let possible;
  return {
    yes,
    get possible() {
      possible ??= unsaid ? either(yes, unsaid()) : yes;
      return possible;
    },
  };
}

/** @param {Bits} bits @returns {number} how many are in the set */
export function count(bits) {
  let sum = 0;
  for (let n = 0; n < bits.length; n += 1) sum += ones(bits[n]);
  return sum;
}

/** @param {number} word @returns {number} its bits, added up in pairs, fours and bytes */
function ones(word) {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** @param {Bits} bits @param {number} n @returns {boolean} */
export function has(bits, n) {
  return ((bits[n >>> 5] >>> (n & 31)) & 1) === 1;
}
