"""What all drawings share: the width of the paper, its margin, and how weeks are written."""

LEFT = 12
RIGHT = 308
"""Between them stands what is drawn; the paper is 320 units wide."""


def weeks_words(first: int, last: int) -> str:
    """Return `Week 9`, `Weeks 9 and 10`, or `Weeks 1 to 8`."""
    if first == last:
        return f"Week {first}"
    return f"Weeks {first} {'and' if last == first + 1 else 'to'} {last}"
