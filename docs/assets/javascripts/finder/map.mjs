// @ts-check
/**
 * The results on a map, loaded when somebody asks for it: outlines and towns from the site's own files, a marker that
 * is a link for each program that the list shows, and the ring of the distance asked for.
 *
 * @typedef {import("./index.mjs").Index} Index
 * @typedef {import("./zips.mjs").Zips} Zips
 * @typedef {import("./query.mjs").Query} Query
 *
 * @typedef {import("./map/drawing.mjs").Mark} Mark
 */

import { SVG } from "../shared/page.mjs";
import { USUAL_MILES } from "../shared/rules.mjs";
import { inTime } from "../shared/waiting.mjs";
import { boxAround, FINGER, land, marker, ringOf, townDrawn, townsOf } from "./map/drawing.mjs";
import { apart, frameOf, mapsFor, room } from "./map/projection.mjs";
import { mapWords } from "./map/wording.mjs";

/** Towns that are written before the names of programs, which may take their room. */
const FIRST_TOWNS = 2;
/** Above and below its dot: where a name may stand, in pixels down. */
const NEAR_DOT = [-7, 18];

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
  let requests = 0;

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
        isSure: $item.dataset.match === "yes",
        closed: !(/** @type {HTMLElement | null} */ ($item.querySelector("[data-part=now]"))?.hidden ?? true),
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
    requests += 1;
    const request = requests;
    const { query, zips } = now;
    const listed = marks();
    const found = listed.filter(({ closed }) => !closed);
    const zip = query.get("zip")?.[0] ?? "";
    const area = zip ? zips?.(zip) : null;
    const ring = area && !area.isAbout ? { spot: area, miles: Number(query.get("within")?.[0] ?? USUAL_MILES) } : null;
    const width = Math.round($body.clientWidth);
    const height = Math.round(Math.min(Math.max(width * 0.66, 280), 460));
    const sheet = { width, height };
    const frame = width ? frameOf(spotsOf(found), ring, { ...sheet, margin: FINGER + 4 }) : null;
    const loaded = await Promise.all((frame ? mapsFor(known, frame.bounds) : []).map(mapOf));
    if (request !== requests) return;
    const drawn = frame ? found.filter(({ spot }) => spot && isOn(frame.place(spot), sheet)) : [];
    $words.textContent = mapWords({
      yes: drawn.filter((mark) => mark.isSure).length,
      possible: drawn.filter((mark) => !mark.isSure).length,
      away: spotsOf(found).length - drawn.length,
      nowhere: found.length - spotsOf(found).length,
      closed: listed.length - found.length,
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

  new MutationObserver(redraw).observe($results, { childList: true });
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
