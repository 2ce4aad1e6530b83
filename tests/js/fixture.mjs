// @ts-check
/**
 * A small index and table of ZIPs, written in the formats that hooks/iop/finder/index.py and zip_table.py describe.
 *
 * A program is {id, name, status, complete, focus, ages, ..., tracks: [{...}]}; a key that is absent is not known.
 * `complete` says that somebody verified it. Days count from 1970.
 */

import { DAYS, PART_SPANS, PARTS } from "../../docs/assets/javascripts/shared/rules.mjs";
import { wordsOf } from "../../docs/assets/javascripts/shared/folding.mjs";

export const TODAY = 20_780; // 2026-11-23
export const STATES = ["ga", "nc", "sc"];
export const BUILD = "b1";

const LISTS = {
  focus: ["substance-use", "mental-health"],
  ages: ["teen", "adult"],
  format: ["in-person", "virtual", "hybrid"],
  languages: ["en", "es"],
  for: ["women", "veterans"],
  accepts: ["medicaid", "private"],
  help: ["sliding-fee"],
  plans: ["aetna"],
  services: ["group-therapy", "job-help"],
  therapies: ["cbt"],
  medications: ["methadone"],
  access: ["parking"],
};
const OF_TRACKS = ["focus", "ages", "format", "languages", "for"];
const KINDS = {
  zip: "zip", within: "number", state: "place", county: "place", city: "place", free: "free", hours: "number",
  weeks: "number", starts: "number", openings: "one", ages: "any", for: "any", lang: "any", pay: "any", plan: "any",
  price: "number", focus: "any", format: "any", services: "all", therapies: "all", medications: "all", access: "all",
  checked: "number", q: "text",
};
const ALSO = { services: {}, therapies: {}, medications: { methadone: ["Methadose", "Dolly's"] } };
const OF_PERSONS = ["ages", "focus"];
const OF_PLACES = ["zip", "within", "state", "county", "city"];
const CHIPS = {
  zip: "Near ZIP {}", within: "Within {} miles", free: "I can come: {}", hours: "At most {} hours a week", weeks: "At most {} weeks",
  starts: "Can begin within {} days", price: "At most ${} a week", checked: "Checked in the last {} days",
};
const LISTS_OF = { pay: ["accepts", "help"], plan: ["plans"], lang: ["languages"] };
const OF_PROGRAMS = ["pay", "plan", "price", "services", "therapies", "medications", "access", "checked", "q"];
const VALUES = { pay: [...LISTS.accepts, ...LISTS.help], plan: LISTS.plans, lang: LISTS.languages, openings: ["now"] };

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
    medications: ["methadone"], state: "nc", city: "Boone", at: [36.2, -81.67], tracks: [{}],
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

