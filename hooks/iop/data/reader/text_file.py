"""The bytes of a file to text with one kind of line end, or what is wrong with the file."""

from iop.data.errors import DataError, Problem

_LARGEST = 50_000_000
"""Bytes: four times a directory of the whole country."""
_OTHERS = (
    (b"PK\x03\x04", "a Word or Excel file"),
    (b"\xd0\xcf\x11\xe0", "a Word or Excel file"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "a file of rich text (RTF)"),
    (b"\x1f\x8b", "a packed file (gzip)"),
)
"""How files begin that are no plain text."""
_SAVE = "choose 'UTF-8' where the editor asks how to save it"
_SPACES = "\x85\u2028\u2029"
"""Line ends that YAML knows and editors do not show as such: they come with text from Word and PDFs."""


def text_of(path: str, content: bytes) -> str:
    r"""Return the text, its lines ended by `\n` alone, so that a line is what an editor counts as one.

    Raises: DataError when it is too large, or no text in UTF-8.
    """
    return unified(decoded(path, content))


def unified(text: str) -> str:
    """Return the text with one kind of line end."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for each in _SPACES:
        text = text.replace(each, " ")
    return text


def decoded(path: str, content: bytes) -> str:
    """Return the text as it is, but for a byte-order mark.

    Raises: DataError when it is too large, or no text in UTF-8.
    """
    if len(content) > _LARGEST:
        got = f"got {len(content) / 1e6:,.0f} MB"
        raise _refused(path, f"expected at most {_LARGEST / 1e6:,.0f} MB, {got}; split it, as data/programs/nc.yaml")
    if kind := next((kind for sign, kind in _OTHERS if content.startswith(sign)), ""):
        raise _refused(path, f"expected plain text, got {kind}; in the program that wrote it, save it as plain text")
    if _is_wide(content):
        raise _refused(path, "expected text in UTF-8, got UTF-16; " + _SAVE)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        column = error.start - content.rfind(b"\n", 0, error.start)
        got = f"got the byte 0x{content[error.start]:02X} of another encoding"
        message = f"file: expected text in UTF-8 such as 'Café', {got}; {_SAVE}"
        raise DataError([Problem(path, line, column, message)]) from error


def _is_wide(content: bytes) -> bool:
    """Tell UTF-16, with its mark or by every second byte of its start being nothing."""
    start = content[:40]
    return start.startswith((b"\xff\xfe", b"\xfe\xff")) or (len(start) > 3 and not any(start[1::2]))


def _refused(path: str, message: str) -> DataError:
    return DataError([Problem(path, 1, 1, f"file: {message}")])
