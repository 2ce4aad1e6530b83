// @ts-check
/**
 * The finder's index, opened: a header and columns (the format is described in hooks/iop/finder/index.py).
 *
 * @typedef {import("./bits.mjs").Bits} Bits
 * @typedef {Int32Array} Numbers
 *
 * @typedef {object} Condition
 * @property {"track"|"program"} level
 * @property {"any"|"all"|"free"|"number"|"one"|"place"|"zip"|"text"} kind
 * @property {"person"|"wish"|"place"} about who somebody is, which no way out takes away; what can change; or where a program is
 * @property {string} legend
 * @property {string} question
 * @property {string} chip what stands on a chip, `{}` being a number as it is in the address, else a label; empty for the label alone
 * @property {string[]} lists from which its values come
 * @property {Record<string, string>} values
 * @property {Record<string, string>} [asked] how values stand inside the question, where that is not their label
 * @property {Record<string, string[]>} [also] other names of its values, where a text search looks through them
 *
 * @typedef {object} Header
 * @property {number} version
 * @property {string} build of which this and all other files of the site are
 * @property {number} programs
 * @property {number[]} planes
 * @property {string[]} ids
 * @property {Record<string, number>} aliases
 * @property {number} chunk
 * @property {Record<string, string[]>} lists
 * @property {Record<string, Condition>} conditions
 * @property {Record<string, string>} sorts
 * @property {string[]} states
 * @property {string[]} state_names
 * @property {string[]} counties ids
 * @property {string[]} county_names with what stands behind them: "Orleans Parish, LA"
 * @property {string[]} cities ids
 * @property {string[]} city_names
 * @property {Record<string, string[]>} cities_by_state names
 * @property {Record<string, string[]>} counties_by_state names, each with what stands behind it: "Orleans|Parish"
 * @property {Record<string, number[]>} clocks_by_state places in CLOCKS
 * @property {number|null} home_clock where most programs of the site are
 * @property {string} words
 * @property {Record<string, any[]>} tables
 * @property {Record<string, [number, number, number?]>} sections
 *
 * @typedef {object} Index
 * @property {Header} header
 * @property {import("./bits.mjs").Layout} layout
 * @property {(name: string) => Numbers} column numbers of a section
 * @property {(name: string) => Bits} programSet
 * @property {(list: string, word: string) => Bits} wordSet who names a word of a list
 * @property {(list: string) => Bits} unsaidSet for whom a list may leave something out
 * @property {(place: number) => import("./zips.mjs").Spot | null} spotAt
 * @property {() => Numbers} byName the programs in the order of their names
 */

import { opened } from "../shared/files.mjs";
import { once } from "../shared/waiting.mjs";
import { layoutOf, wordsFor } from "./bits.mjs";
import { countyWords, wordsOf } from "../shared/folding.mjs";

const VERSION = 5;
const INDEX_MAGIC = "IOPX";
/** Ten-thousandths of a degree from here on are of a place that nobody knows. */
const NO_DEGREES = 910_000;

/**
 * @param {ArrayBuffer} buffer the unpacked file
 * @returns {Index}
 * @throws {Error} when the file is no index, cut off, too long, or of another version
 */
export function openIndex(buffer) {
  const [length] = opened(buffer, INDEX_MAGIC, 1);
  const start = INDEX_MAGIC.length + 4;
  /** @type {any} */
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, start, length)));
  if (header.version !== VERSION) {
    throw new Error(`expected an index of version ${VERSION}, got ${header.version}`);
  }
  /** @type {Record<string, number>} */
  const starts = {};
  let end = start + length;
  for (const [name, [count, width]] of Object.entries(header.sections)) {
    starts[name] = end;
    end += count * width;
  }
  if (end !== buffer.byteLength) throw new Error(`expected an index of ${end} bytes, got ${buffer.byteLength}`);
  namePlaces(header, "counties", "county_names", header.counties_by_state, countyWords);
  namePlaces(header, "cities", "city_names", header.cities_by_state, wordsOf);
  const layout = layoutOf(header.planes);
  /** @param {string} name @param {number} number @returns {Bits} one of the sets of a section */
  const setOf = (name, number) => {
    const bytes = header.sections[name][0] / ((header.lists[name]?.length ?? 0) + 1);
    const start = starts[name] + number * bytes;
    const bits = new Uint32Array(buffer.slice(start, start + bytes));
    if (bits.length === layout.programWords) return bits;
    layout.planes.forEach((count, plane) => {
      const base = layout.bases[plane];
      if (plane > 0) for (let n = 0; n < wordsFor(count); n += 1) bits[base + n] ^= bits[n];
    });
    return bits;
  };
  const programSet = once((/** @type {string} */ name) => setOf(name, 0));
  const wordSet = once((/** @type {string} */ list, /** @type {string} */ word) =>
    setOf(list, header.lists[list].indexOf(word)),
  );
  const unsaidSet = once((/** @type {string} */ list) => setOf(list, header.lists[list].length));
  const column = once((/** @type {string} */ name) => {
    const [count, width, steps] = header.sections[name];
    const numbers = new Int32Array(count);
    const bytes = new Uint8Array(buffer, starts[name], count * width);
    for (let n = 0; n < count; n += 1) {
      let number = 0;
      for (let at = width - 1; at >= 0; at -= 1) number = (number << 8) | bytes[at * count + n];
      numbers[n] = steps ? (n && numbers[n - 1]) + ((number >>> 1) ^ -(number & 1)) : number;
    }
    return numbers;
  });
  /** @param {number} place */
  const spotAt = (place) => {
    if (!(place < column("lat").length) || column("lat")[place] >= NO_DEGREES) return null;
    const [lat, lng] = ["lat", "lng"].map((axis) => (column(axis)[place] * 1000 + column(`${axis}_rest`)[place]) / 1e7);
    return { lat, lng };
  };
  const byName = once(() => programsByName(header, column("depth")));
  return { header, layout, column, programSet, wordSet, unsaidSet, spotAt, byName };
}

/**
 * @param {Header} header
 * @param {Numbers} depth how many tracks each program has, by name
 * @returns {Numbers} the programs by name: those with as many tracks stand in this order already
 */
function programsByName({ planes }, depth) {
  const next = [0, ...planes.map((_, plane) => planes[plane + 1] ?? 0)];
  return depth.map((tracks) => next[tracks]++);
}

/** @param {any} header @param {string} ids @param {string} names @param {Record<string, string[]>} byState @param {(name: string) => string[]} wordsIn */
function namePlaces(header, ids, names, byState, wordsIn) {
  const all = Object.entries(byState).flatMap(([state, places]) => places.map((name) => ({ parts: name.split("|"), state })));
  const made = {
    [ids]: once(() => all.map(({ parts, state }) => [...wordsIn(parts[0]), state].join("-"))),
    [names]: once(() => all.map(({ parts, state }) => `${parts.join(" ").trim()}, ${state.toUpperCase()}`)),
  };
  for (const [key, get] of Object.entries(made)) Object.defineProperty(header, key, { get });
}
