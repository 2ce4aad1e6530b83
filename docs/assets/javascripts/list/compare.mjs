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

/** How many programs stand side by side. */
export const SIDE_BY_SIDE = 4;

/** What is never the same, and so is no difference to choose by. */
const OWN = new Set(["Telephone", "Address", "Send to", "Checked"]);

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
    ...terms(programs).map((term) => row(term, programs, (program) => ofLines(program, term))),
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
  const said = new Set(cells.map(({ texts }) => texts.join("\n")));
  return { term, cells, differs: said.size > 1 && !OWN.has(term) };
}

/** @param {Program} program @param {keyof Group} key @returns {Cell} what its groups say, each once */
function ofGroups({ groups }, key) {
  const said = groups.filter((group) => group[key]).map((group) => [group.name, group[key]]);
  if (!said.length) return NOT_KNOWN;
  const distinct = new Set(said.map(([, text]) => text));
  const isOne = distinct.size === 1 && (said.length === groups.length || groups.length === 1);
  if (isOne) return { texts: [String(said[0][1])], answer: "" };
  return { texts: said.map(([name, text]) => (name ? `${name}: ${text}` : String(text))), answer: "" };
}

/** @param {Program} program @param {string} term @returns {Cell} */
function ofLines({ lines }, term) {
  const line = lines.find((each) => each.term === term);
  if (!line) return { texts: ["Not said"], answer: "unknown" };
  return { texts: [line.text], answer: line.answer };
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
