// @ts-check
/**
 * Where somebody is: a ZIP that may be wrong, a town or county typed with suggestions, or the device's own place, on a tap.
 * All of it stays in the browser.
 *
 * @typedef {import("./index.mjs").Header} Header
 * @typedef {import("./query.mjs").Query} Query
 *
 * @typedef {object} Suggestion
 * @property {string} label
 * @property {string} name the condition: city, county or zip
 * @property {string} value
 */

import { ask, readTowns } from "../shared/files.mjs";
import { partsOf } from "../shared/page.mjs";
import { asQuotation } from "../shared/quotation.mjs";
import { inTime } from "../shared/waiting.mjs";
import { valueLabel } from "./wording.mjs";

/** @param {string} written @returns {string} a place's name as it is looked for: "Asheville NC" is "Asheville, N.C." */
const folded = (written) => written.toLowerCase().replace(/\./g, "").split(/[\s,]+/).filter(Boolean).join(" ");

/**
 * @param {HTMLElement} $root
 * @param {Header} header
 * @param {string} townsAddress
 * @param {{choose: (name: string, value: string) => void, clear: () => void,
 *   nearestZip: (lat: number, lng: number) => Promise<string>}} actions
 * @returns {{show: (query: Query, unknownZip: string) => void, here: () => void, find: () => Promise<boolean>,
 *   check: () => void}} shows what is chosen by the fields, and a ZIP that nobody knows; asks the device where it is; reads the
 *   town that was typed, and tells whether nothing of it is left to be asked; reads what stands for a ZIP
 */
export function whereabouts($root, header, townsAddress, { choose, clear, nearestZip }) {
  const [$zip, $zipStatus, $place, $town, $list, $status] = ["input=zip", "zip-said", "place", "town", "towns", "where-said"].map(partsOf($root));
  /** @type {Map<string, Suggestion>} */
  const known = new Map();

  /** @param {Suggestion} suggestion */
  const add = (suggestion) => {
    const key = folded(suggestion.label);
    if (!known.has(key)) $list.append(Object.assign(document.createElement("option"), { value: suggestion.label }));
    known.set(key, suggestion);
  };

  /** @type {Promise<void> | null} */
  let suggesting = null;
  const suggest = () => (suggesting ??= offer());
  /** A town becomes its ZIP where one is known: then what is near it is found too, with how far it is. */
  const offer = async () => {
    header.city_names.forEach((label, at) => add({ label, name: "city", value: header.cities[at] }));
    header.county_names.forEach((label, at) =>
      add({ label: label.replace(", ", " County, "), name: "county", value: header.counties[at] }),
    );
    try {
      for (const [town, state, zip] of await inTime(ask(townsAddress, readTowns))) add({ label: `${town}, ${state}`, name: "zip", value: zip });
    } catch {
      suggesting = null; // the directory's own places are there; the rest loads next time
    }
  };
  $town.addEventListener("focus", suggest);

  /** @returns {Promise<boolean>} */
  const look = async () => {
    const typed = folded($town.value);
    if (!typed) return true;
    if (/^\d{5}(-\d{4})?$/.test(typed)) {
      [$town.value, $status.textContent] = ["", ""];
      choose("zip", typed.slice(0, 5));
      return true;
    }
    $status.textContent = "Looking for that place …";
    await suggest();
    $status.textContent = "";
    if (folded($town.value) !== typed) return look();
    const begun = [...known.entries()].filter(([label]) => label.startsWith(typed));
    const found = known.get(typed) ?? (begun.length ? begun[0][1] : null);
    if (!found) {
      $status.textContent = `We know no town or county like ${asQuotation($town.value)} here. Try a ZIP.`;
      return false;
    }
    $town.value = "";
    if (found.name === "zip") $status.textContent = `${found.label}: we look around its ZIP, ${found.value}.`;
    choose(found.name, found.value);
    return true;
  };
  /** @type {Promise<boolean> | null} */
  let looking = null;
  const find = () => (looking ??= look().finally(() => (looking = null)));
  $town.addEventListener("change", find);
  $place.querySelector("button")?.addEventListener("click", () => (clear(), $town.focus()));

  /** @param {string} words what is wrong with the ZIP, or nothing */
  const complain = (words) => {
    $zipStatus.textContent = words;
    if (words) $zip.setAttribute("aria-invalid", "true");
    else $zip.removeAttribute("aria-invalid");
  };
  $zip.addEventListener("input", () => complain(""));
  const check = () => {
    if (/[a-z]/i.test($zip.value)) {
      [$town.value, $zip.value] = [$zip.value, ""]; // many type their town where a ZIP is asked for
      find();
    } else if (!$zip.validity.valid) complain("A ZIP has 5 digits, such as 28801.");
  };
  $zip.addEventListener("change", check);

  /** @param {Query} query @param {string} unknownZip its digits stay, to be mended, until all is cleared */
  const show = (query, unknownZip) => {
    if (unknownZip) {
      $zip.value = unknownZip;
      complain(`We do not know the ZIP ${unknownZip}. Is it right?`);
    } else if (query.has("zip") || !query.size) complain("");
    // A place that was chosen since is what counts, and no town whose list comes late.
    if (["zip", "city", "county"].some((name) => query.has(name)) && $town !== document.activeElement) $town.value = "";
    const places = ["city", "county"].flatMap((name) => (query.get(name) ?? []).map((value) => valueLabel(header, name, value)));
    $place.hidden = !places.length;
    /** @type {HTMLElement} */ ($place.firstElementChild).textContent = places.join("; ");
  };

  // Somebody may have come to the fields, and left them, before this did.
  const isAt = (/** @type {Element} */ $field) => $field === document.activeElement;
  if (isAt($town)) suggest();
  else find();
  if (!isAt($zip)) check();
  return { show, find, check, here: () => lookHere($status, nearestZip, (zip) => choose("zip", zip)) };
}

/**
 * @param {HTMLElement} $status
 * @param {(lat: number, lng: number) => Promise<string>} nearestZip
 * @param {(zip: string) => void} choose
 */
function lookHere($status, nearestZip, choose) {
  const notKnown = () => ($status.textContent = "Your device did not say where it is. Type a ZIP.");
  if (!navigator.geolocation) return notKnown(); // on a page that came without encryption
  $status.textContent = "Asking your device where it is. It stays on this device.";
  navigator.geolocation.getCurrentPosition(
    async ({ coords }) => {
      try {
        const zip = await nearestZip(coords.latitude, coords.longitude);
        if (!zip) return ($status.textContent = "All programs listed here are far from you. Type your ZIP to see how far, and what is open to you by video.");
        $status.textContent = `Nearest ZIP: ${zip}. Your exact place was not kept or sent.`;
        choose(zip);
      } catch {
        $status.textContent = "Distances did not load. Try again, or choose a town or county.";
      }
    },
    notKnown,
    { maximumAge: 600_000, timeout: 15_000 },
  );
}
