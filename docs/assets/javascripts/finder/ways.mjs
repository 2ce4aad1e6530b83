// @ts-check
/**
 * Loaded when nothing matches for certain: why, and the ways out. A wider radius, each choice taken away, the fewest that must
 * go together, programs by video, or all of them.
 *
 * @typedef {import("./index.mjs").Header} Header
 * @typedef {import("./match.mjs").Matcher} Matcher
 * @typedef {import("./query.mjs").Query} Query
 * @typedef {import("./wording.mjs").Label} Label
 *
 * @typedef {object} Way
 * @property {string} label
 * @property {Query} query
 */

import { counted, inDigits } from "../shared/phrases.mjs";
import { RADII_MILES, USUAL_MILES } from "../shared/rules.mjs";
import { isFar, nearest, ofPerson } from "./region.mjs";
import { aboutMiles, quoted } from "./wording.mjs";

/** Names that are no conditions of their own. */
const APART = new Set(["sort", "within", "ids"]);
/** What care by video answers instead. */
const WHERE = ["zip", "city", "county", "state", "format"];

/**
 * @param {Header} header
 * @param {Matcher} matcher
 * @param {Query} query
 * @param {Label} label
 * @returns {Way[]} ways to a match; what leads to none is no way
 */
export function waysOut(header, matcher, query, label) {
  return [
    ...wider(matcher, query),
    ...single(header, matcher, query, label),
    ...together(header, matcher, query, label),
    ...byVideo(header, matcher, query, label),
    ...all(header, matcher, query, label),
  ];
}

/**
 * @param {Header} header
 * @param {Matcher} matcher
 * @param {Query} query
 * @returns {[string, number][]} conditions with how many match without each, most first; who somebody is stays
 */
export function without(header, matcher, query) {
  const names = changing(header, query);
  const ways = names.map((name) => /** @type {[string, number]} */ ([name, matcher.find(dropped(query, [name]), 0).counts[0]]));
  return ways.sort((one, other) => other[1] - one[1]);
}

/** @param {Header} header @param {Query} query @returns {string[]} the conditions in it that can change */
function changing(header, query) {
  const stay = ofPerson(header, query);
  return [...query.keys()].filter((name) => !APART.has(name) && !stay.includes(name));
}

/** @param {Query} query @param {string[]} names @returns {Query} */
function dropped(query, names) {
  const gone = names.includes("zip") ? [...names, "within"] : names;
  return new Map([...query].filter(([name]) => !gone.includes(name)));
}

/** @param {Header} header @param {Matcher} matcher @param {Query} query @param {Label} label @returns {Way[]} most first */
function single(header, matcher, query, label) {
  const found = without(header, matcher, query).filter(([, yes]) => yes > 0);
  return found.map(([name, yes]) => {
    const rest = dropped(query, [name]);
    const maybe = matcher.find(rest, 0).counts[1];
    const words = `Remove ${quoted(query, [name], label)}: ${counted(yes, "program")}`;
    return { label: maybe ? `${words} (${inDigits(maybe)} more to ask about)` : words, query: rest };
  });
}

/**
 * When no single choice is in the way: all that can stay is kept, one by one, what leaves most first. What then is left
 * must go.
 *
 * @param {Header} header
 * @param {Matcher} matcher
 * @param {Query} query
 * @param {Label} label
 * @returns {Way[]}
 */
function together(header, matcher, query, label) {
  const ways = without(header, matcher, query);
  if (ways.length < 3 || ways[0][1] > 0) return [];
  let gone = ways.map(([name]) => name);
  for (;;) {
    const tries = gone.map((name) => {
      const rest = gone.filter((other) => other !== name);
      return { rest, count: matcher.find(dropped(query, rest), 0).counts[0] };
    });
    const best = tries.reduce((one, other) => (other.count > one.count ? other : one));
    if (!best.count) break;
    gone = best.rest;
  }
  if (gone.length === ways.length) return [];
  const rest = dropped(query, gone);
  return [{ label: `Remove ${quoted(query, gone, label)} together: ${counted(matcher.find(rest, 0).counts[0], "program")}`, query: rest }];
}

