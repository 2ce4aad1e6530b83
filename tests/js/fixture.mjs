// @ts-check
/**
 * A small index and table of ZIPs, written in the formats that hooks/iop/index.py and zip_table.py describe.
 *
 * A program is {id, name, status, complete, focus, ages, ..., tracks: [{...}]}; a key that is absent is not known.
 * `complete` says that somebody verified it. Days count from 1970.
 */

import { DAYS, PARTS } from "../../docs/assets/javascripts/finder/schedule.mjs";
import { wordsOf } from "../../docs/assets/javascripts/finder/text.mjs";

export const TODAY = 20_780; // 2026-11-23
export const STATES = ["ga", "nc", "sc"];

const LISTS = {
  focus: ["substance-use", "mental-health"],
  ages: ["teen", "adult"],
  format: ["in-person", "virtual", "hybrid"],
  lang: ["en", "es"],
  for: ["women", "veterans"],
  accepts: ["medicaid", "private"],
  help: ["sliding-fee"],
  plans: ["aetna"],
  services: ["group-therapy", "job-help"],
  therapies: ["cbt"],
  medications: ["methadone"],
  access: ["parking"],
};
const OF_TRACKS = ["focus", "ages", "format", "lang", "for"];
const KINDS = {
  zip: "zip", within: "number", state: "place", county: "place", city: "place", free: "free", hours: "number",
  weeks: "number", starts: "number", openings: "one", ages: "any", for: "any", lang: "any", pay: "any", plan: "any",
  price: "number", focus: "any", format: "any", services: "all", therapies: "all", medications: "all", access: "all",
  checked: "number", q: "text",
};
const OF_PROGRAMS = ["pay", "plan", "price", "services", "therapies", "medications", "access", "checked", "q"];
const VALUES = { pay: [...LISTS.accepts, ...LISTS.help], plan: LISTS.plans, openings: ["now"] };
const ARRAYS = { B: Uint8Array, H: Uint16Array, I: Uint32Array, i: Int32Array, d: Float64Array };

export const PROGRAMS = [
  {
    id: "alder", name: "Alder House", complete: true, focus: ["substance-use"], accepts: ["medicaid"], help: [],
    services: ["group-therapy", "job-help"], state: "nc", city: "Asheville", county: "Buncombe", at: [35.6, -82.55],
    price: 250, checked: TODAY - 10, format: ["in-person"], aliases: ["old-alder"],
    tracks: [
      { ages: ["adult"], needs: ["mon-evening", "wed-evening"], minutes: 540, weeks: 8, starts: "rolling",
        openings: ["open", TODAY - 14] },
      { ages: ["teen"], needs: ["mon-morning"], minutes: 360, weeks: 6, starts: [TODAY + 20, TODAY + 5],
        openings: ["full", TODAY - 1] },
    ],
  },
  {
    id: "birch", name: "Birch draft", focus: ["substance-use"], accepts: ["private"], services: ["group-therapy"],
    state: "nc", city: "Boone", at: [36.2, -81.67], tracks: [{}],
  },
  {
    id: "cedar", name: "Cédar Online", complete: true, focus: ["mental-health"], accepts: ["medicaid", "private"],
    help: ["sliding-fee"], services: [], price: 100, checked: TODAY - 200, format: ["virtual"], serves: ["nc", "sc"],
    ages: ["adult"],
    tracks: [{ needs: ["sat-morning"], minutes: 600, weeks: 12, starts: [TODAY - 3], openings: ["open", TODAY - 15] }],
  },
  {
    id: "dogwood", name: "Dogwood", complete: true, status: "closed", focus: ["substance-use"], accepts: ["medicaid"],
    state: "sc", city: "Greer", at: [34.94, -82.23], tracks: [{}],
  },
]; // prettier-ignore

