// @ts-check
/**
 * The words of the site: how much each counts, which mean the same, and what a word with a slip was meant to be.
 *
 * @typedef {[string, number]} Meant a word of the site, and how near to what was typed, 0 to 1
 * @typedef {{typed: string, weight: number, meant: Meant[]}} Typed a word somebody typed
 * @typedef {{words: Map<string, number>, total: number, folded: string}} Phrase the words of a question or name, each with its weight
 * @typedef {ReturnType<typeof createLexicon>} Lexicon
 */

import { slips } from "../shared/slips.mjs";
import { foldedWords, mayHave, stem } from "./words.mjs";

/** What a word that says nothing counts: enough to tell "what is iop" from "how is iop". */
const STOP = 0.08;
/** And one that turns it: "insurance wont pay". */
const WEAK = 0.5;
/** What was typed and is not met counts more than what was not typed. */
const TYPED = 1.8;
const SAME = 0.75;
const SLIP = 0.85;
const BEGUN = 0.6;
/** What a word counts that the site does not have. */
const STRANGE = 1;

/**
 * @param {Pick<import("./engine.mjs").SiteIndex, "pages"|"names"|"organizations"|"towns"|"counties"|"states"|"finder"|"stop"|"weak"|"dull"|"same"|"aliases">} index
 */
