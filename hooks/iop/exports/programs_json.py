"""Every entry with all that it says, by the keys of data/programs.yaml and in the shape of its JSON Schema."""

import json

from iop.data.values import values_of
from iop.meaning.directory import Directory

NAME = "programs.json"


def export(directory: Directory) -> bytes:
    """Return the entries sorted by id, with the latest day on which one was checked; days as 2026-11-01."""
    whole = {"data_date": directory.data_date, "programs": [values_of(program) for program in directory.programs]}
    return (json.dumps(whole, default=str, ensure_ascii=False, indent=1) + "\n").encode()
