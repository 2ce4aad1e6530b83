// @ts-check
/**
 * When somebody is free, as they write it: what of it was understood, said back in words, and what was not.
 *
 * Loaded when somebody writes it, instead of marking it. What can be read in two ways is asked, not guessed; of two ways
 * to join words, the one that marks less is taken; and an exception that is not understood holds all back.
 *
 * @typedef {import("./free_items.mjs").Chunk} Chunk
 * @typedef {import("./free_items.mjs").Time} Time
 * @typedef {{days: number[] | null, isWeekend: boolean, isAnyTime: boolean, times: Time[][], isPartsFirst: boolean, sign: 1 | -1}} Clause times
 *   that were written together narrow each other; those written one by one add up
 * @typedef {{values: string[], message: string, isWhole: boolean, doubt: string}} Read `isWhole` when nothing is left to be asked;
 *   `doubt` when what was written is narrower than the parts of the day that stand for it
 */

import { chunksOf, WORKDAYS } from "./free_items.mjs";
import { listed } from "./phrases.mjs";
import { DAYS, PARTS } from "./rules.mjs";
import { cellsOf, freeWords, valuesOf } from "./schedule.mjs";

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
/** "After 5, Mon to Thu": so many days at once after a time are the days of that time. */
const MANY = 3;
const WHICH_DAYS = "Does the part of the day belong to these days, or to every day? Write “Monday and Wednesday evenings”, or each by itself.";
const EXAMPLE = "Write days and times, such as “Mon evening, Sat” or “weekdays after 5”.";

/** @param {string} text @returns {Read} */
export function readFree(text) {
  const chunks = chunksOf(text);
  if (!chunks.length && !text.trim()) return { values: [], message: "", isWhole: true, doubt: "" };
  const { clauses, asks, unknown, isHeld } = joined(chunks);
  if (!chunks.length) unknown.push(text.trim());
  /** @type {Set<string>} */
  const notes = new Set();
  /** @type {Set<string>} */
  const narrower = new Set();
  const namesWeekend = clauses.some(({ sign, isWeekend }) => sign > 0 && isWeekend);
  const taken = clauses.filter(({ sign }) => sign < 0).reduce((cells, clause) => cells | cellsTouched(clause, namesWeekend ? WORKDAYS : EVERY_DAY), 0);
  let free = 0;
  for (const clause of clauses.filter(({ sign }) => sign > 0)) {
    const read = cellsFree(clause);
    if (read.ask) asks.push(read.ask);
    else if (!(read.cells & ~taken)) asks.push("You wrote of the same time that you can come and that you cannot. Write only when you can.");
    for (const note of read.notes) notes.add(note);
    for (const words of read.narrower) narrower.add(`“${words}”`);
    free |= read.cells;
  }
  const hasPlus = clauses.some(({ sign }) => sign > 0);
  if (!hasPlus && chunks.some(({ isBusy }) => isBusy)) asks.push("You wrote when you cannot come. Write when you can.");
  else if (!hasPlus && clauses.length && !asks.length && !unknown.length) free = cellsOf(DAYS);
  const isTurned = mayBeTurned(clauses);
  const isTwice = isMarkedTwice(clauses);
  if (isTwice) asks.push(WHICH_DAYS);
  if (isTurned) asks.push("Does the time belong to all these days, or to the exception? Write the time first, such as “after 5 pm except Friday”.");
  const values = isHeld || isTurned || isTwice ? [] : valuesOf(free & ~taken);
  const doubts = [...new Set(asks), ...(unknown.length ? [`Not understood: “${unknown.join("”, “")}”.`] : [])];
  if (!values.length) return { values, message: [...doubts, "Your week stays as it was.", EXAMPLE].join(" "), isWhole: false, doubt: "" };
  const doubt = narrower.size ? `You wrote ${listed([...narrower])}. This page knows only whole mornings, afternoons and evenings. So check the hours of each group.` : "";
  const message = [`Understood: ${freeWords(values)}.`, doubt, ...notes, ...doubts].filter(Boolean).join(" ");
  return { values, message, isWhole: !doubts.length, doubt };
}

