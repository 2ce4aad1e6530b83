// @ts-check
/** What scripts say as hooks/iop/freshness.py does: `iop schema` writes it from there. */

export const FRESH_DAYS = 90;
export const AGING_DAYS = 180;
export const OPENINGS_DAYS = 14;
export const STILL_RIGHT = "Is what this page says still right?";
export const MAYBE_PAST = "may be out of date";
export const STARTS_ON = "On ";
export const NO_START = "No new date yet: ask";
export const AGING_WORDS = "Getting old: ask.";
export const OLD_WORDS = "Out of date: ask.";
