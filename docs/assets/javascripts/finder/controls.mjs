// @ts-check
/**
 * The controls: they show what is chosen and how many would match, and make a new query when somebody changes one.
 *
 * @typedef {import("./index.mjs").Header} Header
 * @typedef {import("./match.mjs").Matcher} Matcher
 * @typedef {import("./query.mjs").Query} Query
 */

import { week } from "../shared/week.mjs";
import { isZip } from "../shared/zip_words.mjs";
import { takesOne } from "./query.mjs";

/** A town in the field for a ZIP is read elsewhere (whereabouts.mjs). @param {HTMLInputElement} $input @returns {boolean} */
const isWhole = ({ value, dataset }) => value === "" || dataset.iopInput !== "zip" || isZip(value);

/**
 * @param {HTMLElement} $root
 * @param {Header} header
 * @param {(query: Query) => void} choose
 * @param {() => Promise<typeof import("../shared/free_text.mjs").readFree>} freeReader
 */
export function controls($root, header, choose, freeReader) {
  const $form = /** @type {HTMLElement} */ ($root.querySelector("[data-iop-filters]"));
  const $values = /** @type {NodeListOf<HTMLElement>} */ ($root.querySelectorAll("[data-iop-value]"));
  const $clears = /** @type {NodeListOf<HTMLElement>} */ ($root.querySelectorAll("[data-iop-clear]"));
  const $selects = /** @type {NodeListOf<HTMLSelectElement>} */ ($root.querySelectorAll("[data-iop-select]"));
  const $inputs = /** @type {NodeListOf<HTMLInputElement>} */ ($root.querySelectorAll("[data-iop-input]"));
  const values = [...$values].map(valueOf);
  /** @type {Query} */
  let query = new Map();

  /** @param {string} name @param {string[]} values */
  const change = (name, values) => {
    choose(new Map(query).set(name, values).set("ids", [])); // a hand-picked list gives way to a search
  };

  const myWeek = week($root, (values) => change("free", values), freeReader);

  $root.addEventListener("change", ({ target }) => {
    const $control = /** @type {HTMLInputElement | HTMLSelectElement} */ (target);
    if ($control.dataset.iopSelect) change($control.dataset.iopSelect, $control.value ? [$control.value] : []);
    if ($control.dataset.iopInput) changeText(/** @type {HTMLInputElement} */ ($control));
    if (!$control.dataset.iopValue || $control instanceof HTMLSelectElement) return;
    const [name, value] = valueOf($control);
    const others = takesOne(name, header) ? [] : (query.get(name) ?? []).filter((each) => each !== value);
    change(name, $control.checked ? [...others, value] : others);
  });

  for (const $clear of $clears) {
    $clear.addEventListener("click", () => {
      const $first = /** @type {HTMLElement | null} */ ($clear.closest("[data-filter]")?.querySelector("summary, input, select"));
      change($clear.dataset.iopClear ?? "", []);
      $first?.focus();
    });
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  /** @param {HTMLInputElement} $input */
  const changeText = ($input) => {
    clearTimeout(waiting);
    const name = $input.dataset.iopInput ?? "";
    const value = $input.value.trim().slice(0, name === "zip" ? 5 : undefined); // a longer ZIP names a street in it
    if (!value || isWhole($input)) change(name, value ? [value] : []);
  };

  $form.addEventListener("input", ({ target }) => {
    const $input = /** @type {HTMLInputElement} */ (target);
    if (!$input.dataset.iopInput) return;
    clearTimeout(waiting);
    if (isWhole($input)) waiting = setTimeout(() => changeText($input), 300);
  });

  /** @param {HTMLElement} $value @param {number} count */
  const showValue = ($value, count) => {
    const [name, value] = valueOf($value);
    $value.dataset.count = String(count);
    if ($value instanceof HTMLOptionElement) {
      const isCounted = name !== "within" || query.has("zip"); // no distance says anything before there is a ZIP
      $value.text = isCounted ? `${$value.dataset.label} (${count})` : $value.dataset.label ?? "";
      return;
    }
    const isOfWeek = name === "free"; // which shows what is chosen by itself
    const isChosen = !isOfWeek && (query.get(name)?.includes(value) ?? false);
    if (!isOfWeek) /** @type {HTMLInputElement} */ ($value).checked = isChosen;
    const $option = $value.closest("label");
    const $count = $option?.querySelector("[data-slot=count]");
    if (!$count) return;
    $count.textContent = String(count);
    $option?.classList.toggle("iop-option--none", count === 0 && !isChosen);
  };

  /** @param {Query} next @param {Matcher} matcher */
  const show = (next, matcher) => {
    query = next;
    const counts = matcher.counts(query, values);
    $values.forEach(($value, at) => showValue($value, counts[at]));
    for (const $select of $selects) showSelected($select, query.get($select.dataset.iopSelect ?? "")?.[0] ?? "");
    for (const $input of $inputs) {
      const value = query.get($input.dataset.iopInput ?? "")?.[0] ?? "";
      if ($input.value.trim() === value) continue;
      const isBeingCorrected = $input === document.activeElement || $input.matches("[aria-invalid=true], [data-unread]");
      if (!isBeingCorrected) $input.value = value;
    }
    myWeek.show(query.get("free") ?? []);
    for (const $clear of $clears) $clear.hidden = !query.has($clear.dataset.iopClear ?? "");
  };

  for (const name of ["filters", "open", "sorting"]) $root.querySelector(`[data-iop-${name}]`)?.removeAttribute("hidden");
  return { show, expect: (/** @type {Query} */ next) => (query = next) };
}

/** @param {HTMLElement} $value @returns {[string, string]} name and value */
function valueOf($value) {
  const [name, value] = ($value.dataset.iopValue ?? "").split("=");
  return [name, value];
}

/** @param {HTMLSelectElement} $select @param {string} value one from a shared link may not be on offer: it is added */
function showSelected($select, value) {
  $select.value = value;
  if ($select.value === value) return;
  $select.append(new Option(value, value));
  $select.value = value;
}
