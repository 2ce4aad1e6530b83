// @ts-check
/** The two lists of results: programs that match, and those that may. Their nodes are kept from one answer to the next. */

import { placeMaker } from "./card.mjs";

/**
 * @typedef {[card: any, found: import("./card.mjs").Found]} Result
 *
 * @param {HTMLElement} $results
 * @param {HTMLTemplateElement} $template of a card
 * @returns {(sure: Result[], open: Result[]) => void}
 */
export function resultLists($results, $template) {
  const makePlace = placeMaker($template);
  const [sureList, openList] = [keptList(makePlace), keptList(makePlace)];
  const $title = document.createElement("h2");
  $title.className = "iop-finder__group";
  $title.textContent = "May match: call and ask";
  return (sure, open) => {
    sureList.show(sure);
    openList.show(open);
    $title.hidden = open.length === 0;
    if (!$title.isConnected) $results.replaceChildren(sureList.$list, $title, openList.$list);
  };
}

/** @param {() => import("./card.mjs").Place} makePlace */
function keptList(makePlace) {
  const $list = document.createElement("ul");
  $list.className = "iop-cards";
  /** @type {import("./card.mjs").Place[]} */
  const places = [];
  /** @param {Result[]} results */
  const show = (results) => {
    results.forEach(([card, found], at) => {
      places[at] ??= makePlace();
      places[at].show(card, found);
      if ($list.children.length <= at) $list.append(places[at].$item);
    });
    while ($list.children.length > results.length) $list.lastElementChild?.remove();
    $list.hidden = results.length === 0;
  };
  return { $list, show };
}
