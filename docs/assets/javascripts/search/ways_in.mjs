// @ts-check
/**
 * From what somebody typed into the finder: a town, county, state or ZIP, and what the finder can choose by, together.
 *
 * @typedef {import("./engine.mjs").Result} Result
 * @typedef {import("./lexicon.mjs").Typed} Typed
 * @typedef {import("./lexicon.mjs").Phrase} Phrase
 * @typedef {{label: string, choice: string, phrases: Phrase[]}} Choice
 * @typedef {{choice: Choice, used: Set<Typed>, like: number}} Hit
 */

import { foldedWords } from "./words.mjs";
import { likeness } from "./lexicon.mjs";

const FINDER = "find/";
/** Above all pages: who types a town looks for programs. */
const PLACED = 50;
/** So near must a typed word be to a town's. */
const NEAR = 0.7;
const MOST_CHOICES = 3;
/** Who speaks of a person asks first what to do; "dbt for teens" asks for programs. */
const SELVES = new Set(["i", "im", "ive", "my", "me", "he", "hes", "she", "shes", "we", "our", "wont", "cant", "dont"]);
/** Nothing else was typed that says anything. */
const ALL = 0.9;

/**
 * @param {import("./engine.mjs").SiteIndex} index
 * @param {import("./lexicon.mjs").Lexicon} lexicon
 */
export function finderWays(index, lexicon) {
  /** @type {Choice[]} */
  const choices = index.finder.map(([label, choice, also]) => ({ label, choice, phrases: [label, ...label.split(/[()]/), ...also.split("|")].filter((name) => name.trim()).map(lexicon.phrase) }));
  const places = [
    ...index.towns.map(([name, value]) => ({ name, choice: `city=${value}`, words: foldedWords(name.split(",")[0]), isSure: true })),
    ...index.counties.map(([name, value]) => ({ name, choice: `county=${value}`, words: foldedWords(name.split(",")[0]).slice(0, -1), isSure: true })),
    ...index.states.map(([name, value]) => ({ name, choice: `state=${value}`, words: foldedWords(name), isSure: false })),
  ];
  const stateWords = new Set(index.states.flatMap(([name, code]) => [code, ...foldedWords(name)]));

  /** @param {Typed[]} query @returns {{name: string, choice: string, used: Typed[], isSure: boolean} | null} */
  const placeIn = (query) => {
    const zip = query.find(({ typed }) => /^\d{5}$/.test(typed));
    if (zip) return { name: zip.typed, choice: `zip=${zip.typed}`, used: [zip], isSure: true };
    const found = places.flatMap(({ words, ...place }) => {
      const at = query.findIndex((_, start) => words.every((word, n) => isWord(query[start + n], word)));
      if (at < 0) return [];
      const used = query.slice(at, at + words.length);
      const isExact = used.every(({ typed }, n) => typed === words[n]);
      // "Hope" may be a town and "no hope" is none: a town that is a word of the guide must be all that is typed.
      const isCommon = words.length === 1 && lexicon.isOfPages(words[0]);
      return isCommon && query.some((each) => !used.includes(each) && each.weight > lexicon.common && !stateWords.has(each.typed)) ? [] : [{ ...place, used, isExact }];
    });
    return found.sort((one, other) => Number(other.isSure) - Number(one.isSure) || Number(other.isExact) - Number(one.isExact) || other.used.length - one.used.length)[0] ?? null;
  };

  /** @param {Typed | undefined} typed @param {string} word */
  const isWord = (typed, word) => typed?.typed === word || Boolean(word.length > 4 && typed?.meant.some(([meant, near]) => near >= NEAR && meant === lexicon.stem(word)));

  /** @param {Typed[]} query @returns {Hit[]} the choices whose every word was typed, those of most words first */
  const chosenIn = (query) => {
    const hits = choices.flatMap((choice) => {
      const whole = choice.phrases.map((phrase) => usedBy(query, phrase, lexicon.isIdle)).sort((one, other) => other.size - one.size)[0];
      return whole?.size ? [{ choice, used: whole, like: Math.max(...choice.phrases.map((phrase) => likeness([...whole], phrase))) }] : [];
    });
    return hits.sort((one, other) => other.used.size - one.used.size || other.like - one.like);
  };

  /** @param {Typed[]} query @returns {{chosen: Choice[], left: Typed[]}} */
  const together = (query) => {
    /** @type {Choice[]} */
    const chosen = [];
    let left = query.filter(({ weight }) => weight > lexicon.common);
    for (const { choice, used } of chosenIn(query)) {
      const name = choice.choice.split("=")[0];
      if (chosen.length === MOST_CHOICES || ![...used].every((each) => left.includes(each)) || chosen.some((each) => each.choice.startsWith(`${name}=`))) continue;
      chosen.push(choice);
      left = left.filter((each) => !used.has(each));
    }
    return { chosen, left };
  };

  return {
    /** @param {Typed[]} query @returns {Result[]} */
    results(query) {
      const found = choices.map(({ label, choice, phrases }) => {
        const like = Math.max(...phrases.map((phrase) => likeness(query, phrase)));
        return result(`Find programs: ${label}`, "See those that have it, in the finder", choice, like > ALL ? 2.1 * like : 1.45 * like);
      });
      const place = placeIn(query);
      const rest = place ? query.filter((each) => !place.used.includes(each) && !stateWords.has(each.typed)) : query;
      const { chosen, left } = together(rest);
      const address = [place?.choice, ...chosen.map(({ choice }) => choice)].filter(Boolean).join("&");
      const also = chosen.map(({ label }) => label).join(" · ");
      if (place) {
        const where = place.choice.startsWith("zip=") ? "near" : "in";
        const score = place.isSure || !left.length ? PLACED : 0.5;
        found.push(result(`Programs ${where} ${place.name}`, also || "See them in the finder", address, score));
      } else if (chosen.length > 1) {
        const whole = query.reduce((sum, { weight }) => sum + weight, 0);
        const known = whole - left.reduce((sum, { weight }) => sum + weight, 0);
        const most = left.length || query.some(({ typed }) => SELVES.has(typed)) ? 1.3 : 1.8;
        found.push(result(`Find programs: ${also}`, "All of these together, in the finder", address, most * (known / whole)));
      }
      return found.filter(({ score }) => score > 0);
    },
    /** @param {Typed[]} query @param {string} text @returns {string} what was typed, without what says nothing, as words of the finder */
    carry(query, text) {
      const said = query.filter(({ typed }) => !lexicon.isIdle(typed)).map(({ typed }) => typed);
      return `q=${encodeURIComponent((said.length ? said : foldedWords(text)).join(" "))}`;
    },
  };
}

/** @param {Typed[]} query @param {Phrase} phrase @param {(word: string) => boolean} isIdle @returns {Set<Typed>} what was typed of a phrase, when that is all that counts in it */
function usedBy(query, phrase, isIdle) {
  const used = new Set();
  for (const word of phrase.words.keys()) {
    if (isIdle(word)) continue;
    const typed = query.find(({ meant, weight }) => weight > 0.1 && meant.some(([each, near]) => each === word && near >= NEAR));
    if (!typed) return new Set();
    used.add(typed);
  }
  return used;
}

/** @param {string} title @param {string} says @param {string} choice @param {number} score @returns {Result} */
const result = (title, says, choice, score) => ({ kind: "finder", at: `${FINDER}#${choice}`, title, says, score });
