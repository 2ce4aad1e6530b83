// @ts-check
/** @template {(...keys: string[]) => any} F @param {F} make @returns {F} makes each thing once */
export function once(make) {
  const made = new Map();
  return /** @type {F} */ ((...keys) => {
    const key = keys.join();
    if (!made.has(key)) made.set(key, make(...keys));
    return made.get(key);
  });
}
