"""A program as a contact."""

import re

import pytest

from iop.pages.vcard import vcard


def lines(listing, url: str = "") -> dict[str, str]:
    """Return the unfolded lines of a card, by the name before the colon."""
    text = re.sub(r"\r\n ", "", vcard(listing, url).decode())
    return dict(line.split(":", 1) for line in text.split("\r\n") if line)


def test_a_card_has_its_frame_and_the_number(listing):
    text = vcard(listing(), "").decode()

    assert text.startswith("BEGIN:VCARD\r\nVERSION:3.0\r\n")
    assert text.endswith("END:VCARD\r\n")
    assert lines(listing())["TEL;TYPE=WORK,VOICE,PREF"] == "+18282530100"


@pytest.mark.parametrize(
    ("name", "said"), [("A, B; C", r"A\, B\; C"), (r"A\B", r"A\\B"), ("Plain & Good", "Plain & Good")]
)
def test_a_text_is_escaped(listing, name, said):
    assert lines(listing(name=name))["FN"] == said


def test_an_extension_is_dialled_after_a_pause(listing):
    assert lines(listing(contact={"phone": "828 253 0100 x12"}))["TEL;TYPE=WORK,VOICE,PREF"] == "+18282530100,12"


def test_the_line_for_new_people_comes_first_and_the_note_says_so(listing):
    contact = {"phone": "828 253 0100", "intake": "828 253 0101"}
    text = vcard(listing(contact=contact), "").decode()

    assert text.index("PREF:+18282530101") < text.index("VOICE:+18282530100")
    assert "New patients: call 828-253-0101." in lines(listing(contact=contact))["NOTE"]


def test_a_card_carries_every_line_with_whom_it_is_for(listing):
    found = lines(
        listing(
            contact={
                "phone": "828 253 0100",
                "text": "828 253 0103",
                "lines": [{"number": "828 253 0101", "for": "Spanish"}, {"number": "828 253 0102", "for": "Families"}],
            },
            tracks=[{"name": "Evening group", "phone": "828 253 0104"}],
        )
    )

    assert (found["item1.TEL;TYPE=WORK,VOICE"], found["item1.X-ABLabel"]) == ("+18282530101", "Spanish")
    assert (found["item2.TEL;TYPE=WORK,VOICE"], found["item2.X-ABLabel"]) == ("+18282530102", "Families")
    assert (found["item3.TEL;TYPE=WORK,VOICE"], found["item3.X-ABLabel"]) == ("+18282530104", "Evening group")
    assert found["TEL;TYPE=WORK,MSG"] == "+18282530103"


def test_no_line_is_longer_than_75_bytes_and_no_letter_is_cut(listing):
    name = "Añejo " * 19
    text = vcard(listing(name=name.strip()), "https://example.org/" + "x" * 200)

    assert max(map(len, text.split(b"\r\n"))) <= 75
    assert all(piece.decode() for piece in text.split(b"\r\n")[:-1])
    assert lines(listing(name=name.strip()))["FN"] == name.strip()


def test_an_address_has_its_seven_parts(listing):
    address = {"street": "12 Main St", "unit": "Suite 2", "city": "Asheville", "state": "NC", "zip": "28801"}
    found = lines(listing(address=address))["ADR;TYPE=WORK"]

    assert found == ";Suite 2;12 Main St;Asheville;NC;28801;United States"


def test_the_middle_of_a_zip_is_not_given_as_the_door(listing):
    assert "GEO" not in lines(listing())
    assert lines(listing(point={"lat": "35.59", "lng": "-82.55"}))["GEO"] == "35.59;-82.55"


def test_a_sample_says_that_it_is_invented(listing):
    assert "Do not call." in lines(listing(sample="true"))["NOTE"]
    assert "Do not call." not in lines(listing())["NOTE"]


def test_the_page_is_named_when_it_has_an_address(listing):
    assert "https://example.org/p/" in lines(listing(), "https://example.org/p/")["NOTE"]
    assert "http" not in lines(listing())["NOTE"]
