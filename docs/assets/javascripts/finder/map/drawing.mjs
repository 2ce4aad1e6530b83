// @ts-check
/**
 * What is drawn on a map: the land, the ring of the distance asked for, towns, and a marker that is a link for each program.
 *
 * @typedef {import("./projection.mjs").Box} Box
 * @typedef {import("./projection.mjs").Frame} Frame
 *
 * @typedef {{name: string, place: [number, number]}} Town
 *
 * @typedef {object} Mark a program of the list
 * @property {string} name
 * @property {string} href
 * @property {string} far how far it is, or empty
 * @property {boolean} isSure whether it matches, or only may match
 * @property {boolean} closed whether it is paused or closed
 * @property {import("../zips.mjs").Spot | null} spot
 */

import { svg } from "../../shared/page.mjs";

/** Pixels that a finger needs. */
export const FINGER = 26;
/** So wide is a letter, and one in bold. */
const [LETTER, BOLD_LETTER] = [7, 8.2];

/** @param {number} x @param {number} y @param {number} width @param {number} height @returns {Box} */
export function boxAround(x, y, width, height) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** @param {Element} $map @param {Frame} frame @returns {Element} its land and counties, where they belong */
export function land($map, frame) {
  const unit = Number($map.getAttribute("data-per-degree"));
  const [x, y] = frame.origin;
  const transform = `translate(${x} ${y}) scale(${frame.acrossDegree / unit} ${frame.downDegree / unit})`;
  const paths = [...$map.querySelectorAll("path")].map(($path) =>
    svg("path", { d: $path.getAttribute("d") ?? "", class: `iop-map__${$path.getAttribute("data-part")}` }),
  );
  return svg("g", { transform, "aria-hidden": "true" }, ...paths);
}

/** @param {import("./projection.mjs").Ring} ring @param {string} zip @param {Frame} frame @param {(box: Box) => boolean} isFree @returns {Element} */
export function ringOf(ring, zip, frame, isFree) {
  const [x, y] = frame.place(ring.spot);
  const far = ring.miles * frame.perMile;
  const words = `${ring.miles} miles from ${zip}`;
  isFree(boxAround(x, y - far - 12, words.length * LETTER, 20));
  return svg(
    "g",
    { class: "iop-map__ring", "aria-hidden": "true" },
    svg("circle", { cx: x, cy: y, r: far }),
    svg("path", { d: `M${x - 7} ${y}h14M${x} ${y - 7}v14` }),
    svg("text", { x, y: y - far - 8, "text-anchor": "middle" }, words),
  );
}

/** @param {Element} $map @param {Frame} frame @returns {Town[]} its towns, the largest first */
export function townsOf($map, frame) {
  const unit = Number($map.getAttribute("data-per-degree"));
  return [...$map.querySelectorAll("text")].map(($town) => {
    const spot = { lat: -Number($town.getAttribute("y")) / unit, lng: Number($town.getAttribute("x")) / unit };
    return { name: $town.textContent ?? "", place: frame.place(spot) };
  });
}

/** @param {Town} town @param {(box: Box) => boolean} isFree @param {number[]} downs @returns {Element[]} where there is room */
export function townDrawn({ name, place: [x, y] }, isFree, downs) {
  const down = downs.find((down) => isFree(boxAround(x, y + down - 4, name.length * LETTER + 12, 18)));
  if (down === undefined) return [];
  return [
    svg(
      "g",
      { class: "iop-map__town", "aria-hidden": "true" },
      svg("circle", { cx: x, cy: y, r: 2 }),
      svg("text", { x, y: y + down, "text-anchor": "middle" }, name),
    ),
  ];
}

/**
 * A disc for a match, a hollow diamond with a question mark for what may match. The name stands beside it where there
 * is room, else only while it is pointed at or has the focus.
 *
 * @param {Mark} mark
 * @param {import("./projection.mjs").Pin} pin
 * @param {Frame} frame
 * @param {(box: Box) => boolean} isFree
 * @param {number} width
 * @returns {[Element, Element]} the line to where it really is, and the link
 */
export function marker(mark, { x, y }, frame, isFree, width) {
  const [trueX, trueY] = frame.place(mark.spot ?? { lat: 0, lng: 0 });
  const wide = mark.name.length * BOLD_LETTER + 4;
  /** @param {number} side */
  const fits = (side) => isFree(boxAround(x + (side * (wide + FINGER)) / 2, y, wide, 20));
  const right = fits(1);
  const left = !right && fits(-1);
  const toLeft = left || (!right && x > width / 2);
  const shape = mark.isSure
    ? svg("circle", { cx: x, cy: y, r: 9, class: "iop-map__shape" })
    : svg("path", { d: `M${x} ${y - 12}l12 12-12 12-12-12z`, class: "iop-map__shape" });
  const $link = svg(
    "a",
    {
      href: mark.href,
      class: `iop-map__marker iop-map__marker--${mark.isSure ? "yes" : "maybe"}${right || left ? " iop-map__marker--named" : ""}`,
      "aria-label": [mark.name, mark.isSure ? "matches" : "may match", mark.far].filter(Boolean).join(", "),
    },
    svg("circle", { cx: x, cy: y, r: FINGER / 2, class: "iop-map__finger" }),
    shape,
    ...(mark.isSure ? [] : [svg("text", { x, y: y + 5, "text-anchor": "middle", class: "iop-map__sign" }, "?")]),
    svg(
      "text",
      { x: x + (toLeft ? -17 : 17), y: y + 5, "text-anchor": toLeft ? "end" : "start", class: "iop-map__name" },
      mark.name,
    ),
  );
  return [svg("path", { d: `M${trueX} ${trueY}L${x} ${y}`, class: "iop-map__leader", "aria-hidden": "true" }), $link];
}
