// @ts-check
/** The frame of every page: search that the keyboard can use, and links that keep what the address holds. */

import { markWhatIsPast } from "./shell/dated.mjs";
import { menu } from "./shell/menu.mjs";

/**
 * The theme's search, loaded when first asked for. It closes itself at odd moments; here only we decide when.
 * @param {HTMLElement} $button
 * @param {HTMLElement} $dialog
 */
export function startSearch($button, $dialog) {
  const $toggle = /** @type {HTMLInputElement} */ (document.querySelector("[data-md-toggle=search]"));
  const $query = /** @type {HTMLInputElement} */ ($dialog.querySelector("[data-md-component=search-query]"));
  const $bundle = /** @type {HTMLTemplateElement} */ (document.querySelector("[data-iop-bundle]"));
  let wanted = false;

  /** @param {boolean} open @param {HTMLElement} [$focus] what takes the focus */
  const show = (open, $focus) => {
    wanted = open;
    $button.setAttribute("aria-expanded", String(open));
    if ($toggle.checked !== open) $toggle.click();
    if ($bundle.isConnected) {
      const $script = document.createElement("script");
      $script.src = $bundle.content.querySelector("script")?.getAttribute("src") ?? "";
      $bundle.replaceWith($script);
    }
    $focus?.focus();
  };

  $button.addEventListener("click", () => show(!wanted, wanted ? $button : $query));
  $toggle.addEventListener("change", () => ($toggle.checked = wanted));
  $query.form?.addEventListener("submit", (event) => event.preventDefault());
  $dialog.addEventListener("click", ({ target }) => {
    const $target = /** @type {Element} */ (target);
    if ($target.closest("[data-iop-search-close]")) show(false, $button);
    else if ($target.closest("a")) show(false);
  });
  new MutationObserver(() => {
    for (const $link of $dialog.querySelectorAll("a[tabindex]")) $link.removeAttribute("tabindex");
  }).observe($dialog, { childList: true, subtree: true });
  for (const type of ["pointerdown", "focusin"]) {
    document.addEventListener(type, ({ target }) => {
      if (wanted && !$dialog.contains(/** @type {Node} */ (target)) && target !== $button) show(false);
    });
  }
  // The theme has shortcuts of one letter, and moves the focus on any other key: surprises for who needs the keyboard.
  document.addEventListener("keydown", (event) => {
    if (wanted ? !["ArrowUp", "ArrowDown", "Enter"].includes(event.key) : event.key.length === 1) event.stopPropagation();
    if (wanted && event.key === "Escape") show(false, $button);
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
const [$button, $dialog] = ["[data-iop-search]", "[data-md-component=search]"].map((query) => document.querySelector(query));
if ($button instanceof HTMLElement && $dialog instanceof HTMLElement) startSearch($button, $dialog);
const hasState = () =>
  location.hash.includes("=") || document.querySelector("[data-module=iop-finder], [data-module=iop-list]") !== null;
if (hasState()) {
  import("./carry.mjs").then(({ carryAlong, carryList }) => {
    carryAlong();
    const $keep = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-iop-keep]"));
    if ($keep) carryList($keep, location.hash);
  });
}
markWhatIsPast();
document.addEventListener("click", goTo);
