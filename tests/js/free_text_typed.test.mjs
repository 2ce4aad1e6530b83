// @ts-check
/** Times as people type them on a phone. Wrong as sure is the worst; a word that says what to write is good. */
import assert from "node:assert/strict";
import { test } from "node:test";

import { readFree } from "../../docs/assets/javascripts/shared/free_text.mjs";
import { cellsOf, valuesOf } from "../../docs/assets/javascripts/shared/schedule.mjs";

/** @param {string} days @param {string} part @returns {string} */
const of = (days, part) => days.split(" ").map((day) => `${day}-${part}`).join(" ");
const WORK_WEEK = "mon tue wed thu fri";

const UNDERSTOOD = /** @type {[string, string][]} */ ([
  ["not wensday, sat morning ok", "sat-morning"],
  ["only after my shift ends at 4:30, weekdays", of(WORK_WEEK, "evening")],
  ["cant do mornings", "afternoon evening"],
  ["any day but friday", "weekend mon tue wed thu"],
  ["tues thurs nights", "tue-evening thu-evening"],
  ["i get off at 5", "evening"],
  ["weekends only", "weekend"],
  ["M/W/F 6-9pm", "mon-evening wed-evening fri-evening"],
  ["after work", of(WORK_WEEK, "evening")],
  ["not sunday", "mon tue wed thu fri sat"],
  ["free all day sat", "sat"],
  ["off tues and weds", "tue wed"],
  ["work nights so mornings only", "morning"],
  ["i work till 5", "evening"],
  ["i work 9 to 5 mon-fri so evenings", "evening"],
  ["night shift, so afternoons", "afternoon"],
  ["have to be home by 3", "morning afternoon"],
  ["need to be done by 2:30", "morning"],
  ["8:30 to 2:30 weekdays", of(WORK_WEEK, "morning")],
  ["anytime after 6 weekdays or all day weekends", "evening weekend"],
  ["weekdays after 6, weekends anytime", "evening weekend"],
  ["either sat or sun", "weekend"],
  ["nights & wkends", "evening weekend"],
  ["my days off are wed and sun", "wed sun"],
  ["not evenings, mornings are fine", "morning"],
  ["can't mon, can tues", "tue"],
  ["busy mon, free tues", "tue"],
  ["no fridays, mornings only", "mon-morning tue-morning wed-morning thu-morning sat-morning sun-morning"],
  ["mon-wed-fri mornings", "mon-morning wed-morning fri-morning"],
  ["can do any time on fri, and mon after 3", "fri mon-evening"],
  ["mon and tue work", "mon tue"],
  ["i work mon-thu, off fri", "fri"],
  ["I work 9-5, free evenings and weekends", "evening weekend"],
  ["i dont get off till 6", "evening"],
  ["after five", "evening"],
  ["6:30 pm", "evening"],
  ["after 9 before 2", "morning"],
  ["7pm-7am no", "afternoon"],
  ["any time besides weekends", "mon tue wed thu fri"],
  ["weekends excluded", "mon tue wed thu fri"],
  ["i have mondays off", "mon"],
  ["flexible except thursday mornings", "afternoon evening weekend mon tue wed fri"],
  ["anytime after 3 mon wed", "mon-evening wed-evening"],
  ["every day after 5 mon wed", "mon-evening wed-evening"],
  ["always after 5 mon wed fri", "mon-evening wed-evening fri-evening"],
  ["always free weekends and mon evenings", "weekend mon-evening"],
  ["every day after 5, weekends", "evening weekend"],
  ["anytime mon after 3 wed after 5", "mon-evening wed-evening"],
  ["work is 9 to 5, evenings are free", "evening"],
  ["my shift is 7-3 so evenings", "evening"],
  ["school is mornings so afternoons", "afternoon"],
  ["class mon wed so tue thu evenings", "tue-evening thu-evening"],
  ["i have class tue thu, free mon wed", "mon wed"],
  ["i'm off work mondays", "mon"],
  ["any time except work hours", "evening weekend"],
  ["works best for me: mon evening", "mon-evening"],
  ["tuesdays work for me", "tue"],
  ["except thursdays after 4pm", "morning weekend mon tue wed fri"],
  ["I can do 9-12 M-F but not Wednesday", "mon-morning tue-morning thu-morning fri-morning"],
]);

for (const [text, values] of UNDERSTOOD) {
  test(`${JSON.stringify(text)} is understood`, () => {
    const read = readFree(text);
    assert.deepEqual([read.values, read.isWhole], [valuesOf(cellsOf(values.split(" "))), true], read.message);
  });
}

