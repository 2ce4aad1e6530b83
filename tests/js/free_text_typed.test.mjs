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
  ["except thursdays after 4pm", "morning weekend mon tue wed fri"],
  ["I can do 9-12 M-F but not Wednesday", "mon-morning tue-morning thu-morning fri-morning"],
]);

for (const [text, values] of UNDERSTOOD) {
  test(`${JSON.stringify(text)} is understood`, () => {
    const read = readFree(text);
    assert.deepEqual([read.values, read.isWhole], [valuesOf(cellsOf(values.split(" "))), true], read.said);
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
  ["class tues thurs", "Not understood: “class tues thurs”."],
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

for (const [text, words] of ASKED) {
  test(`${JSON.stringify(text)} is asked`, () => {
    const { values, said } = readFree(text);
    assert.deepEqual(values, []);
    assert.ok(said.includes(words), said);
  });
}
