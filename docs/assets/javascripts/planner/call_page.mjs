// @ts-check
/** My first call: the ticks about me choose the questions. Without a script the whole list stands. */

import { partsOf } from "../shared/page.mjs";
import { isAsked, listWords } from "./questions.mjs";

/** @param {HTMLElement} $root */
export function callPage($root) {
  const part = partsOf($root);
  const $about = part("about");
  const $every = /** @type {HTMLInputElement} */ (part("every"));
  const questions = /** @type {HTMLElement[]} */ ([...$root.querySelectorAll("[data-iop-question]")]).map(($question) => ({
    $question,
    when: ($question.dataset.when ?? "").split(" ").filter(Boolean),
    isFirst: $question.dataset.first !== undefined,
  }));
  const $topics = /** @type {HTMLElement[]} */ ([...$root.querySelectorAll("[data-iop-topic]")]);

  const show = () => {
    const $ticked = /** @type {NodeListOf<HTMLInputElement>} */ ($about.querySelectorAll("[data-iop-tick]:checked"));
    const about = new Set([...$ticked].map(($tick) => $tick.dataset.iopTick ?? ""));
    const shown = questions.filter((question) => isAsked(question, about, !$every.checked));
    for (const { $question } of questions) $question.hidden = true;
    for (const { $question } of shown) $question.hidden = false;
    for (const $topic of $topics) $topic.hidden = !$topic.querySelector("[data-iop-question]:not([hidden])");
    part("said").textContent = listWords(shown.length, questions.length);
  };

  $about.addEventListener("change", show);
  $about.addEventListener("submit", (event) => event.preventDefault());
  part("print").addEventListener("click", () => print());
  $about.hidden = false;
  $root.dataset.begun = "";
  show();
}
