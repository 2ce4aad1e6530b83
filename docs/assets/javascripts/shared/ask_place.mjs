// @ts-check
/** Reads what stands in a field for a place, loads the files that it needs for it, and says in words what was found. */

import { ask } from "./files.mjs";
import { counted } from "./phrases.mjs";
import { readPlaces } from "./place_names.mjs";
import { readPlace } from "./places.mjs";
import { asQuotation } from "./quotation.mjs";
import { inTime, once } from "./waiting.mjs";

/**
 * @typedef {import("./place_names.mjs").Place} Place
 * @typedef {import("./places.mjs").Read} Read
 *
 * @typedef {object} Asker
 * @property {() => Promise<Place[]>} near the places of the states with programs, or the directory's own when they do not come
 * @property {(text: string) => Promise<Read>} read
 */

/**
 * @param {string} towns address of the places near programs
 * @param {string} farTowns and of all others, which are asked for only when a name is in the first one not at all
 * @param {() => Place[]} own what is known without them
 * @returns {Asker}
 */
export function asker(towns, farTowns, own) {
  const load = once((/** @type {string} */ address) => inTime(ask(address, readPlaces)));
  const near = () => load(towns).catch(own);
  const far = () => load(farTowns).catch(() => /** @type {Place[]} */ ([]));
  const read = async (/** @type {string} */ text) => {
    const places = await near();
    const found = readPlace(text, places);
    return found.isExact ? found : readPlace(text, [...places, ...(await far()).filter(({ kind }) => kind !== "state")]);
  };
  return { near, read };
}

/** @param {Place} place @returns {string} what a button says that takes it */
export function placeWords({ kind, label, programs, zip }) {
  const name = kind === "state" ? `${label} (all of the state)` : label;
  if (programs) return `${name}: ${counted(programs, "program")}`;
  const around = zip && kind !== "zip" ? `, look around ZIP ${zip}` : "";
  return `${name}: no program here${around}`;
}

/** @param {Read} read @param {string} text what was typed @returns {string} what was taken, or what is asked; empty when nothing is known */
export function readWords({ place, others, isExact }, text) {
  const typed = asQuotation(text.trim());
  if (!place && !others.length) return "";
  if (!place) return `${typed} ${isExact ? "may be one of these." : "is not a place that we know."} Which one do you mean?`;
  const isAround = place.zip && (place.kind === "town" || (place.kind === "county" && !place.programs));
  const around = isAround ? `${place.programs ? "" : "no program is listed there, so "}we look around its ZIP, ${place.zip}.` : "";
  const isSaid = !isExact || (others.length > 0 && place.label.toLowerCase() !== text.trim().toLowerCase());
  const taken = isSaid ? `We took ${typed} as ${place.label}${around ? ":" : "."}` : `${place.label}${around ? ":" : "."}`;
  return [isSaid || around || others.length ? taken : "", around, others.length ? "Not that one? Choose another:" : ""].filter(Boolean).join(" ");
}
