"""What a host says beside the pages: the headers and `security.txt`."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from iop.data.phones import Phone
from iop.data.settings.guide import Guide
from iop.pages.policy import POLICY
from iop.site.host_files import headers, security_txt

TODAY = date(2026, 11, 27)
GUIDE = Guide("Guide", "https://a.gov/", "", "iop@a.gov", Phone("8282504100"), "https://github.com/a/b")


def header(name: str) -> str:
    first, *lines = headers().decode().splitlines()
    assert first == "/*"
    return dict(line.strip().split(": ", 1) for line in lines)[name]


def fields(text: bytes | None) -> list[tuple[str, str]]:
    """Parse `security.txt` as RFC 9116, section 4, writes its grammar down."""
    assert text and text.endswith(b"\n")
    lines = text.decode("utf-8").splitlines()
    found = [re.fullmatch(r"([A-Za-z][A-Za-z-]*): (\S.*)", line) for line in lines]
    assert all(found), lines
    return [(match[1], match[2]) for match in found if match]


def test_the_headers_have_the_policy_of_the_pages():
    assert header("Content-Security-Policy") == f"{POLICY}; frame-ancestors 'self'"


def test_nothing_but_geolocation_is_granted_and_that_to_ourselves():
    granted = dict(each.split("=") for each in header("Permissions-Policy").split(", "))

    assert granted.pop("geolocation") == "(self)"
    assert set(granted.values()) == {"()"}
    assert {"camera", "microphone", "payment", "usb", "browsing-topics"} <= granted.keys()


@pytest.mark.parametrize("feature", ["web-share", "clipboard-write"])
def test_a_list_can_be_shared_and_copied_by_a_tap(feature):
    assert feature not in header("Permissions-Policy")


@pytest.mark.parametrize("name", ["Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy"])
def test_other_sites_are_kept_apart(name):
    assert header(name) == "same-origin"


def test_security_txt_has_what_the_rfc_requires():
    found = fields(security_txt(GUIDE, TODAY))
    names = [name for name, _ in found]
    (expires,) = [value for name, value in found if name == "Expires"]
    moment = datetime.strptime(expires, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)

    assert [value for name, value in found if name == "Contact"] == ["mailto:iop@a.gov", "tel:+18282504100"]
    assert timedelta(days=30) < moment.date() - TODAY < timedelta(days=365)
    assert names.count("Preferred-Languages") == 1
    assert ("Canonical", "https://a.gov/.well-known/security.txt") in found


def test_a_contact_is_an_address_as_the_rfc_asks():
    for guide in (GUIDE, Guide("G", "", repository="https://github.com/a/b")):
        contacts = [value for name, value in fields(security_txt(guide, TODAY)) if name == "Contact"]
        assert contacts
        assert all(value.startswith(("mailto:", "tel:", "https:")) for value in contacts)


def test_everybody_reads_an_issue_so_it_is_the_last_way():
    assert "issues" not in str(security_txt(GUIDE, TODAY))
    assert b"https://github.com/a/b/issues" in (
        security_txt(Guide("G", "", repository="https://github.com/a/b"), TODAY) or b""
    )


def test_who_names_nobody_promises_nothing():
    assert security_txt(Guide("Guide", "https://a.gov/"), TODAY) is None


def test_an_address_without_encryption_is_not_canonical():
    assert "Canonical" not in dict(fields(security_txt(Guide("G", "http://a.gov/", email="a@b.gov"), TODAY)))
