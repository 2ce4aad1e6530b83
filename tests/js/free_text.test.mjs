// @ts-check
/** What people write about their time, what is understood of it, and what is said when it is not. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { readFree } from "../../docs/assets/javascripts/shared/free_text.mjs";
import { cellsOf, valuesOf } from "../../docs/assets/javascripts/shared/schedule.mjs";
import { DAYS } from "../../docs/assets/javascripts/shared/rules.mjs";

/** @param {string} days @param {string} parts @returns {string} */
const of = (days, parts) => days.split(" ").flatMap((day) => parts.split(" ").map((part) => `${day}-${part}`)).join(" ");
const WORK_WEEK = "mon tue wed thu fri";

/** Wholly understood: the text, the values, and the words in which it is said back. */
const WHOLE = /** @type {[string, string, string][]} */ ([
  // A day, a part of the day, or both
  ["mon eve", "mon-evening", "Monday evenings (5 to 10 pm)."],
  ["sat am", "sat-morning", "Saturday mornings (5 am to noon)."],
  ["thurs am", "thu-morning", "Thursday mornings (5 am to noon)."],
  ["weekends", "weekend", "weekends."],
  ["week ends", "weekend", "weekends."],
  ["only weekends", "weekend", "weekends."],
  ["weekday mornings", of(WORK_WEEK, "morning"), "weekday mornings (5 am to noon)."],
  ["weeknights", of(WORK_WEEK, "evening"), "weekday evenings (5 to 10 pm)."],
  ["Any evening", "evening", "evenings (5 to 10 pm)."],
  ["evenings work best", "evening", "evenings (5 to 10 pm)."],
  ["I can do tuesday nights", "tue-evening", "Tuesday evenings (5 to 10 pm)."],
  ["I’m off on tuesdays and thursdays", "tue thu", "Tuesdays, Thursdays."],
  ["tuesday's", "tue", "Tuesdays."],
  ["during the day", "morning afternoon", "mornings (5 am to noon), afternoons (noon to 5 pm)."],
  ["all day sat", "sat", "Saturdays."],
  ["anytime", "morning afternoon evening mon tue wed thu fri sat sun", "any time."],
  ["24/7", "morning afternoon evening mon tue wed thu fri sat sun", "any time."],
  // Several
  ["Mon evening, Wed evening, Sat", "sat mon-evening wed-evening", "Saturdays, Monday and Wednesday evenings (5 to 10 pm)."],
  ["mon evening wed evening sat", "sat mon-evening wed-evening", "Saturdays, Monday and Wednesday evenings (5 to 10 pm)."],
  ["I am free: on Mondays and Tuesdays", "mon tue", "Mondays, Tuesdays."],
  ["weekends; evenings", "evening weekend", "evenings (5 to 10 pm), weekends."],
  ["evenings and weekends", "evening weekend", "evenings (5 to 10 pm), weekends."],
  ["weekends and friday evenings", "weekend fri-evening", "weekends, Friday evenings (5 to 10 pm)."],
  ["mon, wed and fri evenings", of("mon wed fri", "evening"), "Monday, Wednesday and Friday evenings (5 to 10 pm)."],
  ["mon wed fri, evenings", of("mon wed fri", "evening"), "Monday, Wednesday and Friday evenings (5 to 10 pm)."],
  ["Mon. evenings", "mon-evening", "Monday evenings (5 to 10 pm)."],
  ["Monday: evenings", "mon-evening", "Monday evenings (5 to 10 pm)."],
  ["sat and mon evenings", of("sat mon", "evening"), "Monday and Saturday evenings (5 to 10 pm)."],
  ["evenings mon and wed", of("mon wed", "evening"), "Monday and Wednesday evenings (5 to 10 pm)."],
  ["sun morning afternoon", of("sun", "morning afternoon"), "Sunday mornings (5 am to noon) and afternoons (noon to 5 pm)."],
  ["weekday evenings and mornings", of(WORK_WEEK, "morning evening"), "weekday mornings (5 am to noon) and evenings (5 to 10 pm)."],
  ["mornings or afternoons on weekdays", of(WORK_WEEK, "morning afternoon"), "weekday mornings (5 am to noon) and afternoons (noon to 5 pm)."],
  ["Evenings; mornings on Tuesday", "evening tue-morning", "evenings (5 to 10 pm), Tuesday mornings (5 am to noon)."],
  ["mon all day, wed evening", "mon wed-evening", "Mondays, Wednesday evenings (5 to 10 pm)."],
  ["sat/sun mornings", of("sat sun", "morning"), "Saturday and Sunday mornings (5 am to noon)."],
  ["tues/thurs nights", of("tue thu", "evening"), "Tuesday and Thursday evenings (5 to 10 pm)."],
  // Letters
  ["m w f mornings", of("mon wed fri", "morning"), "Monday, Wednesday and Friday mornings (5 am to noon)."],
  ["m/w/f evenings", of("mon wed fri", "evening"), "Monday, Wednesday and Friday evenings (5 to 10 pm)."],
  ["mwf", "mon wed fri", "Mondays, Wednesdays, Fridays."],
  ["tth evenings", of("tue thu", "evening"), "Tuesday and Thursday evenings (5 to 10 pm)."],
  // From day to day
  ["mon-fri after 5", of(WORK_WEEK, "evening"), "weekday evenings (5 to 10 pm)."],
  ["M–F evenings", of(WORK_WEEK, "evening"), "weekday evenings (5 to 10 pm)."],
  ["mon thru thurs after 5pm", of("mon tue wed thu", "evening"), "Monday, Tuesday, Wednesday and Thursday evenings (5 to 10 pm)."],
  ["fri-sun", "fri sat sun", "weekends, Fridays."],
  // Slips
  ["wendsday evening", "wed-evening", "Wednesday evenings (5 to 10 pm)."],
  ["wensday", "wed", "Wednesdays."],
  ["thrusdays", "thu", "Thursdays."],
  ["saterday morning", "sat-morning", "Saturday mornings (5 am to noon)."],
  ["tuseday evning", "tue-evening", "Tuesday evenings (5 to 10 pm)."],
  ["sunady", "sun", "Sundays."],
  // Times of the clock
  ["after 5", "evening", "evenings (5 to 10 pm)."],
  ["5+", "evening", "evenings (5 to 10 pm)."],
  ["not before 5", "evening", "evenings (5 to 10 pm)."],
  ["after 1700", "evening", "evenings (5 to 10 pm)."],
  ["before noon", "morning", "mornings (5 am to noon)."],
  ["noon to 5", "afternoon", "afternoons (noon to 5 pm)."],
  ["after noon", "afternoon evening", "afternoons (noon to 5 pm), evenings (5 to 10 pm)."],
  ["any day after 5:30", "evening", "evenings (5 to 10 pm)."],
  ["6pm", "evening", "evenings (5 to 10 pm)."],
  ["9 to 12", "morning", "mornings (5 am to noon)."],
  ["weekdays 5:30-8:30", of(WORK_WEEK, "evening"), "weekday evenings (5 to 10 pm)."],
  ["Mondays & Wednesdays 6:00 p.m. to 9:00 p.m.", of("mon wed", "evening"), "Monday and Wednesday evenings (5 to 10 pm)."],
  ["between 5 and 9 mon", "mon-evening", "Monday evenings (5 to 10 pm)."],
  ["evenings after 6", "evening", "evenings (5 to 10 pm)."],
  ["late afternoon", "afternoon", "afternoons (noon to 5 pm)."],
  ["after 3pm tues", "tue-evening", "Tuesday evenings (5 to 10 pm). The afternoon is not marked: “after 3pm” leaves only some of it."],
  ["i get off at 4", "evening", "evenings (5 to 10 pm). The afternoon is not marked: “after 4” leaves only some of it."],
  // Lives
  ["after work", of(WORK_WEEK, "evening"), "weekday evenings (5 to 10 pm)."],
  ["mon after school", of("mon", "afternoon evening"), "Monday afternoons (noon to 5 pm) and evenings (5 to 10 pm)."],
  ["while the kids are in school", of(WORK_WEEK, "morning"), "weekday mornings (5 am to noon)."],
  // Exceptions
  ["not mondays", "tue wed thu fri sat sun", "weekends, Tuesdays, Wednesdays, Thursdays, Fridays."],
  ["mondays no", "tue wed thu fri sat sun", "weekends, Tuesdays, Wednesdays, Thursdays, Fridays."],
  ["can't do mondays or fridays", "tue wed thu sat sun", "weekends, Tuesdays, Wednesdays, Thursdays."],
  ["any day but monday", "tue wed thu fri sat sun", "weekends, Tuesdays, Wednesdays, Thursdays, Fridays."],
  ["no weekends", WORK_WEEK, "weekdays."],
  ["evenings except friday", of("mon tue wed thu sat sun", "evening"), "Monday, Tuesday, Wednesday, Thursday, Saturday and Sunday evenings (5 to 10 pm)."],
  ["evenings but not thursdays", of("mon tue wed fri sat sun", "evening"), "Monday, Tuesday, Wednesday, Friday, Saturday and Sunday evenings (5 to 10 pm)."],
  ["weekdays only, no mornings", of(WORK_WEEK, "afternoon evening"), "weekday afternoons (noon to 5 pm) and evenings (5 to 10 pm)."],
  ["mon-fri 9-5 no", "evening weekend", "evenings (5 to 10 pm), weekends."],
  ["weekends not sunday", "sat", "Saturdays."],
]);

