"""Which of several equal passages belong together, where an article has the same more than once."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

# If a run could begin at many places of the other article, only this many are tried, the nearest ones.
_MOST_PLACES = 20


def counterparts(mine: list[int], theirs: list[int], lengths: tuple[int, int]) -> list[tuple[int, int]]:
    """Pairs equal passages in order or, if one article has more of them, with the nearest.

    Args:
        mine, theirs: Where they begin in each article, ascending.
        lengths: How long the articles are, in the same unit.
    """
    if len(mine) == len(theirs):
        return list(zip(mine, theirs, strict=True))
    fewer, more = sorted((mine, theirs), key=len)
    scale = lengths[1] / lengths[0] if fewer is mine else lengths[0] / lengths[1]
    left = Left(more)
    pairs = []
    for place in fewer:
        found = left.take_nearest(place * scale)
        pairs.append((place, found) if fewer is mine else (found, place))
    return pairs


def with_nearest(
    left: Iterable[int], others: Sequence[int], scaled: Sequence[float]
) -> list[tuple[int, int]]:
    """Each passage that is left where one article repeats it more often, with the nearest of the other article.

    Args:
        left: Where they begin.
        others: Where the same begins in the other article, ascending.
        scaled: Where that would be if the other article were as long as this one.
    """
    return [(place, others[_nearest(scaled, place)]) for place in left]


def _nearest(places: Sequence[float], place: float) -> int:
    """The index of the nearest of these places, which ascend; the first of two that are equally near."""
    after = bisect_left(places, place)
    return after - (
        after == len(places) or (after > 0 and place - places[after - 1] <= places[after] - place)
    )


class Left:
    """Places, ascending, from which the nearest ones are taken one by one.

    Looks past those that are taken by disjoint sets (Tarjan 1975), so that it takes next to no time for each.
    """

    def __init__(self, places: Sequence[int]) -> None:
        self._places = places
        # For each place, itself while it is left; otherwise one nearer to the next that is left, on either side.
        self._after = list(range(len(places) + 1))
        self._before = list(range(len(places) + 1))

    def take_nearest(self, place: float) -> int:
        """Take the nearest place that is left, the first of two that are equally near; there is one."""
        places = self._places
        bound = bisect_left(places, place)
        after = _followed(self._after, bound)
        # ``_before`` counts from 1, so that 0 is none.
        before = _followed(self._before, bound) - 1
        if after == len(places) or (before >= 0 and place - places[before] <= places[after] - place):
            after = before
        self._after[after] = after + 1
        self._before[after + 1] = after
        return places[after]


def _followed(nearer: list[int], index: int) -> int:
    """Where following these leads from an index; those on the way lead there at once from now on."""
    end = index
    while nearer[end] != end:
        end = nearer[end]
    while nearer[index] != end:
        nearer[index], index = end, nearer[index]
    return end


def nearest_places(places: Sequence[int], place: int) -> Sequence[int]:
    """The places nearest to one, as many as are tried; ``places`` ascend, and of two equally near the later counts."""
    if len(places) <= _MOST_PLACES:
        return places
    last = bisect_left(places, place)
    first = last
    while last - first < _MOST_PLACES:
        if last == len(places) or (first > 0 and place - places[first - 1] < places[last] - place):
            first -= 1
        else:
            last += 1
    return places[first:last]