/** Nothing is marked, and this is said. */
const ASKED = /** @type {[string, string][]} */ ([
  ["8pm to 6am im at work", "You wrote when you cannot come. Write when you can."],
  ["school till 3", "It is not clear whether you can come before that time or after it:"],
  ["kids at school 8-2", "Can you come while they are at school, or not?"],
  ["between 10 and 1 on mondays", "“10-1” leaves no 3 hours of a morning, afternoon or evening, as a usual session takes."],
  ["i work nights", "You wrote when you cannot come. Write when you can."],
  ["work m-f 8-4:30", "You wrote when you cannot come. Write when you can."],
  ["home by 5", "It is not clear whether you can come before that time or after it:"],
  ["class tues thurs", "You wrote when you cannot come. Write when you can."],
  ["tuesday is best but thursday works too", "Not understood: “tuesday is best but thursday works too”."],
  ["asap, weekends", "It is not clear what “asap” says about “weekends”."],
  ["no fridays only mornings", "Can you come, or not:"],
  ["mon no wed no", "Can you come, or not:"],
  ["mon no tue yes", "Can you come, or not:"],
  ["mon work, tue free", "Can you come, or not:"],
  ["off fri work mon-thu", "Can you come, or not:"],
  ["after 10 before 1", "“after 10 before 1” leaves no 3 hours of a morning, afternoon or evening, as a usual session takes."],
  ["mid day", "Noon lies between the morning and the afternoon:"],
  ["mornings, not mornings", "You wrote of the same time that you can come and that you cannot."],
  ["sat if i have a ride", "Not understood: “sat if i have a ride”."],
  ["i watch my grandkids tues and thurs", "It is not clear what “i watch my grandkids tues” says about “thurs”."],
  ["every tues and every other thurs", "“every other thurs” is not each week the same:"],
  ["daughter is in school until 3", "Can you come while they are at school, or not?"],
]);

/** What somebody has to be at is no time of theirs. */
const OF_OTHERS = /** @type {[string, string][]} */ ([
  ["work is mon-fri", "You wrote when you cannot come. Write when you can."],
  ["my work is evenings", "You wrote when you cannot come."],
  ["work week is mon-fri", "You wrote when you cannot come."],
  ["my work hours are 9-5", "You wrote when you cannot come."],
  ["work hours mon-fri", "You wrote when you cannot come."],
  ["work hours", "You wrote when you cannot come."],
  ["workdays are mon-thu", "You wrote when you cannot come."],
  ["my work schedule: mon-fri 9 to 5", "You wrote when you cannot come."],
  ["work on mondays", "You wrote when you cannot come."],
  ["i go to work mon-fri", "You wrote when you cannot come."],
  ["i have class at 6pm on tuesdays", "You wrote when you cannot come."],
  ["got work weekends", "You wrote when you cannot come."],
  ["my shift is 3-11pm", "You wrote when you cannot come."],
  ["school is mornings", "You wrote when you cannot come."],
  ["classes mon and wed evenings", "You wrote when you cannot come."],
  ["work, mon-fri", "It is not clear what “work” says about “mon-fri”."],
  ["school hours are 8 to 3", "Can you come while they are at school, or not?"],
  ["mon-fri is work", "Can you come, or not: “mon-fri is work”?"],
  ["9-5 is work", "Can you come, or not: “9-5 is work”?"],
  ["sat is my work day", "Can you come, or not:"],
  ["mondays i have class", "Can you come, or not:"],
  ["mon-thu school 8-3", "Can you come, or not:"],
  ["night class tue", "Can you come, or not:"],
  ["work mon-fri off weekends", "Can you come, or not:"],
  ["no class on fridays", "Can you come, or not: “class on fridays”?"],
  ["dont have work friday", "Can you come, or not: “work friday”?"],
  ["evenings before work", "Can you come, or not:"],
  ["free after class", "Not understood:"],
  ["school; mon-fri", "Not understood: “school”."],
  ["free after 5 so mon tue", "Does the part of the day belong to these days, or to every day?"],
  ["any day after 5, mon wed", "Does the part of the day belong to these days, or to every day?"],
  ["any day; after 5", "Does the part of the day belong to these days, or to every day?"],
  ["anytime\nmon after 5", "Does the part of the day belong to these days, or to every day?"],
  ["any day, mon evening", "Does the part of the day belong to these days, or to every day?"],
  ["always busy mon", "You wrote when you cannot come."],
  ["always working weekends", "You wrote when you cannot come."],
  ["weekdays after 5 mon", "Does the part of the day belong to these days, or to every day?"],
  ["evenings mon wed mornings", "Does the part of the day belong to these days, or to every day?"],
]);

test("a time of work, school or a class is never read as free, however it is said", () => {
  const duties = ["work", "my work", "work week", "my job", "my shift", "shifts", "school", "my class", "classes", "i have work", "i go to school"];
  const links = ["", "is ", "are ", "is from ", "on ", "in the ", "every ", "is only ", "is usually ", ": "];
  const times = ["mon-fri", "mon wed", "evenings", "mon evening", "9 to 5", "3-11pm", "weekends", "mon-fri 9-5", "wensday"];
  for (const duty of duties) for (const link of links) for (const time of times) {
    for (const text of [`${duty} ${link}${time}`, `my work hours ${link}${time}`, `${time} is ${duty}`, `no ${duty} ${link}${time}`]) assert.deepEqual(readFree(text).values, [], text);
  }
});

test("a time before days is that of all of them, whatever stands for every day", () => {
  for (const every of ["anytime", "any time", "any day", "every day", "always", "whenever", "daily", "flexible", "all week"]) {
    for (const time of ["after 5", "evenings", "in the morning", "9-12"]) {
      for (const days of ["mon wed", "mon tue wed", "on mon and wed", "on mon, wed", "mon-thu", "sat sun"]) {
        const text = `${every} ${time} ${days}`;
        assert.deepEqual(readFree(text).values, readFree(`${days.replace(/^on /, "").replace(/ and |, /, " ")} ${time}`).values, text);
      }
    }
  }
});

for (const [text, words] of [...ASKED, ...OF_OTHERS]) {
  test(`${JSON.stringify(text)} is asked`, () => {
    const { values, message } = readFree(text);
    assert.deepEqual(values, []);
    assert.ok(message.includes(words), message);
  });
}
