"""Numbers, days, times, dates, money and words of lists as people read them."""

from collections.abc import Iterable, Sequence
from datetime import date

from iop.data.fields import MonthAndDay
from iop.data.terms import Vocabulary, in_sentence
from iop.data.week import DAYS, PARTS
from iop.wording.sentences import counted, say

_NOON, _DAY = 720, 1440


def days_words(days: Iterable[str]) -> str:
    """Return days as people say them; three and more in a row are a span."""
    numbers = sorted(DAYS.index(day) for day in days)
    names = [say(f"day.{DAYS[number]}") for number in numbers]
    if len(numbers) >= 3 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return span(names[0], names[-1])
    return ", ".join(names)


def times_words(start: int, end: int) -> str:
    """Return two times of day, as `6 to 9 pm` or `11:30 am to 1 pm`."""
    first, last = _clock(start), _clock(end)
    same_half = start < end < _DAY and (start < _NOON) == (end < _NOON) and not {start, end} & {0, _NOON}
    return span(first.rsplit(" ", 1)[0] if same_half else first, last)


def _clock(minute: int) -> str:
    if minute % _NOON == 0:
        return say("phrase.noon" if minute == _NOON else "phrase.midnight")
    hour, rest = divmod(minute, 60)
    shown = f"{(hour - 1) % 12 + 1}" + (f":{rest:02}" if rest else "")
    return say("phrase.am" if hour < 12 else "phrase.pm", time=shown)


def span(least: object, most: object) -> str:
    """Return what lies between two, as `8 to 12`; one when they are the same."""
    return str(least) if least == most else say("phrase.span", first=least, last=most)


def dollars(amount: float) -> str:
    """Return US dollars, with cents only where there are some."""
    return f"${amount:,.0f}" if amount == int(amount) else f"${amount:,.2f}"


def day_words(day: date) -> str:
    """Return a date as `Nov 3, 2026`."""
    return f"{day:%b} {day.day}, {day.year}"


def month_day_words(day: MonthAndDay) -> str:
    """Return a day of each year as `Aug 25`."""
    return f"{date(2000, *day):%b} {day.day}"


def miles_words(miles: float) -> str:
    """Return how far it is, as `about 3 miles`."""
    return say("phrase.nearby") if miles < 1 else say("phrase.about", what=counted(round(miles), "mile"))


def labels(vocabulary: Vocabulary, name: str, words: Sequence[str] | None) -> str | None:
    """Return what people read for words of a list, in its order; None when there are none."""
    if not words:
        return None
    shown = [term.label for term in vocabulary.terms(name) if term.id in words]
    return ", ".join([*shown[:1], *(in_sentence(name, label) for label in shown[1:])])


def items(vocabulary: Vocabulary, name: str, words: Sequence[str]) -> tuple[str, ...]:
    """Return what people read for each word of a list, in its order, as it stands inside a sentence."""
    return tuple(in_sentence(name, term.label) for term in vocabulary.terms(name) if term.id in words)


def joined(names: Sequence[str]) -> str:
    """Return names as they stand in a sentence, as `a, b and c`."""
    if len(names) < 2:
        return "".join(names)
    return say("phrase.and", first=", ".join(names[:-1]), last=names[-1])


PART_HOURS = {part: times_words(*minutes) for part, minutes in PARTS.items()}
"""Part of the day to its hours, as `5 am to noon`."""
