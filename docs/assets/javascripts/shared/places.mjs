// @ts-check
/**
 * What somebody typed where a ZIP, a town, a county or a state is asked for, read against the places there are. A name that
 * stands for several is never decided in silence, and neither is a slip.
 *
 * @typedef {import("./place_names.mjs").Place} Place
 *
 * @typedef {object} Read
 * @property {Place | null} place the one that is meant; nothing when somebody must choose, or when nothing is known
 * @property {Place[]} others what else may be meant, at most six: programs first
 * @property {boolean} isExact whether it stands there as it was typed; then no other file need be asked
 */

import { countyKey, townKey, zipNamed } from "./place_names.mjs";
import { COUNTY_ENDS } from "./rules.mjs";
import { slips } from "./slips.mjs";
import { beforeStates } from "./state_words.mjs";
import { zipIn } from "./zip_words.mjs";

const MOST = 6;
/** Shorter names are too near to one another for a slip. */
const SLIP_FROM = 5;
const TWO_SLIPS_FROM = 8;
const BEGINS_FROM = 4;
const IDLE = /^(?:in|near|around|by|at|from|zip(?: code)?|(?:the )?(?:city|town|state|commonwealth) of)[\s:]+/i;
const COUNTRY = /[\s,]+(?:u\.?\s?s\.?(?:\s?a\.?)?|united states(?: of america)?|america)$/i;
const WITH_COUNTY = new RegExp(`\\s+(?:city (?:and|&) borough|${COUNTY_ENDS.join("|")}|co\\.?|cnty\\.?|par\\.?|boro)$`, "i");
const COUNTY_FIRST = /^(?:the )?(?:county|parish|borough|municipality|municipio) of\s+/i;
/** Where what stands for a county is called otherwise. */
const ONLY = new RegExp(`(?:${COUNTY_ENDS.filter((end) => end !== "county").join("|")})$`, "i");
const TOWNSHIP = /(?:city|town|village|township|twp)$/;
/** So large is a town with 16 ZIPs (hooks/iop/finder/towns.py). */
const LARGE = 5;
/** @type {Record<string, [string, string]>} what people call a town for short: its key and its state */
const NICKNAMES = {
  nyc: ["newyork", "ny"], newyorkcity: ["newyork", "ny"], philly: ["philadelphia", "pa"], vegas: ["lasvegas", "nv"], sanfran: ["sanfrancisco", "ca"],
  sf: ["sanfrancisco", "ca"], la: ["losangeles", "ca"], nola: ["neworleans", "la"], avl: ["asheville", "nc"], stpete: ["saintpetersburg", "fl"], saintpete: ["saintpetersburg", "fl"],
}; // prettier-ignore

/**
 * @param {string} text
 * @param {Place[]} places
 * @returns {Read}
 */
export function readPlace(text, places) {
  const zip = zipIn(text);
  if (zip) return taken(zipNamed(zip));
  const named = text.trim().replace(COUNTRY, "").replace(IDLE, "");
  const [anywhere, there] = [called(named, "", places), inState(named, places)];
  if (there.length && (!anywhere.length || named.includes(","))) return taken(there[0], there.slice(1));
  const exact = [...new Set([...anywhere, ...there])];
  if (exact.length) {
    const isFar = exact.every(({ programs, isNear }) => !programs && !isNear);
    const slipped = isFar ? nearly(named, places).filter(({ programs }) => programs) : [];
    if (slipped.length) return guessed([...slipped, ...exact]);
    const state = exact.find(({ kind }) => kind === "state");
    if (state && exact.every((each) => each === state || !(each.programs || each.isNear || each.size >= LARGE))) return taken(state, exact.filter((each) => each !== state));
    return exact.length === 1 ? taken(exact[0]) : { place: null, others: best(exact), isExact: true };
  }
  for (const look of [shortened, nearly, begun]) {
    const found = look(named, places);
    if (found.length) return guessed(found);
  }
  const part = named.slice(named.indexOf(",") + 1);
  if (part !== named && /\p{L}/u.test(part)) {
    const read = readPlace(part, places);
    if (read.place?.kind !== "state") return read; // "12 Main St, Asheville, NC"
  }
  const others = elsewhere(named, places);
  return { place: null, others: best(others.length ? others : nearly(named, places, 2)), isExact: false };
}

/** @param {Place} place @param {Place[]} [others] @returns {Read} */
const taken = (place, others = []) => ({ place, others: best(others), isExact: true });

/** @param {Place[]} found what may be meant @returns {Read} taken when it is alone, or alone has programs */
function guessed(found) {
  const [first, second] = best(found);
  const isClear = !second || (first.programs > 0 && second.programs === 0);
  return { place: isClear ? first : null, others: best(found).slice(isClear ? 1 : 0), isExact: false };
}

/** @param {string} text @param {Place[]} places @returns {Place[]} what has the name in other states than the one that was named */
function elsewhere(text, places) {
  return beforeStates(wordsIn(text), false).flatMap(([name]) => (name.length ? called(name.join(" "), "", places) : []));
}

