// @ts-check
/**
 * What might it cost me? The form and its answer.
 *
 * @typedef {import("./cost.mjs").Cost} Cost
 * @typedef {import("./cost.mjs").Plan} Plan
 * @typedef {import("./cost.mjs").ProgramDay} ProgramDay
 * @typedef {import("./cost_gaps.mjs").Answers} Answers
 * @typedef {import("./form.mjs").Answer} Answer
 * @typedef {import("./form.mjs").Values} Values
 */

import { node, partsOf, svg } from "../shared/page.mjs";
import { counted, dollars, shortDate } from "../shared/phrases.mjs";
import { ASK_COST } from "../shared/rules.mjs";
import { insuredCost, needsPrice, programDays, selfPayCost, yearTurns } from "./cost.mjs";
import { limitLines, leastWords, priceExamples, shareExamples, withoutPriceMessage } from "./cost_examples.mjs";
import { assumptions, mayBeMore, planAsks, planOf, PROGRAM_ASKS, unsureAsks } from "./cost_gaps.mjs";
import { costSummary, workingLines } from "./cost_words.mjs";
import { planForm } from "./form.mjs";

const PROMISE = "This is an estimate from your numbers, not a promise. Bills of doctors and labs may come on top.";

/** @param {HTMLElement} $root */
export function costPage($root) {
  const part = partsOf($root);
  const [$pay, $pattern, $month] = /** @type {HTMLSelectElement[]} */ ([part("pay"), part("pattern"), part("month")]);
  const $first = /** @type {HTMLSelectElement} */ (part("deductible-first"));

  const fit = () => {
    const asked = new Set([$pay.value, $pay.value.startsWith("copay") && $first.value === "yes" ? "deductible-first" : ""]);
    for (const $part of /** @type {NodeListOf<HTMLElement>} */ ($root.querySelectorAll("[data-iop-for]"))) {
      $part.hidden = !($part.dataset.iopFor ?? "").split(" ").some((each) => asked.has(each));
    }
  };
  part("form").addEventListener("change", fit);
  fit();

  const work = planForm(
    $root,
    (values) => {
      if ($pay.value === "medicaid") return medicaidAnswer();
      const { daysPerWeek, weeks, start = null } = values;
      const days = programDays({ daysPerWeek: daysPerWeek ?? 0, weeks: weeks ?? 0, pattern: $pattern.value, start });
      if ($pay.value.startsWith("self-")) return selfPayAnswer($pay.value, values, days);
      const answers = /** @type {Answers} */ ({
        ...Object.fromEntries(FIELDS.map((name) => [name, values[name] ?? null])),
        pay: $pay.value,
        deductibleFirst: $pay.value.startsWith("copay") && $first.value ? $first.value === "yes" : null,
        turnMonth: Number($month.value),
      });
      return $pay.value === "unsure" ? unsureAnswer(answers, days) : insuredAnswer(answers, days);
    },
    fit,
  );
  if (takeOver($root, location.hash)) {
    fit();
    work();
  }
}

/** What a program's page hands over, by its name in the address behind `cost-` (hooks/iop/wording/cost_plan.py). @type {Record<string, string>} */
const TAKEN = { price: "selfPrice", to: "selfPriceTo", days: "daysPerWeek", weeks: "weeks", first: "firstVisit" };

/** @param {HTMLElement} $root @param {string} fragment @returns {boolean} whether it had a price that is filled in now */
function takeOver($root, fragment) {
  const all = new URLSearchParams(fragment.slice(1));
  const given = { get: (/** @type {string} */ name) => all.get(`cost-${name}`) };
  const part = partsOf($root);
  const [$pay, $taken] = [/** @type {HTMLSelectElement} */ (part("pay")), part("taken")];
  const pay = `self-${given.get("per")}`;
  const isKnown = [...$pay.options].some(({ value }) => value === pay);
  if (!isKnown || !AMOUNT.test(given.get("price") ?? "")) return false;
  $pay.value = pay;
  for (const [name, field] of Object.entries(TAKEN)) {
    const value = given.get(name) ?? "";
    const $field = /** @type {HTMLInputElement | null} */ ($root.querySelector(`[data-iop-field="${field}"]`));
    if ($field && (AMOUNT.test(value) || isOnlyExample(field, pay))) $field.value = AMOUNT.test(value) ? value : "";
  }
  const id = given.get("program") ?? "";
  const $link = /** @type {HTMLAnchorElement} */ ($taken.querySelector("a"));
  part("example").hidden = true;
  $taken.hidden = !/^[a-z0-9-]{3,80}$/.test(id);
  $link.href = ($taken.dataset.iopTaken ?? "").replace("{}", id);
  return true;
}

