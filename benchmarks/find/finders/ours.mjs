// This finder: both lists, by track, with what is not known, and a count beside each value of each condition.
import { distancesOf } from "../javascripts/finder/distances.mjs";
import { openIndex } from "../javascripts/finder/index.mjs";
import { openZips } from "../javascripts/finder/zips.mjs";
import { unpack } from "../javascripts/shared/files.mjs";
import { createMatcher } from "../javascripts/finder/match.mjs";

const TODAY = 20_780;
const LISTED = 20;
const load = async (address) => unpack(await (await fetch(address)).arrayBuffer());

export async function open() {
  const index = openIndex(await load("index.bin"));
  const distances = distancesOf(index, openZips(await load("zips.bin")));
  const matcher = createMatcher(index, TODAY, { distances });
  const { header } = index;
  const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
  const parts = ["morning", "afternoon", "evening"];
  const cells = [...days, ...parts, "weekend", ...days.flatMap((day) => parts.map((part) => `${day}-${part}`))];
  const wanted = Object.entries(header.conditions).flatMap(([name, { values }]) => Object.keys(values).map((value) => [name, value]));
  for (const cell of cells) wanted.push(["free", cell]);
  for (const state of header.states) wanted.push(["state", state]);
  return (question) => {
    const query = new Map(Object.entries(question));
    const { counts } = matcher.find(query, LISTED);
    matcher.counts(query, wanted);
    return counts[0];
  };
}
