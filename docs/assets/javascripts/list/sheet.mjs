// @ts-check
/**
 * The programs one under the other, as they are printed: facts, and the questions that they leave open.
 *
 * @typedef {import("./picked.mjs").Program} Program
 * @typedef {import("./picked.mjs").Group} Group
 */

import { button, link, node } from "../shared/page.mjs";
import { counted, moreGroups } from "../shared/phrases.mjs";
import { AGING_WORDS, GROUP_TERMS, INVENTED, OLD_WORDS, TRACKS_ON_CARD } from "../shared/rules.mjs";
import { directionsTo } from "./directions.mjs";
import { groupsThatFit, layoutFor, ON_A_PAGE, questionsThatFit } from "./room.mjs";
import { fitMark } from "./versus.mjs";
import { NONE_FITS } from "./wording.mjs";

/** @typedef {import("./room.mjs").Layout} Layout */

/** A statement about openings counts for two weeks: its day needs no year. */
const THIS_YEAR = /, \d{4}$/;

/**
 * @param {Program[]} programs
 * @param {(program: Program) => void} takeOff
 * @returns {HTMLElement[]} printed pages
 */
export function sheets(programs, takeOff) {
  const found = [];
  for (let start = 0; start < programs.length; start += ON_A_PAGE) {
    const onPage = programs.slice(start, start + ON_A_PAGE);
    const layout = layoutFor(onPage.length);
    const items = onPage.map((program) => sheet(program, layout, takeOff));
    if (programs.length === 1) items[0].classList.add("iop-pick--open", "iop-pick--alone");
    const columns = items.length === ON_A_PAGE ? [items.slice(0, 2), items.slice(2)] : items.map((item) => [item]);
    const made = columns.map((column) => node("div", "iop-sheet__column", ...column));
    found.push(node("div", `iop-sheet iop-sheet--${layout.name}`, ...made));
  }
  return found;
}

/** @param {Program} program @param {Layout} layout @param {(program: Program) => void} takeOff @returns {HTMLElement} */
function sheet(program, layout, takeOff) {
  const $off = button("iop-button iop-button--quiet iop-pick__off", "Take off the list", () => takeOff(program));
  $off.setAttribute("aria-label", `Take off the list: ${program.name}`);
  const { call, phone } = program;
  const $facts = program.closed ? null : facts(program, layout); // how it was helps nobody now; its page has it
  const $article = node(
    "article",
    "iop-pick",
    node("h3", "iop-pick__name", link("", program.href, program.name), program.sample ? node("span", "iop-pick__invented", " (invented)") : null),
    program.status ? status(program) : null,
    ...program.firsts.map((words) => node("p", "iop-pick__first", words)),
    node("p", "iop-pick__place", program.place, ...farther(program, "")),
    program.sample ? node("p", "iop-pick__sample", INVENTED) : null,
    phone && node("p", "iop-pick__actions", called(phone[1], `${call} ${phone[0]}`)),
    $facts && folded(program),
    $facts,
    program.directions.length ? directionsTo(program) : null,
    checked(program),
    $facts && program.asks.length ? questions(program, questionsThatFit(printedTexts($facts.children), program.asks, layout)) : null,
    $off,
  );
  $article.dataset.programId = program.id;
  return $article;
}

/** @param {Program} program @returns {HTMLElement} on a phone it opens what stands below; elsewhere and on paper all of it stands (blocks/pick.css) */
function folded({ name, asks }) {
  const words = asks.length ? `Facts and ${counted(asks.length, "question")}` : "Facts";
  const $more = button("iop-button iop-button--quiet iop-pick__more", words, () => {
    const isOpen = $more.parentElement?.classList.toggle("iop-pick--open") ?? false;
    $more.setAttribute("aria-expanded", String(isOpen));
  });
  $more.setAttribute("aria-expanded", "false");
  $more.setAttribute("aria-label", `${words}: ${name}`);
  return $more;
}

/** @param {string} href @param {string} words @returns {HTMLElement} */
function called(href, words) {
  const $call = link("iop-button", href, "");
  $call.append(node("span", "", ...withNumbers(words)));
  return $call;
}

/** @param {string} text @returns {(Node|string)[]} its telephone numbers each in one piece */
function withNumbers(text) {
  return text.split(/(\d{3}-\d{3}-\d{4})/).map((part, at) => (at % 2 ? node("span", "iop-tel", part) : part));
}

/** @param {Program} program @returns {HTMLElement} */
function status({ status: words, closed, instead }) {
  const $status = node("p", `iop-pick__status${closed ? " iop-pick__status--closed" : ""}`, node("strong", "", words));
  if (!instead) return $status;
  const $instead = /** @type {HTMLAnchorElement} */ (link("", instead.href, instead.words));
  $status.append(" ", $instead, node("span", "iop-pick__paper", `: ${$instead.href}`));
  return $status;
}

/** @param {Program} program @param {Layout} layout @returns {HTMLElement} */
function facts(program, layout) {
  const { phone, call, more_phones, hours, lines } = program;
  const more = [...more_phones, hours ? `Answers ${hours}` : ""].filter(Boolean).join(" · ");
  const $call = phone ? [fact(call, more ? [phone[0], more] : [phone[0]])] : [];
  const $others = withTheWeek(lines.filter((line) => line.on_paper)).map((line) => {
    const $fact = fact(line.term, short(line), line.answer);
    if (line.key === "address") $fact.lastElementChild?.append(...farther(program, "iop-pick__paper"));
    return $fact;
  });
  return node("dl", "iop-pick__facts", ...$call, meetings(program, printedTexts([...$call, ...$others]), layout), ...$others);
}

