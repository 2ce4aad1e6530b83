// @ts-check
/**
 * The places of a file of towns (hooks/iop/finder/towns.py), and what is said of each.
 *
 * @typedef {object} Place
 * @property {"zip"|"town"|"county"|"state"} kind
 * @property {string} label as people read it: "Asheville, NC"
 * @property {string} state its two letters, as `nc`; empty for a ZIP
 * @property {string} key its folded name without spaces: "Black Mountain" and "Blackmountain" are one
 * @property {string} zip its own, where it has one
 * @property {number} programs that are there
 * @property {number} size of a town: the larger, the more
 * @property {boolean} isNear whether it is in a state with programs
 * @property {boolean} hasTown of a county, whether a town of its name lies in it
 */

import { countyWords, wordsOf } from "./folding.mjs";
import { STATE_NAMES } from "./rules.mjs";

const CITY_AND_BOROUGH = / city (and|&) borough$/i;
const NOTHING = { zip: "", programs: 0, size: 0, isNear: true, hasTown: false };

/** @param {string} name @returns {string} */
export const townKey = (name) => wordsOf(name).join("");

/** @param {string} name @returns {string} of a county, whatever stands behind its name */
export const countyKey = (name) => countyWords(name.trim().replace(CITY_AND_BOROUGH, "")).join("");

/**
 * @param {Response} response
 * @returns {Promise<Place[]>}
 * @throws {Error} when it is no file of towns
 */
export async function readPlaces(response) {
  const file = await response.json();
  if (![file?.states, file?.towns, file?.counties].every((each) => each && typeof each === "object" && !Array.isArray(each))) throw new Error("expected towns");
  const states = Object.keys(STATE_NAMES).map((state) => stateNamed(state, file.states[state] ?? 0));
  const isNear = (/** @type {string} */ state) => state in file.states;
  const towns = Object.entries(file.towns).flatMap(([state, columns]) => townsOf(state, /** @type {any} */ (columns), isNear(state)));
  const counties = Object.entries(file.counties).flatMap(([state, columns]) => countiesOf(state, /** @type {any} */ (columns), isNear(state)));
  return [...states, ...towns, ...counties];
}

/** @param {string} state @param {number} programs @returns {Place} */
function stateNamed(state, programs) {
  const name = STATE_NAMES[/** @type {keyof STATE_NAMES} */ (state)];
  return { ...NOTHING, kind: "state", label: name, state, key: townKey(name), programs, isNear: programs > 0 };
}

/** @param {string} state @param {[string, number[], string, Record<string, number>]} columns @param {boolean} isNear @returns {Place[]} */
function townsOf(state, [names, steps, sizes, programs], isNear) {
  let zip = 0;
  return names.split("|").map((name, at) => {
    zip += steps[at];
    return { ...named("town", name, state, townKey(name)), zip: digits(zip), size: Number(sizes[at]), programs: programs[at] ?? 0, isNear };
  });
}

/** @param {string} state @param {[string, number[], Record<string, number>, Record<string, number>]} columns @param {boolean} isNear @returns {Place[]} */
function countiesOf(state, [labels, zips, programs, own], isNear) {
  return labels.split("|").map((label, at) => {
    const zip = zips[at] ? digits(zips[at]) : "";
    return { ...named("county", label, state, countyKey(label)), zip, programs: programs[at] ?? 0, isNear, hasTown: at in own };
  });
}

/** @param {"town"|"county"} kind @param {string} name @param {string} state @param {string} key @returns {Place} */
function named(kind, name, state, key) {
  return { ...NOTHING, kind, label: `${name}, ${state.toUpperCase()}`, state, key };
}

/** @param {number} zip @returns {string} */
const digits = (zip) => String(zip).padStart(5, "0");

/** @param {string} zip @returns {Place} */
export const zipNamed = (zip) => ({ ...NOTHING, kind: "zip", label: `ZIP ${zip}`, state: "", key: zip, zip });

/**
 * The places of the directory alone, for when the file does not come.
 *
 * @param {{city_names: string[], county_names: string[]}} header
 * @returns {Place[]}
 */
export function ownPlaces({ city_names, county_names }) {
  const parts = (/** @type {string} */ label) => /** @type {[string, string]} */ ([label.slice(0, -4), label.slice(-2).toLowerCase()]);
  const states = Object.keys(STATE_NAMES).map((state) => stateNamed(state, 0));
  const towns = city_names.map(parts).map(([name, state]) => ({ ...named("town", name, state, townKey(name)), programs: 1 }));
  return [...states, ...towns, ...county_names.map(parts).map(([name, state]) => ({ ...named("county", name, state, countyKey(name)), programs: 1 }))];
}

/**
 * A town counts as its ZIP: what is near it is found too, with how far it is. So does a county without a program.
 *
 * @param {Place} place
 * @returns {[string, string]} name and value of the condition that stands for it
 */
export function choiceOf({ kind, label, state, zip, programs }) {
  if (kind === "state") return ["state", state];
  if (kind === "county" && (programs || !zip)) return ["county", idOf(countyWords(label.slice(0, -4).replace(CITY_AND_BOROUGH, "")), state)];
  return zip ? ["zip", zip] : ["city", idOf(wordsOf(label.slice(0, -4)), state)];
}

/** @param {string[]} words @param {string} state @returns {string} */
const idOf = (words, state) => [...words, state].join("-");
