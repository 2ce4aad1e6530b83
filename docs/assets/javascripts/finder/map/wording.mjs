// @ts-check
/** What a map shows, in words for who does not see it. */

/**
 * @param {object} shown
 * @param {number} shown.sure markers of programs that match
 * @param {number} shown.open markers of programs that may match
 * @param {number} shown.away programs of the list that lie off the map
 * @param {number} shown.nowhere programs of the list without a place
 * @param {number} shown.shut programs of the list that take nobody now: nobody is led to them
 * @param {{zip: string, miles: number} | null} shown.ring
 * @param {boolean} shown.outlines whether all outlines loaded
 * @returns {string}
 */
export function mapWords({ sure, open, away, nowhere, shut, ring, outlines }) {
  const drawn = [
    ...(sure ? [`${sure} ${sure === 1 ? "matches" : "match"} (disc)`] : []),
    ...(open ? [`${open} may match (diamond)`] : []),
  ];
  const missing = [
    ...(away ? [`${away} ${away === 1 ? "is" : "are"} off the map`] : []),
    ...(nowhere ? [`${nowhere} ${nowhere === 1 ? "has" : "have"} no place on it`] : []),
    ...(shut ? [`${shut} ${shut === 1 ? "takes" : "take"} nobody now, and ${shut === 1 ? "is" : "are"} left out`] : []),
  ];
  return [
    drawn.length ? `Of the programs listed below: ${drawn.join(", ")}.` : "No program listed below is on the map.",
    ...(missing.length ? [`${sentence(missing.join(", "))}.`] : []),
    ...(ring ? [`The ring is ${ring.miles} miles from the middle of ZIP ${ring.zip}.`] : []),
    ...(outlines ? [] : ["The outlines did not load."]),
  ].join(" ");
}

/** @param {string} text @returns {string} */
function sentence(text) {
  return text[0].toUpperCase() + text.slice(1);
}
