// @ts-check
/**
 * The ways to take the list along: share sheet, copy, e-mail, text message, paper, code.
 *
 * @typedef {import("./picked.mjs").Program} Program
 */

import { partsOf, svg } from "../shared/page.mjs";
import { qrCode } from "./qr.mjs";
import { ON_A_PAGE } from "./room.mjs";
import { letter, mailAddress, messageAddress, subject } from "./wording.mjs";

/** @param {HTMLElement} $root @param {(text: string) => void} announce @returns {{show: (programs: Program[], address: string) => void}} */
export function sharing($root, announce) {
  const part = partsOf($root);
  const $share = part("share");
  const $print = part("print");
  const $address = /** @type {HTMLInputElement} */ (part("address"));
  const [$mail, $message] = /** @type {HTMLAnchorElement[]} */ ([part("mail"), part("message")]);
  /** @type {Program[]} */
  let programs = [];
  let address = "";

  $share.hidden = typeof navigator.share !== "function";
  $share.addEventListener("click", async () => {
    try {
      await navigator.share({ title: subject(programs), text: letter(programs, address), url: address });
    } catch (error) {
      if (/** @type {Error} */ (error).name !== "AbortError") announce("Sharing did not work here. Copy the link instead.");
    }
  });
  part("copy").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(address);
      announce("Copied. Paste the link where you want it.");
    } catch {
      $address.focus();
      $address.select();
      announce("The link is selected: copy it now.");
    }
  });
  $print.addEventListener("click", () => print());
  $address.addEventListener("focus", () => $address.select());

  /** @param {Program[]} now @param {string} where */
  const show = (now, where) => {
    programs = now;
    address = where;
    const pages = Math.ceil(programs.length / ON_A_PAGE);
    $print.textContent = pages === 1 ? "Print one page" : `Print ${pages} pages`;
    $address.value = address;
    part("paperaddress").textContent = address;
    $mail.href = mailAddress(programs, address);
    $message.href = messageAddress(programs, address);
    part("code").replaceChildren(drawing(qrCode(address), "QR code that opens this list on a phone"));
  };
  return { show };
}

/** Light modules around a code (ISO/IEC 18004, 9.1). */
const QUIET = 4;
/** On paper, so that a phone tells one module from the next. */
const [LEAST_MM, MODULE_MM] = [25, 0.33];

/** @param {import("./qr.mjs").Code} code @param {string} label @returns {SVGElement} */
function drawing({ size, modules }, label) {
  const side = size + 2 * QUIET;
  const millimetres = `${Math.max(LEAST_MM, Math.round(side * MODULE_MM))}mm`;
  const runs = [];
  for (let row = 0; row < size; row += 1) {
    for (const { 0: run, index } of modules.subarray(row * size, (row + 1) * size).join("").matchAll(/1+/g)) {
      runs.push(`M${index + QUIET} ${row + QUIET}h${run.length}v1h-${run.length}z`);
    }
  }
  return svg(
    "svg",
    { viewBox: `0 0 ${side} ${side}`, width: millimetres, height: millimetres, role: "img", "aria-label": label, class: "iop-qr" },
    svg("rect", { width: side, height: side, class: "iop-qr__ground" }),
    svg("path", { d: runs.join(""), class: "iop-qr__dark" }),
  );
}
