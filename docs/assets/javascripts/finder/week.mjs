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

  for (const $shortcut of /** @type {NodeListOf<HTMLElement>} */ ($filter.querySelectorAll("[data-iop-week]"))) {
    $shortcut.addEventListener("click", () => change(cellsOf(($shortcut.dataset.iopWeek ?? "").split(","))));
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

  // A drag paints the boxes that it crosses with what the first one became.
  /** @type {{on: boolean, crossed: Set<HTMLInputElement>} | null} */
  let painting = null;
  /** @param {PointerEvent} event @returns {HTMLInputElement | null} */
  const boxAt = ({ clientX, clientY }) => {
    const $cell = document.elementFromPoint(clientX, clientY)?.closest("td, th");
    return $cell && $table.contains($cell) ? $cell.querySelector("[data-iop-value]") : null;
  };
  $table.addEventListener("pointerdown", (event) => {
    const $box = boxAt(event);
    if ($box && event.button === 0) painting = { on: !$box.checked, crossed: new Set([$box]) };
  });
  $table.addEventListener("pointermove", (event) => {
    const $box = painting && boxAt(event);
    if (!painting || !$box || painting.crossed.has($box)) return;
    painting.crossed.add($box);
    for (const $each of painting.crossed) $each.checked = painting.on;
  });
  addEventListener("pointerup", () => {
    const done = painting;
    painting = null;
    if (!done || done.crossed.size < 2) return;
    const these = [...done.crossed].reduce((sum, $box) => sum | cellsUnder($box), 0);
    change(done.on ? cells | these : cells & ~these);
  });
  addEventListener("pointercancel", () => {
    painting = null;
    showBoxes();
  });

  /** @param {string[]} values what the address says */
  const show = (values) => {
    cells = cellsOf(values);
    showBoxes();
  };
  return { show };
}
