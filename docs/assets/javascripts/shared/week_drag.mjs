// @ts-check
/**
 * My week by a drag: it paints the boxes that it crosses with what the first one became.
 *
 * @typedef {object} Painted what the event `iop-paint` of the table tells (week.mjs)
 * @property {boolean} on
 * @property {HTMLInputElement[]} crossed none when the drag was broken off
 */

/** @param {HTMLTableElement} $table whose cells hold a box each */
export function weekDrag($table) {
  /** @type {{on: boolean, crossed: Set<HTMLInputElement>} | null} */
  let painting = null;

  /** @param {PointerEvent} event @returns {HTMLInputElement | null} */
  const boxAt = ({ clientX, clientY }) => {
    const $cell = document.elementFromPoint(clientX, clientY)?.closest("td, th");
    return $cell && $table.contains($cell) ? $cell.querySelector("[data-iop-value]") : null;
  };

  /** @param {Painted} detail */
  const tell = (detail) => $table.dispatchEvent(new CustomEvent("iop-paint", { detail }));

  $table.addEventListener("pointerdown", (event) => {
    const $box = boxAt(event);
    if ($box && event.buttons === 1) painting = { on: !$box.checked, crossed: new Set([$box]) };
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
    if (done && done.crossed.size > 1) tell({ on: done.on, crossed: [...done.crossed] });
  });
  addEventListener("pointercancel", () => {
    if (painting) tell({ on: false, crossed: [] });
    painting = null;
  });
}
