// @ts-check
/** The page of a program on the day when it is read: the age of its facts, and no openings that are out of date. */

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
