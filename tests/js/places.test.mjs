// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";

import { asker, placeWords, readWords } from "../../docs/assets/javascripts/shared/ask_place.mjs";
import { choiceOf, ownPlaces, readPlaces } from "../../docs/assets/javascripts/shared/place_names.mjs";
import { readPlace, suggestions } from "../../docs/assets/javascripts/shared/places.mjs";
import { isBrokenZip, isZip } from "../../docs/assets/javascripts/shared/zip_words.mjs";
import { FAR, NEAR } from "./place_files.mjs";

/** @type {string[]} */
let asked = [];
globalThis.fetch = async (address) => {
  asked.push(String(address));
  return Response.json(String(address).includes("far") ? FAR : NEAR);
};
const { read, near } = asker("towns.json", "towns-far.json", () => []);
const places = await near();

/** What is taken, exactly as it was typed. */
const TAKEN = `
28801: zip=28801 | 28801-1234: zip=28801 | 28801 Asheville: zip=28801 | Asheville, NC 28801: zip=28801 | 288011234: zip=28801 | zip code 28801: zip=28801
12000 Main St, Asheville, NC 28801-1234: zip=28801 | Asheville: zip=28801 | asheville nc: zip=28801 | ASHEVILLE NC: zip=28801 | Asheville,NC: zip=28801
asheville, n.c.: zip=28801 | Asheville N. C.: zip=28801 | Asheville n c: zip=28801 | Asheville North Carolina: zip=28801 | Asheville, North Carolina, USA: zip=28801
Asheville N. Carolina: zip=28801 | near Asheville: zip=28801 | City of Asheville: zip=28801 | 12 Main St, Asheville, NC: zip=28801 | Asheville (NC): zip=28801
Black Mtn: zip=28711 | Blackmountain: zip=28711 | Mt Holly: zip=28120 | Mt. Holly, NC: zip=28120 | Ft. Mill: zip=29707 | Fort Mill SC: zip=29707
St. Pauls: zip=28384 | Saint Pauls: zip=28384 | N Charleston: zip=29405 | North Charleston, S.C.: zip=29405 | E Flat Rock: zip=28726 | W. Jefferson: zip=28694
Winston-Salem: zip=27101 | winston salem: zip=27101 | winstonsalem: zip=27101 | Johnson City Tenn.: zip=37601 | Chattanooga, Tennessee: zip=37401
Columbia SC: zip=29201 | Columbia, NC: zip=27925 | Columbia, S.C.: zip=29201 | Columbia Missouri: zip=65201 | Greenville SC: zip=29601 | Greenville N.C.: zip=27833
Nashville tn: zip=37201 | Nashville, Tennessee: zip=37201 | Nashville, N.C.: zip=27856 | Jackson Miss.: zip=39201 | Lexington Ky.: zip=40502
Springfield, Missouri: zip=65801 | springfield mo: zip=65801 | Springfield Ill.: zip=62701 | Portland Ore.: zip=97201 | Portland, Maine: zip=04101 | Wilmington Del.: zip=19801
Washington DC: zip=20001 | Washington, D.C.: zip=20001 | Washington D C: zip=20001 | Washington, NC: zip=27889 | New York NY: zip=10001 | New York, New York: zip=10001
New York City: zip=10001 | NYC: zip=10001 | Philly: zip=19019 | Coeur d’Alene: zip=83814 | Coeur d'Alene, Idaho: zip=83814 | coeur dalene: zip=83814
St. Paul, Minn.: zip=55101 | Saint Paul Minnesota: zip=55101 | St Louis Mo: zip=63101 | Saint Louis: zip=63101 | O’Fallon MO: zip=63366 | O'Fallon, Ill.: zip=62269
Laʻie: zip=96762 | La'ie: zip=96762 | Laie HI: zip=96762 | Hilo, Hawaiʻi: zip=96720 | De Kalb, Ill.: zip=60115 | Ft. Lauderdale, Fla.: zip=33301 | Ft Worth TX: zip=76101
Charleston W.Va.: zip=25301 | Charleston, W. Va.: zip=25301 | Charleston West Virginia: zip=25301 | Fargo, N.D.: zip=58102 | Ann Arbor, Mich.: zip=48103 | Chicago: zip=60290
Los Angeles, Calif.: zip=90001 | Kansas City KS: zip=66101 | Kansas City, Mo.: zip=64101 | Carson City, Nev.: zip=89701 | Mount Vernon New York: zip=10550
San Juan PR: zip=00901 | San Juan, Puerto Rico: zip=00901 | Brooklyn NY: zip=11201 | Alexandria, Va.: zip=22301 | Brooklyn Park MN: zip=55428 | St Pete: zip=33701
Tennessee: state=tn | NC: state=nc | N.C.: state=nc | n. c.: state=nc | North Carolina: state=nc | N Carolina: state=nc | Puerto Rico: state=pr | PR: state=pr | D.C.: state=dc
District of Columbia: state=dc | Calif.: state=ca | W.Va.: state=wv | West Virginia: state=wv | Hawaiʻi: state=hi | Mass: state=ma | Oregon: state=or | state of Georgia: state=ga
Washington State: state=wa | New York State: state=ny | Tennesee: state=tn | North Carolna: state=nc
Buncombe County NC: county=buncombe-nc | Buncombe County: county=buncombe-nc | buncombe co: county=buncombe-nc | Buncombe: county=buncombe-nc | County of Buncombe: county=buncombe-nc
Mc Dowell County: county=mcdowell-nc | McDowell Co. NC: county=mcdowell-nc | Spartanburg County: county=spartanburg-sc | Greenville County, SC: county=greenville-sc
Henderson County, N.C.: county=henderson-nc | Washington County TN: county=washington-tn | Blount County Tenn.: zip=37802 | Orleans Parish: zip=70139
St Tammany Parish, La.: zip=70459 | Juneau City and Borough: zip=99801 | Anchorage Municipality: zip=99508 | Mayagüez Municipio: zip=00680 | Baltimore City: zip=21290
Baltimore County, Md.: zip=21093 | Saint Marys County MD: zip=20634 | Richmond City VA: zip=23218 | Orange County, Calif.: zip=92701
`;

