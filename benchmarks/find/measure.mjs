// Times one finder on the questions of questions.mjs: `window.load(name)`, then `window.time(question)`.
import { questions } from "./questions.mjs";

const SAMPLE_MS = 20; // the clock shows tenths of a millisecond, and the throttle works in slices
const WHOLE_MS = 600;
const PAUSE_MS = 1000; // before the questions: a finder may leave work for when nobody waits

let finder;

/** @param {string} name @returns {Promise<number>} milliseconds from nothing to the first answer with all counts */
window.load = async (name) => {
  const { open } = await import(`./finders/${name}.mjs`);
  const start = performance.now();
  finder = await open();
  await finder(questions.everything[0]);
  const took = performance.now() - start;
  await new Promise((rested) => setTimeout(rested, PAUSE_MS));
  return took;
};

/** @param {string} name @returns {Promise<{median: number, high: number, mean: number, found: number} | null>} */
window.time = async (name) => {
  const asked = questions[name];
  const found = await finder(asked[0]);
  if (found === null) return null; // cannot do it
  const samples = [];
  const begun = performance.now();
  let runs = 0;
  while (performance.now() - begun < WHOLE_MS || samples.length < 3) {
    const start = performance.now();
    let times = 0;
    do {
      await finder(asked[runs % asked.length]);
      runs += 1;
      times += 1;
    } while (performance.now() - start < SAMPLE_MS);
    samples.push((performance.now() - start) / times);
  }
  const mean = (performance.now() - begun) / runs;
  samples.sort((one, other) => one - other);
  const at = (share) => samples[Math.min(samples.length - 1, Math.floor(samples.length * share))];
  return { median: at(0.5), high: at(0.95), mean, found };
};
