// @ts-check
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";

import { openDirectory } from "../../docs/assets/javascripts/finder/directory.mjs";
import { openIndex } from "../../docs/assets/javascripts/finder/index.mjs";
import { openZips } from "../../docs/assets/javascripts/finder/zips.mjs";
import { fileOf, pickerFrom } from "../../docs/assets/javascripts/list/picked.mjs";
import { ask, OtherBuild } from "../../docs/assets/javascripts/shared/files.mjs";
import { makeIndex, makeZips, PROGRAMS, TODAY } from "./fixture.mjs";

const fetched = globalThis.fetch;
afterEach(() => (globalThis.fetch = fetched));

/** @param {(name: string, mark: string, isAgain: boolean) => BodyInit | null} answer null is a 404 @returns {string[]} what was asked for */
function host(answer) {
  /** @type {string[]} */
  const asked = [];
  globalThis.fetch = async (address, options) => {
    const [name, mark] = String(address).split("?");
    asked.push(`${name}?${mark}`);
    const body = answer(name, mark.replace("&again", ""), options?.cache === "reload");
    return new Response(body, { status: body === null ? 404 : 200 });
  };
  return asked;
}

const ADDRESSES = { index: "index.bin?b1", cards: "cards-{}.json?b1", build: "b1" };
const FEWER = PROGRAMS.slice(1);

/** @param {string} build @param {any[]} [programs] @returns {{index: ArrayBuffer, cards: (file: number) => string}} */
function siteOf(build, programs = PROGRAMS) {
  const index = makeIndex(programs, { build, chunk: 2 });
  const { ids } = openIndex(index).header;
  const cards = (/** @type {number} */ file) =>
    JSON.stringify({ build, cards: ids.slice(file * 2, file * 2 + 2).map((id) => ({ id, name: id, checked_on: "" })) });
  return { index, cards };
}

/** @param {string} name @param {{index: ArrayBuffer, cards: (file: number) => string}} site */
const fileIn = (name, site) => (name === "index.bin" ? site.index : site.cards(Number(name.match(/\d+/)?.[0])));

const [old, fresh] = [siteOf("b1"), siteOf("b2", FEWER)];

test("what does not come is asked for again, also where its address names no build", async () => {
  for (const [address, again] of [["towns.json", "towns.json?again"], ["towns.json?b1", "towns.json?b1&again"]]) {
    /** @type {string[]} */
    const asked = [];
    globalThis.fetch = async (each) => new Response("[]", { status: asked.push(String(each)) === 1 ? 404 : 200 });

    await ask(address, (response) => response.json());

    assert.deepEqual(asked, [address, again]);
  }
});

test("what is whole is asked for once", async () => {
  const asked = host((name) => fileIn(name, old));

  const { index, cardOf, isOfPage } = await openDirectory(ADDRESSES, TODAY);

  assert.deepEqual(asked, ["index.bin?b1", "cards-0.json?b1"]);
  assert.ok(isOfPage);
  for (const [program, id] of index.header.ids.entries()) assert.equal((await cardOf(program)).id, id);
  assert.deepEqual(asked.slice(2), ["cards-1.json?b1"]);
});

for (const [what, answer, build] of /** @type {[string, (name: string, mark: string, isAgain: boolean) => BodyInit, string][]} */ ([
  ["cards were renewed, and the rest is under its new name", (name, mark) => fileIn(name, name.startsWith("cards") || mark === "b2" ? fresh : old), "b2"],
  ["the index was renewed, and the rest is under its new name", (name, mark) => fileIn(name, name === "index.bin" || mark === "b2" ? fresh : old), "b2"],
  ["old cards were kept on the way", (name, mark, isAgain) => fileIn(name, name.startsWith("cards") && !isAgain ? fresh : old), "b1"],
  ["an old index was kept on the way", (name, mark, isAgain) => fileIn(name, name === "index.bin" && !isAgain ? fresh : old), "b1"],
  ["all was kept on the way", (name, mark, isAgain) => fileIn(name, isAgain ? old : fresh), "b1"],
  ["all is of another day than the page", (name) => fileIn(name, fresh), "b2"],
])) {
  test(`one build is used when ${what}`, async () => {
    host(answer);

    const { index, cardOf, isOfPage } = await openDirectory(ADDRESSES, TODAY);

    assert.equal(index.header.build, build);
    assert.equal(isOfPage, build === "b1");
    for (const [program, id] of index.header.ids.entries()) assert.equal((await cardOf(program)).id, id);
  });
}

