// @ts-check
/** ZIPs as people write them. */

const ZIP = /(?<!\d)(\d{5})(?:[-\s]?\d{4})?(?!\d)/g;

/** @param {string} text @returns {boolean} whether it is a ZIP, also one that names a street in it, and nothing else */
export const isZip = (text) => /^\s*\d{5}(-\d{4})?\s*$/.test(text);

/** @param {string} text @returns {string} the ZIP that stands in it, the last, as in an address; empty when none does */
export const zipIn = (text) => [...text.matchAll(ZIP)].at(-1)?.[1] ?? "";

/** @param {string} text @returns {boolean} whether it is meant as a ZIP, and is none */
export const isBrokenZip = (text) => /\d/.test(text) && !/\p{L}/u.test(text) && !zipIn(text);
