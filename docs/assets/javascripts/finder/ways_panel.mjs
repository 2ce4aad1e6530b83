// @ts-check
/** The panel that is shown when nothing matches for certain. Loaded then (finder.mjs). */

import { button, link, node, partsOf } from "../shared/page.mjs";
import { counted } from "../shared/phrases.mjs";
import { partlyFree, reasons, waysOut } from "./ways.mjs";
import { wayLabel } from "./wording.mjs";

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
  const part = partsOf($panel);
  const label = (/** @type {string} */ name, /** @type {string} */ value) => wayLabel(header, name, value);
  const ways = waysOut(header, matcher, query, label);
  const partly = partlyFree(matcher, query);
  const $partly = node("p", "", `${counted(partly.length, "program has", "programs have")} some sessions in your time, and others outside it:`);
  part("why").replaceChildren(...reasons(header, matcher, query, label).map((text) => node("p", "", text)), ...(partly.length ? [$partly] : []));
  part("region").hidden = !PLACES.some((name) => query.has(name));
  part("change").hidden = ways.length === 0;
  part("ways").replaceChildren(...ways.map(({ label, query }) => node("li", "", button("iop-chip", label, () => choose(query)))));
  Promise.all(partly.slice(0, NAMED).map(cardOf)).then(
    (cards) => $partly.append(...cards.flatMap((card, at) => [at ? ", " : " ", link("", card.href, card.name)]), partly.length > NAMED ? " …" : "."),
    () => {}, // the number stands without the names
  );
}
