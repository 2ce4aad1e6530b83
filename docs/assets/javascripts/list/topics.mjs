// @ts-check
/**
 * The rows of a comparison for a phone: those about what somebody chose first, the rest under headings.
 *
 * @typedef {import("./compare.mjs").Row} Row
 * @typedef {{title: string, rows: Row[], isOpen: boolean}} Topic
 */

import { FACTS_OF, TOPICS } from "../shared/rules.mjs";
import { NOW } from "./compare.mjs";

const REST = "More";

/** @param {Row[]} rows @param {string[]} chosen names of conditions @returns {Topic[]} every row once; the first topic is open */
export function topicsOf(rows, chosen) {
  /** @type {Record<string, string[]>} */
  const factsOf = FACTS_OF;
  const asked = new Set(chosen.flatMap((name) => factsOf[name] ?? [name]));
  if (asked.size) asked.add(NOW); // who asks for evenings must see first that there are none any more
  const first = rows.filter(({ key }) => asked.has(key));
  const others = rows.filter(({ key }) => !asked.has(key));
  const headed = /** @type {[string, string[]][]} */ (TOPICS);
  const known = new Set(headed.flatMap(([, keys]) => keys));
  const topics = headed.map(([title, keys]) => ({ title, rows: others.filter(({ key }) => keys.includes(key)) }));
  const all = [{ title: "What you asked for", rows: first }, ...topics, { title: REST, rows: others.filter(({ key }) => !known.has(key)) }];
  return all.filter((topic) => topic.rows.length).map((topic, at) => ({ ...topic, isOpen: at === 0 }));
}

/** @typedef {{who: number[], cell: import("./compare.mjs").Cell}} DistinctCell which programs say the same */

/** @param {Row} row @returns {DistinctCell[]} each thing that is said once, with who says it */
export function distinctCells({ cells }) {
  /** @type {Map<string, DistinctCell>} */
  const found = new Map();
  cells.forEach((cell, at) => {
    const key = JSON.stringify(cell);
    const same = found.get(key);
    if (same) same.who.push(at);
    else found.set(key, { who: [at], cell });
  });
  return [...found.values()];
}
