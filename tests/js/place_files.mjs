// @ts-check
/** Two small files of towns, in the format that hooks/iop/finder/towns.py describes: near programs, and far from all. */

/** @typedef {[string, string, number?, number?]} Row name, ZIP, programs, size */
/** @type {Record<string, Row[]>} */
const TOWNS = {
  nc: [
    ["Asheville", "28801", 4, 4], ["Black Mountain", "28711", 1], ["Boone", "28607", 1], ["Canton", "28716", 1], ["Columbia", "27925"],
    ["Columbus", "28722", 1], ["East Flat Rock", "28726"], ["Flat Rock", "28731", 1], ["Greenville", "27833", 0, 3], ["Henderson", "27536"],
    ["Hendersonville", "28739", 1, 2], ["Hickory", "28601", 3, 2], ["Jackson", "27845"], ["Lexington", "27292", 0, 3], ["Marion", "28752", 1],
    ["Mount Airy", "27030"], ["Mount Holly", "28120"], ["Nashville", "27856"], ["Saint Pauls", "28384"], ["Springfield", "28150"], ["Washington", "27889"],
    ["West Jefferson", "28694", 1], ["Wilmington", "28401", 0, 4], ["Winston Salem", "27101", 0, 4],
  ],
  sc: [
    ["Columbia", "29201", 3, 5], ["Fort Mill", "29707"], ["Greenville", "29601", 2, 4], ["Greer", "29650", 1], ["Lexington", "29071"],
    ["North Charleston", "29405", 0, 3], ["Spartanburg", "29301", 1, 3],
  ],
  tn: [
    ["Chattanooga", "37401", 0, 4], ["Columbia", "38401", 0, 2], ["Henderson", "38340"], ["Hendersonville", "37075", 0, 2], ["Jackson", "38301", 0, 3],
    ["Johnson City", "37601", 1, 3], ["Knoxville", "37901", 1, 5], ["Nashville", "37201", 0, 6], ["Portland", "37148"], ["Tennessee Ridge", "37178"],
  ],
  // Namesakes elsewhere.
  al: [["Columbia", "36319"]], ga: [["Washington", "30673"]], ia: [["Boone", "50036"]], il: [["Springfield", "62701", 0, 4], ["Tennessee", "62374"]],
  ky: [["Lexington", "40502", 0, 5]], mo: [["Columbia", "65201", 0, 3], ["Springfield", "65801", 0, 4]], ms: [["Jackson", "39201", 0, 5]],
  dc: [["Washington", "20001", 0, 7]], ny: [["New York", "10001", 0, 7]], or: [["Portland", "97201", 0, 5]], me: [["Portland", "04101", 0, 3]],
  de: [["Wilmington", "19801", 0, 4]], oh: [["Columbus", "43085", 0, 6], ["Canton", "44701", 0, 4], ["Oregon", "43616"]], wv: [["Marion", "25999"]],
}; // prettier-ignore
/** @type {Record<string, Row[]>} */
const FAR_TOWNS = {
  ak: [["Anchorage", "99501", 0, 5]], al: [["Ashville", "35953"]], ca: [["Los Angeles", "90001", 0, 7]], fl: [["Fort Lauderdale", "33301", 0, 5], ["Saint Petersburg", "33701", 0, 5]],
  hi: [["Hilo", "96720"], ["Laie", "96762"]], id: [["Boise", "83701", 0, 4], ["Coeur D Alene", "83814", 0, 2]], il: [["Chicago", "60290", 0, 7], ["Dekalb", "60115"], ["O Fallon", "62269"]],
  ks: [["Kansas City", "66101", 0, 4]], md: [["Baltimore", "21201", 0, 6]], mi: [["Ann Arbor", "48103"]], mn: [["Saint Paul", "55101", 0, 6], ["Brooklyn Park", "55428"]],
  mo: [["Kansas City", "64101", 0, 6], ["O Fallon", "63366"], ["Saint Louis", "63101", 0, 6]], nd: [["Fargo", "58102"]], nv: [["Carson City", "89701"]],
  ny: [["Brooklyn", "11201", 0, 6], ["Mount Vernon", "10550"], ["Port Washington", "11050"]], pa: [["Ashville", "16613"], ["Philadelphia", "19019", 0, 7]],
  pr: [["San Juan", "00901", 0, 5], ["Mayaguez", "00680"]], tx: [["Fort Worth", "76101", 0, 6]], va: [["Alexandria", "22301", 0, 4], ["Richmond", "23218", 0, 6]], wv: [["Charleston", "25301", 0, 4]],
  wi: [["Port Washington", "53074"]],
}; // prettier-ignore
/** @typedef {[string, string, number?, boolean?]} CountyRow label, ZIP, programs, whether a town of its name lies in it */
/** @type {Record<string, CountyRow[]>} */
const COUNTIES = {
  nc: [
    ["Buncombe County", "28715", 4], ["Catawba County", "28613", 3], ["Henderson County", "28792", 2], ["Jackson County", "28707", 1], ["McDowell County", "28752", 1],
    ["Pitt County", "27834"], ["Washington County", "27970"], ["Orange County", "27278"],
  ],
  sc: [["Greenville County", "29607", 3, true], ["Lexington County", "29072", 0, true], ["Spartanburg County", "29305", 1, true], ["Orangeburg County", "29115"]],
  tn: [["Blount County", "37802"], ["Henderson County", "38351"], ["Washington County", "37659", 1]],
  fl: [["Orange County", "32801"], ["Washington County", "32462"]], ca: [["Orange County", "92701"]],
}; // prettier-ignore
/** @type {Record<string, CountyRow[]>} */
const FAR_COUNTIES = {
  ak: [["Anchorage Municipality", "99508"], ["Juneau City and Borough", "99801"]], la: [["Orleans Parish", "70139"], ["St. Tammany Parish", "70459"]],
  md: [["Baltimore City", "21290"], ["Baltimore County", "21093"], ["St. Mary's County", "20634"]], ny: [["Orleans County", "14452"]],
  pr: [["Mayagüez Municipio", "00680"]], va: [["Alexandria", "22301", 0, true], ["Richmond City", "23218"]], wi: [["Juneau County", "53929"]],
}; // prettier-ignore

