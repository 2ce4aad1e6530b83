// @ts-check
/**
 * "Keep" on the cards of the finder, and the bar that leads to the list. Loaded for the first program that is kept, or with
 * an address that has a list: the list itself is there and nowhere else (kept.mjs).
 */

import { joinKept, knownIds, listFragment, MOST, OURS, splitKept } from "./kept.mjs";
import { hide } from "./write.mjs";

/**
 * @typedef {object} Keeper
 * @property {(id: string) => boolean} has
 * @property {(fragment: string) => string} beside puts the list beside the choices of a fragment
 * @property {(isBack: boolean) => {rest: string, strange: string[], cut: number}} follow takes the list from the address, and returns the
 *   rest of it
 * @property {(id: string, buttonOf: () => HTMLElement | false) => void} toggle keeps a program, or takes it off
 */

/**
 * @param {HTMLElement} $root
 * @param {import("./index.mjs").Header} header
 * @returns {Keeper}
 */
export function keeper($root, header) {
  const $bar = /** @type {HTMLElement} */ ($root.querySelector("[data-iop-keepbar]"));
  const $words = /** @type {HTMLElement} */ ($root.querySelector("[data-iop-kept]"));
  const $open = /** @type {HTMLAnchorElement} */ ($root.querySelector("[data-iop-list]"));
  const $said = /** @type {HTMLElement} */ ($root.querySelector("[data-iop-said]"));
  let ids = knownIds(splitKept(location.hash).ids, header).known;

  const showBar = (full = false) => {
    const count = `${ids.length} ${ids.length === 1 ? "program" : "programs"}`;
    hide($bar, ids.length === 0);
    $bar.removeAttribute("role"); // of an alert, when the list did not load before
    $words.textContent = full ? `Your list is full: ${count}. Take one off first.` : `Your list: ${count}`;
    $open.hash = listFragment(ids);
  };

  /** @param {string} id @param {() => HTMLElement | false} buttonOf while a card shows the program */
  const toggle = (id, buttonOf) => {
    const isKept = ids.includes(id);
    if (!isKept && ids.length >= MOST) {
      $said.textContent = `Your list is full: ${MOST} programs. Take one off first.`;
      showBar(true);
      return;
    }
    ids = isKept ? ids.filter((each) => each !== id) : [...ids, id];
    const $button = buttonOf();
    if ($button) $button.setAttribute("aria-pressed", String(!isKept));
    $said.textContent = `${isKept ? "Taken off" : "Kept"}. ${ids.length} in your list.`;
    showBar();
    write();
  };

  /** Keeping is no step to go back over: the list is written into the address where one is. */
  const write = () => {
    const fragment = joinKept(splitKept(location.hash).rest, ids);
    history.replaceState(history.state?.sheet ? history.state : OURS, "", fragment ? `#${fragment}` : location.pathname);
  };

  /**
   * Who comes by a link or types an address gets its list. Back and Forward walk through the choices: there the list stays
   * as it is now, whatever the address said then.
   *
   * @type {Keeper["follow"]}
   */
  const follow = (isBack) => {
    const { rest, ids: asked } = splitKept(location.hash);
    if (isBack) {
      write();
      return { rest, strange: [], cut: 0 };
    }
    const { known, strange, cut } = knownIds(asked, header);
    ids = known;
    showBar();
    return { rest, strange, cut };
  };

  showBar();
  return { has: (id) => ids.includes(id), beside: (fragment) => joinKept(fragment, ids), follow, toggle };
}
