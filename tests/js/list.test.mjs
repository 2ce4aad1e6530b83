import assert from "node:assert/strict";
import { test } from "node:test";

import { rows, sideBySide } from "../../docs/assets/javascripts/list/compare.mjs";
import { distinctCells, topicsOf } from "../../docs/assets/javascripts/list/topics.mjs";
import { current, fileOf, fitted, pick } from "../../docs/assets/javascripts/list/picked.mjs";
import { dayOf } from "../../docs/assets/javascripts/shared/days.mjs";
import { FITS } from "../../docs/assets/javascripts/shared/rules.mjs";
import { groupsThatFit, layoutFor, ON_A_PAGE, questionsThatFit } from "../../docs/assets/javascripts/list/room.mjs";
import { countWords, letter, mailAddress, messageAddress, noticeWords, subject } from "../../docs/assets/javascripts/list/wording.mjs";

const group = (changes) => ({ name: null, when: null, load: null, format: null, starts: null, starts_on: [], openings: null, openings_on: null, ...changes });
const program = (id, changes = {}) => ({
  id, name: `The ${id}`, place: "Asheville, NC", phone: ["828-555-0100", "tel:+18285550100"], more_phones: [], status: "",
  shut: "", closed: false, instead: null, far: ["Not known: ask", "unknown"], not_known: "Not known: ask", groups: [], lines: [], asks: [], checked: "Checked", checked_on: "2026-11-01", ...changes,
});
const PAUSED = { status: "Paused: it takes nobody now.", shut: "Paused", instead: { words: "Find programs near there", href: "../find/#zip=28801" } };
const CLOSED = {
  status: "Closed since Nov 1, 2026.", shut: "Closed", closed: true, phone: null, not_known: "Not known", checked_on: "",
  instead: { words: "Look at The a instead", href: "../programs/a/" },
};
const KEYS = { Ages: "ages", Takes: "accepts", Format: "format", Medicines: "medications", "Days and times": "when", "Licensed by the state": "licence", "That comes to": "a_week", "Price without insurance": "self_pay" };
const keyOf = (/** @type {string} */ term) => KEYS[term] ?? term.toLowerCase().replaceAll(" ", "_");
const line = (term, text, answer = "") => ({ key: keyOf(term), term, text, answer, on_paper: false, items: [], may_lack: false });
const list = (term, items, changes = {}) => ({ ...line(term, items.join(", ")), items, ...changes });
const textsOf = ({ texts }) => texts.map(({ text }) => text);
const facts = { "one-a": program("one-a"), "two-b": program("two-b"), old: { moved: "one-a" } };
const picked = (ids) => pick(ids, async (id) => facts[id]);

test("the file of an id is the same number as in Python", () => {
  assert.equal(fileOf("harbor-light-asheville", 1), 0);
  assert.deepEqual(["harbor-light-asheville", "a-b", "zzz"].map((id) => fileOf(id, 1000)), [358, 691, 901]);
});

test("programs come in the order of the list, a former id once with the new one", async () => {
  const found = await picked(["two-b", "old", "one-a"]);
  assert.deepEqual(found.programs.map(({ id }) => id), ["two-b", "one-a"]);
  assert.deepEqual([found.moved, found.unknown, found.cut], [["The one-a"], [], 0]);
});

test("a program that was named by two former ids is told once", async () => {
  const found = await pick(["old", "older", "one-a"], async (id) => (id === "older" ? { moved: "one-a" } : facts[id]));
  assert.deepEqual(found.moved, ["The one-a"]);
  assert.equal(noticeWords(found).length, 1);
});

test("what nobody knows is told, and what is no id is not even asked for", async () => {
  const found = await picked(["nobody-here", "../etc", "__proto__", "one-a"]);
  assert.deepEqual(found.unknown, ["nobody-here", "../etc", "__proto__"]);
  assert.deepEqual(found.programs.map(({ id }) => id), ["one-a"]);
});

