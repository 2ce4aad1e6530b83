// @ts-check

/** @returns {Promise<void>} when what was written is painted; a page in the background paints nothing */
export function afterFrame() {
  return new Promise((done) => (document.hidden ? done() : requestAnimationFrame(() => setTimeout(done))));
}