/** @param {Matcher} matcher @param {Query} query @returns {Way[]} the next radius that has any */
function wider(matcher, query) {
  if (!query.has("zip")) return [];
  const now = Number(query.get("within")?.[0] ?? USUAL_MILES);
  const counts = matcher.counts(query, RADII_MILES.map((miles) => /** @type {[string, string]} */ (["within", String(miles)])));
  const at = RADII_MILES.findIndex((miles, n) => miles > now && counts[n] > 0);
  if (at < 0) return [];
  const miles = RADII_MILES[at];
  const label = `Within ${inDigits(miles)} miles: ${counted(counts[at], "program")}`;
  return [{ label, query: new Map([...query, ["within", [String(miles)]]]) }];
}

/**
 * @param {Header} header
 * @param {Matcher} matcher
 * @param {Query} query
 * @param {Label} label
 * @returns {Way[]} with the other choices, or with who somebody is alone when that leaves none
 */
function byVideo(header, matcher, query, label) {
  const state = matcher.state(query) ?? header.states.indexOf(query.get("state")?.[0] ?? "");
  if (state < 0) return [];
  /** @type {[string, string[]][]} */
  const video = [["state", [header.states[state]]], ["format", ["virtual"]]];
  if (video.every(([name, [value]]) => query.get(name)?.includes(value))) return [];
  const others = dropped(query, WHERE);
  const gone = changing(header, others);
  for (const lost of gone.length ? [[], gone] : [[]]) {
    const way = new Map([...dropped(others, lost), ...video]);
    const count = matcher.find(way, 0).counts[0];
    const words = `By video, open to people in ${header.state_names[state]}`;
    const left = lost.length ? `, without ${quoted(query, lost, label)}` : "";
    if (count) return [{ label: `${words}${left}: ${counted(count, "program")}`, query: way }];
  }
  return [];
}

/** @param {Header} header @param {Matcher} matcher @param {Query} query @param {Label} label @returns {Way[]} */
function all(header, matcher, query, label) {
  if (changing(header, query).length < 2) return [];
  const stay = ofPerson(header, query);
  const rest = new Map([...query].filter(([name]) => stay.includes(name)));
  const count = matcher.find(rest, 0).counts[0];
  const words = rest.size ? `Keep only ${quoted(query, [...rest.keys()], label)}` : "Clear all";
  return count ? [{ label: `${words}: ${counted(count, "program")}`, query: rest }] : [];
}

/**
 * @param {Header} header
 * @param {Matcher} matcher
 * @param {Query} query
 * @param {Label} label
 * @returns {string[]} sentences about what stands in the way
 */
export function reasons(header, matcher, query, label) {
  const possible = matcher.find(query, 0).counts[1];
  return [
    ...noneFor(header, matcher, query, label),
    ...(query.has("free") ? ["Most groups meet on several days a week. Mark every time that you are free."] : []),
    ...tooFar(header, matcher, query),
    ...(possible ? [`${inDigits(possible)} may fit: ${possible === 1 ? "it is" : "they are"} below, with what to ask.`] : []),
  ];
}

/** @param {Header} header @param {Matcher} matcher @param {Query} query @param {Label} label @returns {string[]} why there is no way out */
function noneFor(header, matcher, query, label) {
  const person = ofPerson(header, query);
  const alone = new Map([...query].filter(([name]) => person.includes(name)));
  if (!person.length || matcher.find(alone, 0).counts[0]) return [];
  return [`No program here is known to fit ${quoted(query, person, label)}, whatever else you choose.`];
}

/** @param {Header} header @param {Matcher} matcher @param {Query} query @returns {string[]} nothing where outsideWords says how far all is */
function tooFar(header, matcher, query) {
  const zip = query.get("zip")?.[0];
  if (!zip || isFar(header, matcher, query)) return [];
  const { yes, possible } = nearest(header, matcher, query);
  const miles = yes ?? possible;
  const within = query.get("within")?.[0] ?? USUAL_MILES;
  if (miles === null || miles <= Number(within)) return [];
  const which = [...query.keys()].filter((name) => !APART.has(name)).length > 1 ? "No program that fits the rest" : "No program";
  const next = yes === null ? "The nearest that may fit" : "The nearest";
  return [`${which} is within ${within} miles of ZIP ${zip}. ${next} is ${aboutMiles(miles)} away.`];
}

/**
 * @param {Matcher} matcher
 * @param {Query} query
 * @returns {number[]} programs that fit but for the time, and meet on at least one day only when one is free
 */
export function partlyFree(matcher, query) {
  if (!query.has("free")) return [];
  const rest = dropped(query, ["free"]);
  const meetsThen = matcher.partly(query);
  return matcher.find(rest).yes.filter((program) => matcher.fitting(rest, program).some((group) => meetsThen(program, group)));
}
