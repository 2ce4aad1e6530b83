"""Compare the finder's modules, and the meaning used for browse pages, with the oracle on random directories.

python tests/contract/fuzz.py [--seed 1] [--directories 40] [--questions 150] [--programs 60] [--counts 12]
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

import yaml

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "hooks"), str(ROOT / "tests")]

from contract.directories import DAYS_OF_BUILD, Directory, Pairs, Questions, fragment  # noqa: E402
from contract.model import MOST_MILES, Oracle  # noqa: E402
from iop.finder.index import finder_index  # noqa: E402
from iop.finder.zip_table import zip_table  # noqa: E402
from iop.geo.states import STATES  # noqa: E402
from iop.meaning.listing import Listing  # noqa: E402
from iop.meaning.match import match  # noqa: E402
from iop.site import load  # noqa: E402

COUNTED = (
    "focus", "ages", "gender", "format", "free", "openings", "lang", "for", "state", "county", "city", "pay", "plan",
    "services", "therapies", "medications", "access", "hours", "weeks", "starts", "price", "within", "checked",
)  # fmt: skip


@dataclass
class Case:
    """One random directory in all its forms, with the questions to it."""

    seed: int
    folder: Path
    today: date
    """Of the reader: some come days after the build."""
    oracle: Oracle
    listings: list[Listing]
    questions: list[Pairs]
    counted: list[tuple[str, str]]


def vocabulary() -> dict[str, list[dict]]:
    """Return each closed list as it is written."""
    return yaml.load((ROOT / "data/vocabulary.yaml").read_text("utf-8"), yaml.BaseLoader)


def labels() -> dict[str, dict[str, str]]:
    """Return each closed list with the labels of its words."""
    return {name: {term["id"]: term["label"] for term in terms} for name, terms in vocabulary().items()}


def also() -> dict[str, dict[str, list[str]]]:
    """Return each closed list with the other names of its words."""
    return {name: {term["id"]: term.get("also", []) for term in terms} for name, terms in vocabulary().items()}


def oracle_of(folder: Path, today: date) -> Oracle:
    """Return the oracle of a data folder."""
    tree = yaml.load((folder / "programs.yaml").read_text("utf-8"), yaml.BaseLoader)
    return Oracle(tree["programs"], labels(), also(), frozenset(STATES), today)


def make_case(seed: int, folder: Path, *, programs: int, questions: int, counts: int) -> Case:
    lists = {name: [*words] for name, words in labels().items()}
    built_on = DAYS_OF_BUILD[seed % len(DAYS_OF_BUILD)]
    directory = Directory(seed, lists, programs, built_on)
    directory.write(folder)
    today = built_on + timedelta(days=seed % 3 * 9)
    loaded, _ = load(folder, built_on)
    (folder / "index.bin").write_bytes(finder_index(loaded.programs, loaded.vocabulary, built_on).file("fuzz"))
    listings = [Listing(program, today, loaded.vocabulary, loaded.home_zone) for program in loaded.programs]
    (folder / "zips.bin").write_bytes(zip_table(each.spot for each in listings if each.spot))
    ask = Questions(seed, directory)
    counted = [
        (name, value)
        for name in Random(seed).choices(COUNTED, k=counts)
        for value in ask._values(name)[:1]
        if value != "no-such-thing"
    ]
    asked = [ask.one() for _ in range(questions)]
    return Case(seed, folder, today, oracle_of(folder, today), listings, asked, counted)


def answers(cases: list[Case], folder: Path) -> Iterator[list[dict]]:
    """Return what the finder's modules answer, case by case."""
    job = {
        "modules": str(ROOT / "docs/assets/javascripts/finder"),
        "directories": [
            {
                "today": (case.today - date(1970, 1, 1)).days,
                "index": str(case.folder / "index.bin"),
                "zips": str(case.folder / "zips.bin"),
                "fragments": [fragment(pairs) for pairs in case.questions],
                "wanted": case.counted,
            }
            for case in cases
        ],
    }
    (folder / "job.json").write_text(json.dumps(job))
    node = subprocess.run([ROOT / "tools/node.sh"], capture_output=True, text=True, check=True).stdout.strip()
    run = subprocess.run(
        [node, Path(__file__).with_name("run.mjs"), folder / "job.json"], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return map(json.loads, run.stdout.splitlines())


def mismatches(case: Case, given: list[dict]) -> Iterator[tuple[str, str]]:
    """Yield (kind, line) for each difference between the oracle, the finder's modules and iop.meaning.match."""
    for pairs, answer in zip(case.questions, given, strict=True):
        where = f"seed {case.seed} #{fragment(pairs)}"
        if "error" in answer:
            yield "error", f"{where}\n    {answer['error']}"
            continue
        oracle = case.oracle
        query = oracle.read(pairs)
        found = oracle.find(query)
        for side, wanted in (("yes", found.yes), ("maybe", found.maybe)):
            if answer[side] != wanted:
                same = sorted(answer[side]) == sorted(wanted)
                more, less = sorted({*answer[side]} - {*wanted}), sorted({*wanted} - {*answer[side]})
                only = f"finder only {more}, oracle only {less}"
                order = f"order: finder {answer[side]}, oracle {wanted}"
                yield f"{side} {'order' if same else 'set'}", f"{where}\n    {order if same else only}"
        counts = {tuple(key.split("=", 1)): number for key, number in answer["counts"]}
        for name, value in case.counted:
            wanted = oracle.count(query, name, value)
            if counts.get((name, value)) != wanted:
                yield (
                    "count with ids" if "ids" in query else "count",
                    f"{where}\n    {name}={value}: finder {counts.get((name, value))}, oracle {wanted}",
                )
        if "ids" not in query:
            ways = oracle.ways_out(query)
            numbers = [number for _, number in answer["waysOut"]]
            if not found.yes and (dict(answer["waysOut"]) != ways or numbers != sorted(numbers, reverse=True)):
                yield "ways out", f"{where}\n    finder {answer['waysOut']}, oracle {ways}"
            yield from facet_mismatches(case, query, where)


def facet_mismatches(case: Case, query: dict[str, list[str]], where: str) -> Iterator[tuple[str, str]]:
    if "zip" in query and float(query.get("within", ["25"])[-1]) > MOST_MILES:
        return  # no page is made for so far: the finder answers it, and from a far ZIP only about
    asked = {name: values for name, values in query.items() if name != "sort"}
    by_id = {program["id"]: program for program in case.oracle.programs}
    for listing in case.listings:
        program = by_id[listing.program.id]
        wanted, wanted_tracks = case.oracle.match(program, query)
        given, tracks = match(listing, asked)
        if (given.name.lower(), len(tracks)) != (wanted, len(wanted_tracks)):
            said = f"match {given.name} {len(tracks)}, oracle {wanted} {len(wanted_tracks)}"
            yield "match", f"{where}\n    {listing.program.id}: {said}"


def run(seeds: range, *, programs: int, questions: int, counts: int) -> Iterator[tuple[str, str]]:
    """Yield every mismatch over random directories, one for each seed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        cases = [
            make_case(seed, folder / str(seed), programs=programs, questions=questions, counts=counts) for seed in seeds
        ]
        for case, given in zip(cases, answers(cases, folder), strict=True):
            yield from mismatches(case, given)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--directories", type=int, default=40)
    parser.add_argument("--questions", type=int, default=150)
    parser.add_argument("--programs", type=int, default=60)
    parser.add_argument("--counts", type=int, default=12)
    parser.add_argument("--show", type=int, default=8, help="of each kind")
    given = parser.parse_args()
    seeds = range(given.seed, given.seed + given.directories)
    seen: Counter[str] = Counter()
    for kind, line in run(seeds, programs=given.programs, questions=given.questions, counts=given.counts):
        seen[kind] += 1
        if seen[kind] <= given.show:
            print(f"{kind}: {line}")
    print(
        f"{given.directories} directories, {given.directories * given.questions} questions: {dict(seen) or 'all agree'}"
    )
    return 1 if seen else 0


if __name__ == "__main__":
    sys.exit(main())
