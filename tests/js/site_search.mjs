// Asks the site's search: node site_search.mjs INDEX.json TOWNS.json QUESTIONS.json prints, for each question, what is found, as JSON.
// As in the panel, towns without a program are learned when a question may name one.
import { readFile } from "node:fs/promises";

import { createSearch } from "../../docs/assets/javascripts/search/engine.mjs";
import { readPlaces } from "../../docs/assets/javascripts/shared/place_names.mjs";

const [index, file, questions] = await Promise.all(process.argv.slice(2).map(async (path) => JSON.parse(await readFile(path, "utf8"))));
const [near, far] = [createSearch(index), createSearch(index)];
far.learn(await readPlaces(Response.json(file)));
const found = questions.map((text) => [near.search(text), text]).map(([first, text]) => (first.mayBeFar ? far.search(text) : first));
console.log(JSON.stringify(found));
