// Answers questions with the finder's own modules: node run.mjs JOB.json, where JOB has `modules` and `directories`
// (each `index`, `zips`, `today`, `fragments` and the counts `wanted`); prints one JSON line a directory.
import { readFile } from "node:fs/promises";

const job = JSON.parse(await readFile(process.argv[2], "utf8"));
const load = (name) => import(`${job.modules}/${name}.mjs`);
const { openIndex } = await load("index");
const { unpack } = await load("../shared/files");
const { distancesOf } = await load("distances");
const { createMatcher } = await load("match");
const { readQuery } = await load("query");
const { openZips } = await load("zips");
const { without } = await load("ways");

const open = async (path) => {
  const bytes = await readFile(path);
  return unpack(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
};
for (const { index: path, zips: table, today, fragments, wanted } of job.directories) {
  const index = openIndex(await open(path));
  const zips = openZips(await open(table));
  const matcher = createMatcher(index, today, { distances: distancesOf(index, zips) });
  const answers = fragments.map((fragment) => {
    try {
      const { query, ignored } = readQuery(`#${fragment}`, index.header);
      const zip = query.get("zip")?.[0];
      if (zip && !zips(zip)) query.delete("zip"); // as finder.mjs does
      const names = (found) => found.map((program) => index.header.ids[program]);
      const { yes, maybe } = matcher.find(query);
      const counts = matcher.counts(query, wanted);
      return {
        yes: names(yes),
        maybe: names(maybe),
        counts: wanted.map(([name, value], at) => [`${name}=${value}`, counts[at]]),
        waysOut: without(index.header, matcher, query),
        ignored,
      };
    } catch (error) {
      return { error: String(error.stack) };
    }
  });
  console.log(JSON.stringify(answers));
}
