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
 * Four words at a time are added up by place, as columns of a sum are, and only their carries counted bit by bit: a
 * quarter faster than three at a time without carries (Harley and Seal's way: Warren, "Hacker's Delight", chapter 5).
 *
 * @param {Bits} one
 * @param {Bits} other
 * @returns {number} how many are in both
 */
export function countBoth(one, other) {
  let [units, twos, fours, n] = [0, 0, 0, 0];
  for (; n + 3 < one.length; n += 4) {
    let x = one[n] & other[n];
    let y = one[n + 1] & other[n + 1];
    let odd = units ^ x;
    const first = (units & x) | (odd & y);
    units = odd ^ y;
    x = one[n + 2] & other[n + 2];
    y = one[n + 3] & other[n + 3];
    odd = units ^ x;
    const second = (units & x) | (odd & y);
    units = odd ^ y;
    odd = twos ^ first;
    fours += ones((twos & first) | (odd & second));
    twos = odd ^ second;
  }
  let sum = 4 * fours + 2 * ones(twos) + ones(units);
  for (; n < one.length; n += 1) sum += ones(one[n] & other[n]);
  return sum;
}

/** @param {number} word @returns {number} its bits */
function ones(word) {
  let sum = word - ((word >>> 1) & 0x55555555);
  sum = (sum & 0x33333333) + ((sum >>> 2) & 0x33333333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
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

/** @param {Bits} bits @param {(n: number) => void} act done for each number in the set, from the least */
export function each(bits, act) {
  for (let n = 0; n < bits.length; n += 1) {
    for (let left = bits[n]; left; left &= left - 1) act(n * 32 + 31 - Math.clz32(left & -left));
  }
}

/** @param {Bits} bits @param {number} n @returns {boolean} */
export function has(bits, n) {
  return ((bits[n >>> 5] >>> (n & 31)) & 1) === 1;
}
