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

/** @param {Bits} yes @param {() => Bits} [open] made when first asked for: counts need only what says yes @returns {import("./match.mjs").Answer} */
export function answer(yes, open) {
  /** @type {Bits | undefined} */
  let can;
  return {
    yes,
    get can() {
      can ??= open ? either(yes, open()) : yes;
      return can;
    },
    own: null,
  };
}

/** @param {Bits} one @param {Bits} other @returns {boolean} */
export function isSame(one, other) {
  for (let n = 0; n < one.length; n += 1) if (one[n] !== other[n]) return false;
  return true;
}

/** @param {Bits} bits @returns {number} */
export function count(bits) {
  return countBoth(bits, bits);
}

/**
 * Three words at a time: their bits are added up by place first, which is a third faster than one by one.
 *
 * @param {Bits} one
 * @param {Bits} other
 * @returns {number} how many are in both
 */
export function countBoth(one, other) {
  let sum = 0;
  let n = 0;
  for (; n + 2 < one.length; n += 3) {
    const x = one[n] & other[n];
    const y = one[n + 1] & other[n + 1];
    const z = one[n + 2] & other[n + 2];
    const odd = x ^ y;
    sum += ones(odd ^ z, (x & y) | (odd & z));
  }
  for (; n < one.length; n += 1) sum += ones(one[n] & other[n], 0);
  return sum;
}

/** @param {number} units @param {number} twos @returns {number} the bits of the first, and twice those of the second */
function ones(units, twos) {
  let one = units - ((units >>> 1) & 0x55555555);
  let two = twos - ((twos >>> 1) & 0x55555555);
  one = (one & 0x33333333) + ((one >>> 2) & 0x33333333);
  two = (two & 0x33333333) + ((two >>> 2) & 0x33333333);
  const fours = one + two + two;
  return Math.imul((fours & 0x0f0f0f0f) + ((fours >>> 4) & 0x0f0f0f0f), 0x01010101) >>> 24;
}

/**
 * @param {Layout} layout
 * @returns {(one: Bits, other: Bits) => number} how many programs have a track in both sets
 */
export function ownerCounter({ planes, bases, programWords }) {
  const owners = new Uint32Array(programWords); // one for all counts: a new one each time took twice as long
  return (one, other) => {
    for (let n = 0; n < programWords; n += 1) owners[n] = one[n] & other[n];
    for (let plane = 1; plane < planes.length; plane += 1) {
      const base = bases[plane];
      const words = wordsFor(planes[plane]);
      for (let n = 0; n < words; n += 1) owners[n] |= one[base + n] & other[base + n];
    }
    return count(owners);
  };
}

/** @param {Bits} bits @param {number} n @returns {boolean} */
export function has(bits, n) {
  return ((bits[n >>> 5] >>> (n & 31)) & 1) === 1;
}
