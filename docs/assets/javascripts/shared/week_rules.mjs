// @ts-check
/** Days and parts of the day, with the minutes from midnight, as hooks/iop/schedule.py has them: `iop schema` writes it from there. */

export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
export const DAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
export const PARTS = ["morning", "afternoon", "evening"];
export const PART_SPANS = [[300, 720], [720, 1020], [1020, 1320]];
export const PART_HOURS = ["5 am to noon", "noon to 5 pm", "5 to 10 pm"];
