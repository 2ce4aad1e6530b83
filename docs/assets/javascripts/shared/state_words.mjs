// @ts-check
/** States as people write them: NC, N.C., N. Car., or its whole name, with one slip where the name is long enough. */

import { STATE_NAMES } from "./rules.mjs";
import { slips } from "./slips.mjs";

/** The abbreviations of the Associated Press and the older ones of the Postal Service, and what else people write. */
const ABBREVIATED = {
  ala: "al", alas: "ak", ariz: "az", ark: "ar", cal: "ca", cali: "ca", calif: "ca", colo: "co", conn: "ct", del: "de",
  fla: "fl", haw: "hi", ida: "id", ill: "il", ills: "il", ind: "in", kan: "ks", kans: "ks", ken: "ky", kent: "ky", mass: "ma", mich: "mi",
  minn: "mn", miss: "ms", mont: "mt", neb: "ne", nebr: "ne", nev: "nv", nmex: "nm", newmex: "nm", ncar: "nc", nocar: "nc", ncarolina: "nc",
  nocarolina: "nc", ndak: "nd", nodak: "nd", ndakota: "nd", okla: "ok", ore: "or", oreg: "or", penn: "pa", penna: "pa", scar: "sc", socar: "sc",
  scarolina: "sc", sdak: "sd", sodak: "sd", sdakota: "sd", tenn: "tn", tex: "tx", virg: "va", wash: "wa", wva: "wv", wvirginia: "wv",
  westva: "wv", wis: "wi", wisc: "wi", wyo: "wy", virginislands: "vi", usvi: "vi", usvirginislands: "vi", porico: "pr",
  washingtonstate: "wa", newyorkstate: "ny", nystate: "ny", washstate: "wa", saipan: "mp", cnmi: "mp",
}; // prettier-ignore
/** @param {string} text @returns {string} its letters alone */
const letters = (text) => text.normalize("NFKD").replace(/\p{M}|[^\p{L}]|[\u02b9-\u02bf]/gu, "").toLowerCase();
/** @type {Map<string, string>} */
const CODES = new Map([
  ...Object.keys(STATE_NAMES).map((code) => /** @type {[string, string]} */ ([code, code])),
  ...Object.entries(STATE_NAMES).map(([code, name]) => /** @type {[string, string]} */ ([letters(name), code])),
  ...Object.entries(ABBREVIATED),
]);
/** Shorter names of states are too near to other words. */
const LONG = 6;
/** The District's. */
const MOST_WORDS = 4;

/** @param {string[]} words @param {boolean} [isForgiving] whether one slip is let pass @returns {string} the two letters of the state that they name; empty when they name none */
function stateOf(words, isForgiving = false) {
  const typed = letters(words.join(""));
  const code = CODES.get(typed);
  if (code || !isForgiving || typed.length < LONG) return code ?? "";
  const near = Object.entries(STATE_NAMES).find(([, name]) => slips(typed, letters(name), 1) <= 1);
  return near ? near[0] : "";
}

/**
 * @param {string[]} words
 * @param {boolean} isForgiving
 * @returns {[string[], string][]} what stands before a state at their end, with that state; the longest name of a state first
 */
export function beforeStates(words, isForgiving) {
  const counts = Array.from({ length: Math.min(MOST_WORDS, words.length) }, (_, n) => n + 1).reverse();
  return counts.flatMap((count) => {
    const state = stateOf(words.slice(-count), isForgiving);
    return state ? [/** @type {[string[], string]} */ ([words.slice(0, -count), state])] : [];
  });
}
