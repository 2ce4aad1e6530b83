// @ts-check
/**
 * The words for days and parts of the day, as people write them: short, long, and with a slip.
 *
 * @typedef {{days: number[], isWeekend?: boolean, isEvery?: boolean, isAnyTime?: boolean} | {parts: number[]} | {ask: string}} Word 0 is Monday; 0 is the morning
 */

import { DAY_NAMES, PARTS } from "./rules.mjs";
import { slips } from "./slips.mjs";

const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** @type {Map<string, Word>} */
const WORDS = new Map([
  .../** @type {[string, number][]} */ ([
    ["mo mon mons", 0],
    ["tu tue tues", 1],
    ["we wed weds", 2],
    ["th thu thur thurs", 3],
    ["fr fri fris", 4],
    ["sa sat sats", 5],
    ["su sun suns", 6],
  ]).flatMap(([words, day]) => spread(words, { days: [day] })),
  ...DAY_NAMES.flatMap((name, day) => spread(`${name.toLowerCase()} ${name.toLowerCase()}s`, { days: [day] })),
  ...spread("weekday weekdays workday workdays workweek", { days: [0, 1, 2, 3, 4] }),
  ...spread("weekend weekends wknd wknds wkend wkends", { days: [5, 6], isWeekend: true }),
  ...spread("@everyday daily", { days: WEEK, isEvery: true }),
  ...spread("@anytime", { days: WEEK, isEvery: true, isAnyTime: true }),
  ...spread("morning mornings morn mornin am", { parts: [0] }),
  ...spread("afternoon afternoons aft", { parts: [1] }),
  ...spread("evening evenings eve eves evenin night nights nite nites", { parts: [2] }),
  ...spread("@daytime", { parts: [0, 1] }),
  ...spread("pm", { ask: "“pm” can be the afternoon or the evening: write one of them." }),
]);

/** @param {string} words @param {Word} word @returns {[string, Word][]} */
function spread(words, word) {
  return words.split(" ").map((each) => [each, word]);
}

/** Names long enough to be known with a slip, and how many slips. @type {[string, number, Word][]} */
const LONG = [
  ...DAY_NAMES.map((name, day) => /** @type {[string, number, Word]} */ ([name.toLowerCase(), name.length > 7 ? 2 : 1, { days: [day] }])),
  ...PARTS.map((part, at) => /** @type {[string, number, Word]} */ ([part, 1, { parts: [at] }])),
  ["weekday", 1, { days: [0, 1, 2, 3, 4] }],
  ["weekend", 1, { days: [5, 6], isWeekend: true }],
];
const SHORTEST_WITH_A_SLIP = 5;

/** @param {string} text in lower case @returns {Word | null} */
export function wordOf(text) {
  const known = WORDS.get(text);
  if (known || text.length < SHORTEST_WITH_A_SLIP) return known ?? null;
  const single = text.replace(/s$/, "");
  const near = LONG.map(([name, most, word]) => ({ name, word, most, slips: slips(single, name, most) })).filter((each) => each.slips <= each.most);
  const least = Math.min(...near.map((each) => each.slips));
  const nearest = near.filter((each) => each.slips === least);
  if (nearest.length < 2) return nearest[0]?.word ?? null;
  return { ask: `“${text}” can be ${nearest.map(({ name }) => name[0].toUpperCase() + name.slice(1)).join(" or ")}: write one of them.` };
}

/** Days by a letter or two. @type {Map<string, number>} */
const LETTERS = new Map([["m", 0], ["t", 1], ["tu", 1], ["w", 2], ["th", 3], ["r", 3], ["f", 4], ["sa", 5], ["su", 6]]);

/** @param {string} text "mwf", "tth", "mtwthf" @returns {number[] | null} days written as letters that follow each other */
export function runOfLetters(text) {
  if (!/^(?:th|tu|sa|su|[mtwrf])+$/.test(text)) return null;
  const days = (text.match(/th|tu|sa|su|[mtwrf]/g) ?? []).map((each) => LETTERS.get(each) ?? 0);
  return days.length > 1 && days.every((day, at) => at === 0 || day > days[at - 1]) ? days : null;
}

/** @param {string} text @returns {number | null} the day of one letter, for who wrote several: "m w f" */
export function letter(text) {
  return LETTERS.get(text) ?? null;
}
