"""A program in the words of a card. The same records fill browse pages and the finder."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from iop.data.model import Program
from iop.data.terms import Vocabulary
from iop.meaning import urls
from iop.meaning.listing import Listing
from iop.wording.phrases import labels
from iop.wording.sentences import counted, say
from iop.wording.status import Instead, call, checked, checked_on, instead, place, status
from iop.wording.track import TrackLine, track_line
from iop.wording.who import ages_line, only_for, only_words

TRACKS_ON_CARD = 3
"""How many groups a card shows, unless more fit."""


def more_groups(count: int) -> str:
    """Say how many groups are not shown, as `And 2 more groups`."""
    return say("card.more_groups", groups=counted(count, "more_group"))


@dataclass(frozen=True)
class CardWords:
    """What a list says about a program; as it is, the blank card that the finder fills."""

    id: str = ""
    href: str = ""
    name: str = ""
    place: str = ""
    sample: bool = False
    status: str = ""
    """What stands first when it is not open, or empty."""
    closed: bool = False
    instead: Instead | None = None
    """Where to look when it is not open."""
    only_for: str | None = None
    """Who may come at all, when not everybody may."""
    only: str | None = None
    """Whom all its groups let in, when they leave somebody out."""
    tracks: tuple[TrackLine, ...] = ()
    who: str | None = None
    care: str = ""
    pays: str | None = None
    unknown: str | None = None
    checked: str = ""
    checked_on: str = ""
    """See `checked_on`."""
    call: str = ""
    """What stands before the number on the button: who should call it, where that is said; empty when it is closed."""
    phone_shown: str = ""
    phone_href: str = ""

    @property
    def shown_tracks(self) -> tuple[TrackLine, ...]:
        """What a page shows of them that does not know which fit."""
        return self.tracks[:TRACKS_ON_CARD]

    @property
    def more(self) -> str:
        """How many it does not show; empty when it shows all."""
        left = len(self.tracks) - len(self.shown_tracks)
        return more_groups(left) if left else ""


def card(listing: Listing, root: str, successor: Program | None = None) -> CardWords:
    """Return a program's card for a page from which `root` leads to the site's root."""
    program, vocabulary = listing.program, listing.vocabulary
    tracks = tuple(track_line(track, listing) for track in listing.tracks) if program.tracks else ()
    made = CardWords(
        id=program.id,
        href=root + urls.program(program.id),
        name=program.name,
        place=place(program),
        sample=program.sample,
        status=status(program, vocabulary),
        closed=program.is_closed,
        instead=instead(program, successor, root),
        only_for=only_for(program),
        only=only_words(listing),
        tracks=tracks,
        who=_who(listing),
        care=_union(vocabulary, "focus", (track.focus for track in listing.tracks)) or "",
        pays=labels(vocabulary, "accepts", program.cost.accepts),
        unknown=_unknown(listing),
        checked=checked(program),
        checked_on=checked_on(program),
        call=call(program),
        phone_shown=program.contact.first.shown,
        phone_href=program.contact.first.href,
    )
    return _of_closed(made) if program.is_closed else made


def _of_closed(made: CardWords) -> CardWords:
    """Leave out how it was, which its page has, and whom to call."""
    return replace(
        made, only=None, tracks=(), who=None, care="", pays=None, unknown=None,
        call="", phone_shown="", phone_href="",
    )  # fmt: skip


def _union(vocabulary: Vocabulary, name: str, lists: Iterable[Sequence[str] | None]) -> str | None:
    return labels(vocabulary, name, [word for words in lists for word in words or ()])


def _who(listing: Listing) -> str | None:
    """Return the ages of all groups, and the exact ones where they have the same."""
    limits = {track.age_limits for track in listing.tracks}
    exact = ages_line(limits.pop()) if len(limits) == 1 else None
    ages = _union(listing.vocabulary, "ages", (track.ages for track in listing.tracks))
    return ". ".join(filter(None, (ages, exact))) or None


def _unknown(listing: Listing) -> str | None:
    program = listing.program
    facts: Mapping[str, object] = {
        "times": all(not track.schedule for track in listing.tracks),
        "ages": all(track.ages is None for track in listing.tracks),
        "format": all(track.format is None for track in listing.tracks),
        "accepts": program.cost.accepts is None,
    }
    missing = [say(f"card.unknown_{name}") for name, is_missing in facts.items() if is_missing]
    return say("card.unknown", what=", ".join(missing)) if missing else None