test("more than ten are cut, and it is said", async () => {
  const found = await picked(Array.from({ length: 13 }, (_, n) => `id-${n}`));
  assert.equal(found.cut, 3);
  assert.match(noticeWords(found).at(-1), /holds 10 programs\. 3 more in this link are left out/);
});

test("the age of facts is counted today, not on the day of the build", () => {
  const after = (days) => current(program("a"), dayOf("2026-11-01") + days);
  assert.deepEqual([0, 90, 91, 180, 181].map((days) => after(days).age), ["fresh", "fresh", "aging", "aging", "old"]);
  assert.equal(current(program("a", { checked_on: "" }), 0).age, "never");
});

test("facts that are no longer fresh are to be asked again, unless nobody is left to ask", () => {
  const asks = (days, changes = {}) => current(program("a", { asks: ["Room?"], ...changes }), dayOf("2026-11-01") + days).asks;
  assert.deepEqual(asks(90), ["Room?"]);
  assert.deepEqual(asks(91), ["Is what this page says still right?", "Room?"]);
  assert.deepEqual(asks(0, { checked_on: null }), ["Is what this page says still right?", "Room?"]);
  assert.deepEqual(asks(91, { closed: true, asks: [] }), []);
});

test("a date to begin that is past is no longer told", () => {
  const said = program("a", { groups: [group({ starts: "On ...", starts_on: ["2026-12-01", "2027-01-05", "2027-02-02"] }), group({ starts: "Any week" })] });
  const on = (date) => current(said, dayOf(date)).groups.map(({ starts }) => starts);
  assert.deepEqual(on("2026-12-01"), ["On Dec 1, 2026, Jan 5, 2027 and Feb 2, 2027", "Any week"]);
  assert.deepEqual(on("2026-12-02"), ["On Jan 5, 2027 and Feb 2, 2027", "Any week"]);
  assert.deepEqual(on("2027-02-02"), ["On Feb 2, 2027", "Any week"]);
  assert.deepEqual(on("2027-02-03"), ["No new date yet: ask", "Any week"]);
});

test("a statement about openings vanishes after 14 days", () => {
  const said = program("a", { groups: [group({ openings: "Has openings", openings_on: "2026-11-01" })] });
  const after = (days) => current(said, dayOf("2026-11-01") + days).groups[0].openings;
  assert.equal(after(14), "Has openings");
  assert.equal(after(15), null);
});

test("a row differs when two programs do not say the same", () => {
  const one = program("a", { lines: [line("Takes", "Medicaid"), line("Bring", "Nothing")] });
  const other = program("b", { lines: [line("Takes", "Medicare"), line("Bring", "Nothing")] });
  const found = Object.fromEntries(rows([one, other]).map((row) => [row.term, row.differs]));
  assert.equal(found.Takes, true);
  assert.equal(found.Bring, false);
  assert.equal(found.Telephone, false, "a telephone number is no difference to choose by");
});

test("what only some programs say stands where they say it, and is not said by the others", () => {
  const one = program("a", { lines: [line("Takes", "x"), line("Bring", "x")] });
  const other = program("b", { lines: [line("Takes", "x"), line("Cannot take", "y"), line("Bring", "x")] });
  const found = rows([one, other]);
  const terms = found.map(({ term }) => term);
  assert.deepEqual(terms.slice(terms.indexOf("Takes"), -1), ["Takes", "Cannot take", "Bring"]);
  const { cells, differs } = found[terms.indexOf("Cannot take")];
  assert.deepEqual([textsOf(cells[0]), cells[0].answer, differs], [["Not known: ask"], "unknown", true]);
});

test("what a program says only where it is so is no question to the others", () => {
  const one = program("a", { lines: [{ ...line("Who may come", "Residents of Buncombe County."), key: "only_for" }] });
  const row = rows([one, program("b")]).find(({ key }) => key === "only_for");
  assert.deepEqual([textsOf(row.cells[1]), row.cells[1].answer], [[""], ""]);
});

