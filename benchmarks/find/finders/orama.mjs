// Orama finds by words, values and distance, with counts; times of a week it cannot.
import { create, insertMultiple, search } from "@orama/orama";

import { ALL } from "../questions.mjs";
import { FACETS, loose, records, without, ZIPS } from "./records.mjs";

export async function open() {
  const schema = { name: "string", city: "string", location: "geopoint", ...Object.fromEntries(FACETS.map((name) => [name, "enum[]"])) };
  const engine = create({ schema });
  const all = await records();
  await insertMultiple(engine, all.map(({ at, cells, ...record }) => ({ ...record, location: { lat: at[0], lon: at[1] } })), 5000);
  const facets = Object.fromEntries(FACETS.map((name) => [name, {}]));
  const find = (question) => {
    const where = Object.fromEntries(
      FACETS.filter((name) => question[name]).map((name) => [name, { [ALL.includes(name) ? "containsAll" : "containsAny"]: question[name] }]),
    );
    if (question.zip) {
      const [lat, lon] = ZIPS[question.zip[0]];
      where.location = { radius: { coordinates: { lat, lon }, value: 25, unit: "mi", inside: true } };
    }
    return search(engine, { term: question.q?.[0] ?? "", properties: ["name", "city"], where, facets, limit: 20, sortBy: { property: "name" } });
  };
  return async (question) => {
    if (question.free) return null;
    const { count } = await find(question);
    for (const name of loose(question)) await find(without(question, name));
    return count;
  };
}