/** @param {string} field @param {string} pay @returns {boolean} whether the example that stands there would be taken for the program's */
const isOnlyExample = (field, pay) => field === "weeks" || (field === "daysPerWeek" && pay === "self-day");

const AMOUNT = /^\d{1,6}(\.\d{1,2})?$/;

const FIELDS = ["price", "copay", "percent", "deductibleLeft", "deductibleYear", "maximumLeft", "maximumYear", "start"];

/** @param {Answers} answers @param {ProgramDay[]} days @returns {Answer} */
function insuredAnswer(answers, days) {
  const plan = planOf(answers);
  const turns = yearTurns(days, answers.start, plan.turnMonth);
  const after = [...section("What we assumed", assumptions(answers, turns)), ...questions(planAsks(answers, turns))];
  if (plan.price === null && needsPrice(plan, turns)) {
    const examples = priceExamples(answers, days, turns).map(({ head, sum }) => [head, sum]);
    const $table = examplesTable("Examples only: made-up prices of a day", ["If a day costs", "You might pay"], examples);
    return { message: withoutPriceMessage(answers), body: [...limits(answers), $table, ...after] };
  }
  const cost = insuredCost(plan, days, answers.start);
  const working = [...workingLines(plan, cost, answers.start), lastLine(plan, cost)];
  return { message: messageOf(cost, mayBeMore(answers, turns)), body: [weeksTable(cost, plan.price), ...section("The working, line by line", working, "ol"), ...after] };
}

/** @param {Answers} answers @param {ProgramDay[]} days @returns {Answer} for who does not know if it is a copay or a percentage */
function unsureAnswer(answers, days) {
  const least = leastWords(planOf({ ...answers, pay: "coinsurance" }));
  const examples = shareExamples(answers, days).map(({ head, sum }) => [head, sum]);
  const first = least ? `If your deductible comes first: ${least[0].toLowerCase()}${least.slice(1)}` : "A deductible may come first. Then you pay the whole price of each day until it is used up.";
  return {
    message: ["There is no sum yet.", "Ask your plan if you pay a copay or a percentage. Below are examples with made-up numbers."],
    body: [
      list("ul", [...(answers.deductibleLeft === 0 ? [] : [first]), ...limitLines(answers)]),
      examplesTable(`Examples only: made-up numbers for ${counted(days.length, "day")}`, ["If your plan asks for", "You might pay"], examples),
      ...questions(unsureAsks(answers)),
    ],
  };
}

/** @param {Answers} answers @returns {HTMLElement[]} */
function limits(answers) {
  const lines = limitLines(answers);
  return lines.length ? [list("ul", lines)] : [];
}

/** @param {string} caption @param {string[]} heads @param {string[][]} rows @returns {HTMLElement} */
function examplesTable(caption, heads, rows) {
  const $heads = heads.map((head) => scopedHead("col", node("th", "", head)));
  const $rows = rows.map(([head, sum]) => node("tr", "", row("th", head, ""), node("td", "iop-plan__cents", sum)));
  return node("table", "iop-plan__weeks iop-plan__examples", node("caption", "", caption), node("thead", "", node("tr", "", ...$heads)), node("tbody", "", ...$rows));
}

/** @param {Plan} plan @param {Cost} cost @returns {string} */
function lastLine({ price }, { total, planPays, days }) {
  if (price === null || planPays === null) return `In all you pay ${dollars(total)}. What your plan pays, we cannot say without the price of a day.`;
  return `${counted(days.length, "day")} at ${dollars(price)} cost ${dollars(price * days.length)}. In all you pay ${dollars(total)}. Your plan pays ${dollars(planPays)}.`;
}

/** @param {string} pay @param {Values} values @param {ProgramDay[]} days @returns {Answer} */
function selfPayAnswer(pay, { selfPrice, selfPriceTo, firstVisit, weeks }, days) {
  const per = /** @type {"day"|"week"|"program"} */ (pay.slice("self-".length));
  const price = selfPrice ?? 0;
  const most = Math.max(price, selfPriceTo ?? 0);
  const [least, cost] = [price, most].map((each) => selfPayCost(per, each, days, firstVisit ?? 0));
  const times = { day: counted(days.length, "day"), week: counted(weeks ?? 0, "week"), program: "1 program" }[per];
  /** @param {number} each @param {Cost} sum @returns {string} */
  const worked = (each, { total }) => {
    const line = `${times} at ${dollars(each)} is ${dollars(total - (firstVisit ?? 0))}.`;
    return firstVisit ? `${line} With the first visit, ${dollars(firstVisit)}, that is ${dollars(total)}.` : line;
  };
  const working = [worked(price, least), ...(most > price ? [worked(most, cost)] : [])];
  const granted = [firstVisit ? "Bills of doctors, labs and drug tests are not in the sum." : "The first visit and bills of doctors, labs and drug tests are not in the sum."];
  if (most > price) granted.push("The weeks show the higher price.");
  if (per === "program") granted.push("The price is for the whole program, however long you stay. Ask what happens if you leave early.");
  return {
    message: messageAlone(per, least, cost),
    body: [
      ...(per === "program" ? [] : [weeksTable(cost, null)]),
      ...section("The working, line by line", working, "ol"),
      ...section("What we assumed", granted),
      ...section("Ask the program", ["May I have a good-faith estimate? (You have a right to a written price before you start.)", ASK_COST.in_parts, ...PROGRAM_ASKS]),
    ],
  };
}

