"""A tree to a record: every fault that pydantic finds, in a maintainer's words and with its line."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from iop.errors import Problem, dotted, quoted
from iop.source import Source, Trail, Tree
from iop.terms import Record, Vocabulary

R = TypeVar("R", bound=Record)

EXAMPLES = {
    "access": "[step-free]",
    "accepts": "[medicaid, private]",
    "accreditation": "[carf]",
    "address": '{street: 12 Main St, city: Asheville, state: NC, zip: "28801"}',
    "admission": "{referral: [self], first_visit_days: 3}",
    "ages": "[adult]",
    "aliases": "[harbor-light]",
    "also": "[deductibles]",
    "also_offers": "[detox]",
    "amount": "250",
    "as_of": "2026-11-20",
    "city": "Asheville",
    "checked": "2026-11-23",
    "confirm": "Compare with 42 CFR 410.44.",
    "closed": "{on: 2026-09-30}",
    "codes": "{samhsa: [OIT]}",
    "contact": '{phone: "+1 828 555 0100"}',
    "cost": "{accepts: [medicaid]}",
    "days": "[mon, wed]",
    "description": "One plain sentence.",
    "documents": "[photo ID]",
    "except": "[Alcoholics Anonymous]",
    "extent": "whole",
    "fhir": "[fhir-code]",
    "focus": "[substance-use]",
    "for": "[veterans]",
    "from": '"18:00"',
    "help": "[sliding-fee]",
    "how": "phone",
    "hsds": "[hsds-code]",
    "id": "harbor-light-asheville",
    "label": "Evening",
    "languages": "[en, es]",
    "lat": "35.5951",
    "licence": "{number: MHL-011-000}",
    "lng": "-82.5515",
    "mark": "secondary",
    "medications": "[buprenorphine]",
    "name": "Harbor Light Recovery",
    "on": "2026-11-01",
    "on_medication": "[buprenorphine]",
    "openings": "{state: open, as_of: 2026-11-20}",
    "per": "day",
    "phone": '"+1 828 555 0100"',
    "plans": "[aetna]",
    "point": "{lat: 35.5951, lng: -82.5515}",
    "publisher": "SAMHSA",
    "quality": "{accreditation: [carf]}",
    "referral": "[self, clinician]",
    "samhsa": "[OIT]",
    "self_pay": "{amount: 250, per: day}",
    "say": "person with a substance use disorder",
    "says": "The Part B deductible is $283 in 2026.",
    "serves": "[NC, SC]",
    "services": "[group-therapy]",
    "sessions": '[{days: [mon, wed, thu], from: "18:00", to: "21:00"}]',
    "short": "what you pay first, before your plan pays",
    "source": "{name: SAMHSA FindTreatment.gov, retrieved: 2025-08-19}",
    "starts": "[2026-12-01]",
    "sources": "[medicare-iop]",
    "state": "NC",
    "term": "deductible",
    "therapies": "[cbt]",
    "title": "Mental health care",
    "to": '"21:00"',
    "tracks": "[{name: Evening group}]",
    "verified": "{on: 2026-11-01, how: phone}",
    "weeks": "{min: 8, max: 12}",
    "word": "addict",
    "year": "2021",
    "zip": '"28801"',
}
"""Key to what a maintainer may write after it: for every key that is required, or that takes a list or a mapping."""


def read_record(
    kind: type[R], source: Source, trail: Trail, tree: Tree, who: str, vocabulary: Vocabulary | None = None
) -> tuple[R | None, list[Problem]]:
    """Return the record, or None and every problem with it."""
    try:
        return kind.model_validate(tree, context=vocabulary, by_alias=True, by_name=False), []
    except ValidationError as error:
        return None, list(_problems(error, kind, source, trail, tree, who))


def fault_count(kind: type[Record], tree: Tree, vocabulary: Vocabulary | None = None) -> int:
    """Return how many faults the tree has, in a fraction of the time that telling them takes."""
    try:
        kind.model_validate(tree, context=vocabulary, by_alias=True, by_name=False)
    except ValidationError as error:
        return error.error_count()
    return 0


def _problems(
    error: ValidationError, kind: type[Record], source: Source, trail: Trail, tree: Tree, who: str
) -> Iterator[Problem]:
    faults = error.errors(include_url=False, include_input=True)
    misspelt = {_meant(fault, kind) for fault in faults if fault["type"] == "extra_forbidden"}
    for fault in faults:
        if fault["type"] == "too_short" and fault["input"]:
            continue  # a list whose items are faulty counts as empty: the items have their own problems
        if fault["type"] == "missing" and fault["loc"] in misspelt:
            continue  # it is there, under a name that has its own problem
        steps = _written(fault["loc"], tree, missing=fault["type"] == "missing")
        keys = dotted(steps)
        said = _said(fault, kind, steps)
        yield source.problem((*trail, *steps), f"{who}: {keys}: {said}" if keys else f"{who}: {said}")


def _meant(fault: ErrorDetails, kind: type[Record]) -> tuple[int | str, ...]:
    """Return the way to the key that an unknown one was probably meant to be."""
    steps, name = fault["loc"][:-1], str(fault["loc"][-1])
    return (*steps, *_near(name, _keys(_record_at(kind, steps))))


def _written(loc: tuple[int | str, ...], tree: Tree, *, missing: bool) -> Trail:
    """Leave out the steps that pydantic adds for the branch of a choice, which nobody wrote."""
    steps: list[int | str] = []
    here: Any = tree
    for number, step in enumerate(loc):
        last = missing and number == len(loc) - 1
        if isinstance(here, dict) and isinstance(step, str) and (step in here or last):
            here = here.get(step)
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            here = here[step]
        else:
            continue
        steps.append(step)
    return tuple(steps)


def _said(fault: ErrorDetails, kind: type[Record], steps: Trail) -> str:
    name = str(next((step for step in reversed(steps) if isinstance(step, str)), ""))
    example = EXAMPLES.get(name, "")
    got = quoted(fault["input"])
    match fault["type"]:
        case "expected":
            return fault["msg"]
        case "missing":
            return f"expected this key such as {name}: {example}, got an entry without it"
        case "extra_forbidden":
            return _unknown_key(name, _record_at(kind, steps[:-1]))
        case "too_short":
            return f"expected at least one such as {example}, got an empty list; leave the key out when it is not known"
        case "tuple_type":
            return f"expected a list such as {example}, got {got}"
        case "model_type" | "model_attributes_type" | "dict_type":
            return f"expected a mapping such as {example or '{name: Harbor Light}'}, got {got}"
        case "string_pattern_mismatch" | "string_too_short" | "string_too_long":
            return f"expected text such as {example}, got {got}; {fault['msg'][0].lower()}{fault['msg'][1:]}"
    return f"expected a value such as {example}, got {got}"


def _unknown_key(name: str, kind: type[Record] | None) -> str:
    keys = _keys(kind)
    near = _near(name, keys)
    offered = f"did you mean {near[0]!r}? " if near else ""
    example = near[0] if near else keys[0]
    return f"expected a known key such as {example}, got {quoted(name)}; {offered}known: {', '.join(keys)}"


def _keys(kind: type[Record] | None) -> list[str]:
    return [field.alias or key for key, field in kind.model_fields.items()] if kind else []


def _near(name: str, keys: list[str]) -> list[str]:
    """Return the key that is written most like the name, if any is."""
    return get_close_matches(name[:80].lower(), keys, n=1, cutoff=0.6)


def _record_at(kind: type[Record] | None, steps: Trail) -> type[Record] | None:
    """Return the record type that stands at the steps below `kind`."""
    for step in steps:
        if kind is None or isinstance(step, int):
            continue
        fields = {field.alias or key: field.annotation for key, field in kind.model_fields.items()}
        kind = _inner(fields.get(step))
    return kind


def _inner(annotation: object) -> type[Record] | None:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := _inner(part))), None)
