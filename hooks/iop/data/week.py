"""The days of a week and the parts of a day, by the words of their lists; the vocabulary says what people read."""

from collections.abc import Mapping

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
PARTS: Mapping[str, tuple[int, int]] = {"morning": (300, 720), "afternoon": (720, 1020), "evening": (1020, 1320)}
"""Part of the day to its first minute and the minute after its last, after midnight."""
