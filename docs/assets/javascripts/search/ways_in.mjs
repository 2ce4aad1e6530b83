// @ts-check
/**
 * From what somebody typed into the finder: a town, county, state or ZIP, and what the finder can choose by, together.
 *
 * @typedef {import("./engine.mjs").Result} Result
 * @typedef {import("./lexicon.mjs").Typed} Typed
 * @typedef {import("./lexicon.mjs").Phrase} Phrase
 * @typedef {{label: string, choice: string, phrases: Phrase[], asked: Phrase[]}} Choice asked for by one of the phrases, some being how people ask
 * @typedef {{name: string, choice: string, words: string[], state: string, isSure: boolean, isFar: boolean}} Place
 * @typedef {{name: string, choice: string, used: Typed[], isSure: boolean, isExact: boolean}} Found
 * @typedef {{choice: Choice, used: Set<Typed>, like: number}} Hit
 */

import { countyWords, wordsOf } from "../shared/folding.mjs";
import { FINDER } from "../shared/rules.mjs";
import { slips } from "../shared/slips.mjs";
import { likeness } from "./lexicon.mjs";
import { foldedWords } from "./words.mjs";

const SEE = "See those that have it, in the finder";
/** Above all pages: who types a town looks for programs. */
const PLACED = 50;
/** Where a town may be meant, or a word like it. */
const MAYBE = 1.2;
/** So near must a typed word be to a town's. */
const NEAR = 0.7;
/** And to a word of a choice: "my daughter" is not "children". */
const NEAR_CHOICE = 0.8;
const MOST_CHOICES = 3;
/** So many towns of one name are told apart. */
const MOST_TOWNS = 3;
/** What stands before a town. */
const TOWARD = new Set("in near around by from to at close outside".split(" "));
/** Who speaks of a person asks first what to do; "dbt for teens" asks for programs. */
const SELVES = new Set(["i", "im", "ive", "my", "me", "he", "hes", "she", "shes", "we", "our", "wont", "cant", "dont"]);
/** What somebody asks for in our own words for it comes high, whatever else was typed. */
const ASKED = 1.6;
/** Nothing else was typed that says anything. */
const ALL = 0.9;

/**
 * @param {import("./engine.mjs").SiteIndex} index
 * @param {import("./lexicon.mjs").Lexicon} lexicon
 */
