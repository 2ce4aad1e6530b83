// @ts-check
/**
 * A town or county typed with suggestions, and the place where the reader is, on a tap: both stay in the browser.
 *
 * @typedef {import("./index.mjs").Header} Header
 * @typedef {import("./query.mjs").Query} Query
 *
 * @typedef {object} Suggestion
 * @property {string} label
 * @property {string} name the condition: city, county or zip
 * @property {string} value
 */

/**
 * @param {HTMLElement} $root
 * @param {Header} header
 * @param {{choose: (name: string, value: string) => void, towns: () => Promise<[string, string, string][]>,
 *   nearestZip: (lat: number, lng: number) => Promise<string>}} hands
 */
export function whereabouts($root, header, { choose, towns, nearestZip }) {
  const $town = /** @type {HTMLInputElement} */ ($root.querySelector("[data-iop-town]"));
  const $list = /** @type {HTMLElement} */ ($root.querySelector("[data-iop-towns]"));
  const $here = /** @type {HTMLElement} */ ($root.querySelector("[data-iop-here]"));
  const $said = /** @type {HTMLElement} */ ($root.querySelector("[data-iop-where-said]"));
  /** @type {Map<string, Suggestion>} */
  const known = new Map();

  /** @param {Suggestion} suggestion */
  const add = (suggestion) => {
    const key = suggestion.label.toLowerCase();
    if (known.has(key)) return;
    known.set(key, suggestion);
    $list.append(Object.assign(document.createElement("option"), { value: suggestion.label }));
  };

  let asked = false;
  $town.addEventListener("focus", async () => {
    if (asked) return;
    asked = true;
    header.city_names.forEach((label, at) => add({ label, name: "city", value: header.cities[at] }));
    header.county_names.forEach((label, at) =>
      add({ label: label.replace(", ", " County, "), name: "county", value: header.counties[at] }),
    );
    try {
      for (const [town, state, zip] of await towns()) add({ label: `${town}, ${state}`, name: "zip", value: zip });
    } catch {
      asked = false; // the directory's own places are there; the rest loads next time
    }
  });

  $town.addEventListener("change", () => {
    const typed = $town.value.trim().toLowerCase();
    if (!typed) return;
    const begun = [...known.entries()].filter(([label]) => label.startsWith(typed));
    const found = known.get(typed) ?? (begun.length ? begun[0][1] : null);
    $said.textContent = found ? "" : `We know no town or county like “${$town.value.trim()}” here. Try a ZIP.`;
    if (!found) return;
    $town.value = "";
    choose(found.name, found.value);
  });

  if (!navigator.geolocation) return;
  $here.hidden = false;
  $here.addEventListener("click", () => {
    $said.textContent = "Asking your device where it is. It stays on this device.";
    navigator.geolocation.getCurrentPosition(
      async ({ coords }) => {
        const zip = await nearestZip(coords.latitude, coords.longitude);
        $said.textContent = `Nearest ZIP: ${zip}. Your exact place was not kept or sent.`;
        choose("zip", zip);
      },
      () => {
        $said.textContent = "Your device did not say where it is. Type a ZIP.";
      },
      { maximumAge: 600_000, timeout: 15_000 },
    );
  });
}
