"""What each kind of field takes and refuses."""

from typing import Annotated

import pytest
from pydantic import TypeAdapter, ValidationError

from iop.data.fields import (
    Date,
    Email,
    Minute,
    ShortTelephone,
    Slug,
    Telephone,
    Truth,
    Web,
    Zip,
)
from iop.data.leaf import number, plain, whole
from iop.data.phones import Phone


def taken(kind: object, text: str) -> object:
    return TypeAdapter(kind).validate_python(text)


def refused(kind: object, text: object) -> str:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(text)
    (error,) = caught.value.errors()
    return error["msg"]


NAME = Annotated[str, plain(20, "Harbor Light")]
PRICE = Annotated[float, number("US dollars", "250", 0, 1000)]
WEEKS = Annotated[int, whole("a number of weeks", "8", 1, 104)]


def test_a_zip_keeps_its_leading_zero():
    assert taken(Zip, "07102") == "07102"


def test_white_space_in_text_becomes_single_spaces():
    assert taken(NAME, "  Harbor\n   Light\u2028") == "Harbor Light"


@pytest.mark.parametrize("text", ["under < 18", "a <3 b", "R&D", "¿Qué?", "5 > 4", "&lt;b&gt; c"])
def test_plain_text_is_not_taken_for_html(text):
    assert taken(NAME, text) == text


@pytest.mark.parametrize(
    "text", ["", "   ", "x" * 21, "<b>", "a < b", "</p>", "<!--", "a\u202eb", "a\u200bb", "a\u061cb", "a\x1bb"]
)
def test_text_that_is_not_plain_is_refused(text):
    assert refused(NAME, text).startswith("expected plain text such as 'Harbor Light', got ")


@pytest.mark.parametrize(("text", "minute"), [("00:00", 0), ("9:30", 570), ("18:00", 1080), ("23:59", 1439)])
def test_a_time_is_minutes_after_midnight(text, minute):
    assert taken(Minute, text) == minute


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Minute, "24:00"), (Minute, "25:00"), (Minute, "18:60"), (Minute, "6 pm"), (Minute, "1800"), (Minute, "-1:00"),
        (Date, "2026-02-30"), (Date, "2026-11"), (Date, "11/01/2026"), (Date, "20261101"), (Date, "2026-W01-1"),
        (Zip, "1234"), (Zip, "123456"), (Zip, "28801-1234"), (Zip, "ABCDE"),
        (PRICE, "-5"), (PRICE, "1001"), (PRICE, "nan"), (PRICE, "inf"), (PRICE, "1e2"), (PRICE, "$5"), (PRICE, "1,000"),
        (WEEKS, "0"), (WEEKS, "105"), (WEEKS, "8.5"), (WEEKS, "eight"),
        (Truth, "yes"), (Truth, "True"), (Truth, "1"),
        (Slug, "ab"), (Slug, "x" * 81), (Slug, "-abc"), (Slug, "abc-"), (Slug, "Abc"), (Slug, "a/b"), (Slug, "../x"),
        (Email, "a@b"), (Email, "a b@example.org"), (Email, "a@b@example.org"), (Email, "<a@example.org>"),
        (Web, "javascript:alert(1)"), (Web, "data:text/html,x"), (Web, "ftp://example.org"), (Web, "//example.org"),
        (Web, "example.org"), (Web, "https://"), (Web, "https://localhost"), (Web, "https://user:pw@example.org"),
        (Web, "https://example.org/a b"), (Web, 'https://example.org/"x'), (Web, "https://[::1"),
        (Telephone, "12345"), (Telephone, "+44 20 7946 0958"), (Telephone, "911"), (Telephone, "000 000 0000"),
        (Telephone, "1-800-FLOWERS-NOW"), (Telephone, "call 828 253 0100"), (Telephone, "828 253 0100 828 253 0101"),
        (Telephone, "416 253 0100"), (Telephone, "900 253 0100"), (Telephone, "828 153 0100"),
        (Telephone, "828-HELP-ME"),
        (ShortTelephone, "1234"),
    ],
)  # fmt: skip
def test_a_value_that_is_not_real_is_refused(kind, text):
    assert "expected " in refused(kind, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [(Zip, "28801"), (Minute, "18:00"), (Date, "2026-11-01"), (WEEKS, "8"), (PRICE, "8"), (ShortTelephone, "988")],
)
def test_digits_are_those_on_the_keyboard(kind, text):
    wide = text.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789"})

    assert "expected " in refused(kind, wide)


