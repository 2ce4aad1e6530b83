// @ts-check
/** Which conditions tell the groups of a program apart: the finder and the pages of programs mark the groups that fit them. */

/** One group of a program may meet them and another may not. */
const OF_GROUPS = new Set(["free", "hours", "weeks", "starts", "openings", "ages", "for", "lang", "focus", "format"]);

/** @param {import("./query.mjs").Query} query @returns {boolean} whether somebody chose something about groups */
export function isAboutGroups(query) {
  return [...query.keys()].some((name) => OF_GROUPS.has(name));
}
