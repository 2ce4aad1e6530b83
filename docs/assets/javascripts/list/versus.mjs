// @ts-check
/**
 * The comparison on a phone: each thing across the whole width, what several say said once, and topics that fold.
 *
 * @typedef {import("./picked.mjs").Program} Program
 * @typedef {import("./compare.mjs").Row} Row
 */

import { link, node } from "../shared/page.mjs";
import { distinctCells, topicsOf } from "./topics.mjs";

/** @param {Program[]} programs @param {Row[]} shown @param {string[]} chosen names of conditions @returns {HTMLElement} */
export function versus(programs, shown, chosen) {
  const isTwin = programs.map(({ name }) => programs.filter((other) => other.name === name).length > 1);
  const names = programs.map(({ name, place }, at) => (isTwin[at] ? `${name}, ${place}` : name));
  const topics = topicsOf(shown, chosen).map(({ title, rows, isOpen }) => {
    const $rows = rows.map((row) => rowPart(row, names));
    const $topic = /** @type {HTMLDetailsElement} */ (node("details", "iop-versus__topic", node("summary", "iop-versus__title", title, " ", node("span", "iop-versus__terms", ...inShort(rows))), ...$rows));
    $topic.open = isOpen;
    return $topic;
  });
  return node("div", "iop-versus", ...topics);
}

/** @param {string|undefined} words @param {boolean} [isSure] @returns {HTMLElement|null} says that a group fits, or may */
export function fitMark(words, isSure) {
  return words ? node("strong", `iop-fits${isSure ? "" : " iop-fits--maybe"}`, words) : null;
}

/** @param {Row[]} rows @returns {string[]} what is under a heading, in short */
function inShort(rows) {
  const [first, ...others] = rows.map(({ term }) => term);
  return [first, ...others.map((term) => `, ${term.charAt(0).toLowerCase()}${term.slice(1)}`)];
}

/** @param {Row} row @param {string[]} names @returns {HTMLElement} */
function rowPart(row, names) {
  const shared = row.cells.flatMap(({ texts }) => texts).find((text) => text.shared)?.shared ?? [];
  const $all = shared.length ? [partOf(everybody(names.length), [node("p", "", shared.join(", "))])] : [];
  const $each = distinctCells(row).map(({ who, cell }) => {
    const $texts = cell.texts.map((text) => node("p", cell.answer ? `iop-is iop-is--${cell.answer}` : "", ...shownText(text, shared)));
    return partOf(who.length === names.length ? everybody(names.length) : who.map((at) => names[at]).join("; "), $texts);
  });
  return node("section", "iop-versus__row", node("h3", "iop-versus__term", row.term), node("dl", "iop-versus__said", ...$all, ...$each));
}

/** @param {number} programs @returns {string} */
function everybody(programs) {
  return programs === 2 ? "Both" : `All ${programs}`;
}

/** @param {string} who @param {HTMLElement[]} texts @returns {HTMLElement} */
function partOf(who, texts) {
  return node("div", "iop-versus__one", node("dt", "", who), node("dd", "", ...texts));
}

/** @param {import("./compare.mjs").Text} text @param {string[]} all what every program names @returns {(Node|string)[]} of a list, what is left */
function shownText({ text, href, fits, isSure, own }, all) {
  if (href) return [link("", href, text)];
  const $fits = fitMark(fits, isSure);
  if ($fits) return [$fits, ` ${text}`];
  if (all.length && text === all.join(", ")) return ["Nothing more"];
  if (!own) return [text];
  return [(all.length ? "Also " : "") + own.join(", ")];
}
