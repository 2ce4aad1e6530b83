// @ts-check
/**
 * The finder's index, opened: a header and typed arrays (the format is described in hooks/iop/index.py).
 *
 * @typedef {object} Condition
 * @property {"track"|"program"} level
 * @property {"any"|"all"|"free"|"number"|"one"|"place"|"zip"|"text"} kind
 * @property {string} legend
 * @property {string} question
 * @property {Record<string, string>} values
 *
 * @typedef {object} Header
 * @property {number} version
 * @property {number} programs
 * @property {number[]} planes
 * @property {string[]} ids
 * @property {Record<string, number>} aliases
 * @property {number} chunk
 * @property {Record<string, string[]>} lists
 * @property {Record<string, Condition>} conditions
 * @property {Record<string, string>} sorts
 * @property {number[]} patterns
 * @property {number[][]} starts
 * @property {string[]} states
 * @property {string[]} state_names
 * @property {string[]} counties
 * @property {string[]} county_names
 * @property {string[]} cities
 * @property {string[]} city_names
 * @property {number[][]} serves
 * @property {string} words
 * @property {Record<string, [number, number, string]>} sections
 *
 * @typedef {object} Index
 * @property {Header} header
 * @property {(name: string) => any} column the typed array of a section
 */

export const VERSION = 1;

const TYPES = { B: Uint8Array, H: Uint16Array, I: Uint32Array, i: Int32Array, d: Float64Array };

/**
 * @param {ArrayBuffer} buffer the unpacked file
 * @returns {Index}
 * @throws {Error} when the file is cut off or of another version
 */
export function openIndex(buffer) {
  const length = new DataView(buffer).getUint32(0, true);
  /** @type {Header} */
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length)));
  if (header.version !== VERSION) {
    throw new Error(`expected an index of version ${VERSION}, got ${header.version}`);
  }
  const start = 4 + length;
  /** @param {string} name */
  const column = (name) => {
    const [offset, count, type] = header.sections[name];
    return new (TYPES[/** @type {keyof typeof TYPES} */ (type)])(buffer, start + offset, count);
  };
  for (const name of Object.keys(header.sections)) column(name); // throws when the file is cut off
  return { header, column };
}

/**
 * @param {ArrayBuffer} buffer a file that may still be packed: hosts differ in whether they unpack it
 * @returns {Promise<ArrayBuffer>}
 */
export async function unpack(buffer) {
  const [first, second] = new Uint8Array(buffer, 0, 2);
  if (first !== 0x1f || second !== 0x8b) return buffer;
  const stream = new Blob([buffer]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}
