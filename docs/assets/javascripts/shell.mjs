// @ts-check
/** The frame of every page: search that the keyboard can use, and links that keep what the address holds. */

import { dayOfReader, isPast } from "./shared/days.mjs";
import { MAYBE_PAST } from "./shared/rules.mjs";
import { inTime } from "./shared/waiting.mjs";

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

/** The menu of a phone closes as people expect: by Escape, by a tap beside it, or when the keyboard goes on. @param {HTMLDetailsElement} $menu that opens and closes by itself */
function startMenu($menu) {
  const $open = $menu.querySelector("summary");
  $menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !$menu.open) return;
    $menu.open = false;
    $open?.focus();
  });
  for (const type of ["pointerdown", "focusin"]) {
    document.addEventListener(type, ({ target }) => {
      if (!$menu.contains(/** @type {Node} */ (target))) $menu.open = false;
    });
  }
}

/** What the guide says until a day: the build may be older than that day (hooks/iop/guide/cites.py). Now, and when the reader comes back to a page that stayed open. */
function markWhatIsPast() {
  const mark = () => {
    const today = dayOfReader(new Date());
    for (const $dated of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-until]"))) {
      $dated.textContent = isPast($dated.dataset.until ?? "", today) ? MAYBE_PAST : "";
    }
  };
  mark();
  document.addEventListener("visibilitychange", mark);
}

document.documentElement.classList.replace("no-js", "js");
const $menu = document.querySelector("[data-iop-menu]");
if ($menu instanceof HTMLDetailsElement) startMenu($menu);
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