/** @param {[string, any[][]][]} all @returns {Record<string, number>} */
const sparse = (all) => Object.fromEntries(all.filter(([, value]) => value));

/** @param {Record<string, Row[]>} towns */
function townColumns(towns) {
  return Object.fromEntries(Object.entries(towns).map(([state, rows]) => {
    const ordered = [...rows].sort((one, other) => Number(one[1]) - Number(other[1]));
    const steps = ordered.map(([, zip], at) => Number(zip) - (at ? Number(ordered[at - 1][1]) : 0));
    return [state, [ordered.map(([name]) => name).join("|"), steps, ordered.map(([, , , size]) => size ?? 1).join(""), sparse(ordered.map((row, at) => /** @type {any} */ ([at, row[2]])))]];
  })); // prettier-ignore
}

/** @param {Record<string, CountyRow[]>} counties */
function countyColumns(counties) {
  return Object.fromEntries(Object.entries(counties).map(([state, rows]) => {
    const marked = (/** @type {number} */ column) => sparse(rows.map((row, at) => /** @type {any} */ ([at, Number(row[column] ?? 0)])));
    return [state, [rows.map(([label]) => label).join("|"), rows.map(([, zip]) => Number(zip)), marked(2), marked(3)]];
  })); // prettier-ignore
}

export const NEAR = { states: { nc: 16, sc: 7, tn: 2 }, towns: townColumns(TOWNS), counties: countyColumns(COUNTIES) };
export const FAR = { states: {}, towns: townColumns(FAR_TOWNS), counties: countyColumns(FAR_COUNTIES) };
