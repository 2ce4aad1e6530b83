// @ts-check
/**
 * The ways to take the list along: share sheet, copy, e-mail, text message, paper, code.
 *
 * @typedef {import("./picked.mjs").Program} Program
 */

import { drawing } from "../shared/nodes.mjs";
import { qrCode } from "./qr.mjs";
import { letter, mailAddress, messageAddress, subject } from "./wording.mjs";
import { ON_A_PAGE } from "./room.mjs";

/** @param {HTMLElement} $root @param {(text: string) => void} say @returns {{show: (programs: Program[], address: string) => void}} */
export function sharing($root, say) {
  /** @template {HTMLElement} T @param {string} part @returns {T} */
  const part = (part) => /** @type {T} */ ($root.querySelector(`[data-iop-${part}]`));
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
      if (/** @type {Error} */ (error).name !== "AbortError") say("Sharing did not work here. Copy the link instead.");
    }
  });
  part("copy").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(address);
      say("Copied. Paste the link where you want it.");
    } catch {
      $address.focus();
      $address.select();
      say("The link is selected: copy it now.");
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
