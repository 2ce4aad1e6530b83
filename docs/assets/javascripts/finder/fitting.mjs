// @ts-check
/**
 * Which groups of a program fit what somebody chose in the finder, for the pages that show a program alone or beside others.
 * Loaded there when the address holds choices. What fits is answered by the finder's own matcher.
 *
 * @typedef {object} Fit
 * @property {number[]} groups that fit, or may, by their numbers
 * @property {boolean} isSure whether they and the program fit, and not only may
 * @property {string} words what marks them; empty when nothing was chosen that tells groups apart, or when the program itself does not fit
 * @property {string} times that were chosen, in a sentence with their hours; empty when none were, or nothing is marked
 * @property {string|null} distance from the ZIP chosen
 * @property {number} reader minutes ahead of UTC where somebody is who chose
 * @property {boolean} isElsewhere whether times were held against other clocks: no group by video surely fits
 * @property {number} today days since 1970-01-01 where the reader is
 *
 * @typedef {(id: string) => Fit | null} Fitting nothing for a program that is not in the index
 */

import { dayOfReader } from "../shared/days.mjs";
import { addressIn, ask, OtherBuild, unpacked } from "../shared/files.mjs";
import { FITS, MAY_FIT } from "../shared/rules.mjs";
import { freeWords } from "../shared/schedule.mjs";
import { once } from "../shared/waiting.mjs";
import { distancesOf } from "./distances.mjs";
import { openIndex } from "./index.mjs";
import { createMatcher, isAboutGroups } from "./match.mjs";
import { readQuery } from "./query.mjs";
import { readerOf } from "./readers.mjs";
import { milesWords } from "./wording.mjs";
import { openZips } from "./zips.mjs";

/** What asks for more than the index, or for a list: words, order, and ids. */
const NOT_LOADED = ["q", "sort", "ids"];

const zipsAt = once((/** @type {string} */ address) => ask(address, async (response) => openZips(await unpacked(response))));

/** Groups are told apart by their number in their program, which is another one in another build. */
const indexAt = once(async (/** @type {string} */ address, /** @type {string} */ build) => {
  /** @param {boolean} isAgain */
  const get = (isAgain) => ask(addressIn(address, build), async (response) => openIndex(await unpacked(response)), isAgain);
  const first = await get(false);
  const index = first.header.build === build ? first : await get(true);
  if (index.header.build !== build) throw new OtherBuild(index.header.build);
  return index;
});

/**
 * @param {DOMStringMap} addresses of the finder's index, and of its table of ZIPs
 * @param {string} choices a fragment of the finder
 * @param {string} build of what is held against the choices
 * @returns {Promise<Fitting>} fails when the index does not come, or is of another build
 */
export async function loadFitting({ index = "", zips = "" }, choices, build) {
  const wanted = [indexAt(index, build), /\bzip=/.test(choices) ? zipsAt(zips).catch(() => null) : null];
  const [found, table] = await Promise.all(wanted);
  return fitting(found, table, choices, dayOfReader(new Date()));
}

/**
 * @param {import("./index.mjs").Index} index
 * @param {import("./zips.mjs").Zips|null} zips without them, and for a ZIP that nobody knows, the place is left out
 * @param {string} choices
 * @param {number} today days since 1970-01-01 where the reader is
 * @returns {Fitting}
 */
export function fitting(index, zips, choices, today) {
  const distances = zips ? distancesOf(index, zips) : undefined;
  const matcher = createMatcher(index, today, { distances });
  const { query } = readQuery(choices, index.header);
  for (const name of NOT_LOADED) query.delete(name);
  if (!distances?.zips(query.get("zip")?.[0] ?? "")) query.delete("zip");
  const { yes, maybe } = matcher.find(query);
  const free = query.get("free");
  const clocks = { today, ...readerOf(query, matcher, today) };
  return (id) => {
    const [program] = matcher.find(new Map([["ids", [id]]])).yes;
    if (program < 0) return null;
    const groups = matcher.fitting(query, program);
    const isSure = yes.includes(program);
    // The hours may fit while the program takes no such payment: that is no fit to promise.
    const isOut = groups.length > 0 && !isSure && !maybe.includes(program);
    const words = isAboutGroups(query, index.header) && !isOut ? (isSure ? FITS : MAY_FIT) : "";
    return {
      groups,
      isSure,
      words,
      times: words && free ? `Times you chose: ${freeWords(free)}.` : "",
      distance: milesWords(matcher.miles(query, program), query),
      ...clocks,
    };
  };
}
