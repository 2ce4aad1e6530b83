// @ts-check
/**
 * Programs side by side: a row for each thing that any of them says, and whether they differ in it.
 *
 * @typedef {import("./picked.mjs").Program} Program
 * @typedef {import("./picked.mjs").Group} Group
 *
 * @typedef {object} Text
 * @property {string} text
 * @property {string} [fits] says that the group fits what somebody chose, or may
 * @property {boolean} [isSure] whether it fits, and not only may
 * @property {string} [href] where it leads
 * @property {string[]} [shared] of a list, what all name
 * @property {string[]} [own] of a list, what only some name
 *
 * @typedef {object} Cell
 * @property {Text[]} texts
 * @property {string} answer `yes`, `no`, `unknown` or empty
 *
 * @typedef {object} Row
 * @property {string} key what it is about, as in hooks/iop/wording/fact.py
 * @property {string} term
 * @property {Cell[]} cells one a program
 * @property {boolean} differs
 */

import { sentence } from "../shared/phrases.mjs";
import { GROUP_TERMS, MAY_LACK } from "../shared/rules.mjs";
import { NONE_FITS } from "./wording.mjs";

/** @param {number} width of the screen, in pixels @returns {number} how many programs can be compared on it */
export function sideBySide(width) {
  return width < 768 ? 3 : 4;
}

/** What is never the same, and so is no difference to choose by. */
const NO_CHOICE = new Set(["phone", "address", "county", "send_to", "checked"]);

/** The row that says which programs are not open. */
export const NOW = "now";

/** @type {("load"|"format"|"starts"|"openings")[]} */
const OF_GROUPS = ["load", "format", "starts", "openings"];
/** What few groups have. @type {("season"|"note"|"group_phone")[]} */
const OF_SOME_GROUPS = ["season", "note", "group_phone"];

/** @param {Program[]} programs @returns {Row[]} */
export function rows(programs) {
  const made = [
    row("phone", "Telephone", programs, ({ phone, shut }) => plain(phone?.[0] ?? shut)),
    row("when", GROUP_TERMS.when, programs, timesOf),
    ...OF_GROUPS.map((key) => row(key, GROUP_TERMS[key], programs, (program) => ofGroups(program, key))),
    ...OF_SOME_GROUPS.filter((key) => programs.some(({ groups }) => groups.some((group) => group[key]))).map((key) =>
      row(key, GROUP_TERMS[key], programs, (program) => (program.groups.some((group) => group[key]) ? ofGroups(program, key) : unsaid(key, program))),
    ),
    ...keys(programs).map((key) => rowOf(key, programs)),
    row("checked", "Checked", programs, ({ checked }) => plain(checked)),
  ];
  if (programs.some(({ distance }) => distance)) made.splice(1, 0, row("distance", "How far", programs, howFar));
  if (programs.some(({ status }) => status)) made.unshift(row(NOW, "Now", programs, now));
  return made;
}

/** @param {string} text @returns {Cell} */
function plain(text) {
  return { texts: [{ text }], answer: "" };
}

/** What an entry says only where it is so: without it, everybody may come, all year, and there is nothing to add. */
const SAID_ONLY = ["only_for", "season", "note"];

/** @param {string} key @param {Program} program @returns {Cell} of which the program says nothing */
function unsaid(key, program) {
  return SAID_ONLY.includes(key) ? { texts: [{ text: "" }], answer: "" } : unknown(program.not_known);
}

/** @param {string} text @returns {Cell} */
function unknown(text) {
  return { texts: [{ text }], answer: "unknown" };
}

/** @param {Program} program @returns {Cell} */
function now({ status, instead }) {
  if (!instead) return plain("Open");
  return { texts: [{ text: status }, { text: instead.words, href: instead.href }], answer: "" };
}