/** @param {any[]} programs @param {{version?: number, build?: string, chunk?: number}} [options] @returns {ArrayBuffer} the index, unpacked */
export function makeIndex(programs = PROGRAMS, { version = 5, build = BUILD, chunk = 128 } = {}) {
  const rows = [...programs].sort((a, b) => b.tracks.length - a.tracks.length || (fold(a.name) < fold(b.name) ? -1 : 1));
  const depth = Math.max(0, ...rows.map((each) => each.tracks.length));
  const planes = [...Array(depth).keys()].map((plane) =>
    rows.filter((each) => each.tracks.length > plane).map((each) => ({ ...each, ...each.tracks[plane] })),
  );
  const tracks = planes.flat();
  const writer = new Writer();
  const trackSet = (holds) => {
    const [first = [], ...later] = planes.map((plane) => bitWords(plane.map(holds)));
    return [...first, ...later.flatMap((words) => words.map((word, n) => (word ^ first[n]) >>> 0))];
  };
  for (const [list, words] of Object.entries(LISTS)) {
    const set = OF_TRACKS.includes(list) ? trackSet : (holds) => bitWords(rows.map(holds));
    const named = words.flatMap((word) => set((row) => (row[list] ?? []).includes(word)));
    writer.bits(list, [...named, ...set((row) => isOpen(list, row))]);
  }
  writer.answers("schedule", tracks.map((row) => row.schedule ?? (row.needs ? [scheduleOf(row)] : null)));
  writer.answers("clock", tracks.map((row) => ((row.format ?? []).includes("virtual") ? (row.clocks ?? [0]) : [-1])));
  writer.answers("season", tracks.map((row) => row.season ?? null));
  writer.answers("hours", tracks.map((row) => (row.minutes === undefined ? null : row.minutes / 60)));
  writer.answers("weeks", tracks.map((row) => row.weeks ?? null));
  writer.answers("starts", tracks.map(startOf));
  writer.answers("openings", tracks.map((row) => row.openings && [["open", "waitlist", "full"].indexOf(row.openings[0]), row.openings[1]]));
  const named = [...rows].sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1));
  writer.numbers("depth", named.map((row) => row.tracks.length));
  writer.bits("found", bitWords(rows.map((row) => (row.status ?? "open") === "open")));
  writer.answers("price", rows.map((row) => row.price ?? null));
  writer.answers("checked", rows.map((row) => row.checked ?? null));
  writer.answers("serves", rows.map(servesOf));
  const placed = rows.filter((row) => row.state);
  const places = distinct(placed.map((row) => JSON.stringify(placeOf(row)))).sort().map((each) => JSON.parse(each));
  const numberOf = (row) => places.findIndex((place) => JSON.stringify(place) === JSON.stringify(placeOf(row)));
  writer.numbers("place", rows.map((row) => (row.state ? numberOf(row) : places.length)));
  const [counties, cities] = [1, 2].map((at) => distinct(places.filter((place) => place[at]).map((place) => `${place[at]}|${place[0]}`)));
  writer.steps("place_state", places.map(([state]) => state));
  writer.steps("place_county", places.map(([state, county]) => counties.indexOf(`${county}|${state}`) + 1));
  writer.steps("place_city", places.map(([state, , city]) => cities.indexOf(`${city}|${state}`)));
  ["lat", "lng"].forEach((axis, at) => {
    writer.steps(axis, places.map((place) => Math.floor(place[3 + at] / 1000)));
    writer.numbers(`${axis}_rest`, places.map((place) => place[3 + at] - Math.floor(place[3 + at] / 1000) * 1000));
  });
  const words = distinct(rows.flatMap((row) => wordsOf(row.name))).sort();
  const found = words.map((word) => rows.flatMap((row, n) => (wordsOf(row.name).includes(word) ? [n] : [])));
  writer.numbers("word_sizes", found.map((each) => each.length));
  writer.steps("word_programs", found.flat());
  return writer.file({
    version, build, programs: rows.length, planes: planes.map((plane) => plane.length), ids: rows.map((row) => row.id),
    aliases: Object.fromEntries(rows.flatMap((row, n) => (row.aliases ?? []).map((alias) => [alias, n]))),
    chunk, lists: LISTS, conditions: conditions(), sorts: SORTS,
    states: STATES, state_names: ["Georgia", "North Carolina", "South Carolina"], words: words.join(" "),
    cities_by_state: byState(cities), counties_by_state: byState(counties), home_clock: 0,
    clocks_by_state: { ga: [0], nc: [0], sc: [0, 1] },
  }); // prettier-ignore
}

/** @param {[string, number, number, string, number?, number?][]} areas ZIP, latitude, longitude, state, 1 where it is only about there, and its clock @returns {ArrayBuffer} */
export function makeZips(areas) {
  const columns = [
    areas.map(([zip]) => Number(zip)),
    areas.map(([, lat]) => Math.round(lat * 10_000)),
    areas.map(([, , lng]) => Math.round(lng * 10_000)),
    areas.map(([, , , state]) => STATES.indexOf(state)),
    areas.map(([, , , , isAbout]) => isAbout ?? 0),
    areas.map(([, , , , , clock]) => (clock ?? 0) + 1),
  ];
  const bytes = columns.flatMap((column) => column.flatMap((value, n) => varint(value - (n ? column[n - 1] : 0))));
  const body = [...STATES.join("")].map((letter) => letter.charCodeAt(0)).concat(bytes);
  return fileOf("IOPZ", [areas.length, STATES.length, body.length], Uint8Array.from(body));
}

const SORTS = { distance: "Nearest", name: "By name", hours: "Hours", start: "Start", price: "Price", checked: "Checked" };

