// What every finder is asked; each question has variants, so that none answers the same one twice running.
export const ANY = ["focus", "ages", "format", "lang", "for", "pay", "state"];
export const ALL = ["services", "therapies", "medications", "access"];

export const questions = {
  everything: [{}],
  "one filter": [{ ages: ["adult"] }, { ages: ["teen"] }, { pay: ["medicaid"] }, { format: ["hybrid"] }],
  "three filters": [
    { ages: ["adult"], pay: ["medicaid"], services: ["group-therapy"] },
    { ages: ["teen"], pay: ["private"], services: ["group-therapy"] },
    { focus: ["substance-use"], format: ["in-person"], pay: ["medicare"] },
  ],
  schedule: [{ free: ["evening"] }, { free: ["mon", "wed", "fri"] }, { free: ["morning", "weekend"] }],
  text: [{ q: ["cedar"] }, { q: ["harbor"] }, { q: ["lantern"] }],
  distance: [{ zip: ["28801"] }, { zip: ["10001"] }, { zip: ["60601"] }],
};
