// @ts-check
/**
 * Pages of programs, and lists of them, on the day when they are read: how old the facts are, and no openings or dates to
 * begin that are past. When somebody comes with choices, the groups that fit stand first.
 */

import { readerOffset } from "./shared/clocks.mjs";
import { ageOf, counts, dayOf, dayOfReader } from "./shared/days.mjs";
import { choicesIn } from "./shared/kept.mjs";
import { startsWords } from "./shared/phrases.mjs";
import { CHECK_HOURS, UNMARKED } from "./shared/rules.mjs";
import { beginsWords, firstDay } from "./shared/seasons.mjs";
import { withYours, shiftFor } from "./shared/times.mjs";
import { inTime } from "./shared/waiting.mjs";

const today = dayOfReader(new Date());

for (const $checked of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-checked]"))) {
  const checked = dayOf($checked.dataset.checked ?? "");
  if (Number.isNaN(checked)) continue;
  const age = ageOf(checked, today);
  $checked.dataset.age = age;
  for (const $words of /** @type {NodeListOf<HTMLElement>} */ ($checked.querySelectorAll("[data-age-words]"))) {
    $words.hidden = $words.dataset.ageWords !== age;
  }
}

for (const $openings of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-openings-on]"))) {
  $openings.hidden = !counts(dayOf($openings.dataset.openingsOn ?? ""), today);
}

for (const $starts of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-starts]"))) {
  const season = seasonOf($starts.dataset.in);
  $starts.textContent = startsWords(($starts.dataset.starts ?? "").split(" "), today, firstDay(season, today));
}

for (const $season of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-season]"))) {
  const words = beginsWords(seasonOf($season.dataset.season), today);
  $season.textContent = words && `. ${words}`;
}

tellTimes(readerOffset(today));

document.querySelector("[data-module=iop-aging]")?.toggleAttribute("data-begun", true); // what the page says until then goes (as_of.html)

const $tracks = /** @type {HTMLElement | null} */ (document.querySelector(".iop-tracks[data-index]"));
const [choices, id] = [choicesIn(location.hash), location.pathname.match(/([^/]+)\/$/)?.[1] ?? ""];
if ($tracks && choices) inTime(import("./finder/fitting.mjs").then(showFitting)).catch(sayUnmarked);

/** Puts the reader's time beside that of groups elsewhere. @param {number} reader minutes ahead of UTC */
function tellTimes(reader) {
  for (const $times of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-clock]"))) {
    const shift = shiftFor(Number($times.dataset.clock), reader, today);
    for (const $meets of /** @type {NodeListOf<HTMLElement>} */ ($times.querySelectorAll("[data-meets]"))) {
      const [days, begin, minutes] = ($meets.dataset.meets ?? "").split(" ").map(Number);
      $meets.dataset.words ??= $meets.textContent ?? "";
      $meets.textContent = withYours({ days, begin, minutes }, $meets.dataset.words, shift);
    }
  }
}

/** @param {string | undefined} days @returns {import("./shared/seasons.mjs").Season | null} */
function seasonOf(days) {
  return days ? /** @type {import("./shared/seasons.mjs").Season} */ (/** @type {unknown} */ (days.split(" ").map(Number))) : null;
}

/** No group is marked by an index that does not come, or that is of another day than the page: it may count them otherwise. */
function sayUnmarked() {
  const $status = Object.assign(document.createElement("p"), { className: "iop-notice", textContent: UNMARKED });
  $status.setAttribute("role", "status");
  $tracks?.before($status);
}

/** Puts the groups first that fit what somebody chose, and marks them. @param {typeof import("./finder/fitting.mjs")} module */
async function showFitting({ loadFitting }) {
  const list = /** @type {HTMLElement} */ ($tracks);
  const fit = (await loadFitting(list.dataset, choices, list.dataset.build ?? ""))(id);
  if (!fit) return;
  tellTimes(fit.reader);
  const fitting = fit.groups.map((number) => list.children[number]);
  for (const $track of fitting) {
    const isDoubtful = fit.isSure && fit.isElsewhere && $track.querySelector("[data-clock]") !== null;
    const $fits = Object.assign(document.createElement("p"), { className: fit.isSure && !isDoubtful ? "iop-fits" : "iop-fits iop-fits--maybe" });
    $fits.textContent = isDoubtful ? CHECK_HOURS : fit.words;
    if (fit.words) $track.firstElementChild?.after($fits);
  }
  list.prepend(...fitting);
  if (fit.times) list.before(Object.assign(document.createElement("p"), { textContent: fit.times }));
}
