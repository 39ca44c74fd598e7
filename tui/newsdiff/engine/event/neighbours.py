"""Which articles may be about one event, so that the others need not be compared."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import combinations_with_replacement

from newsdiff.engine.event.events import alike_by_words, events
from newsdiff.engine.text.document import Document

# Two articles that are so much alike are compared though they are grouped with others.
_ALIKE = 0.28
# An article with fewer words than this may say anything.
_FEW = 40


def pairs_to_compare(documents: Sequence[Document]) -> list[tuple[int, int]]:
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


def pairs_by_words(stems: Sequence[Collection[str]]) -> list[tuple[int, int]]:
    """As ``pairs_to_compare``, by the different words of each article that are no function words."""
    count = len(stems)
    alike = alike_by_words(stems)
    group_of = {article: number for number, group in enumerate(events(count, alike)) for article in group}
    close = {(i, j) for i, j, likeness in alike if likeness >= _ALIKE}
    return [
        (i, j)
        for i, j in combinations_with_replacement(range(count), 2)
        if group_of[i] == group_of[j] or (i, j) in close or min(len(stems[i]), len(stems[j])) < _FEW
    ]
