// @ts-check
/** Pages of programs, and lists of them, on the day when they are read: how old the facts are, and no openings that are out of date. */

import { ageOf, counts, dayOf, dayOfReader } from "./program/age.mjs";

const today = dayOfReader(new Date());

for (const $checked of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-checked]"))) {
  const checked = dayOf($checked.dataset.checked ?? "");
  if (Number.isNaN(checked)) continue;
  const age = ageOf(checked, today);
  $checked.dataset.age = age;
  for (const $words of /** @type {NodeListOf<HTMLElement>} */ ($checked.querySelectorAll("[data-age-words]"))) {
    $words.hidden = $words.dataset.ageWords !== age;
  }
}

for (const $openings of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-openings-on]"))) {
  if (!counts(dayOf($openings.dataset.openingsOn ?? ""), today)) $openings.hidden = true;
}
