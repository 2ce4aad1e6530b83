// @ts-check
/** Can I fit it in? My week as the finder asks it, the form, and its answer with a link into the finder. */

import { readFree } from "../shared/free_text.mjs";
import { link, node } from "../shared/page.mjs";
import { cellsOf, freeWords, valuesOf } from "../shared/schedule.mjs";
import { week } from "../shared/week.mjs";
import { finderFragment, fitOf } from "./fit.mjs";
import { fitLines, fitSummary, moneyLines, otherWays } from "./fit_words.mjs";
import { planForm } from "./form.mjs";

/** @param {HTMLElement} $root */
export function fitPage($root) {
  /** @type {string[]} */
  let free = [];
  let isNarrower = false;
  const $form = /** @type {HTMLElement} */ ($root.querySelector("[data-iop-form]"));
  /** @param {string[]} values @param {boolean} isWrittenNarrower */
  const choose = (values, isWrittenNarrower) => {
    [free, isNarrower] = [values, isWrittenNarrower];
    // The grid keeps its own changes to itself; the answer follows this one.
    $form.dispatchEvent(new Event("change"));
  };
  const grid = week($root, choose, async () => readFree);
  const finder = $root.dataset.finder ?? "";

  planForm(
    $root,
    (values) => {
      const life = {
        cells: cellsOf(free),
        isNarrower,
        hours: values.hours ?? 9,
        days: values.days ?? 3,
        weeks: values.weeks ?? 8,
        travelMinutes: values.travel ?? 0,
        childcare: values.childcare ?? 0,
        wage: values.wage ?? 0,
        hoursMissed: values.missed ?? 0,
      };
      const fit = fitOf(life);
      const money = moneyLines(life, fit);
      const ways = otherWays(life, fit);
      const words = free.length ? "Find programs for the times I marked" : `Find programs of ${life.hours} hours a week or fewer`;
      return {
        message: fitSummary(life, fit),
        body: [
          node("p", "iop-plan__marked", free.length ? `Times I marked: ${freeWords(free)}.` : "I marked no times."),
          node("p", "iop-plan__go", link("iop-button", finder + finderFragment(valuesOf(life.cells), life.hours), words)),
          ...part("The time, line by line", fitLines(life, fit)),
          ...(money.length ? part("The money, line by line", money) : []),
          ...(ways.length ? part("What could help", ways) : []),
        ],
      };
    },
    () => {
      [free, isNarrower] = [[], false];
      grid.show(free);
    },
  );
}

/** @param {string} title @param {string[]} lines @returns {HTMLElement[]} */
function part(title, lines) {
  return [node("h3", "", title), node("ul", "iop-plan__lines", ...lines.map((line) => node("li", "", line)))];
}
