// @ts-check
/**
 * Whether somebody types words of danger: then Get help now stands first, whatever else was found.
 *
 * How its lines are written stands at the top of data/search.yaml.
 *
 * @typedef {{any: string[][], isKind: boolean}} Slot what may stand there: any of these, each of one or more words side by side
 * @typedef {Slot[]} Line
 */

import { slips } from "../shared/slips.mjs";
import { foldedWords, stem } from "./words.mjs";

/** So many other words may stand between two of a line: "took way too many pills". */
const BETWEEN = 2;
/** What is taken out as harmless: it is no word, and keeps its place. */
const SPENT = "";

/**
 * @param {Pick<import("./engine.mjs").SiteIndex, "danger"|"together"|"kinds"|"harmless"|"names"|"towns">} index
 * @param {(word: string) => boolean} isKnown whether a word is one of the site's own, and so no slip for another
 * @returns {(text: string) => boolean}
 */
export function dangerIn(index, isKnown) {
  /** @param {string} line @returns {Line} */
  const read = (line) => line.split(" ").map((word) => ({ any: (index.kinds[word] ?? [word]).map((each) => each.split("_")), isKind: word in index.kinds }));
  const lines = index.danger.map(read);
  const together = index.together.map(read);
  const harmless = index.harmless.map(read);

  /** @param {string} typed @param {string} meant @param {boolean} isKind where a form with an ending stands only for itself: "took" is not "take" */
  const isForm = (typed, meant, isKind) => {
    const full = /..in$/.test(typed) ? `${typed}g` : typed; // "overdosin"
    const hasForms = isKind ? [stem(meant), `${stem(meant)}e`].includes(meant) : full.length >= meant.length - 1;
    return typed === meant || full === meant || (hasForms && stem(full) === stem(meant));
  };
  /** @param {string} typed @param {string} meant @param {boolean} isKind */
  const is = (typed, meant, isKind) => {
    if (isForm(typed, meant, isKind)) return true;
    if (meant === "NUMBER") return /^[1-9]\d{1,2}$/.test(typed);
    const most = meant.length > 8 ? 2 : 1;
    return meant.length > 5 && !isKnown(typed) && slips(typed, meant, most) <= most;
  };
  /** @param {string[]} typed @param {number} at @param {string} meant @param {boolean} isKind @returns {number} how many typed words are it: "over dose" is one, too */
  const length = (typed, at, meant, isKind) => {
    if (at >= typed.length || typed[at] === SPENT) return 0;
    if (is(typed[at], meant, isKind)) return 1;
    return meant.length > 5 && typed[at + 1] && isForm(typed[at] + typed[at + 1], meant, isKind) ? 2 : 0;
  };
  /** @param {string[]} typed @param {number} at @param {Slot} slot @param {typeof length} long @returns {number[]} where what stands there may end */
  const ends = (typed, at, { any, isKind }, long) =>
    any.flatMap((words) => {
      let end = at;
      for (const word of words) {
        const more = long(typed, end, word, isKind);
        if (!more) return [];
        end += more;
      }
      return [end];
    });
  /** @param {string[]} typed @param {number} at @param {Line} line @returns {boolean} */
  const isAt = (typed, at, [first, ...rest]) =>
    ends(typed, at, first, length).some((end) => !rest.length || [...Array(BETWEEN + 1).keys()].some((gap) => isAt(typed, end + gap, rest)));
  /** @param {string[]} typed @param {Line} line */
  const has = (typed, line) => typed.some((_, at) => isAt(typed, at, line));

  /** @param {string[]} typed @param {Line[]} lines @returns {string[]} without what is harmless, word for word */
  const without = (typed, lines) => {
    const left = [...typed];
    for (const line of lines)
      left.forEach((_, start) => {
        let at = [start];
        for (const slot of line) at = at.flatMap((from) => ends(left, from, slot, exact));
        if (at.length) left.fill(SPENT, start, at[0]);
      });
    return left;
  };
  /** @type {Line[] | null} */
  let names = null;
  /** @returns {Line[]} names of more than one word: a program or town may be called Gun Lake */
  const allNames = () => {
    const all = [...index.names.split("\n"), ...index.towns.map(([name]) => name)].map(foldedWords);
    return all.filter((words) => words.length > 1).map((words) => words.map((word) => ({ any: [[word]], isKind: false })));
  };
  /** @param {string[]} typed @returns {Line[]} the names that may be in it */
  const named = (typed) => {
    names ??= allNames();
    return names.filter(([first]) => typed.includes(first.any[0][0]));
  };
  /** @param {string[]} typed */
  const isDanger = (typed) => lines.some((line) => has(typed, line)) || together.some((line) => line.every((slot) => has(typed, [slot])));

  return (text) => {
    const typed = without(foldedWords(text.replace(/\bo\.?d['\u2019.]/gi, "od ")), harmless); // "od'd" is not odd
    return isDanger(typed) && isDanger(without(typed, named(typed)));
  };
}

/** @param {string[]} typed @param {number} at @param {string} word @returns {number} */
function exact(typed, at, word) {
  return typed[at] === word || (word === "NUMBER" && /^[1-9]\d{0,2}$/.test(typed[at] ?? "")) ? 1 : 0;
}
