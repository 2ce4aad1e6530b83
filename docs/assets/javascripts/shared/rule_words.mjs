// @ts-check
/** What is said of old facts and of groups that fit, as hooks/iop/freshness.py and words.py have it: `iop schema` writes it from there. */

export const STILL_RIGHT = "Is what this page says still right?";
export const MAYBE_PAST = "may be out of date";
export const AGING_WORDS = "Getting old: ask.";
export const OLD_WORDS = "Out of date: ask.";
export const FITS = "Fits what you chose";
export const MAY_FIT = "May fit what you chose: ask";
