// @ts-check
/**
 * A field for a ZIP, a town, a county or a state: it is read when somebody leaves it or presses Enter. One place is taken
 * and said; of several, each is a button. All of it stays in the browser.
 *
 * @typedef {import("./place_names.mjs").Place} Place
 *
 * @typedef {object} Parts
 * @property {HTMLInputElement} $field
 * @property {HTMLElement} $wrong what is wrong with the ZIP
 * @property {HTMLElement} $said what was taken, or what is asked
 * @property {HTMLElement} $choices a list
 * @property {HTMLElement} $labels a list that the browser offers while somebody types
 */

import { placeWords, readWords } from "./ask_place.mjs";
import { button, node } from "./page.mjs";
import { choiceOf } from "./place_names.mjs";
import { suggestions } from "./places.mjs";
import { asQuotation } from "./quotation.mjs";
import { isBrokenZip, isZip } from "./zip_words.mjs";

const MOST_LABELS = 8;

/**
 * @param {Parts} parts
 * @param {import("./ask_place.mjs").Asker} asker
 * @param {(name: string, value: string) => void} choose
 * @param {{leaves?: boolean}} [options] whether choosing leaves the page: then only Enter or a tap does, and no guess
 * @returns {{find: () => Promise<boolean>, complain: (words: string) => void}} reads what was typed, and tells whether nothing of
 *   it is left to be asked; says what is wrong with a ZIP
 */
export function placeField({ $field, $wrong, $said, $choices, $labels }, asker, choose, { leaves = false } = {}) {
  /** @param {string} words */
  const complain = (words) => {
    $wrong.textContent = words;
    if (words) $field.setAttribute("aria-invalid", "true");
    else $field.removeAttribute("aria-invalid");
  };
  /** @param {string} words @param {Place[]} [places] */
  const say = (words, places = []) => {
    $said.textContent = words;
    $choices.replaceChildren(...places.map((place) => node("li", "", button("iop-chip", placeWords(place), () => (take(place), $field.focus())))));
    $choices.hidden = !places.length;
  };
  /** @param {Place} place @param {string} [words] @param {Place[]} [others] */
  const take = (place, words = readWords({ place, others: [], isExact: true }, ""), others = []) => {
    const [name, value] = choiceOf(place);
    if (leaves) return choose(name, value);
    delete $field.dataset.unread;
    $field.value = name === "zip" ? value : "";
    say(words, others);
    choose(name, value);
  };
  const look = async () => {
    const typed = $field.value;
    if (!typed.trim()) return true;
    if (isBrokenZip(typed)) return complain("A ZIP has 5 digits, such as 28801."), false;
    $field.dataset.unread = "";
    if (!isZip(typed)) say("Looking for that place …");
    const read = await asker.read(typed);
    if ($field.value !== typed) return look();
    if (read.place && leaves && !read.isExact) [read.others, read.place] = [[read.place, ...read.others], null];
    if (read.place) return take(read.place, readWords(read, typed), read.others), true;
    say(readWords(read, typed) || `We know no town or county like ${asQuotation(typed)} here. Try a ZIP.`, read.others);
    return false;
  };
  /** @type {Promise<boolean> | null} */
  let looking = null;
  const find = () => (looking ??= look().finally(() => (looking = null)));
  const suggest = async () => {
    const text = $field.value;
    const labels = suggestions(text, await asker.near(), MOST_LABELS);
    if (text === $field.value) $labels.replaceChildren(...labels.map((label) => Object.assign(document.createElement("option"), { value: label })));
  };
  $field.addEventListener("input", () => (complain(""), say(""), suggest()));
  if (!leaves) $field.addEventListener("change", find);
  return { find, complain };
}