/** @param {"day"|"week"|"program"} per @param {Cost} least @param {Cost} most with the higher price @returns {[string, string]} */
function messageAlone(per, { total }, most) {
  if (per === "program" || total < most.total) {
    const sum = total < most.total ? `${dollars(total)} to ${dollars(most.total)}` : dollars(total);
    const what = per === "program" ? "the program" : `these ${counted(most.days.length, "day")}`;
    return [`You might pay about ${sum} for ${what}.`, PROMISE];
  }
  return messageOf(most);
}

/** @param {Cost} cost @param {boolean} [isLeast] whether a missing number could only add to it @returns {[string, string]} */
function messageOf(cost, isLeast = false) {
  const [sum, weekly] = costSummary(cost, isLeast);
  return [sum, `${weekly} ${PROMISE}`];
}

/** @returns {Answer} */
function medicaidAnswer() {
  const lines = ["Medicaid often asks you for nothing, or for a small copay.", "Each state sets its own rules. So we make no guess."];
  const asks = ["Does my plan cover this program?", ASK_COST.approval, "Will I owe a copay? For each day, or for each visit?", "Is there a limit on what I can owe in a month?"];
  return { message: [lines[0], lines[1]], body: questions(asks) };
}

/** @param {string} title @param {string[]} lines @param {"ul"|"ol"} [tag] @returns {HTMLElement[]} */
function section(title, lines, tag = "ul") {
  return [node("h3", "", title), list(tag, lines)];
}

/** @param {string[]} asks @returns {HTMLElement[]} */
function questions(asks) {
  return [...section("Ask your plan, or the program’s billing desk", asks), ...section("Ask the program", PROGRAM_ASKS)];
}

/** @param {"ul"|"ol"} tag @param {string[]} lines @returns {HTMLElement} */
function list(tag, lines) {
  return node(tag, `iop-plan__lines iop-plan__lines--${tag}`, ...lines.map((line) => node("li", "", line)));
}

/** @param {Cost} cost @param {number|null} price @returns {HTMLElement} */
function weeksTable({ byWeek, days, total, planPays }, price) {
  const most = Math.max(...byWeek, 1);
  const rows = byWeek.map((cents, at) => {
    const inWeek = days.filter(({ week }) => week === at + 1);
    const date = inWeek[0]?.date ?? null;
    const $week = row("th", `Week ${at + 1}`, date === null ? "" : `from ${shortDate(date)}`);
    const cells = [node("td", "iop-plan__pay", node("span", "iop-plan__cents", dollars(cents)), bar(cents / most))];
    if (price !== null) cells.push(node("td", "iop-plan__cents", dollars(price * inWeek.length - cents)));
    return node("tr", "", $week, ...cells);
  });
  const heads = ["Week", "You pay", ...(price === null ? [] : ["Plan pays"])].map((head) => scopedHead("col", node("th", "", head)));
  const sums = [row("th", "In all", ""), node("td", "iop-plan__cents", dollars(total)), planPays === null ? null : node("td", "iop-plan__cents", dollars(planPays))];
  const $caption = node("caption", "", "Week by week");
  return node("table", "iop-plan__weeks", $caption, node("thead", "", node("tr", "", ...heads)), node("tbody", "", ...rows), node("tfoot", "", node("tr", "", ...sums)));
}

/** @param {string} tag @param {string} text @param {string} more @returns {HTMLElement} */
function row(tag, text, more) {
  return scopedHead("row", node(tag, "", text, more ? node("span", "iop-plan__date", ` ${more}`) : null));
}

/** @param {"col"|"row"} scope @param {HTMLElement} $head @returns {HTMLElement} */
function scopedHead(scope, $head) {
  $head.setAttribute("scope", scope);
  return $head;
}

/** @param {number} part from 0 to 1 @returns {SVGElement} a drawing of the number beside it */
function bar(part) {
  const look = { class: "iop-plan__bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" };
  return svg("svg", look, svg("rect", { width: Math.round(part * 1000) / 10, height: 10 }));
}
