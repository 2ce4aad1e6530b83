"""The groups of a program, each with what it takes over from the program."""

from collections.abc import Sequence

from iop.data.model import Program
from iop.data.track import Track


def groups(program: Program) -> tuple[Track, ...]:
    """Return the program's tracks with what they take over from the program; without tracks, one that says nothing."""
    inherited = ("focus", "ages", "format", "languages", "made_for")
    return tuple(
        track.model_copy(update={key: getattr(program, key) for key in inherited if getattr(track, key) is None})
        for track in program.tracks or (Track(),)
    )


def by_video_only(tracks: Sequence[Track]) -> bool:
    """Say whether nobody ever has to come to a door: every one of these groups says that it meets by video."""
    return all(track.format == "virtual" for track in tracks)
