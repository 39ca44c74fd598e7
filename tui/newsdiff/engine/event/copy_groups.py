"""Groups of near-copies."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Set as AbstractSet

from newsdiff.engine.event.copied_words import Pair, Shares

# A group takes in what is a copy of more than this share of its members: two stories that a third one has pasted
# together stay two.
_OF_MEMBERS = 0.5


def groups_of_copies(count: int, shares: Shares, copies: AbstractSet[Pair]) -> list[tuple[int, ...]]:
    """Groups of near-copies: the closest two are joined first, as long as most pairs between them are near-copies.

    Args:
        count: How many articles there are.
        shares: How much of each one's words another one has.
        copies: The pairs that are near-copies, the lower index first.

    Returns:
        The groups; every article is in one.
    """
    groups: dict[int, tuple[int, ...]] = {index: (index,) for index in range(count)}
    # How many pairs between two groups are near-copies, and what their larger shares add up to.
    near: dict[int, dict[int, tuple[int, float]]] = defaultdict(dict)
    heap: list[tuple[float, int, int, int, int]] = []

    def close(one: int, other: int) -> None:
        i, j = sorted((one, other))
        pairs, total = near[i][j]
        size_i, size_j = len(groups[i]), len(groups[j])
        if pairs > _OF_MEMBERS * size_i * size_j:
            # The sizes tell whether a group has grown since.
            heapq.heappush(heap, (-total / (size_i * size_j), i, j, size_i, size_j))

    for i, j in copies:
        near[i][j] = near[j][i] = (1, max(shares[i, j], shares[j, i]))
        close(i, j)
    while heap:
        _, kept, joined, *sizes = heapq.heappop(heap)
        if [len(groups.get(kept, ())), len(groups.get(joined, ()))] != sizes:
            continue
        groups[kept] += groups.pop(joined)
        for other, found in near.pop(joined).items():
            del near[other][joined]
            if other != kept:
                known = near[kept].get(other, (0, 0.0))
                near[kept][other] = near[other][kept] = (known[0] + found[0], known[1] + found[1])
        for other in near[kept]:
            close(kept, other)
    return list(groups.values())
