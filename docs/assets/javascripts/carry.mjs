// @ts-check
/** On a program's page that was opened from the finder: "Keep" adds to the list that came along, and the way back keeps it. */

import { joinKept, listFragment, MOST, splitKept } from "./finder/kept.mjs";

/** @param {HTMLAnchorElement} $keep @param {string} fragment */
export function carryList($keep, fragment) {
  const { ids } = splitKept(fragment);
  const id = $keep.dataset.iopKeep ?? "";
  const isKept = ids.includes(id);
  if (!ids.length || ids.length > MOST) return;
  $keep.hash = listFragment(isKept ? ids : [...ids, id]);
  const $words = /** @type {HTMLElement} */ ($keep.nextElementSibling);
  if (isKept) $keep.textContent = "Open your list";
  if (isKept) $words.textContent = `This program is in it, with ${ids.length - 1} more.`;
  else if (ids.length === MOST) {
    $keep.hash = listFragment(ids);
    $keep.textContent = "Open your list";
    $words.textContent = `It is full: ${MOST} programs. Take one off first.`;
  } else $words.textContent = `Your list has ${ids.length} now. Keep this one too, to compare, print or send.`;
  for (const $way of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('.iop-crumbs a[href$="find/"]'))) {
    $way.hash = joinKept("", ids);
  }
}
