// @ts-check
/**
 * Programs side by side: a row for each thing that any of them says, and whether they differ in it.
 *
 * @typedef {import("./facts.mjs").Program} Program
 * @typedef {import("./facts.mjs").Group} Group
 *
 * @typedef {object} Cell
 * @property {string[]} texts
 * @property {string} answer `yes`, `no`, `unknown` or empty
 *
 * @typedef {object} Row
 * @property {string} term
 * @property {Cell[]} cells one a program
 * @property {boolean} differs
 */

/** @param {number} width of the screen, in pixels @returns {number} how many programs can be read side by side on it */
export function sideBySide(width) {
  if (width < 360) return 2;
  return width < 768 ? 3 : 4;
}

/** What is never the same, and so is no difference to choose by. */
const OWN = new Set(["Telephone", "Address", "County", "Send to", "Checked"]);

const LICENSED = "Licensed by the state";

/** @type {Cell} */
const NOT_KNOWN = { texts: ["Not known: ask"], answer: "unknown" };

/** @type {[string, keyof Group][]} */
const OF_GROUPS = [
  ["Days and times", "when"],
  ["How much, how long", "load"],
  ["Format", "format"],
  ["You can begin", "starts"],
  ["Openings", "openings"],
];

/** @param {Program[]} programs @returns {Row[]} */
export function rows(programs) {
  const made = [
    row("Telephone", programs, ({ phone }) => ({ texts: [phone[0]], answer: "" })),
    ...OF_GROUPS.map(([term, key]) => row(term, programs, (program) => ofGroups(program, key))),
    ...terms(programs).flatMap((term) => rowsOf(term, programs)),
    row("Checked", programs, ({ checked }) => ({ texts: [checked], answer: "" })),
  ];
  if (programs.some(({ status }) => status)) {
    made.unshift(row("Now", programs, ({ status }) => ({ texts: [status || "Open"], answer: "" })));
  }
  return made;
}

/** @param {string} term @param {Program[]} programs @param {(program: Program) => Cell} cellOf @returns {Row} */
function row(term, programs, cellOf) {
  const cells = programs.map(cellOf);
  // Each licence has a number of its own: two that have one do not differ in it.
  const said = new Set(cells.map(({ texts, answer }) => (answer === "yes" && term === LICENSED ? answer : texts.join("\n"))));
  return { term, cells, differs: said.size > 1 && !OWN.has(term) };
}

/** @param {string} term @param {Program[]} programs @returns {Row[]} of lists that overlap two rows: what all name, and the rest */
function rowsOf(term, programs) {
  const whole = row(term, programs, (program) => ofLines(program, term));
  const lines = programs.map((program) => lineOf(program, term));
  const lists = lines.map((line) => line?.items ?? []);
  const shared = lists[0].filter((item) => lists.every((items) => items.includes(item)));
  if (!whole.differs || !shared.length) return [whole];
  const rest = lines.map((line) => {
    const more = line?.items.filter((item) => !shared.includes(item)) ?? [];
    return { texts: listed(more, line?.may_lack ? "" : "Nothing more", line?.may_lack), answer: "" };
  });
  const said = new Set(rest.map(({ texts }) => texts.join("\n")));
  return [
    { term: `${term}: in all`, cells: programs.map(() => ({ texts: [sentence(shared)], answer: "" })), differs: false },
    { term: `${term}: not in all`, cells: rest, differs: said.size > 1 },
  ];
}

/** @param {string[]} items @param {string} none what stands there for no item @param {boolean} [mayLack] @returns {string[]} */
function listed(items, none, mayLack) {
  return [items.length ? sentence(items) : none, mayLack ? "There may be more: ask." : ""].filter(Boolean);
}

/** @param {string[]} items @returns {string} */
function sentence(items) {
  const text = items.map(brief).join(", ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @param {string} item @returns {string} without what is added in brackets, a brand or a language's own name; ages stay */
function brief(item) {
  return item.replace(/ \([^()0-9]+\)$/, "");
}

/** @param {Program} program @param {keyof Group} key @returns {Cell} what its groups say, each once */
function ofGroups({ groups }, key) {
  const said = groups.filter((group) => group[key]).map((group) => [group.name, group[key]]);
  if (!said.length) return NOT_KNOWN;
  /** @type {Map<string, string[]>} */
  const names = new Map();
  for (const [name, text] of said) names.set(String(text), [...(names.get(String(text)) ?? []), ...(name ? [name] : [])]);
  if (names.size === 1 && said.length === groups.length) return { texts: [...names.keys()], answer: "" };
  return { texts: [...names].map(([text, who]) => (who.length ? `${who.join(", ")}: ${text}` : text)), answer: "" };
}

/** @param {Program} program @param {string} term @returns {Cell} */
function ofLines(program, term) {
  const line = lineOf(program, term);
  if (!line) return { texts: ["Not said"], answer: "unknown" };
  const { text, answer, items, may_lack } = line;
  return { texts: items.length ? listed(items, text, may_lack) : [text], answer };
}

/** @param {Program} program @param {string} term */
function lineOf({ lines }, term) {
  return lines.find((each) => each.term === term);
}

/** @param {Program[]} programs @returns {string[]} every term once; what only some say stands where they say it */
function terms(programs) {
  /** @type {string[]} */
  const order = [];
  for (const { lines } of programs) {
    let at = 0;
    for (const { term } of lines) {
      const known = order.indexOf(term);
      if (known < 0) order.splice(at, 0, term);
      at = (known < 0 ? at : known) + 1;
    }
  }
  return order;
}
