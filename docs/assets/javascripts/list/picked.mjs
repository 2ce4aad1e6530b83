// @ts-check
/**
 * Which file speaks of a program, and what the ids of an address come to.
 *
 * @typedef {object} Line
 * @property {string} key what it is about, as in hooks/iop/wording/fact.py
 * @property {string} term
 * @property {string} text
 * @property {string} answer
 * @property {boolean} on_paper
 * @property {string[]} items what a list names
 * @property {boolean} may_lack whether the list may be longer
 *
 * @typedef {object} Group
 * @property {string|null} name
 * @property {string|null} when
 * @property {import("../shared/times.mjs").Times|null} times when people join from elsewhere
 * @property {string|null} load
 * @property {string|null} format
 * @property {{words: string, days: import("../shared/seasons.mjs").Season|null}|null} in_season
 * @property {string|null} [season] what is said of it on the day of the reader
 * @property {string|null} only whom it lets in, where not all groups of the program let in the same
 * @property {string|null} note
 * @property {string|null} group_phone a line of its own
 * @property {string|null} starts
 * @property {string[]} starts_on dates to begin, as 2026-12-01
 * @property {string|null} openings
 * @property {string|null} openings_on
 * @property {string} [fits] says that it fits what somebody chose, or may
 * @property {boolean} [isSure] whether it fits, and not only may
 *
 * @typedef {object} Program what hooks/iop/wording/handout.py says about one
 * @property {string} id
 * @property {string} href
 * @property {string} name
 * @property {string} place
 * @property {boolean} sample
 * @property {string} status
 * @property {string} shut the same in one word
 * @property {boolean} closed
 * @property {{words: string, href: string}|null} instead where to look when it is not open
 * @property {[string, string]|null} phone to call first; a closed program has none
 * @property {string} call what stands before that number
 * @property {string[]} firsts who may come, where not everybody may
 * @property {string[]} more_phones
 * @property {string|null} hours
 * @property {{name: string, href: string}[]} directions to the door, on other companies' maps
 * @property {string} maps_see what those companies then know
 * @property {[string, string]} far what is said where no distance is known, and whether that is `unknown`
 * @property {string} not_known what stands for a fact that nobody told
 * @property {Group[]} groups
 * @property {Line[]} lines
 * @property {string[]} asks
 * @property {string} checked
 * @property {string} checked_on empty when its facts do not grow old
 * @property {"fresh"|"aging"|"old"|"never"} [age] of its facts on the day of the reader
 * @property {string|null} [distance] from the ZIP that somebody chose
 * @property {string} [times] that somebody chose, against which its groups were held
 * @property {boolean} [isMeasured] whether groups were held against what somebody chose
 *
 * @typedef {Record<string, Program|{moved: string}>} Facts
 *
 * @typedef {object} File
 * @property {string} build
 * @property {number} files how many there are of this build
 * @property {Facts} programs
 *
 * @typedef {object} Picked
 * @property {Program[]} programs in the order of the list, at most ten
 * @property {string[]} unknown ids that no program has or had
 * @property {string[]} moved names of programs that are here under a new id
 * @property {number} cut how many ids were too many
 */

import { readerOffset } from "../shared/clocks.mjs";
import { ageOf, counts, dayOf } from "../shared/days.mjs";
import { addressIn, ask, OtherBuild } from "../shared/files.mjs";
import { isId } from "../shared/kept.mjs";
import { startsWords } from "../shared/phrases.mjs";
import { firstDay, seasonWords } from "../shared/seasons.mjs";
import { whenWords } from "../shared/times.mjs";
import { CHECK_HOURS, MOST_KEPT, STILL_RIGHT } from "../shared/rules.mjs";
import { once } from "../shared/waiting.mjs";

/** @param {string} id @param {number} count @returns {number} FNV-1a of 32 bits, as in hooks/iop/meaning/urls.py */
export function fileOf(id, count) {
  let number = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) number = Math.imul(number ^ byte, 0x01000193) >>> 0;
  return number % count;
}

/**
 * @param {string[]} ids
 * @param {(id: string) => Promise<Program|{moved: string}|undefined>} factsOf
 * @returns {Promise<Picked>}
 */
