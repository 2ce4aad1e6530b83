// Pagefind finds by words and filters, with counts; it reads its files as it needs them. Times and distances it cannot.
import { FACETS } from "./records.mjs";

export async function open() {
  const engine = await import("../pagefind/pagefind.js");
  await engine.options({ bundlePath: new URL("../pagefind/", import.meta.url).pathname });
  await engine.init();
  await engine.filters();
  return async (question) => {
    if (question.free || question.zip) return null;
    const filters = Object.fromEntries(FACETS.filter((name) => question[name]).map((name) => [name, question[name]]));
    const { results } = await engine.search(question.q?.[0] ?? null, { filters });
    return results.length;
  };
}
