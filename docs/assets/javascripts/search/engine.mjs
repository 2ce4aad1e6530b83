// @ts-check
/**
 * The site's search: what somebody types, to pages, programs and choices in the finder, best first.
 *
 * People type whole questions, in fear and with slips. So a page is found above all by how people ask for it (`asks`) and
 * by its questions: how much of what was typed they share, rare words counting more than common ones. Words of its text
 * count little. A town, and what the finder can choose by, are put together into one way into the finder.
 *
 * @typedef {object} SiteIndex described in hooks/iop/guide/search.py
 * @property {number} version
 * @property {{at: string, title: string, says: string, asks: string[], kind: "answer"|"words"|"site", parts: [string, string, string][]}[]} pages
 * @property {string} help address of Get help now
 * @property {[string, string, string, string][]} finder label, choice, other names, how people ask
 * @property {[string, string][]} towns
 * @property {[string, string][]} counties
 * @property {[string, string][]} states
 * @property {string} ids
 * @property {string} names
 * @property {string} organizations
 * @property {number[]} town
 * @property {Record<string, string>} says of a program that is not open or has no address, by its number
 * @property {[string, number][]} aliases
 * @property {string} stop
 * @property {string} weak
 * @property {string} dull
 * @property {string[]} same
 * @property {[string, string][]} beside address, and the words that bring it along
 * @property {string[]} danger
 * @property {string[]} together
 * @property {Record<string, string[]>} kinds
 * @property {string[]} harmless
 *
 * @typedef {object} Result
 * @property {"page"|"program"|"finder"} kind
 * @property {string} at address, from the site's root
 * @property {string} title
 * @property {string} says
 * @property {number} score
 *
 * @typedef {object} Found
 * @property {boolean} danger
 * @property {Result[]} results best first
 * @property {boolean} mayBeFar whether it may name a town that only the finder knows: then see `learn`
 * @property {string} carry what was typed as a choice in the finder, without `#`; empty when nothing was
 */

import { PROGRAMS } from "../shared/rules.mjs";
import { dangerIn } from "./danger.mjs";
import { createLexicon, likeness } from "./lexicon.mjs";
import { finderWays } from "./ways_in.mjs";
import { foldedWords, stem } from "./words.mjs";

const MOST = 7;
/** With words of danger, so good must a second result be, and the best one, below Get help now: who is in no danger finds what was asked for. */
const SECOND_IN_DANGER = 1.5;
const BEST_IN_DANGER = 0.75;
/** Less than this share of the best is noise. */
const LEAST_SHARE = 0.3;
const LEAST = 0.22;
/** A page about the site itself is seldom meant. */
const ASIDE = 0.55;
/** Asked in the very words of a page. */
const EXACT = 0.5;
/** What a heading counts beside an ask: a word explained is seldom the question. */
const HEADED = { answer: 0.75, words: 0.4, site: 0.75 };
/** What it counts when the words follow one another as in an ask: "says i dont need it" has no word that says much. */
const RUN = 0.15;
/** So near to the likest ask must a heading come to be the answer. */
const NEARLY = 0.8;
/** Two headings that are so much alike are no answer. */
const ALIKE = 0.93;
const FIRST = 100;
/** With its town, so much of a program's name must be typed to stand before the town. */
const NAMED = 0.5;

/**
 * @param {SiteIndex} index
 * @returns {{search: (text: string) => Found, learn: (places: import("../shared/place_names.mjs").Place[]) => void}} the search, and how it
 *   learns of towns without a program, from the finder's file
 */
export function createSearch(index) {
  const lexicon = createLexicon(index);
  const isDanger = dangerIn(index, lexicon.isKnown);
  const pages = index.pages.map((page) => {
    const parts = page.parts.map(([anchor, heading, text]) => ({ anchor, heading: heading ? lexicon.phrase(heading) : null, words: lexicon.bag(`${heading} ${text}`), title: heading }));
    const phrases = [page.title, ...page.asks].map(lexicon.phrase).map((phrase) => ({ ...phrase, pairs: pairsOf(phrase.folded) }));
    return { ...page, parts, phrases, words: lexicon.bag(`${page.title} ${page.says}`) };
  });
  const programs = programsOf(index, lexicon);
  const ways = finderWays(index, lexicon);
  const beside = index.beside.map(([at, words]) => ({ words: words.split(" "), result: partAt(index, at) }));

  /** @param {string} text @returns {Found} */
  const search = (text) => {
    const query = lexicon.query(text);
    if (!query.length) return { danger: false, results: [], mayBeFar: false, carry: "" };
    const danger = isDanger(text);
    const whole = foldedWords(text).join(" ");
    const found = [...pages.map((page) => pageResult(page, query, whole)), ...programs(query), ...ways.results(query)];
    const isHelp = (/** @type {Result} */ { at }) => at.split("#")[0] === index.help;
    const rest = found.filter((each) => !danger || !isHelp(each)).sort((one, other) => other.score - one.score);
    const least = Math.max(LEAST, Math.min(rest[0]?.score ?? 0, 2) * LEAST_SHARE);
    const inDanger = [BEST_IN_DANGER, SECOND_IN_DANGER];
    const good = danger ? rest.slice(0, inDanger.length).filter(({ score }, at) => score >= inDanger[at]) : rest.filter(({ score }) => score >= least).slice(0, MOST);
    const results = danger ? [...found.filter(isHelp), ...good] : good;
    const typed = new Set(foldedWords(text));
    for (const { words, result } of beside)
      if (!danger && words.some((word) => typed.has(word)) && !results.slice(0, 3).some(({ at }) => at === result.at)) results.splice(1, 0, result);
    return { danger, results, mayBeFar: ways.mayBeFar(query), carry: ways.carry(query, text) };
  };
  return { search, learn: ways.learn };
}