for (const [text, values, said] of WHOLE) {
  test(`${JSON.stringify(text)} is understood`, () => {
    const wanted = valuesOf(cellsOf(values.split(" ")));
    const read = readFree(text);
    assert.deepEqual([read.values, read.message.replace(read.doubt && ` ${read.doubt}`, ""), read.isWhole], [wanted, `Understood: ${said}`, true]);
  });
}

/** Not understood, or to be read in two ways: nothing is marked, and what is said holds these words. */
const ASKED = /** @type {[string, string][]} */ ([
  ["lunch time", "Noon lies between the morning and the afternoon"],
  ["noon", "Noon lies between the morning and the afternoon"],
  ["sat pm", "“pm” can be the afternoon or the evening"],
  ["tursday", "“tursday” can be Tuesday or Thursday"],
  ["munday", "“munday” can be Monday or Sunday"],
  ["6-9", "“6-9” can be in the morning or in the evening: write 6 am or 6 pm."],
  ["Monday through Friday, 6-9", "write 6 am or 6 pm"],
  ["around 6", "write 6 am or 6 pm"],
  ["after 8", "write 8 am or 8 pm"],
  ["before 9", "write 9 am or 9 pm"],
  ["10-2", "leaves no 3 hours of a morning, afternoon or evening"],
  ["before 9am", "leaves no 3 hours"],
  ["after midnight", "leaves no 3 hours"],
  ["days", "“Days” can be the daytime or whole days"],
  ["days or evenings", "“Days” can be"],
  ["evenings and mondays", "belong to these days, or to every day?"],
  ["maybe tuesday", "“maybe tuesday” is not each week the same"],
  ["every other monday", "“every other monday” is not each week the same"],
  ["i don’t work fridays", "can mean that you are free then, or that you are not"],
  ["i work mon-fri 9-5", "You wrote when you cannot come. Write when you can."],
  ["busy mondays", "You wrote when you cannot come. Write when you can."],
  ["not mon, tue", "Is “tue” a time when you can come?"],
  ["evenings, not friday, sat morning", "Is “sat morning” a time when you can come?"],
  ["any day but friday after 5:30pm", "Does the time belong to all these days, or to the exception?"],
  ["any day except tuesday evening", "Does the time belong to all these days, or to the exception?"],
  ["evenings except when i have court", "Not understood: “when i have court”."],
  ["not only evenings", "Not understood: “not only evenings”."],
  ["not sure about mondays", "Not understood: “sure about mondays”."],
  ["mon, wed xyz evenings", "Not understood: “wed xyz evenings”."],
  ["tursday, evenings", "It is not clear what “tursday” says about “evenings”."],
  ["monday evening xyz", "Not understood: “monday evening xyz”."],
  ["2 evenings a week", "Not understood: “2 evenings a week”."],
  ["lunes por la tarde", "Not understood: “lunes por la tarde”."],
  ["after dinner", "Not understood: “after dinner”."],
  ["asap", "Not understood: “asap”."],
  ["tonight", "Not understood: “tonight”."],
  ["free", "Not understood: “free”."],
  ["28801", "Not understood: “28801”."],
  ["2026", "Not understood: “2026”."],
]);

