// @ts-check
/**
 * My week: boxes for each part of each day, filled with a tap, a drag or the keyboard; whole rows and columns; shortcuts;
 * and a line of text. All of them change one set of cells, which stands in the address in its shortest words.
 */

import { BOXES, cellsOf, freeCells, valuesOf } from "./schedule.mjs";
import { holdUnread } from "./unread.mjs";
import { weekDrag } from "./week_drag.mjs";
import { nextBox } from "./week_keys.mjs";

/**
 * @param {HTMLElement} $root
 * @param {(values: string[], isNarrower: boolean) => void} choose takes too whether what was written is narrower than those boxes
 * @param {() => Promise<typeof import("./free_text.mjs").readFree>} reader of the line of text
 */
export function week($root, choose, reader) {
  const $filter = /** @type {HTMLElement} */ ($root.querySelector("[data-filter=free]"));
  const $table = /** @type {HTMLTableElement} */ ($filter.querySelector("table"));
  const $text = /** @type {HTMLInputElement} */ ($filter.querySelector("[data-iop-week-text]"));
  const $status = /** @type {HTMLElement} */ ($filter.querySelector("[data-iop-week-said]"));
  const $written = /** @type {HTMLElement} */ ($root.querySelector("[data-iop-written]"));
  const $boxes = /** @type {HTMLInputElement[]} */ ([...$filter.querySelectorAll("[data-iop-value]")]);
  let cells = 0;
  /** The text that was read last, null to read it again, and what came of it. @type {string | null} */
  let known = "";
  let reading = Promise.resolve(true);

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
      const these = cellsUnder($box) & BOXES;
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

  /**
   * Beside what is found, as long as the text stands in its field: what fits the boxes may not fit what was written.
   *
   * @param {string} words or nothing
   */
  const doubt = (words) => {
    $written.textContent = words;
    $written.hidden = !words;
    $root.classList.toggle("iop-written", Boolean(words));
  };
  /** @param {number} next */
  const change = (next) => {
    cells = next;
    showBoxes();
    choose(valuesOf(cells), !$written.hidden);
  };
  /** @param {number} next by the boxes: what was said of the line of text is no longer so */
  const mark = (next) => {
    $status.textContent = "";
    settle($text.value);
    change(next);
  };

  $filter.addEventListener("change", (event) => {
    const $box = /** @type {HTMLInputElement} */ (event.target);
    if ($box === $text) return readText();
    if (!$box.dataset.iopValue) return;
    event.stopPropagation();
    mark($box.checked ? cells | cellsUnder($box) : cells & ~cellsUnder($box));
  });

  for (const { $shortcut, these, isWhole } of shortcuts) {
    $shortcut.addEventListener("click", () => {
      if ($shortcut.ariaPressed === "true") mark(cells & ~these);
      else mark(isWhole ? these : cells | these);
    });
  }

  /** @param {string} written @returns {Promise<boolean>} whether nothing of it is left to be asked */
  const readAnew = async (written) => {
    let isWhole = false;
    try {
      const read = (await reader())(written);
      ({ isWhole } = read);
      $status.textContent = read.message;
      if (read.values.length || !written.trim()) {
        doubt(read.doubt);
        change(cellsOf(read.values));
      }
    } catch {
      known = null;
      $status.textContent = "What you wrote cannot be read now. Mark the boxes above, or load the page again.";
    }
    $text.setAttribute("aria-invalid", String(!isWhole));
    return isWhole;
  };
  const readText = () => {
    if ($text.value !== known) [known, reading] = [$text.value, readAnew($text.value)];
    return reading;
  };

  const settle = holdUnread($text, $status, readText);
  const forget = () => {
    [known, $status.textContent] = ["", ""];
    settle("");
    doubt("");
    $text.removeAttribute("aria-invalid");
  };
  $text.form?.addEventListener("reset", forget);

  $table.addEventListener("iop-paint", (event) => {
    const { on, crossed } = /** @type {CustomEvent<import("./week_drag.mjs").Painted>} */ (event).detail;
    const these = crossed.reduce((sum, $box) => sum | cellsUnder($box), 0);
    mark(on ? cells | these : cells & ~these);
  });
  weekDrag($table);
  weekKeys($table);

  /** @param {string[]} values what the address says */
  const show = (values) => {
    if (!values.length && cells) ($text.value = "", forget());
    else if (cellsOf(values) !== cells) $status.textContent = "";
    cells = cellsOf(values);
    showBoxes();
  };
  return { show };
}

/** By keyboard: one stop for Tab, and the arrow keys from box to box; Space marks, as in every box. @param {HTMLTableElement} $table whose cells hold a box each, but for its headings */
function weekKeys($table) {
  const $grid = [...$table.rows].map(({ cells }) => [...cells].map(($cell) => $cell.querySelector("input")));
  const $boxes = $grid.flat().filter(($box) => $box !== null);
  $table.setAttribute("role", "grid");

  /** @param {EventTarget | null} $stop the box that Tab stops at */
  const stopAt = ($stop) => $boxes.forEach(($box) => ($box.tabIndex = $box === $stop ? 0 : -1));
  stopAt($boxes[0]);
  $table.addEventListener("focusin", ({ target }) => stopAt(target));

  $table.addEventListener("keydown", (event) => {
    const row = $grid.findIndex(($row) => $row.some(($box) => $box === event.target));
    if (row < 0 || event.altKey || event.metaKey) return;
    const $next = nextBox($grid, row, $grid[row].findIndex(($box) => $box === event.target), event);
    if ($next === undefined) return;
    event.preventDefault(); // also at an edge: the page does not scroll away under the reader
    $next?.focus();
  });
}
