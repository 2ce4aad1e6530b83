// @ts-check
/**
 * The rows of a comparison for a phone: those about what somebody chose first, the rest under headings.
 *
 * @typedef {import("./compare.mjs").Row} Row
 * @typedef {{title: string, rows: Row[], isOpen: boolean}} Topic
 */

import { NOW } from "./compare.mjs";

/** Which rows speak of a condition of the finder, where they are not named like it. @type {Record<string, string[]>} */
const ABOUT = {
  free: ["when"],
  hours: ["load"],
  weeks: ["load"],
  gender: ["admits"],
  lang: ["languages"],
  state: ["serves"],
  city: ["address"],
  zip: ["distance"],
  within: ["distance"],
  pay: ["accepts", "help"],
  plan: ["plans"],
  price: ["self_pay", "a_week"],
};

/** @type {[string, string[]][]} */
const TOPICS = [
  ["When it meets", [NOW, "when", "format"]],
  ["How long, and how soon", ["load", "starts", "openings", "first_visit"]],
  ["What it costs", ["accepts", "plans", "self_pay", "a_week", "in_all", "help"]],
  ["Who it is for, and what it treats", ["focus", "admits", "ages", "languages", "for", "cannot_take", "on_medication"]],
  ["What is included", ["services", "therapies", "medications", "also_offers"]],
  ["Where it is, and getting in", ["distance", "phone", "address", "county", "serves", "access", "referral", "send_to", "referral_form", "documents"]],
  ["Who checks it", ["licence", "accreditation", "ownership", "checked"]],
];
const REST = "More";

/** @param {Row[]} rows @param {string[]} chosen names of conditions @returns {Topic[]} every row once; the first topic is open */
export function topicsOf(rows, chosen) {
  const asked = new Set(chosen.flatMap((name) => ABOUT[name] ?? [name]));
  if (asked.size) asked.add(NOW); // who asks for evenings must see first that there are none any more
  const first = rows.filter(({ key }) => asked.has(key));
  const others = rows.filter(({ key }) => !asked.has(key));
  const known = new Set(TOPICS.flatMap(([, keys]) => keys));
  const topics = TOPICS.map(([title, keys]) => ({ title, rows: others.filter(({ key }) => keys.includes(key)) }));
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
