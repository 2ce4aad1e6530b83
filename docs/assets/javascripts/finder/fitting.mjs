// @ts-check
/**
 * Which groups of a program fit what somebody chose in the finder, for the pages that show a program alone or beside others.
 * Loaded there when the address holds choices. What fits is answered by the finder's own matcher.
 *
 * @typedef {object} Fit
 * @property {number[]} groups that fit, or may, by their numbers
 * @property {boolean} isSure whether they and the program fit, and not only may
 * @property {string} words what marks them; empty when nothing was chosen that tells groups apart, or when the program itself does not fit
 * @property {string|null} distance from the ZIP chosen
 *
 * @typedef {(id: string) => Fit | null} Fitting nothing for a program that is not in the index
 */

import { dayOfReader } from "../program/age.mjs";
import { isAboutGroups } from "./about_groups.mjs";
import { openDistances } from "./distances.mjs";
import { load, openIndex } from "./index.mjs";
import { createMatcher } from "./match.mjs";
import { once } from "./once.mjs";
import { readQuery } from "./query.mjs";
import { milesWords } from "./say.mjs";

/** As on the card of the finder (hooks/templates/card.html). */
export const FITS = "Fits what you chose";
const MAY_FIT = "May fit what you chose: ask";
/** What asks for more than the index, or for a list: words, order, and ids. */
const NOT_LOADED = ["q", "sort", "ids"];

const loadOnce = once(load);

/**
 * @param {DOMStringMap} addresses of the finder's index, and of its table of ZIPs
 * @param {string} choices a fragment of the finder
 * @returns {Promise<Fitting>}
 */
export async function loadFitting({ index = "", zips = "" }, choices) {
  const buffers = [loadOnce(index), /\bzip=/.test(choices) ? loadOnce(zips).catch(() => null) : null];
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
  const distances = zipsBuffer ? openDistances(index, zipsBuffer) : undefined;
  const matcher = createMatcher(index, today, { distances });
  const { query } = readQuery(choices, index.header);
  for (const name of NOT_LOADED) query.delete(name);
  if (!distances?.zips(query.get("zip")?.[0] ?? "")) query.delete("zip");
  const { yes, maybe } = matcher.find(query);
  return (id) => {
    const [program] = matcher.find(new Map([["ids", [id]]])).yes;
    if (program < 0) return null;
    const groups = matcher.fitting(query, program);
    const isSure = yes.includes(program);
    // The hours may fit while the program takes no such payment: that is no fit to promise.
    const isOut = groups.length > 0 && !isSure && !maybe.includes(program);
    const words = isSure ? FITS : MAY_FIT;
    return {
      groups,
      isSure,
      words: isAboutGroups(query) && !isOut ? words : "",
      distance: milesWords(matcher.miles(query, program), query),
    };
  };
}
