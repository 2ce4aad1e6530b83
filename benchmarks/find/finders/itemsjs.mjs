import itemsjs from "itemsjs";

import { ALL, ANY } from "../questions.mjs";
import { FACETS, records, suits } from "./records.mjs";

export async function open() {
  const aggregations = Object.fromEntries(FACETS.map((name) => [name, { size: 100, conjunction: ALL.includes(name) }]));
  const engine = itemsjs(await records(), { aggregations, searchableFields: ["name", "city"], sortings: { name: { field: "name", order: "asc" } } });
  return (question) => {
    const filters = Object.fromEntries(FACETS.filter((name) => question[name]).map((name) => [name, question[name]]));
    const options = { filters, per_page: 20, sort: "name" };
    if (question.q) options.query = question.q[0];
    if (question.free || question.zip) options.filter = (record) => suits(record, question);
    return engine.search(options).pagination.total;
  };
}
