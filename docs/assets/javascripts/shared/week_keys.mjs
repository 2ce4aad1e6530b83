// @ts-check
/** My week by keyboard: one stop for Tab, and the arrow keys from box to box; Space marks, as in every box. */

/** @type {Record<string, (row: number, column: number) => [number, number]>} */
const STEPS = {
  ArrowUp: (row, column) => [row - 1, column],
  ArrowDown: (row, column) => [row + 1, column],
  ArrowLeft: (row, column) => [row, column - 1],
  ArrowRight: (row, column) => [row, column + 1],
};

/** @param {HTMLTableElement} $table whose cells hold a box each, but for its headings */
export function weekKeys($table) {
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

/**
 * @template Box
 * @param {(Box | null)[][]} $grid
 * @param {number} row
 * @param {number} column
 * @param {{key: string, ctrlKey: boolean}} event
 * @returns {Box | null | undefined} nothing for a key that does not move; null where there is no box
 */
export function nextBox($grid, row, column, { key, ctrlKey }) {
  const $row = ($grid[ctrlKey ? (key === "Home" ? 0 : $grid.length - 1) : row]).filter(($box) => $box !== null);
  if (key === "Home") return $row[0];
  if (key === "End") return $row[$row.length - 1];
  if (!STEPS[key] || ctrlKey) return undefined;
  const [there, at] = STEPS[key](row, column);
  return $grid[there]?.[at] ?? null;
}
