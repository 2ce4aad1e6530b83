// @ts-check
/** Fills the page's card template (hooks/templates/shared/card.html) with what a program's card says. */

import { node } from "../shared/page.mjs";
import { moreGroups } from "../shared/phrases.mjs";
import { TRACKS_ON_CARD } from "../shared/rules.mjs";
import { squares } from "../shared/schedule.mjs";
import { seasonWords } from "../shared/seasons.mjs";
import { shiftFor, whenWords } from "../shared/times.mjs";
import { metCells } from "./sessions.mjs";

/**
 * What the answer adds to a card.
 *
 * @typedef {object} Found
 * @property {"yes"|"maybe"} match
 * @property {string[]} asks questions that the entry leaves open
 * @property {string|null} distance
 * @property {number[]} fitting numbers of the groups that put the program in its list
 * @property {boolean} marked whether to say which groups fit: somebody chose something about groups
 * @property {number} free the cells when the reader is free, drawn behind the week
 * @property {number} today days since 1970-01-01 where the reader is
 * @property {number} reader the minutes that the reader's clocks are ahead of UTC; NaN when that is not known
 * @property {boolean} isElsewhere whether the groups were held against other clocks than the reader's
 * @property {boolean} isKept whether it is on the hand-picked list
 */

/**
 * @param {HTMLTemplateElement} $template
 * @param {any} card what the program's card says
 * @param {Found} found
 * @returns {HTMLElement}
 */
export function cardItem($template, card, found) {
  const { match, asks, distance, isKept } = found;
  const $item = node("li", "iop-cards__item", $template.content.cloneNode(true));
  Object.assign($item.dataset, { match, programId: card.id });
  const { $slots, text, hide, fill } = filler($item);
  text("name", card.name);
  $slots.name.setAttribute("href", card.href);
  text("call", card.call);
  text("number", card.phone_shown);
  $slots.phone.hidden = card.closed;
  $slots.phone.setAttribute("href", card.phone_href);
  text("place", card.place);
  const $keep = /** @type {HTMLElement} */ ($item.querySelector("[data-iop-keep]"));
  $keep.hidden = false;
  $keep.setAttribute("aria-pressed", String(isKept));
  text("keepname", ` ${card.name}`);
  for (const name of ["only_for", "only", "who", "care", "pays", "unknown"]) fill(name, card[name]);
  fill("distance", distance);
  text("status", card.status);
  text("instead", card.instead?.words ?? "");
  $slots.instead.setAttribute("href", card.instead?.href ?? "");
  hide("now", !card.instead);
  $slots.now.classList.toggle("iop-card__status--closed", card.closed);
  hide("sample", !card.sample);
  hide("facts", !(card.who || card.care || card.pays));
  const $tracks = tracks($slots.track, card.tracks, found);
  $slots.tracks.replaceChildren(...$tracks);
  hide("tracks", $tracks.length === 0);
  const more = card.tracks.length - $tracks.length;
  fill("more", more ? moreGroups(more) : null);
  text("checked", card.checked);
  const $checked = /** @type {HTMLElement} */ ($slots.checked.parentElement);
  if (card.closed) delete $checked.dataset.age;
  else $checked.dataset.age = card.age;
  hide("aging", card.age !== "aging");
  hide("old", card.age !== "old");
  hide("ask", asks.length === 0);
  $slots.ask.replaceChildren(...asks.map((question) => node("li", "", question)));
  return $item;
}

/**
 * @param {HTMLElement} $blank
 * @param {any[]} tracks
 * @param {Found} found
 * @returns {HTMLElement[]} the groups that fit, and others up to as many as a card shows
 */
function tracks($blank, tracks, found) {
  const { fitting, marked } = found;
  const numbers = tracks.map((_, number) => number);
  const others = numbers.filter((number) => !fitting.includes(number));
  const fit = numbers.filter((number) => fitting.includes(number));
  const shown = [...fit, ...others.slice(0, Math.max(0, TRACKS_ON_CARD - fit.length))];
  return shown.map((number) => track($blank, tracks[number], marked && fitting.includes(number), found));
}

/** @param {HTMLElement} $blank @param {any} track @param {boolean} fits @param {Found} found @returns {HTMLElement} */
function track($blank, track, fits, { free, today, reader, isElsewhere }) {
  const $track = /** @type {HTMLElement} */ ($blank.cloneNode(true));
  const { $slots, hide, fill } = filler($track);
  fill("group", track.name);
  for (const name of ["load", "format", "only"]) fill(name, track[name]);
  const when = whenWords(track.when, track.times, reader, today);
  fill("when", when);
  fill("season", seasonWords(track.season, today));
  hide("fits", !fits);
  $track.classList.toggle("iop-card__track--elsewhere", isElsewhere && track.times !== null);
  hide("week", track.cells === null);
  if (track.cells === null) return $track;
  const cells = cellsFor(track, reader, today);
  $slots.week.setAttribute("aria-label", when ?? "");
  $slots.on.setAttribute("d", squares(cells));
  $slots.mine.setAttribute("d", squares(free & ~cells));
  return $track;
}

/** @param {any} track @param {number} reader @param {number} today @returns {number} when it meets by the reader's clocks, as the reader's free time is drawn */
function cellsFor({ cells, times }, reader, today) {
  const shift = times ? shiftFor(times.clock, reader, today) : 0;
  if (!shift) return cells;
  /** @type {import("../shared/times.mjs").Meeting[]} */
  const meetings = times.parts.filter((/** @type {unknown} */ part) => typeof part === "object");
  return metCells(meetings.map(({ days, begin, minutes }) => [days, begin, minutes]), shift);
}

/** @param {HTMLElement} $in a copy of a template; @returns what writes into its slots, and hides its parts */
function filler($in) {
  /** @type {Record<string, HTMLElement>} */
  const $slots = {};
  /** @type {Record<string, HTMLElement>} */
  const $parts = {};
  for (const $each of /** @type {NodeListOf<HTMLElement>} */ ($in.querySelectorAll("[data-slot], [data-part]"))) {
    if ($each.dataset.slot) $slots[$each.dataset.slot] ??= $each;
    if ($each.dataset.part) $parts[$each.dataset.part] ??= $each;
  }
  /** @param {string} name @param {string} value */
  const text = (name, value) => {
    $slots[name].textContent = value;
  };
  /** @param {string} name @param {boolean} isHidden */
  const hide = (name, isHidden) => {
    $parts[name].hidden = isHidden;
  };
  /** @param {string} name @param {string | null} value */
  const fill = (name, value) => {
    text(name, value ?? "");
    hide(name, !value);
  };
  return { $slots, text, hide, fill };
}