/** @param {Place[]} found @returns {Place[]} programs first, then a state, what is near, and the larger; at most six, each once */
function best(found) {
  const rank = (/** @type {Place} */ each) => [each.programs, Number(each.kind === "state"), Number(each.isNear), each.size];
  const order = (/** @type {Place} */ one, /** @type {Place} */ other) => {
    const ranks = rank(one);
    return rank(other).map((value, at) => value - ranks[at]).find(Boolean) ?? (one.label < other.label ? -1 : 1);
  };
  return [...new Map(found.map((each) => [`${each.kind} ${each.label}`, each])).values()].sort(order).slice(0, MOST);
}

/** @param {string} text @returns {string[]} */
const wordsIn = (text) => text.split(/[\s,;/()-]+|(?<=\p{L}{2})\.(?=\p{L})/u).filter(Boolean);

/** @param {string} text @param {Place[]} places @returns {Place[]} what has the name that stands before a state, in that state; or the state itself */
function inState(text, places) {
  for (const isForgiving of [false, true]) {
    const found = beforeStates(wordsIn(text), isForgiving).map(([name, state]) =>
      name.length ? called(name.join(" "), state, places) : places.filter((each) => each.kind === "state" && each.state === state),
    );
    if (found.some((each) => each.length)) return found.flat();
  }
  return [];
}

/** @param {string} text @param {string} state where it is; empty for anywhere @param {Place[]} places @returns {Place[]} what has that name, towns first */
function called(text, state, places) {
  const of = (/** @type {string} */ kind, /** @type {string} */ key) =>
    key ? places.filter((each) => each.key === key && each.kind === kind && (!state || each.state === state)) : [];
  const bare = text.replace(WITH_COUNTY, "").replace(COUNTY_FIRST, "");
  if (bare !== text) {
    const [only] = text.match(ONLY) ?? [""];
    const counties = of("county", countyKey(bare)).filter(({ label }) => !only || label.slice(0, -4).toLowerCase().endsWith(only.toLowerCase()));
    if (counties.length) return counties;
  }
  const key = townKey(text);
  const towns = of("town", key);
  const counties = of("county", countyKey(text)).filter((each) => !each.hasTown || !towns.some((town) => town.state === each.state));
  const found = [...towns, ...(state ? [] : of("state", key)), ...counties];
  const [nickname, its] = Object.hasOwn(NICKNAMES, key) ? NICKNAMES[key] : ["", ""];
  if (nickname && (!state || state === its)) found.push(...of("town", nickname).filter((town) => town.state === its));
  return found;
}

/** @param {string} text @param {(key: string, each: Place) => boolean} isLike @param {number} from so long must a name be @param {Place[]} places @returns {Place[]} what is like it, in the state that is named where one is */
function like(text, isLike, from, places) {
  const found = (/** @type {string[]} */ name, /** @type {string} */ state) => {
    const bare = name.join(" ").replace(WITH_COUNTY, "");
    const isCounty = bare !== name.join(" ");
    const key = isCounty ? countyKey(bare) : townKey(bare);
    if (key.length < from) return [];
    const near = places.filter((each) => (!state || each.state === state) && (!isCounty || each.kind === "county") && isLike(key, each));
    return near.filter((each) => !each.hasTown || isCounty || !near.some((town) => town.kind === "town" && town.state === each.state && town.key === each.key));
  };
  const words = wordsIn(text);
  const ofStates = beforeStates(words, true).filter(([name]) => name.length);
  const inStates = ofStates.flatMap(([name, state]) => found(name, state));
  return inStates.length || ofStates.length ? inStates : found(words, "");
}

/** @param {string} text @param {Place[]} places @returns {Place[]} towns without what some add to their names: "Asheville City" */
function shortened(text, places) {
  return like(text, (key, each) => each.kind === "town" && each.key !== key && each.key === key.replace(TOWNSHIP, ""), BEGINS_FROM, places);
}

/** @param {string} text @param {Place[]} places @param {number} [most] how many slips @returns {Place[]} */
function nearly(text, places, most = 1) {
  const isLike = (/** @type {string} */ key, /** @type {Place} */ each) => {
    const isComparable = Math.abs(each.key.length - key.length) <= most && (each.key[0] === key[0] || each.key.slice(-3) === key.slice(-3));
    return isComparable && slips(key, each.key, most) <= most;
  };
  return like(text, isLike, most > 1 ? TWO_SLIPS_FROM : SLIP_FROM, places);
}

/** @param {string} text @param {Place[]} places @returns {Place[]} what begins with it */
function begun(text, places) {
  return like(text, (key, each) => each.key.startsWith(key), BEGINS_FROM, places);
}

/** @param {string} text @param {Place[]} places @param {number} most @returns {string[]} labels to go on with while somebody types */
export function suggestions(text, places, most) {
  const key = townKey(text);
  if (key.length < 2 || zipIn(text)) return [];
  const near = places.filter((each) => each.isNear && each.kind !== "state" && townKey(each.label).startsWith(key));
  return near.sort((one, other) => other.programs - one.programs || other.size - one.size).slice(0, most).map(({ label }) => label);
}
