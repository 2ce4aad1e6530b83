// @ts-check
/**
 * The fragment of an address, read and written: `#zip=28801&free=evening,sat&pay=medicaid`.
 *
 * @typedef {import("./index.mjs").Header} Header
 * @typedef {Map<string, string[]>} Query condition names with the values chosen; `sort` and `ids` are among them
 */

import { readable } from "../shared/quotation.mjs";
import { freeCells } from "../shared/schedule.mjs";
import { placeId, wordsOf } from "../shared/folding.mjs";

const LONGEST = 200;
/** Of an address that is longer than any of ours. */
const REST = "the rest";

/**
 * @param {string} fragment with or without its `#`
 * @param {Header} header
 * @returns {{query: Query, ignored: string[]}} what was understood, and what was not, as it was written
 */
export function readQuery(fragment, header) {
  const query = new Map();
  const ignored = [];
  for (const [name, text] of pairs(readable(fragment))) {
    const known = name === "q" ? [[...text.trim()].slice(0, LONGEST).join("")] : text.split(",").map((value) => value.trim());
    const values = [...new Set(known)].filter(Boolean);
    /** @type {Set<string>} */
    const good = new Set();
    for (const value of values) {
      if (isKnown(name, value, header)) good.add(isPlaceName(name, header) ? placeId(name, value) : value);
      else ignored.push(`${name}=${value}`);
    }
    if (!values.length && !isName(name, header)) ignored.push(name);
    query.delete(name);
    if (good.size) query.set(name, takesOne(name, header) ? [...good].slice(-1) : [...good]);
  }
  if (readable(fragment) !== fragment) ignored.push(REST);
  return { query, ignored };
}

/**
 * @param {Query} query
 * @param {Header} header
 * @returns {string} the fragment, names always in the same order, without `#`
 */
export function writeQuery(query, header) {
  return [...Object.keys(header.conditions), "sort", "ids"]
    .filter((name) => query.get(name)?.length)
    .map((name) => `${name}=${query.get(name)?.map(encodeURIComponent).join(",")}`)
    .join("&");
}

/** @param {string} name @param {Header} header @returns {boolean} whether a later value takes the place of the first */
export function takesOne(name, header) {
  return name === "sort" || ["number", "one", "zip", "text"].includes(header.conditions[name]?.kind);
}

/** @param {string} fragment @returns {Map<string, string>} a name given twice counts once, the last */
function pairs(fragment) {
  const found = new Map();
  for (const part of fragment.replace(/^#/, "").split("&").filter(Boolean)) {
    const at = part.indexOf("=");
    found.set(spelt(at < 0 ? part : part.slice(0, at)), at < 0 ? "" : spelt(part.slice(at + 1)));
  }
  return found;
}

/** @param {string} text @returns {string} */
function spelt(text) {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced; // a stray per cent sign
  }
}

/** @param {string} name @param {Header} header @returns {boolean} */
function isName(name, header) {
  return name === "sort" || name === "ids" || Object.hasOwn(header.conditions, name);
}

/** @param {string} name @param {string} value @param {Header} header @returns {boolean} */
function isKnown(name, value, header) {
  if (name === "sort") return Object.hasOwn(header.sorts, value);
  if (name === "ids") return header.ids.includes(value) || Object.hasOwn(header.aliases, value);
  if (!isName(name, header)) return false;
  const condition = header.conditions[name];
  switch (condition.kind) {
    case "free":
      return freeCells(value) !== null;
    case "number":
      return /^\d{1,7}(\.\d{1,4})?$/.test(value);
    case "zip":
      return /^\d{5}$/.test(value);
    case "text":
      return wordsOf(value).length > 0;
    case "place":
      return isPlace(name, value, header);
    default:
      return Object.hasOwn(condition.values, value);
  }
}

/** @param {string} name @param {Header} header @returns {boolean} whether its values are places, which are folded before they are compared */
function isPlaceName(name, header) {
  return isName(name, header) && header.conditions[name]?.kind === "place";
}

/** @param {string} name @param {string} value @param {Header} header @returns {boolean} */
function isPlace(name, value, header) {
  const id = placeId(name, value);
  if (name === "state") return header.states.includes(id);
  return id.length > 3 && header.states.includes(id.slice(-2)) && id.at(-3) === "-";
}