test("a list is whole in each column: what all name first, then what not all name", () => {
  const one = program("a", { lines: [list("Services", ["case management (by phone)", "group therapy"])] });
  const other = program("b", { lines: [list("Services", ["group therapy"])] });
  const draft = program("c", { lines: [list("Services", ["group therapy"], { may_lack: true })] });
  const [row, ...more] = rows([one, other, draft]).filter(({ term }) => term.startsWith("Services"));
  assert.deepEqual([row.term, row.differs, more], ["Services", true, []]);
  assert.deepEqual(row.cells.map(textsOf), [["Group therapy, case management"], ["Group therapy"], ["Group therapy", "There may be more: ask."]]);
  assert.deepEqual([row.cells[0].texts[0].shared, row.cells[0].texts[0].own], [["Group therapy"], ["case management"]]);
  assert.equal(row.cells[1].texts[0].own, undefined);
});

test("what nobody shares is all marked, and begins with a capital", () => {
  const of = (items) => program("a", { lines: [list("Ages", items)] });
  const [row] = rows([of(["adults (26 to 64)"]), of(["teens (13 to 17)"])]).filter(({ term }) => term === "Ages");
  assert.deepEqual(row.cells[0].texts[0].own, ["Adults (26 to 64)"]);
});

test("groups that fit what was chosen say so in the comparison; a program without one says that", () => {
  const fits = FITS;
  const one = program("a", { isMeasured: true, distance: "about 9 miles", groups: [group({ name: "Eve", when: "Mon 6 pm", fits, isSure: true }), group({ name: "Day", when: "Mon 9 am", fits: "" })] });
  const other = program("b", { isMeasured: true, distance: null, groups: [group({ when: "Tue 9 am", fits: "" })] });
  const found = rows([one, other]);
  const when = found.find(({ term }) => term === "Days and times");
  assert.deepEqual(when.cells[0].texts, [{ text: "Eve: Mon 6 pm", fits, isSure: true }, { text: "Day: Mon 9 am", fits: "", isSure: undefined }]);
  assert.deepEqual(textsOf(when.cells[1]), ["Tue 9 am", "No group fits what you chose"]);
  assert.deepEqual(textsOf(found.find(({ term }) => term === "How far").cells[0]), ["About 9 miles"]);
});

test("lists that have nothing in common, or all of it, stay one row", () => {
  const of = (items) => program("a", { lines: [list("Ages", items)] });
  const terms = (...programs) => rows(programs).map(({ term }) => term).filter((term) => term.startsWith("Ages"));
  assert.deepEqual(terms(of(["adults (26 to 64)"]), of(["teens (13 to 17)"])), ["Ages"]);
  assert.deepEqual(terms(of(["adults (26 to 64)"]), of(["adults (26 to 64)"])), ["Ages"]);
  const [ages] = rows([of(["adults (26 to 64)"]), of(["teens (13 to 17)"])]).filter(({ term }) => term === "Ages");
  assert.deepEqual(textsOf(ages.cells[0]), ["Adults (26 to 64)"]);
});

test("two licences do not differ by their numbers, a licence and none do", () => {
  const licensed = (text, answer) => program("a", { lines: [line("Licensed by the state", text, answer)] });
  const differs = (...programs) => rows(programs).find(({ term }) => term.startsWith("Licensed")).differs;
  assert.equal(differs(licensed("Yes: number 1", "yes"), licensed("Yes: number 2", "yes")), false);
  assert.equal(differs(licensed("Yes: number 1", "yes"), licensed("Not known: ask", "unknown")), true);
});

test("as many programs are compared as the screen has room for", () => {
  assert.deepEqual([320, 390, 767, 768].map(sideBySide), [3, 3, 3, 4]);
});

