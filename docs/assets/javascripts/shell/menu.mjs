// @ts-check
/** The menu of a phone closes as people expect: by Escape, by a tap beside it, or when the keyboard goes on. */

/** @param {HTMLDetailsElement} $menu that opens and closes by itself */
export function menu($menu) {
  const $open = $menu.querySelector("summary");
  $menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !$menu.open) return;
    $menu.open = false;
    $open?.focus();
  });
  for (const type of ["pointerdown", "focusin"]) {
    document.addEventListener(type, ({ target }) => {
      if (!$menu.contains(/** @type {Node} */ (target))) $menu.open = false;
    });
  }
}
