// @ts-check
/**
 * The results on a map, loaded when somebody asks for it: outlines and towns from the site's own files, a marker that
 * is a link for each program that the list shows, and the ring of the distance asked for.
 *
 * @typedef {import("./index.mjs").Index} Index
 * @typedef {import("./zips.mjs").Zips} Zips
 * @typedef {import("./map/projection.mjs").Box} Box
 * @typedef {import("./map/projection.mjs").Frame} Frame
 * @typedef {import("./query.mjs").Query} Query
 *
 * @typedef {{name: string, place: [number, number]}} Town
 *
 * @typedef {object} Mark a program of the list
 * @property {string} name
 * @property {string} href
 * @property {string} far how far it is, or empty
 * @property {boolean} sure whether it matches, or only may match
 * @property {boolean} shut whether it is paused or closed
 * @property {import("./zips.mjs").Spot | null} spot
 */

import { inTime } from "../shared/in_time.mjs";
import { apart, frameOf, mapsFor, room } from "./map/projection.mjs";
import { mapWords } from "./map/wording.mjs";
import { USUAL_MILES } from "../shared/rules.mjs";

const SVG = "http://www.w3.org/2000/svg";
const FINGER = 26;
/** Towns that are written before the names of programs, which may take their room. */
const FIRST_TOWNS = 2;
/** Above and below its dot: where a name may stand, in pixels down. */
const NEAR_DOT = [-7, 18];
const LETTER = 7;
const BOLD_LETTER = 8.2;

/**
 * @param {HTMLElement} $root the finder
 * @param {Index} index
 * @returns {{draw: (query: Query, zips: Zips | null) => Promise<void>}}
 */
export function createMap($root, index) {
  /** @param {string} part @returns {any} */
  const part = (part) => $root.querySelector(`[data-iop-map-${part}]`);
  const $body = /** @type {HTMLElement} */ (part("body"));
  const $words = /** @type {HTMLElement} */ (part("words"));
  const $drawing = /** @type {SVGSVGElement} */ (part("drawing"));
  const $results = /** @type {HTMLElement} */ ($root.querySelector("[data-iop-results]"));
  /** @type {[string, number[]][]} */
  const known = Object.entries(JSON.parse($root.dataset.mapStates ?? "{}"));
  const { header, column, spotAt } = index;
  const numbers = new Map(header.ids.map((id, number) => [id, number]));
  /** @type {Map<string, Promise<Element | null>>} */
  const outlines = new Map();
  /** @type {{query: Query, zips: Zips | null}} */
  let now = { query: new Map(), zips: null };
  let turn = 0;

  /** @returns {Mark[]} what the list shows */
  const marks = () =>
    /** @type {HTMLElement[]} */ ([...$results.querySelectorAll("[data-match]")]).flatMap(($item) => {
      const $link = $item.querySelector("[data-slot=name]");
      const program = numbers.get($item.dataset.programId ?? "");
      if (!$link || program === undefined) return [];
      return {
        name: $link.textContent ?? "",
        href: $link.getAttribute("href") ?? "",
        far: $item.querySelector("[data-slot=distance]")?.textContent ?? "",
        sure: $item.dataset.match === "yes",
        shut: !(/** @type {HTMLElement | null} */ ($item.querySelector("[data-part=now]"))?.hidden ?? true),
        spot: spotAt(column("place")[program]),
      };
    });

  /** @param {string} state @returns {Promise<Element | null>} */
  const mapOf = (state) => {
    const loading = outlines.get(state) ?? inTime(loadMap(($root.dataset.maps ?? "").replace("{}", state)));
    outlines.set(state, loading);
    loading.catch(() => outlines.delete(state));
    return loading.catch(() => null);
  };

  const redraw = async () => {
    if ($body.hidden) return;
    turn += 1;
    const mine = turn;
    const { query, zips } = now;
    const listed = marks();
    const found = listed.filter(({ shut }) => !shut);
    const zip = query.get("zip")?.[0] ?? "";
    const area = zip ? zips?.(zip) : null;
    const ring = area && !area.isAbout ? { spot: area, miles: Number(query.get("within")?.[0] ?? USUAL_MILES) } : null;
    const width = Math.round($body.clientWidth);
    const height = Math.round(Math.min(Math.max(width * 0.66, 280), 460));
    const sheet = { width, height };
    const frame = width ? frameOf(spotsOf(found), ring, { ...sheet, margin: FINGER + 4 }) : null;
    const loaded = await Promise.all((frame ? mapsFor(known, frame.bounds) : []).map(mapOf));
    if (mine !== turn) return;
    const drawn = frame ? found.filter(({ spot }) => spot && isOn(frame.place(spot), sheet)) : [];
    $words.textContent = mapWords({
      sure: drawn.filter((mark) => mark.sure).length,
      open: drawn.filter((mark) => !mark.sure).length,
      away: spotsOf(found).length - drawn.length,
      nowhere: found.length - spotsOf(found).length,
      shut: listed.length - found.length,
      ring: ring && { zip, miles: ring.miles },
      outlines: loaded.every(Boolean),
    });
    $drawing.toggleAttribute("hidden", !frame);
    if (!frame) return;
    $drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const pins = apart(spotsOf(drawn).map((spot) => pinOf(frame.place(spot))), FINGER, sheet);
    const isFree = room(pins.map((pin) => boxAround(pin.x, pin.y, FINGER, FINGER)), sheet);
    const $ring = ring ? [ringOf(ring, zip, frame, isFree)] : [];
    const maps = loaded.flatMap(($map) => ($map ? [$map] : []));
    const towns = maps.flatMap(($map) => townsOf($map, frame).filter(({ place }) => isOn(place, sheet)));
    const large = towns.slice(0, FIRST_TOWNS).flatMap((town) => townDrawn(town, isFree, [...NEAR_DOT, 34, -23]));
    const links = drawn.map((mark, at) => marker(mark, pins[at], frame, isFree, width));
    const small = towns.slice(FIRST_TOWNS).flatMap((town) => townDrawn(town, isFree, NEAR_DOT));
    $drawing.replaceChildren(
      ...maps.map(($map) => land($map, frame)),
      ...$ring,
      ...large,
      ...small,
      ...links.map(([$line]) => $line),
      ...links.map(([, $link]) => $link),
    );
  };

  // The list keeps its nodes: another program in one shows as another id, more programs as more nodes.
  new MutationObserver(redraw).observe($results, { childList: true, subtree: true, attributeFilter: ["data-program-id"] });
  let lastWidth = 0;
  new ResizeObserver(() => {
    const width = $body.clientWidth;
    if (width !== lastWidth) redraw();
    lastWidth = width;
  }).observe($body);

  return {
    draw: (query, zips) => {
      now = { query, zips };
      return redraw();
    },
  };
}

