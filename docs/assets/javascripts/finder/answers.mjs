// @ts-check
/**
 * What tracks and programs answer to each condition: the set that says yes and the set that does not say no.
 *
 * @typedef {import("./match.mjs").Answer} Answer
 * @typedef {import("./bits.mjs").Bits} Bits
 * @typedef {import("./bits.mjs").Layout} Layout
 * @typedef {import("./query.mjs").Query} Query
 */

import { offsetOf } from "../shared/clocks.mjs";
import { counts } from "../shared/days.mjs";
import { AHEAD_DAYS, HAS_ROOM, USUAL_MILES } from "../shared/rules.mjs";
import { cellsOf } from "../shared/schedule.mjs";
import { once } from "../shared/waiting.mjs";
import { answer, both, chosen, either, every, layoutOf } from "./bits.mjs";
import { placer } from "./located.mjs";
import { searcher } from "./search.mjs";
import { earliestStart, firstDay } from "../shared/seasons.mjs";
import { atLeastOnce, isFree } from "./sessions.mjs";

const PLACES = ["state", "county", "city"];
/** In place of a clock: a group that meets at its own door. */
const OWN_DOOR = -1;
const KEPT = 500;

/**
 * @param {import("./index.mjs").Index} index
 * @param {number} today days since 1970-01-01
 * @param {import("./match.mjs").Loaded} loaded
 */
