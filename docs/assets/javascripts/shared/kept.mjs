// @ts-check
/**
 * The hand-picked list in an address, and nowhere else.
 *
 * `/list/#ids=a,b` is the list itself. While somebody searches, it travels beside the choices: `/find/#pay=medicaid&list=a,b`.
 * `list` is no condition: it is cut off before the query is read and put back after it is written, so that it neither
 * changes what matches nor counts as a choice. On a program's page, `#list=a,b` is the list to which "Keep" adds.
 * The choices travel with it, to the program, to the list (`/list/#pay=medicaid&ids=a,b`), and back (carry.mjs).
 */

import { counted } from "./phrases.mjs";
import { readable } from "./quotation.mjs";
import { MOST_KEPT } from "./rules.mjs";

/** Marks the steps that the finder made in the history; it says nothing about anybody. */
export const OURS = { iop: true };

const [AT_FINDER, LEADS, COST] = [/\/find\/$/, /\/(programs|browse)\/([^/]+\/)*$/, /\/plan\/cost\/$/];
/** What a program's page hands to the planner of the cost, and no other page understands. */
const OF_COST = "cost-";

const ID = /^[a-z0-9-]{3,80}$/;

/**
 * @param {string} fragment with or without its `#`
 * @returns {{rest: string, ids: string[]}} the other names as they were, and the list
 */
export function splitKept(fragment) {
  const parts = readable(fragment).replace(/^#/, "").split("&").filter(Boolean);
  const isList = (/** @type {string} */ part) => part === "list" || part.startsWith("list=");
  return {
    rest: parts.filter((part) => !isList(part)).join("&"),
    ids: idsIn(parts.findLast(isList)?.slice("list=".length) ?? ""),
  };
}

/** @param {string} fragment @returns {string} the list in it as it is written, or nothing */
export function listIn(fragment) {
  return fragment.match(/(?:^|[#&])(list(?:=[^&]*)?)(?=&|$)/)?.[1] ?? "";
}

/** @param {string} rest @param {string[]} ids @returns {string} the fragment, without `#` */
export function joinKept(rest, ids) {
  return [rest, ids.length ? `list=${written(ids)}` : ""].filter(Boolean).join("&");
}

/** @param {string} fragment of the list's own page @returns {string[]} */
export function readIds(fragment) {
  const parts = readable(fragment).replace(/^#/, "").split("&");
  return idsIn(parts.findLast((part) => part.startsWith("ids="))?.slice("ids=".length) ?? "");
}

/** @param {string[]} ids @param {string} [rest] choices of the finder, for the way back @returns {string} the fragment of the list's own page, with its `#` */
export function listFragment(ids, rest = "") {
  const fragment = [rest, ids.length ? `ids=${written(ids)}` : ""].filter(Boolean).join("&");
  return fragment && `#${fragment}`;
}

/** @param {string} fragment @returns {string} the choices of the finder in it: what names no programs */
export function choicesIn(fragment) {
  return splitKept(fragment).rest.split("&").filter((part) => part.includes("=") && !part.startsWith("ids=")).join("&");
}

/** @param {string} path @returns {boolean} whether it is that of the list */
export const isListPage = (path) => path.endsWith("/list/");

/** @param {string} here path of the page @param {string} fragment of the page @returns {{rest: string, ids: string[]}} */
export function carried(here, fragment) {
  if (isListPage(here)) return { rest: choicesIn(fragment), ids: readIds(fragment) };
  const { rest, ids } = splitKept(fragment);
  return { rest: rest.split("&").filter((part) => !part.startsWith(OF_COST)).join("&"), ids };
}

/**
 * @param {string} path where a link leads
 * @param {string} own fragment of the link as the page was made
 * @param {{rest: string, ids: string[]}} state
 * @returns {string} its fragment with what goes along, with its `#`
 */
export function fragmentFor(path, own, { rest, ids }) {
  if (isListPage(path)) return listFragment(readIds(own), choicesIn(rest));
  if (COST.test(path)) {
    const fragment = [own.slice(1), joinKept(rest, ids)].filter(Boolean).join("&");
    return fragment && `#${fragment}`;
  }
  const chosen = AT_FINDER.test(path) ? splitKept(own).rest : "";
  const fragment = AT_FINDER.test(path) || LEADS.test(path) ? joinKept(chosen || rest, ids) : "";
  return fragment ? `#${fragment}` : own;
}

/** @param {string} fragment @returns {boolean} whether it is a place on the page, and says nothing about choices or lists */
export function isPlaceOnPage(fragment) {
  return fragment.length > 1 && !fragment.includes("=");
}

/**
 * @param {string[]} ids
 * @param {{ids: string[], aliases: Record<string, number>}} header of the index
 * @returns {{known: string[], unknown: string[], cut: number}} ids as they are today, at most as many as a list holds; what nobody knows, and how many were too many
 */
export function knownIds(ids, { ids: all, aliases }) {
  const today = [...new Set(ids.map((id) => (Object.hasOwn(aliases, id) ? all[aliases[id]] : id)))];
  const known = today.filter((id) => all.includes(id));
  const unknown = today.filter((id) => !all.includes(id)).map((id) => `list=${id}`);
  return { known: known.slice(0, MOST_KEPT), unknown, cut: Math.max(0, known.length - MOST_KEPT) };
}

/** @param {number} cut how many programs of a link were too many @returns {string} */
export function cutWords(cut) {
  return `A list holds ${MOST_KEPT} programs. ${counted(cut, "more in this link is", "more in this link are")} left out.`;
}

/** @param {string} id @returns {boolean} whether a program could have it */
export function isId(id) {
  return ID.test(id);
}

/** @param {string} text @returns {string[]} each once, in order, as they were written */
function idsIn(text) {
  return [...new Set(decoded(text).split(",").map((id) => id.trim()).filter(Boolean))];
}

/** @param {string[]} ids @returns {string} */
function written(ids) {
  return ids.map(encodeURIComponent).join(",");
}

/** @param {string} text @returns {string} */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray per cent sign
  }
}