export function finderWays(index, lexicon) {
  /** @type {Choice[]} */
  const choices = index.finder.map(([label, choice, also, asks]) => {
    const asked = asks.split("|").filter(Boolean).map(lexicon.phrase);
    return { label, choice, asked, phrases: [label, ...label.split(/[()]/), ...also.split("|")].filter((name) => name.trim()).map(lexicon.phrase).concat(asked) };
  });
  /** @type {Place[]} */
  const places = [
    ...index.towns.filter(([, value]) => value).map(([name, value]) => place(name, `city=${value}`, name.slice(-2))),
    ...index.counties.map(([name, value]) => place(name, `county=${value}`, name.slice(-2), countyWords)),
    // "In" and "me" are no states.
    ...index.states.flatMap(([name, code]) => [name, code].filter((each) => !lexicon.isIdle(each)).map((each) => ({ ...place(name, `state=${code}`, code), words: foldedWords(each), isSure: false }))),
  ];
  const stateWords = new Set(index.states.flatMap(([name, code]) => [code, ...foldedWords(name)]).filter((word) => !lexicon.isIdle(word)));
  /** Words of towns whose programs have closed. */
  const closed = new Set(index.towns.filter(([, value]) => !value).flatMap(([name]) => foldedWords(name.split(",")[0])));
  let isLearned = false;

  /** @param {Typed[]} query @returns {Found[]} the places that may be meant, the likeliest; several when towns have one name */
  const placesIn = (query) => {
    const zip = query.find(({ typed }) => /^\d{5}$/.test(typed));
    if (zip) return [{ name: zip.typed, choice: `zip=${zip.typed}`, used: [zip], isSure: true, isExact: true }];
    /** @param {Place} each @returns {number} */
    const start = ({ words, isFar }) => query.findIndex((_, at) => words.every((word, n) => isWord(query[at + n], word, isFar)));
    const states = places.filter((each) => !each.isSure && start(each) >= 0);
    const asked = states.map(({ state }) => state);
    const found = places.flatMap((each) => {
      const { words, state, isFar } = each;
      const at = start(each);
      const isOfState = states.some((other) => other.words.length > words.length && words.every((word) => other.words.includes(word))); // North, SC
      if (at < 0 || isOfState) return [];
      const used = query.slice(at, at + words.length);
      const isExact = used.every(({ typed }, n) => typed === words[n] || wordsOf(typed)[0] === words[n]);
      const rest = query.filter((other) => !used.includes(other) && !stateWords.has(other.typed));
      // "Hope" may be a town and "no hope" is none: a town that is a word of the guide must be all that is typed.
      const isCommon = each.isSure && words.length === 1 && lexicon.isOfPages(words[0]);
      if (isCommon && rest.some(({ weight }) => weight > lexicon.common)) return [];
      // "My son Todd" is not in Todd, NC, and "pain relief" not in Relief.
      const isMeant = !isFar || asked.length || TOWARD.has(query[at - 1]?.typed) || rest.every(({ weight }) => weight <= lexicon.common);
      const isPerson = !isMeant && (!isExact || rest.some(({ typed }) => SELVES.has(typed)));
      const isSure = each.isSure && (isMeant || words.length > 1);
      const isElsewhere = asked.length && !asked.includes(state); // "boone tn", when no Boone is in TN
      return isPerson || (isElsewhere && !isLearned) ? [] : [{ ...each, isSure, used, isExact, rank: [isSure, !isElsewhere, isExact, used.length, !isFar].map(Number) }];
    });
    const worse = (/** @type {number[]} */ one, /** @type {number[]} */ other) => other.map((rank, n) => rank - one[n]).find(Boolean) ?? 0;
    found.sort((one, other) => worse(one.rank, other.rank));
    return found.filter(({ rank }) => !worse(rank, found[0].rank)).slice(0, MOST_TOWNS);
  };

  /** @param {string} word @returns {boolean} whether the site does not know it, so that it may be a town's */
  const isStrange = (word) => word.length > 2 && !/^\d+$/.test(word) && !lexicon.isKnown(word) && !lexicon.isIdle(word);

  /** @param {Typed | undefined} typed @param {string} word @param {boolean} isFar whether the site does not know the word */
  const isWord = (typed, word, isFar) => {
    if (!typed || typed.typed === word || wordsOf(typed.typed)[0] === word) return Boolean(typed); // "mt" is mount
    if (word.length < 5) return false;
    if (isFar) return !typed.meant.length && typed.typed[0] === word[0] && slips(typed.typed, word, 1) <= 1;
    return typed.meant.some(([meant, near]) => near >= NEAR && meant === lexicon.stem(word));
  };

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
      const spent = new Set([...used, ...choice.phrases.flatMap((phrase) => [...usedBy(query, phrase, lexicon.isIdle)])]);
      left = left.filter((each) => !spent.has(each));
    }
    return { chosen, left };
  };

  return {
    /** @param {Typed[]} query @returns {boolean} whether it may name a town that the index does not have */
    mayBeFar(query) {
      if (placesIn(query).some(({ isSure, isExact }) => isSure && isExact)) return false;
      return query.some(({ typed }) => stateWords.has(typed) || closed.has(typed) || isStrange(typed));
    },
    /** @param {import("../shared/place_names.mjs").Place[]} all around, also those without a program */
    learn(all) {
      isLearned = true;
      const near = new Set(places.map(({ name }) => name));
      const towns = all.filter(({ kind, isNear, label }) => kind === "town" && isNear && !near.has(label));
      places.push(...towns.map(({ label, zip, state }) => ({ ...place(label, `zip=${zip}`, state), isFar: true })));
    },
    /** @param {Typed[]} query @returns {Result[]} */
    results(query) {
      const found = choices.map(({ label, choice, phrases, asked }) => {
        const like = Math.max(...phrases.map((phrase) => likeness(query, phrase)));
        const isAsked = asked.some((phrase) => usedBy(query, phrase, lexicon.isIdle).size);
        return result(`Find programs: ${label}`, SEE, choice, Math.max(like > ALL ? 2.1 * like : 1.45 * like, isAsked ? ASKED : 0));
      });
      const there = placesIn(query);
      const rest = there.length ? query.filter((each) => !there[0].used.includes(each) && !stateWords.has(each.typed)) : query;
      const { chosen, left } = together(rest);
      const also = chosen.map(({ label }) => label).join(" · ");
      const [choice, ...more] = chosen.map((each) => each.choice);
      /** @param {string[]} all */
      const address = (...all) => all.filter(Boolean).join("&");
      if (there.length) {
        for (const each of there) {
          const where = each.choice.startsWith("zip=") ? "near" : "in";
          const score = each.isSure || !left.length ? PLACED : each.choice.startsWith("zip=") ? MAYBE : 0.5;
          found.push(result(`Programs ${where} ${each.name}`, also || "See them in the finder", address(each.choice, choice, ...more), score));
        }
      } else if (chosen.length) {
        const whole = query.reduce((sum, { weight }) => sum + weight, 0);
        const known = whole - left.reduce((sum, { weight }) => sum + weight, 0);
        // "need to be home when kids get off bus" tells of a life, and lists nothing to choose by.
        const isTold = query.filter(({ weight }) => weight <= lexicon.common).length > query.length / 2;
        const most = left.length || isTold || query.some(({ typed }) => SELVES.has(typed)) ? 1.3 : 1.8;
        found.push(result(`Find programs: ${also}`, more.length ? "All of these together, in the finder" : SEE, address(choice, ...more), most * (known / whole)));
      }
      found.sort((one, other) => other.score - one.score);
      return found.filter(({ at, score }, nth) => score > 0 && found.findIndex((each) => each.at === at) === nth);
    },
    /** @param {Typed[]} query @param {string} text @returns {string} what was typed, without what says nothing, as words of the finder */
    carry(query, text) {
      const telling = query.filter(({ typed }) => !lexicon.isIdle(typed)).map(({ typed }) => typed);
      return `q=${encodeURIComponent((telling.length ? telling : foldedWords(text)).join(" "))}`;
    },
  };
}

/** @param {Typed[]} query @param {Phrase} phrase @param {(word: string) => boolean} isIdle @returns {Set<Typed>} what was typed of a phrase, when that is all that counts in it */
function usedBy(query, phrase, isIdle) {
  const used = new Set();
  for (const word of phrase.words.keys()) {
    if (isIdle(word)) continue;
    const typed = query.find(({ meant, weight }) => weight > 0.1 && meant.some(([each, near]) => each === word && near >= NEAR_CHOICE));
    if (!typed) return new Set();
    used.add(typed);
  }
  return used;
}

/** @param {string} title @param {string} says @param {string} choice @param {number} score @returns {Result} */
const result = (title, says, choice, score) => ({ kind: "finder", at: `${FINDER}#${choice}`, title, says, score });

/** @param {string} name @param {string} choice @param {string} state @param {(name: string) => string[]} [cut] into words @returns {Place} */
const place = (name, choice, state, cut = wordsOf) => ({
  name,
  choice,
  words: cut(name.split(",")[0]),
  state: state.toLowerCase(),
  isSure: true,
  isFar: false,
});
