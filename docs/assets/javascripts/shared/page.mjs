// @ts-check
/** What scripts do with a page: find its parts, make elements, wait for a frame. Text is always text. */

export const SVG = "http://www.w3.org/2000/svg";

/** @param {ParentNode} $in @returns {(name: string) => any} what is marked `data-iop-NAME` in it */
export function partsOf($in) {
  return (name) => $in.querySelector(`[data-iop-${name}]`);
}

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

/**
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {...(Node|string)} children
 * @returns {SVGElement}
 */
export function svg(tag, attributes, ...children) {
  const $made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) $made.setAttribute(name, String(value));
  $made.append(...children);
  return /** @type {SVGElement} */ ($made);
}

/** @returns {Promise<void>} when what was written is painted; a page in the background paints nothing */
export function afterFrame() {
  return new Promise((done) => (document.hidden ? done() : requestAnimationFrame(() => setTimeout(done))));
}
