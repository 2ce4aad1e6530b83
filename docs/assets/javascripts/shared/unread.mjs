// @ts-check
/**
 * Whoever leaves a form with words in one of its fields that are not understood is told so first; the second time they go.
 *
 * @param {HTMLInputElement} $text
 * @param {Element} $status where it is told
 * @param {() => Promise<boolean>} isUnderstood reads the words, and tells; whether nothing of them is left to be asked
 * @returns {(words: string) => void} takes such words for settled
 */
export function holdUnread($text, $status, isUnderstood) {
  let settled = "";
  /**
   * @param {Event} event that leaves the form
   * @param {() => void} again
   */
  const hold = async (event, again) => {
    const written = $text.value;
    if (written === settled) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const isWhole = await isUnderstood();
    settled = written;
    if (isWhole) return void setTimeout(again); // a form that is still at one submit ignores the next
    $text.focus();
    $status.scrollIntoView({ block: "nearest" });
  };
  const $form = $text.form;
  $form?.addEventListener("submit", (event) => hold(event, () => $form.requestSubmit()), { capture: true });
  const $shut = /** @type {HTMLElement | null | undefined} */ ($form?.querySelector("[data-iop-shut]"));
  $shut?.addEventListener("click", (event) => hold(event, () => $shut.click()), { capture: true });
  $text.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && $shut) hold(event, () => $shut.click());
  });
  return (words) => {
    settled = words;
  };
}
