"""Write qr_codes.json again: QR codes by segno, to which docs/assets/javascripts/list/qr.mjs is held."""

import json
from hashlib import sha256
from pathlib import Path

import segno
from segno import encoder

LIST = "https://iop-guide.example.org/list/#ids="
LENGTHS = (5, 14, 15, 26, 42, 62, 84, 106, 107, 122, 152, 180, 181, 213, 251, 331, 412, 560, 666, 711, 857, 1000, 2331)
"""Bytes; the versions that a list of ten programs needs, at their edges, and the largest."""


def _to_a_whole_byte(bits: list[int], _version: int, length: int) -> None:
    """Pad as 7.4.10 says. segno 1.6.6 adds a whole zero byte when nothing is missing: readable, but not the same."""
    bits.extend([0] * (-length % 8))


encoder.write_padding_bits = _to_a_whole_byte


def fixture(text: str) -> dict[str, object]:
    """Return what segno makes of a text, and its modules as a hash."""
    code = segno.make_qr(text, error="m", mode="byte", boost_error=False, mask=3)
    modules = "".join(str(module) for row in code.matrix for module in row)
    digest = sha256(modules.encode()).hexdigest()
    return {"text": text, "version": code.version, "size": len(code.matrix), "sha256": digest}


def main() -> None:
    """Write the fixtures beside this file."""
    lists = [LIST + ",".join(f"harbor-light-asheville-{n}" for n in range(count)) for count in range(1, 11)]
    plain = ["".join(chr(97 + (n * 7 + length) % 26) for n in range(length)) for length in LENGTHS]
    codes = [fixture(text) for text in [*lists, *plain]]
    Path(__file__).with_suffix(".json").write_text(json.dumps(codes, indent=1) + "\n")


if __name__ == "__main__":
    main()