/** @param {string} key @param {string} term @param {Program[]} programs @param {(program: Program) => Cell} cellOf @returns {Row} */
function row(key, term, programs, cellOf) {
  const cells = programs.map(cellOf);
  // Each licence has a number of its own: two that have one do not differ in it.
  const answers = new Set(
    cells.map(({ texts, answer }) => (answer === "yes" && key === "licence" ? answer : JSON.stringify(texts))),
  );
  return { key, term, cells, differs: answers.size > 1 && !NO_CHOICE.has(key) };
}

/** @param {Program} program @returns {Cell} */
function howFar({ distance, far }) {
  return distance ? plain(sentence(brief(distance))) : { texts: [{ text: far[0] }], answer: far[1] };
}

/** @param {string} key @param {Program[]} programs @returns {Row} a list is always whole: what all name, then what only some name */
function rowOf(key, programs) {
  const lines = programs.map((program) => lineOf(program, key));
  const term = lines.find(Boolean)?.term ?? "";
  const lists = lines.map((line) => line?.items ?? []);
  const shared = lists[0].filter((item) => lists.every((items) => items.includes(item)));
  const isSame = lists.every((items) => items.length === shared.length);
  return row(key, term, programs, (program) => {
    const line = lineOf(program, key);
    if (!line) return unsaid(key, program);
    const { text, answer, items, may_lack } = line;
    const own = isSame ? [] : items.filter((item) => !shared.includes(item));
    const list = items.length ? listText(shared, own) : { text };
    return { texts: may_lack ? [list, { text: MAY_LACK }] : [list], answer };
  });
}

/** @param {string[]} shared @param {string[]} own @returns {Text} */
function listText(shared, own) {
  const [first, ...others] = [...shared, ...own].map(brief);
  const items = [sentence(first), ...others];
  const text = items.join(", ");
  return own.length ? { text, shared: items.slice(0, shared.length), own: items.slice(shared.length) } : { text };
}

/** @param {string} item @returns {string} without what is added in brackets, a brand or a language's own name; ages stay */
function brief(item) {
  return item.replace(/ \([^()0-9]+\)$/, "");
}

/** @param {Program} program @returns {Cell} when its groups meet; those that fit what somebody chose say so */
function timesOf(program) {
  const { groups, isMeasured } = program;
  const told = groups.filter(({ when, fits }) => when || fits);
  if (!isMeasured || !told.length) return ofGroups(program, "when");
  /** @type {Text[]} */
  const texts = told.map(({ name, when, fits, isSure }) => {
    const who = groups.length > 1 && name ? `${name}: ` : "";
    return { text: `${who}${when ?? "times not known, ask"}`, fits, isSure };
  });
  if (!told.some(({ fits }) => fits)) texts.push({ text: NONE_FITS });
  return { texts, answer: "" };
}

/** @param {Program} program @param {"when"|"load"|"format"|"starts"|"openings"|"season"|"note"|"group_phone"} key @returns {Cell} what its groups say, each once */
function ofGroups({ groups, shut, not_known }, key) {
  if (shut && (key === "starts" || key === "openings")) return plain(shut);
  const told = groups.filter((group) => group[key]).map((group) => [group.name, group[key]]);
  if (!told.length) return unknown(not_known);
  /** @type {Map<string, string[]>} */
  const names = new Map();
  for (const [name, text] of told) names.set(String(text), [...(names.get(String(text)) ?? []), ...(name ? [name] : [])]);
  const isOne = names.size === 1 && told.length === groups.length;
  const texts = [...names].map(([text, who]) => ({ text: who.length && !isOne ? `${who.join(", ")}: ${text}` : text }));
  return { texts, answer: "" };
}

/** @param {Program} program @param {string} key */
function lineOf({ lines }, key) {
  return lines.find((each) => each.key === key);
}

/** @param {Program[]} programs @returns {string[]} every key once; what only some say stands where they say it */
function keys(programs) {
  /** @type {string[]} */
  const order = [];
  for (const { lines } of programs) {
    let at = 0;
    for (const { key } of lines) {
      const known = order.indexOf(key);
      if (known < 0) order.splice(at, 0, key);
      at = (known < 0 ? at : known) + 1;
    }
  }
  return order;
}