for (const [text, words] of ASKED) {
  test(`${JSON.stringify(text)} is asked, and changes nothing`, () => {
    const { values, message, isWhole } = readFree(text);
    assert.deepEqual([values, isWhole], [[], false]);
    assert.ok(message.includes(words), message);
    assert.match(message, /Your week stays as it was\. Write days and times, such as /);
  });
}

test("what is understood is marked, and what is not is told beside it", () => {
  const { values, message, isWhole } = readFree("sat; qwerty; mon 6-9");
  assert.deepEqual([values, isWhole], [["sat"], false]);
  assert.equal(message, "Understood: Saturdays. “6-9” can be in the morning or in the evening: write 6 am or 6 pm. Not understood: “qwerty”.");
});

/** What was written is narrower than the parts of the day that are searched: these words. */
const NARROWER = /** @type {[string, string[]][]} */ ([
  ["9-3", ["9-3"]],
  ["after 6", ["after 6"]],
  ["mon 9-12, wed 1-4", ["9-12", "1-4"]],
  ["6pm", ["6pm"]],
  ["late afternoon", ["late afternoon"]],
  ["after work", ["after work"]],
  ["mon after school", ["after school"]],
  ["while the kids are in school", ["school hours"]],
  ["no later than 8pm", ["before 8pm"]],
  ["sat; qwerty; tue after 6", ["after 6"]],
]);

