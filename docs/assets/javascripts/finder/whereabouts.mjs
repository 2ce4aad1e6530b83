// @ts-check
/**
 * Where somebody is: a ZIP, a town, a county or a state as it was typed, or the device's own place, on a tap. All of it stays
 * in the browser.
 *
 * @typedef {import("./index.mjs").Header} Header
 * @typedef {import("./query.mjs").Query} Query
 */

import { asker } from "../shared/ask_place.mjs";
import { partsOf } from "../shared/page.mjs";
import { placeField } from "../shared/place_field.mjs";
import { ownPlaces } from "../shared/place_names.mjs";
import { valueLabel } from "./wording.mjs";

/** What is shown beside the field, for it has no ZIP. */
const NAMED = ["city", "county", "state"];

/**
 * @param {HTMLElement} $root
 * @param {Header} header
 * @param {{choose: (name: string, value: string) => void, clear: () => void, chosenZip: () => string,
 *   nearestZip: (lat: number, lng: number) => Promise<string>}} actions
 * @returns {{show: (query: Query, unknownZip: string) => void, here: () => void, find: () => Promise<boolean>}} shows what is
 *   chosen by the field, and a ZIP that nobody knows; asks the device where it is; reads what was typed, and tells whether
 *   nothing of it is left to be asked
 */
export function whereabouts($root, header, { choose, clear, chosenZip, nearestZip }) {
  const [$field, $wrong, $place, $labels, $choices, $said] = ["input=zip", "zip-said", "place", "towns", "choices", "where-said"].map(partsOf($root));
  const { towns = "", far = "" } = $root.dataset;
  const places = asker(towns, far, () => ownPlaces(header));
  const { find, complain } = placeField({ $field, $wrong, $said, $choices, $labels }, places, choose);
  $field.addEventListener("focus", places.near);
  $place.querySelector("button")?.addEventListener("click", () => (clear(), $field.focus()));

  /** @param {Query} query @param {string} unknownZip its digits stay, to be mended, until all is cleared */
  const show = (query, unknownZip) => {
    if (unknownZip) {
      $field.value = unknownZip;
      complain(`We do not know the ZIP ${unknownZip}. Is it right?`);
    } else if (query.has("zip") || !query.size) complain("");
    // A place that was chosen since is what counts, and no town whose list comes late.
    if (["zip", ...NAMED].some((name) => query.has(name)) && $field !== document.activeElement && !unknownZip) {
      delete $field.dataset.unread;
      $field.value = query.get("zip")?.[0] ?? "";
    }
    const chosen = NAMED.flatMap((name) => (query.get(name) ?? []).map((value) => valueLabel(header, name, value)));
    $place.hidden = !chosen.length;
    /** @type {HTMLElement} */ ($place.firstElementChild).textContent = chosen.join("; ");
  };

  // Somebody may have come to the field, and left it, before this did.
  if ($field === document.activeElement) places.near();
  else if ($field.value !== chosenZip()) find();
  return { show, find, here: () => lookHere($said, nearestZip, (zip) => choose("zip", zip)) };
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
