// @ts-check
/** The frame of every page: search that the keyboard can use, and links that keep what the address holds. */

import { inTime } from "./shared/waiting.mjs";
import { markWhatIsPast } from "./shell/dated.mjs";
import { menu } from "./shell/menu.mjs";

/**
 * The search: its dialog opens at once, and only then its script is loaded.
 *
 * @param {HTMLElement} $button
 * @param {HTMLDialogElement} $dialog
 */
function startSearch($button, $dialog) {
  const $failed = /** @type {HTMLElement} */ ($dialog.querySelector("[data-iop-search-failed]"));
  let isStarted = false;
  $button.addEventListener("click", () => {
    $dialog.showModal();
    if (isStarted) return;
    isStarted = true;
    $failed.hidden = true;
    inTime(import("./search/panel.mjs"))
      .then(({ startPanel }) => startPanel($dialog))
      .catch(() => ([$failed.hidden, isStarted] = [false, false]));
  });
  $dialog.addEventListener("close", () => $button.focus({ preventScroll: true })); // WebKit's button has no focus to give back
  $dialog.addEventListener("click", ({ target }) => {
    const $target = /** @type {Element} */ (target);
    if ($target === $dialog || $target.closest("[data-iop-search-close], a")) $dialog.close();
  });
}

/** A link to a place on a page whose fragment is its state: the reader goes there, the address stays. @param {MouseEvent} event */
function goTo(event) {
  const $link = /** @type {Element} */ (event.target).closest('a[href^="#"]');
  const $there = document.getElementById($link?.getAttribute("href")?.slice(1) ?? "");
  if (!$there || !hasState() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if ($there.tabIndex < 0) $there.tabIndex = -1;
  $there.scrollIntoView();
  $there.focus({ preventScroll: true });
}

document.documentElement.classList.replace("no-js", "js");
const $menu = document.querySelector("[data-iop-menu]");
if ($menu instanceof HTMLDetailsElement) menu($menu);
const [$button, $dialog] = ["[data-iop-search]", "[data-iop-search-dialog]"].map((query) => document.querySelector(query));
if ($button instanceof HTMLElement && $dialog instanceof HTMLDialogElement) startSearch($button, $dialog);
const hasState = () =>
  location.hash.includes("=") || document.querySelector("[data-module=iop-finder], [data-module=iop-list]") !== null;
if (hasState()) {
  import("./shell/carry.mjs").then(({ carryAlong, carryList }) => {
    carryAlong();
    const $keep = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-iop-keep]"));
    if ($keep) carryList($keep, location.hash);
  }, () => null); // then the way back to what was chosen is the Back button
}
markWhatIsPast();
document.addEventListener("click", goTo);
