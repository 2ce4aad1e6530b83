// @ts-check
/**
 * What stands in an address may be a stranger's: whoever makes a link writes it. It is repeated in short, as a quotation,
 * without what could be dialed, and never as if it were ours.
 */

import { counted } from "./phrases.mjs";

/** So much of an address is read: ten programs and every choice take less. */
const MOST_READ = 8000;
const LONGEST_QUOTED = 32;
const MOST_SHOWN = 3;
/** A name of ours, or what once was one, with a value of a few words. */
const KNOWN_SHAPE = /^([a-z]{1,12}=)?[a-z0-9]{1,16}(-[a-z0-9]{1,16}){0,4}$/i;
const DIALED = /\+?\d(?:[\s().\/+-]*\d){6,}/g;

/** @param {string} fragment @returns {string} what is read of it: whole parts */
export function readable(fragment) {
  if (fragment.length <= MOST_READ) return fragment;
  const cut = fragment.slice(0, MOST_READ);
  return cut.slice(0, Math.max(0, cut.lastIndexOf("&")));
}

/** @param {string} text @returns {string} so much of it as one may repeat */
export function cutShort(text) {
  const plain = text.slice(0, 400).normalize("NFC").replace(/[\p{C}\p{Zl}\p{Zp}]/gu, " ").replace(/(\p{M}{2})\p{M}+/gu, "$1");
  const letters = [...plain.replace(DIALED, "…").replace(/\s+/g, " ").trim()];
  return letters.length > LONGEST_QUOTED ? `${letters.slice(0, LONGEST_QUOTED - 1).join("")}…` : letters.join("");
}

/** @param {string} text @returns {string} marked as what somebody else said */
export function asQuotation(text) {
  return `“${cutShort(text)}”`;
}

/** @param {string[]} parts @returns {string} the first that look like words of an address, as quotations; empty when none does */
export function fewOf(parts) {
  const shown = parts.filter((part) => KNOWN_SHAPE.test(part)).slice(0, MOST_SHOWN).map(asQuotation);
  return shown.length && shown.length < parts.length ? `${shown.join(", ")} and more` : shown.join(", ");
}

/** @param {string[]} parts of an address that were not understood @returns {string} empty when there are none */
export function ignoredWords(parts) {
  if (!parts.length) return "";
  const message = counted(parts.length, "part of this link was not understood and is left out", "parts of this link were not understood and are left out");
  const few = fewOf(parts);
  return few ? `${message}: ${few}.` : `${message}.`;
}
