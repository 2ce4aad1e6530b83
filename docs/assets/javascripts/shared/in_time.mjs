// @ts-check
/** What never comes is told like what does not come: a connection may hang for ever, and no browser says so. */

const LOST_MS = 30_000;

/**
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T>} fails after half a minute; until then the page says that it is waiting
 */
export function inTime(promise) {
  return new Promise((done, fail) => {
    const limit = setTimeout(fail, LOST_MS, new Error(`expected an answer within ${LOST_MS} ms, got none`));
    promise.then(done, fail).finally(() => clearTimeout(limit));
  });
}