/** @param {Program} program @param {string} className @returns {HTMLElement[]} how far it is: beside the town on the screen, beside the address on paper */
function farther({ distance }, className) {
  return distance ? [node("span", className, `, ${distance}`)] : [];
}

/** @param {string} term @param {string[]|string} texts @param {string} [answer] @returns {HTMLElement} what is not known is asked below, and not printed here */
function fact(term, texts, answer) {
  const lines = [texts].flat().map((text) => node("dd", "", ...withNumbers(text)));
  return node("div", `iop-pick__fact${answer === "unknown" ? " iop-pick__fact--unknown" : ""}`, node("dt", "", term), ...lines);
}

/** @param {import("./picked.mjs").Line[]} lines @returns {import("./picked.mjs").Line[]} what a price comes to in the line of the price */
function withTheWeek(lines) {
  const week = lines.find(({ key }) => key === "a_week");
  const others = lines.filter((line) => line !== week);
  return others.map((line) => (week && line.key === "self_pay" ? { ...line, text: `${line.text}, ${week.text}` } : line));
}

/** @param {import("./picked.mjs").Line} line @returns {string} ages as numbers alone: a page has little room */
function short({ key, text, items }) {
  const ages = key === "ages" ? items.map((item) => item.match(/\(([^)]+)\)$/)?.[1]) : [];
  return ages.length && ages.every(Boolean) ? ages.join(", ") : text;
}

/** @param {Iterable<Element>} facts @returns {string[]} what paper repeats of them, a text for each line that begins anew */
function printedTexts(facts) {
  const known = [...facts].filter(($fact) => !$fact.classList.contains("iop-pick__fact--unknown"));
  return known.flatMap(($fact) => {
    const [$term, ...$texts] = $fact.querySelectorAll("dt, dd:not(.iop-pick__screen)");
    const [first, ...more] = $texts.map(({ textContent }) => textContent ?? "");
    return [`${$term.textContent}: ${first}`, ...more];
  });
}

/** @param {Program} program @param {string[]} others what else paper says of it @param {Layout} layout @returns {HTMLElement} */
function meetings({ groups, asks, isMeasured, not_known }, others, layout) {
  const fitting = groups.filter(({ fits }) => fits).length;
  const told = groups.filter(({ when, fits }) => when || fits);
  if (!told.length) return fact("Meets", not_known, "unknown");
  const lines = told.map((group) => meeting(group, groups.length > 1));
  const texts = lines.map(({ textContent }) => textContent ?? "");
  const printed = groupsThatFit(texts, others, asks, layout);
  const shown = lines.slice(0, Math.max(printed, fitting, TRACKS_ON_CARD)); // as on a card of the finder; the page of the program has all
  shown.forEach(($line, at) => $line.classList.toggle("iop-pick__screen", at >= printed));
  if (printed < groups.length) lines[printed - 1].append(node("span", "iop-pick__paper", `. ${moreGroups(groups.length - printed)}.`));
  if (shown.length < groups.length) shown.push(node("dd", "iop-pick__screen", `${moreGroups(groups.length - shown.length)}.`));
  if (isMeasured && !fitting) shown.push(node("dd", "iop-pick__screen", `${NONE_FITS}.`));
  return node("div", "iop-pick__fact", node("dt", "", "Meets"), ...shown);
}

/** @param {Group} group @param {boolean} isNamed @returns {HTMLElement} */
function meeting({ name, when, load, format, season, only, note, group_phone, openings, fits, isSure }, isNamed) {
  const about = [only, when ?? "times not known", load, format, season].filter(Boolean).join(" · ");
  const who = isNamed && name ? `${name}: ` : "";
  const room = openings ? `. ${openings.replace(THIS_YEAR, "")}` : "";
  const more = [note?.replace(/\.$/, ""), group_phone && `${GROUP_TERMS.group_phone}: ${group_phone}`].filter(Boolean).map((words) => `. ${words}`);
  return node("dd", "", fitMark(fits, isSure), fits ? " " : null, ...withNumbers(who + about + room + more.join("")));
}

const AGES = new Map([["aging", `. ${AGING_WORDS}`], ["old", `. ${OLD_WORDS}`]]);

/** @param {Program} program @returns {HTMLElement} */
function checked({ checked: words, age = "never", closed }) {
  const $checked = node("p", "iop-checked iop-pick__checked", words + (AGES.get(age) ?? ""));
  if (!closed) $checked.dataset.age = age;
  return $checked;
}

/** @param {Program} program @param {number} lined how many of them paper has room for @returns {HTMLElement} */
function questions({ asks }, lined) {
  const items = asks.map((question, at) => node("li", `iop-pick__question${at < lined ? "" : " iop-pick__screen"}`, question));
  const left = asks.length - lined;
  return node(
    "section",
    "iop-pick__asks",
    node("h4", "iop-pick__asktitle", "Ask when you call"),
    node("ul", "iop-pick__questions", ...items),
    node("p", "iop-pick__paper iop-pick__spoke", left ? node("span", "", `${counted(left, "more question")} at the address above.`) : null, left ? " " : null, "I spoke with, and when:"),
  );
}
