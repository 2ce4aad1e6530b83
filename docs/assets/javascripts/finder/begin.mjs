// @ts-check
/** Starting the finder, and saying so when that takes long or fails; the list on the page stays. */

const SLOW_MS = 4000;

/**
 * @param {HTMLElement} $root
 * @param {($root: HTMLElement) => Promise<void>} start fails when something that the finder cannot do without does not load
 */
export async function begin($root, start) {
  const $notice = /** @type {HTMLElement} */ ($root.querySelector("[data-iop-notice]"));
  const $retry = /** @type {HTMLElement} */ ($root.querySelector("[data-iop-retry]"));
  /** @param {string} text @param {boolean} again whether to offer another try */
  const say = (text, again) => {
    $notice.textContent = text;
    $notice.hidden = false;
    $retry.hidden = !again;
  };
  const slow = setTimeout(() => say("Still loading. Until then, the list below and the browse pages work.", false), SLOW_MS);
  try {
    await start($root);
  } catch {
    $root.classList.add("iop-finder--failed");
    say("The finder did not load. The list below and the browse pages work without it.", true);
    $retry.onclick = () => location.reload(); // once its parts listen to the page, a second start would double every answer
  } finally {
    clearTimeout(slow);
  }
}
