// @ts-check
/** Starts the finder on a page that has one: loads the index, follows the fragment, shows what it finds. */

import { openDirectory } from "./finder/directory.mjs";
import { distancesOf } from "./finder/distances.mjs";
import { keeper } from "./finder/keep.mjs";
import { conditionsIn, createMatcher } from "./finder/match.mjs";
import { offerMap, offerPlaces } from "./finder/offers.mjs";
import { readQuery, writeQuery } from "./finder/query.mjs";
import { outsideWords } from "./finder/region.mjs";
import { sheet } from "./finder/sheet.mjs";
import { createView } from "./finder/view.mjs";
import { openZips } from "./finder/zips.mjs";
import { dayOfReader } from "./shared/days.mjs";
import { ask, unpacked } from "./shared/files.mjs";
import { cutWords, isPlaceOnPage, OURS } from "./shared/kept.mjs";
import { afterFrame, partsOf } from "./shared/page.mjs";
import { ignoredWords } from "./shared/quotation.mjs";
import { inTime, once } from "./shared/waiting.mjs";

/**
 * @typedef {import("./finder/query.mjs").Query} Query
 */

/** What is shown is right, but the page around it is from before or after. */
const OTHER_DAY = "This page was renewed just now. Load it again to see all of today’s choices.";
const NO_DISTANCES = "Distances did not load, so they are left out. Load the page again to try once more.";
/** So long what was found before may stand while something is on its way that the new choice needs. */
const LONG_MS = 2000;

/** @param {string} address what will be asked for soon */
function beginLoading(address) {
  document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: address }));
}

/** @param {HTMLElement} $root @returns {Promise<void>} when the fragment has been applied; fails when the index does not load */
async function start($root) {
  const { zips: zipsAddress = "" } = $root.dataset;
  if (/\bzip=/.test(location.hash)) beginLoading(zipsAddress); // a slow line has it while the rest comes
  const today = dayOfReader(new Date());
  const isSecondTry = Boolean(history.state?.renewed);
  const { index, cardOf, isOfPage } = await openDirectory($root.dataset, today);
  const { header } = index;
  /** @type {import("./finder/match.mjs").Loaded} */
  const loaded = {};
  const matcher = createMatcher(index, today, loaded);
  const distances = once(async () => {
    const zips = await inTime(ask(zipsAddress, async (response) => openZips(await unpacked(response))));
    return (loaded.distances = distancesOf(index, zips));
  });
  const part = partsOf($root);
  const keep = keeper($root, header);

  /** What was followed last, without the list. */
  let here = "";
  /** @param {string} fragment of choices @returns {string} with the list beside them */
  const addressOf = (fragment) => {
    const address = keep.beside(fragment);
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

  /** @type {Query} */
  let now = new Map();
  /** @param {string[]} names @returns {Query} */
  const without = (...names) => new Map([...now].filter(([name]) => !names.includes(name)));
  const actions = {
    /** @param {string} name @param {string} value */
    choose: (name, value) => choose(without("ids", "zip", "city", "county", "state").set(name, [value])),
    clear: () => choose(without("city", "county", "state")),
    chosenZip: () => now.get("zip")?.[0] ?? "",
    nearestZip: async (lat, lng) => (await distances()).zips.nearest({ lat, lng }),
  };
  /** @type {Promise<ReturnType<typeof import("./finder/whereabouts.mjs").whereabouts> | null> | null} */
  let places = null;
  /** Loaded when somebody comes to its field, or has chosen what it shows. */
  const whereabouts = () =>
    (places ??= inTime(import("./finder/whereabouts.mjs"))
      .then(({ whereabouts }) => whereabouts($root, header, actions))
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
  /** The page is loaded anew, once, with all that is chosen: its address has it. @returns {boolean} whether it will be */
  const renew = () => {
    if (isSecondTry) return false;
    history.replaceState({ ...history.state, renewed: true }, "");
    location.reload();
    return true;
  };
  const view = createView($root, header, { choose, cardOf, renew, isKept: keep.has, showWays, freeReader });

  /** @type {ReturnType<typeof import("./finder/map.mjs").createMap> | null} */
  let map = null;
  offerMap($root, async () => {
    map ??= (await inTime(import("./finder/map.mjs"))).createMap($root, index);
    await map.draw(now, loaded.distances?.zips ?? null);
  });

  let requests = 0;
  /** @param {string} [chosen] a fragment that is not in the address yet */
  async function follow(chosen) {
    if (chosen === undefined && isPlaceOnPage(location.hash)) {
      history.replaceState(OURS, "", addressOf(here));
      if (requests) return;
    }
    const isBack = requests > 0 && history.state?.iop === true;
    requests += 1;
    const request = requests;
    delete $root.dataset.ready;
    if (chosen === undefined && !isBack) history.replaceState(OURS, "", location.href);
    const { rest, unknown, cut } = chosen === undefined ? keep.follow(isBack) : { rest: chosen, unknown: [], cut: 0 };
    const { query, ignored } = readQuery((here = rest), header);
    ignored.push(...unknown);
    view.expect((now = query)); // what is chosen while something loads is added to this
    const notices = isOfPage ? [] : [OTHER_DAY];
    let isLost = false;
    if (query.has("zip")) {
      const waiting = setTimeout(() => request === requests && "begun" in $root.dataset && view.wait(), LONG_MS);
      await distances().catch(() => {
        notices.push(NO_DISTANCES);
        query.delete("zip");
        isLost = true;
      });
      clearTimeout(waiting);
      if (request !== requests) return;
    }
    const zip = query.get("zip")?.[0] ?? "";
    const unknownZip = zip && !loaded.distances?.zips(zip) ? zip : "";
    if (unknownZip) {
      notices.push(`We do not know the ZIP ${zip}, so distances are left out. Is it right?`);
      query.delete("zip");
    }
    notices.push(...[ignoredWords(ignored), cut ? cutWords(cut) : ""].filter(Boolean));
    if (places || unknownZip || query.has("city") || query.has("county")) {
      whereabouts().then((places) => request === requests && places?.show(query, unknownZip));
    }
    const outside = outsideWords(index, matcher, query, $root.dataset.region ?? "");
    part("outside").hidden = !outside;
    $root.classList.toggle("iop-finder--outside", Boolean(outside)); // what the panel of ways would say again
    part("outside-words").textContent = outside;
    const isLeftOut = isLost || unknownZip !== "" || ignored.length > 0;
    await view.show(query, notices.join(" "), matcher, isLeftOut ? (conditionsIn(query).length ? "rest" : "none") : "whole");
    if (request === requests) await map?.draw(query, loaded.distances?.zips ?? null);
    if (request === requests) $root.dataset.ready = "";
  }

  addEventListener("hashchange", () => follow());
  const { arrive } = sheet($root, () => addressOf(here));
  await follow();
  arrive();
}

/** Says so when that fails; when it takes long, the page says so itself (inline.html). @param {HTMLElement} $root */
async function begin($root) {
  try {
    await start($root);
    $root.dataset.begun = "";
  } catch {
    // Once its parts listen to the page, a second start would double every answer: the page is loaded again.
    $root.dataset.late = "";
    /** @type {HTMLElement} */ ($root.querySelector("[data-iop-late]")).hidden = false;
  }
}

const $root = /** @type {HTMLElement | null} */ (document.querySelector('[data-module="iop-finder"]'));
if ($root) begin($root);
