// @ts-check
/**
 * The rows of a comparison for a phone: those about what somebody chose first, the rest under headings.
 *
 * @typedef {import("./compare.mjs").Row} Row
 * @typedef {{title: string, rows: Row[], isOpen: boolean}} Topic
 */

import { NOW } from "./compare.mjs";

/** Which rows speak of a condition of the finder. @type {Record<string, string[]>} */
export const ABOUT = {
  focus: ["Treats"],
  ages: ["Ages"],
  format: ["Format"],
  free: ["Days and times"],
  hours: ["How much, how long"],
  weeks: ["How much, how long"],
  starts: ["You can begin"],
  openings: ["Openings"],
  lang: ["Languages"],
  for: ["Has groups made for"],
  state: ["By video, for people in"],
  county: ["County"],
  city: ["Address"],
  zip: ["How far"],
  within: ["How far"],
  pay: ["Takes", "Help with the cost"],
  plan: ["Named plans"],
  price: ["Price without insurance", "That comes to"],
  services: ["Services"],
  therapies: ["Kinds of therapy"],
  medications: ["Medicines"],
  access: ["Getting there and taking part"],
  checked: ["Checked"],
};

/** @type {[string, string[]][]} */
export const TOPICS = [
  ["When it meets", [NOW, "Days and times", "Format"]],
  ["How long, and how soon", ["How much, how long", "You can begin", "Openings", "First visit"]],
  ["What it costs", ["Takes", "Named plans", "Price without insurance", "That comes to", "From start to finish", "Help with the cost"]],
  ["Who it is for, and what it treats", ["Treats", "Ages", "Languages", "Has groups made for", "Cannot take", "Takes people who use"]],
  ["What is included", ["Services", "Kinds of therapy", "Medicines", "Other levels of care here"]],
  ["Where it is, and getting in", ["How far", "Telephone", "Address", "County", "By video, for people in", "Getting there and taking part", "Who may refer", "Send to", "Bring"]],
  ["Who checks it", ["Licensed by the state", "Accredited by", "Run as", "Checked"]],
];
const REST = "More";

/** @param {Row[]} rows @param {string[]} chosen names of conditions @returns {Topic[]} every row once; the first topic is open */
export function topicsOf(rows, chosen) {
  const asked = new Set(chosen.flatMap((name) => ABOUT[name] ?? []));
  if (asked.size) asked.add(NOW); // who asks for evenings must see first that there are none any more
  const first = rows.filter(({ term }) => asked.has(term));
  const others = rows.filter(({ term }) => !asked.has(term));
  const known = new Set(TOPICS.flatMap(([, terms]) => terms));
  const topics = TOPICS.map(([title, terms]) => ({ title, rows: others.filter(({ term }) => terms.includes(term)) }));
  const all = [{ title: "What you asked for", rows: first }, ...topics, { title: REST, rows: others.filter(({ term }) => !known.has(term)) }];
  return all.filter((topic) => topic.rows.length).map((topic, at) => ({ ...topic, isOpen: at === 0 }));
}

/** @typedef {{who: number[], cell: import("./compare.mjs").Cell}} Said which programs say the same */

/** @param {Row} row @returns {Said[]} each thing that is said once, with who says it */
export function saidBy({ cells }) {
  /** @type {Map<string, Said>} */
  const said = new Map();
  cells.forEach((cell, at) => {
    const key = JSON.stringify(cell);
    const same = said.get(key);
    if (same) same.who.push(at);
    else said.set(key, { who: [at], cell });
  });
  return [...said.values()];
}