/** @param {Chunk[]} chunks @returns {{clauses: Clause[], asks: string[], unknown: string[], isHeld: boolean}} */
function joined(chunks) {
  /** @type {Clause[]} */
  const clauses = [];
  /** @type {string[]} */
  const asks = [];
  /** @type {string[]} */
  const unknown = [];
  let isHeld = false;
  /** What stood before, when it is not understood and could belong to what comes. */
  let broken = "";
  /** @type {1 | -1} */
  let sign = 1;
  for (const chunk of chunks) {
    const isJoined = chunk.link !== "" && clauses.length > 0;
    const before = sign;
    sign = chunk.isNot || (before < 0 && chunk.link === "and") ? -1 : 1;
    const own = clausesOf(chunk, sign);
    if (own.length > 1 && !own.at(-1)?.days) chunk.ask ||= WHICH_DAYS; // "evenings mon mornings"
    const isOrphan = broken !== "" && chunk.link !== "" && !(own[0]?.days && own[0].times.length);
    const isTurned = before < 0 && (chunk.isYes ? chunk.link === "and" && !chunk.isNot : sign > 0 && chunk.link === ",");
    if (chunk.ask || chunk.unknown || isOrphan || isTurned) {
      if (chunk.ask) asks.push(chunk.ask);
      else if (chunk.unknown) unknown.push(chunk.words);
      else if (isOrphan) asks.push(`It is not clear what “${broken}” says about “${chunk.words}”. Write only the days and times when you can come.`);
      else asks.push(`Is “${chunk.words}” a time when you can come? Write that first, and the exceptions last.`);
      const open = clauses.at(-1);
      if (isJoined && open && open.sign > 0 && !(open.days && open.times.length)) clauses.pop();
      isHeld ||= sign < 0 || before < 0;
      broken = chunk.words;
      continue;
    }
    broken = "";
    if (!isJoined || before !== sign || !own.length) {
      clauses.push(...own);
      continue;
    }
    const ask = join(/** @type {Clause} */ (clauses.at(-1)), own, clauses, chunk.link);
    if (ask) asks.push(ask);
  }
  return { clauses, asks, unknown, isHeld };
}

/**
 * "any day but Friday after 5": read as it stands, it would free all that was not meant.
 *
 * @param {Clause[]} clauses
 * @returns {boolean} whether a time stands only in an exception, and may be that of the days before it
 */
function mayBeTurned(clauses) {
  const isTimed = (/** @type {Clause} */ { times, isAnyTime }) => times.length > 0 || isAnyTime;
  const free = clauses.filter(({ sign }) => sign > 0);
  return free.length > 0 && !free.some(isTimed) && clauses.some((clause) => clause.sign < 0 && clause.days !== null && isTimed(clause));
}

/**
 * "weekdays after 5 mon": whole Mondays, or only after 5? "Any day; after 5": all of every day? "Every day after 5, weekends" is plain.
 *
 * @param {Clause[]} clauses
 * @returns {boolean} whether a day stands with a time and without
 */
function isMarkedTwice(clauses) {
  const free = clauses.filter(({ sign }) => sign > 0);
  if (free.length > 1 && free.some(({ days, times }) => isAll(days) && !times.length)) return true;
  const bare = free.filter(({ days, times, isAnyTime }) => days && !isAll(days) && !times.length && !isAnyTime);
  const timed = free.filter(({ days, times }) => days && times.length && !times.flat().some(({ isAllDay }) => isAllDay));
  return bare.some(({ days }) => timed.some((other) => !(isAll(other.days) && isOfWeekend(days ?? [])) && days?.some((day) => other.days?.includes(day))));
}

/** @param {Chunk} chunk @param {1 | -1} sign @returns {Clause[]} "mon evening wed evening" is two */
function clausesOf({ items }, sign) {
  /** @type {Clause[]} */
  const clauses = [];
  for (const item of items) {
    const last = clauses.at(-1);
    const isNew = !last || (last.days && !isAll(last.days) && ("days" in item ? last.times.length && !last.isPartsFirst : last.isPartsFirst));
    const clause = isNew ? { days: null, isWeekend: false, isAnyTime: false, times: [], isPartsFirst: !("days" in item), sign } : last;
    if (isNew) clauses.push(clause);
    if (!("days" in item)) clause.times = [[...(clause.times[0] ?? []), item]];
    else if (!item.isEvery) {
      // "any day after 5 mon wed": the time stands before its days.
      if (isAll(clause.days) && clause.times.length) clause.isPartsFirst = true;
      Object.assign(clause, { days: [...(isAll(clause.days) ? [] : clause.days ?? []), ...item.days], isWeekend: Boolean(item.isWeekend) });
    }
    else Object.assign(clause, { days: clause.days ?? EVERY_DAY, isAnyTime: Boolean(item.isAnyTime) });
  }
  return clauses;
}

/** @param {number[] | null} days */
const isAll = (days) => days === EVERY_DAY;

