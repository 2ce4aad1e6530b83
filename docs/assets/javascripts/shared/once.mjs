// @ts-check
/** Makes each thing once; what fails to come is made anew when it is next asked for. */

/** @template {(...keys: string[]) => any} F @param {F} make @returns {F} makes each thing once */
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
