// @ts-check
/** The panel that is shown when nothing matches for certain. Loaded then (finder.mjs). */

import { inDigits } from "./numbers.mjs";
import { wayLabel } from "./wording.mjs";
import { partlyFree, reasons, waysOut } from "./ways.mjs";

const NAMED = 3;
const PLACES = ["zip", "state", "county", "city"];

/**
 * @param {HTMLElement} $panel
 * @param {import("./index.mjs").Index} index
 * @param {import("./match.mjs").Matcher} matcher
 * @param {import("./query.mjs").Query} query
 * @param {(query: import("./query.mjs").Query) => void} choose
 * @param {(program: number) => Promise<any>} cardOf what a program's card says
 */
export function showWays($panel, index, matcher, query, choose, cardOf) {
  const { header } = index;
  /** @param {string} part */
  const part = (part) => /** @type {HTMLElement} */ ($panel.querySelector(`[data-iop-${part}]`));
  const label = (/** @type {string} */ name, /** @type {string} */ value) => wayLabel(header, name, value);
  const ways = waysOut(header, matcher, query, label);
  const partly = partlyFree(index, matcher, query);
  const $partly = element("p", partlyWords(partly.length));
  part("why").replaceChildren(...reasons(header, matcher, query, label).map((text) => element("p", text)), ...(partly.length ? [$partly] : []));
  part("region").hidden = !PLACES.some((name) => query.has(name));
  part("change").hidden = ways.length === 0;
  part("ways").replaceChildren(...ways.map((way) => item(way, choose)));
  Promise.all(partly.slice(0, NAMED).map(cardOf)).then(
    (cards) => $partly.append(...cards.flatMap((card, at) => [at ? ", " : " ", link(card)]), partly.length > NAMED ? " …" : "."),
    () => {}, // the number stands without the names
  );
}

/** @param {number} count @returns {string} */
function partlyWords(count) {
  if (count === 1) return "1 program has some sessions in your time, and others outside it:";
  return `${inDigits(count)} programs have some sessions in your time, and others outside it:`;
}

/** @param {import("./ways.mjs").Way} way @param {(query: import("./query.mjs").Query) => void} choose @returns {HTMLElement} */
function item({ label, query }, choose) {
  const $item = element("li", "");
  const $button = element("button", label);
  $button.className = "iop-chip";
  $button.setAttribute("type", "button");
  $button.addEventListener("click", () => choose(query));
  $item.append($button);
  return $item;
}

/** @param {any} card @returns {HTMLElement} */
function link(card) {
  const $link = element("a", card.name);
  $link.setAttribute("href", card.href);
  return $link;
}

/** @param {string} name @param {string} text @returns {HTMLElement} */
function element(name, text) {
  return Object.assign(document.createElement(name), { textContent: text });
}