for (const [text, words] of NARROWER) {
  test(`${JSON.stringify(text)} is narrower than what is searched, and that is said`, () => {
    const { message, doubt } = readFree(text);
    assert.equal(doubt, `You wrote ${words.map((each) => `“${each}”`).join(" and ")}. This page knows only whole mornings, afternoons and evenings. So check the hours of each group.`);
    assert.ok(message.includes(doubt), message);
  });
}

test("what is as wide as the parts of the day leaves no doubt", () => {
  for (const text of ["evenings", "noon to 5", "before noon", "after 5", "sat", "after 3pm", "before 2", "any time", "9-9 xyz"]) assert.equal(readFree(text).doubt, "", text);
});

test("an empty line is no time, and nothing is said", () => {
  for (const text of ["", "  "]) assert.deepEqual(readFree(text), { values: [], message: "", isWhole: true, doubt: "" });
});

test("no line of text is lost: something is marked, or something is said", () => {
  const words = "mon tue evening evenings morning after before 5 6pm 9-12 not except and , ; - to no all day xyz weekend maybe work school".split(" ");
  let seed = 7;
  const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648);
  for (let turn = 0; turn < 3000; turn += 1) {
    const text = Array.from({ length: (next() % 6) + 1 }, () => words[(next() >> 4) % words.length]).join(" ");
    const { values, message, isWhole } = readFree(text);
    assert.equal(message.startsWith("Understood: "), values.length > 0, text);
    assert.ok(message && (!isWhole || values.length), text);
  }
});

test("an exception that is not understood holds back the rest, whatever it is", () => {
  for (const text of ["evenings", "mon evening, wed", "sat and sun"]) assert.deepEqual(readFree(`${text} except qwerty`).values, []);
});

test("a name with one slip is that name unless it could be another", () => {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
  names.forEach((name, day) => {
    for (let at = 0; at < name.length; at += 1) {
      for (const wrong of [name.slice(0, at) + name.slice(at + 1), name.slice(0, at) + letters[(at * 7) % 26] + name.slice(at + 1)]) {
        const { values, message } = readFree(wrong);
        if (values.length) assert.deepEqual(values, [DAYS[day]], wrong);
        else assert.match(message, / can be .* or |^Not understood/, wrong);
      }
    }
  });
});
