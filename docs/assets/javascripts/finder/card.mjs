// @ts-check
/** Fills the page's card template (hooks/templates/card.html) with what a program's card says. */

import { cellsOf, DAYS, PARTS } from "./schedule.mjs";

const TRACKS = 3;

/**
 * What the answer adds to a card.
 *
 * @typedef {object} Found
 * @property {"yes"|"maybe"} match
 * @property {string[]} asks questions that the entry leaves open
 * @property {string|null} distance
 * @property {number[]} fitting numbers of the groups that put the program in its list
 * @property {boolean} marked whether to say which groups fit: somebody chose something about groups
 * @property {string[]} free the values of `free`, drawn behind the week
 * @property {boolean} isKept whether it is on the hand-picked list
 */

/**
 * @param {HTMLTemplateElement} $template
 * @returns {(card: any, found: Found) => HTMLLIElement}
 */
export function cardMaker($template) {
  return (card, found) => {
    const { match, asks, distance, isKept } = found;
    const $item = document.createElement("li");
    $item.className = "iop-cards__item";
    $item.dataset.programId = card.id;
    $item.dataset.match = match;
    $item.append($template.content.cloneNode(true));
    const $card = /** @type {HTMLElement} */ ($item.querySelector(".iop-card"));
    const $name = slot($card, "name");
    $name.textContent = card.name;
    $name.setAttribute("href", card.href);
    const $phone = slot($card, "phone");
    $phone.textContent = `Call ${card.phone_shown}`;
    $phone.hidden = card.closed;
    $phone.setAttribute("href", card.phone_href);
    slot($card, "place").textContent = card.place;
    const $keep = /** @type {HTMLElement} */ ($card.querySelector("[data-iop-keep]"));
    $keep.hidden = false;
    $keep.setAttribute("aria-pressed", String(isKept));
    slot($card, "keepname").textContent = ` ${card.name}`;
    for (const name of ["status", "who", "care", "pays", "unknown"]) fill($card, name, card[name]);
    fill($card, "distance", distance);
    slot($card, "status").classList.toggle("iop-card__status--closed", card.closed);
    part($card, "sample").hidden = !card.sample;
    part($card, "facts").hidden = !(card.who || card.care || card.pays);
    const more = card.tracks.length - fillTracks($card, card.tracks, found);
    fill($card, "more", more ? `And ${more} more ${more === 1 ? "group" : "groups"}` : null);
    slot($card, "checked").textContent = card.checked;
    /** @type {HTMLElement} */ ($card.querySelector(".iop-card__checked")).dataset.age = card.age;
    part($card, "aging").hidden = card.age !== "aging";
    part($card, "old").hidden = card.age !== "old";
    part($card, "ask").hidden = asks.length === 0;
    slot($card, "ask").replaceChildren(
      ...asks.map((question) => Object.assign(document.createElement("li"), { textContent: question })),
    );
    return $item;
  };
}

/**
 * Show the groups that fit, and others up to three.
 *
 * @param {HTMLElement} $card
 * @param {any[]} tracks
 * @param {Found} found
 * @returns {number} how many are shown
 */
function fillTracks($card, tracks, { fitting, marked, free }) {
  const numbers = tracks.map((_, number) => number);
  const others = numbers.filter((number) => !fitting.includes(number));
  const fit = numbers.filter((number) => fitting.includes(number));
  const shown = [...fit, ...others.slice(0, Math.max(0, TRACKS - fit.length))];
  const $tracks = slot($card, "tracks");
  const $blank = /** @type {HTMLElement} */ (slot($card, "track"));
  part($card, "tracks").hidden = tracks.length === 0;
  $tracks.replaceChildren(
    ...shown.map((number) => {
      const track = tracks[number];
      const $track = /** @type {HTMLElement} */ ($blank.cloneNode(true));
      fill($track, "group", track.name);
      for (const name of ["when", "load", "format"]) fill($track, name, track[name]);
      part($track, "week").hidden = !track.cells;
      if (track.cells) drawWeek(slot($track, "week"), track, free);
      part($track, "fits").hidden = !(marked && fitting.includes(number));
      return $track;
    }),
  );
  return shown.length;
}

/** @param {Element} $week @param {{cells: boolean[][], when: string}} track @param {string[]} free */
function drawWeek($week, { cells, when }, free) {
  const mine = cellsOf(free);
  $week.setAttribute("aria-label", when);
  cells.forEach((parts, day) =>
    parts.forEach((on, part) => {
      const $cell = $week.querySelector(`[data-cell=${DAYS[day]}-${PARTS[part]}]`);
      $cell?.classList.toggle("iop-week__cell--on", on);
      $cell?.classList.toggle("iop-week__cell--free", !on && ((mine >>> (day * 4 + part)) & 1) === 1);
    }),
  );
}

/** @param {HTMLElement} $in @param {string} name @param {string | null} text */
function fill($in, name, text) {
  slot($in, name).textContent = text ?? "";
  part($in, name).hidden = !text;
}

/** @param {HTMLElement} $in @param {string} name @returns {HTMLElement} */
function slot($in, name) {
  return /** @type {HTMLElement} */ ($in.querySelector(`[data-slot=${name}]`));
}

/** @param {HTMLElement} $in @param {string} name @returns {HTMLElement} */
function part($in, name) {
  return /** @type {HTMLElement} */ ($in.querySelector(`[data-part=${name}]`));
}
