// @ts-check
/** Starting the finder, and saying so when that fails; when it takes long, the page says so itself (inline.html). */

/**
 * @param {HTMLElement} $root
 * @param {($root: HTMLElement) => Promise<void>} start fails when something that the finder cannot do without does not load
 */
export async function begin($root, start) {
  try {
    await start($root);
    $root.dataset.begun = "";
  } catch {
    // Once its parts listen to the page, a second start would double every answer: the page is loaded again.
    $root.dataset.late = "";
    /** @type {HTMLElement} */ ($root.querySelector("[data-iop-late]")).hidden = false;
  }
}
