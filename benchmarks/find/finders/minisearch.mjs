// MiniSearch finds by words and takes a function for the rest; it has no counts, so they are made from what it finds.
import MiniSearch from "minisearch";

import { counted, FACETS, has, loose, records, suits, without } from "./records.mjs";

export async function open() {
  const engine = new MiniSearch({ fields: ["name", "city"], storeFields: [...FACETS, "cells", "at", "name"] });
  engine.addAll(await records());
  const find = (question) =>
    engine.search(question.q?.[0] ?? MiniSearch.wildcard, {
      prefix: true,
      filter: (record) => has(record, question) && suits(record, question),
    });
  return (question) => {
    const found = find(question);
    counted(found);
    for (const name of loose(question)) counted(find(without(question, name)));
    return found.length;
  };
}