for (const each of TAKEN.trim().split(/\s*[|\n]\s*/)) {
  const [text, choice] = each.split(": ");
  test(`“${text}” is ${choice}`, async () => {
    const { place, isExact } = await read(text);
    assert.equal(place && choiceOf(place).join("="), choice);
    assert.ok(isExact);
  });
}

/** Names of several places, in the order in which they are offered. */
const OFFERED = {
  Columbia: "Columbia, SC; Columbia, TN; Columbia, NC; Columbia, MO; Columbia, AL",
  Nashville: "Nashville, TN; Nashville, NC",
  Jackson: "Jackson County, NC; Jackson, TN; Jackson, NC; Jackson, MS",
  Lexington: "Lexington, NC; Lexington, SC; Lexington, KY",
  Springfield: "Springfield, NC; Springfield, IL; Springfield, MO",
  Portland: "Portland, TN; Portland, OR; Portland, ME",
  Greenville: "Greenville, SC; Greenville, NC",
  Henderson: "Henderson County, NC; Henderson, NC; Henderson, TN; Henderson County, TN",
  Columbus: "Columbus, NC; Columbus, OH",
  Wilmington: "Wilmington, NC; Wilmington, DE",
  Washington: "Washington County, TN; Washington; Washington, NC; Washington County, NC; Washington, DC; Washington, GA",
  "New York": "New York; New York, NY",
  "Orange County": "Orange County, NC; Orange County, CA; Orange County, FL",
  "Kansas City": "Kansas City, MO; Kansas City, KS",
  "O'Fallon": "O Fallon, IL; O Fallon, MO",
  "Port Washington": "Port Washington, NY; Port Washington, WI",
  "Asheville SC": "Asheville, NC",
};
for (const [text, labels] of Object.entries(OFFERED)) {
  test(`“${text}” is not decided in silence`, async () => {
    const { place, others } = await read(text);
    assert.equal(place, null);
    assert.equal(others.map(({ label }) => label).join("; "), labels);
  });
}

