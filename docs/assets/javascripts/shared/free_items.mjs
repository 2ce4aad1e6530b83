// @ts-check
/**
 * What somebody wrote about their time, cut into chunks, and each chunk into days, parts of the day and times.
 *
 * @typedef {{days: number[], isWeekend?: boolean, isEvery?: boolean, isAnyTime?: boolean}} DayItem
 * @typedef {object} Time
 * @property {number[]} parts that are free
 * @property {string} words
 * @property {import("./clock_times.mjs").Reach} [reach] of a time of the clock
 * @property {boolean} [isSoft] "early morning", "after work": not a whole part
 * @property {number[]} [usual] the days meant when none are named
 * @property {boolean} [isAllDay] with its night
 *
 * @typedef {object} Chunk
 * @property {(DayItem | Time)[]} items
 * @property {string} words as they were written, or nearly
 * @property {""|","|"and"} link to what stands before
 * @property {boolean} isNot whether it is when somebody cannot come
 * @property {boolean} isBusy whether that was said as what somebody else wants of them
 * @property {boolean} isYes whether it is said to suit: "sat ok"
 * @property {boolean} isYesLast whether that stands behind a time
 * @property {string} ask what has to be asked, or nothing
 * @property {boolean} unknown whether a word in it is not known
 */

import { after, at, before, between, clockOf, reachOf } from "./clock_times.mjs";
import { letter, runOfLetters, wordOf } from "./day_words.mjs";

export const WORKDAYS = [0, 1, 2, 3, 4];
const NOON = "Noon lies between the morning and the afternoon: write one of them, or both.";

const NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const NUMBER = new RegExp(`\\b(${NUMBERS.join("|")})\\b`, "g");

