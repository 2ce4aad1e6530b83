// @ts-check
/**
 * What the finder says, as text.
 *
 * @typedef {import("./index.mjs").Header} Header
 * @typedef {import("./query.mjs").Query} Query
 * @typedef {(name: string, value: string) => string} Label what a choice is called; empty when a stranger may have written it
 */

import { counted, inDigits } from "../shared/phrases.mjs";
import { asQuotation } from "../shared/quotation.mjs";
import { NEARBY, RADII_MILES } from "../shared/rules.mjs";
import { freeWords } from "../shared/schedule.mjs";

/** Farther than anybody can choose to go: from there on a ZIP may stand for all with its first three digits (hooks/iop/finder/zip_table.py). */
const CHOSEN_MILES = Math.max(...RADII_MILES);
/** What stands for words that are not ours to print (shared/quotation.mjs). */
const NOT_OURS = new Map([["q", "the search words"], ["city", "the town"], ["county", "the county"]]);

/**
 * @param {number} yes
 * @param {number} maybe
 * @param {"whole" | "rest" | "none"} asked how much of the search: a part may be unknown, or may not have loaded
 * @returns {string}
 */
export function countWords(yes, maybe, asked = "whole") {
  if (asked === "none") return `All programs are below: ${inDigits(yes)}.`;
  const matches = `${counted(yes, "program matches", "programs match")}${asked === "rest" ? " the rest of your search" : ""}`;
  return maybe ? `${matches}. ${inDigits(maybe)} may match: call and ask.` : `${matches}.`;
}

/** @param {number} yes @param {number} maybe @returns {string} what the button says that leads from the filters to both lists */
export function showWords(yes, maybe) {
  return yes || maybe ? `Show ${foundWords(yes, maybe)}` : "None match: see what to change";
}

/** @param {number} yes @param {number} maybe @returns {string} how many match, and how many may */
function foundWords(yes, maybe) {
  const programs = counted(yes || maybe, "program");
  if (!yes && maybe) return `${programs} to ask about`;
  return maybe ? `${programs} (${inDigits(maybe)} more to ask about)` : programs;
}

/** @param {number} count of programs that a link names @param {number} closed how many of them take nobody now @returns {string} */
export function chosenWords(count, closed) {
  const chosen = `${counted(count, "program")} chosen by this link.`;
  if (!closed) return chosen;
  return closed === count ? `${chosen} ${count === 1 ? "It takes" : "They take"} nobody now.` : `${chosen} ${closed} of them ${closed === 1 ? "takes" : "take"} nobody now.`;
}

/** @param {number | null} miles @param {Query} query @returns {string | null} */
export function milesWords(miles, query) {
  if (miles === null) return null;
  const zip = `ZIP ${query.get("zip")?.[0]}`;
  if (miles < 1) return `${NEARBY} from the middle of ${zip}`;
  return `${aboutMiles(miles)} from ${miles > CHOSEN_MILES ? "" : "the middle of "}${zip}`;
}

/** @param {number} miles @returns {string} in tens where they are far: we know them no better */
export function aboutMiles(miles) {
  const about = miles > CHOSEN_MILES ? Math.round(miles / 10) * 10 : Math.round(miles);
  return `about ${counted(about, "mile")}`;
}

/** @param {Header} header @param {string} name @param {string} value of `free` several, with commas @returns {string} as people read it */
export function valueLabel(header, name, value) {
  switch (name) {
    case "free":
      return freeWords(value.split(","));
    case "state":
      return header.state_names[header.states.indexOf(value)];
    case "county":
    case "city":
      return placeLabel(header, name, value);
    case "q":
      return asQuotation(value);
    default:
      return header.conditions[name]?.values[value] ?? value;
  }
}

/** @param {Header} header @param {string} name @param {string} value @returns {string} */
function placeLabel(header, name, value) {
  const [ids, names] =
    name === "city" ? [header.cities, header.city_names] : [header.counties, header.county_names];
  const known = names[ids.indexOf(value)];
  if (known) return known;
  const label = `${asQuotation(value.slice(0, -3).replaceAll("-", " "))}, ${value.slice(-2).toUpperCase()}`;
  return name === "county" ? `${label} (county)` : label;
}

/** @param {Header} header @param {string} name @param {string} value @returns {string} as it stands on a chip */
export function chipLabel(header, name, value) {
  if (name === "ids") return `Chosen: ${counted(value.split(",").length, "program")}`;
  const { kind, chip } = header.conditions[name];
  const label = kind === "number" ? value : valueLabel(header, name, value);
  return chip ? chip.replace("{}", () => label) : label;
}

/** @param {Header} header @param {Query} query @param {string} name @returns {string} what is chosen, as it stands inside a sentence */
function valuesInSentence(header, query, name) {
  const values = query.get(name) ?? [];
  const { asked } = header.conditions[name];
  return (name === "free" ? [values.join()] : values).map((value) => asked?.[value] ?? valueLabel(header, name, value)).join(", ");
}

/** @param {Header} header @param {Query} query @param {string} name @returns {string} what to ask on the phone */
export function questionFor(header, query, name) {
  return header.conditions[name].question.replace("{}", () => valuesInSentence(header, query, name));
}

/** @param {Header} header @param {string} name @param {string} value @returns {string} what a choice is called in a sentence of ours; empty for words of the address */
export function wayLabel(header, name, value) {
  const places = { city: header.cities, county: header.counties }[name];
  if (name === "q" || (places && !places.includes(value))) return "";
  return name === "free" ? valueLabel(header, name, value) : chipLabel(header, name, value);
}

/** @param {Query} query @param {string[]} names @param {Label} label @returns {string} what is chosen under these names, told apart from a sentence of ours */
export function quoted(query, names, label) {
  const each = (/** @type {string} */ name, values = query.get(name) ?? []) => (name === "free" ? [values.join()] : values);
  const one = (/** @type {string} */ name) => {
    const labels = each(name).map((value) => label(name, value));
    return labels.every(Boolean) ? `“${labels.join(", ")}”` : NOT_OURS.get(name);
  };
  return names.map(one).join(" and ");
}