test("groups that say the same are said once; others by name", () => {
  const same = program("a", { groups: [group({ name: "Day", format: "Online" }), group({ name: "Eve", format: "Online" })] });
  const two = program("b", { groups: [group({ name: "Day", format: "Online" }), group({ name: "Eve", format: "In person" })] });
  const { cells } = rows([same, two]).find(({ term }) => term === "Format");
  assert.deepEqual(cells.map(textsOf), [["Online"], ["Day: Online", "Eve: In person"]]);
  const three = program("c", { groups: [group({ name: "Day", load: "9 h" }), group({ name: "Eve", load: "9 h" }), group({ name: "Sat", load: "6 h" })] });
  const load = rows([same, three]).find(({ term }) => term === "How much, how long");
  assert.deepEqual(textsOf(load.cells[1]), ["Day, Eve: 9 h", "Sat: 6 h"]);
  const when = rows([same, two]).find(({ term }) => term === "Days and times");
  assert.ok(when.cells.every(({ answer }) => answer === "unknown"));
});

test("a status is compared only when one is not open", () => {
  assert.equal(rows([program("a"), program("b")])[0].term, "Telephone");
  const [now] = rows([program("a"), program("b", PAUSED)]);
  assert.deepEqual(now.cells.map(textsOf), [["Open"], ["Paused: it takes nobody now.", "Find programs near there"]]);
  assert.equal(now.cells[1].texts[1].href, "../find/#zip=28801");
});

test("of what is not open no start and no opening is asked, and of what is closed nothing", () => {
  const found = rows([program("a"), program("b", PAUSED), program("c", CLOSED)]);
  const said = (term) => found.find((row) => row.term === term).cells.flatMap(textsOf);
  assert.deepEqual(said("You can begin"), ["Not known: ask", "Paused", "Closed"]);
  assert.deepEqual(said("Openings"), ["Not known: ask", "Paused", "Closed"]);
  assert.deepEqual(said("Days and times"), ["Not known: ask", "Not known: ask", "Not known"]);
  assert.deepEqual(said("Telephone"), ["828-555-0100", "828-555-0100", "Closed"]);
});

test("how far it is, where no distance is known, is said as the data says it", () => {
  const [, row] = rows([program("a", { distance: "about 3 miles" }), program("b", { far: ["By video only", ""] }), program("c", { far: ["Address: ask", "unknown"] })]);
  assert.deepEqual(row.cells, [{ texts: [{ text: "About 3 miles" }], answer: "" }, { texts: [{ text: "By video only" }], answer: "" }, { texts: [{ text: "Address: ask" }], answer: "unknown" }]);
});

test("of what is not open no group is marked, for nobody can join it", () => {
  const fit = { groups: [1], words: "Fits what you chose", isSure: true, distance: "about 3 miles" };
  const two = { groups: [group({ name: "Day" }), group({ name: "Eve" })] };
  const marks = (changes) => fitted(program("a", { ...two, ...changes }), fit).groups.map(({ fits }) => fits);
  assert.deepEqual(marks({}), ["Fits what you chose", ""]);
  for (const shut of [PAUSED, CLOSED]) assert.deepEqual(marks(shut), [undefined, undefined]);
});

test("the times that groups were held against go along, but not with what is not open", () => {
  const fit = { groups: [0], words: "Fits what you chose", isSure: true, times: "Times you chose: evenings.", distance: null };
  assert.equal(fitted(program("a", { groups: [group({})] }), fit).times, fit.times);
  for (const shut of [PAUSED, CLOSED]) assert.equal(fitted(program("a", shut), fit).times, undefined);
});

test("a letter has each name and telephone, and of a program that is not open where to look, with its whole address", () => {
  const text = letter([program("a"), program("b", PAUSED), program("c", CLOSED)], "https://x.example/guide/list/#ids=a,b,c");
  assert.deepEqual(text.split("\n"), [
    "1. The a, Asheville, NC: 828-555-0100",
    "2. The b, Asheville, NC: 828-555-0100. Paused: it takes nobody now. Find programs near there: https://x.example/guide/find/#zip=28801",
    "3. The c, Asheville, NC: Closed since Nov 1, 2026. Look at The a instead: https://x.example/guide/programs/a/",
    "Call first: times, prices and openings change.",
  ]);
});

