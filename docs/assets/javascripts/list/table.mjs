// @ts-check
/**
 * The comparison: who is in it, and the table.
 *
 * @typedef {import("./picked.mjs").Program} Program
 */

import { link, node, partsOf } from "../shared/page.mjs";
import { rows, sideBySide } from "./compare.mjs";
import { directionsToEach } from "./directions.mjs";
import { fitMark, versus } from "./versus.mjs";

/** So wide is a screen with room for columns (blocks/compare.css). */
const WIDE = "(min-width: 60em)";

/** @param {HTMLElement} $root @param {(text: string) => void} announce @returns {{show: (programs: Program[], chosen: string[]) => void}} */
export function comparison($root, announce) {
  const part = partsOf($root);
  const [$section, $choices, $table] = [part("compare"), part("choices"), part("table")];
  const $only = /** @type {HTMLInputElement} */ (part("only"));
  /** @type {Program[]} */
  let programs = [];
  /** @type {Set<string>} */
  let chosen = new Set();
  /** Names of the conditions in the address. @type {string[]} */
  let asked = [];
  const most = sideBySide(innerWidth);
  part("most").textContent = String(most);
  // On a phone a long table is no comparison: what is the same waits until it is asked for.
  $only.checked = most < 4;

  /** @param {Program[]} side @param {import("./compare.mjs").Row[]} shown @returns {HTMLElement} */
  const drawn = (side, shown) => {
    if (!shown.length) return node("p", "", "Everything we know about these programs is the same.");
    return matchMedia(WIDE).matches ? table(side, shown, $only.checked) : versus(side, shown, asked);
  };

  /** @param {Program[]} side @returns {HTMLElement|null} on a phone they fold, as the other topics do */
  const waysTo = (side) => {
    const $ways = directionsToEach(side);
    if (!$ways || matchMedia(WIDE).matches) return $ways;
    $ways.querySelector("h3")?.remove();
    return node("details", "iop-versus__topic", node("summary", "iop-versus__title", "Directions"), $ways);
  };

  const draw = () => {
    const side = programs.filter(({ id }) => chosen.has(id));
    const all = rows(side);
    const shown = $only.checked ? all.filter(({ differs }) => differs) : all;
    const $ways = side.length > 1 ? waysTo(side) : null;
    $table.replaceChildren(side.length > 1 ? drawn(side, shown) : node("p", "", "Choose two programs or more."), ...($ways ? [$ways] : []));
    const differing = all.filter(({ differs }) => differs).length;
    part("differing").textContent = side.length > 1 ? `${differing} of ${all.length} rows` : "";
    return side.length > 1 ? `${side.length} programs side by side. They differ in ${differing} of ${all.length} rows.` : "Choose two programs or more.";
  };

  /** No more fit side by side: the others wait until one is let go. */
  const limit = () => {
    for (const $box of $choices.querySelectorAll("input")) $box.disabled = !$box.checked && chosen.size >= most;
    part("limit").hidden = !$choices.querySelector(":disabled");
  };

  $choices.addEventListener("change", ({ target }) => {
    const $box = /** @type {HTMLInputElement} */ (target);
    if ($box.checked) chosen.add($box.value);
    else chosen.delete($box.value);
    limit();
    announce(draw());
  });
  $only.addEventListener("change", () => announce(draw()));
  matchMedia(WIDE).addEventListener("change", draw);

  /** @param {Program[]} now @param {string[]} names of conditions in the address */
  const show = (now, names) => {
    asked = names;
    const ids = now.map(({ id }) => id);
    const kept = ids.filter((id) => chosen.has(id));
    const added = ids.filter((id) => !programs.some((program) => program.id === id));
    chosen = new Set([...kept, ...added].slice(0, most));
    programs = now;
    $choices.replaceChildren(...now.map((program) => choice(program, chosen.has(program.id))));
    limit();
    $section.hidden = now.length < 2;
    // Where all have room, "Take off the list" says it better than a second list of names.
    part("choosing").hidden = now.length < 3 || (most < 4 && now.length <= most);
    draw();
  };
  return { show };
}

/** @param {Program} program @param {boolean} isChosen @returns {HTMLElement} */
function choice({ id, name }, isChosen) {
  const $box = /** @type {HTMLInputElement} */ (node("input", "iop-option__box"));
  Object.assign($box, { type: "checkbox", value: id, checked: isChosen });
  return node("label", "iop-choice", $box, node("span", "", name));
}

/** @param {Program[]} programs @param {import("./compare.mjs").Row[]} shown @param {boolean} all whether all that is shown differs @returns {HTMLElement} */
function table(programs, shown, all) {
  const heads = programs.map((program) =>
    scoped("col", node("th", "iop-compare__program", link("", program.href, program.name), node("span", "iop-compare__place", program.place))),
  );
  const $head = roles(node("tr", "", roles(node("td", ""), "cell"), ...heads), "row");
  const body = shown.map(({ term, cells, differs }) => {
    const $term = scoped("row", node("th", "iop-compare__term", term, " "));
    if (differs && !all) $term.append(node("span", "iop-compare__differs", "differs"));
    const found = cells.map(({ texts, answer }) => {
      const lines = texts.map((text) => node("p", answer ? `iop-is iop-is--${answer}` : "", ...asWritten(text)));
      return roles(node("td", "iop-compare__cell", ...lines), "cell");
    });
    return roles(node("tr", differs ? "iop-compare__row iop-compare__row--differs" : "iop-compare__row", $term, ...found), "row");
  });
  return roles(
    node(
      "table",
      `iop-compare iop-compare--${programs.length}`,
      node("caption", "iop-unseen", "Programs side by side"),
      roles(node("thead", "", $head), "rowgroup"),
      roles(node("tbody", "", ...body), "rowgroup"),
    ),
    "table",
  );
}

/** @param {import("./compare.mjs").Text} text @returns {Node[]} */
function asWritten({ text, href, fits, isSure, shared = [], own }) {
  if (href) return [link("", href, text)];
  const $fits = fitMark(fits, isSure);
  if ($fits) return [$fits, new Text(` ${text}`)];
  if (!own) return [new Text(text)];
  const items = [...shared.map((item) => new Text(item)), ...own.map((item) => node("strong", "iop-compare__own", item))];
  return items.flatMap(($item, at) => (at ? [new Text(", "), $item] : [$item]));
}

/** A table that is laid out as a grid on a phone is still read as a table. @param {HTMLElement} $node @param {string} role */
function roles($node, role) {
  $node.setAttribute("role", role);
  return $node;
}

/** @param {"col"|"row"} scope @param {HTMLElement} $head */
function scoped(scope, $head) {
  $head.setAttribute("scope", scope);
  return roles($head, scope === "col" ? "columnheader" : "rowheader");
}
