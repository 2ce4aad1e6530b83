// @ts-check
/**
 * Whether somebody is where this guide has no programs: a guide covers a region, and says so at once. Only what one can go
 * to is near: a program all by video has an address, and nobody goes there.
 *
 * @typedef {import("./index.mjs").Header} Header
 * @typedef {import("./index.mjs").Index} Index
 * @typedef {import("./match.mjs").Matcher} Matcher
 * @typedef {import("./query.mjs").Query} Query
 */

import { aboutMiles, quoted, wayLabel } from "./wording.mjs";

/** Hardly anybody can go farther several times a week: no program so near is a place where the guide has none. */
const FAR_MILES = 50;
/** Farther than any place is from another. */
const ANYWHERE = "13000";

/**
 * @param {Index} index
 * @param {Matcher} matcher
 * @param {Query} query
 * @param {string} region what the guide covers, or nothing
 * @returns {string} that the place chosen is outside of it, and how far the nearest program is that may take this person;
 *   empty when it is not
 */
export function outsideWords(index, matcher, query, region) {
  const covers = region ? `This guide covers ${region}. ` : "";
  const { header } = index;
  const zip = query.get("zip")?.[0];
  if (zip) return isFar(header, matcher, query) ? covers + nearestWords(header, matcher, query) : "";
  const states = statesOf(query);
  if (!states.length || states.some((state) => isIn(index, matcher, state))) return "";
  const names = states.map((state) => header.state_names[header.states.indexOf(state)]).join(" or ");
  return `${covers}No program listed here is in ${names}.`;
}

/** @param {Header} header @param {Matcher} matcher @param {Query} query @returns {boolean} whether everything here is too far from its ZIP, for whomever */
export function isFar(header, matcher, query) {
  const { yes, possible } = nearest(header, matcher, only(query, ["zip"]));
  return (yes ?? possible) !== null && Math.min(yes ?? Infinity, possible ?? Infinity) > FAR_MILES;
}

/** @param {Header} header @param {Query} query @returns {string[]} names in it that say who somebody is: no way out leads to programs for others */
export function ofPerson({ conditions }, query) {
  return [...query.keys()].filter((name) => conditions[name]?.about === "person");
}

/**
 * @param {Header} header
 * @param {Matcher} matcher
 * @param {Query} query with a ZIP
 * @returns {{yes: number | null, possible: number | null}} miles to the nearest place to go to that fits, and that may fit,
 *   however far; nothing when there is none, or when only video is asked for
 */
export function nearest(header, matcher, query) {
  const { yes, maybe } = toGo(header, matcher, new Map([...query, ["within", [ANYWHERE]]]));
  const least = (/** @type {number[]} */ programs) => {
    const known = programs.map((program) => matcher.miles(query, program)).filter((miles) => miles !== null);
    return known.length ? known.reduce((one, other) => Math.min(one, other)) : null;
  };
  return { yes: least(yes), possible: least(maybe) };
}

/** @param {Header} header @param {Matcher} matcher @param {Query} query @returns {{yes: number[], maybe: number[]}} by name, without those by video */
function toGo({ conditions }, matcher, query) {
  const inPerson = Object.keys(conditions.format.values).filter((format) => format !== "virtual");
  const asked = query.get("format");
  const formats = asked ? inPerson.filter((format) => asked.includes(format)) : inPerson;
  return formats.length ? matcher.find(new Map([...query, ["format", formats], ["sort", ["name"]]])) : { yes: [], maybe: [] };
}

/** @param {Header} header @param {Matcher} matcher @param {Query} query @returns {string} */
function nearestWords(header, matcher, query) {
  const from = `ZIP ${query.get("zip")?.[0]}`;
  const person = ofPerson(header, query);
  const { yes, possible } = nearest(header, matcher, only(query, ["zip", ...person]));
  const miles = yes ?? possible;
  if (miles === null) return `No program listed here is near ${from}.`;
  const whom = quoted(query, person, (name, value) => wayLabel(header, name, value));
  const known = whom ? `for ${whom}` : "you can go to";
  const maybe = whom ? `that may be for ${whom}` : "you may be able to go to";
  return `The nearest program ${yes === null ? maybe : known} is ${aboutMiles(miles)} from ${from}.`;
}

/** @param {Query} query @param {string[]} names @returns {Query} */
function only(query, names) {
  return new Map([...query].filter(([name]) => names.includes(name)));
}

/** @param {Query} query @returns {string[]} of what is chosen */
function statesOf(query) {
  const places = ["state", "county", "city"].flatMap((name) => query.get(name) ?? []);
  return [...new Set(places.map((place) => place.slice(-2)))];
}

/** @param {Index} index @param {Matcher} matcher @param {string} state @returns {boolean} whether one can go to a program there */
function isIn({ header, column }, matcher, state) {
  const [place, states] = [column("place"), column("place_state")];
  const number = header.states.indexOf(state);
  const { yes, maybe } = toGo(header, matcher, new Map());
  return [...yes, ...maybe].some((program) => states[place[program]] === number);
}