/** Phrases that are one word, in the order in which they are looked for. @type {[RegExp, string][]} */
const PHRASES = [
  [/[’‘]/g, "'"],
  [/[‐-―−]/g, "-"],
  [/\b([ap])\.\s?m\b\.?/g, "$1m"],
  [/\bo'clock\b|['’]s\b/g, ""],
  [/(\d)\s+(am|pm)\b/g, "$1$2"],
  [/\bmid[- ]day\b/g, "midday"],
  [/\b(mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|eve|morn|aft)\./g, "$1"],
  [/:(?!\d)/g, " "],
  [/\bweek[- ]?nights?\b/g, "weekday evenings"],
  [/\bweek[- ]?(end|day)/g, "week$1"],
  [/\bdays? off\b/g, " off "],
  [/\bhave (.{2,30}?) off\b/g, "off $1"],
  [/\b24\/7\b/g, "@anytime"],
  [/\b(not|don'?t|doesn'?t|do not|won'?t) (work|working)\b/g, "@offwork"],
  [/\bnot (only|just)\b/g, "@morethan"],
  [/\b(?:need|needs|have|has|got|must|should)(?: to)? (?:be|get|go|leave)(?: back)?(?: home| done| out| finished| off)? by (?=\d|noon)/g, "before "],
  [/\b(?:when |after )?(?:my |the )?(?:work|job|shift)(?: is| gets| lets)?(?: ends| over| out| done| finishes| finished| stops)(?: at| by| around| about)? (?=\d|noon)/g, "after "],
  [/\b(?:don'?t|do not|not) (?:get )?(?:off|out|home|done|finished)(?: of| from)?(?: work| school)? (?:until|till?|before) /g, "after "],
  [/\b(?:i |we )?work(?:ing)? (?:un)?till? (?=\d|noon)/g, "after "],
  [/\b((?:get |getting |got )?off|(?:get |getting |got )(?:out|done|home|finished))( of| from)?( work| school)? (at|by|around|about) /g, "after "],
  [/\b(out|done|home|finished)( of| from)?( work| school)? (at|around|about) /g, "after "],
  [/\b(?:my |the )?(?:kids?|children|child|son|daughter|baby)(?: is| are)? (?:at|in) (?:school|day ?care|preschool)\b/g, "@theirschool "],
  [/\b(?:school|class|day ?care)(?: is| gets| lets)?(?: until| till?| ends| out| over)(?: at)? (?=\d|noon)|\b(?:done|out|home|finished) by (?=\d|noon)/g, "@bythen "],
  [/\bschool[- ]?(?:hours|time) (?=is\b|are\b|from\b|\d)/g, "@theirschool "],
  [/\bschool[- ]?(hours|time)\b|\b(during|while .{0,20}?|when .{0,20}?)school\b/g, "@schoolhours"],
  [/\b(office|business) hours\b/g, "@officehours"],
  [/\b(work|working) hours\b/g, "@workhours"],
  [/\b(?:work|job|school|class)[- ](?:weeks?|days?|times?|schedule|shifts?)\b|\bwork(?:week|days?)(?= (?:is|are)\b)/g, "@duty"],
  [/\boff (?:from )?work\b/g, "off"],
  [/\ball[- ]day\b(?! long)|\bwhole day\b/g, "@allday"],
  [/\b(every|any|some) other\b|\bevery (second|2nd)\b/g, "@hedge"],
  [/\b(i|we) (am|are)\b|\bi'?m\b/g, " "],
  [/\b(no|not|nothing) (before|earlier than|sooner than|until)\b/g, "after"],
  [/\b(no|not|nothing) (after|later than|past)\b/g, "before"],
  [/\bbut (not|no|never|can'?t)\b/g, "@not"],
  [/\b(any ?time|all the time|always|whenever|flexible)\b/g, "@anytime"],
  [/\b(any ?day|every ?day|all week(?: long)?|(all|each) days?|7 days a week)\b/g, "@everyday"],
  [/(@everyday|@anytime) but\b/g, "$1 @not"],
  [/\b(can'?t|cannot|can not|don'?t|won'?t)( (do|make|come|work|go|attend))?\b/g, "@not"],
  [/\b(?:i |we )?(?:have|got|go|going|gotta)(?: to)?(?: go to)?(?: an?)? (?=(?:work|job|school|class|classes)\b|@duty)/g, ""],
  [/\b(i|we) work\b|\bworking\b|\bat work\b|\bsleep\b|\basleep\b|\bbusy\b|\bunavailable\b|\b(in|at) (school|class|court)\b/g, "@busy "],
  [/(?:@everyday|@anytime) @busy/g, "@busy"],
  [/\bexcept(ing)?( for)?\b|\bexclud(?:ing|ed)\b|\bbesides\b|\bother than\b|\bapart from\b|\bnever\b|\bnot\b|\bno\b/g, "@not"],
  [/\b(morning|day|evening|night)s? shifts?\b/g, "@busy $1"],
  [/@busy day\b/g, "@busy @daytime"],
  [/\bafter[- ]?work\b/g, "@afterwork"],
  [/\bafter[- ]?school\b/g, "@afterschool"],
  [/\bday ?time\b|\bduring (the )?days?\b/g, "@daytime"],
  [/\bbetween (\S+) and /g, "$1 - "],
  [/(\d)\s*\+/g, "$1 onwards"],
  [/\b(or|and) (later|after|up|onwards?)\b|\bon wards?\b|\bonward\b/g, "onwards"],
  [/\b(or|and) (earlier|before)\b/g, "backwards"],
  [/\bup (to|until)\b|\btill?\b/g, "until"],
  [/[()"“”!?*@](?!\w)/g, " "],
];
const PARTING = /(\n|;|,|\.(?!\d)|\/|&|\+|\band\b|\bor\b|\bplus\b|\bthen\b|\bso\b|@not|@busy)/;
const STRONG = new Set([";", "\n"]);
/** What says of a time that it suits. */
const YES = new Set("available best can fine free good great off ok okay only open works yes".split(" "));
/** "Mon work" and "weekdays is work" may be work, "Mondays work" is none. */
const ONE_WORK = /(?:[^s\s]|\bis) work$/;
/** What somebody has to be at: a time after it is not theirs. */
const DUTIES = new Set("@duty class classes job jobs school shift shifts".split(" "));
/** "Works best Mondays", not "work is Mondays". */
const SUITING = new Set("best better fine good great ok okay well".split(" "));

const FILLERS = new Set(
  "a about all also any approximately are around at available be best can come could do each either every fine for free from good great i in is it just me my need needs of off on ok okay only open please prefer preferably preferred really the then there time times too want week well with work works would yes".split(" "),
);
const HEDGES = new Set("@hedge alternate biweekly depending depends few first last maybe might most mostly perhaps possibly rotating second some sometimes third usually".split(" "));
const SOFT = new Set(["early", "late", "mid", "later", "earlier"]);
const FROM = new Set("after from past since starting".split(" "));
const BESIDE = new Set([...FROM, "around", "before", "between", "during", "until"]);
const RANGE = new Set(["-", "to", "until", "through", "thru"]);
const ONWARDS = new Set(["onwards", "on"]);
const COUNTED = /^(days?|evenings?|mornings?|afternoons?|nights?|times?|x|hours?|hrs?|sessions?)$/;

/** @type {Record<string, Time>} */
const TERMS = {
  "@afterwork": { parts: [2], words: "after work", usual: WORKDAYS, isSoft: true },
  "@afterschool": { parts: [1, 2], words: "after school", usual: WORKDAYS, isSoft: true },
  "@schoolhours": { parts: [0], words: "school hours", usual: WORKDAYS, isSoft: true },
  "@allday": { parts: [0, 1, 2], words: "all day", isAllDay: true },
  "@officehours": { ...spanOf({ from: 540, to: 1020, words: "office hours" }), usual: WORKDAYS },
  "@workhours": { ...spanOf({ from: 540, to: 1020, words: "work hours" }), usual: WORKDAYS },
};
const SHOWN = new Map([["@everyday", "every day"], ["@anytime", "any time"], ["@bythen", "until"], ["@theirschool", "at school"], ["@hedge", "every other"], ["@daytime", "daytime"], ["@morethan", "not only"], ["@duty", "work"], ["@offwork", "not work"], ...Object.entries(TERMS).map(([term, { words }]) => /** @type {[string, string]} */ ([term, words]))]);

/** @param {string} text @returns {Chunk[]} */
export function chunksOf(text) {
  const plain = PHRASES.reduce((text, [pattern, other]) => text.replace(pattern, other), text.toLowerCase().replace(NUMBER, (word) => String(NUMBERS.indexOf(word) + 1)));
  const cut = plain.split(PARTING);
  const hasLetters = (plain.match(/\b[mtwrf]\b|\bth\b/g) ?? []).length > 1;
  /** @type {Chunk[]} */
  const chunks = [];
  /** @type {Chunk["link"]} */
  let link = "";
  /** @type {"" | "@not" | "@busy"} */
  let not = "";
  const isLate = () => {
    // "mondays no": what follows the word is empty, so that it is about what stands before.
    const last = chunks.at(-1);
    if (not && last?.isNot) last.ask ||= unclear(last.words); // "mon no wed no"
    else if (not && last) Object.assign(last, { isNot: true, isBusy: not === "@busy" });
    not = "";
  };
  cut.forEach((part, at) => {
    if (at % 2) {
      if (part === "@not" || part === "@busy") not = part;
      else {
        isLate();
        // "I work mornings so evenings" begins anew, "after 5 so Monday" does not.
        link = STRONG.has(part) || (part === "so" && chunks.at(-1)?.isNot) ? "" : [",", "."].includes(part) || link === "," ? "," : "and";
      }
      return;
    }
    const read = itemsOf(part.replaceAll("-", " - ").split(/\s+/).filter(Boolean), hasLetters, not === "@not");
    if (!read.items.length && !read.ask && !read.unknown) return;
    const words = part.trim().replace(/@\w+/g, (term) => SHOWN.get(term) ?? "").replace(/\s+/g, " ");
    const isBusy = not === "@busy" || read.isBusy;
    if (((not || read.isBusy) && read.isYesLast) || (link !== "and" && ONE_WORK.test(part.trim()))) read.ask ||= unclear(words);
    chunks.push({ ...read, words, link: chunks.length && !not ? link : "", isNot: not !== "" || isBusy, isBusy });
    [link, not] = ["and", ""];
  });
  isLate();
  return chunks;
}

/** @param {string} words */
const unclear = (words) => `Can you come, or not: “${words}”? Write only the days and times when you can.`;

/** @param {string[]} words @param {boolean} hasLetters @param {boolean} isNot whether "not" stands before @returns {Pick<Chunk, "items" | "ask" | "unknown" | "isYes" | "isYesLast" | "isBusy">} */
function itemsOf(words, hasLetters, isNot) {
  /** @type {Chunk["items"]} */
  const items = [];
  const known = words.map((word) => wordOf(word));
  const written = words.map((word) => SHOWN.get(word) ?? word).join(" ");
  const parts = known.flatMap((word) => (word && "parts" in word ? word.parts : []));
  let [ask, unknown, soft, isBusy, isYesLast] = ["", false, "", false, false];
  /** @param {import("./clock_times.mjs").Span | {ask: string}} span */
  const addSpan = (span) => {
    if ("ask" in span) ask ||= span.ask;
    else items.push(spanOf(span));
  };
  for (let n = 0; n < words.length; n += 1) {
    const [word, next, third] = [words[n], words[n + 1] ?? "", words[n + 2] ?? ""];
    const [clock, last] = [clockOf(word), RANGE.has(next) ? clockOf(third) : null];
    const [day, lastDay] = [daysOf(word, hasLetters), RANGE.has(next) ? daysOf(third, hasLetters || RANGE.has(next)) : null];
    isYesLast ||= YES.has(word) && items.length > 0;
    const isSpanned = FROM.has(word) || word === "before" || word === "until";
    const begun = isSpanned ? clockOf(next) : null;
    const end = begun && RANGE.has(third) ? clockOf(words[n + 3] ?? "") : null;
    if (begun && end) addSpan(between(begun, end, parts)), (n += 3);
    else if (begun) addSpan(FROM.has(word) ? after(begun, parts) : before(begun, parts)), (n += ONWARDS.has(third) ? 2 : 1);
    else if (clock && last) addSpan(between(clock, last, parts)), (n += 2);
    else if (clock && ONWARDS.has(next)) addSpan(after(clock, parts)), (n += 1);
    else if (clock && next === "backwards") addSpan(before(clock, parts)), (n += 1);
    else if (clock && (COUNTED.test(next) || /^\d{3,}$/.test(word))) unknown = true;
    else if (clock?.words === "noon") ask ||= NOON;
    else if (clock) addSpan(at(clock, parts));
    else if (day?.length === 1 && lastDay?.length === 1 && words[n + 3] === "-") items.push({ days: day }, { days: lastDay }), (n += 3); // "mon-wed-fri"
    else if (day?.length === 1 && lastDay?.length === 1) items.push({ days: through(day[0], lastDay[0]) }), (n += 2);
    else if (known[n]) {
      const found = /** @type {import("./day_words.mjs").Word} */ (known[n]);
      if ("ask" in found) ask ||= found.ask;
      else if ("parts" in found) items.push({ ...found, words: `${soft} ${SHOWN.get(word) ?? word}`.trim(), isSoft: soft !== "" });
      else items.push(found);
      soft = "";
    } else if (day) items.push({ days: day });
    else if (TERMS[word]) {
      items.push(TERMS[word]);
      isBusy ||= word === "@workhours" && !isNot && !YES.has(next);
    }
    else if (SOFT.has(word)) soft = word;
    else if (HEDGES.has(word)) ask ||= `“${written}” is not each week the same: mark only what is sure.`;
    else if (word === "@offwork") ask ||= "“Not work” can mean that you are free then, or that you are not: write “free Friday” or “not Friday”.";
    else if (word === "lunch" || word === "lunchtime") ask ||= NOON;
    else if (word === "@bythen") ask ||= "It is not clear whether you can come before that time or after it: write “before 3 pm” or “after 3 pm”.";
    else if (word === "@theirschool") ask ||= "Can you come while they are at school, or not? Write only the times when you can come.";
    else if (DUTIES.has(word) || (/^works?$/.test(word) && !isSuiting(next, third, items.length > 0))) {
      if (items.length || isNot) ask ||= unclear(written); // "mon class", "no school mon"
      else if (BESIDE.has(words[n - 1])) unknown = true; // "before class"
      else isBusy = true;
    }
    else if (word === "day" || word === "days") ask ||= "“Days” can be the daytime or whole days: write mornings, afternoons, or the names of the days.";
    else if (!FILLERS.has(word) && word !== "-") unknown = true;
  }
  return { items, ask, unknown: unknown || soft !== "" || (isBusy && !items.length), isBusy, isYes: words.some((word) => YES.has(word)), isYesLast };
}

/** @param {string} next @param {string} third @param {boolean} isAfter whether a time stands before @returns {boolean} whether "work" says of a time that it suits, as in "mornings work for me" */
function isSuiting(next, third, isAfter) {
  return isAfter ? !next || FILLERS.has(next) : SUITING.has(next) || (next === "for" && third === "me");
}

/** @param {string} word @param {boolean} hasLetters @returns {number[] | null} */
function daysOf(word, hasLetters) {
  const found = wordOf(word);
  if (found) return "days" in found && !found.isWeekend && !found.isEvery && found.days.length === 1 ? found.days : null;
  const one = hasLetters ? letter(word) : null;
  return one === null ? runOfLetters(word) : [one];
}

/** @param {number} first @param {number} last @returns {number[]} */
function through(first, last) {
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, n) => (first + n) % 7);
}

/** @param {import("./clock_times.mjs").Span} span @returns {Time} */
function spanOf(span) {
  const reach = reachOf(span);
  return { parts: reach.parts, words: span.words, reach };
}
