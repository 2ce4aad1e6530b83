// @ts-check
/**
 * The field of the home page: a ZIP, a town, a county or a state leads to the finder. A name of several places, or with a
 * slip, is asked for here. A ZIP alone is sent on by the page itself (hooks/overrides/partials/inline.html).
 */

import { asker } from "./shared/ask_place.mjs";
import { partsOf } from "./shared/page.mjs";
import { placeField } from "./shared/place_field.mjs";
import { isZip } from "./shared/zip_words.mjs";

const $form = /** @type {HTMLFormElement | null} */ (document.querySelector("form[data-find]"));
if ($form) {
  const [$field, $wrong, $said, $choices, $labels] = ["place-typed", "zip-said", "where-said", "choices", "towns"].map(partsOf($form));
  const { find: finder = "", towns = "", far = "" } = $form.dataset;
  const places = asker(towns, far, () => []);
  const go = (/** @type {string} */ name, /** @type {string} */ value) => location.assign(`${finder}#${name}=${value}`);
  const { find } = placeField({ $field, $wrong, $said, $choices, $labels }, places, go, { leaves: true });
  $form.addEventListener("submit", (event) => {
    if (!$field.value.trim() || isZip($field.value)) return;
    event.preventDefault();
    find();
  });
}
