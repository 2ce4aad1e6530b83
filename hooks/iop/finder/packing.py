"""Sets, numbers and answers packed into one file of sections. The format is described in `index`."""

import gzip
import json
import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

MAGIC = b"IOPX"


_Said = TypeVar("_Said", float, tuple[object, ...])


@dataclass
class Writer:
    """Collects the sections and tables."""

    sections: dict[str, tuple[int, ...]] = field(default_factory=dict)
    tables: dict[str, Sequence[object]] = field(default_factory=dict)
    body: bytearray = field(default_factory=bytearray)

    def bits(self, name: str, content: bytes) -> None:
        """Add a section of sets."""
        self.sections[name] = (len(content), 1)
        self.body += content

    def numbers(self, name: str, items: Iterable[int], *, steps: bool = False) -> None:
        """Add a section of numbers, each in as few bytes as the greatest needs; `steps` writes how they go on."""
        values = list(_steps(items) if steps else items)
        width = (max(values, default=0).bit_length() + 7) // 8 or 1
        self.sections[name] = (len(values), width, *([1] if steps else []))
        for place in range(width):
            self.body += bytes(value >> 8 * place & 0xFF for value in values)

    def answers(self, name: str, items: Iterable[_Said | None]) -> None:
        """Add a table of different answers, sorted, and a section that says which is whose."""
        said: list[_Said | None] = list(items)
        table: list[_Said] = sorted({each for each in said if each is not None})
        number: dict[_Said, int] = {each: at for at, each in enumerate(table)}
        self.tables[name] = [*table, *([None] if None in said else [])]
        self.numbers(name, (len(table) if each is None else number[each] for each in said))

    def index(self, header: Mapping[str, object]) -> "Index":
        """Return all that was added, below a header."""
        return Index({**header, "tables": self.tables, "sections": self.sections}, bytes(self.body))


@dataclass(frozen=True)
class Index:
    """What the finder searches, before it is known of which build it is."""

    header: Mapping[str, object]
    body: bytes

    def plain(self, build: str) -> bytes:
        """Return the unpacked file."""
        text = json.dumps({"build": build, **self.header}, separators=(",", ":"), ensure_ascii=False).encode()
        return MAGIC + struct.pack("<I", len(text)) + text + self.body

    def file(self, build: str) -> bytes:
        """Return the file."""
        return gzip.compress(self.plain(build), 9, mtime=0)


def _steps(items: Iterable[int]) -> Iterator[int]:
    before = 0
    for item in items:
        step, before = item - before, item
        yield 2 * step if step >= 0 else -2 * step - 1


def packed(members: Sequence[bool]) -> bytes:
    """Return one bit each, lowest first, filled up to whole words."""
    size = (len(members) + 31) // 32 * 4
    return int("".join("1" if each else "0" for each in reversed(members)) or "0", 2).to_bytes(size, "little")


def difference(one: bytes, other: bytes) -> bytes:
    """Return where one set is another than the first members of the other."""
    left, right = int.from_bytes(one, "little"), int.from_bytes(other[: len(one)], "little")
    return (left ^ right).to_bytes(len(one), "little")
