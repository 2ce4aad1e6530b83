// @ts-check
/** Whether what is chosen tells the groups of a program apart: the finder and the pages of programs mark the groups that fit. */

/**
 * @param {import("./query.mjs").Query} query
 * @param {import("./index.mjs").Header} header
 * @returns {boolean} whether somebody chose something that one group may meet and another may not
 */
export function isAboutGroups(query, { conditions }) {
  return [...query.keys()].some((name) => conditions[name]?.level === "track" && conditions[name].about !== "place");
}
