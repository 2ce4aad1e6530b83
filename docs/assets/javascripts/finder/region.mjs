// @ts-check
/**
 * Whether somebody is where this guide has no programs: a guide covers a region, and says so at once.
 *
 * @typedef {import("./index.mjs").Index} Index
 * @typedef {import("./query.mjs").Query} Query
 */

import { inDigits } from "./numbers.mjs";

/** Hardly anybody can go farther several times a week: no program so near is a place where the guide has none. */
const FAR_MILES = 50;

/**
 * @param {Index} index
 * @param {import("./match.mjs").Matcher} matcher
 * @param {Query} query
 * @param {string} region what the guide covers, or nothing
 * @returns {string} that the place chosen is outside of it, and how far the nearest program is; empty when it is not
 */
export function outsideWords(index, matcher, query, region) {
  const covers = region ? `This guide covers ${region}. ` : "";
  const zip = query.get("zip")?.[0];
  if (zip) {
    const miles = nearestMiles(index, matcher, query);
    if (miles === null || miles <= FAR_MILES) return "";
    return `${covers}The nearest program you can go to is about ${inDigits(Math.round(miles))} miles from ZIP ${zip}.`;
  }
  const states = statesOf(query);
  if (!states.length || states.some((state) => isIn(index, matcher, state))) return "";
  const { header } = index;
  const names = states.map((state) => header.state_names[header.states.indexOf(state)]).join(" or ");
  return `${covers}No program listed here is in ${names}.`;
}

/** @param {Index} index @param {import("./match.mjs").Matcher} matcher @returns {number[]} programs that take people */
function openPrograms({ header }, matcher) {
  return header.ids.map((_, program) => program).filter(matcher.isOpen);
}

/** @param {Index} index @param {import("./match.mjs").Matcher} matcher @param {Query} query @returns {number|null} whatever else is chosen */
function nearestMiles(index, matcher, query) {
  const known = openPrograms(index, matcher).map((program) => matcher.miles(query, program)).filter((miles) => miles !== null);
  return known.length ? known.reduce((one, other) => Math.min(one, other)) : null;
}

/** @param {Query} query @returns {string[]} of what is chosen */
function statesOf(query) {
  const places = ["state", "county", "city"].flatMap((name) => query.get(name) ?? []);
  return [...new Set(places.map((place) => place.slice(-2)))];
}

/** @param {Index} index @param {import("./match.mjs").Matcher} matcher @param {string} state @returns {boolean} */
function isIn(index, matcher, state) {
  const [place, states] = [index.column("place"), index.column("place_state")];
  const number = index.header.states.indexOf(state);
  return openPrograms(index, matcher).some((program) => states[place[program]] === number);
}
