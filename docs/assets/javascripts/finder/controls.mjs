// @ts-check
/**
 * The controls: they show what is chosen and how many would match, and make a new query when somebody changes one.
 *
 * @typedef {import("./index.mjs").Header} Header
 * @typedef {import("./match.mjs").Matcher} Matcher
 * @typedef {import("./query.mjs").Query} Query
 */

import { takesOne } from "./query.mjs";
import { week } from "../shared/week.mjs";
import { hide } from "./write.mjs";

/** @param {number} count @param {boolean} isSaid @returns {number} what tells one thing that is shown from another */
const shownAs = (count, isSaid) => (isSaid ? count : -1 - count);

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
  const wanted = [...$values].map(($value, at) => /** @type {const} */ ([...valueOf($value), at]));
  const $sets = [...$form.querySelectorAll(".iop-finder__set")];
  const $filters = [...$values].map(($value) => /** @type {Element} */ ($value.closest("[data-filter]")));
  const $options = [...$values].map(($value) => $value.closest("label"));
  // A text that is kept is laid out again in half the time of a new one.
  const $counts = $options.map(($option) => $option?.querySelector("[data-slot=count]")?.appendChild(new Text()));
  // What the page shows now: with a hundred values, writing what is the same would cost most of a frame.
  /** @type {number[]} */
  const shownCounts = [];
  /** @type {boolean[]} */
  const shownNone = [];
  /** @type {Map<HTMLSelectElement, string>} */
  const shownSelects = new Map();
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
    if (!value || $input.validity.valid) change(name, value ? [value] : []);
  };

  $form.addEventListener("input", ({ target }) => {
    const $input = /** @type {HTMLInputElement} */ (target);
    if (!$input.dataset.iopInput) return;
    clearTimeout(waiting);
    const isWhole = $input.value === "" || $input.dataset.iopInput === "q" || $input.validity.valid;
    if (isWhole) waiting = setTimeout(() => changeText($input), 300);
  });

  /** @param {number} at @param {number} count @param {boolean} isSaid whether it says something: no distance does before there is a ZIP */
  const showCount = (at, count, isSaid) => {
    const $value = $values[at];
    const $count = $counts[at];
    shownCounts[at] = shownAs(count, isSaid);
    $value.dataset.count = String(count);
    if ($value instanceof HTMLOptionElement) $value.text = isSaid ? `${$value.dataset.label} (${count})` : $value.dataset.label ?? "";
    else if ($count) $count.data = String(count);
  };

  /** @param {typeof wanted} these which values @param {Matcher} matcher */
  const showValues = (these, matcher) => {
    const counts = matcher.counts(query, these);
    these.forEach(([name, value, at], nth) => {
      const [$value, count] = [$values[at], counts[nth]];
      const isChosen = name !== "free" && (query.get(name)?.includes(value) ?? false);
      const isSaid = name !== "within" || query.has("zip");
      if (shownCounts[at] !== shownAs(count, isSaid)) showCount(at, count, isSaid);
      if ($value instanceof HTMLOptionElement) return;
      const $box = /** @type {HTMLInputElement} */ ($value);
      if (name !== "free" && $box.checked !== isChosen) $box.checked = isChosen;
      const isNone = count === 0 && !isChosen && Boolean($counts[at]);
      if (shownNone[at] !== isNone) $options[at]?.classList.toggle("iop-option--none", (shownNone[at] = isNone));
    });
  };

  /** @returns {typeof wanted} which values the window shows */
  const inSight = () => {
    const $seen = new Set($sets.filter(isInSight).flatMap(($set) => [...$set.querySelectorAll("[data-filter]")].filter(isInSight)));
    return wanted.filter(([, , at]) => $seen.has($filters[at]) && isInSight($values[at])); // an option drops down later: it has no place
  };

  /**
   * @param {Query} next
   * @param {Matcher} matcher
   * @param {typeof wanted} seen the values that are written at once
   * @returns {() => void} writes all others, unless another query has come
   */
  const show = (next, matcher, seen) => {
    query = next;
    showValues(seen, matcher);
    for (const $select of $selects) {
      const value = query.get($select.dataset.iopSelect ?? "")?.[0] ?? "";
      if (shownSelects.get($select) !== value) showSelected($select, value);
      shownSelects.set($select, value);
    }
    for (const $input of $inputs) {
      const value = query.get($input.dataset.iopInput ?? "")?.[0] ?? "";
      if ($input.value.trim() === value) continue;
      const isBeingMended = $input === document.activeElement || $input.matches("[aria-invalid=true]");
      if (!isBeingMended) $input.value = value;
    }
    myWeek.show(query.get("free") ?? []);
    for (const $clear of $clears) hide($clear, !query.has($clear.dataset.iopClear ?? ""));
    return () => {
      if (query === next) showValues(wanted, matcher);
    };
  };

  for (const name of ["filters", "open", "sorting"]) $root.querySelector(`[data-iop-${name}]`)?.removeAttribute("hidden");
  return { show, inSight, expect: (/** @type {Query} */ next) => (query = next) };
}

/**
 * To be asked of a set before the filters in it: one that is out of sight is not laid out, and asking would make it so.
 *
 * @param {Element} $part
 * @returns {boolean} whether the window shows what is in it
 */
function isInSight($part) {
  if ($part instanceof HTMLDetailsElement && !$part.open) return false;
  const { top, bottom, width } = $part.getBoundingClientRect();
  return width > 0 && bottom > 0 && top < innerHeight;
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
