// FlexSearch finds by words and tags; it has no counts, so they are made from what it finds, and no times or distances.
import { Document } from "flexsearch";

import { counted, FACETS, loose, records, without } from "./records.mjs";

export async function open() {
  const engine = new Document({ tokenize: "forward", document: { id: "id", index: ["name", "city"], tag: FACETS.map((field) => ({ field })) } });
  const all = await records();
  const byId = new Map(all.map((record) => [record.id, record]));
  for (const record of all) engine.add(record);
  const find = (question) => {
    const tags = FACETS.filter((name) => question[name]);
    if (!tags.length && !question.q) return all;
    const limit = all.length;
    const tag = Object.fromEntries(tags.map((name) => [name, question[name]]));
    const lists = question.q ? engine.search(question.q[0], { limit, index: "name" }) : engine.search({ tag, limit });
    const sets = lists.map(({ result }) => new Set(result));
    return [...(sets[0] ?? [])].filter((id) => sets.every((set) => set.has(id))).map((id) => byId.get(id));
  };
  return (question) => {
    if (question.free || question.zip) return null;
    const found = find(question);
    counted(found);
    for (const name of loose(question)) counted(find(without(question, name)));
    return found.length;
  };
}
