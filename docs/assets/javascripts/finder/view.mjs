// @ts-check
/**
 * The finder on the page: controls, chips, count and cards. Every node is made from the page's own templates.
 *
 * @typedef {import("./index.mjs").Header} Header
 * @typedef {import("./match.mjs").Matcher} Matcher
 * @typedef {import("./query.mjs").Query} Query
 *
 * @typedef {object} Actions
 * @property {(query: Query) => void} choose makes a query the address
 * @property {(program: number) => Promise<any>} cardOf what a program's card says
 * @property {() => boolean} renew loads the page anew, once; whether it does
 * @property {($panel: HTMLElement, query: Query, matcher: Matcher) => Promise<void>} showWays fills the panel with ways out
 * @property {() => Promise<typeof import("../shared/free_text.mjs").readFree>} freeReader
 * @property {(id: string) => boolean} isKept whether a program is on the hand-picked list
 */

import { dayOfReader } from "../shared/days.mjs";
import { OtherBuild } from "../shared/files.mjs";
import { afterFrame, button, node, partsOf } from "../shared/page.mjs";
import { cellsOf } from "../shared/schedule.mjs";
import { inTime } from "../shared/waiting.mjs";
import { controls } from "./controls.mjs";
import { isAboutGroups } from "./match.mjs";
import { readerOf } from "./readers.mjs";
import { resultLists } from "./results.mjs";
import { chipLabel, chosenWords, countWords, milesWords, questionFor } from "./wording.mjs";

const PAGE = 20;
const PATIENCE_MS = 150;
const NO_CARDS = "The programs did not load: below are their pages. Load the page again to try once more.";
const RENEWED =
  "The site is being renewed just now, and what we know of these programs is on its way: below are their pages. Load the page again in a few minutes.";
const HEADING = "Programs that match";
const CHOSEN = "Programs of this link";
const WAITING = "Looking for programs that fit …";
/** So many times of the week have a chip each; more share one. */
const SEPARATE = 3;

/**
 * @param {HTMLElement} $root
 * @param {Header} header
 * @param {Actions} actions
 */
