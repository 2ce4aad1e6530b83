// @ts-check
/**
 * Loaded when they are needed. Ways out when nothing surely matches: each choice taken away, a wider radius, and programs by video.
 *
 * @typedef {import("./match.mjs").Matcher} Matcher
 * @typedef {import("./query.mjs").Query} Query
 *
 * @typedef {object} Way
 * @property {string} label
 * @property {Query} query
 */

/** Names that are no conditions of their own. */
const APART = new Set(["sort", "within", "ids"]);
const RADII = ["5", "10", "25", "50", "100", "250", "500"];

/**
 * @param {import("./index.mjs").Header} header
 * @param {Matcher} matcher
 * @param {Query} query
 * @param {number} state the place in `states` of the ZIP or state asked for, or -1
 * @param {(name: string, value: string) => string} label of a choice
 * @returns {Way[]} most helpful first; those that lead to nothing say so
 */
export function waysOut(header, matcher, query, state, label) {
  const fewer = without(matcher, query).map(([name, count]) => {
    const values = (query.get(name) ?? []).map((value) => label(name, value)).join(", ");
    return { label: `Without “${values}”: ${programs(count)}`, query: dropped(query, name) };
  });
  return [...wider(matcher, query), ...fewer, ...byVideo(header, matcher, query, state)];
}

/**
 * @param {Matcher} matcher
 * @param {Query} query
 * @returns {[string, number][]} conditions with how many match without each, most first
 */
export function without(matcher, query) {
  const names = [...query.keys()].filter((name) => !APART.has(name));
  const ways = names.map((name) => /** @type {[string, number]} */ ([name, matcher.find(dropped(query, name), 0).counts[0]]));
  return ways.sort((one, other) => other[1] - one[1]);
}

/** @param {Query} query @param {string} name @returns {Query} the others */
function dropped(query, name) {
  return new Map([...query].filter(([other]) => other !== name));
}

/** @param {Matcher} matcher @param {Query} query @returns {Way[]} the next radius that has any */
function wider(matcher, query) {
  if (!query.has("zip")) return [];
  const now = Number(query.get("within")?.[0] ?? "25");
  const counts = matcher.counts(query, RADII.map((miles) => /** @type {[string, string]} */ (["within", miles])));
  const at = RADII.findIndex((miles, n) => Number(miles) > now && counts[n] > 0);
  if (at < 0) return [];
  const miles = RADII[at];
  const label = `Within ${miles} miles: ${programs(counts[at])}`;
  return [{ label, query: new Map([...query, ["within", [miles]]]) }];
}

/** @param {import("./index.mjs").Header} header @param {Matcher} matcher @param {Query} query @param {number} state @returns {Way[]} */
function byVideo(header, matcher, query, state) {
  if (state < 0) return [];
  const video = new Map([
    ["state", [header.states[state]]],
    ["format", ["virtual"]],
  ]);
  const count = matcher.find(video, 0).counts[0];
  if (!count || [...video].every(([name, [value]]) => query.get(name)?.includes(value))) return [];
  return [{ label: `By video, for people in ${header.state_names[state]}: ${programs(count)}`, query: video }];
}

/** @param {number} count @returns {string} */
function programs(count) {
  return `${count.toLocaleString("en-US")} ${count === 1 ? "program" : "programs"}`;
}