/**
 * "mon and wed evening": what stands in two chunks and belongs together.
 *
 * @param {Clause} last
 * @param {Clause[]} own those of the next chunk
 * @param {Clause[]} clauses all before it, to which they are added
 * @param {Chunk["link"]} link
 * @returns {string} what has to be asked, or nothing
 */
function join(last, own, clauses, link) {
  const [first, ...rest] = own;
  const [isBareDays, isBareTimes] = [!last.times.length && !last.isAnyTime, !last.days];
  if (first.days && !first.times.length) {
    if (isBareTimes && link === "," && first.days.length >= MANY) last.days = first.days;
    else if (isBareTimes && !isOfWeekend(first.days)) {
      clauses.pop();
      return WHICH_DAYS;
    }
    else if ((isBareDays || last.isPartsFirst) && !last.isWeekend && !first.isWeekend) last.days = [...(last.days ?? []), ...first.days];
    else clauses.push(first);
  } else if (!first.days) {
    if (isBareDays && last.days && isOfWeekend(last.days)) clauses.push(first);
    else last.times.push(...first.times);
  } else {
    if (isBareDays && !isAll(last.days) && !last.isWeekend && !first.isPartsFirst) first.days = [.../** @type {Clause} */ (clauses.pop()).days ?? [], ...first.days];
    if (isBareTimes && first.isPartsFirst) first.times.push(.../** @type {Clause} */ (clauses.pop()).times);
    clauses.push(first);
  }
  clauses.push(...rest);
  return "";
}

/** @param {number[]} days */
const isOfWeekend = (days) => days.every((day) => day > 4);

/** @param {Clause} clause @returns {{cells: number, notes: string[], narrower: string[], ask: string}} the cells that it says are free */
function cellsFree({ days, times }) {
  if (!times.length) return { cells: cellsOf((days ?? []).map((day) => DAYS[day])), notes: [], narrower: [], ask: "" };
  let [cells, ask] = [0, ""];
  /** @type {[notes: string[], narrower: string[]]} */
  const [notes, narrower] = [[], []];
  for (const together of times) {
    const spans = together.filter(({ reach }) => reach);
    const named = together.filter(({ reach }) => !reach).flatMap(({ parts }) => parts);
    const reached = spans[0]?.parts.filter((part) => spans.every(({ parts }) => parts.includes(part))) ?? [];
    const parts = !spans.length ? named : named.length ? named.filter((part) => reached.includes(part)) : reached;
    const words = together.map(({ words }) => words).join(" ");
    if (!parts.length) ask ||= `“${words}” leaves no 3 hours of a morning, afternoon or evening, as a usual session takes. Mark the boxes that suit you.`;
    if (parts.some((part) => together.some(({ reach, isSoft }) => reach?.partly.includes(part) || isSoft))) narrower.push(words);
    const skipped = named.length ? [] : spans.flatMap(({ reach }) => reach?.skipped ?? []);
    for (const part of skipped.filter((part) => parts.length && !parts.includes(part))) notes.push(`The ${PARTS[part]} is not marked: “${words}” leaves only some of it.`);
    if (together.some(({ isAllDay }) => isAllDay)) return { cells: cellsOf((days ?? EVERY_DAY).map((day) => DAYS[day])), notes: [], narrower: [], ask: "" };
    const usual = days ?? together.find(({ usual }) => usual)?.usual ?? EVERY_DAY;
    cells |= cellsOf(usual.flatMap((day) => parts.map((part) => `${DAYS[day]}-${PARTS[part]}`)));
  }
  return { cells, notes, narrower, ask };
}

/**
 * @param {Clause} clause
 * @param {number[]} usual the days meant by a time alone: "free weekends, I work 9-5" is no work on weekends
 * @returns {number} the cells of which it takes anything
 */
function cellsTouched({ days, times }, usual) {
  const all = times.flat();
  const meant = days ?? all.find(({ usual }) => usual)?.usual ?? usual;
  if (!times.length) return cellsOf(meant.map((day) => DAYS[day]));
  return all.reduce((cells, { parts, reach }) => {
    const touched = meant.flatMap((day) => [...parts, ...(reach?.skipped ?? [])].map((part) => `${DAYS[day]}-${PARTS[part]}`));
    const nextDay = meant.flatMap((day) => (reach?.nextDay ?? []).map((part) => `${DAYS[(day + 1) % 7]}-${PARTS[part]}`));
    return cells | cellsOf([...touched, ...nextDay]);
  }, 0);
}
