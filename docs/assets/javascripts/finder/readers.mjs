// @ts-check
/** By which clock somebody reads who is shown groups that meet elsewhere. */

import { readerOffset } from "../shared/clocks.mjs";

/**
 * What is found is held against the clocks of the place asked for, or of the site (contributing/filters.md); who asks for
 * no place may be somewhere else.
 *
 * @param {import("./query.mjs").Query} query
 * @param {import("./match.mjs").Matcher} matcher
 * @param {number} today in days
 * @returns {{reader: number, isElsewhere: boolean}} minutes ahead of UTC, by the ZIP asked for, else as the browser says;
 *   and whether the times chosen were held against other clocks
 */
export function readerOf(query, matcher, today) {
  const held = matcher.readers(query);
  const reader = query.has("zip") && held.length === 1 ? held[0] : readerOffset(today);
  return { reader, isElsewhere: query.has("free") && !Number.isNaN(reader) && held.some((each) => each !== reader) };
}
