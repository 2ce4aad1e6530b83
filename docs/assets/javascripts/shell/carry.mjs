// @ts-check
/** Between the finder, programs and the list, the choices and the list go along: they are in addresses, and nowhere else. */

import { carried, choicesIn, fragmentFor, isListPage, listFragment, splitKept } from "../shared/kept.mjs";
import { MOST_KEPT } from "../shared/rules.mjs";

/** Each link gets what goes along when somebody is about to follow it, in whatever way: a tap, the wheel, a key, a menu. */
export function carryAlong() {
  /** @type {WeakMap<Element, string>} */
  const owns = new WeakMap();
  /** @param {Event} event */
  const prepare = ({ target }) => {
    const $link = target instanceof Element ? target.closest("a[href]") : null;
    const href = $link?.getAttribute("href") ?? "#";
    if (!$link || href.startsWith("#")) return;
    const there = new URL(href, location.href);
    if (there.origin !== location.origin) return;
    if (!owns.has($link) || isListPage(there.pathname)) owns.set($link, there.hash);
    const fragment = fragmentFor(there.pathname, owns.get($link) ?? "", carried(location.pathname, location.hash));
    const next = href.split("#")[0] + fragment;
    if (next !== href) $link.setAttribute("href", next);
  };
  for (const type of ["pointerdown", "focusin", "click"]) document.addEventListener(type, prepare, true);
}

/** On a program's page: "Keep" adds to the list that came along. @param {HTMLAnchorElement} $keep @param {string} fragment */
export function carryList($keep, fragment) {
  const { rest, ids } = splitKept(fragment);
  const id = $keep.dataset.iopKeep ?? "";
  const isKept = ids.includes(id);
  if (ids.length > MOST_KEPT) return;
  $keep.hash = listFragment(isKept ? ids : [...ids, id], choicesIn(rest));
  if (!ids.length) return;
  const $words = /** @type {HTMLElement} */ ($keep.nextElementSibling);
  if (isKept) $keep.textContent = "Open your list";
  if (isKept) $words.textContent = `This program is in it, with ${ids.length - 1} more.`;
  else if (ids.length === MOST_KEPT) {
    $keep.hash = listFragment(ids, choicesIn(rest));
    $keep.textContent = "Open your list";
    $words.textContent = `It is full: ${MOST_KEPT} programs. Take one off first.`;
  } else $words.textContent = `Your list has ${ids.length} now. Keep this one too, to compare, print or send.`;
}