@pytest.mark.parametrize("kind", [NAME, Zip, Minute, Date, Web, Telephone])
@pytest.mark.parametrize("value", [["a"], {"a": "b"}, None], ids=["list", "mapping", "nothing"])
def test_a_leaf_says_which_kind_of_thing_it_got(kind, value):
    assert refused(kind, value).endswith(("got a list", "got keys and values", "got nothing"))


@pytest.mark.parametrize(
    "text", ["https://example.org", "HTTP://Example.org:8080/a?b[]=c&d=e#f", "https://sub.example.org/~x/%20"]
)
def test_a_web_address_stays_as_written(text):
    assert taken(Web, text) == text


@pytest.mark.parametrize("text", ["+1 828 253 0100", "(828) 253-0100", "828.253.0100", "8282530100", "1 828 253 0100"])
def test_a_phone_is_read_however_it_is_written(text):
    assert taken(Telephone, text) == Phone("8282530100")


def test_a_phone_knows_its_extension_and_how_it_is_shown_and_dialled():
    phone = taken(Telephone, "828 253 0100 x12")

    assert phone == Phone("8282530100", "12")
    assert phone.shown == "828-253-0100 ext. 12"
    assert phone.href == "tel:+18282530100;ext=12"


def test_a_number_keeps_the_word_that_people_remember():
    phone = taken(Telephone, "1-800-get-help x3")

    assert phone == Phone("8004384357", "3", "1-800-GET-HELP")
    assert phone.shown == "800-438-4357 (1-800-GET-HELP) ext. 3"
    assert phone.href == "tel:+18004384357;ext=3"
    assert taken(Telephone, "1 800 438 4357").word == ""


def test_a_short_code_is_dialled_as_it_is():
    assert taken(ShortTelephone, "988").href == "tel:988"


@pytest.mark.parametrize(
    ("text", "fictional"), [("828 555 0100", True), ("828 555 0199", True), ("828 555 1200", False)]
)
def test_only_555_01xx_is_set_aside_for_fiction(text, fictional):
    assert Phone(text.replace(" ", "")).is_fictional is fictional


@pytest.mark.parametrize(
    ("text", "digits", "extension"),
    [
        ("1-800-GET-HELP", "8004384357", ""),
        ("(828) 253-INFO", "8282534636", ""),
        ("828\u2013253\u20130100", "8282530100", ""),
        ("828\u00a0253\u00a00100", "8282530100", ""),
        ("828/253-0100", "8282530100", ""),
        ("tel:+18282530100", "8282530100", ""),
        ("828-253-0100 extension 12", "8282530100", "12"),
        ("828-253-0100 ext: 12", "8282530100", "12"),
        ("828-253-0100, ext. 12", "8282530100", "12"),
        ("828-253-0100 #12", "8282530100", "12"),
        ("tel:+18282530100;ext=12", "8282530100", "12"),
        ("828-253-0100 x", "8282530100", ""),
        ("1-844-46-DETOX", "8444633869", ""),
        ("1-844-46-DETOX ext. 4", "8444633869", "4"),
    ],
)
def test_a_phone_from_a_real_page_is_read(text, digits, extension):
    phone = taken(Telephone, text)

    assert (phone.digits, phone.extension) == (digits, extension)


@pytest.mark.parametrize("text", ["436 234 5678", "+1 861 234 5678"])
def test_a_new_area_code_is_taken_and_known_to_be_new(text):
    assert not taken(Telephone, text).is_in_a_known_area
    assert taken(Telephone, "828 253 0100").is_in_a_known_area


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.org/espa\u00f1ol", "https://example.org/espa%C3%B1ol"),
        ("https://example.org/espan\u0303ol", "https://example.org/espa%C3%B1ol"),
        ("https://pe\u00f1asco.org/", "https://xn--peasco-xwa.org/"),
        (
            "https://example.org/mary\u2019s%20place?a=\u00e9#\u00e9",
            "https://example.org/mary%E2%80%99s%20place?a=%C3%A9#%C3%A9",
        ),
    ],
)
def test_a_web_address_in_other_letters_is_encoded(text, address):
    assert taken(Web, text) == address


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("example.org/iop", "begin with https://, as https://example.org/iop"),
        ("http//example.org", "begin with https://, as https://example.org"),
        ("https://example.org/a b", "no web address has a space in it"),
        ("https://example.org/a|b", "no web address has | in it"),
        (
            "https://harbor\u2013light.org",
            "a long dash \u2013, which only looks like -; write https://harbor-light.org",
        ),
        ("javascript:alert(1)", "begin with https://"),
    ],
)
def test_what_is_no_web_address_is_told_by_what_is_wrong_in_it(text, said):
    assert said in refused(Web, text)


def test_a_number_set_aside_for_fiction_is_read_in_any_area():
    assert taken(Telephone, "900 555 0101").is_fictional
