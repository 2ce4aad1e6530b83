"""A program as a contact to keep on the phone: vCard 3.0, which every phone and mail program reads."""

import re
from collections.abc import Iterator

from iop.data.model import Program
from iop.data.phones import Phone
from iop.meaning.listing import Listing
from iop.wording.sentences import say
from iop.wording.status import status_in_short

_LINE_BYTES = 75


def vcard(listing: Listing, url: str) -> bytes:
    """Return the contact of a program whose page is at `url`, empty when the site has no address (RFC 2426)."""
    program = listing.program
    contact, address = program.contact, program.address
    said = f"{say('program.invented_call')} " if program.sample else ""
    now = status_in_short(program, listing.vocabulary)
    lines = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"FN:{_text(program.name)}",
        f"N:{_text(program.name)};;;;",
        f"ORG:{_text(program.organization or program.name)}",
        f"TEL;TYPE=WORK,VOICE,PREF:{_number(contact.first.href)}",
    ]
    lines += [f"TEL;TYPE=WORK,VOICE:{_number(contact.phone.href)}"] if contact.intake else []
    for number, (phone, label) in enumerate(_more_lines(program), 1):
        lines += [f"item{number}.TEL;TYPE=WORK,VOICE:{_number(phone.href)}", f"item{number}.X-ABLabel:{_text(label)}"]
    lines += [f"TEL;TYPE=WORK,MSG:{_number(contact.text.href)}"] if contact.text else []
    lines += [f"TEL;TYPE=FAX,WORK:{_number(contact.fax.href)}"] if contact.fax else []
    lines += [f"EMAIL;TYPE=INTERNET:{_text(contact.email)}"] if contact.email else []
    if address:
        parts = ("", address.unit, address.street, address.city, address.state, address.zip, "United States")
        lines.append(f"ADR;TYPE=WORK:{';'.join(_text(part or '') for part in parts)}")
    if listing.spot and program.point:
        lines.append(f"GEO:{listing.spot.lat};{listing.spot.lng}")
    lines += [f"URL:{contact.website}"] if contact.website else []
    note = f"{said}{say('program.is')}" + (f" {now}" if now else "")
    if contact.intake and not now:
        note += f" {say('fact.intake')} {contact.intake.shown}."
    if url:
        note += f" Times, cost and date checked: {url}"
    lines += [f"NOTE:{_text(note)}", "END:VCARD", ""]
    return "\r\n".join(map(_folded, lines)).encode()


def _more_lines(program: Program) -> Iterator[tuple[Phone, str]]:
    """Yield the numbers that are for some of the people, with whom they are for: contacts show the label."""
    for line in program.contact.lines:
        yield line.number, line.for_whom
    for track in program.tracks:
        if track.phone:
            yield track.phone, track.name or program.name


def _text(value: str) -> str:
    """Escape a text value (RFC 2426, section 4)."""
    return re.sub(r"[\\,;]", r"\\\g<0>", value).replace("\n", "\\n")


def _number(href: str) -> str:
    """Return the number of a `tel:` link; an extension follows as phones dial it."""
    return href.removeprefix("tel:").replace(";ext=", ",")


def _folded(line: str) -> str:
    """Break a line into pieces of at most 75 bytes; each further one begins with a space (RFC 2426, section 2.6)."""
    if len(line) * 4 <= _LINE_BYTES or len(line.encode()) <= _LINE_BYTES:
        return line
    pieces, piece, size = [], "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > _LINE_BYTES:
            pieces.append(piece)
            piece, size = " ", 1
        piece += letter
        size += width
    return "\r\n".join([*pieces, piece])