/** @param {string} magic @param {number[]} numbers @param {Uint8Array} body @returns {ArrayBuffer} */
function fileOf(magic, numbers, body) {
  const start = magic.length + 4 * numbers.length;
  const buffer = new ArrayBuffer(start + body.length);
  new Uint8Array(buffer).set([...magic].map((letter) => letter.charCodeAt(0)));
  numbers.forEach((number, at) => new DataView(buffer).setUint32(magic.length + 4 * at, number, true));
  new Uint8Array(buffer, start).set(body);
  return buffer;
}

class Writer {
  /** @type {Record<string, number[]>} */
  sections = {};
  /** @type {Record<string, any[]>} */
  tables = {};
  /** @type {number[]} */
  bytes = [];

  /** @param {string} name @param {number[]} words */
  bits(name, words) {
    const bytes = new Uint8Array(Uint32Array.from(words).buffer);
    this.sections[name] = [bytes.length, 1];
    this.bytes.push(...bytes);
  }

  /** @param {string} name @param {number[]} values @param {number[]} [more] */
  numbers(name, values, more = []) {
    const width = [1, 2, 3, 4].find((bytes) => values.every((value) => value < 256 ** bytes)) ?? 0;
    this.sections[name] = [values.length, width, ...more];
    for (let at = 0; at < width; at += 1) this.bytes.push(...values.map((value) => (value >>> (8 * at)) & 255));
  }

  /** @param {string} name @param {number[]} values */
  steps(name, values) {
    const steps = values.map((value, n) => value - (n ? values[n - 1] : 0));
    this.numbers(name, steps.map((step) => (step < 0 ? -2 * step - 1 : 2 * step)), [1]);
  }

  /** @param {string} name @param {any[]} values */
  answers(name, values) {
    const texts = values.map((value) => JSON.stringify(value ?? null));
    const table = distinct(texts.filter((text) => text !== "null"));
    this.tables[name] = [...table, ...(texts.includes("null") ? ["null"] : [])].map((text) => JSON.parse(text));
    this.numbers(name, texts.map((text) => (text === "null" ? table.length : table.indexOf(text))));
  }

  /** @param {object} header @returns {ArrayBuffer} */
  file(header) {
    const text = new TextEncoder().encode(JSON.stringify({ ...header, tables: this.tables, sections: this.sections }));
    return fileOf("IOPX", [text.length], Uint8Array.from([...text, ...this.bytes]));
  }
}

function conditions() {
  const of = ([name, kind]) => {
    const values = VALUES[name] ?? LISTS[name] ?? [];
    const level = OF_PROGRAMS.includes(name) ? "program" : "track";
    const labels = Object.fromEntries(values.map((value) => [value, `The ${value}`]));
    const about = OF_PERSONS.includes(name) ? "person" : OF_PLACES.includes(name) ? "place" : "wish";
    const lists = LISTS_OF[name] ?? (LISTS[name] ? [name] : []);
    return [name, { level, kind, about, lists, chip: CHIPS[name] ?? "", legend: name, question: `About ${name}: {}?`, values: labels, ...(ALSO[name] && { also: ALSO[name] }) }];
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

/** A session of an hour in each part that is needed; one has to come to all. */
function scheduleOf(row) {
  const sessions = row.needs.map((cell) => cell.split("-")).map(([day, part]) => [1 << DAYS.indexOf(day), PART_SPANS[PARTS.indexOf(part)][0], 60]);
  return [new Set(sessions.map(([days]) => days)).size, sessions];
}

function startOf(row) {
  if (!row.starts || row.starts === "rolling") return row.starts ? [2] : null;
  return [row.starts.length && !row.complete ? 1 : 0, ...[...row.starts].sort((a, b) => a - b)];
}

function servesOf(row) {
  const mayLack = !row.serves || (row.serves.length > 0 && !row.complete);
  return [mayLack ? 1 : 0, ...(row.serves ?? []).map((state) => STATES.indexOf(state)).sort()];
}

function placeOf(row) {
  const [lat, lng] = row.at ? row.at.map((degrees) => Math.round(degrees * 1e7)) : [91e7, 0];
  return [STATES.indexOf(row.state), row.county ?? "", row.city, lat, lng];
}

/** @param {string[]} names like "Asheville|1" */
function byState(names) {
  const pairs = names.map((each) => each.split("|"));
  return Object.fromEntries(distinct(pairs.map(([, state]) => state)).map((state) => [
    STATES[Number(state)], pairs.filter(([, other]) => other === state).map(([name]) => name),
  ])); // prettier-ignore
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
