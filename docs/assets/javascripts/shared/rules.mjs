// @ts-check
/** Numbers and words that Python has too: `iop schema` writes them from hooks/iop/finder/script_rules.py. */

export const FRESH_DAYS = 90;
export const AGING_DAYS = 180;
export const OPENINGS_DAYS = 14;
export const STARTS_ON = "On {}";
export const NO_START = "No new date yet: ask";
export const STILL_RIGHT = "Is what this page says still right?";
export const MAYBE_PAST = "may be out of date";
export const AGING_WORDS = "Getting old: ask.";
export const OLD_WORDS = "Out of date: ask.";
export const MAY_MATCH = "May match: call and ask";
export const MAY_LACK = "There may be more: ask.";
export const FITS = "Fits what you chose";
export const MAY_FIT = "May fit what you chose: ask";
export const MORE_GROUPS = ["And {} more group", "And {} more groups"];
export const UNMARKED = "Which groups fit what you chose is not known now. Load the page again to try once more.";
export const INVENTED = "Invented example. Do not call.";
export const CALL_FIRST = "Call first: times, prices and openings change.";
export const GROUP_TERMS = {"when": "Days and times", "load": "How much, how long", "format": "Format", "starts": "You can begin", "openings": "Openings"};
export const ASK_COST = {"doctors": "Do doctors send bills of their own?", "tests": "What do lab tests and drug tests cost?", "help": "Do you have a sliding fee or other help with the bill?", "in_parts": "Can I pay in parts?", "network": "Are the program and its lab in my network?", "approval": "Do I need approval first? For how many days?", "in_writing": "Can I have this in writing?", "deductible": "How much of my deductible is left?", "maximum": "How much is left until my out-of-pocket maximum?", "plan_year": "On which date does my plan year start over?"};
export const TRACKS_ON_CARD = 3;
export const MOST_KEPT = 10;
export const AHEAD_DAYS = 30;
export const CLOCKS = {"Eastern": "America/New_York", "Central": "America/Chicago", "Mountain": "America/Denver", "Arizona": "America/Phoenix", "Pacific": "America/Los_Angeles", "Alaska": "America/Anchorage", "Hawaii-Aleutian": "America/Adak", "Hawaii": "Pacific/Honolulu", "Atlantic": "America/Puerto_Rico", "Chamorro": "Pacific/Guam", "Samoa": "Pacific/Pago_Pago"};
export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
export const PARTS = ["morning", "afternoon", "evening"];
export const PART_SPANS = [[300, 720], [720, 1020], [1020, 1320]];
export const PART_HOURS = ["5 am to noon", "noon to 5 pm", "5 to 10 pm"];
export const ROLLING = 2;
export const HAS_ROOM = 0;
export const NEARBY = "less than a mile";
export const EARTH_RADIUS_MILES = 3958.8;
export const RADII_MILES = [5, 10, 25, 50, 100];
export const USUAL_MILES = 25;
export const DAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
