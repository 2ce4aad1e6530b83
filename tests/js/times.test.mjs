// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { metCells } from "../../docs/assets/javascripts/finder/sessions.mjs";
import { offsetOf } from "../../docs/assets/javascripts/shared/clocks.mjs";
import { startsWords } from "../../docs/assets/javascripts/shared/phrases.mjs";
import { CLOCKS } from "../../docs/assets/javascripts/shared/rules.mjs";
import { cellsOf } from "../../docs/assets/javascripts/shared/schedule.mjs";
import { beginsWords, firstDay, seasonWords } from "../../docs/assets/javascripts/shared/seasons.mjs";
import { shiftFor, whenWords, yourTime } from "../../docs/assets/javascripts/shared/times.mjs";

const WINTER = Date.UTC(2026, 11, 1) / 86_400_000;
const SUMMER = Date.UTC(2027, 6, 1) / 86_400_000;
const EASTERN = Object.keys(CLOCKS).indexOf("Eastern");
const at = (/** @type {string} */ name, /** @type {number} */ day) => offsetOf(Object.keys(CLOCKS).indexOf(name), day);
const EVENING = { words: "Mon, Wed 6 to 9 pm Eastern", days: 0b0000101, begin: 1080, minutes: 180 };

for (const [what, reader, day, wanted] of /** @type {[string, string, number, string][]} */ ([
  ["New York reads its own time alone", "Eastern", WINTER, "Mon, Wed 6 to 9 pm Eastern"],
  ["Los Angeles is three hours behind in winter", "Pacific", WINTER, "Mon, Wed 6 to 9 pm Eastern, 3 to 6 pm your time"],
  ["and in summer", "Pacific", SUMMER, "Mon, Wed 6 to 9 pm Eastern, 3 to 6 pm your time"],
  ["Phoenix is two hours behind in winter", "Arizona", WINTER, "Mon, Wed 6 to 9 pm Eastern, 4 to 7 pm your time"],
  ["and three in summer", "Arizona", SUMMER, "Mon, Wed 6 to 9 pm Eastern, 3 to 6 pm your time"],
  ["Honolulu is five hours behind in winter", "Hawaii", WINTER, "Mon, Wed 6 to 9 pm Eastern, 1 to 4 pm your time"],
  ["and six in summer", "Hawaii", SUMMER, "Mon, Wed 6 to 9 pm Eastern, noon to 3 pm your time"],
  ["San Juan is an hour ahead in winter", "Atlantic", WINTER, "Mon, Wed 6 to 9 pm Eastern, 7 to 10 pm your time"],
  ["and not in summer", "Atlantic", SUMMER, "Mon, Wed 6 to 9 pm Eastern"],
  ["in Guam it is the next day", "Chamorro", WINTER, "Mon, Wed 6 to 9 pm Eastern, Tue, Thu 9 am to noon your time"],
])) {
  test(what, () => {
    const times = { clock: EASTERN, parts: [EVENING] };
    assert.equal(whenWords(EVENING.words, times, at(reader, day), day), wanted);
  });
}

for (const [what, meeting, shift, wanted] of /** @type {[string, {days: number, begin: number, minutes: number}, number, string][]} */ ([
  ["Sunday night becomes Monday", { days: 0b1000000, begin: 1380, minutes: 60 }, 60, "Mon midnight to 1 am your time"],
  ["Monday morning becomes Sunday", { days: 0b0000001, begin: 60, minutes: 120 }, -180, "Sun 10 pm to midnight your time"],
  ["a night goes on past midnight", { days: 0b0000001, begin: 1320, minutes: 180 }, -60, "9 pm to midnight your time"],
  ["a night stays a night", { days: 0b0000001, begin: 1320, minutes: 240 }, 60, "11 pm to 3 am your time"],
  ["days in a row are a span", { days: 0b0001111, begin: 1380, minutes: 60 }, 120, "Tue to Fri 1 to 2 am your time"],
  ["half hours are kept", { days: 0b0000001, begin: 690, minutes: 75 }, 0, "11:30 am to 12:45 pm your time"],
])) {
  test(what, () => assert.equal(yourTime(meeting, shift), wanted));
}

test("each session of a sentence has the reader's time", () => {
  const parts = [EVENING, "; ", { words: "Sat 9 am to noon Eastern", days: 0b0100000, begin: 540, minutes: 180 }];
  const said = whenWords("", { clock: EASTERN, parts }, at("Pacific", WINTER), WINTER);

  assert.equal(said, "Mon, Wed 6 to 9 pm Eastern, 3 to 6 pm your time; Sat 9 am to noon Eastern, 6 to 9 am your time");
});

test("a group at a door, and a reader of whom the zone is not known, have one time", () => {
  assert.equal(whenWords("Mon 6 to 9 pm", null, at("Hawaii", WINTER), WINTER), "Mon 6 to 9 pm");
  assert.equal(whenWords(null, null, at("Hawaii", WINTER), WINTER), null);
  assert.equal(shiftFor(EASTERN, NaN, WINTER), 0);
});

test("a week is drawn by the clocks of the reader", () => {
  assert.equal(metCells([[0b0000001, 1080, 180]], at("Hawaii", WINTER) - at("Eastern", WINTER)), cellsOf(["mon-afternoon"]));
  assert.equal(metCells([[0b0000001, 1080, 180]], at("Chamorro", WINTER) - at("Eastern", WINTER)), cellsOf(["tue-morning"]));
});

test("a season says on the reader's day when it begins again", () => {
  /** @type {import("../../docs/assets/javascripts/shared/seasons.mjs").Season} */
  const days = [6, 14, 8, 6];
  assert.equal(beginsWords(days, WINTER), "Begins again Jun 14, 2027");
  assert.equal(beginsWords(days, SUMMER), "");
  assert.equal(seasonWords({ words: "Jun 14 to Aug 6 each year", days }, WINTER), "Jun 14 to Aug 6 each year. Begins again Jun 14, 2027");
  assert.equal(seasonWords({ words: "Jun 14 to Aug 6 each year", days: null }, WINTER), "Jun 14 to Aug 6 each year");
  assert.equal(seasonWords(null, WINTER), null);
});

test("nobody begins before the season", () => {
  const first = firstDay([6, 14, 8, 6], WINTER);
  assert.equal(startsWords(["rolling"], WINTER, first), "Any week from Jun 14, 2027");
  assert.equal(startsWords(["rolling"], SUMMER), "Any week");
  assert.equal(startsWords(["2026-12-05", "2027-06-14"], WINTER, first), "On Jun 14, 2027");
});