export async function pick(ids, factsOf) {
  const taken = ids.slice(0, MOST_KEPT);
  const found = await Promise.all(taken.map((id) => (isId(id) ? factsOf(id) : undefined)));
  /** @type {string[]} */
  const moved = [];
  /** @type {Map<string, Program>} */
  const programs = new Map();
  for (const facts of found) {
    const program = facts && "moved" in facts ? await factsOf(facts.moved) : facts;
    if (!program || "moved" in program) continue;
    if (program !== facts && !moved.includes(program.name)) moved.push(program.name);
    programs.set(program.id, program);
  }
  return {
    programs: [...programs.values()],
    unknown: taken.filter((_, at) => !found[at]),
    moved,
    cut: ids.length - taken.length,
  };
}

/**
 * @param {Response} response
 * @returns {Promise<File>}
 */
async function readFacts(response) {
  const content = await response.json();
  const { build, files, programs } = content ?? {};
  const isSound = typeof build === "string" && Number.isInteger(files) && files > 0 && isRecord(programs);
  if (!isSound || !Object.entries(programs).every(([id, facts]) => facts?.id === id || typeof facts?.moved === "string")) throw new Error("expected facts");
  return content;
}

/** @param {any} value @returns {boolean} */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * What the site says of some programs, all of one build: in another there may be more files, and a program in another one,
 * which would seem to be unknown.
 *
 * @param {string} address of the files, with `{}` for the number of one
 * @param {number} files how many there were when the page was made
 * @param {string} build of the page
 * @returns {(ids: string[]) => Promise<Picked & {build: string}>} fails when a file does not come, or they are of two builds
 */
export function pickerFrom(address, files, build) {
  /** @param {string[]} ids @param {number} count @param {string} mark @param {boolean} isAgain */
  const from = async (ids, count, mark, isAgain) => {
    /** @type {File[]} */
    const came = [];
    const fileNumber = once(async (/** @type {string} */ number) => {
      const file = await ask(addressIn(address.replace("{}", number), mark), readFacts, isAgain);
      came.push(file);
      return file.programs;
    });
    const picked = await pick(ids, async (id) => {
      const programs = await fileNumber(String(fileOf(id, count)));
      return Object.hasOwn(programs, id) ? programs[id] : undefined;
    });
    const other = came.find((file) => file.build !== came[0].build) ?? came.find((file) => file.files !== count);
    return { picked, build: came[0]?.build ?? mark, count: other?.files ?? count, mark: other?.build ?? mark, isOne: !other };
  };
  return async (ids) => {
    const first = await from(ids, files, build, false);
    const last = first.isOne ? first : await from(ids, first.count, first.mark, true);
    if (!last.isOne) throw new OtherBuild(last.mark);
    return { ...last.picked, build: last.build };
  };
}

/**
 * @param {Program} program
 * @param {number} today days since 1970-01-01 where the reader is
 * @returns {Program} as it is on that day, not on that of the build
 */
export function current(program, today) {
  const age = ageOf(dayOf(program.checked_on), today);
  const reader = readerOffset(today);
  const groups = program.groups.map((group) => ({
    ...group,
    when: whenWords(group.when, group.times, reader, today),
    starts: group.starts_on.length ? startsWords(group.starts_on, today, firstDay(group.in_season?.days ?? null, today)) : group.starts,
    season: seasonWords(group.in_season, today),
    openings: counts(dayOf(group.openings_on ?? ""), today) ? group.openings : null,
  }));
  const asks = age === "fresh" || program.closed ? program.asks : [STILL_RIGHT, ...program.asks];
  return { ...program, age, groups, asks };
}

/**
 * @param {Program} program
 * @param {import("../finder/fitting.mjs").Fit | null} fit
 * @returns {Program} its groups that fit first, and marked, when it is open
 */
export function fitted(program, fit) {
  if (!fit) return program;
  const { groups: fitting, words, isSure, times, distance, reader, isElsewhere, today } = fit;
  if (program.shut) return { ...program, distance }; // nobody can join a group of it
  const isFit = (/** @type {number} */ number) => fitting.includes(number);
  const marked = program.groups.map((group, number) => {
    const isDoubtful = Boolean(words) && isSure && isElsewhere && group.times !== null;
    const when = whenWords(group.when, group.times, reader, today);
    return { ...group, when, fits: isFit(number) ? (isDoubtful ? CHECK_HOURS : words) : "", isSure: isSure && !isDoubtful };
  });
  const groups = [...marked.filter((_, number) => isFit(number)), ...marked.filter((_, number) => !isFit(number))];
  return { ...program, groups, distance, times, isMeasured: words !== "" };
}
