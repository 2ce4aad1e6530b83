// @ts-check
/**
 * Which groups of a program fit what somebody chose in the finder, for the pages that show a program alone or beside others.
 * Loaded there when the address holds choices. What fits is answered by the finder's own matcher.
 *
 * @typedef {import("./query.mjs").Query} Query
 *
 * @typedef {object} Fit
 * @property {number[]} groups that fit, or may, by their numbers
 * @property {boolean} isSure whether they fit, and not only may
 * @property {string} words what marks them; empty when nothing was chosen that tells groups apart
 * @property {string|null} distance from the ZIP chosen
 *
 * @typedef {(id: string) => Fit | null} Fitting nothing for a program that is not in the index
 */

import { dayOfReader } from "../program/age.mjs";
import { isAboutGroups } from "./about_groups.mjs";
import { openDistances } from "./distances.mjs";
import { openIndex, unpack } from "./index.mjs";
import { createMatcher } from "./match.mjs";
import { once } from "./once.mjs";
import { readQuery } from "./query.mjs";
import { milesWords } from "./say.mjs";

/** As on the card of the finder (hooks/templates/card.html). */
export const FITS = "Fits what you chose";
const MAY_FIT = "May fit what you chose: ask";

const load = once(async (/** @type {string} */ address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return unpack(await response.arrayBuffer());
});

/**
 * @param {DOMStringMap} addresses of the finder's index, and of its table of ZIPs
 * @param {string} choices a fragment of the finder
 * @returns {Promise<Fitting>}
 */
export async function loadFitting({ index = "", zips = "" }, choices) {
  const buffers = [load(index), /\bzip=/.test(choices) ? load(zips).catch(() => null) : null];
  const [found, table] = await Promise.all(buffers);
  return fitting(/** @type {ArrayBuffer} */ (found), table, choices, dayOfReader(new Date()));
}

/**
 * @param {ArrayBuffer} indexBuffer
 * @param {ArrayBuffer|null} zipsBuffer without it, and for a ZIP that nobody knows, the place is left out
 * @param {string} choices
 * @param {number} today days since 1970-01-01 where the reader is
 * @returns {Fitting}
 */
export function fitting(indexBuffer, zipsBuffer, choices, today) {
  const index = openIndex(indexBuffer);
  const { header } = index;
  const distances = zipsBuffer ? openDistances(index, zipsBuffer) : undefined;
  const matcher = createMatcher(index, today, { distances });
  const query = aboutTracks(readQuery(choices, header).query, header);
  if (!distances?.zips(query.get("zip")?.[0] ?? "")) query.delete("zip");
  return (id) => {
    const program = Object.hasOwn(header.aliases, id) ? header.aliases[id] : header.ids.indexOf(id);
    if (program < 0) return null;
    const isSure = matcher.unknown(query, program).length === 0;
    return {
      groups: matcher.fitting(query, program),
      isSure,
      words: isAboutGroups(query) ? (isSure ? FITS : MAY_FIT) : "",
      distance: milesWords(matcher.miles(query, program), query),
    };
  };
}

/** @param {Query} query @param {import("./index.mjs").Header} header @returns {Query} without what is asked of whole programs */
function aboutTracks(query, { conditions }) {
  return new Map([...query].filter(([name]) => conditions[name]?.level === "track"));
}
