// @ts-check
/** The two lists of results: programs that match, and those that may. Their nodes are kept from one answer to the next. */

import { placeMaker } from "./card.mjs";
import { hide } from "./write.mjs";

/** A card is never lower: so many fit into a window. */
const LOWEST_CARD_PIXELS = 200;

/**
 * @typedef {() => [card: any, found: import("./card.mjs").Found]} Result made when it is written
 *
 * @typedef {object} Lists
 * @property {() => [from: number, to: number]} inSight which results the window shows, those of both lists in one row, and
 *   one more, as others may be shorter
 * @property {(sure: Result[], open: Result[], from?: number, to?: number) => void} show writes some results, or all
 *
 * @param {HTMLElement} $results
 * @param {HTMLTemplateElement} $template of a card
 * @returns {Lists}
 */
export function resultLists($results, $template) {
  const makePlace = placeMaker($template);
  const [sureList, openList] = [keptList(makePlace), keptList(makePlace)];
  const $title = document.createElement("h2");
  $title.className = "iop-finder__group";
  $title.textContent = "May match: call and ask";
  return {
    inSight() {
      const $items = [...sureList.$list.children, ...openList.$list.children];
      const from = $items.findIndex(($item) => $item.getBoundingClientRect().bottom > 0);
      if (from < 0) return [0, Infinity];
      const below = $items.findIndex(($item) => $item.getBoundingClientRect().top > innerHeight);
      const room = innerHeight - $items[from].getBoundingClientRect().top;
      const most = from + Math.max(0, Math.ceil(room / LOWEST_CARD_PIXELS));
      return [from, below < 0 ? most : Math.min(most, below + 1)];
    },
    show(sure, open, from = 0, to = Infinity) {
      sureList.show(sure, from, to);
      openList.show(open, from - sure.length, to - sure.length);
      hide($title, open.length === 0);
      if (!$title.isConnected) $results.replaceChildren(sureList.$list, $title, openList.$list);
    },
  };
}

/** @param {() => import("./card.mjs").Place} makePlace */
function keptList(makePlace) {
  const $list = document.createElement("ul");
  $list.className = "iop-cards";
  /** @type {import("./card.mjs").Place[]} */
  const places = [];
  /** @param {Result[]} results @param {number} from @param {number} to */
  const show = (results, from, to) => {
    for (let at = Math.min(Math.max(0, from), $list.children.length); at < Math.min(to, results.length); at += 1) {
      places[at] ??= makePlace();
      places[at].show(...results[at]());
      if ($list.children.length <= at) $list.append(places[at].$item);
    }
    while ($list.children.length > results.length) $list.lastElementChild?.remove();
    hide($list, results.length === 0);
  };
  return { $list, show };
}