test("closed programs are counted apart", () => {
  const [open, closed] = [program("a"), program("c", CLOSED)];
  assert.deepEqual(countWords([open, open]), ["2 programs", ""]);
  assert.deepEqual(countWords([open, closed, closed]), ["1 program", ", and 2 that are closed"]);
  assert.deepEqual(countWords([closed]), ["1 program", " that is closed"]);
});

test("who has only closed programs is not told to call", () => {
  const closed = program("c", CLOSED);
  assert.equal(letter([closed], "https://x.example/list/").split("\n").length, 1);
  assert.equal(subject([closed]), "Closed: The c");
  assert.equal(subject([closed, closed]), "2 programs that are closed");
});

test("the subject of a letter counts as the page does", () => {
  const [open, paused, closed] = [program("a"), program("b", PAUSED), program("c", CLOSED)];
  assert.equal(subject([open]), "A program to call: The a");
  assert.equal(subject([open, paused]), "2 programs to call");
  assert.equal(subject([closed, open]), "1 program to call, and 1 that is closed");
  assert.equal(subject([open, closed, paused, closed]), "2 programs to call, and 2 that are closed");
});

test("mail and message carry the text and the address, encoded", () => {
  const address = "https://x.example/list/#ids=a,b";
  for (const href of [mailAddress([program("a")], address), messageAddress([program("a & b")], address)]) {
    const body = new URL(href).searchParams.get("body");
    assert.ok(body.includes(address) && body.includes("828-555-0100"), href);
  }
  assert.ok(mailAddress([program("a")], address).startsWith("mailto:?subject="));
  assert.ok(messageAddress([program("a")], address).startsWith("sms:?&body="));
});

test("the fewer facts, the more questions have a line; the fewer programs, the more too; one always has", () => {
  const asks = Array.from({ length: 17 }, () => "Which days and times do the groups meet?");
  const fact = "Takes: Medicaid, Medicare, private insurance, paying yourself";
  const fit = (facts, programs) => questionsThatFit(Array(facts).fill(fact), asks, layoutFor(programs));
  assert.ok(fit(2, 4) > fit(5, 4) && fit(2, 2) > fit(2, 4));
  assert.equal(fit(99, 4), 1);
  assert.equal(ON_A_PAGE, 4);
});

test("paper has the usual groups, and more only while each question keeps its room", () => {
  const layout = layoutFor(4);
  const groups = Array.from({ length: 9 }, (_, at) => `Group ${at}: Mon, Wed and Fri, 6 to 9 pm`);
  const asks = (/** @type {number} */ number) => Array.from({ length: number }, () => "Which days?");
  assert.ok(groupsThatFit(groups, [], asks(0), layout) > layout.groups);
  assert.equal(groupsThatFit(groups, [], asks(40), layout), layout.groups);
  assert.equal(groupsThatFit(groups.slice(0, 1), [], asks(40), layout), 1);
});

test("on a phone the rows about what was chosen stand first and open, and every row stands once", () => {
  const made = ["Days and times", "Format", "Takes", "Medicines", "Something new"].map((term) => ({ key: keyOf(term), term, cells: [], differs: true }));
  const shape = (/** @type {string[]} */ chosen) => topicsOf(made, chosen).map(({ title, rows, isOpen }) => [title, rows.map(({ term }) => term), isOpen]);
  assert.deepEqual(shape(["pay", "medications", "q"]), [
    ["What you asked for", ["Takes", "Medicines"], true],
    ["When it meets", ["Days and times", "Format"], false],
    ["More", ["Something new"], false],
  ]);
  assert.deepEqual(shape([]).map(([title, , isOpen]) => [title, isOpen]), [["When it meets", true], ["What it costs", false], ["What is included", false], ["More", false]]);
});

test("what several programs say is said once", () => {
  const cell = (/** @type {string} */ text) => ({ texts: [{ text }], answer: "" });
  const said = distinctCells({ term: "Format", cells: [cell("Online"), cell("In person"), cell("Online")], differs: true });
  assert.deepEqual(said.map(({ who, cell: { texts } }) => [who, texts[0].text]), [[[0, 2], "Online"], [[1], "In person"]]);
});