export function createLexicon(index) {
  const idle = new Set([...index.stop.split(" "), ...index.dull.split(" ")].flatMap((word) => [word, stem(word)]));
  const weak = new Set(index.weak.split(" "));
  /** @type {Map<string, number>} */
  const share = new Map();
  /** @type {Map<string, string>} whole words to their stems, which slips are counted in */
  const whole = new Map();
  /** @param {string} word */
  const met = (word) => {
    const stemmed = stem(word);
    whole.set(word, stemmed);
    return stemmed;
  };
  /** @param {string[][]} texts */
  const count = (texts) => {
    const found = new Map();
    for (const words of texts) for (const word of new Set(words.map(met))) found.set(word, (found.get(word) ?? 0) + 1);
    for (const [word, times] of found) share.set(word, Math.max(share.get(word) ?? 0, times / texts.length));
  };
  count(index.pages.map(({ title, says, asks, parts }) => foldedWords([title, says, ...asks, ...parts.map(([, heading, text]) => `${heading} ${text}`)].join(" "))));
  const ofPages = new Set(share.keys());
  count(index.names.split("\n").map((name, at) => foldedWords(`${name} ${index.organizations.split("\n")[at] ?? ""}`)));
  const rest = [...index.finder.map(([name, , also, asks]) => `${name} ${also} ${asks}`), ...[...index.towns, ...index.counties, ...index.states, ...index.aliases].map(([name]) => name)];
  for (const word of [...rest, ...index.same].flatMap(foldedWords)) share.set(met(word), share.get(stem(word)) ?? 0);
  const rarest = 1 / Math.max(1, index.pages.length);
  const known = [...whole];
  /** @type {Map<string, Set<string>>} */
  const same = new Map();
  for (const group of index.same.map((line) => line.split(" ").map(stem)))
    for (const word of group) same.set(word, new Set([...(same.get(word) ?? []), ...group.filter((each) => each !== word)]));

  /** @param {string} word a stem @returns {number} */
  const weightOf = (word) => (idle.has(word) ? STOP : weak.has(word) ? WEAK : share.has(word) ? Math.log(1 + 1 / Math.max(share.get(word) ?? 0, rarest)) : STRANGE);

  /** @param {string} typed @param {boolean} isLast whether it may still be typed @returns {Meant[]} */
  const meantBy = (typed, isLast) => {
    const word = stem(typed);
    const near = share.has(word) || weak.has(typed) ? [/** @type {Meant} */ ([word, 1])] : nearest(typed, isLast);
    return near.flatMap(([found, nearness]) => [/** @type {Meant} */ ([found, nearness]), ...[...(same.get(found) ?? [])].map((other) => /** @type {Meant} */ ([other, nearness * SAME]))]);
  };

  /** @param {string} word @param {boolean} isLast @returns {Meant[]} */
  const nearest = (word, isLast) => {
    if (/^\d+$/.test(word)) return [];
    if (isLast && word.length > 2) {
      const begun = known.filter(([each]) => each.startsWith(word));
      if (begun.length) return begun.map(([each, stemmed]) => [stemmed, BEGUN + 0.3 * (word.length / each.length)]);
    }
    for (let most = 1; most <= mayHave(word); most += 1) {
      const found = known.filter(([each]) => each.length > 3 && slips(word, each, most) <= most);
      if (found.length) return found.map(([each, stemmed]) => [stemmed, SLIP - (each[0] === word[0] ? 0 : 0.1)]);
    }
    return [];
  };

  /** @param {string} word @returns {boolean} */
  const isKnown = (word) => share.has(stem(word)) || idle.has(word) || weak.has(word);
  /** @param {string} word @returns {boolean} */
  const isWhole = (word) => word.length > 2 && whole.has(word);

  /** @param {string[]} typed @returns {string[]} "tri care" as one word and "bluecross" as two, where only so they are known */
  const asKnown = (typed) => {
    const joined = typed.reduce((/** @type {string[]} */ all, word) => {
      const last = all.at(-1) ?? "";
      const isTwo = isKnown(last) && isKnown(word) && (last.length > 3 || idle.has(last));
      const isOne = last && !isTwo && isWhole(last + word);
      return isOne ? [...all.slice(0, -1), last + word] : [...all, word];
    }, []);
    return joined.flatMap((word) => {
      if (isKnown(word) || word.length < 6) return [word];
      const at = [...word].findIndex((_, n) => isWhole(word.slice(0, n)) && isWhole(word.slice(n)));
      return at > 0 ? [word.slice(0, at), word.slice(at)] : [word];
    });
  };

  return {
    stem,
    /** More than this a word must count to be looked for among the names of programs. */
    common: WEAK,
    /** @param {string} word @returns {boolean} */
    isKnown,
    /** @param {string} word @returns {boolean} whether it is a word of the pages */
    isOfPages: (word) => ofPages.has(stem(word)),
    /** @param {string} word @returns {boolean} whether it says nothing of what is wanted */
    isIdle: (word) => idle.has(word) || weak.has(word),
    /** @param {string} text @returns {Set<string>} */
    bag: (text) => new Set(foldedWords(text).map(stem)),
    /** @param {string} text @returns {Phrase} */
    phrase(text) {
      const words = new Map(foldedWords(text).map(stem).map((word) => [word, weightOf(word)]));
      return { words, total: [...words.values()].reduce((sum, weight) => sum + weight, 0), folded: foldedWords(text).join(" ") };
    },
    /** @param {string} text @returns {Typed[]} */
    query(text) {
      const typed = asKnown(foldedWords(text));
      const unique = typed.filter((word, at) => typed.findIndex((each) => stem(each) === stem(word)) === at);
      return unique.map((word, at) => {
        if (idle.has(word)) return { typed: word, weight: STOP, meant: [[stem(word), 1]] };
        const meant = meantBy(word, at === unique.length - 1);
        const weight = meant.length ? weightOf(meant.reduce((one, other) => (other[1] > one[1] ? other : one))[0]) : STRANGE;
        return { typed: word, weight, meant };
      });
    },
  };
}

/**
 * @param {Typed[]} query
 * @param {Phrase} phrase
 * @returns {number} how much the two share of all that both say, 0 to 1
 */
export function likeness(query, { words, total }) {
  let [typed, its, all] = [0, 0, 0];
  /** @type {Map<string, number>} */
  const nearness = new Map();
  for (const { weight, meant } of query) {
    all += weight;
    let best = 0;
    for (const [word, near] of meant) {
      if (!words.has(word)) continue;
      best = Math.max(best, near);
      nearness.set(word, Math.max(nearness.get(word) ?? 0, near));
    }
    typed += weight * best;
  }
  for (const [word, near] of nearness) its += (words.get(word) ?? 0) * near;
  return all + total ? (TYPED * typed + its) / (TYPED * all + total) : 0;
}
