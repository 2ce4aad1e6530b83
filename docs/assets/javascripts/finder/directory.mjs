// @ts-check
/**
 * The directory as the finder searches and shows it: the index, and what the cards of its programs say, in files of some
 * programs each (hooks/iop/finder/files.py). All of it is of one build, and no card is shown for another program than its
 * own: cards are found by their place, and a site that is being renewed answers with files of two builds.
 *
 * @typedef {object} Cards
 * @property {string} build
 * @property {any[]} cards
 *
 * @typedef {object} Directory
 * @property {import("./index.mjs").Index} index
 * @property {(program: number) => Promise<any>} cardOf what the card of a program says; fails when its file does not come,
 *   with `OtherBuild` when what comes is not about that program
 * @property {boolean} isOfPage whether it is of the build of the page
 */

import { ageOf, dayOf } from "../shared/days.mjs";
import { addressIn, ask, OtherBuild, unpacked } from "../shared/files.mjs";
import { openIndex } from "./index.mjs";

/**
 * @param {DOMStringMap} addresses of the index and of the cards, with `{}` for the number of a file; and the page's build
 * @param {number} today in days
 * @returns {Promise<Directory>} fails when the index does not come
 */
export async function openDirectory({ index: indexAddress = "", cards: cardsAddress = "", build = "" }, today) {
  /** @param {number} file @param {string} mark @param {boolean} [isAgain] @returns {Promise<Cards>} */
  const cardsIn = (file, mark, isAgain) => ask(addressIn(cardsAddress.replace("{}", String(file)), mark), readCards, isAgain);
  /** @param {string} mark @param {boolean} [isAgain] */
  const both = async (mark, isAgain) => {
    const [index, cards] = await Promise.all([
      ask(addressIn(indexAddress, mark), async (response) => openIndex(await unpacked(response)), isAgain),
      cardsIn(0, mark, isAgain).catch(() => null), // without cards one can still be led to the pages of programs
    ]);
    return { index, cards, builds: [index.header.build, cards?.build ?? index.header.build] };
  };
  /** @param {{builds: string[]}} set @param {string} mark */
  const isAllOf = ({ builds }, mark) => builds.every((each) => each === mark);
  /** @param {{builds: string[]}} set */
  const isOne = (set) => isAllOf(set, set.builds[0]);

  let set = await both(build);
  // The site is being renewed: the build that came is asked for by its name, and the page's own once more.
  for (const mark of isAllOf(set, build) ? [] : new Set([build, ...set.builds])) {
    const other = await both(mark, true).catch(() => null);
    if (other && isOne(other) && !isOne(set)) set = other;
    if (other && isAllOf(other, build)) set = other;
    if (isAllOf(set, build)) break;
  }
  const { index, cards: first } = set;
  const { header } = index;

  /** @type {Map<number, Promise<Cards>>} */
  const files = new Map(first ? [[0, Promise.resolve(first)]] : []);
  /** @param {number} file */
  const loaded = async (file) => {
    const cards = await cardsIn(file, header.build);
    return cards.build === header.build ? cards : cardsIn(file, header.build, true);
  };
  /** @param {number} program */
  const cardOf = async (program) => {
    const file = Math.floor(program / header.chunk);
    if (!files.has(file)) {
      const loading = loaded(file);
      loading.catch(() => files.delete(file));
      files.set(file, loading);
    }
    const found = await files.get(file);
    const card = found?.cards[program % header.chunk];
    if (found?.build !== header.build || card?.id !== header.ids[program]) throw new OtherBuild(found?.build);
    return { ...card, age: ageOf(dayOf(card.checked_on), today) }; // on the day of the reader
  };
  return { index, cardOf, isOfPage: header.build === build };
}

/** @param {Response} response @returns {Promise<Cards>} */
async function readCards(response) {
  const content = await response.json();
  const isSound = typeof content?.build === "string" && Array.isArray(content.cards);
  if (!isSound || !content.cards.every((/** @type {any} */ card) => typeof card?.id === "string")) throw new Error("expected cards");
  return content;
}
