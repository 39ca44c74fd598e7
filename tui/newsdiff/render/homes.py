"""Which paragraphs of the two articles belong level with each other."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass

from newsdiff.engine.comparison import Comparison, Link

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Homes:
    """How the right paragraphs stand to the left ones.

    Attributes:
        home: For each linked right paragraph, the left one it stands level with.
        linked: For each pair of linked paragraphs (left, right), whether its strongest link is moved.
        in_order: The right paragraphs, ascending, whose homes ascend as they do: the longest such reading,
            by how much text is linked.
    """

    home: dict[int, int]
    linked: dict[Pair, bool]
    in_order: tuple[int, ...]

    def anchor(self, right: int) -> int:
        """The left paragraph after which a right one without a home is in its place; -1 is the top."""
        before = bisect_left(self.in_order, right)
        return self.home[self.in_order[before - 1]] if before else -1


def find_homes(comparison: Comparison) -> Homes:
    """Where each right paragraph stands.

    A right paragraph's home is the left paragraph that it shares most with, by score and length; of equals,
    the one in its order, then the one at the likeliest place, so that repeated paragraphs pair off in turn.
    """
    weights: defaultdict[Pair, float] = defaultdict(float)
    strongest: dict[Pair, Link] = {}
    for link in comparison.links:
        pair = (link.a.paragraph, link.b.paragraph)
        weights[pair] += _weight(link)
        if pair not in strongest or _weight(link) > _weight(strongest[pair]):
            strongest[pair] = link
    linked = {pair: strongest[pair].moved for pair in sorted(strongest)}

    lefts, rights = len(comparison.a.paragraphs), len(comparison.b.paragraphs)

    def preference(pair: Pair) -> tuple[float, bool, int, int]:
        left, right = pair
        return round(weights[pair], 6), not linked[pair], -abs(left * rights - right * lefts), -left

    home: dict[int, int] = {}
    for pair in linked:
        left, right = pair
        if right not in home or preference(pair) > preference((home[right], right)):
            home[right] = left
    return Homes(home, linked, _heaviest_ascent(home, weights))


def _weight(link: Link) -> float:
    """How much a link ties its two paragraphs together: its score times the text it links."""
    return link.score * (link.a.end - link.a.start + link.b.end - link.b.start) / 2


def _heaviest_ascent(home: dict[int, int], weights: dict[Pair, float]) -> tuple[int, ...]:
    """The right paragraphs whose homes never step back, chosen so that their links weigh the most."""
    previous: dict[int, int | None] = {}
    # A Fenwick tree over the homes: the heaviest ascent that ends at or before a home.
    size = max(home.values(), default=0) + 1
    tree: list[tuple[float, int | None]] = [(0.0, None)] * (size + 1)
    last, heaviest = None, 0.0
    for right in sorted(home):
        left = home[right]
        weight, before = 0.0, None
        index = left + 1
        while index:
            if tree[index][0] > weight:
                weight, before = tree[index]
            index &= index - 1
        weight += weights[left, right]
        previous[right] = before
        if weight > heaviest:
            last, heaviest = right, weight
        index = left + 1
        while index <= size:
            if weight > tree[index][0]:
                tree[index] = (weight, right)
            index += index & -index
    chain: list[int] = []
    while last is not None:
        chain.append(last)
        last = previous[last]
    return tuple(reversed(chain))


def directions_of_moves(homes: Homes) -> dict[Pair, int]:
    """For each moved pair (left, right): where the right one stands in its article, seen from the left.

    Returns:
        -1 where it stands further up than the left one's place, 1 where further down. Seen from the right one
        the direction is the opposite.
    """
    directions: dict[Pair, int] = {}
    unmoved = [pair for pair, moved in homes.linked.items() if not moved]
    lefts = [left for left, _ in unmoved]
    reached: list[int] = []
    for _, right in unmoved:
        reached.append(max(right, reached[-1]) if reached else right)
    for (left, right), moved in homes.linked.items():
        if moved:
            before = bisect_left(lefts, left)
            directions[left, right] = -1 if before and right <= reached[before - 1] else 1
    return directions
