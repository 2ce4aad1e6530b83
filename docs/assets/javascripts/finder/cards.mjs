// @ts-check
/** What the cards of programs say, in files of some programs each (hooks/iop/finder_files.py), each loaded once. */

import { ageOf, dayOf } from "../program/age.mjs";

/**
 * @param {string} address of the files, with `{}` for the number of one
 * @param {number} size programs in a file
 * @param {number} today in days
 * @returns {(program: number) => Promise<any>} what the card of a program says; fails when its file does not load
 */
export function cardsFrom(address, size, today) {
  /** @type {Map<number, Promise<any[]>>} */
  const files = new Map();
  return async (program) => {
    const file = Math.floor(program / size);
    if (!files.has(file)) {
      const loading = fetch(address.replace("{}", String(file))).then(async (response) => {
        const cards = await response.json();
        for (const card of cards) card.age = ageOf(dayOf(card.checked_on), today); // the build said that of its own day
        return cards;
      });
      loading.catch(() => files.delete(file));
      files.set(file, loading);
    }
    return (await files.get(file))?.[program % size];
  };
}
