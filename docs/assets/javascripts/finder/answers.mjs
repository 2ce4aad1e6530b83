// @ts-check
/**
 * What tracks and programs answer to each condition: the set that says yes and the set that does not say no.
 *
 * @typedef {import("./match.mjs").Answer} Answer
 * @typedef {import("./bits.mjs").Bits} Bits
 * @typedef {import("./bits.mjs").Layout} Layout
 * @typedef {import("./query.mjs").Query} Query
 */

import { both, either, layoutOf, programBits, spread, trackBits } from "./bits.mjs";
import { milesBetween } from "./places.mjs";
import { fits } from "./schedule.mjs";
import { begins, wordsOf } from "./text.mjs";

export const NONE_16 = 0xffff;
export const ROLLING = 0xfffe;
const NONE_8 = 0xff;
const NO_DEGREES = 0x7fffffff;
const OPENINGS_DAYS = 14;
const WITHIN_MILES = 25;
/** Lists that stand under another name in the index. */
const LISTS = new Map([
  ["pay", ["accepts", "help"]],
  ["plan", ["plans"]],
]);

/**
 * @param {import("./index.mjs").Index} index
 * @param {number} today days since 1970-01-01
 * @param {import("./places.mjs").Zips | null} zips
 */
export function answerer(index, today, zips) {
  const { header, column } = index;
  const layout = layoutOf(header.planes);
  const everyTrack = trackBits(layout, () => true);
  /** @type {Map<string, Answer>} */
  const kept = new Map();

  /** @param {string} key @param {() => Answer} make @returns {Answer} */
  const keep = (key, make) => {
    const known = kept.get(key);
    if (known) return known;
    if (kept.size > 2000) kept.clear();
    const made = make();
    kept.set(key, made);
    return made;
  };

  /** @param {Bits} yes @param {Bits} [open] @returns {Answer} */
  const answer = (yes, open) => ({ yes, can: open ? either(yes, open) : yes });

  /** @param {(program: number) => boolean} holds @returns {Bits} */
  const ofPrograms = (holds) => programBits(header.programs, holds);

  /** @param {string} name @param {string} value @returns {Answer} a word of a closed list */
  const listed = (name, value) => {
    const list = (LISTS.get(name) ?? [name]).find((each) => header.lists[each].includes(value)) ?? name;
    return answer(column(`${list}/${value}`), column(`${list}/open`));
  };

  /** @param {(state: number) => boolean} wanted @returns {{yes: Bits, open: Bits}} programs that serve a state */
  const serving = (wanted) => {
    const serves = column("serves");
    const names = header.serves.map(([, ...states]) => states.some(wanted));
    const mayLack = header.serves.map(([open]) => open === 1);
    return {
      yes: ofPrograms((program) => names[serves[program]]),
      open: ofPrograms((program) => mayLack[serves[program]]),
    };
  };

  /**
   * A virtual track is wherever its program serves. When the format is not known, only a state that is named makes
   * it unknown: else every bare draft were everywhere.
   *
   * @param {Answer} address what the address of each program says
   * @param {number} state its place in `states`
   * @returns {Answer}
   */
  const placed = (address, state) => {
    const served = serving((each) => each === state);
    const virtual = column("format/virtual");
    const unsaid = column("format/open");
    const named = spread(layout, served.yes);
    const mayBe = both(virtual, spread(layout, served.open));
    const yes = either(spread(layout, address.yes), both(virtual, named));
    const can = either(either(spread(layout, address.can), mayBe), both(either(virtual, unsaid), named));
    return { yes, can };
  };

  /** @param {string} name @param {string} value @returns {Answer} */
  const place = (name, value) => {
    const state = header.states.indexOf(value.slice(-2));
    const states = column("state");
    if (name === "state") return placed(answer(ofPrograms((program) => states[program] === state)), state);
    const numbers = column(name);
    const wanted = header[name === "city" ? "cities" : "counties"].indexOf(value);
    const yes = ofPrograms((program) => wanted >= 0 && numbers[program] === wanted);
    const open = ofPrograms((program) => states[program] === state && numbers[program] === NONE_16);
    return placed(answer(yes, open), state);
  };

  /** @param {number} program @param {import("./places.mjs").Spot} from @returns {number|null} */
  const milesFrom = (program, from) => {
    const lat = column("lat")[program];
    return lat === NO_DEGREES ? null : milesBetween(from, { lat: lat / 1e7, lng: column("lng")[program] / 1e7 });
  };

  /** @param {string} zip @param {number} within miles @returns {Answer} */
  const near = (zip, within) => {
    const area = zips?.(zip);
    if (!area) return answer(everyTrack);
    const yes = ofPrograms((program) => (milesFrom(program, area) ?? Infinity) <= within);
    const states = column("state");
    const open = ofPrograms((program) => states[program] !== NONE_8 && milesFrom(program, area) === null);
    return placed(answer(yes, open), area.state);
  };

  /** @param {string[]} values @returns {Answer} */
  const free = (values) => {
    const patterns = column("pattern");
    const good = header.patterns.map((needed) => fits(needed, values));
    const open = trackBits(layout, (row) => patterns[row] === NONE_16);
    return answer(trackBits(layout, (row) => good[patterns[row]] === true), open);
  };

  /** @param {number} days @returns {Answer} */
  const starts = (days) => {
    const numbers = column("starts");
    const soon = header.starts.map(([, ...dates]) => dates.some((day) => day >= today && day <= today + days));
    const mayLack = header.starts.map(([open]) => open === 1);
    const open = trackBits(layout, (row) => numbers[row] === NONE_16 || mayLack[numbers[row]] === true);
    return answer(trackBits(layout, (row) => numbers[row] === ROLLING || soon[numbers[row]] === true), open);
  };

  /** @returns {Answer} */
  const openings = () => {
    const [states, days] = [column("openings"), column("openings_day")];
    /** @param {number} row */
    const stale = (row) => states[row] === NONE_8 || today - days[row] > OPENINGS_DAYS;
    return answer(trackBits(layout, (row) => !stale(row) && states[row] === 0), trackBits(layout, stale));
  };

  /** @param {string} name @param {number} limit @returns {Answer} */
  const number = (name, limit) => {
    const [minutes, weeks, price, checked] = [column("minutes"), column("weeks"), column("price"), column("checked")];
    switch (name) {
      case "hours":
        return answer(
          trackBits(layout, (row) => minutes[row] <= limit * 60 && minutes[row] !== NONE_16),
          trackBits(layout, (row) => minutes[row] === NONE_16),
        );
      case "weeks":
        return answer(
          trackBits(layout, (row) => weeks[row] <= limit && weeks[row] !== NONE_8),
          trackBits(layout, (row) => weeks[row] === NONE_8),
        );
      case "price":
        return answer(ofPrograms((program) => price[program] <= limit), ofPrograms((each) => Number.isNaN(price[each])));
      case "checked":
        return answer(ofPrograms((program) => checked[program] > 0 && today - checked[program] <= limit));
      default:
        return starts(limit);
    }
  };

  const known = header.words ? header.words.split(" ") : [];

  /** @param {string} text @returns {Answer} */
  const search = (text) => {
    const [ends, programs] = [column("word_ends"), column("word_programs")];
    const sets = wordsOf(text).map((word) => {
      const set = new Set();
      known.forEach((other, at) => {
        if (begins(word, other)) for (let n = ends[at]; n < ends[at + 1]; n += 1) set.add(programs[n]);
      });
      return ofPrograms((program) => set.has(program));
    });
    return answer(sets.reduce(both));
  };

  /** @param {string} name @param {string[]} values @param {Query} query @returns {Answer} */
  const fresh = (name, values, query) => {
    switch (header.conditions[name].kind) {
      case "zip":
        return near(values[0], Number(query.get("within")?.[0] ?? WITHIN_MILES));
      case "free":
        return free(values);
      case "number":
        return number(name, Number(values[0]));
      case "one":
        return openings();
      case "text":
        return search(values[0]);
      case "place":
        return values.map((value) => place(name, value)).reduce(combine(either));
      case "all":
        return values.map((value) => listed(name, value)).reduce(combine(both));
      default:
        return values.map((value) => listed(name, value)).reduce(combine(either));
    }
  };

  /** @param {(one: Bits, other: Bits) => Bits} join @returns {(one: Answer, other: Answer) => Answer} */
  const combine = (join) => (one, other) => ({ yes: join(one.yes, other.yes), can: join(one.can, other.can) });

  /** @param {string} name @param {Query} query @returns {Answer} what the condition of the query is answered */
  const condition = (name, query) => {
    const values = query.get(name) ?? [];
    const more = name === "zip" ? (query.get("within") ?? "") : "";
    return keep(`${name}=${values}&${more}`, () => fresh(name, values, query));
  };

  /** @param {string} name @param {string} value @param {Query} query @returns {Answer|null} if it alone were chosen */
  const single = (name, value, query) => {
    if (name !== "within") return condition(name, new Map([...query, [name, [value]]]));
    return query.has("zip") ? condition("zip", new Map([...query, ["within", [value]]])) : null;
  };

  /** @param {Query} query @param {number} program @returns {number|null} */
  const miles = (query, program) => {
    const area = query.has("zip") ? zips?.(query.get("zip")?.[0] ?? "") : null;
    return area ? milesFrom(program, area) : null;
  };

  /** @param {Query} query @returns {number|null} */
  const state = (query) => zips?.(query.get("zip")?.[0] ?? "")?.state ?? null;

  return { layout, everyTrack, condition, single, miles, state };
}
