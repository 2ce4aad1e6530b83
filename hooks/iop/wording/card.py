"""A program in the words of a card. The same records fill browse pages and the finder."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from iop.data.model import Program
from iop.data.terms import Vocabulary
from iop.meaning import urls
from iop.meaning.freshness import Age
from iop.meaning.listing import Listing
from iop.wording.phrases import labels
from iop.wording.sentences import say
from iop.wording.status import Instead, age, call, checked, checked_on, instead, place, status
from iop.wording.track import TrackLine, track_line

TRACKS_ON_CARD = 3


@dataclass(frozen=True)
class CardWords:
    """What a list says about a program; as it is, the blank card that the finder fills."""

    id: str = ""
    href: str = ""
    name: str = ""
    place: str = ""
    distance: None = None
    sample: bool = False
    status: str = ""
    """What stands first when it is not open, or empty."""
    closed: bool = False
    instead: Instead | None = None
    """Where to look when it is not open."""
    tracks: tuple[TrackLine, ...] = ()
    shown_tracks: int = 0
    """How many of them a page shows that does not know which fit."""
    more_tracks: int = 0
    who: str | None = None
    care: str = ""
    pays: str | None = None
    unknown: str | None = None
    checked: str = ""
    checked_on: str = ""
    """See `checked_on`."""
    age: Age = "never"
    call: str = ""
    """What stands before the number on the button: who should call it, where that is said; empty when it is closed."""
    phone_shown: str = ""
    phone_href: str = ""
    ask: tuple[str, ...] = ()


def card(listing: Listing, root: str, successor: Program | None = None) -> CardWords:
    """Return a program's card for a page from which `root` leads to the site's root."""
    program, vocabulary = listing.program, listing.vocabulary
    tracks = tuple(track_line(track, vocabulary) for track in listing.tracks) if program.tracks else ()
    made = CardWords(
        id=program.id,
        href=root + urls.program(program.id),
        name=program.name,
        place=place(program),
        distance=None,
        sample=program.sample,
        status=status(program, vocabulary),
        closed=program.is_closed,
        instead=instead(program, successor, root),
        tracks=tracks,
        shown_tracks=min(len(tracks), TRACKS_ON_CARD),
        more_tracks=max(0, len(tracks) - TRACKS_ON_CARD),
        who=_union(vocabulary, "ages", (track.ages for track in listing.tracks)),
        care=_union(vocabulary, "focus", (track.focus for track in listing.tracks)) or "",
        pays=labels(vocabulary, "accepts", program.cost.accepts),
        unknown=_unknown(listing),
        checked=checked(program),
        checked_on=checked_on(program),
        age=age(program, listing.today),
        call=call(program),
        phone_shown=program.contact.first.shown,
        phone_href=program.contact.first.href,
    )
    return _of_closed(made) if program.is_closed else made


def _of_closed(made: CardWords) -> CardWords:
    """Leave out how it was, which its page has, and whom to call."""
    return replace(
        made, tracks=(), shown_tracks=0, more_tracks=0, who=None, care="", pays=None, unknown=None,
        call="", phone_shown="", phone_href="",
    )  # fmt: skip


def _union(vocabulary: Vocabulary, name: str, lists: Iterable[Sequence[str] | None]) -> str | None:
    return labels(vocabulary, name, [word for words in lists for word in words or ()])


def _unknown(listing: Listing) -> str | None:
    program = listing.program
    facts: Mapping[str, object] = {
        "times": all(track.sessions is None for track in listing.tracks),
        "ages": all(track.ages is None for track in listing.tracks),
        "format": all(track.format is None for track in listing.tracks),
        "accepts": program.cost.accepts is None,
    }
    missing = [say(f"card.unknown_{name}") for name, is_missing in facts.items() if is_missing]
    return say("card.unknown", what=", ".join(missing)) if missing else None
