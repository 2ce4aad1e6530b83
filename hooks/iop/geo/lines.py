"""Lines of a map: rings cut where borders meet, lines thinned, pieces joined into rings.

A border between two counties is one line, drawn once: the rings are cut where three meet, and each piece thinned by
itself, the same for both sides.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence

Point = tuple[float, float]
Line = tuple[Point, ...]


def pieces(rings: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Cut rings where borders meet; return the pieces between two counties, and those at the edge of the state."""
    times = Counter(point for ring in rings for point in ring[:-1])
    uses = Counter(
        min(piece, piece[::-1]) for ring in rings for piece in _cut(ring[:-1], [times[point] for point in ring[:-1]])
    )
    inner = sorted(piece for piece, count in uses.items() if count > 1)
    return inner, sorted(piece for piece, count in uses.items() if count == 1)


def _cut(ring: Line, times: Sequence[int]) -> Iterator[Line]:
    """Cut a ring (without its last point) at each point that more, or other, counties share than its neighbours."""
    size = len(ring)
    cuts = [n for n in range(size) if times[n] > 2 or times[n] > times[n - 1] or times[n] > times[(n + 1) % size]]
    if not cuts:
        first = ring.index(min(ring))
        turned = ring[first:] + ring[:first]
        yield min(turned, turned[:1] + turned[:0:-1]) + turned[:1]
        return
    for start, end in zip(cuts, [*cuts[1:], cuts[0] + size], strict=True):
        yield tuple(ring[n % size] for n in range(start, end + 1))


def thinned(line: Sequence[Point], tolerance: float, squeeze: float) -> Line:
    """Thin a line (Douglas and Peucker, 1973), after dropping points that are nearer than half of it to the last."""
    near = (tolerance / 2) ** 2
    kept = [line[0]]
    for point in line[1:-1]:
        if ((point[0] - kept[-1][0]) * squeeze) ** 2 + (point[1] - kept[-1][1]) ** 2 > near:
            kept.append(point)
    kept.append(line[-1])
    keep, todo = {0, len(kept) - 1}, [(0, len(kept) - 1)]
    while todo:
        first, last = todo.pop()
        far, at = _farthest(kept, first, last, squeeze)
        if far > tolerance:
            keep.add(at)
            todo += [(first, at), (at, last)]
    return tuple((round(x), round(y)) for x, y in (kept[n] for n in sorted(keep)))


def _farthest(line: Sequence[Point], first: int, last: int, squeeze: float) -> tuple[float, int]:
    """Return how far the farthest point between two is from the straight line through them, and where it stands."""
    (x1, y1), (x2, y2) = line[first], line[last]
    dx, dy = (x2 - x1) * squeeze, y2 - y1
    length = math.hypot(dx, dy)
    best, at = 0.0, first
    for n in range(first + 1, last):
        x, y = (line[n][0] - x1) * squeeze, line[n][1] - y1
        far = abs(x * dy - y * dx) / length if length else math.hypot(x, y)
        if far > best:
            best, at = far, n
    return best, at


def joined(lines: Sequence[Line]) -> list[Line]:
    """Join pieces end to end into rings, so that the land can be filled; which way round does not matter."""
    ends: dict[Point, list[int]] = {}
    for number, line in enumerate(lines):
        for end in (line[0], line[-1]):
            ends.setdefault(end, []).append(number)
    used: set[int] = set()
    rings = []
    for number, line in enumerate(lines):
        if number in used:
            continue
        used.add(number)
        ring = line
        while ring[-1] != ring[0]:
            following = next((each for each in ends[ring[-1]] if each not in used), None)
            if following is None:
                break
            used.add(following)
            piece = lines[following]
            ring += piece[1:] if piece[0] == ring[-1] else piece[-2::-1]
        rings.append(ring)
    return rings
