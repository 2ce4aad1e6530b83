// @ts-check
/**
 * The filters as a sheet over a phone's screen, and the ways by keyboard from them to the results. On a wide screen the
 * filters stand beside the results, and there is no sheet.
 *
 * While it is open, the sheet is one step in the history: Back closes it, and what was chosen in it stays.
 */

import { OURS } from "../shared/kept.mjs";
import { afterFrame, partsOf } from "../shared/page.mjs";
import { showWords } from "./wording.mjs";

const WIDE = "(min-width: 60em)";
const OPEN = { ...OURS, sheet: true };

/**
 * @param {HTMLElement} $root
 * @param {() => string} address of what is chosen now
 * @returns {{arrive: () => void}} goes to my week, or to what was found, when the page's own address asks for it
 */
export function sheet($root, address) {
  const part = partsOf($root);
  const [$sheet, $form, $title] = [part("filters"), part("form"), part("title")];
  const [$open, $show, $count, $status] = [part("open"), part("close"), part("count"), part("live")];
  const isOpen = () => $sheet.classList.contains("iop-finder__filters--open");
  let before = "";

  /** @param {boolean} open */
  const show = (open) => {
    $sheet.classList.toggle("iop-finder__filters--open", open);
    $open.setAttribute("aria-expanded", String(open));
    for (const [name, value] of [["role", "dialog"], ["aria-modal", "true"], ["aria-labelledby", $title.id]]) {
      if (open) $sheet.setAttribute(name, value);
      else $sheet.removeAttribute(name);
    }
    for (const $beside of besides($sheet)) $beside.inert = open;
    $status.textContent = "";
    if (open) before = address();
  };

  /** @param {HTMLElement} [$focus] */
  const open = ($focus = $title) => {
    history.scrollRestoration = "manual"; // closing goes a step back, and must not scroll
    history.pushState(OPEN, "", location.href);
    show(true);
    $focus.focus();
  };

  const close = () => {
    show(false);
    // After the last choice is written into the address, which waits for a frame (finder.mjs).
    afterFrame().then(() => {
      if (history.state?.sheet && address() === before) return history.back();
      if (history.state?.sheet) history.replaceState(OURS, "", location.href);
      history.scrollRestoration = "auto";
    });
  };

  addEventListener("popstate", () => {
    const isAsked = Boolean(history.state?.sheet);
    history.scrollRestoration = isAsked ? "manual" : "auto";
    if (isAsked === isOpen() || matchMedia(WIDE).matches) return;
    show(isAsked);
    (isAsked ? $title : $open).focus({ preventScroll: true });
    if (!isAsked && address() !== before) history.pushState(OURS, "", address());
  });

  $open.addEventListener("click", () => open());
  part("shut").addEventListener("click", () => (close(), $open.focus()));
  $sheet.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && isOpen()) (close(), $open.focus());
  });
  $form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (isOpen()) {
      close();
      $count.scrollIntoView();
    }
    $count.focus();
  });
  matchMedia(WIDE).addEventListener("change", () => isOpen() && close());

  const words = /** @type {Text} */ ($show.firstChild);
  new MutationObserver(() => {
    words.data = showWords(Number($count.dataset.yes), Number($count.dataset.maybe));
  }).observe($count, { attributeFilter: ["data-yes", "data-maybe"] });
  // The count on the page is out of reach while the sheet is open: here it is said.
  new MutationObserver(() => {
    $status.textContent = isOpen() ? $count.textContent : "";
  }).observe($count, { childList: true });

  part("first").addEventListener("click", (event) => {
    event.preventDefault();
    /** @type {HTMLElement | null} */ ($root.querySelector("[data-iop-results] [data-slot=name]"))?.focus();
  });
  $sheet.addEventListener("click", ({ target }) => {
    const $words = /** @type {Element} */ (target).closest("[data-iop-words]");
    $words?.setAttribute("aria-expanded", String($words.getAttribute("aria-expanded") !== "true"));
  });

  const arrive = () => {
    const wanted = location.search;
    if (wanted !== "?week" && wanted !== "?found") return;
    history.replaceState(history.state, "", location.pathname + location.hash);
    if (wanted === "?found") return void afterFrame().then(() => $count.focus()); // the count is hidden until the finder has begun
    const $week = /** @type {HTMLElement} */ ($sheet.querySelector("[data-filter=free]"));
    const $first = /** @type {HTMLElement} */ ($week.querySelector("input"));
    if (matchMedia(WIDE).matches) $first.focus();
    else open($first);
    $week.scrollIntoView();
  };
  return { arrive };
}

/** @param {HTMLElement} $element @returns {HTMLElement[]} all that stands on the page beside it and what it is in */
function besides($element) {
  const found = [];
  for (let $at = $element; $at !== document.body; $at = /** @type {HTMLElement} */ ($at.parentElement)) {
    for (const $each of $at.parentElement?.children ?? []) {
      if ($each !== $at && $each instanceof HTMLElement && !["SCRIPT", "TEMPLATE", "LINK"].includes($each.tagName)) found.push($each);
    }
  }
  return found;
}