/** @param {any[]} programs @param {{version?: number}} [options] @returns {ArrayBuffer} the index, unpacked */
export function makeIndex(programs = PROGRAMS, { version = 1 } = {}) {
  const rows = [...programs].sort((a, b) => b.tracks.length - a.tracks.length || (a.name < b.name ? -1 : 1));
  const depth = Math.max(0, ...rows.map((each) => each.tracks.length));
  const planes = [...Array(depth).keys()].map((plane) =>
    rows.filter((each) => each.tracks.length > plane).map((each) => ({ ...each, ...each.tracks[plane] })),
  );
  const tracks = planes.flat();
  const writer = new Writer();
  const trackSet = (holds) => planes.flatMap((plane) => bitWords(plane.map(holds)));
  for (const [list, words] of Object.entries(LISTS)) {
    const set = OF_TRACKS.includes(list) ? trackSet : (holds) => bitWords(rows.map(holds));
    for (const word of words) writer.add(`${list}/${word}`, "I", set((row) => (row[list] ?? []).includes(word)));
    writer.add(`${list}/open`, "I", set((row) => isOpen(list, row)));
  }
  const patterns = [...new Set(tracks.filter((row) => row.needs).map(cellsOf))];
  const starts = distinct(tracks.filter((row) => Array.isArray(row.starts)).map(startOf));
  writer.add("pattern", "H", tracks.map((row) => (row.needs ? patterns.indexOf(cellsOf(row)) : 0xffff)));
  writer.add("minutes", "H", tracks.map((row) => row.minutes ?? 0xffff));
  writer.add("weeks", "B", tracks.map((row) => row.weeks ?? 0xff));
  writer.add("starts", "H", tracks.map((row) => startNumber(row, starts)));
  writer.add("openings", "B", tracks.map((row) => (row.openings ? ["open", "waitlist", "full"].indexOf(row.openings[0]) : 0xff)));
  writer.add("openings_day", "H", tracks.map((row) => row.openings?.[1] ?? 0));
  const named = [...rows].sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1));
  writer.add("rank", "I", rows.map((row) => named.indexOf(row)));
  writer.add("found", "I", bitWords(rows.map((row) => (row.status ?? "open") === "open")));
  writer.add("price", "d", rows.map((row) => row.price ?? NaN));
  writer.add("checked", "H", rows.map((row) => row.checked ?? 0));
  writer.add("lat", "i", rows.map((row) => (row.at ? Math.round(row.at[0] * 1e7) : 0x7fffffff)));
  writer.add("lng", "i", rows.map((row) => (row.at ? Math.round(row.at[1] * 1e7) : 0x7fffffff)));
  writer.add("state", "B", rows.map((row) => (row.state ? STATES.indexOf(row.state) : 0xff)));
  const [cities, counties] = ["city", "county"].map((key) => distinct(rows.filter((row) => row[key]).map((row) => placeOf(row, key))));
  writer.add("city", "H", rows.map((row) => (row.city ? cities.indexOf(placeOf(row, "city")) : 0xffff)));
  writer.add("county", "H", rows.map((row) => (row.county ? counties.indexOf(placeOf(row, "county")) : 0xffff)));
  const serves = distinct(rows.map(servesOf));
  writer.add("serves", "H", rows.map((row) => serves.indexOf(servesOf(row))));
  const words = distinct(rows.flatMap(textOf)).sort();
  const found = words.map((word) => rows.flatMap((row, n) => (textOf(row).includes(word) ? [n] : [])));
  writer.add("word_ends", "I", found.reduce((ends, each) => [...ends, ends[ends.length - 1] + each.length], [0]));
  writer.add("word_programs", "I", found.flat());
  return writer.file({
    version, programs: rows.length, planes: planes.map((plane) => plane.length), ids: rows.map((row) => row.id),
    aliases: Object.fromEntries(rows.flatMap((row, n) => (row.aliases ?? []).map((alias) => [alias, n]))),
    chunk: 128, lists: LISTS, conditions: conditions(), sorts: SORTS, patterns, starts: starts.map((each) => JSON.parse(each)),
    states: STATES, state_names: ["Georgia", "North Carolina", "South Carolina"], cities, counties,
    city_names: cities.map((each) => `The town ${each}`), county_names: counties.map((each) => `The county ${each}`),
    serves: serves.map((each) => JSON.parse(each)), words: words.join(" "),
  }); // prettier-ignore
}

