// Asks which texts have words of danger: node search_danger.mjs INDEX.json TEXTS.json prints those that have none, as JSON.
import { readFile } from "node:fs/promises";

import { dangerIn } from "../../docs/assets/javascripts/search/danger.mjs";
import { createLexicon } from "../../docs/assets/javascripts/search/lexicon.mjs";

const [index, texts] = await Promise.all(process.argv.slice(2).map(async (path) => JSON.parse(await readFile(path, "utf8"))));
const isDanger = dangerIn(index, createLexicon(index).isKnown);
console.log(JSON.stringify(texts.filter((text) => !isDanger(text))));
