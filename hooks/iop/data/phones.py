"""Telephone numbers that can be called from the United States, however people write them."""

import re
from dataclasses import dataclass

import phonenumbers

from iop.data.errors import UnfitError
from iop.data.lookalikes import straight

_LONGEST = 60
_EXTENSION = re.compile(r"(?<![A-Z])[ ,;]*(?:extension|extn|ext|x|#)[ .:#=]*(\d{0,7})$", re.IGNORECASE)
_MARKS = re.compile(r"[-+() ./]")
_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
"""Letters to the digits on the same key (ITU-T E.161)."""
_SHAPE = re.compile(r"[2-9](?!11)[0-8]\d[2-9]\d{6}", re.ASCII)
"""Area code and number as the North American plan gives them out; 9 in the middle is kept for later."""
_OURS = frozenset(("US", "PR", "GU", "VI", "AS", "MP"))


@dataclass(frozen=True)
class Phone:
    """A telephone number that can be called from the United States."""

    digits: str
    """Ten digits, or three to six for a short code."""
    extension: str = ""
    word: str = ""
    """The number with the word that people remember it by, as 1-800-GET-HELP; empty when it has none."""

    @property
    def href(self) -> str:
        """The address that dials it (RFC 3966)."""
        number = f"+1{self.digits}" if len(self.digits) == 10 else self.digits
        return f"tel:{number}" + (f";ext={self.extension}" if self.extension else "")

    @property
    def shown(self) -> str:
        """As people in the United States write it."""
        number = f"{self.digits[:3]}-{self.digits[3:6]}-{self.digits[6:]}" if len(self.digits) == 10 else self.digits
        spelled = f" ({self.word})" if self.word else ""
        return number + spelled + (f" ext. {self.extension}" if self.extension else "")

    @property
    def is_fictional(self) -> bool:
        """Whether it is one of the numbers set aside for fiction, 555-0100 to 555-0199 (NANPA)."""
        return re.fullmatch(r"[2-9]\d\d55501\d\d", self.digits) is not None

    @property
    def is_in_a_known_area(self) -> bool:
        """Whether somebody has heard of the area code: new ones come each year, and slips look like one."""
        return len(self.digits) < 10 or self.is_fictional or _region(self.digits) is not None


def _region(digits: str) -> str | None:
    return phonenumbers.region_code_for_number(phonenumbers.PhoneNumber(country_code=1, national_number=int(digits)))


def read_phone(value: str) -> Phone:
    """Return the number; letters are digits, as in 1-800-GET-HELP, and an extension follows in any usual spelling.

    Raises: UnfitError.
    """
    text = re.sub(r"^tel:", "", straight(value[:_LONGEST]), flags=re.IGNORECASE).strip("\"' ")
    found = _EXTENSION.search(text)
    number, extension = (text[: found.start()], found[1]) if found else (text, "")
    digits = _digits(number) if len(value) <= _LONGEST else ""
    if number.startswith("+") and not digits.startswith("1"):
        raise UnfitError("there is no such number in the United States")
    digits = digits.removeprefix("1")
    if len(digits) != 10:
        raise UnfitError("ten digits with the area code")
    has_word = re.search("[A-Z]", number, re.IGNORECASE)
    phone = Phone(digits, extension, re.sub("[^0-9A-Z]+", "-", number.upper()).strip("-") if has_word else "")
    if digits.startswith("900") and not phone.is_fictional:
        raise UnfitError("a call to a 900 number costs the caller money")
    region = _region(digits)
    if not phone.is_fictional and region not in _OURS and (region or not _SHAPE.fullmatch(digits)):
        raise UnfitError("there is no such number in the United States")
    return phone


def _digits(number: str) -> str:
    bare = _MARKS.sub("", number).upper()
    if len(re.findall(r"\d{3}[-. ]?\d{4}", number, re.ASCII)) > 1:
        raise UnfitError("write one number here; a second one goes into 'intake', the line for new people")
    if re.search(r"\d[OIL]|[OIL]\d", bare) and not _WORDS.search(bare):
        raise UnfitError("there is a letter such as O or l in it, which looks like a digit")
    if not re.fullmatch(r"\d*|1?\d{3}[0-9A-Z]{7}", bare, re.ASCII):
        raise UnfitError("write only the number, without words; an extension follows an x")
    if not re.fullmatch(r"\d*", bare, re.ASCII) and not _WORDS.search(bare):
        raise UnfitError("write digits, or a word such as 1-800-GET-HELP")
    return bare.translate(_KEYS)


_WORDS = re.compile(r"(?=[A-Z]*[^OIL\d])[A-Z]{4,}")
"""What is a word in a number, and no digit that was mistyped."""


def read_short_phone(value: str) -> Phone:
    """Return a number, or a short code such as 988.

    Raises: UnfitError.
    """
    return Phone(value) if re.fullmatch(r"\d{3}|\d{5,6}", value, re.ASCII) else read_phone(value)


def written_phone(phone: Phone) -> str:
    """Return a number as entries write it, as `+1 828 555 0100 x12`."""
    digits = phone.digits
    shown = phone.word or (f"+1 {digits[:3]} {digits[3:6]} {digits[6:]}" if len(digits) == 10 else digits)
    return shown + (f" x{phone.extension}" if phone.extension else "")
