// The QR codes of a list, held to those of segno (qr_codes.py writes the fixtures).
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { qrCode } from "../../docs/assets/javascripts/list/qr.mjs";

const codes = JSON.parse(readFileSync(new URL("qr_codes.json", import.meta.url), "utf8"));
const digest = (code) => createHash("sha256").update(code.modules.join("")).digest("hex");

for (const { text, version, size, sha256 } of codes) {
  test(`${text.length} bytes are the same code of version ${version} as segno makes`, () => {
    const code = qrCode(text);
    assert.equal(code.size, size);
    assert.equal(digest(code), sha256);
  });
}

test("a text that no code holds is refused", () => {
  assert.throws(() => qrCode("a".repeat(2332)), RangeError);
});
