"""Groups passages into statements: average linkage, so that chains of weak likeness never join two statements.

Average linkage never takes back what it has joined, so each passage is then moved to where most speaks for it.

Passages are compared by their wordings: those with the same words are one wording, however many articles have it, so
that fifty copies of one story weigh no more than one.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence, Set
from typing import NamedTuple

Pair = tuple[int, int]
"""Two wordings."""


class Voices(NamedTuple):
    """The wordings that deny something, and those that neither deny nor negate: no two of them are one statement."""

    denying: frozenset[int] = frozenset()
    stating: frozenset[int] = frozenset()

    def apart(self, one: Collection[int], other: Collection[int]) -> bool:
        """Whether two groups of wordings are apart because one denies and the other does not."""
        denies, denies_too = not self.denying.isdisjoint(one), not self.denying.isdisjoint(other)
        return (denies and not self.stating.isdisjoint(other)) or (
            denies_too and not self.stating.isdisjoint(one)
        )


NO_VOICES = Voices()
"""No denials."""

# Each wording is looked at so often, or until none moves any more.
_MOVES = 5
# How much speaks against a group for each of its wordings that has nothing in common with another, in log odds.
_AGAINST = 0.5
# Joining two groups may let a third one join them, hardly ever a fourth.
_ROUNDS = 3


def grouped(
    count: int,
    likeness: Mapping[Pair, float],
    least: float,
    linked: Set[Pair] = frozenset(),
    apart: Set[Pair] = frozenset(),
    voices: Voices = NO_VOICES,
) -> list[list[int]]:
    """Group wordings by average linkage (UPGMA, Sokal and Michener 1958).

    Args:
        count: How many wordings there are.
        likeness: How likely it is that two wordings say the same, 0 to 1, the lower index first; 0 for pairs that are
            not in it.
        least: Two groups become one if the likeness of their wordings is this high on the mean.
        linked: Wordings that are in one group whatever their likeness, unless that joins two that are apart.
        apart: Wordings that are never in one group.
        voices: Denials and what they may deny, which are never in one group unless linked.

    Returns:
        The groups, each in order; every wording is in one.
    """
    members = {index: [index] for index in range(count)}
    sums: dict[int, dict[int, float]] = defaultdict(dict)
    # Those linked by hand are the closest, in order.
    heap = [(-math.inf, i, j) for i, j in linked]
    for (i, j), value in likeness.items():
        sums[i][j] = sums[j][i] = value
        if value >= least:
            heap.append((-value, i, j))
    heapq.heapify(heap)
    group_of = list(range(count))
    parted: dict[int, set[int]] = {index: set() for index in range(count)}
    for i, j in apart:
        parted[i].add(j)
        parted[j].add(i)
    # A group that has been joined gets a new number, so that what is in the heap about its parts is out of date.
    following = count
    while heap and -heap[0][0] >= least:
        value, i, j = heapq.heappop(heap)
        if value == -math.inf:
            i, j = group_of[i], group_of[j]
        if i == j or i not in members or j not in members or not parted[i].isdisjoint(members[j]):
            continue
        if value > -math.inf and voices.apart(members[i], members[j]):
            continue
        joined, following = following, following + 1
        members[joined] = members.pop(i) + members.pop(j)
        for index in members[joined]:
            group_of[index] = joined
        parted[joined] = parted.pop(i) | parted.pop(j)
        around: dict[int, float] = defaultdict(float)
        for part in (i, j):
            for other, value in sums.pop(part, {}).items():
                if other not in (i, j):
                    around[other] += value
                    del sums[other][part]
        for other, value in around.items():
            sums[joined][other] = sums[other][joined] = value
            mean = value / (len(members[joined]) * len(members[other]))
            if mean >= least:
                heapq.heappush(heap, (-mean, other, joined))
    return sorted(sorted(group) for group in members.values())


def reassigned(
    groups: Sequence[Sequence[int]],
    likeness: Mapping[Pair, float],
    least: float,
    fixed: Set[int] = frozenset(),
    voices: Voices = NO_VOICES,
) -> list[list[int]]:
    """Move each wording to the group for which most speaks, or to one of its own if more speaks against each.

    This is a local search for the best correlation clustering (Bansal, Blum and Chawla 2004). For each wording of a
    group speaks, or against it, by how much the log odds of the likeness are above those of the least one.

    Args:
        groups: The groups of wordings.
        likeness: How likely it is that two wordings say the same; see ``grouped``.
        least: The likeness that speaks neither for nor against one group, above 0.
        fixed: Wordings that stay where they are.
        voices: Denials and what they may deny, which are never in one group.
    """
    around: dict[int, list[tuple[int, float]]] = defaultdict(list)
    for (i, j), value in sorted(likeness.items()):
        speaking = _log_odds(value) - _log_odds(least)
        around[i].append((j, speaking))
        around[j].append((i, speaking))
    members = {number: set(group) for number, group in enumerate(groups)}
    group_of = {wording: number for number, group in members.items() for wording in group}
    for _ in range(_MOVES):
        before = dict(group_of)
        for wording in sorted(around.keys() - fixed):
            home = group_of[wording]
            # What speaks for each group, beyond what would if nothing in it had anything in common.
            more: dict[int, float] = defaultdict(float)
            for other, speaking in around[wording]:
                more[group_of[other]] += speaking + _AGAINST
            best, most = home, more.pop(home, 0.0) - _AGAINST * (len(members[home]) - 1)
            if most < 0:
                best, most = len(members), 0.0
            for group in sorted(more):
                value = more[group] - _AGAINST * len(members[group])
                if value > most and not voices.apart([wording], members[group]):
                    best, most = group, value
            if best != home:
                members[home].discard(wording)
                members.setdefault(best, set()).add(wording)
                group_of[wording] = best
        if group_of == before:
            break
    return sorted(sorted(group) for group in members.values() if group)


def _log_odds(likeness: float) -> float:
    inside = min(max(likeness, 1e-4), 1 - 1e-4)
    return math.log(inside / (1 - inside))


def joined_in_sentences(
    groups: Sequence[Sequence[int]],
    sentences: Sequence[Set[Pair]],
    neighbours: Set[Pair],
    slight: Set[int],
    apart: Set[Pair] = frozenset(),
    voices: Voices = NO_VOICES,
) -> list[list[int]]:
    """Join the groups whose passages stand side by side in the same sentences, so that they make one statement.

    A group that only has part of the other's articles stays apart: who has more is what a reader wants to know.

    Args:
        groups: The groups of wordings.
        sentences: The sentences that each wording stands in.
        neighbours: The pairs of wordings of which one follows the other in a sentence, in this order.
        slight: The wordings that say too little to be a statement of one article alone.
        apart: Wordings that are never in one group.
        voices: Denials and what they may deny, which are never joined.
    """
    members = [set(group) for group in groups]
    group_of = {wording: index for index, group in enumerate(groups) for wording in group}

    def join(one: int, other: int) -> None:
        for wording in members[other]:
            group_of[wording] = one
        members[one] |= members[other]
        members[other] = set()

    def may_join(one: int, other: int) -> bool:
        return not voices.apart(members[one], members[other]) and not any(
            {group_of[i], group_of[j]} == {one, other} for i, j in apart
        )

    def all_beside(one: int, other: int) -> bool:
        theirs = set().union(*[sentences[wording] for wording in members[other]])
        return all(sentences[wording] <= theirs for wording in members[one])

    for _ in range(_ROUNDS):
        for i, j in sorted(neighbours):
            one, other = group_of[i], group_of[j]
            if one != other and all_beside(one, other) and all_beside(other, one) and may_join(one, other):
                join(one, other)
    # What says too little belongs to what stands before it, or else behind it.
    for small, beside in [(j, i) for i, j in sorted(neighbours)] + sorted(neighbours):
        if (
            small in slight
            and members[group_of[small]] == {small}
            and may_join(group_of[small], group_of[beside])
        ):
            join(group_of[beside], group_of[small])
    return sorted(sorted(group) for group in members if group)
