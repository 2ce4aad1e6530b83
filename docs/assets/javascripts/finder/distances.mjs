// @ts-check
/**
 * How far programs are from a ZIP, by the table of ZIPs, which is loaded when somebody types one.
 *
 * @typedef {import("./index.mjs").Index} Index
 * @typedef {import("./zips.mjs").Zips} Zips
 *
 * @typedef {object} Near
 * @property {(place: number) => boolean} isNear
 * @property {(place: number) => boolean} isUnknown whether nobody knows where the place is
 * @property {number} state of the ZIP, by its place in `states`
 *
 * @typedef {object} Distances
 * @property {Zips} zips
 * @property {(zip: string, within: number) => Near | null} near within so many miles; nothing for a ZIP that nobody knows
 * @property {(zip: string) => (program: number) => number | null} miles
 */

import { degreesWithin, milesBetween } from "./zips.mjs";

/** The column `lat` counts in ten-thousandths of a degree, rounded down. */
const DEGREE = 10_000;

/** @param {Index} index @param {Zips} zips @returns {Distances} */
export function distancesOf({ header, column, spotAt }, zips) {
  /** @type {Map<string, Float64Array>} from each ZIP asked for to each place, when first asked; NaN is not yet */
  const known = new Map();
  /** @param {string} zip @returns {(place: number) => number|null} miles */
  const milesFrom = (zip) => {
    const area = zips(zip);
    if (!area) return () => null;
    const miles = known.get(zip) ?? new Float64Array(column("place_state").length).fill(NaN);
    known.set(zip, miles);
    return (place) => {
      if (Number.isNaN(miles[place])) {
        const spot = spotAt(place);
        if (!spot) return null;
        miles[place] = milesBetween(area, spot);
      }
      return miles[place] ?? null;
    };
  };
  return {
    zips,
    near(zip, within) {
      const area = zips(zip);
      if (!area) return null;
      const miles = milesFrom(zip);
      const lat = column("lat");
      const most = degreesWithin(within) * DEGREE;
      const here = area.lat * DEGREE;
      return {
        isNear: (place) => Math.abs(lat[place] - here) <= most && (miles(place) ?? Infinity) <= within,
        isUnknown: (place) => miles(place) === null,
        state: header.states.indexOf(area.state),
      };
    },
    miles(zip) {
      const miles = milesFrom(zip);
      const place = column("place");
      return (program) => miles(place[program]);
    },
  };
}