/** @param {[string, number, number, string][]} areas ZIP, latitude, longitude, state @returns {ArrayBuffer} */
export function makeZips(areas) {
  const columns = [
    areas.map(([zip]) => Number(zip)),
    areas.map(([, lat]) => Math.round(lat * 10_000)),
    areas.map(([, , lng]) => Math.round(lng * 10_000)),
    areas.map(([, , , state]) => STATES.indexOf(state)),
  ];
  const bytes = columns.flatMap((column) => column.flatMap((value, n) => varint(value - (n ? column[n - 1] : 0))));
  const buffer = new ArrayBuffer(4 + bytes.length);
  new DataView(buffer).setUint32(0, areas.length, true);
  new Uint8Array(buffer, 4).set(bytes);
  return buffer;
}

const SORTS = { distance: "Nearest", name: "By name", hours: "Hours", start: "Start", price: "Price", checked: "Checked" };

class Writer {
  /** @type {Record<string, [number, number, string]>} */
  sections = {};
  /** @type {number[]} */
  bytes = [];

  /** @param {string} name @param {keyof typeof ARRAYS} kind @param {number[]} values */
  add(name, kind, values) {
    const array = new ARRAYS[kind](values);
    this.sections[name] = [this.bytes.length, values.length, kind];
    this.bytes.push(...new Uint8Array(array.buffer));
    while (this.bytes.length % 8) this.bytes.push(0);
  }

  /** @param {object} header @returns {ArrayBuffer} */
  file(header) {
    let text = new TextEncoder().encode(JSON.stringify({ ...header, sections: this.sections }));
    const padded = new Uint8Array(Math.ceil((text.length + 4) / 8) * 8 - 4).fill(32);
    padded.set(text);
    const buffer = new ArrayBuffer(4 + padded.length + this.bytes.length);
    new DataView(buffer).setUint32(0, padded.length, true);
    new Uint8Array(buffer, 4).set(padded);
    new Uint8Array(buffer, 4 + padded.length).set(this.bytes);
    return buffer;
  }
}

function conditions() {
  const of = ([name, kind]) => {
    const values = VALUES[name] ?? LISTS[name] ?? [];
    const level = OF_PROGRAMS.includes(name) ? "program" : "track";
    const labels = Object.fromEntries(values.map((value) => [value, `The ${value}`]));
    return [name, { level, kind, legend: name, question: `About ${name}: {}?`, values: labels }];
  };
  return Object.fromEntries(Object.entries(KINDS).map(of));
}

function isOpen(list, row) {
  if (list === "focus") return false;
  if (list === "for") return !row.complete;
  if (list === "format") return !row.format;
  return !row[list] || (row[list].length > 0 && !row.complete);
}

function bitWords(truths) {
  const words = Array(Math.ceil(truths.length / 32)).fill(0);
  truths.forEach((truth, n) => truth && (words[n >> 5] = (words[n >> 5] | (1 << (n & 31))) >>> 0));
  return words;
}

function cellsOf(row) {
  const bits = row.needs.map((cell) => cell.split("-")).map(([day, part]) => 1 << (DAYS.indexOf(day) * 4 + PARTS.indexOf(part)));
  return bits.reduce((all, bit) => all | bit, 0);
}

function startOf(row) {
  return JSON.stringify([row.starts.length && !row.complete ? 1 : 0, ...[...row.starts].sort((a, b) => a - b)]);
}

function startNumber(row, starts) {
  if (!row.starts) return 0xffff;
  return row.starts === "rolling" ? 0xfffe : starts.indexOf(startOf(row));
}

function servesOf(row) {
  const mayLack = !row.serves || (row.serves.length > 0 && !row.complete);
  return JSON.stringify([mayLack ? 1 : 0, ...(row.serves ?? []).map((state) => STATES.indexOf(state)).sort()]);
}

function textOf(row) {
  const labels = (row.services ?? []).map((each) => each.replace("-", " "));
  return [row.name, row.city, row.county, ...labels].filter(Boolean).flatMap(wordsOf);
}

function placeOf(row, key) {
  return [...wordsOf(row[key]), row.state].join("-");
}

function fold(name) {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function distinct(values) {
  return [...new Set(values)];
}

function varint(value) {
  const bytes = [];
  let left = value >= 0 ? value * 2 : -value * 2 - 1;
  for (; left > 0x7f; left = Math.floor(left / 128)) bytes.push((left & 0x7f) | 0x80);
  return [...bytes, left];
}
