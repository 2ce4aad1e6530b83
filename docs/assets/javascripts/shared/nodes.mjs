// @ts-check
/** Makes elements; text is always text. */

/**
 * @param {string} tag
 * @param {string} className
 * @param {...(Node|string|null)} children null is left out
 * @returns {HTMLElement}
 */
export function node(tag, className, ...children) {
  const $made = document.createElement(tag);
  if (className) $made.className = className;
  $made.append(...children.filter((child) => child !== null));
  return $made;
}

/** @param {string} text @returns {(Node|string)[]} its telephone numbers each in one piece */
export function withNumbers(text) {
  return text.split(/(\d{3}-\d{3}-\d{4})/).map((part, at) => (at % 2 ? node("span", "iop-tel", part) : part));
}

/** @param {string|undefined} words @param {boolean} [isSure] @returns {HTMLElement|null} says that a group fits, or may */
export function fitMark(words, isSure) {
  return words ? node("strong", `iop-fits${isSure ? "" : " iop-fits--maybe"}`, words) : null;
}

/** @param {string} className @param {string} href @param {string} text @returns {HTMLAnchorElement} */
export function link(className, href, text) {
  const $link = /** @type {HTMLAnchorElement} */ (node("a", className, text));
  $link.href = href;
  return $link;
}

/** @param {string} className @param {string} text @param {() => void} act @returns {HTMLButtonElement} */
export function button(className, text, act) {
  const $button = /** @type {HTMLButtonElement} */ (node("button", className, text));
  $button.type = "button";
  $button.addEventListener("click", act);
  return $button;
}

const SVG = "http://www.w3.org/2000/svg";
/** Light modules around a code (ISO/IEC 18004, 9.1). */
const QUIET = 4;
/** On paper, so that a phone tells one module from the next. */
const [LEAST_MM, MODULE_MM] = [25, 0.33];

/** @param {import("../list/qr.mjs").Code} code @param {string} label @returns {SVGElement} */
export function drawing({ size, modules }, label) {
  const side = size + 2 * QUIET;
  const $svg = document.createElementNS(SVG, "svg");
  const millimetres = Math.max(LEAST_MM, Math.round(side * MODULE_MM));
  const attributes = { viewBox: `0 0 ${side} ${side}`, width: `${millimetres}mm`, height: `${millimetres}mm`, role: "img", "aria-label": label, class: "iop-qr" };
  for (const [name, value] of Object.entries(attributes)) $svg.setAttribute(name, value);
  const $ground = document.createElementNS(SVG, "rect");
  for (const [name, value] of Object.entries({ width: side, height: side, class: "iop-qr__ground" })) $ground.setAttribute(name, String(value));
  const $dark = document.createElementNS(SVG, "path");
  const runs = [];
  for (let row = 0; row < size; row += 1) {
    for (const { 0: run, index } of modules.subarray(row * size, (row + 1) * size).join("").matchAll(/1+/g)) {
      runs.push(`M${index + QUIET} ${row + QUIET}h${run.length}v1h-${run.length}z`);
    }
  }
  $dark.setAttribute("d", runs.join(""));
  $dark.setAttribute("class", "iop-qr__dark");
  $svg.append($ground, $dark);
  return $svg;
}
