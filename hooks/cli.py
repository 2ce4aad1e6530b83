"""The maintainers' command: `iop check`, `iop import`, `iop schema`."""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from iop import site

_SETTINGS = Path("mkdocs.yml")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 0 when all is well, 1 when the data has errors, 2 when the call is wrong."""
    parser = _parser()
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options))
    except site.DataError as error:
        print(site.report(error.problems), file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="iop", description="Check and fill the directory of programs.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    data = _data()

    check = commands.add_parser("check", help="report every problem in the data and the settings, with file and line")
    check.add_argument(
        "--data", type=Path, help="only this data folder (default: mkdocs.yml and the one that it names)"
    )
    check.add_argument("--facts", action="store_true", help="list each fact of the guide that grows old")
    check.add_argument("--settings", action="store_true", help="only mkdocs.yml and the files of docs/")
    check.set_defaults(run=_check)

    drafts = commands.add_parser("import", help="make draft entries from a file of another directory")
    drafts.add_argument("file", type=Path, help="the file, as an export of FindTreatment.gov (CSV)")
    drafts.add_argument("--from", dest="format_name", choices=site.formats(), default="samhsa-csv", help="its format")
    drafts.add_argument("--state", type=_state, help="only this state, by its two letters, as MA")
    drafts.add_argument(
        "--into", type=Path, help="the file to add them to, as data/programs.yaml (default: print them)"
    )
    drafts.add_argument(
        "--retrieved", type=date.fromisoformat, help="the day of the export (default: from the file name)"
    )
    drafts.add_argument("--data", type=Path, default=data, help=argparse.SUPPRESS)
    drafts.set_defaults(run=_import)

    schema = commands.add_parser(
        "schema", help="write the JSON Schemas that editors use, the rules that scripts share, and what filters mean"
    )
    schema.add_argument("--check", action="store_true", help="only say whether they are current")
    schema.add_argument("--data", type=Path, default=data, help="the data folder (default: IOP_DATA, else data)")
    schema.set_defaults(run=_schema)
    return parser


def _data() -> Path:
    return Path(os.environ.get("IOP_DATA", "data"))


def _state(text: str) -> str:
    if text.upper() not in site.STATES:
        raise argparse.ArgumentTypeError(f"expected the two letters of a state such as MA, got {text!r}")
    return text.upper()


def _check(options: argparse.Namespace) -> int:
    if options.settings:
        site.check_settings(_SETTINGS)
        return 0
    if options.data or not _SETTINGS.exists():
        directory, warnings = site.load(options.data or _data(), site.today())
    else:
        copy = site.read_copy(_SETTINGS, site.today())
        directory, warnings = copy.directory, copy.warnings
    count = len(directory.programs)
    print(f"{site.report(warnings, facts=options.facts)} ({count} {'program' if count == 1 else 'programs'})")
    return 0


def _import(options: argparse.Namespace) -> int:
    chosen = {name: getattr(options, name) for name in ("format_name", "state", "retrieved")}
    result = site.import_file(options.file, options.data, options.into, **chosen)
    for note in result.notes:
        print(note, file=sys.stderr)
    if options.into:
        print(f"{len(result.added)} programs added to {options.into}, {result.kept} were there already")
    else:
        print(result.text, end="")
    return 0


def _schema(options: argparse.Namespace) -> int:
    if options.check:
        stale = site.stale_schemas(options.data)
        for path in stale:
            print(f"{path}:1: file: expected what the present model says, got an older one; run 'iop schema'")
        return 1 if stale else 0
    for path in site.refresh_schemas(options.data):
        print(f"wrote {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
