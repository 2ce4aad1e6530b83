// @ts-check
/**
 * How many of a few programs each of many values would leave, all values at once. A row of bits for each track says
 * which values it has, and the rows are added up by place, as columns of a sum are. One value on its own takes as long
 * for a few programs as for all. The rows are made bit by bit while nothing else happens; until then there is no tally.
 *
 * @typedef {import("./bits.mjs").Bits} Bits
 * @typedef {import("./match.mjs").Wanted} Wanted
 */

import { count, each, has } from "./bits.mjs";

/** One program in so many is few, and so many values are many: then this takes less time than value by value. */
const FEW = 4;
const MANY_VALUES = 64;
/** So many bits hold the number of programs in any directory. */
const PLACES = 20;
/** So many words of tracks are made at a time, in less than a millisecond. */
const SLICE = 32;

/**
 * @param {import("./index.mjs").Index} index
 * @param {(name: string, value: string, query: Map<any, any>) => import("./match.mjs").Answer | null} answerTo null is a yes of all
 * @param {(act: () => void) => void} [later]
 * @returns {(wanted: Wanted, programs: Bits, tracks: Bits) => number[] | undefined} for each value, how many of the
 *   programs have one of these tracks that says yes; nothing when value by value is as fast, and before the rows are made
 */
export function tallier({ header, layout }, answerTo, later = setTimeout) {
  const { planes, bases, trackWords } = layout;

  /** @param {Wanted} wanted */
  const rowsOf = (wanted) => {
    const width = (wanted.length + 31) >>> 5;
    // After the rows of tracks comes room for those of a few programs.
    const words = new Uint32Array((trackWords * 32 + Math.ceil(header.programs / FEW)) * width);
    const answers = wanted.map(([name, value]) => answerTo(name, value, new Map()));
    const rows = { width, words, isMade: false };
    const square = new Uint32Array(32);
    /** @param {number} at a word of 32 tracks @param {number} own the word of their programs */
    const make = (at, own) => {
      for (let n = 0; n < width; n += 1) {
        for (let bit = 0; bit < 32; bit += 1) {
          const answer = answers[n * 32 + bit];
          square[bit] = !answer ? ~0 : answer.own ? answer.own[own] : answer.yes[at];
        }
        mirror(square);
        for (let bit = 0; bit < 32; bit += 1) words[(at * 32 + bit) * width + n] = square[bit];
      }
    };
    let plane = 0;
    /** @param {number} from */
    const makeFrom = (from) => {
      const end = Math.min(from + SLICE, trackWords);
      for (let at = from; at < end; at += 1) {
        while (at >= bases[plane + 1]) plane += 1;
        make(at, at - bases[plane]);
      }
      rows.isMade = end === trackWords;
      if (!rows.isMade) later(() => makeFrom(end));
    };
    later(() => makeFrom(0));
    return rows;
  };

  /** @type {WeakMap<Wanted, ReturnType<typeof rowsOf>>} */
  const known = new WeakMap();
  return (wanted, programs, tracks) => {
    if (wanted.length < MANY_VALUES) return;
    const rows = known.get(wanted) ?? rowsOf(wanted);
    known.set(wanted, rows);
    const size = count(programs);
    if (!rows.isMade || size * FEW > header.programs) return;
    const { width, words } = rows;
    // The row of each program: that of its track, or of its tracks joined. Most have one, which need not be copied.
    const held = new Int32Array(size);
    let [at, free] = [0, trackWords * 32 * width];
    each(programs, (program) => {
      let row = -1;
      for (let plane = 0; program < planes[plane]; plane += 1) {
        const track = bases[plane] * 32 + program;
        if (!has(tracks, track)) continue;
        const next = track * width;
        if (row < 0) row = next;
        else {
          for (let n = 0; n < width; n += 1) words[free + n] = words[row + n] | words[next + n];
          row = free;
        }
      }
      if (row === free) free += width;
      held[at] = row;
      at += 1;
    });
    const sums = [];
    for (let n = 0; n < width; n += 1) sums.push(...sumsOf(words, held, n));
    return sums;
  };
}

/**
 * Mirror a square of bits at its diagonal: its halves, their halves, and so on (Warren, "Hacker's Delight", 7-3).
 *
 * @param {Uint32Array} square 32 words
 */
function mirror(square) {
  let mask = 0x0000ffff;
  for (let half = 16; half; half >>>= 1, mask ^= mask << half) {
    for (let n = 0; n < 32; n = ((n | half) + 1) & ~half) {
      const swapped = ((square[n] >>> half) ^ square[n | half]) & mask;
      square[n] ^= swapped << half;
      square[n | half] ^= swapped;
    }
  }
}

/**
 * Four rows are added up by their units and twos, and only what these carry goes up place by place (as `countBoth` does).
 *
 * @param {Uint32Array} words
 * @param {Int32Array} rows where each begins
 * @param {number} n
 * @returns {number[]} for each bit, how many rows have it in their word n
 */
function sumsOf(words, rows, n) {
  const places = new Uint32Array(PLACES);
  /** @param {number} word @param {number} place */
  const add = (word, place) => {
    for (let carried = word, at = place; carried; at += 1) {
      const before = places[at];
      places[at] = before ^ carried;
      carried &= before;
    }
  };
  let [units, twos, at] = [0, 0, 0];
  for (; at + 3 < rows.length; at += 4) {
    let x = words[rows[at] + n];
    let y = words[rows[at + 1] + n];
    let odd = units ^ x;
    const first = (units & x) | (odd & y);
    units = odd ^ y;
    x = words[rows[at + 2] + n];
    y = words[rows[at + 3] + n];
    odd = units ^ x;
    const second = (units & x) | (odd & y);
    units = odd ^ y;
    odd = twos ^ first;
    add((twos & first) | (odd & second), 2);
    twos = odd ^ second;
  }
  places.set([units, twos]);
  for (; at < rows.length; at += 1) add(words[rows[at] + n], 0);
  const sums = [];
  const highest = 31 - Math.clz32(rows.length);
  for (let bit = 0; bit < 32; bit += 1) {
    let sum = 0;
    for (let place = highest; place >= 0; place -= 1) sum = 2 * sum + ((places[place] >>> bit) & 1);
    sums.push(sum);
  }
  return sums;
}
