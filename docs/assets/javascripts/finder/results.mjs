// @ts-check
/** The two lists of results: programs that match, and those that may. */

import { cardItem } from "./card.mjs";

/**
 * @typedef {[card: any, found: import("./card.mjs").Found]} Result
 *
 * @typedef {{id: string, href: string}} Addressed
 *
 * @param {HTMLElement} $results
 * @param {HTMLTemplateElement} $template of a card
 */
export function resultLists($results, $template) {
  /** @param {string} className @param {HTMLElement[]} $items */
  const list = (className, $items) => {
    const $list = Object.assign(document.createElement("ul"), { className });
    $list.append(...$items);
    return $list;
  };
  /** @param {HTMLElement} $yes @param {HTMLElement} $maybe */
  const write = ($yes, $maybe) => {
    const $title = Object.assign(document.createElement("h2"), { className: "iop-finder__group", textContent: "May match: call and ask" });
    $results.replaceChildren(...($yes.hasChildNodes() ? [$yes] : []), ...($maybe.hasChildNodes() ? [$title, $maybe] : []));
  };
  /** @param {Result[]} results */
  const cards = (results) => list("iop-cards", results.map(([card, found]) => cardItem($template, card, found)));
  return {
    clear: () => $results.replaceChildren(),
    /** @param {Result[]} yes @param {Result[]} maybe */
    show: (yes, maybe) => write(cards(yes), cards(maybe)),
    /** Leads to the pages of programs, when no more is known. @param {Addressed[]} yes @param {Addressed[]} maybe */
    showAddresses: (yes, maybe) => write(list("", addresses(yes, "yes")), list("", addresses(maybe, "maybe"))),
  };
}

/** @param {Addressed[]} programs @param {"yes"|"maybe"} match @returns {HTMLElement[]} */
function addresses(programs, match) {
  return programs.map(({ id, href }) => {
    const $item = document.createElement("li");
    Object.assign($item.dataset, { programId: id, match });
    const words = id.split("-").map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
    $item.append(Object.assign(document.createElement("a"), { href, textContent: words.join(" ") }));
    return $item;
  });
}
