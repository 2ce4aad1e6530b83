// @ts-check
/** What the guide says until a day: when somebody reads it, the build may be older than that day (hooks/iop/guide/cites.py). */

import { dayOfReader, isPast } from "../shared/days.mjs";
import { MAYBE_PAST } from "../shared/rules.mjs";

/** Now, and again when the reader comes back to a page that stayed open. */
export function markWhatIsPast() {
  const mark = () => {
    const today = dayOfReader(new Date());
    for (const $dated of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-until]"))) {
      $dated.textContent = isPast($dated.dataset.until ?? "", today) ? MAYBE_PAST : "";
    }
  };
  mark();
  document.addEventListener("visibilitychange", mark);
}
