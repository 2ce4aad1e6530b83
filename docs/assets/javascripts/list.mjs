// @ts-check
/** Starts the hand-picked list on its page: loads what the address names, shows it, follows the address. */

import { current, fitted, pickerFrom } from "./list/picked.mjs";
import { sharing } from "./list/share.mjs";
import { sheets } from "./list/sheet.mjs";
import { comparison } from "./list/table.mjs";
import { countWords, noticeWords, toCall } from "./list/wording.mjs";
import { dayOfReader } from "./shared/days.mjs";
import { choicesIn, isId, isPlaceOnPage, joinKept, listFragment, readIds } from "./shared/kept.mjs";
import { button, link, node, partsOf } from "./shared/page.mjs";
import { cutShort } from "./shared/quotation.mjs";
import { MOST_KEPT, UNMARKED } from "./shared/rules.mjs";
import { inTime } from "./shared/waiting.mjs";

/**
 * @typedef {import("./list/picked.mjs").Program} Program
 */

/** So long the list waits to hear which groups fit; when that comes later, it is shown again. */
const PATIENCE_MS = 2000;

/** @param {HTMLElement} $root */
function start($root) {
  const part = partsOf($root);
  const { facts: address = "", files = "1", build = "", program: page = "" } = $root.dataset;
  /** @param {string} text */
  const announce = (text) => {
    part("said").textContent = text;
  };
  const share = sharing($root, (text) => {
    announce(text);
    part("done").textContent = text;
  });
  const compare = comparison($root, announce);

  const pickAll = pickerFrom(address, Number(files), build);

  /**
   * @param {string} choices
   * @param {string} of the build of what is held against them
   * @returns {Promise<{fits: import("./finder/fitting.mjs").Fitting | null, isLost: boolean}>} no group is marked when the index does not come, and it is said
   */
  const fittingFor = async (choices, of) => {
    try {
      if (!choices) return { fits: null, isLost: false };
      return { fits: await inTime(import("./finder/fitting.mjs").then(({ loadFitting }) => loadFitting($root.dataset, choices, of))), isLost: false };
    } catch {
      return { fits: null, isLost: true };
    }
  };

  /** @param {Program[]} programs @param {Program} gone */
  const takeOff = (programs, gone) => {
    requests += 1;
    const at = programs.indexOf(gone);
    const left = programs.filter((program) => program !== gone);
    history.pushState(null, "", location.pathname + listFragment(left.map(({ id }) => id), choicesIn(location.hash)));
    here = location.hash;
    show(left);
    announce(left.length ? `Taken off. ${left.length} in your list.` : "Taken off. Your list is empty.");
    const $links = $root.querySelectorAll(".iop-pick__name a");
    const $next = left.length ? $links[Math.min(at, left.length - 1)] : part("empty");
    /** @type {HTMLElement} */ ($next).focus();
  };

  /** @param {Program[]} programs */
  const show = (programs) => {
    const ids = programs.map(({ id }) => id);
    const more = /** @type {HTMLAnchorElement} */ (part("add"));
    more.hash = joinKept(choicesIn(location.hash), ids);
    part("empty").hidden = programs.length > 0;
    part("full").hidden = programs.length === 0;
    part('go="compare"').hidden = programs.length < 2;
    const [count, closed] = countWords(programs);
    part("count").textContent = count;
    part("closed").textContent = closed;
    part("times").textContent = programs.find(({ times }) => times)?.times ?? "";
    part("done").textContent = "";
    for (const $each of /** @type {NodeListOf<HTMLElement>} */ ($root.querySelectorAll("[data-iop-calls]"))) $each.hidden = !toCall(programs);
    part("nocalls").hidden = toCall(programs);
    part("programs").replaceChildren(...sheets(programs, (program) => takeOff(programs, program)));
    if (!programs.length) return;
    share.show(programs, new URL(listFragment(ids), location.href).href);
    compare.show(programs, choicesIn(location.hash).split("&").map((choice) => choice.split("=")[0]));
  };

  /** @param {...Node} lines */
  const notice = (...lines) => {
    part("notice").replaceChildren(...lines);
    part("notice").hidden = lines.length === 0;
  };

  let here = "";
  let requests = 0;
  const follow = async () => {
    if (isPlaceOnPage(location.hash)) {
      history.replaceState(null, "", location.pathname + here);
      if (requests) return;
    }
    here = location.hash;
    requests += 1;
    const request = requests;
    delete $root.dataset.ready;
    const ids = readIds(location.hash);
    const choices = choicesIn(location.hash);
    const ofPage = fittingFor(choices, build);
    try {
      const picked = await pickAll(ids);
      const fitting = picked.build === build ? ofPage : fittingFor(choices, picked.build);
      const soon = await Promise.race([fitting, new Promise((done) => setTimeout(done, PATIENCE_MS, null))]);
      if (request !== requests) return;
      const today = dayOfReader(new Date());
      const programs = picked.programs.map((program) => current(program, today));
      /** @param {Awaited<typeof fitting> | null} found */
      const showFitted = (found) => {
        const notices = [...noticeWords(picked), ...(found?.isLost ? [UNMARKED] : [])];
        notice(...notices.map((text) => node("p", "", text)));
        show(programs.map((program) => fitted(program, found?.fits ? found.fits(program.id) : null)));
      };
      showFitted(soon);
      if (!soon) fitting.then((late) => request === requests && !$root.contains(document.activeElement) && showFitted(late));
    } catch {
      if (request !== requests) return;
      const $again = button("iop-button iop-button--quiet", "Try again", follow);
      const pages = ids.filter(isId).slice(0, MOST_KEPT).map((id) => node("li", "", link("", page.replace("{}", id), cutShort(id))));
      notice(node("p", "", "The list did not load. Each program has a page of its own:"), node("ul", "", ...pages), $again);
    }
    $root.dataset.ready = "";
    $root.dataset.begun = "";
  };

  // Not links: a fragment of their own would take the list out of the address.
  for (const $go of /** @type {NodeListOf<HTMLElement>} */ ($root.querySelectorAll("[data-iop-go]"))) {
    $go.addEventListener("click", () => {
      const $to = document.getElementById($go.dataset.iopGo ?? "");
      $to?.focus({ preventScroll: true });
      $to?.scrollIntoView();
    });
  }
  part("date").textContent = new Date().toLocaleDateString("en-US", { dateStyle: "long" });
  addEventListener("hashchange", follow);
  follow();
}

const $root = /** @type {HTMLElement | null} */ (document.querySelector('[data-module="iop-list"]'));
if ($root) start($root);
