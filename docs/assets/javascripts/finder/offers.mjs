// @ts-check
/** What is loaded only when somebody asks for it: the field for places and "my location", and the map. */

import { partsOf } from "../shared/page.mjs";
import { holdUnread } from "../shared/unread.mjs";
import { isZip } from "../shared/zip_words.mjs";

/** @param {HTMLElement} $root @param {() => Promise<{here: () => void, find: () => Promise<boolean>} | null>} whereabouts */
export function offerPlaces($root, whereabouts) {
  const part = partsOf($root);
  const $status = part("where-said");
  const loaded = async () => {
    const places = await whereabouts();
    if (!places) $status.textContent = "Towns and your place did not load. Type a ZIP.";
    return places;
  };
  $root.querySelector("[data-filter=zip]")?.addEventListener("focusin", loaded);
  part("here").onclick = async () => (await loaded())?.here();
  const $field = part("input=zip");
  holdUnread($field, $status, async () => isZip($field.value) || ((await loaded())?.find() ?? false));
}

/** @param {HTMLElement} $root @param {() => Promise<void>} draw */
export function offerMap($root, draw) {
  const part = partsOf($root);
  const [$open, $body] = [part("map-open"), part("map-body")];
  part("map").hidden = false;
  $open.onclick = async () => {
    $body.hidden = !$body.hidden;
    $open.setAttribute("aria-expanded", String(!$body.hidden));
    $open.textContent = $body.hidden ? "Show map" : "Hide map";
    try {
      if (!$body.hidden) await draw();
    } catch {
      part("map-words").textContent = "The map did not load. The list below is complete without it.";
    }
  };
}
