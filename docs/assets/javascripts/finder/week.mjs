// @ts-check
/**
 * My week: boxes for each part of each day, filled with a tap, a drag or the keyboard; whole rows and columns; shortcuts;
 * and a line of text. All of them change one set of cells, which stands in the address in its shortest words.
 */

import { cellsOf, freeCells, valuesOf } from "./schedule.mjs";

/** The cells that have a box: a day is all day when its three parts are, though its night has none. */
const SEEN = 0x7777777;

/**
 * @param {HTMLElement} $root
 * @param {(values: string[]) => void} choose
 * @param {() => Promise<typeof import("./free_text.mjs").readFree>} reader of the line of text
 */
export function week($root, choose, reader) {
  const $filter = /** @type {HTMLElement} */ ($root.querySelector("[data-filter=free]"));
  const $table = /** @type {HTMLElement} */ ($filter.querySelector("table"));
  const $text = /** @type {HTMLInputElement} */ ($filter.querySelector("[data-iop-week-text]"));
  const $said = /** @type {HTMLElement} */ ($filter.querySelector("[data-iop-week-said]"));
  const $boxes = /** @type {HTMLInputElement[]} */ ([...$filter.querySelectorAll("[data-iop-value]")]);
  let cells = 0;

  const under = new Map($boxes.map(($box) => [$box, freeCells(($box.dataset.iopValue ?? "").split("=")[1]) ?? 0]));
  /** "Evenings only" makes a week of its own; "after school" adds to the one there is. */
  const shortcuts = [.../** @type {NodeListOf<HTMLElement>} */ ($filter.querySelectorAll("[data-iop-week]"))].map(($shortcut) => {
    const values = ($shortcut.dataset.iopWeek ?? "").split(",");
    return { $shortcut, these: cellsOf(values), isWhole: values.length === 1 };
  });
  /** @param {HTMLInputElement} $box */
  const cellsUnder = ($box) => under.get($box) ?? 0;

  const showBoxes = () => {
    for (const $box of $boxes) {
      const these = cellsUnder($box) & SEEN;
      const isFree = (cells & these) === these;
      const isPart = !isFree && (cells & these) !== 0;
      if ($box.checked !== isFree) $box.checked = isFree;
      if ($box.indeterminate !== isPart) $box.indeterminate = isPart;
    }
    for (const { $shortcut, these, isWhole } of shortcuts) {
      const isPressed = String(isWhole ? cells === these : (cells & these) === these);
      if ($shortcut.ariaPressed !== isPressed) $shortcut.ariaPressed = isPressed;
    }
  };

  /** @param {number} next */
  const change = (next) => {
    cells = next;
    showBoxes();
    choose(valuesOf(cells));
  };

  $filter.addEventListener("change", (event) => {
    const $box = /** @type {HTMLInputElement} */ (event.target);
    if ($box === $text) return readText();
    if (!$box.dataset.iopValue) return;
    event.stopPropagation();
    change($box.checked ? cells | cellsUnder($box) : cells & ~cellsUnder($box));
  });

  for (const { $shortcut, these, isWhole } of shortcuts) {
    $shortcut.addEventListener("click", () => {
      if ($shortcut.ariaPressed === "true") change(cells & ~these);
      else change(isWhole ? these : cells | these);
    });
  }

  const readText = async () => {
    let readFree;
    try {
      readFree = await reader();
    } catch {
      $said.textContent = "What you wrote cannot be read now. Mark the boxes above, or load the page again.";
      return;
    }
    const { values, ignored } = readFree($text.value);
    $said.textContent = ignored.length ? `Not understood: ${ignored.join(", ")}. Write days and parts: Mon evening, Sat.` : "";
    if (values.length || !$text.value.trim()) change(cellsOf(values));
  };

  $table.addEventListener("iop-paint", (event) => {
    const { on, crossed } = /** @type {CustomEvent<import("./week_drag.mjs").Painted>} */ (event).detail;
    const these = crossed.reduce((sum, $box) => sum | cellsUnder($box), 0);
    change(on ? cells | these : cells & ~these);
  });

  /** @param {string[]} values what the address says */
  const show = (values) => {
    cells = cellsOf(values);
    showBoxes();
  };
  return { show };
}
