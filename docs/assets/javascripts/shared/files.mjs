// @ts-check
/**
 * The files that scripts load. Each is held to what it should be before a byte of it is believed: a host may answer with a
 * page of its own, with half of a file, or with one of another build (hooks/iop/finder/files.py).
 */

/** What comes is of another build than what it is wanted beside: it may speak of other programs. */
export class OtherBuild extends Error {}

/** @param {string} address @param {string} build @returns {string} the address of the file of that build */
export function addressIn(address, build) {
  return `${address.split("?")[0]}?${build}`;
}

/**
 * What does not come, or is not what it should be, is asked for once more, past what is kept between here and the site.
 *
 * @template T
 * @param {string} address
 * @param {(response: Response) => Promise<T>} read fails when it is not what it should be
 * @param {boolean} [isAgain] whether to go past what is kept at once
 * @returns {Promise<T>}
 */
export async function ask(address, read, isAgain = false) {
  try {
    return await answered(address, read, isAgain);
  } catch (error) {
    if (isAgain) throw error;
    return answered(address, read, true);
  }
}

/**
 * @template T
 * @param {string} address @param {(response: Response) => Promise<T>} read @param {boolean} isAgain
 * @returns {Promise<T>}
 */
async function answered(address, read, isAgain) {
  const response = await (isAgain ? fetch(`${address}${address.includes("?") ? "&" : "?"}again`, { cache: "reload" }) : fetch(address));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return read(response);
}

/**
 * @param {Response} response of a file that may still be packed: hosts differ in whether they unpack it
 * @returns {Promise<ArrayBuffer>}
 */
export async function unpacked(response) {
  return unpack(await response.arrayBuffer());
}

/** @param {ArrayBuffer} buffer @returns {Promise<ArrayBuffer>} */
export async function unpack(buffer) {
  const [first, second] = new Uint8Array(buffer.slice(0, 2));
  if (first !== 0x1f || second !== 0x8b) return buffer;
  const stream = new Blob([buffer]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

/**
 * @param {ArrayBuffer} buffer
 * @param {string} magic the four letters with which a file of its kind begins
 * @param {number} numbers how many numbers of four bytes follow
 * @returns {number[]} those numbers
 * @throws {Error} when it is another file, or none
 */
export function opened(buffer, magic, numbers) {
  const start = new TextDecoder("latin1").decode(buffer.slice(0, magic.length));
  if (start !== magic) throw new Error(`expected a file that begins with ${magic}, got ${JSON.stringify(start)}`);
  const view = new DataView(buffer, magic.length, 4 * numbers);
  return Array.from({ length: numbers }, (_, at) => view.getUint32(4 * at, true));
}
