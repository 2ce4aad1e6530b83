// @ts-check
/** Work that is waited for: told as lost when it never comes, and done once for all who ask. */

const LOST_MS = 30_000;

/**
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T>} fails after half a minute: a connection may hang for ever, and no browser says so
 */
export function inTime(promise) {
  return new Promise((done, fail) => {
    const limit = setTimeout(fail, LOST_MS, new Error(`expected an answer within ${LOST_MS} ms, got none`));
    promise.then(done, fail).finally(() => clearTimeout(limit));
  });
}

/**
 * @template {(...keys: string[]) => any} F
 * @param {F} make
 * @returns {F} makes each thing once; what fails to come is made anew when it is next asked for
 */
export function once(make) {
  const made = new Map();
  return /** @type {F} */ ((...keys) => {
    const key = keys.join();
    if (!made.has(key)) {
      const thing = make(...keys);
      made.set(key, thing);
      if (thing instanceof Promise) thing.catch(() => made.delete(key));
    }
    return made.get(key);
  });
}
