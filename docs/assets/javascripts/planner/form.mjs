// @ts-check
/**
 * A form that answers on its own page: its fields, what is wrong at each, the answer beside it, clearing and printing.
 * Nothing is stored or sent. Once there is an answer, it follows each change.
 *
 * @typedef {import("./read.mjs").Wanted} Wanted
 * @typedef {Record<string, number|null>} Values by `data-iop-field`; fields out of sight are null
 * @typedef {{message: [string, string], body: Node[]}} Answer the first of what is said is the answer itself
 */

import { DAY_MS } from "../shared/days.mjs";
import { node, partsOf } from "../shared/page.mjs";
import { counted, dateWords } from "../shared/phrases.mjs";
import { readAnswer } from "./read.mjs";

/**
 * @param {HTMLElement} $root
 * @param {(values: Values) => Answer} answer
 * @param {() => void} [cleared] called when the form is empty again
 * @returns {() => void} works out the answer of what is filled in
 */
export function planForm($root, answer, cleared = () => {}) {
  const part = partsOf($root);
  const $form = /** @type {HTMLFormElement} */ (part("form"));
  const $status = part("said");
  const waiting = $status.textContent ?? "";

  /** @param {Answer} answer @param {"done"|"wrong"|""} state */
  const show = ({ message, body }, state) => {
    $status.replaceChildren(...(message[1] ? [node("strong", "", message[0]), " ", message[1]] : [message[0]]));
    part("result").replaceChildren(...body);
    part("after").hidden = state !== "done";
    $root.dataset.state = state;
  };

  /** @returns {HTMLElement[]} the fields that need a change; without any, the answer is shown */
  const work = () => {
    const fields = visibleFields($form).map(($field) => ({ $field, ...readField($field) }));
    for (const { $field, wrong } of fields) tell($field, wrong);
    const $wrong = fields.filter(({ wrong }) => wrong).map(({ $field }) => $field);
    if ($wrong.length) {
      const needs = counted($wrong.length, "answer needs", "answers need");
      show({ message: [`${needs} a change. The form says where.`, ""], body: [] }, "wrong");
    } else {
      const found = answer(Object.fromEntries(fields.map(({ $field, value }) => [$field.dataset.iopField ?? "", value])));
      show({ message: found.message, body: [numbers($form), ...found.body] }, "done");
    }
    return $wrong;
  };

  $form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [$first] = work();
    ($first ?? part("heading")).focus();
  });
  $form.addEventListener("change", () => {
    if ($root.dataset.state) work();
  });
  $form.addEventListener("reset", () => {
    // The fields are empty only after this event.
    setTimeout(() => {
      for (const $field of $form.querySelectorAll("[data-iop-field]")) tell(/** @type {HTMLInputElement} */ ($field), "");
      show({ message: [waiting, ""], body: [] }, "");
      cleared();
    });
  });
  for (const $print of $root.querySelectorAll("[data-iop-print]")) $print.addEventListener("click", () => print());
  $form.hidden = false;
  $root.dataset.begun = "";
  return work;
}

/** @param {HTMLElement} $form @returns {HTMLInputElement[]} */
function visibleFields($form) {
  const $fields = /** @type {HTMLInputElement[]} */ ([...$form.querySelectorAll("[data-iop-field]")]);
  return $fields.filter(($field) => !$field.closest("[hidden]"));
}

/** @param {HTMLInputElement} $field @returns {{value: number|null, wrong: string}} */
function readField($field) {
  const { kind, least, most, example = "", needed } = $field.dataset;
  const wanted = { kind: /** @type {Wanted["kind"]} */ (kind), least: number(least), most: number(most), example, isNeeded: needed !== undefined };
  // A date that is half written reads as empty.
  return readAnswer($field.validity.badInput ? "?" : $field.value, wanted);
}

/** @param {string} [text] @returns {number|undefined} */
function number(text) {
  return text === undefined ? undefined : Number(text);
}

/** @param {HTMLInputElement} $field @param {string} wrong */
function tell($field, wrong) {
  const $wrong = /** @type {HTMLElement} */ (document.getElementById(`${$field.id}-wrong`));
  $wrong.textContent = wrong;
  $wrong.hidden = !wrong;
  if (wrong) $field.setAttribute("aria-invalid", "true");
  else $field.removeAttribute("aria-invalid");
}

/** @param {HTMLElement} $form @returns {HTMLElement} what was filled in, for paper */
function numbers($form) {
  const $answers = /** @type {(HTMLInputElement|HTMLSelectElement)[]} */ ([...$form.querySelectorAll(".iop-field :is(input, select)")]);
  const lines = $answers.filter(($each) => !$each.closest("[hidden]")).map(($each) => {
    const label = $each.labels?.[0]?.querySelector("[data-iop-label]")?.textContent ?? $each.labels?.[0]?.textContent ?? "";
    return node("div", "iop-plan__number", node("dt", "", label.trim()), node("dd", "", written($each)));
  });
  return node("div", "iop-plan__numbers", node("h3", "", "What I filled in"), node("dl", "", ...lines));
}

/** @param {HTMLInputElement|HTMLSelectElement} $answer @returns {string} */
function written($answer) {
  if ($answer instanceof HTMLSelectElement) return $answer.selectedOptions[0]?.text ?? "";
  if ($answer.type === "checkbox") return $answer.checked ? "yes" : "no";
  if ($answer.type === "date" && $answer.value) return dateWords(Date.parse($answer.value) / DAY_MS);
  const sign = $answer.dataset.kind === "money" ? "$" : "";
  return $answer.value ? sign + $answer.value.replace("$", "") : "not known";
}
