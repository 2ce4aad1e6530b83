"""What to ask on the first call: what the entry leaves open, the most important first."""

from collections.abc import Iterator, Sequence

from iop.data.model import Program
from iop.data.track import Track
from iop.meaning.clocks import clock_name
from iop.meaning.conditions import BY_NAME
from iop.meaning.listing import Listing
from iop.wording.cost import is_free, is_priced
from iop.wording.sentences import say


def open_questions(listing: Listing) -> Iterator[str]:
    """Yield what is not known, each as a question; and first if there is room, which changes."""
    program, tracks = listing.program, listing.tracks
    cost, admission = program.cost, program.admission
    pays = not is_free(listing)
    asked: Sequence[tuple[str, bool]] = (
        ("room", True),
        ("sessions", any(not track.schedule for track in tracks)),
        ("timezone", any(_lacks_zone(program, track) for track in tracks)),
        ("attend", not listing.complete and any(_may_choose(track) for track in tracks)),
        ("accepts", cost.accepts is None),
        ("plans", pays and cost.plans is None),
        ("self_pay", pays and not is_priced(listing)),
        ("ages", any(track.ages is None for track in tracks)),
        ("format", any(track.format is None for track in tracks)),
        ("weeks", all(track.least_weeks is None and track.most_weeks is None for track in tracks)),
        ("documents", admission.documents is None),
        ("first_visit", admission.first_visit_days is None),
        ("referral", admission.referral is None),
        ("on_medication", admission.on_medication is None),
        ("medications", program.medications is None),
        ("first_visit_cost", pays and not is_priced(listing) and cost.first_visit is None),
        ("help", pays and cost.help is None),
        ("languages", all(track.languages is None for track in tracks)),
        ("access", program.access is None),
        ("licence", program.quality.licence is None),
        ("accreditation", program.quality.accreditation is None),
    )
    yield from (_question(key) for key, is_open in asked if is_open)


_FEW_DAYS = 3
"""So many days a week nobody chooses among."""


def _may_choose(track: Track) -> bool:
    """Say whether a group meets on many days, and nobody says on how many one comes; who verified it says all."""
    return any(phase.attend is None and len(phase.days) > _FEW_DAYS for phase in track.schedule)


def _lacks_zone(program: Program, track: Track) -> bool:
    """Say whether people join by video at times of which nobody says by which clock they are."""
    return track.format == "virtual" and bool(track.schedule) and clock_name(program, track) is None


def _question(key: str) -> str:
    return BY_NAME["weeks"].question if key == "weeks" else say(f"ask.{key}")
