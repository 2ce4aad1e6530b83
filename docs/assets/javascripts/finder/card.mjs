// @ts-check
/** Fills the page's card template (hooks/templates/card.html) with what a program's card says. */

import { squares } from "./week_drawing.mjs";
import { hide } from "./write.mjs";

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
 * @property {number} free the cells when the reader is free, drawn behind the week
 * @property {boolean} isKept whether it is on the hand-picked list
 */

/**
 * A place for one program in a list. It is kept, and shows other programs when others are found: writing only what
 * changes decides whether a choice is answered within one frame.
 *
 * @typedef {object} Place
 * @property {HTMLLIElement} $item
 * @property {(card: any, found: Found) => void} show
 */

/**
 * @param {HTMLTemplateElement} $template
 * @returns {() => Place}
 */
export function placeMaker($template) {
  return () => {
    const $item = document.createElement("li");
    $item.className = "iop-cards__item";
    $item.append($template.content.cloneNode(true));
    const $card = /** @type {HTMLElement} */ ($item.querySelector(".iop-card"));
    const { $slots, text, hidePart, fill, attribute } = writer($card);
    const $keep = /** @type {HTMLElement} */ ($card.querySelector("[data-iop-keep]"));
    const showTracks = tracksOf($slots.tracks, $slots.track);
    let asked = "";
    return {
      $item,
      show(card, found) {
        const { match, asks, distance, isKept } = found;
        attribute($item, "data-match", match);
        attribute($item, "data-program-id", card.id);
        text("name", card.name);
        attribute($slots.name, "href", card.href);
        text("call", card.call);
        text("number", card.phone_shown);
        hide($slots.phone, card.closed);
        attribute($slots.phone, "href", card.phone_href);
        text("place", card.place);
        hide($keep, false);
        attribute($keep, "aria-pressed", String(isKept));
        text("keepname", ` ${card.name}`);
        for (const name of ["who", "care", "pays", "unknown"]) fill(name, card[name]);
        fill("distance", distance);
        text("status", card.status);
        text("instead", card.instead?.words ?? "");
        attribute($slots.instead, "href", card.instead?.href ?? "");
        hidePart("now", !card.instead);
        attribute($slots.now, "class", `iop-card__status${card.closed ? " iop-card__status--closed" : ""}`);
        hidePart("sample", !card.sample);
        hidePart("facts", !(card.who || card.care || card.pays));
        hidePart("tracks", card.tracks.length === 0);
        const more = card.tracks.length - showTracks(card.tracks, found);
        fill("more", more ? `And ${more} more ${more === 1 ? "group" : "groups"}` : null);
        text("checked", card.checked);
        attribute(/** @type {HTMLElement} */ ($slots.checked.parentElement), "data-age", card.closed ? null : card.age);
        hidePart("aging", card.age !== "aging");
        hidePart("old", card.age !== "old");
        hidePart("ask", asks.length === 0);
        if (asks.join() === asked) return;
        asked = asks.join();
        $slots.ask.replaceChildren(
          ...asks.map((question) => Object.assign(document.createElement("li"), { textContent: question })),
        );
      },
    };
  };
}

/**
 * @param {HTMLElement} $tracks
 * @param {HTMLElement} $blank
 * @returns {(tracks: any[], found: Found) => number} shows the groups that fit, and others up to three; says how many
 */
function tracksOf($tracks, $blank) {
  /** @type {ReturnType<typeof trackOf>[]} */
  const made = [];
  $tracks.replaceChildren();
  return (tracks, { fitting, marked, free }) => {
    const numbers = tracks.map((_, number) => number);
    const others = numbers.filter((number) => !fitting.includes(number));
    const fit = numbers.filter((number) => fitting.includes(number));
    const shown = [...fit, ...others.slice(0, Math.max(0, TRACKS - fit.length))];
    shown.forEach((number, at) => {
      made[at] ??= trackOf(/** @type {HTMLElement} */ ($blank.cloneNode(true)));
      made[at].show(tracks[number], marked && fitting.includes(number), free);
      if ($tracks.children.length <= at) $tracks.append(made[at].$track);
    });
    while ($tracks.children.length > shown.length) $tracks.lastElementChild?.remove();
    return shown.length;
  };
}

/** @param {HTMLElement} $track */
function trackOf($track) {
  const { $slots, hidePart, fill, attribute } = writer($track);
  return {
    $track,
    /** @param {any} track @param {boolean} fits @param {number} free */
    show(track, fits, free) {
      fill("group", track.name);
      for (const name of ["when", "load", "format"]) fill(name, track[name]);
      hidePart("fits", !fits);
      hidePart("week", track.cells === null);
      if (track.cells === null) return;
      attribute($slots.week, "aria-label", track.when);
      attribute($slots.on, "d", squares(track.cells));
      attribute($slots.mine, "d", squares(free & ~track.cells));
    },
  };
}

/** @param {HTMLElement} $in a copy of a template; @returns what writes into its slots and parts, when it is something new */
function writer($in) {
  /** @type {Record<string, HTMLElement>} */
  const $slots = {};
  /** @type {Record<string, HTMLElement>} */
  const $parts = {};
  for (const $each of /** @type {NodeListOf<HTMLElement>} */ ($in.querySelectorAll("[data-slot], [data-part]"))) {
    if ($each.dataset.slot) $slots[$each.dataset.slot] ??= $each;
    if ($each.dataset.part) $parts[$each.dataset.part] ??= $each;
  }
  /** @type {Record<string, Text>} */
  const $texts = {};
  /** @type {Map<string, string>} */
  const written = new Map();
  /** @param {string} name @param {string} value */
  const text = (name, value) => {
    if (written.get(name) === value) return;
    written.set(name, value);
    // A text that is kept is laid out again faster than a new one.
    $texts[name] ??= $slots[name].appendChild(new Text());
    $texts[name].data = value;
  };
  /** @param {string} name @param {boolean} isHidden */
  const hidePart = (name, isHidden) => hide($parts[name], isHidden);
  /** @param {string} name @param {string | null} value */
  const fill = (name, value) => {
    text(name, value ?? "");
    hidePart(name, !value);
  };
  /** @param {Element} $element @param {string} name @param {string | null} value nothing takes it away */
  const attribute = ($element, name, value) => {
    if (value === null) $element.removeAttribute(name);
    else if ($element.getAttribute(name) !== value) $element.setAttribute(name, value);
  };
  return { $slots, text, hidePart, fill, attribute };
}