for (const [what, one, other] of /** @type {const} */ ([["new", old, fresh], ["old", fresh, old]])) {
  test(`no card is shown by an index beside which only ${what} ones come, and the asking ends`, async () => {
    const asked = host((name) => fileIn(name, name.startsWith("cards") ? other : one));

    const { index, cardOf } = await openDirectory(ADDRESSES, TODAY);

    for (const program of index.header.ids.keys()) await assert.rejects(cardOf(program), OtherBuild);
    assert.ok(asked.length < 20, asked.join());
  });

  test(`a later file of ${what} cards is asked for once more, and then refused`, async () => {
    const asked = host((name) => fileIn(name, name === "cards-1.json" ? other : one));

    const { cardOf } = await openDirectory({ ...ADDRESSES, build: one === old ? "b1" : "b2" }, TODAY);

    assert.ok(await cardOf(0));
    await assert.rejects(cardOf(2), OtherBuild);
    assert.equal(asked.filter((each) => each.startsWith("cards-1")).length, 2);
  });
}

test("a card of the same build that is about another program is refused", async () => {
  const swapped = () => JSON.stringify({ build: "b1", cards: JSON.parse(old.cards(0)).cards.reverse() });
  host((name) => (name === "cards-0.json" ? swapped() : fileIn(name, old)));

  const { cardOf } = await openDirectory(ADDRESSES, TODAY);

  await assert.rejects(cardOf(0), OtherBuild);
});

const PORTAL = "<!doctype html><title>Sign in</title>".repeat(300);
/** @type {[string, BodyInit | null][]} */
const FALSE = [
  ["a page", PORTAL],
  ["nothing", ""],
  ["null", "null"],
  ["a list", "[]"],
  ["another file", '{"towns":[]}'],
  ["no file", null],
];

for (const [what, body] of FALSE) {
  test(`${what} for cards is no card, and the index stands`, async () => {
    host((name) => (name === "index.bin" ? old.index : body));

    const { cardOf } = await openDirectory(ADDRESSES, TODAY);

    await assert.rejects(cardOf(0));
  });

  test(`${what} for the index is none`, async () => {
    host((name) => (name === "index.bin" ? body : old.cards(0)));

    await assert.rejects(openDirectory(ADDRESSES, TODAY));
  });

  test(`${what} for the facts of a list are none`, async () => {
    host(() => body);

    await assert.rejects(pickerFrom("facts-{}.json?b1", 1, "b1")(["alder"]));
  });
}

test("what comes whole at the second time is taken", async () => {
  host((name, mark, isAgain) => (isAgain ? fileIn(name, old) : PORTAL));

  assert.ok((await openDirectory(ADDRESSES, TODAY)).isOfPage);
});

for (const [what, bytes] of /** @type {[string, Uint8Array][]} */ ([
  ["a page", new TextEncoder().encode(PORTAL)],
  ["ten thousand bytes that say nothing", Uint8Array.from({ length: 10_000 }, (_, n) => (n * 7919) % 256)],
  ["a table that says it is longer", changed(new Uint8Array(makeZips([["28801", 35.6, -82.5, "nc"]])), 4, 255)],
  ["a table with a byte too many", Uint8Array.from([...new Uint8Array(makeZips([["28801", 35.6, -82.5, "nc"]])), 0])],
  ["a table of which the end is missing", new Uint8Array(makeZips([["28801", 35.6, -82.5, "nc"]])).slice(0, -1)],
  ["an index", new Uint8Array(makeIndex())],
  ["nothing", new Uint8Array()],
])) {
  test(`${what} is no table of ZIPs, and that is seen at once`, () => {
    const start = performance.now();

    assert.throws(() => openZips(/** @type {ArrayBuffer} */ (bytes.buffer)));
    assert.ok(performance.now() - start < 200);
  });
}

/** @param {Uint8Array} bytes @param {number} at @param {number} value */
function changed(bytes, at, value) {
  bytes[at] = value;
  return bytes;
}

/** @param {string} build @param {number} files @param {string[]} ids @returns {(number: number) => string} */
function factsOf(build, files, ids) {
  return (number) =>
    JSON.stringify({ build, files, programs: Object.fromEntries(ids.filter((id) => fileOf(id, files) === number).map((id) => [id, { id }])) });
}

test("a list finds its programs where there are more files now than when its page was made", async () => {
  const ids = ["alder", "birch", "cedar", "dogwood"];
  const file = factsOf("b2", 3, ids);
  host((name) => file(Number(name.match(/\d+/)?.[0])));

  const { programs, unknown, build } = await pickerFrom("facts-{}.json?b1", 1, "b1")(ids);

  assert.deepEqual(programs.map(({ id }) => id), ids);
  assert.deepEqual(unknown, []);
  assert.equal(build, "b2");
});

test("a list of facts of two builds is refused, and the asking ends", async () => {
  const asked = host((name) => factsOf(name === "facts-0.json" ? "b1" : "b2", 2, ["alder", "birch", "cedar", "elder"])(Number(name.match(/\d+/)?.[0])));

  await assert.rejects(pickerFrom("facts-{}.json?b1", 2, "b1")(["alder", "birch", "cedar", "elder"]), OtherBuild);
  assert.ok(asked.length <= 4, asked.join());
});
