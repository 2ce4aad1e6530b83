// @ts-check
/** Fills the page's card template (hooks/templates/card.html) with what a program's card says. */

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const PARTS = ["morning", "afternoon", "evening"];

/**
 * @param {HTMLTemplateElement} $template
 * @returns {(card: any, more: {match: string, asks: string[], distance: string|null}) => HTMLLIElement}
 */
export function cardMaker($template) {
  return (card, { match, asks, distance }) => {
    const $item = document.createElement("li");
    $item.className = "iop-cards__item";
    $item.dataset.match = match;
    $item.append($template.content.cloneNode(true));
    const $card = /** @type {HTMLElement} */ ($item.querySelector(".iop-card"));
    $card.dataset.programId = card.id;
    const $name = slot($card, "name");
    $name.textContent = card.name;
    $name.setAttribute("href", card.href);
    const $phone = slot($card, "phone");
    $phone.textContent = `Call ${card.phone_shown}`;
    $phone.hidden = card.closed;
    $phone.setAttribute("href", card.phone_href);
    slot($card, "place").textContent = card.place;
    for (const name of ["status", "who", "care", "pays", "unknown"]) fill($card, name, card[name]);
    fill($card, "distance", distance);
    slot($card, "status").classList.toggle("iop-card__status--closed", card.closed);
    part($card, "sample").hidden = !card.sample;
    part($card, "facts").hidden = !(card.who || card.care || card.pays);
    fillTracks($card, card.tracks);
    const more = card.more_tracks;
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

/** @param {HTMLElement} $card @param {any[]} tracks */
function fillTracks($card, tracks) {
  const $tracks = slot($card, "tracks");
  const $blank = /** @type {HTMLElement} */ (slot($card, "track"));
  part($card, "tracks").hidden = tracks.length === 0;
  $tracks.replaceChildren(
    ...tracks.map((track) => {
      const $track = /** @type {HTMLElement} */ ($blank.cloneNode(true));
      fill($track, "group", track.name);
      for (const name of ["when", "load", "format"]) fill($track, name, track[name]);
      part($track, "week").hidden = !track.cells;
      if (track.cells) drawWeek(slot($track, "week"), track);
      return $track;
    }),
  );
}

/** @param {Element} $week @param {{cells: boolean[][], when: string}} track */
function drawWeek($week, { cells, when }) {
  $week.setAttribute("aria-label", when);
  cells.forEach((parts, day) =>
    parts.forEach((on, part) => {
      const $cell = $week.querySelector(`[data-cell=${DAYS[day]}-${PARTS[part]}]`);
      $cell?.classList.toggle("iop-week__cell--on", on);
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
