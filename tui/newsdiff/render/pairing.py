"""Which paragraphs of the two articles belong level with each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass

from newsdiff.engine.comparison import Comparison, Link

ParagraphPair = tuple[int, int]

_MOVED = 1e-6


@dataclass(frozen=True, slots=True)
class ParagraphPairing:
    """How the right paragraphs stand to the left ones.

    Attributes:
        linked: The pairs of linked paragraphs (left, right), ascending.
        partner: For each linked right paragraph, the left one it stands level with.
        closest: For each left paragraph that is somebody's partner, the right one of these it shares most with.
        in_order: The right paragraphs, ascending, whose partners ascend as they do: the backbone of the page.
        partners_in_order: Their partners.
    """

    linked: tuple[ParagraphPair, ...]
    partner: dict[int, int]
    closest: dict[int, int]
    in_order: tuple[int, ...]
    partners_in_order: tuple[int, ...]

    def anchor(self, right: int) -> int:
        """The left paragraph after which a right one without a partner is in its place; -1 is the top."""
        before = bisect_left(self.in_order, right)
        return self.partners_in_order[before - 1] if before else -1

    def direction(self, left: int, right: int) -> int:
        """Where a right paragraph stands in its article, seen from a left one's place on the page.

        Returns:
            -1 where it stands further up, 1 where further down, 0 where it is in order. Seen from the right
            one, the direction of the left one is the opposite.
        """
        before = bisect_left(self.partners_in_order, left)
        if before and right < self.in_order[before - 1]:
            return -1
        after = bisect_right(self.partners_in_order, left)
        if after < len(self.in_order) and right > self.in_order[after]:
            return 1
        return 0


def pair_paragraphs(comparison: Comparison) -> ParagraphPairing:
    """Where each right paragraph stands.

    A right paragraph's partner is the left paragraph that it shares most with, by score and length; of equals,
    the one in its order, then the one at the likeliest place, so that repeated paragraphs pair off in turn.
    """
    weights: defaultdict[ParagraphPair, float] = defaultdict(float)
    strongest: dict[ParagraphPair, Link] = {}
    for link in comparison.links:
        pair = (link.a.paragraph, link.b.paragraph)
        weights[pair] += link_weight(link)
        if pair not in strongest or link_weight(link) > link_weight(strongest[pair]):
            strongest[pair] = link
    linked = tuple(sorted(strongest))
    lefts, rights = len(comparison.a.paragraphs), len(comparison.b.paragraphs)

    def preference(pair: ParagraphPair) -> tuple[float, bool, int, int]:
        left, right = pair
        return round(weights[pair], 6), not strongest[pair].moved, -abs(left * rights - right * lefts), -left

    partner: dict[int, int] = {}
    for pair in linked:
        left, right = pair
        if right not in partner or preference(pair) > preference((partner[right], right)):
            partner[right] = left
    closest: dict[int, int] = {}
    for right, left in sorted(partner.items()):
        if left not in closest or weights[left, right] > weights[left, closest[left]]:
            closest[left] = right
    # What the engine calls moved joins the backbone only where it disturbs nothing.
    ties = {
        right: weights[left, right] * (_MOVED if strongest[left, right].moved else 1.0)
        for right, left in partner.items()
    }
    in_order = _heaviest_ascent(partner, ties)
    return ParagraphPairing(linked, partner, closest, in_order, tuple(partner[right] for right in in_order))


def link_weight(link: Link) -> float:
    """How much a link ties its two paragraphs together: its score times the text it links."""
    return link.score * (link.a.end - link.a.start + link.b.end - link.b.start) / 2


def _heaviest_ascent(partner: dict[int, int], weights: dict[int, float]) -> tuple[int, ...]:
    """The right paragraphs whose partners never step back, chosen so that together they weigh the most."""
    previous: dict[int, int | None] = {}
    # A Fenwick tree over the partners: the heaviest ascent that ends at or before a partner.
    size = max(partner.values(), default=0) + 1
    tree: list[tuple[float, int | None]] = [(0.0, None)] * (size + 1)
    last, heaviest = None, 0.0
    for right in sorted(partner):
        left = partner[right]
        weight, before = 0.0, None
        index = left + 1
        while index:
            if tree[index][0] > weight:
                weight, before = tree[index]
            index &= index - 1
        weight += weights[right]
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
