// Asks the site's search: node site_search.mjs INDEX.json QUESTIONS.json prints, for each question, what is found, as JSON.
import { readFile } from "node:fs/promises";

import { createSearch } from "../../docs/assets/javascripts/search/engine.mjs";

const [index, questions] = await Promise.all(process.argv.slice(2).map(async (path) => JSON.parse(await readFile(path, "utf8"))));
const search = createSearch(index);
console.log(JSON.stringify(questions.map((text) => search(text))));
