// @ts-check
/**
 * The programs one under the other, as they are printed: facts, and the questions that they leave open.
 *
 * @typedef {import("./facts.mjs").Program} Program
 * @typedef {import("./facts.mjs").Group} Group
 */

import { button, link, node } from "./nodes.mjs";

/** Programs on one printed page. */
export const ON_A_PAGE = 4;
/** Groups that paper has room for; the page of the program has all. */
const GROUPS = 3;

/**
 * @param {Program[]} programs
 * @param {(program: Program) => string} ageOf
 * @param {(program: Program) => void} takeOff
 * @returns {HTMLElement[]} printed pages
 */
export function sheets(programs, ageOf, takeOff) {
  const found = [];
  for (let start = 0; start < programs.length; start += ON_A_PAGE) {
    const onPage = programs.slice(start, start + ON_A_PAGE);
    const items = onPage.map((program) => sheet(program, ageOf(program), takeOff));
    found.push(node("div", `iop-sheet iop-sheet--${["one", "two"][onPage.length - 1] ?? "many"}`, ...items));
  }
  return found;
}

/** @param {Program} program @param {string} age @param {(program: Program) => void} takeOff @returns {HTMLElement} */
function sheet(program, age, takeOff) {
  const $off = button("iop-button iop-button--quiet iop-pick__off", "Take off the list", () => takeOff(program));
  $off.setAttribute("aria-label", `Take off the list: ${program.name}`);
  const { call, phone: [phone, href] } = program;
  const $article = node(
    "article",
    "iop-pick",
    node("h3", "iop-pick__name", link("", program.href, program.name)),
    program.status ? status(program) : null,
    node("p", "iop-pick__place", program.place),
    program.sample ? node("p", "iop-pick__sample", "Invented example. Do not call.") : null,
    program.closed ? null : node("p", "iop-pick__actions", link("iop-button", href, `${call} ${phone}`)),
    facts(program),
    checked(program, age),
    program.asks.length ? questions(program) : null,
    $off,
  );
  $article.dataset.programId = program.id;
  return $article;
}

/** @param {Program} program @returns {HTMLElement} */
function status({ status: words, closed, successor }) {
  const $status = node("p", `iop-pick__status${closed ? " iop-pick__status--closed" : ""}`, node("strong", "", words));
  if (successor) $status.append(" Look at ", link("", `../programs/${successor.id}/`, successor.name), " instead.");
  return $status;
}

/** @param {Program} program @returns {HTMLElement} */
function facts({ phone, call, more_phones, hours, groups, lines }) {
  const more = [...more_phones, hours ? `Answers ${hours}` : ""].filter(Boolean).join(" · ");
  const calls = more ? [phone[0], more] : [phone[0]];
  return node(
    "dl",
    "iop-pick__facts",
    fact(call, ...calls),
    meetings(groups),
    ...lines.filter((line) => line.on_paper).map((line) => known(line)),
  );
}

/** @param {string} term @param {...string} texts @returns {HTMLElement} */
function fact(term, ...texts) {
  return node("div", "iop-pick__fact", node("dt", "", term), ...texts.map((text) => node("dd", "", text)));
}

/** @param {import("./facts.mjs").Line} line @returns {HTMLElement} what is not known is asked below, and not printed here */
function known({ term, text, answer }) {
  const $fact = fact(term, text);
  if (answer === "unknown") $fact.classList.add("iop-pick__fact--unknown");
  return $fact;
}

/** @param {Group[]} groups @returns {HTMLElement} openings change too fast for paper */
function meetings(groups) {
  const shown = groups.filter((group) => group.when).slice(0, GROUPS);
  if (!shown.length) return known({ term: "Meets", text: "Not known: ask", answer: "unknown", on_paper: true });
  const more = groups.length - shown.length;
  const lines = shown.map(({ name, when, load, format, openings }) => {
    const about = [when, load, format].filter(Boolean).join(" · ");
    const $line = node("dd", "", name && groups.length > 1 ? `${name}: ${about}` : about);
    if (openings) $line.append(node("span", "iop-pick__openings", `. ${openings}`));
    return $line;
  });
  if (more > 0) lines.push(node("dd", "", `And ${more} more ${more === 1 ? "group" : "groups"}`));
  return node("div", "iop-pick__fact", node("dt", "", "Meets"), ...lines);
}

const AGES = new Map([["aging", ". Getting old: ask."], ["old", ". Out of date: ask."]]);

/** @param {Program} program @param {string} age @returns {HTMLElement} */
function checked(program, age) {
  const $checked = node("p", "iop-checked iop-pick__checked", program.checked + (AGES.get(age) ?? ""));
  $checked.dataset.age = age;
  return $checked;
}

/** @param {Program} program @returns {HTMLElement} */
function questions({ asks }) {
  return node(
    "section",
    "iop-pick__asks",
    node("h4", "iop-pick__asktitle", "Ask when you call"),
    node("ul", "iop-pick__questions", ...asks.map((question) => node("li", "iop-pick__question", question))),
    node("p", "iop-pick__spoke", "I spoke with, and when:"),
  );
}
