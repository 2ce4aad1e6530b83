"""A link to a heading stops the build when the heading is not there; one that sets the finder is no such link."""

import re

import pytest

from small_project import ABOUT, build, changed, make

LINKS = ("../index.md#a-small-page", "../index.md#no-such-head", "../index.md#pay=medicaid&zip=28801", "#nor-here")


@pytest.mark.parametrize(("layout", "refused"), [("text", LINKS[1:]), ("finder", (LINKS[1], LINKS[3]))])
def test_a_link_leads_to_a_heading_that_is_there_or_sets_the_finder(tmp_path, layout, refused):
    project = make(tmp_path)
    links = " ".join(f"[here]({link})" for link in LINKS)
    with (
        changed(project / ABOUT, b"As it was.", links.encode()),
        changed(project / "docs/index.md", b"title:", f"layout: {layout}\ntitle:".encode()),
    ):
        code, said = build(project)

    assert code, said
    assert sorted(re.findall(r"contains a link '(.*?)'", said)) == sorted(refused)
