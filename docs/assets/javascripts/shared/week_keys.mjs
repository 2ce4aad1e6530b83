// @ts-check
/** Which box of my week a key leads to. */

/** @type {Record<string, (row: number, column: number) => [number, number]>} */
const STEPS = {
  ArrowUp: (row, column) => [row - 1, column],
  ArrowDown: (row, column) => [row + 1, column],
  ArrowLeft: (row, column) => [row, column - 1],
  ArrowRight: (row, column) => [row, column + 1],
};

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
