// @ts-check
/** Fills the page's card template (hooks/templates/shared/card.html) with what a program's card says. */

import { node } from "../shared/page.mjs";
import { moreGroups } from "../shared/phrases.mjs";
import { TRACKS_ON_CARD } from "../shared/rules.mjs";
import { squares } from "../shared/schedule.mjs";

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
  for (const name of ["who", "care", "pays", "unknown"]) fill(name, card[name]);
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
function tracks($blank, tracks, { fitting, marked, free }) {
  const numbers = tracks.map((_, number) => number);
  const others = numbers.filter((number) => !fitting.includes(number));
  const fit = numbers.filter((number) => fitting.includes(number));
  const shown = [...fit, ...others.slice(0, Math.max(0, TRACKS_ON_CARD - fit.length))];
  return shown.map((number) => track($blank, tracks[number], marked && fitting.includes(number), free));
}

/** @param {HTMLElement} $blank @param {any} track @param {boolean} fits @param {number} free @returns {HTMLElement} */
function track($blank, track, fits, free) {
  const $track = /** @type {HTMLElement} */ ($blank.cloneNode(true));
  const { $slots, hide, fill } = filler($track);
  fill("group", track.name);
  for (const name of ["when", "load", "format"]) fill(name, track[name]);
  hide("fits", !fits);
  hide("week", track.cells === null);
  if (track.cells === null) return $track;
  $slots.week.setAttribute("aria-label", track.when);
  $slots.on.setAttribute("d", squares(track.cells));
  $slots.mine.setAttribute("d", squares(free & ~track.cells));
  return $track;
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