export function createView($root, header, { choose, cardOf, renew, isKept, showWays, freeReader }) {
  const part = partsOf($root);
  const $count = part("count");
  const $chips = part("chips");
  const $notice = part("notice");
  const $wayout = part("wayout");
  const $results = part("results");
  const $heading = part('heading="yes"');
  const $more = part("more");
  const $first = part("first");
  const $keepHint = part("keephint");
  const results = resultLists($results, /** @type {HTMLTemplateElement} */ (part("card")));
  const panel = controls($root, header, choose, freeReader);

  /** @type {{query: Query, matcher: Matcher, shown: number}} */
  let now;
  /** What is chosen, before it is shown. @type {Query} */
  let latest;
  /** @param {Query} next */
  const expect = (next) => (latest = panel.expect(next));

  /** @param {string} name @param {string[]} gone */
  const drop = (name, gone) =>
    choose(new Map(latest).set(name, (latest.get(name) ?? []).filter((each) => !gone.includes(each))));

  /** @param {string} text @param {() => void} act @param {string} [name] for who does not see it @returns {HTMLElement} */
  const chip = (text, act, name = text) => {
    const $chip = button("iop-chip", text, act);
    $chip.setAttribute("aria-label", name);
    return node("li", "", $chip);
  };

  /** @param {Query} query */
  const showChips = (query) => {
    const chosen = [...query].filter(([name]) => name !== "sort" && (name !== "within" || query.has("zip")));
    const chips = chosen.flatMap(([name, values]) =>
      (name === "ids" || (name === "free" && values.length > SEPARATE) ? [values] : values.map((value) => [value])).map((gone) => {
        const label = chipLabel(header, name, gone.join());
        return chip(`${label} ×`, () => (drop(name, gone), $count.focus()), `Remove: ${label}`);
      }),
    );
    if (chips.length > 1) chips.push(chip("Clear all", () => (choose(new Map()), $count.focus())));
    $chips.replaceChildren(...chips);
    $chips.hidden = chips.length === 0;
  };

  /** @param {Query} query @param {Matcher} matcher @param {boolean} none */
  const showWaysOut = async (query, matcher, none) => {
    const isStuck = none && !query.has("ids");
    if (isStuck) await showWays($wayout, query, matcher);
    if (query === now.query) $wayout.hidden = !isStuck;
  };

  /** @param {import("./match.mjs").Found} answer */
  const showCards = async ({ yes, maybe, counts }) => {
    const asked = now;
    const { query, matcher, shown } = asked;
    // What was found before must not stand under the new count while the cards are on their way.
    const waiting = setTimeout(() => asked === now && results.clear(), PATIENCE_MS);
    let cards;
    try {
      cards = await inTime(Promise.all([...yes, ...maybe].map(cardOf)));
    } catch (error) {
      if (asked === now) showAddresses({ yes, maybe }, error instanceof OtherBuild);
      return;
    } finally {
      clearTimeout(waiting);
    }
    if (asked !== now) return;
    const free = cellsOf(query.get("free") ?? []);
    const today = dayOfReader(new Date());
    const clocks = { today, ...readerOf(query, matcher, today) };
    /** @param {number} program @param {"yes"|"maybe"} match @returns {import("./card.mjs").Found} */
    const foundOf = (program, match) => ({
      match,
      asks: match === "yes" ? [] : matcher.unknown(query, program).map((name) => questionFor(header, query, name)),
      distance: milesWords(matcher.miles(query, program), query),
      fitting: query.has("ids") ? [] : matcher.fitting(query, program),
      marked: isAboutGroups(query, header),
      free,
      ...clocks,
      isKept: isKept(header.ids[program]),
    });
    results.show(
      yes.map((program, at) => [cards[at], foundOf(program, "yes")]),
      maybe.map((program, at) => [cards[yes.length + at], foundOf(program, "maybe")]),
    );
    $more.hidden = shown >= counts[0] + counts[1];
  };

  /**
   * Nothing of a card is shown that did not come, or is about another program; what was found has pages of its own.
   *
   * @param {{yes: number[], maybe: number[]}} found
   * @param {boolean} isOther whether what came is of another build
   */
  const showAddresses = ({ yes, maybe }, isOther) => {
    if (isOther && renew()) return;
    const addressed = (/** @type {number} */ program) => {
      const id = header.ids[program];
      return { id, href: ($root.dataset.program ?? "").replace("{}", id) };
    };
    results.showAddresses(yes.map(addressed), maybe.map(addressed));
    showNotice([$notice.textContent, isOther ? RENEWED : NO_CARDS].filter(Boolean).join(" "));
    const $again = part("retry");
    $again.onclick = () => location.reload();
    $again.hidden = false;
  };

  /** What was found before must not stand under what is asked now. */
  const wait = () => {
    results.clear();
    for (const $part of [$heading, $more, $wayout]) $part.hidden = true;
    announce($count, WAITING);
  };

  /** @param {string} text what went wrong, or nothing */
  const showNotice = (text) => {
    $notice.hidden = !text;
    announce($notice, text);
  };

  /**
   * @param {Query} query
   * @param {string} notice what could not be followed, or nothing
   * @param {Matcher} matcher
   * @param {Parameters<typeof countWords>[2]} asked
   * @returns {Promise<void>} when all is written
   */
  const show = async (query, notice, matcher, asked) => {
    now = { query, matcher, shown: PAGE };
    const found = matcher.find(query, PAGE);
    const [yes, maybe] = found.counts;
    panel.show(query, matcher);
    Object.assign($count.dataset, { yes, maybe });
    const closed = query.has("ids") ? matcher.find(query).yes.filter((program) => !matcher.isOpen(program)).length : 0;
    announce($count, query.has("ids") ? chosenWords(yes, closed) : countWords(yes, maybe, asked));
    $heading.textContent = query.has("ids") ? CHOSEN : asked === "none" ? "Programs" : HEADING;
    $heading.hidden = yes === 0;
    part("retry").hidden = true;
    showChips(query);
    for (const $part of [$first, $keepHint]) $part.hidden = yes + maybe === 0;
    showNotice(notice);
    await afterFrame(); // so that how many there are is seen before twenty cards are made
    if (query !== now.query) return;
    await Promise.all([showWaysOut(query, matcher, yes === 0), showCards(found)]);
  };

  $more.addEventListener("click", async () => {
    const first = now.shown;
    now = { ...now, shown: first + PAGE };
    await showCards(now.matcher.find(now.query, now.shown));
    /** @type {HTMLElement | null} */ ($results.querySelectorAll("[data-slot=name]")[first])?.focus();
  });
  $root.querySelector("[data-iop-rest]")?.remove();
  return { show, wait, expect, focus: () => $count.focus() };
}

/** Tells somebody who does not see it, and only what is new: a status that is written again is read out again. @param {HTMLElement} $status @param {string} text */
function announce($status, text) {
  if ($status.textContent !== text) $status.textContent = text;
}
