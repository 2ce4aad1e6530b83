// @ts-check
/**
 * How much a printed page holds. A script does not learn on which paper it will be printed, so the room is reckoned for
 * what A4 and Letter have in common, and for wide letters; what is left over becomes room to write (print.css).
 *
 * @typedef {object} Layout
 * @property {string} name of the class of the sheet
 * @property {number} letters in a line
 * @property {number} line millimetres from line to line
 * @property {number} height millimetres for one program
 * @property {number} groups how many groups of a program are printed at least; its page has all
 */

/** Millimetres to write in below a question. */
const WRITING = 7;
/** Millimetres for the heading of the questions and the line for who answered. */
const AROUND = 20;
/** Millimetres between two facts. */
const BETWEEN = 0.5;

/** @type {Layout[]} for one program on a page, two, three, four */
const LAYOUTS = [
  { name: "one", letters: 80, line: 5.3, height: 220, groups: 3 },
  { name: "two", letters: 38, line: 4.9, height: 220, groups: 3 },
  { name: "three", letters: 28, line: 4.4, height: 220, groups: 2 },
  { name: "four", letters: 43, line: 4.3, height: 110, groups: 2 },
];

/** Programs on one printed page. */
export const ON_A_PAGE = LAYOUTS.length;

/** @param {number} programs on the page @returns {Layout} */
export function layoutFor(programs) {
  return LAYOUTS[programs - 1];
}

/**
 * @param {string[]} facts a text for each line that begins anew
 * @param {string[]} asks the most important first
 * @param {Layout} layout
 * @returns {number} how many of the questions have room for an answer; never none
 */
export function questionsThatFit(facts, asks, layout) {
  let room = roomBelow(facts, layout);
  const full = asks.findIndex((question) => {
    room -= tall(question, layout) + WRITING;
    return room < 0;
  });
  return full < 0 ? asks.length : Math.max(1, full);
}

/**
 * @param {string[]} groups a text for each, the most important first
 * @param {string[]} facts a text for each other line that begins anew
 * @param {string[]} asks
 * @param {Layout} layout
 * @returns {number} how many of the groups are printed: more than usual only when every question keeps its room
 */
export function groupsThatFit(groups, facts, asks, layout) {
  const usual = groups.slice(0, layout.groups);
  let room = roomBelow([...facts, ...usual], layout);
  for (const question of asks) room -= tall(question, layout) + WRITING;
  const full = groups.slice(usual.length).findIndex((group) => (room -= tall(group, layout) + BETWEEN) < 0);
  return full < 0 ? groups.length : usual.length + full;
}

/** @param {string[]} facts @param {Layout} layout @returns {number} millimetres */
function roomBelow(facts, layout) {
  return layout.height - AROUND - facts.reduce((sum, text) => sum + tall(text, layout) + BETWEEN, 0);
}

/** @param {string} text @param {Layout} layout @returns {number} millimetres */
function tall(text, { letters, line }) {
  return Math.ceil(text.length / letters) * line;
}
