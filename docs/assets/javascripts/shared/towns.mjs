// @ts-check
/** The towns of the states in which programs are, also those without a program (hooks/iop/finder/files.py). */

/** @param {Response} response @returns {Promise<[string, string, string][]>} towns with their state and ZIP */
export async function readTowns(response) {
  if (!response.ok) throw new Error(`towns: ${response.status}`);
  const rows = await response.json();
  const isRow = (/** @type {any} */ row) => Array.isArray(row) && row.length === 3 && row.every((each) => typeof each === "string");
  if (!Array.isArray(rows) || !rows.every(isRow)) throw new Error("expected towns");
  return rows;
}
