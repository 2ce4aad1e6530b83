"""Problems to the lines that a person reads: what they can mend first, and no more than anybody reads."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from iop.data.errors import Problem

SHOWN = 100
"""How many problems of one file are told one by one."""
_GUIDE = ("facts.yaml", "sources.yaml", "words.yaml")
"""Files of the guide, which whoever keeps programs seldom edits."""

_ANNOTATED = 10
_COMMANDS = {"error": False, "warning": True}
"""GitHub's words, and whether they are for warnings."""


def report(problems: Sequence[Problem], what: str = "", *, facts: bool = False) -> str:
    """List problems file by file, those of the guide last, and count them under the list.

    Facts that grow old are summed up in one line, unless `facts` asks for each: a copy of the site cannot mend them,
    and nobody who adds a program should read past them.
    """
    ageing = [] if facts else [problem for problem in problems if problem.warning and _of_guide(problem)]
    told = sorted((problem for problem in problems if problem not in ageing), key=_of_guide)
    lines = [line for _, found in groupby(told, key=attrgetter("path")) for line in _of_file([*found])]
    warnings = sum(problem.warning for problem in told)
    if not what:
        is_settings = any(problem.path.endswith("mkdocs.yml") for problem in problems)
        what = "the settings and the data" if is_settings else "the data"
    count = f"{_number(len(told) - warnings, 'error')}, {_number(warnings, 'warning')} in {what}"
    return "\n".join([*lines, *_summed(ageing), count])


def _of_guide(problem: Problem) -> bool:
    *_, folder, name = "", *problem.path.split("/")
    return name in _GUIDE and folder != "programs"


def _of_file(problems: Sequence[Problem]) -> list[str]:
    """Return the problems of one file; errors stay, when there are too many for all."""
    if len(problems) <= SHOWN + 1:  # the line that sums up is no shorter
        return [str(problem) for problem in problems]
    first = sorted(sorted(problems, key=attrgetter("warning"))[:SHOWN])
    rest = len(problems) - SHOWN
    return [*map(str, first), f"{problems[0].path}: and {rest:,} more; fix those above, then check again"]


def _summed(ageing: Sequence[Problem]) -> list[str]:
    if not ageing:
        return []
    facts = (
        f"{_number(len(ageing), 'fact')} of the guide {'is' if len(ageing) == 1 else 'are'} out of date or soon will be"
    )
    return [
        f"{ageing[0].path}: {facts}; no mistake of yours: 'iop check --facts' lists them for whoever keeps the guide"
    ]


def _number(count: int, what: str) -> str:
    return f"{count:,} {what if count == 1 else f'{what}s'}"


def annotations(problems: Sequence[Problem]) -> list[str]:
    """Return what makes GitHub mark a proposed change at the lines of its problems: errors first.

    Source: GitHub Docs, Workflow commands for GitHub Actions. GitHub shows ten of each kind.
    """
    told = [problem for problem in problems if not (problem.warning and _of_guide(problem))]
    kinds = [(kind, [each for each in told if each.warning is warns]) for kind, warns in _COMMANDS.items()]
    return [
        f"::{kind} file={_property(each.path)},line={each.line}::{_escaped(each.message)}"
        for kind, found in kinds
        for each in found[:_ANNOTATED]
    ]


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