/** @typedef {import("./lexicon.mjs").Typed} Typed @typedef {import("./lexicon.mjs").Phrase} Phrase @typedef {import("./lexicon.mjs").Lexicon} Lexicon */

/**
 * @param {{at: string, title: string, says: string, kind: "answer"|"words"|"site", phrases: (Phrase & {pairs: Set<string>})[], words: Set<string>,
 *   parts: {anchor: string, title: string, heading: Phrase | null, words: Set<string>}[]}} page
 * @param {Typed[]} query
 * @param {string} whole what was typed, folded
 * @returns {Result}
 */
function pageResult(page, query, whole) {
  const pairs = pairsOf(whole);
  const asked = page.phrases.map((phrase) => likeness(query, phrase) + RUN * alike(pairs, phrase.pairs)).sort((one, other) => other - one);
  const parts = page.parts.map((part) => ({
    ...part,
    asks: part.heading ? likeness(query, part.heading) : 0,
    shared: share(query, part.words),
  }));
  const rank = (/** @type {typeof parts[number]} */ { asks, shared }) => asks + shared / 2;
  const [best, next] = [...parts].sort((one, other) => rank(other) - rank(one));
  const headed = Math.max(0, ...parts.map(({ asks }) => asks));
  const shared = Math.max(share(query, page.words), ...parts.map((part) => part.shared));
  const exact = page.phrases.some(({ folded }) => folded === whole) ? EXACT : 0;
  const score = exact + 2 * Math.max(asked[0] ?? 0, HEADED[page.kind] * headed) + 0.4 * (asked[1] ?? 0) + 0.5 * shared;
  // A page that is found by how people ask for it is not opened in the midst, at something else.
  const isAlone = !next || rank(next) < rank(best) * ALIKE;
  const isPart = best?.anchor && isAlone && best.asks >= NEARLY * (asked[0] ?? 0) && (best.asks >= 0.45 || (best.asks >= 0.2 && best.shared >= 0.6));
  return {
    kind: "page",
    at: isPart ? `${page.at}#${best.anchor}` : page.at,
    title: page.title,
    says: isPart ? best.title : page.says,
    score: page.kind === "site" ? score * ASIDE : score,
  };
}

/** @param {string} folded @returns {Set<string>} its words, each with the next */
function pairsOf(folded) {
  const stems = folded.split(" ").map(stem);
  return new Set(stems.slice(1).map((word, n) => `${stems[n]} ${word}`));
}

/** @param {Set<string>} one @param {Set<string>} other @returns {number} how much they share, 0 to 1 */
function alike(one, other) {
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return shared ? (2 * shared) / (one.size + other.size) : 0;
}

/** @param {SiteIndex} index @param {string} at @returns {Result} a part of a page, whatever was typed */
function partAt(index, at) {
  const [address, anchor] = at.split("#");
  const page = index.pages.find((each) => each.at === address);
  const heading = page?.parts.find(([each]) => each === anchor)?.[1];
  return { kind: "page", at, title: page?.title ?? "", says: heading ?? page?.says ?? "", score: 0 };
}

/** @param {Typed[]} query @param {Set<string>} words @returns {number} how much of what was typed is among the words, 0 to 1 */
function share(query, words) {
  let [found, all] = [0, 0];
  for (const { weight, meant } of query) {
    all += weight;
    found += weight * Math.max(0, ...meant.filter(([word]) => words.has(word)).map(([, nearness]) => nearness));
  }
  return all ? found / all : 0;
}

/**
 * @param {SiteIndex} index
 * @param {Lexicon} lexicon
 * @returns {(query: Typed[]) => Result[]} the programs whose name, or former name, may be meant
 */
function programsOf(index, lexicon) {
  const [ids, names, organizations] = [index.ids, index.names, index.organizations].map((lines) => lines.split("\n"));
  const rows = index.ids ? ids.map((id, at) => ({ at, id, name: names[at], phrases: [lexicon.phrase(names[at])] })) : [];
  for (const row of rows) if (organizations[row.at]) row.phrases.push(lexicon.phrase(`${row.name} ${organizations[row.at]}`));
  for (const [alias, at] of index.aliases) rows[at].phrases.push(lexicon.phrase(alias));
  /** @type {Map<string, Set<number>>} */
  const having = new Map();
  for (const { at, phrases } of rows)
    for (const [word] of phrases.flatMap(({ words }) => [...words])) having.set(word, (having.get(word) ?? new Set()).add(at));
  const towns = index.towns.map(([name]) => new Set(foldedWords(name).map((word) => lexicon.stem(word))));
  return (query) => {
    const rare = query.filter(({ weight }) => weight > lexicon.common);
    const near = new Set(rare.flatMap(({ meant }) => meant.flatMap(([word]) => [...(having.get(word) ?? [])])));
    return [...near].map((at) => {
      const { id, name, phrases } = rows[at];
      const town = towns[index.town[at]];
      const rest = town ? query.filter(({ meant }) => !meant.some(([word]) => town.has(word))) : query;
      const [like, placed] = [query, rest].map((words) => Math.max(...phrases.map((phrase) => likeness(words, phrase))));
      const says = index.says[at] ?? `Program in ${index.towns[index.town[at]][0]}`;
      return { kind: /** @type {const} */ ("program"), at: `${PROGRAMS}${id}/`, title: name, says, score: 2.1 * Math.max(like, placed - 0.01) + (rest.length < query.length && placed >= NAMED ? FIRST / 2 : 0) };
    });
  };
}
