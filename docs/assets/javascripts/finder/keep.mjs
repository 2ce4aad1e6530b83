// @ts-check
/**
 * "Keep" on the cards of the finder, and the bar that leads to the list. The list itself is in the address and nowhere
 * else (kept.mjs).
 */

import { joinKept, knownIds, listFragment, listIn, OURS, splitKept } from "../shared/kept.mjs";
import { partsOf } from "../shared/page.mjs";
import { counted } from "../shared/phrases.mjs";
import { MOST_KEPT } from "../shared/rules.mjs";

/**
 * @typedef {object} Keeper
 * @property {(id: string) => boolean} has
 * @property {(fragment: string) => string} beside puts the list beside the choices of a fragment
 * @property {(isBack: boolean) => {rest: string, unknown: string[], cut: number}} follow takes the list from the address, and
 *   returns the rest of it
 */

/**
 * @param {HTMLElement} $root
 * @param {import("./index.mjs").Header} header
 * @returns {Keeper}
 */
export function keeper($root, header) {
  const [$bar, $words, $open, $status] = ["keepbar", "kept", "list", "said"].map(partsOf($root));
  /** @type {string[]} */
  let ids = [];

  const showBar = (full = false) => {
    const count = counted(ids.length, "program");
    $bar.hidden = ids.length === 0;
    $words.textContent = full ? `Your list is full: ${count}. Take one off first.` : `Your list: ${count}`;
    $open.hash = listFragment(ids);
  };

  /** @param {string} id @param {Element} $button */
  const toggle = (id, $button) => {
    const isKept = ids.includes(id);
    if (!isKept && ids.length >= MOST_KEPT) {
      $status.textContent = `Your list is full: ${MOST_KEPT} programs. Take one off first.`;
      showBar(true);
      return;
    }
    ids = isKept ? ids.filter((each) => each !== id) : [...ids, id];
    $button.setAttribute("aria-pressed", String(!isKept));
    $status.textContent = `${isKept ? "Taken off" : "Kept"}. ${ids.length} in your list.`;
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
    const { rest, ids: asked } = listIn(location.hash) ? splitKept(location.hash) : { rest: location.hash.slice(1), ids: [] };
    if (isBack) {
      write();
      return { rest, unknown: [], cut: 0 };
    }
    const { known, unknown, cut } = knownIds(asked, header);
    ids = known;
    showBar();
    return { rest, unknown, cut };
  };

  $root.addEventListener("click", ({ target }) => {
    const $button = /** @type {Element} */ (target).closest("[data-iop-keep]");
    const $card = /** @type {HTMLElement | null | undefined} */ ($button?.closest("[data-program-id]"));
    if ($button && $card?.dataset.programId) toggle($card.dataset.programId, $button);
  });
  return { has: (id) => ids.includes(id), beside: (fragment) => joinKept(fragment, ids), follow };
}
