// @ts-check
/** What the search shows while somebody types. The index is asked for with the first letter, and once. */

import { ask } from "../shared/files.mjs";
import { readPlaces } from "../shared/place_names.mjs";
import { FINDER } from "../shared/rules.mjs";
import { inTime } from "../shared/waiting.mjs";
import { createSearch } from "./engine.mjs";

const VERSION = 3;
/** So long nobody has typed before what was found is read out, and towns are looked for further away. */
const QUIET_MS = 700;
const LOOKING = "Looking …";

/** @typedef {import("./engine.mjs").Found} Found */

/** @param {HTMLDialogElement} $dialog */
export function startPanel($dialog) {
  /** @param {string} name @returns {any} */
  const part = (name) => $dialog.querySelector(`[data-iop-search-${name}]`);
  const [$query, $results, $status, $live, $failed, $carry] = ["query", "results", "status", "said", "failed", "carry"].map(part);
  const [address, towns] = [$dialog.dataset.index, $dialog.dataset.towns].map((each) => new URL(each ?? "", document.baseURI));
  const root = new URL("../", address);
  const texts = { idle: $status.textContent, carry: $carry.textContent };
  /** @type {ReturnType<typeof createSearch> | null} */
  let engine = null;
  let [isAsked, isFarAsked] = [false, false];
  let timer = 0;

  /**
   * @param {string} text what is seen at once, and read out when nobody types any more
   * @param {() => void} [then] what else is done then
   */
  const announce = (text, then) => {
    clearTimeout(timer);
    [$status.textContent, $live.textContent] = [text, ""];
    timer = setTimeout(() => {
      $live.textContent = text;
      then?.();
    }, QUIET_MS);
  };

  const load = async () => {
    isAsked = true;
    $failed.hidden = true;
    announce(LOOKING);
    try {
      engine = createSearch(await inTime(indexAt(address)));
      show();
    } catch {
      isAsked = false; // with the next letter, again
      $failed.hidden = false;
      announce("");
    }
  };

  /** @param {(places: import("../shared/place_names.mjs").Place[]) => void} learn */
  const lookFar = async (learn) => {
    isFarAsked = true;
    try {
      learn(await inTime(ask(towns.href, readPlaces)));
      if (!$results.contains(document.activeElement)) show();
    } catch {
      isFarAsked = false; // what was found without them stays
    }
  };

  const show = () => {
    const text = $query.value.trim();
    /** @type {Found} */
    const found = (text && engine?.search(text)) || { danger: false, results: [], mayBeFar: false, carry: "" };
    $dialog.classList.toggle("iop-search--danger", found.danger);
    $results.replaceChildren(...found.results.map((result) => item(result, root)));
    $carry.href = new URL(found.carry ? `${FINDER}#${found.carry}` : FINDER, root).href;
    $carry.textContent = found.carry ? `${$carry.dataset.words} “${text}”` : texts.carry;
    $carry.hidden = found.danger;
    if (!text) announce(texts.idle);
    else if (engine) {
      const { learn } = engine;
      announce(countOf(found), () => found.mayBeFar && !isFarAsked && lookFar(learn));
    }
  };

  $query.addEventListener("input", () => {
    if (!isAsked && $query.value.trim()) load();
    show();
  });
  $query.form.addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault(); // Enter goes to the first
    $results.querySelector("a")?.focus();
  });
  if ($query.value.trim()) load(); // typed while the script was on its way
}

/** @param {URL} address @returns {Promise<any>} */
async function indexAt(address) {
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new Error(String(answer.status));
  const index = await answer.json();
  if (index.version !== VERSION) throw new Error(`version ${index.version}`);
  return index;
}

/** @param {Found} found @returns {string} */
function countOf({ results, danger }) {
  if (!results.length) return "Nothing found. Try fewer or other words, or a ZIP code.";
  const count = results.length === 1 ? "1 found" : `${results.length} found`;
  return danger ? `${count}. Get help now comes first.` : `${count}. Press Enter to go to the first.`;
}

const KINDS = { page: "Guide", program: "Program", finder: "Finder" };

/** @param {import("./engine.mjs").Result} result @param {URL} root @returns {HTMLElement} */
function item({ kind, at, title, says }, root) {
  const $link = Object.assign(document.createElement("a"), { className: "iop-search__link", href: new URL(at, root).href });
  $link.append(words("title", title), words("kind", KINDS[kind]), words("says", says));
  const $item = document.createElement("li");
  $item.append($link);
  return $item;
}

/** @param {string} name @param {string} text @returns {HTMLElement} */
function words(name, text) {
  return Object.assign(document.createElement("span"), { className: `iop-search__${name}`, textContent: text });
}
