// @ts-check
/** What a map shows, in words for who does not see it. */

import { counted, sentence } from "../../shared/phrases.mjs";

/**
 * @param {object} shown
 * @param {number} shown.yes markers of programs that match
 * @param {number} shown.possible markers of programs that may match
 * @param {number} shown.away programs of the list that lie off the map
 * @param {number} shown.nowhere programs of the list without a place
 * @param {number} shown.closed programs of the list that take nobody now: nobody is led to them
 * @param {{zip: string, miles: number} | null} shown.ring
 * @param {boolean} shown.outlines whether all outlines loaded
 * @returns {string}
 */
export function mapWords({ yes, possible, away, nowhere, closed, ring, outlines }) {
  const drawn = [
    ...(yes ? [`${counted(yes, "matches", "match")} (disc)`] : []),
    ...(possible ? [`${possible} may match (diamond)`] : []),
  ];
  const missing = [
    ...(away ? [`${counted(away, "is", "are")} off the map`] : []),
    ...(nowhere ? [`${counted(nowhere, "has", "have")} no place on it`] : []),
    ...(closed ? [`${counted(closed, "takes", "take")} nobody now, and ${closed === 1 ? "is" : "are"} left out`] : []),
  ];
  return [
    drawn.length ? `Of the programs listed below: ${drawn.join(", ")}.` : "No program listed below is on the map.",
    ...(missing.length ? [`${sentence(missing.join(", "))}.`] : []),
    ...(ring ? [`The ring is ${ring.miles} miles from the middle of ZIP ${ring.zip}.`] : []),
    ...(outlines ? [] : ["The outlines did not load."]),
  ].join(" ");
}