/** One slip, or a beginning: what is taken is said, and what else there is. */
const SLIPS = {
  Ashville: ["Asheville, NC", "Ashville, AL; Ashville, PA"],
  Hendersonvile: ["Hendersonville, NC", "Hendersonville, TN"],
  "Hendersonvile TN": ["Hendersonville, TN", ""],
  "Ashville NC": ["Asheville, NC", "Nashville, NC"],
  Knoxvile: ["Knoxville, TN", ""],
  "Chatanooga TN": ["Chattanooga, TN", ""],
  "Asheville City": ["Asheville, NC", ""],
  Columba: ["Columbia, SC", "Columbia, TN; Columbia, NC; Columbia, MO; Columbia, AL"],
  "Buncomb County": ["Buncombe County, NC", ""],
  Hickroy: ["Hickory, NC", ""],
  "Boise City ID": ["Boise, ID", ""],
};
for (const [text, [label, others]] of Object.entries(SLIPS)) {
  test(`“${text}” is taken as ${label}, and that is said`, async () => {
    const found = await read(text);
    assert.equal(found.place?.label, label);
    assert.equal(found.others.map((each) => each.label).join("; "), others);
    assert.match(readWords(found, text), new RegExp(`^We took “${text}” as ${label}[.:]`));
  });
}

for (const text of ["Nowhere At All", "xyzzy", "288", "", "  ", "!!", "the", "co", "county", ", NC,"]) {
  test(`“${text}” is decided as no town`, async () => {
    const { place } = await read(text);
    assert.ok(!place || place.kind === "state");
  });
}

test("a place near programs is found without the file of the far ones", async () => {
  asked = [];
  const fresh = asker("towns.json", "towns-far.json", () => []);
  for (const text of ["28801", "Asheville NC", "Columbia", "Tennessee", "Buncombe County"]) await fresh.read(text);
  assert.deepEqual(asked, ["towns.json"]);
  await fresh.read("Chicago");
  assert.deepEqual(asked, ["towns.json", "towns-far.json"]);
});

test("without the files the directory's own places are known, and no ZIP of theirs", async () => {
  const own = ownPlaces({ city_names: ["St. Louis, MO"], county_names: ["Orleans Parish, LA"] });
  for (const [text, choice] of [["St Louis MO", "city=saint-louis-mo"], ["Orleans Parish", "county=orleans-la"], ["Missouri", "state=mo"]]) {
    const { place } = readPlace(text, own);
    assert.equal(place && choiceOf(place).join("="), choice);
  }
});

test("a choice says how many programs are there, or what is looked around instead", () => {
  const said = readPlace("Columbia", places).others.slice(0, 3).map(placeWords);
  assert.deepEqual(said, ["Columbia, SC: 3 programs", "Columbia, TN: no program here, look around ZIP 38401", "Columbia, NC: no program here, look around ZIP 27925"]);
  assert.equal(placeWords(readPlace("Tennessee", places).place ?? assert.fail()), "Tennessee (all of the state): 2 programs");
});

test("what was taken is said where it is not what was typed", () => {
  const said = (/** @type {string} */ text) => readWords(readPlace(text, places), text);
  assert.equal(said("Boone, NC"), "Boone, NC: we look around its ZIP, 28607.");
  assert.equal(said("Mt Holly"), "Mount Holly, NC: no program is listed there, so we look around its ZIP, 28120.");
  assert.equal(said("28801"), "");
  assert.equal(said("Columbia"), "“Columbia” may be one of these. Which one do you mean?");
  assert.equal(said("Asheville SC"), "“Asheville SC” is not a place that we know. Which one do you mean?");
  assert.equal(said("Tennessee"), "Tennessee. Not that one? Choose another:");
});

test("while somebody types, places with programs come first", () => {
  assert.deepEqual(suggestions("hend", places, 3), ["Henderson County, NC", "Hendersonville, NC", "Hendersonville, TN"]);
  assert.deepEqual(suggestions("28801", places, 3), []);
});

for (const body of ["[]", "null", "{}", '{"towns":[]}', "[[1]]"]) {
  test(`${body} is no file of towns`, () => assert.rejects(readPlaces(new Response(body))));
}

test("a ZIP and what is none are told apart", () => {
  assert.deepEqual(["28801", " 28801-1234 ", "2880", "Asheville"].map(isZip), [true, true, false, false]);
  assert.deepEqual(["288", "288 01", "2880112", "Asheville", "28801"].map(isBrokenZip), [true, true, true, false, false]);
});
