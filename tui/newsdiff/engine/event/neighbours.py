"""Which articles may be about one event, so that the others need not be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from itertools import combinations, combinations_with_replacement

from newsdiff.engine.event.common_words import FEW, LEAST_ALIKE, CommonWords
from newsdiff.engine.event.events import alike_by_words, events
from newsdiff.engine.text.document import Document

# Two articles that are so much alike are compared though they are grouped with others.
_ALIKE = 0.28
# An article with fewer words than this may say anything.
_FEW_WORDS = 40

Pair = tuple[int, int]
"""Two articles as indices, the lower one first."""


def pairs_to_compare(documents: Sequence[Document]) -> list[Pair]:
    """The pairs of articles that may have statements in common, in order, and each article with itself.

    Articles of different events are not compared: what they have in common are stock words ("The Washington Post
    first reported", "in a statement on Sunday"), which look like a statement where nothing says that they are not.
    """
    return pairs_by_words(
        [
            frozenset(
                [stem for stem, function in zip(each.stems, each.function, strict=True) if not function]
            )
            for each in documents
        ]
    )


def pairs_by_words(stems: Sequence[Collection[str]]) -> list[Pair]:
    """As ``pairs_to_compare``, by the different words of each article that are no function words."""
    count = len(stems)
    alike = alike_by_words(stems)
    group_of = {article: number for number, group in enumerate(events(count, alike)) for article in group}
    close = {(i, j) for i, j, likeness in alike if likeness >= _ALIKE}
    return [
        (i, j)
        for i, j in combinations_with_replacement(range(count), 2)
        if group_of[i] == group_of[j] or (i, j) in close or min(len(stems[i]), len(stems[j])) < _FEW_WORDS
    ]


class TooManyPairsError(Exception):
    """There are more pairs than anybody waits for.

    Attributes:
        count: How many there are.
    """

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


def pairs_of_many(
    words: Sequence[Sequence[int]], most: int, step: Callable[[int], object] = lambda _: None
) -> set[Pair]:
    """The pairs of different articles that may be about one event, of however many articles.

    Of very many, an article with few words is compared with those that are most like it, and not with all.

    Args:
        words: The words of each article, as ``content_words`` finds them.
        most: How many pairs there may be.
        step: Called before each article with how many are done.

    Raises:
        TooManyPairsError: There are more.
    """
    if len(words) <= FEW:
        return {(i, j) for i, j in pairs_by_words([frozenset(map(str, each)) for each in words]) if i != j}
    alike = CommonWords(words).alike_pairs(step)
    groups = events(len(words), alike, LEAST_ALIKE)
    copies: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for article, each in enumerate(words):
        copies[tuple(each)].append(article)
    # Each article is looked at beside the few that are most like it, but of hundreds of copies all are alike.
    for together in (groups, copies.values()):
        count = sum(len(group) * (len(group) - 1) // 2 for group in together)
        if count > most:
            raise TooManyPairsError(count)
    found = {pair for group in (*groups, *copies.values()) for pair in combinations(group, 2)}
    found.update(
        (min(i, j), max(i, j))
        for i, j, likeness in alike
        if likeness >= _ALIKE or min(len(words[i]), len(words[j])) < _FEW_WORDS
    )
    if len(found) > most:
        raise TooManyPairsError(len(found))
    return found
