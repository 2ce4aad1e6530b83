// @ts-check
/** How hard a mask makes a QR code to read (ISO/IEC 18004:2015, 7.8.3.1). */

const CORNER_LIKE = "1011101";

/** @param {import("./qr.mjs").Code} code @returns {number} how hard a mask makes it to read (7.8.3.1) */
export function penalty({ size, modules }) {
  const rows = Array.from({ length: size }, (_, row) => modules.subarray(row * size, (row + 1) * size).join(""));
  const columns = Array.from({ length: size }, (_, column) => rows.map((row) => row[column]).join(""));
  let sum = 0;
  for (const line of [...rows, ...columns]) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) sum += run.length - 2;
    sum += 40 * cornersIn(`0000${line}0000`);
  }
  for (let row = 1; row < size; row += 1) {
    for (let column = 1; column < size; column += 1) {
      const at = row * size + column;
      const same = modules[at];
      if (same === modules[at - 1] && same === modules[at - size] && same === modules[at - size - 1]) sum += 3;
    }
  }
  const dark = modules.reduce((count, each) => count + each, 0);
  return sum + Math.floor(Math.abs(dark * 20 - size * size * 10) / (size * size)) * 10;
}

/** @param {string} line with the light around it @returns {number} what looks like a corner: four light modules before or after */
function cornersIn(line) {
  let count = 0;
  let at = line.indexOf(CORNER_LIKE);
  while (at >= 0) {
    const found = line.slice(at - 4, at) === "0000" || line.slice(at + 7, at + 11) === "0000";
    count += Number(found);
    at = line.indexOf(CORNER_LIKE, at + (found ? 7 : 4));
  }
  return count;
}
