// @ts-check
/**
 * What the list says, as text.
 *
 * @typedef {import("./picked.mjs").Program} Program
 * @typedef {import("./picked.mjs").Picked} Picked
 */

import { cutWords } from "../shared/kept.mjs";
import { counted } from "../shared/phrases.mjs";
import { fewOf } from "../shared/quotation.mjs";
import { CALL_FIRST } from "../shared/rules.mjs";

/** Where groups were held against what somebody chose, and none fits. */
export const NONE_FITS = "No group fits what you chose";

/** @param {Program[]} programs @returns {[string, string]} how many there are to take along, and how many are closed */
export function countWords(programs) {
  const closed = programs.filter((program) => program.closed).length;
  const areClosed = `that ${closed === 1 ? "is" : "are"} closed`;
  if (closed === programs.length) return [counted(closed, "program"), ` ${areClosed}`];
  return [counted(programs.length - closed, "program"), closed ? `, and ${closed} ${areClosed}` : ""];
}

/** @param {Picked} picked @returns {string[]} what of the address could not be shown as it was written */
export function noticeWords({ unknown, moved, cut }) {
  const notices = [];
  if (unknown.length) {
    const few = fewOf(unknown);
    const names = counted(unknown.length, "program of this link is none that we know", "programs of this link are none that we know");
    notices.push(`${few ? [names, few].join(": ") : names}. Maybe the link was cut off on its way.`);
  }
  for (const name of moved) notices.push(`${name} has a new address on this site. The list leads to it.`);
  if (cut) notices.push(cutWords(cut));
  return notices;
}

/** @param {Program[]} programs @returns {boolean} whether any of them answers */
export function toCall(programs) {
  return programs.some(({ phone }) => phone);
}

/** @param {Program[]} programs @returns {string} what the list holds, counted as on its page */
export function subject(programs) {
  const isAnswered = toCall(programs);
  if (programs.length === 1) return `${isAnswered ? "A program to call" : "Closed"}: ${programs[0].name}`;
  return countWords(programs).join(isAnswered ? " to call" : "");
}

/** @param {Program[]} programs @param {string} address of the list @returns {string} a line each: what somebody needs who cannot open the link */
export function letter(programs, address) {
  const lines = programs.map(({ name, place, phone, status, instead }, at) => {
    const now = instead ? `${status} ${instead.words}: ${new URL(instead.href, address)}` : "";
    return `${at + 1}. ${name}, ${place}: ${[phone?.[0], now].filter(Boolean).join(". ")}`;
  });
  return [...lines, ...(toCall(programs) ? [CALL_FIRST] : [])].join("\n");
}

/** @param {Program[]} programs @param {string} address @returns {string} */
export function mailAddress(programs, address) {
  const body = `${letter(programs, address)}\n\nAll of it, with times and cost:\n${address}\n`.replaceAll("\n", "\r\n");
  return `mailto:?subject=${encodeURIComponent(subject(programs))}&body=${encodeURIComponent(body)}`;
}

/** @param {Program[]} programs @param {string} address @returns {string} `?&` is read by iPhones and Androids */
export function messageAddress(programs, address) {
  const body = `${letter(programs, address)}\n${address}`;
  return `sms:?&body=${encodeURIComponent(body)}`;
}