export function answerer(index, today, loaded) {
  const { header, layout, column, wordSet, unsaidSet } = index;
  const programs = layoutOf([header.programs]);
  const places = placer(index, loaded);
  const search = searcher(index);
  /** @type {Map<string, Map<string, Answer>>} by name, then by what is chosen */
  const kept = new Map();

  /** @param {string} name @param {string} key @param {() => Answer} make @returns {Answer} */
  const keep = (name, key, make) => {
    let named = kept.get(name);
    if (!named || named.size > KEPT) kept.set(name, (named = new Map()));
    let known = named.get(key);
    if (!known) named.set(key, (known = make()));
    return known;
  };

  /** @param {string} name @param {string} value @returns {Answer} a word of a closed list */
  const listed = (name, value) => {
    const list = header.conditions[name].lists.find((each) => header.lists[each].includes(value));
    if (list) return answer(wordSet(list, value), () => unsaidSet(list));
    // A page of another build may ask for a word that this index does not know: nobody is known to have it.
    return answer(new Uint32Array(header.conditions[name].level === "track" ? layout.trackWords : layout.programWords));
  };

  /**
   * @param {Layout} of
   * @param {string} name a table of what rows say
   * @param {(entry: any) => boolean} holds asked of what is not null
   * @param {(entry: any) => boolean} [isUnsaid]
   * @returns {Answer}
   */
  const inTable = (of, name, holds, isUnsaid = (entry) => entry === null) => {
    const table = header.tables[name];
    const yes = chosen(of, column(name), table.map((entry) => entry !== null && holds(entry)));
    return answer(yes, () => chosen(of, column(name), table.map(isUnsaid)));
  };

  /**
   * @param {string[]} names of two tables of tracks
   * @param {(one: any, other: any) => boolean | null} holds null when it is not known
   * @returns {Answer}
   */
  const inTables = ([name, otherName], holds) => {
    const [table, others] = [header.tables[name], header.tables[otherName]];
    const [one, other] = [column(name), column(otherName)];
    const pairs = one.map((at, row) => at * others.length + other[row]);
    const said = table.flatMap((entry) => others.map((another) => holds(entry, another)));
    return answer(chosen(layout, pairs, said.map((each) => each === true)), () => chosen(layout, pairs, said.map((each) => each === null)));
  };

  /** The tracks that meet now, or whose season begins within so many days. */
  const onOffer = once((/** @type {number} */ ahead) =>
    chosen(layout, column("season"), header.tables.season.map((season) => firstDay(season, today) - today <= ahead)),
  );
  const hasSeasons = header.tables.season.some((season) => season !== null);

  /** @param {string} name @param {number} limit @returns {Answer} */
  const number = (name, limit) => {
    switch (name) {
      case "checked":
        return inTable(programs, name, (day) => today - day <= limit, () => false);
      case "starts":
        return inTables(["starts", "season"], (starts, season) => {
          if (starts === null) return null;
          return earliestStart(starts, firstDay(season, today)) <= today + limit || (starts[0] === 1 ? null : false);
        });
      default:
        return inTable(header.conditions[name].level === "track" ? layout : programs, name, (number) => number <= limit);
    }
  };

  /** @returns {Answer} */
  const openings = () => {
    /** @param {[number, number] | null} entry */
    const isStale = (entry) => entry === null || !counts(entry[1], today);
    return inTable(layout, "openings", (entry) => !isStale(entry) && entry[0] === HAS_ROOM, isStale);
  };

  /** @param {Query} query @returns {number[]} the minutes that the clocks are ahead of UTC where somebody may be who asks */
  const readers = (query) => {
    const zip = query.get("zip")?.[0];
    const area = zip === undefined ? null : loaded.distances?.zips(zip);
    const states = area ? [area.state] : PLACES.flatMap((name) => (query.get(name) ?? []).map((value) => value.slice(-2)));
    const home = header.home_clock === null ? [] : [header.home_clock];
    const clocks = area && area.clock >= 0 ? [area.clock] : states.length ? states.flatMap((state) => header.clocks_by_state[state] ?? []) : home;
    return [...new Set(clocks.map((clock) => offsetOf(clock, today)))];
  };

  /**
   * @param {string[]} values
   * @param {number[]} offsets of the clocks where somebody may be who asks
   * @param {boolean} [isOnce] whether it is enough to come on one day of each phase
   * @returns {Answer}
   */
  const free = (values, offsets, isOnce = false) => {
    const cells = cellsOf(values);
    return inTables(["schedule", "clock"], (schedule, clocks) => {
      if (schedule === null) return null;
      const own = [...new Set(clocks.map((/** @type {number} */ clock) => offsetOf(clock, today)))];
      const shifts = clocks[0] === OWN_DOOR ? [0] : own.length === 1 ? offsets.map((offset) => offset - own[0]) : [];
      const asked = isOnce ? atLeastOnce(schedule) : schedule;
      const said = new Set(shifts.map((shift) => isFree(asked, cells, shift)));
      return said.size === 1 && !shifts.some(Number.isNaN) ? said.has(true) : null;
    });
  };

  /** @param {(one: Bits, other: Bits) => Bits} join @returns {(one: Answer, other: Answer) => Answer} */
  const combine = (join) => (one, other) => {
    const yes = join(one.yes, other.yes);
    return answer(yes, () => join(one.possible, other.possible));
  };

  /** @param {string} name @param {string[]} values @param {Query} query @returns {Answer} */
  const fresh = (name, values, query) => {
    const { kind } = header.conditions[name];
    switch (kind) {
      case "zip":
        return places.near(values[0], Number(query.get("within")?.[0] ?? USUAL_MILES));
      case "free":
        return free(values, readers(query));
      case "number":
        return number(name, Number(values[0]));
      case "one":
        if (name !== "openings") throw new Error(`${name}: answer it here, as in hooks/iop/meaning/match.py`);
        return openings();
      case "text":
        return answer(search(values[0]));
      default: {
        const one = kind === "place" ? places.at : listed;
        if (values.length === 1) return one(name, values[0]);
        return values.map((value) => keep(`one ${name}`, value, () => one(name, value))).reduce(combine(kind === "all" ? both : either));
      }
    }
  };

  /** @param {Query} query @returns {number} within how many days somebody wants to begin */
  const aheadIn = (query) => Number(query.get("starts")?.[0] ?? AHEAD_DAYS);

  /** @param {string} name @param {string[]} values @param {Query} query what else is chosen @returns {Answer} kept by all that it depends on */
  const asked = (name, values, query) => {
    const isSeasonal = hasSeasons && header.conditions[name].level === "track";
    const ahead = !isSeasonal ? 0 : aheadIn(name === "starts" ? new Map([["starts", values]]) : query);
    const also = name === "zip" ? query.get("within") ?? USUAL_MILES : name === "free" ? readers(query) : "";
    return keep(name, `${values} ${also} ${ahead}`, () => {
      const found = fresh(name, values, query);
      return isSeasonal ? answer(both(found.yes, onOffer(ahead)), () => both(found.possible, onOffer(ahead))) : found;
    });
  };


  /** @param {string} name @param {Query} query @returns {Answer} to the condition of the query */
  const condition = (name, query) => asked(name, query.get(name) ?? [], query);

  /** @param {string} name @param {string} value @param {Query} query @returns {Answer|null} if it alone were chosen */
  const single = (name, value, query) => {
    if (name !== "within") return asked(name, [value], query);
    return query.has("zip") ? condition("zip", new Map([...query, ["within", [value]]])) : null;
  };

  /** @param {Query} query @returns {(program: number) => number|null} made once for all programs of an answer */
  const miles = (query) => loaded.distances?.miles(query.get("zip")?.[0] ?? "") ?? (() => null);

  /** @param {Query} query @returns {number|null} */
  const state = (query) => {
    const area = loaded.distances?.zips(query.get("zip")?.[0] ?? "");
    return area ? header.states.indexOf(area.state) : null;
  };

  /** @param {Query} query @returns {Bits} the tracks that meet on some day only when one is free */
  const partlyFree = (query) => both(free(query.get("free") ?? [], readers(query), true).yes, onOffer(aheadIn(query)));

  return { condition, single, miles, state, partlyFree, readers };
}
