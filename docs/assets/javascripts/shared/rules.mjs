// @ts-check
/** Numbers and words that Python has too: `iop schema` writes them from hooks/iop/finder/script_rules.py. */

export const FRESH_DAYS = 90;
export const AGING_DAYS = 180;
export const OPENINGS_DAYS = 14;
export const STARTS_ON = "On ";
export const NO_START = "No new date yet: ask";
export const STILL_RIGHT = "Is what this page says still right?";
export const MAYBE_PAST = "may be out of date";
export const AGING_WORDS = "Getting old: ask.";
export const OLD_WORDS = "Out of date: ask.";
export const MAY_MATCH = "May match: call and ask";
export const MAY_LACK = "There may be more: ask.";
export const FITS = "Fits what you chose";
export const MAY_FIT = "May fit what you chose: ask";
export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
export const PARTS = ["morning", "afternoon", "evening"];
export const PART_SPANS = [[300, 720], [720, 1020], [1020, 1320]];
export const PART_HOURS = ["5 am to noon", "noon to 5 pm", "5 to 10 pm"];
export const ROLLING = 2;
export const HAS_ROOM = 0;
export const EARTH_RADIUS_MILES = 3958.8;
export const RADII_MILES = [5, 10, 25, 50, 100];
export const USUAL_MILES = 25;
export const DAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
