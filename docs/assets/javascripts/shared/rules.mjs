// @ts-check
/** How long what somebody said counts, and the dates to begin, as hooks/iop/freshness.py has them: `iop schema` writes it from there. */

export const FRESH_DAYS = 90;
export const AGING_DAYS = 180;
export const OPENINGS_DAYS = 14;
export const STARTS_ON = "On ";
export const NO_START = "No new date yet: ask";
