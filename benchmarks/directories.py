"""Invented directories of any size, with every field, the same for the same seed."""

import random
from pathlib import Path

from iop.data.entries import read_entries
from iop.data.model import Program
from iop.data.reader.source import read
from iop.data.terms import Vocabulary
from iop.geo.zips import zip_areas
from iop.site.folder import vocabulary_of

_NAMES = (
    "Harbor",
    "Cedar",
    "River",
    "Stone",
    "Willow",
    "Lantern",
    "Summit",
    "Meadow",
    "Bridge",
    "Maple",
    "North",
    "Hollow",
)
_KINDS = ("Recovery", "Counseling", "Behavioral Health", "Wellness Center", "Community Care", "Treatment Program")
_TIMES = (("09:00", "12:00"), ("13:00", "16:00"), ("17:30", "20:30"), ("18:00", "21:00"), ("16:30", "19:30"))
_DAYS = ("[mon, wed, fri]", "[mon, tue, thu]", "[tue, thu, sat]", "[mon, tue, wed, thu]", "[wed, fri, sun]")


def written(count: int, vocabulary: Vocabulary, seed: int = 1) -> str:
    """Return programs.yaml with `count` invented programs."""
    pick = random.Random(seed)
    areas = [area for area in zip_areas().values() if area.state not in ("PR", "VI", "GU", "AS", "MP")]
    return "programs:\n" + "".join(_entry(number, pick, areas, vocabulary) for number in range(count))


def _entry(number: int, pick: random.Random, areas: list, vocabulary: Vocabulary) -> str:  # type: ignore[type-arg]
    area = pick.choice(areas)
    name = f"{pick.choice(_NAMES)} {pick.choice(_NAMES)} {pick.choice(_KINDS)}"

    def some(list_name: str, most: int) -> str:
        terms = [term.id for term in vocabulary.terms(list_name)]
        return f"[{', '.join(pick.sample(terms, pick.randint(1, min(most, len(terms)))))}]"

    lines = [
        f"  - id: program-{number:06}",
        f"    name: {name}",
        "    sample: true",
        f"    focus: {some('focus', 2)}",
        f"    address: {{city: {area.city!r}, state: {area.state}, zip: '{area.zip}'}}",
        f"    contact: {{phone: '+1 {pick.randint(201, 989)} 555 01{number % 100:02}'}}",
        f"    ages: {some('ages', 3)}",
        f"    languages: {some('languages', 2)}",
        f"    for: {some('for', 3)}",
    ]
    if pick.random() < 0.85:
        lines.append("    tracks:")
        for _ in range(pick.choice((1, 1, 2, 3))):
            start, end = pick.choice(_TIMES)
            lines += [
                f"      - format: {pick.choice(('in-person', 'in-person', 'hybrid', 'in-person'))}",
                f"        sessions: [{{days: {pick.choice(_DAYS)}, from: '{start}', to: '{end}'}}]",
                f"        weeks: {{min: {pick.randint(4, 8)}, max: {pick.randint(8, 16)}}}",
                "        starts: rolling",
            ]
    lines += [
        f"    services: {some('services', 10)}",
        f"    therapies: {some('therapies', 6)}",
        f"    medications: {some('medications', 4)}",
        f"    access: {some('access', 4)}",
        f"    cost: {{accepts: {some('accepts', 5)}, self_pay: {{amount: {pick.randint(80, 400)}, per: day}}}}",
    ]
    if pick.random() < 0.6:
        lines.append(f"    verified: {{on: 2026-{pick.randint(1, 10):02}-{pick.randint(1, 28):02}, how: phone}}")
    return "\n".join(lines) + "\n"


def programs(count: int, vocabulary: Vocabulary) -> tuple[Program, ...]:
    """Return `count` invented programs, read as any others are."""
    reading = read_entries(read("invented", written(count, vocabulary).encode()), vocabulary)
    return tuple(entry.program for entry in reading.entries)


def write(folder: Path, count: int) -> None:
    """Write a data folder with `count` programs."""
    vocabulary = vocabulary_of(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "programs.yaml").write_text(written(count, vocabulary), encoding="utf-8")
