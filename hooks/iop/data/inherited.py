"""What the tracks of a program inherit from it, and what can then be said of all of them."""

from collections.abc import Sequence

from iop.data.model import Program
from iop.data.track import INHERITED, Track


def complete_tracks(program: Program) -> tuple[Track, ...]:
    """Return the program's tracks with what they take over from the program; without tracks, one that says nothing.

    A track with ages of its own takes over no exact ages.
    """
    return tuple(
        track.model_copy(update={key: getattr(program, key) for key in _taken(track)})
        for track in program.tracks or (Track(),)
    )


def _taken(track: Track) -> list[str]:
    missing = [key for key in INHERITED if getattr(track, key) is None]
    return [key for key in missing if key != "age_limits" or track.ages is None]


def by_video_only(tracks: Sequence[Track]) -> bool:
    """Say whether nobody ever has to come to a door: every one of these groups says that it meets by video."""
    return all(track.format == "virtual" for track in tracks)
