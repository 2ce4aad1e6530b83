"""What all drawings share: the width of the paper, its margin, and how numbers are written."""

LEFT = 12
RIGHT = 308
"""Between them stands what is drawn; the paper is 320 units wide."""


def dollars(amount: int) -> str:
    """Return 1800 as `$1,800`."""
    return f"${amount:,}"


def weeks_words(first: int, last: int) -> str:
    """Return `Week 9`, `Weeks 9 and 10`, or `Weeks 1 to 8`."""
    if first == last:
        return f"Week {first}"
    return f"Weeks {first} {'and' if last == first + 1 else 'to'} {last}"


def counted(count: int, word: str) -> str:
    """Return `1 hour` or `9 hours`."""
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
