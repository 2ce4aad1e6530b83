"""What to ask on the first call: what the entry leaves open, the most important first."""

from collections.abc import Iterator, Sequence

from iop.meaning.conditions import BY_NAME
from iop.meaning.listing import Listing
from iop.wording.cost import is_free
from iop.wording.sentences import say


def open_questions(listing: Listing) -> Iterator[str]:
    """Yield what is not known, each as a question; and first if there is room, which changes."""
    program, tracks = listing.program, listing.tracks
    cost, admission = program.cost, program.admission
    pays = not is_free(listing)
    asked: Sequence[tuple[str, bool]] = (
        ("room", True),
        ("sessions", any(track.sessions is None for track in tracks)),
        ("accepts", cost.accepts is None),
        ("plans", pays and cost.plans is None),
        ("self_pay", pays and cost.self_pay is None),
        ("ages", any(track.ages is None for track in tracks)),
        ("format", any(track.format is None for track in tracks)),
        ("weeks", all(track.weeks is None for track in tracks)),
        ("documents", admission.documents is None),
        ("first_visit", admission.first_visit_days is None),
        ("referral", admission.referral is None),
        ("on_medication", admission.on_medication is None),
        ("medications", program.medications is None),
        ("help", pays and cost.help is None),
        ("languages", all(track.languages is None for track in tracks)),
        ("access", program.access is None),
        ("licence", program.quality.licence is None),
        ("accreditation", program.quality.accreditation is None),
    )
    yield from (_question(key) for key, is_open in asked if is_open)


def _question(key: str) -> str:
    return BY_NAME["weeks"].question if key == "weeks" else say(f"ask.{key}")
