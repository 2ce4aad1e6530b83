// @ts-check
/**
 * Where tracks are: at the program's address, and a virtual one wherever its program serves.
 *
 * @typedef {import("./match.mjs").Answer} Answer
 * @typedef {import("./bits.mjs").Bits} Bits
 */

import { answer, both, chosen, either, every, layoutOf, spread } from "./bits.mjs";

/**
 * @param {import("./index.mjs").Index} index
 * @param {import("./match.mjs").Loaded} loaded
 */
export function placer(index, loaded) {
  const { header, layout, column, wordSet, unsaidSet } = index;
  const programs = layoutOf([header.programs]);
  const states = column("place_state");

  /** @param {(place: number) => boolean} holds @returns {Bits} programs by their address; the last place is none */
  const addressed = (holds) => {
    const good = new Uint8Array(states.length + 1);
    for (let place = 0; place < states.length; place += 1) good[place] = Number(holds(place));
    return chosen(programs, column("place"), good);
  };

  /** @param {(serves: number[]) => boolean} holds asked of the states that a program serves @returns {Bits} */
  const serving = (holds) => spread(layout, chosen(programs, column("serves"), header.tables.serves.map(holds)));

  /**
   * When the format is not known, only a state that is named makes it unknown: else every bare draft were everywhere.
   *
   * @param {Bits} there by the address
   * @param {() => Bits} unsaid by the address
   * @param {number} state its place in `states`
   * @returns {Answer}
   */
  const placed = (there, unsaid, state) => {
    const virtual = wordSet("format", "virtual");
    const named = serving(([, ...each]) => each.includes(state));
    return answer(either(spread(layout, there), both(virtual, named)), () => {
      const mayBe = both(virtual, serving(([mayLack]) => mayLack === 1));
      return either(spread(layout, unsaid()), either(mayBe, both(unsaidSet("format"), named)));
    });
  };

  /** @param {string} name @param {string} value @returns {Answer} */
  const at = (name, value) => {
    const state = header.states.indexOf(value.slice(-2));
    if (name === "state") return placed(addressed((place) => states[place] === state), () => addressed(() => false), state);
    const numbers = column(`place_${name}`);
    const wanted = name === "city" ? header.cities.indexOf(value) : header.counties.indexOf(value) + 1;
    const isKnown = name === "city" ? wanted >= 0 : wanted > 0;
    const there = addressed((place) => isKnown && numbers[place] === wanted);
    // A county may not be known; a town always is.
    return placed(there, () => addressed((place) => name === "county" && states[place] === state && numbers[place] === 0), state);
  };

  /** @param {string} zip @param {number} within miles @returns {Answer} */
  const near = (zip, within) => {
    const found = loaded.distances?.near(zip, within);
    return found ? placed(addressed(found.isNear), () => addressed(found.isUnknown), found.state) : answer(every(layout));
  };

  return { at, near };
}
