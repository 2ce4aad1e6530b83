// @ts-check
/** Writes what is not there yet: the browser styles and lays out again even what is written as it was. */

/** @param {HTMLElement} $element @param {boolean} isHidden */
export function hide($element, isHidden) {
  if ($element.hidden !== isHidden) $element.hidden = isHidden;
}

/** @param {Element} $element @param {string} text */
export function write($element, text) {
  if ($element.textContent !== text) $element.textContent = text;
}
