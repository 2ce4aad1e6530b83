// @ts-check
/** Measures the page while nothing is being written: asked in the middle of a change, it would be laid out twice. */

const REST_MS = 50;

/**
 * @template T
 * @param {HTMLElement} $root
 * @param {() => T} measure asks for places and sizes
 * @returns {() => T} what it was when the page last came to rest; measured now when it has not yet
 */
export function atRest($root, measure) {
  /** @type {T | null} */
  let known = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const renew = () => {
    known = null;
    clearTimeout(waiting);
    waiting = setTimeout(() => (known = measure()), REST_MS);
  };
  const sizes = new ResizeObserver(renew);
  for (const $part of [$root, ...$root.querySelectorAll("form")]) sizes.observe($part);
  for (const type of ["scroll", "resize", "toggle"]) addEventListener(type, renew, { capture: true, passive: true });
  return () => (known ??= measure());
}
