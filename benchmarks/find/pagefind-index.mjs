// Writes Pagefind's files for a list of records: node pagefind-index.mjs RECORDS.json PEERS FOLDER
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [records, peers, folder] = process.argv.slice(2);
const { createIndex, close } = await import(pathToFileURL(`${peers}/node_modules/pagefind/lib/index.js`).href);
const { index } = await createIndex();
for (const { id, name, city, at, cells, ...filters } of JSON.parse(await readFile(records, "utf8"))) {
  await index.addCustomRecord({ url: `/${id}/`, content: `${name} ${city}`, language: "en", meta: { title: name }, filters });
}
await index.writeFiles({ outputPath: folder });
await close();
