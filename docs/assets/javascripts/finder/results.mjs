// @ts-check
/** The two lists of results: programs that match, and those that may. */

import { link, node } from "../shared/page.mjs";
import { sentence } from "../shared/phrases.mjs";
import { MAY_MATCH } from "../shared/rules.mjs";
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
  /** @param {HTMLElement} $yes @param {HTMLElement} $maybe */
  const write = ($yes, $maybe) => {
    const $title = node("h2", "iop-finder__group", MAY_MATCH);
    $results.replaceChildren(...($yes.hasChildNodes() ? [$yes] : []), ...($maybe.hasChildNodes() ? [$title, $maybe] : []));
  };
  /** @param {Result[]} results */
  const cards = (results) => node("ul", "iop-cards", ...results.map(([card, found]) => cardItem($template, card, found)));
  return {
    clear: () => $results.replaceChildren(),
    /** @param {Result[]} yes @param {Result[]} maybe */
    show: (yes, maybe) => write(cards(yes), cards(maybe)),
    /** Leads to the pages of programs, when no more is known. @param {Addressed[]} yes @param {Addressed[]} maybe */
    showAddresses: (yes, maybe) => write(addresses(yes, "yes"), addresses(maybe, "maybe")),
  };
}

/** @param {Addressed[]} programs @param {"yes"|"maybe"} match @returns {HTMLElement} */
function addresses(programs, match) {
  const items = programs.map(({ id, href }) => {
    const $item = node("li", "", link("", href, id.split("-").map(sentence).join(" ")));
    Object.assign($item.dataset, { programId: id, match });
    return $item;
  });
  return node("ul", "", ...items);
}
