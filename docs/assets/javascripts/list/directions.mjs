// @ts-check
/**
 * Ways to the doors of programs, on other companies' maps: for the screen, as paper cannot be tapped.
 *
 * @typedef {import("./picked.mjs").Program} Program
 */

import { link, node } from "../shared/page.mjs";

/** @param {Program} program that has a door @returns {HTMLElement} */
export function directionsTo(program) {
  return node("p", "iop-directions", "Directions: ", ...mapLinks(program), warning(program));
}

/** @param {Program[]} programs @returns {HTMLElement|null} the ways to each that has a door, below a comparison; what the companies see is said once */
export function directionsToEach(programs) {
  const found = programs.filter(({ directions }) => directions.length);
  if (!found.length) return null;
  const lines = found.map((program) => node("p", "iop-directions", `${program.name}: `, ...mapLinks(program)));
  return node("section", "iop-compare__directions", node("h3", "", "Directions"), ...lines, node("p", "iop-directions", warning(found[0])));
}

/** @param {Program} program @returns {(Node|string)[]} */
function mapLinks({ directions }) {
  return directions.flatMap(({ name, href }) => {
    const $link = link("iop-directions__link", href, name);
    $link.setAttribute("rel", "noreferrer noopener");
    return [$link, " "];
  });
}

/** @param {Program} program @returns {HTMLElement} */
function warning({ maps_see }) {
  return node("span", "iop-directions__warning", maps_see);
}
