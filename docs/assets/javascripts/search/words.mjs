// @ts-check
/** Words as people type them: folded, without endings, and how many slips each may have. */

/** @param {string} text @returns {string[]} its words: no case, accents or apostrophes (hooks/iop/guide/search.py) */
export function foldedWords(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/['\u2019\u2018\u02bc`\u00b4]/g, "").split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

/** Whose ending is no ending, or whose stem is another word. */
const ODD = new Map(Object.entries({
  using: "use", used: "use", uses: "use", user: "use", dying: "die", dies: "die", died: "die", children: "child", took: "take", taken: "take",
  taking: "take", women: "woman", men: "man", wives: "wife", lives: "live", drank: "drink", drunk: "drink", paid: "pay", lying: "lie",
  getting: "get", meds: "med", news: "new", relapsing: "relapse", lost: "lose", losing: "lose", loses: "lose", hit: "hit", shes: "she",
  bipolar: "bipolar", pills: "pill", bed: "bed", need: "need", ms: "ms", yes: "yes", gas: "gas", bus: "bus", aids: "aids", this: "this",
  judged: "judged", judging: "judged", evening: "evening", evenings: "evening", vaping: "vape", vapes: "vape", coping: "cope", fired: "fire", firing: "fire", moms: "mom", dads: "dad", pregnancy: "pregnant", addicted: "addict", addiction: "addict", addictive: "addict", addictions: "addict",
  alcoholism: "alcohol", alcoholic: "alcohol", alcoholics: "alcohol", suicidal: "suicide", depression: "depress", depressed: "depress",
  anxious: "anxiety", therapist: "therapy", therapists: "therapy", denial: "deny", coverage: "cover", insured: "insurance", insurer: "insurance",
})); // prettier-ignore

/**
 * @param {string} word folded
 * @returns {string} what it begins with, whatever its ending: "drinking" and "drinks" are one
 */
export function stem(word) {
  const odd = ODD.get(word);
  if (odd) return shorn(odd);
  if (word.length < 4) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith("sses")) return word.slice(0, -2);
  const one = /[^su]s$/.test(word) && !word.endsWith("is") ? word.slice(0, -1) : word;
  if (one.length > 5 && one.endsWith("ing")) return shorn(single(one.slice(0, -3)));
  if (one.length > 4 && one.endsWith("ed") && !one.endsWith("eed")) return shorn(single(one.slice(0, -2)));
  return shorn(one);
}

/** @param {string} word @returns {string} "stopp" of "stopping" is "stop"; "call" stays */
const single = (word) => (/([bdgmnprt])\1$/.test(word) ? word.slice(0, -1) : word);

/** @param {string} word @returns {string} without an e at its end: "overdose" and "overdosing" are one */
const shorn = (word) => (word.length > 4 && word.endsWith("e") ? word.slice(0, -1) : word);

/** @param {string} word @returns {number} how many slips it may have: short words are too near to one another */
export const mayHave = (word) => (word.length < 4 ? 0 : word.length < 7 ? 1 : 2);
