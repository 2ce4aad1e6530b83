// @ts-check
/** Starts the finder on a page that has one: loads the index, follows the fragment, shows what it finds. */

import { afterFrame } from "./finder/after_frame.mjs";
import { begin } from "./finder/begin.mjs";
import { openDirectory } from "./finder/directory.mjs";
import { cutWords, isPlaceOnPage, listIn, OURS } from "./finder/kept.mjs";
import { conditionsIn, createMatcher } from "./finder/match.mjs";
import { offerMap, offerPlaces } from "./finder/offers.mjs";
import { readQuery, writeQuery } from "./finder/query.mjs";
import { sheet } from "./finder/sheet.mjs";
import { createView } from "./finder/view.mjs";
import { dayOfReader } from "./shared/days.mjs";
import { ignoredWords } from "./shared/strange.mjs";
import { inTime } from "./shared/in_time.mjs";

/**
 * @typedef {import("./finder/query.mjs").Query} Query
 */

/** What is shown is right, but the page around it is from before or after. */
const OTHER_DAY = "This page was renewed just now. Load it again to see all of today’s choices.";
/** With so many programs, a tally is worth loading. */
const LARGE = 5000;
/** So long what was found before may stand while something is on its way that the new choice needs. */
const LONG_MS = 2000;

/** @param {HTMLElement} $root @returns {Promise<void>} when the fragment has been applied; fails when the index does not load */
async function start($root) {
  const { zips: zipsAddress = "", towns: townsAddress = "" } = $root.dataset;
  const today = dayOfReader(new Date());
  const isSecondTry = Boolean(history.state?.renewed);
  const { index, cardOf, isOfPage } = await openDirectory($root.dataset, today);
  const { header } = index;
  /** @type {import("./finder/match.mjs").Parts} */
  const parts = {};
  if (header.programs > LARGE) import("./finder/tally.mjs").then(({ tallier }) => Object.assign(parts, { tallier }), () => null);
  const matcher = createMatcher(index, today, parts);
  let turn = 0;
  /** @param {string} part */
  const part = (part) => /** @type {HTMLElement} */ ($root.querySelector(`[data-iop-${part}]`));
  /** @type {import("./finder/keep.mjs").Keeper | undefined} */
  let keep;
  /** @type {Promise<import("./finder/keep.mjs").Keeper> | null} one for all: two that are kept meanwhile stay in their order */
  let keeperLoads = null;
  const keeping = () =>
    (keeperLoads ??= inTime(import("./finder/keep.mjs"))
      .then(({ keeper }) => (keep = keeper($root, header)))
      .catch((error) => {
        keeperLoads = null;
        throw error;
      }));
  /** The bar says that the list did not load until the list writes into it: it is in sight wherever the reader is. */
  const missList = () => {
    const $bar = /** @type {HTMLElement} */ ($root.querySelector("[data-iop-keepbar]"));
    $bar.role = "alert";
    $bar.hidden = false;
  };
  // Before anybody can choose: a choice writes the address anew.
  if (listIn(location.hash)) await keeping().catch(() => null);

  /** What was followed last, without the list. */
  let here = "";
  /** @param {string} fragment of choices @returns {string} with the list beside them */
  const addressOf = (fragment) => {
    const address = keep ? keep.beside(fragment) : [fragment, listIn(location.hash)].filter(Boolean).join("&");
    return address ? `#${address}` : location.pathname;
  };
  /** @param {Query} query */
  const choose = (query) => {
    const fragment = writeQuery(query, header);
    if ([here, writeQuery(now, header)].includes(fragment)) return;
    follow(fragment);
    // After the frame with the answer: writing the address takes longer than finding.
    // In the open sheet all choices are one step, which Back does not undo but closes.
    afterFrame().then(() => {
      const step = history.state?.sheet ? history.state : OURS;
      history[step === OURS ? "pushState" : "replaceState"](step, "", addressOf(fragment));
    });
  };
  const distances = async () => {
    if (parts.distances) return parts.distances;
    const [{ loadDistances }] = await Promise.all([import("./finder/distances.mjs"), order()]);
    return (parts.distances = await loadDistances(index, zipsAddress));
  };
  const search = async () => {
    parts.search ??= (await import("./finder/search.mjs")).searcher(index);
  };
  const order = async () => {
    parts.orderOf ??= (await import("./finder/order.mjs")).orderOf;
    if (!parts.orderOf) throw new Error("expected orderOf, got an empty script"); // a host may answer with nothing
  };
  /** What is loaded only for a choice that needs it, and what is said when it does not come. @type {[string, () => Promise<any>, string][]} */
  const needs = [
    ["zip", distances, "Distances did not load, so they are left out."],
    ["q", search, "The search did not load, so the words are left out."],
    ["sort", order, "The order did not load, so programs stand by name."],
  ];

  /** @type {Query} */
  let now = new Map();
  /** @param {string[]} names @returns {Query} */
  const without = (...names) => new Map([...now].filter(([name]) => !names.includes(name)));
  const asking = {
    /** @param {string} name @param {string} value */
    choose: (name, value) => choose(without("ids", "zip", "city", "county", "state").set(name, [value])),
    clear: () => choose(without("city", "county")),
    townsAddress,
    nearestZip: async (lat, lng) => (await inTime(distances())).zips.nearest({ lat, lng }),
  };
  /** @type {Promise<ReturnType<typeof import("./finder/whereabouts.mjs").whereabouts> | null> | null} */
  let places = null;
  /** Loaded when somebody comes to its fields, or has chosen what they show. */
  const whereabouts = () =>
    (places ??= inTime(import("./finder/whereabouts.mjs"))
      .then(({ whereabouts }) => whereabouts($root, header, asking))
      .catch(() => (places = null)));
  offerPlaces($root, whereabouts);
  /** @param {HTMLElement} $panel @param {Query} query @param {typeof matcher} matcher */
  const showWays = async ($panel, query, matcher) => {
    const leave = (/** @type {Query} */ next) => (choose(next), view.focus());
    try {
      const { showWays } = await inTime(import("./finder/ways_panel.mjs"));
      if (query === now) showWays($panel, index, matcher, query, leave, cardOf);
    } catch {
      // That nothing was found stands all the same, and whom to call.
      const [$why, $ways] = ["why", "ways"].map((part) => $panel.querySelector(`[data-iop-${part}]`));
      $why?.replaceChildren();
      $ways?.replaceChildren(Object.assign(document.createElement("li"), { textContent: "Remove one of the things that you chose, above." }));
    }
  };
  const freeReader = async () => (await inTime(import("./shared/free_text.mjs"))).readFree;
  /** Without it, the panel of ways says all the same what the guide covers. */
  const regionWords = () => inTime(import("./finder/region.mjs")).then(({ outsideWords }) => outsideWords, () => null);
  /** The page is loaded anew, once, with all that is chosen: its address has it. @returns {boolean} whether it will be */
  const renew = () => {
    if (isSecondTry) return false;
    history.replaceState({ ...history.state, renewed: true }, "");
    location.reload();
    return true;
  };
  const view = createView($root, header, { choose, cardOf, renew, isKept: (id) => Boolean(keep?.has(id)), showWays, freeReader });

  /** @type {ReturnType<typeof import("./finder/map.mjs").createMap> | null} */
  let map = null;
  offerMap($root, async () => {
    map ??= (await inTime(import("./finder/map.mjs"))).createMap($root, index);
    await map.draw(now, parts.distances?.zips ?? null);
  });

  /** @param {string} [chosen] a fragment that is not in the address yet */
  async function follow(chosen) {
    if (chosen === undefined && isPlaceOnPage(location.hash)) {
      history.replaceState(OURS, "", addressOf(here));
      if (turn) return;
    }
    const isBack = turn > 0 && history.state?.iop === true;
    turn += 1;
    const mine = turn;
    delete $root.dataset.ready;
    let [rest, strange, cut] = [chosen ?? location.hash.slice(1), /** @type {string[]} */ ([]), 0];
    const notices = isOfPage ? [] : [OTHER_DAY];
    if (chosen === undefined) {
      if (!isBack) history.replaceState(OURS, "", location.href);
      try {
        if (keep || listIn(rest)) {
          const keeper = await keeping();
          if (mine === turn) ({ rest, strange, cut } = keeper.follow(isBack));
        }
      } catch {
        missList();
        rest = rest.split("&").filter((part) => part !== listIn(rest)).join("&");
      }
    }
    if (mine !== turn) return;
    const { query, ignored } = readQuery((here = rest), header);
    ignored.push(...strange);
    const isPlace = (/** @type {string} */ name) => ["zip", "place"].includes(header.conditions[name]?.kind);
    const regionLoads = [...query.keys()].some(isPlace) ? regionWords() : null;
    view.expect((now = query)); // what is chosen while something loads is added to this
    const waiting = setTimeout(() => mine === turn && "begun" in $root.dataset && view.wait(), LONG_MS);
    let isLost = false;
    for (const [name, get, lost] of needs.filter(([name]) => query.has(name))) {
      try {
        await inTime(get());
      } catch {
        notices.push(`${lost} Load the page again to try once more.`);
        query.delete(name);
        isLost ||= name !== "sort"; // an order that is lost leaves out no program
      }
    }
    const outsideWords = await regionLoads;
    clearTimeout(waiting);
    if (mine !== turn) return;
    const zip = query.get("zip")?.[0] ?? "";
    const strangeZip = zip && !parts.distances?.zips(zip) ? zip : "";
    if (strangeZip) {
      notices.push(`We do not know the ZIP ${zip}, so distances are left out. Is it right?`);
      query.delete("zip");
    }
    notices.push(...[ignoredWords(ignored), cut ? cutWords(cut) : ""].filter(Boolean));
    if (places || strangeZip || query.has("city") || query.has("county")) {
      whereabouts().then((places) => mine === turn && places?.show(query, strangeZip));
    }
    const outside = outsideWords?.(index, matcher, query, $root.dataset.region ?? "") ?? "";
    part("outside").hidden = !outside;
    $root.classList.toggle("iop-finder--outside", Boolean(outside)); // what the panel of ways would say again
    part("outside-words").textContent = outside;
    const isLeftOut = isLost || strangeZip !== "" || ignored.length > 0;
    await view.show(query, notices.join(" "), matcher, isLeftOut ? (conditionsIn(query).length ? "rest" : "none") : "whole");
    if (mine === turn) await map?.draw(query, parts.distances?.zips ?? null);
    if (mine === turn) $root.dataset.ready = "";
  }

  addEventListener("hashchange", () => follow());
  $root.addEventListener("click", async ({ target }) => {
    const $button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest("[data-iop-keep]"));
    const $card = /** @type {HTMLElement | null | undefined} */ ($button?.closest("[data-program-id]"));
    const id = $card?.dataset.programId; // before its place shows another program
    try {
      if ($button && id) (await keeping()).toggle(id, () => $card?.dataset.programId === id && $button);
    } catch {
      // Where the reader is: the cards may be far below the place of other notices.
      missList();
    }
  });
  const { arrive } = sheet($root, () => addressOf(here));
  await follow();
  arrive();
}

const $root = /** @type {HTMLElement | null} */ (document.querySelector('[data-module="iop-finder"]'));
if ($root) begin($root, start);
