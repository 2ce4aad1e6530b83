"""The part of the year in which a group meets, in words, and when it begins again."""

from dataclasses import dataclass
from datetime import date

from iop.data.model import Program
from iop.data.track import Season, Track
from iop.meaning.seasons import first_day
from iop.wording.phrases import day_words, month_day_words
from iop.wording.sentences import say


@dataclass(frozen=True)
class SeasonWords:
    """What is said of a season; the browser says on the reader's day when it begins again."""

    words: str
    """As `Aug 25 to Jun 10 each year`."""
    days: tuple[int, int, int, int] | None
    """Month and day on which it begins, and on which it ends; None when the program takes nobody now."""
    begins: str
    """As `Begins again Jun 14, 2027`; empty while it lasts, and when the program takes nobody now."""


def season_words(program: Program, track: Track, today: date) -> SeasonWords | None:
    """Return what is said of a group's season; None when it meets all year."""
    season = track.season
    if season is None:
        return None
    words = say("group.season", first=month_day_words(season.from_day), last=month_day_words(season.to_day))
    if not program.is_open:
        return SeasonWords(words, None, "")
    return SeasonWords(words, (*season.from_day, *season.to_day), _begins(season, today))


def _begins(season: Season, today: date) -> str:
    first = first_day(season, today)
    return say("group.begins_again", day=day_words(first)) if first > today else ""
