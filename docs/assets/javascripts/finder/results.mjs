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
 * @property {() => void} begin takes away what the page itself lists: it is no answer
 * @property {() => void} clear shows nothing
 * @property {(sure: Result[], open: Result[], from?: number, to?: number) => void} show writes some results, or all
 * @property {(sure: Addressed[], open: Addressed[]) => void} showAddresses leads to the pages of programs, when no more is known
 *
 * @typedef {{id: string, href: string}} Addressed
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
  const $led = document.createElement("div");
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
    begin() {
      if (!$title.isConnected) $results.replaceChildren(sureList.$list, $title, openList.$list);
      $led.remove();
    },
    clear() {
      this.show([], []);
    },
    showAddresses(sure, open) {
      this.clear();
      const lists = [addresses(sure, "yes"), addresses(open, "maybe")];
      $led.replaceChildren(lists[0], ...(open.length ? [Object.assign($title.cloneNode(true), { hidden: false }), lists[1]] : []));
      $results.append($led);
    },
    show(sure, open, from = 0, to = Infinity) {
      this.begin();
      sureList.show(sure, from, to);
      openList.show(open, from - sure.length, to - sure.length);
      hide($title, open.length === 0);
    },
  };
}

/** @param {Addressed[]} programs @param {"yes"|"maybe"} match @returns {HTMLElement} */
function addresses(programs, match) {
  const $list = document.createElement("ul");
  for (const { id, href } of programs) {
    const $item = document.createElement("li");
    Object.assign($item.dataset, { programId: id, match });
    const words = id.split("-").map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
    $item.append(Object.assign(document.createElement("a"), { href, textContent: words.join(" ") }));
    $list.append($item);
  }
  return $list;
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