/** @param {string} address @returns {Promise<Element | null>} */
async function loadMap(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const $map = new DOMParser().parseFromString(await response.text(), "image/svg+xml").documentElement;
  return $map.namespaceURI === SVG && $map.localName === "svg" ? $map : null;
}

/** @param {[number, number]} place @param {{width: number, height: number}} sheet @returns {boolean} */
function isOn([x, y], { width, height }) {
  return x > 0 && x < width && y > 0 && y < height;
}

/** @param {Mark[]} marks @returns {import("./zips.mjs").Spot[]} */
function spotsOf(marks) {
  return marks.flatMap(({ spot }) => (spot ? [spot] : []));
}

/** @param {[number, number]} place */
function pinOf([x, y]) {
  return { x, y };
}

/** @param {number} x @param {number} y @param {number} width @param {number} height @returns {Box} */
function boxAround(x, y, width, height) {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {(Node | string)[]} children
 */
function svg(name, attributes, ...children) {
  const $made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) $made.setAttribute(key, String(value));
  $made.append(...children);
  return $made;
}

/** @param {Element} $map @param {Frame} frame @returns {Element} its land and counties, where they belong */
function land($map, frame) {
  const unit = Number($map.getAttribute("data-per-degree"));
  const [x, y] = frame.origin;
  const transform = `translate(${x} ${y}) scale(${frame.acrossDegree / unit} ${frame.downDegree / unit})`;
  const paths = [...$map.querySelectorAll("path")].map(($path) =>
    svg("path", { d: $path.getAttribute("d") ?? "", class: `iop-map__${$path.getAttribute("data-part")}` }),
  );
  return svg("g", { transform, "aria-hidden": "true" }, ...paths);
}

/** @param {import("./map/projection.mjs").Ring} ring @param {string} zip @param {Frame} frame @param {(box: Box) => boolean} isFree @returns {Element} */
function ringOf(ring, zip, frame, isFree) {
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
function townsOf($map, frame) {
  const unit = Number($map.getAttribute("data-per-degree"));
  return [...$map.querySelectorAll("text")].map(($town) => {
    const spot = { lat: -Number($town.getAttribute("y")) / unit, lng: Number($town.getAttribute("x")) / unit };
    return { name: $town.textContent ?? "", place: frame.place(spot) };
  });
}

/** @param {Town} town @param {(box: Box) => boolean} isFree @param {number[]} downs @returns {Element[]} where there is room */
function townDrawn({ name, place: [x, y] }, isFree, downs) {
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
 * @param {import("./map/projection.mjs").Pin} pin
 * @param {Frame} frame
 * @param {(box: Box) => boolean} isFree
 * @param {number} width
 * @returns {[Element, Element]} the line to where it really is, and the link
 */
function marker(mark, { x, y }, frame, isFree, width) {
  const [trueX, trueY] = frame.place(mark.spot ?? { lat: 0, lng: 0 });
  const wide = mark.name.length * BOLD_LETTER + 4;
  /** @param {number} side */
  const fits = (side) => isFree(boxAround(x + (side * (wide + FINGER)) / 2, y, wide, 20));
  const right = fits(1);
  const left = !right && fits(-1);
  const toLeft = left || (!right && x > width / 2);
  const shape = mark.sure
    ? svg("circle", { cx: x, cy: y, r: 9, class: "iop-map__shape" })
    : svg("path", { d: `M${x} ${y - 12}l12 12-12 12-12-12z`, class: "iop-map__shape" });
  const $link = svg(
    "a",
    {
      href: mark.href,
      class: `iop-map__marker iop-map__marker--${mark.sure ? "yes" : "maybe"}${right || left ? " iop-map__marker--named" : ""}`,
      "aria-label": [mark.name, mark.sure ? "matches" : "may match", mark.far].filter(Boolean).join(", "),
    },
    svg("circle", { cx: x, cy: y, r: FINGER / 2, class: "iop-map__finger" }),
    shape,
    ...(mark.sure ? [] : [svg("text", { x, y: y + 5, "text-anchor": "middle", class: "iop-map__sign" }, "?")]),
    svg(
      "text",
      { x: x + (toLeft ? -17 : 17), y: y + 5, "text-anchor": toLeft ? "end" : "start", class: "iop-map__name" },
      mark.name,
    ),
  );
  return [svg("path", { d: `M${trueX} ${trueY}L${x} ${y}`, class: "iop-map__leader", "aria-hidden": "true" }), $link];
}
