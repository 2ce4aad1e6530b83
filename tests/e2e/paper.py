"""Pages as they are printed."""

import re


def page_count(pdf: bytes) -> int:
    """Return how many sheets a PDF has."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))
