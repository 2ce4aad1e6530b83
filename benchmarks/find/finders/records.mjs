// What peers index: a plain record a program, and what a record can be asked when a peer takes a function.
import { ALL, ANY } from "../questions.mjs";

export const FACETS = [...ANY, ...ALL];

export const records = async () => (await fetch("records.json")).json();

/** @returns {boolean} whether the free time and the distance of the question suit a record */
export function suits(record, { free, zip }) {
  if (free && !record.cells.some((cells) => cells !== null && (cells & ~free.reduce((sum, value) => sum | FREE[value], 0)) === 0)) return false;
  return !zip || near(record, ZIPS[zip[0]]);
}

/** @returns {boolean} whether a record has the words that are asked for */
export const has = (record, question) =>
  ANY.every((name) => !question[name] || question[name].some((value) => record[name].includes(value))) &&
  ALL.every((name) => !question[name] || question[name].every((value) => record[name].includes(value)));

/** @returns {Record<string, Record<string, number>>} counts, made by looking at each record found */
export function counted(found) {
  const counts = Object.fromEntries(FACETS.map((name) => [name, {}]));
  for (const record of found) {
    for (const name of FACETS) for (const value of record[name]) counts[name][value] = (counts[name][value] ?? 0) + 1;
  }
  return counts;
}

/** @returns {string[]} chosen names of which one value is enough: their own counts are made without them */
export const loose = (question) => ANY.filter((name) => question[name]);

export const without = (question, name) => Object.fromEntries(Object.entries(question).filter(([other]) => other !== name));

export const ZIPS = { 28801: [35.5971, -82.5565], 10001: [40.7484, -73.9967], 60601: [41.8858, -87.6181] };

function near({ at }, [lat, lng]) {
  const radians = Math.PI / 180;
  const chord =
    Math.sin(((at[0] - lat) * radians) / 2) ** 2 +
    Math.cos(lat * radians) * Math.cos(at[0] * radians) * Math.sin(((at[1] - lng) * radians) / 2) ** 2;
  return 2 * 3958.8 * Math.asin(Math.sqrt(chord)) <= 25;
}

const day = (n) => 0b1111 << (n * 4);
const part = (n) => [0, 1, 2, 3, 4, 5, 6].reduce((sum, each) => sum | (1 << (each * 4 + n)), 0);
const FREE = { morning: part(0), evening: part(2), mon: day(0), wed: day(2), fri: day(4), weekend: day(5) | day(6) };
