"""Which paragraphs of the two articles belong level with each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from typing import NamedTuple

from newsdiff.engine.comparison import Comparison, Link

ParagraphPair = tuple[int, int]

_MOVED = 1e-6


class ParagraphPairing(NamedTuple):
    """How the paragraphs of ``b`` stand to those of ``a``. All are indices from 0.

    Attributes:
        linked: The pairs (a, b) of linked paragraphs, ascending.
        partner: For each linked paragraph of ``b``, the one of ``a`` it stands level with.
        closest: For each paragraph of ``a`` that is a partner, the one of ``b`` it shares most with among those.
        in_order: The paragraphs of ``b``, ascending, whose partners ascend too: the backbone of the page.
        partners_in_order: Their partners.
    """

    linked: tuple[ParagraphPair, ...]
    partner: dict[int, int]
    closest: dict[int, int]
    in_order: tuple[int, ...]
    partners_in_order: tuple[int, ...]

    def anchor(self, b: int) -> int:
        """The paragraph of ``a`` after which one of ``b`` without a partner has its place; -1 is the top."""
        before = bisect_left(self.in_order, b)
        return self.partners_in_order[before - 1] if before else -1

    def direction(self, a: int, b: int) -> int:
        """Where a paragraph of ``b`` stands in its article, seen from the place of one of ``a`` on the page.

        Returns:
            -1 where it stands further up, 1 where further down, 0 where it is in order. The direction from
            ``b`` to ``a`` is the opposite.
        """
        before = bisect_left(self.partners_in_order, a)
        if before and b < self.in_order[before - 1]:
            return -1
        after = bisect_right(self.partners_in_order, a)
        if after < len(self.in_order) and b > self.in_order[after]:
            return 1
        return 0


def pair_paragraphs(comparison: Comparison) -> ParagraphPairing:
    """Which paragraph of ``a`` each paragraph of ``b`` stands level with.

    Two paragraphs that are each other's best match by score stand level, as a headline and its like do. Any other
    stands level with the one that it shares most text with. Of equals, the one in its order comes first, then the
    one at the likeliest place, so that repeated paragraphs pair off in turn.
    """
    weights: defaultdict[ParagraphPair, float] = defaultdict(float)
    scores: defaultdict[ParagraphPair, float] = defaultdict(float)
    strongest: dict[ParagraphPair, Link] = {}
    for link in comparison.links:
        pair = (link.a.paragraph, link.b.paragraph)
        weights[pair] += link_weight(link)
        scores[pair] = max(scores[pair], link.score)
        if pair not in strongest or link_weight(link) > link_weight(strongest[pair]):
            strongest[pair] = link
    linked = tuple(sorted(strongest))
    count_a, count_b = len(comparison.a.paragraphs), len(comparison.b.paragraphs)

    def preference(pair: ParagraphPair) -> tuple[float, bool, int, int, int]:
        a, b = pair
        place = -abs(a * count_b - b * count_a)
        return round(weights[pair], 6), not strongest[pair].moved, place, -a, -b

    best_a: dict[int, ParagraphPair] = {}
    best_b: dict[int, ParagraphPair] = {}
    for pair in sorted(linked, key=lambda pair: (scores[pair], preference(pair))):
        best_a[pair[0]] = best_b[pair[1]] = pair
    mutual = {pair for pair in linked if best_a[pair[0]] == best_b[pair[1]] == pair}
    partner = {b: a for a, b in sorted(linked, key=lambda pair: (pair in mutual, preference(pair)))}
    closest = dict(mutual)
    for b, a in sorted(partner.items()):
        if a not in closest or ((a, closest[a]) not in mutual and weights[a, b] > weights[a, closest[a]]):
            closest[a] = b
    # What the engine calls moved joins the backbone only where it disturbs nothing.
    ties = {b: weights[a, b] * (_MOVED if strongest[a, b].moved else 1.0) for b, a in partner.items()}
    in_order = _heaviest_ascent(partner, ties)
    return ParagraphPairing(linked, partner, closest, in_order, tuple(partner[b] for b in in_order))


def link_weight(link: Link) -> float:
    """How much a link ties its two paragraphs together: its score times the text it links."""
    return link.score * (link.a.end - link.a.start + link.b.end - link.b.start) / 2


def _heaviest_ascent(partner: dict[int, int], weights: dict[int, float]) -> tuple[int, ...]:
    """The paragraphs of ``b`` whose partners never step back, chosen so that together they weigh the most."""
    previous: dict[int, int | None] = {}
    # A Fenwick tree over the partners: the heaviest ascent that ends at or before a partner.
    size = max(partner.values(), default=0) + 1
    tree: list[tuple[float, int | None]] = [(0.0, None)] * (size + 1)
    last, heaviest = None, 0.0
    for b in sorted(partner):
        a = partner[b]
        weight, before = 0.0, None
        index = a + 1
        while index:
            if tree[index][0] > weight:
                weight, before = tree[index]
            index &= index - 1
        weight += weights[b]
        previous[b] = before
        if weight > heaviest:
            last, heaviest = b, weight
        index = a + 1
        while index <= size:
            if weight > tree[index][0]:
                tree[index] = (weight, b)
            index += index & -index
    chain: list[int] = []
    while last is not None:
        chain.append(last)
        last = previous[last]
    return tuple(reversed(chain))
