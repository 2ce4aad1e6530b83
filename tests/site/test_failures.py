"""What stops a build is one message that names the file."""

import errno
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from iop.data.reader.text_file import text_of
from iop.pages.render import environment
from iop.site import told
from iop.site.files import read_templates, write


def raised(work: Callable[[], object]) -> Exception:
    with pytest.raises(Exception) as caught:  # which one is what `told` has to find out
        work()
    return caught.value


def no_space() -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize(
    ("work", "said"),
    [
        (no_space, "The disk is full: make room, and build again."),
        (lambda: write(Path("/proc/nobody/site/index.html"), b""), "/proc/nobody: No such file or directory"),
        (lambda: Path("/proc/a").rename("/proc/b"), "/proc/a and /proc/b: No such file or directory"),
        (
            lambda: environment(read_templates()).from_string("{% if %}"),
            "a template:1: template: Expected an expression",
        ),
        (
            lambda: environment(read_templates()).from_string("{% include 'no.html' %}").render(),
            "<template>:1: template: expected a template that is there, got 'no.html'",
        ),
        (lambda: text_of("docs/a.md", b"caf\xe9"), "docs/a.md:1: file: expected text in UTF-8"),
        (lambda: Path("a\0b").stat(), "ValueError: embedded null byte"),
    ],
)
def test_each_fault_is_told_in_plain_words(work, said):
    assert told(raised(work)).startswith(said)


def test_a_fault_of_our_own_says_where_it_is_and_whose():
    said = told(raised(lambda: write(Path("x"), None)))  # type: ignore[arg-type]

    assert re.match(r"hooks/iop/site/files\.py:\d+: TypeError: .*\nThis may be a fault of the program", said)
