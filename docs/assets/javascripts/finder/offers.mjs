// @ts-check
/** What is loaded only when somebody asks for it: the fields for towns and "my location", and the map. */

import { holdUnread } from "../shared/unread.mjs";

/** @param {HTMLElement} $root @param {() => Promise<{here: () => void, find: () => Promise<boolean>, check: () => void} | null>} whereabouts */
export function offerPlaces($root, whereabouts) {
  const $status = /** @type {HTMLElement} */ ($root.querySelector("[data-iop-where-said]"));
  const loaded = async () => {
    const places = await whereabouts();
    if (!places) $status.textContent = "Towns and your place did not load. Type a ZIP.";
    return places;
  };
  $root.querySelector("[data-filter=zip]")?.addEventListener("focusin", loaded);
  // Enter may come before what reads the field does.
  $root.querySelector("[data-iop-input=zip]")?.addEventListener("invalid", async () => (await loaded())?.check());
  const $here = /** @type {HTMLElement} */ ($root.querySelector("[data-iop-here]"));
  $here.onclick = async () => (await loaded())?.here();
  holdUnread(/** @type {HTMLInputElement} */ ($root.querySelector("[data-iop-town]")), $status, async () => (await loaded())?.find() ?? false);
}

/** @param {HTMLElement} $root @param {() => Promise<void>} draw */
export function offerMap($root, draw) {
  const $map = /** @type {HTMLElement} */ ($root.querySelector("[data-iop-map]"));
  const $open = /** @type {HTMLElement} */ ($map.querySelector("[data-iop-map-open]"));
  const $body = /** @type {HTMLElement} */ ($map.querySelector("[data-iop-map-body]"));
  $map.hidden = false;
  $open.onclick = async () => {
    $body.hidden = !$body.hidden;
    $open.setAttribute("aria-expanded", String(!$body.hidden));
    $open.textContent = $body.hidden ? "Show map" : "Hide map";
    try {
      if (!$body.hidden) await draw();
    } catch {
      const $words = $map.querySelector("[data-iop-map-words]");
      if ($words) $words.textContent = "The map did not load. The list below is complete without it.";
    }
  };
}
