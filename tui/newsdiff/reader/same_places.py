"""Where the paragraphs and places of two articles are in their new versions."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Side
from newsdiff.reader.layout.filters import Folds
from newsdiff.reader.layout.places import Place

Indices = Mapping[int, int]
"""Where something is now by where it was; what is gone has no place."""


def same_paragraphs(old: Sequence[str], new: Sequence[str]) -> Indices:
    """Which paragraph of a text is which of its new version, for those that are the same; the first is the first."""
    places: dict[str, deque[int]] = defaultdict(deque)
    for index, text in enumerate(new):
        places[text].append(index)
    return {index: places[text].popleft() for index, text in enumerate(old) if places[text]}


def nearest(paragraph: int, paragraphs: Indices, last: int) -> int:
    """Where to read on: the same paragraph, or where what stood before it ends; ``last`` is the last one there is."""
    for before in range(paragraph, -1, -1):
        if before in paragraphs:
            return min(last, paragraphs[before] + (before < paragraph))
    return 0


class SamePlaces:
    """Where the places of two articles are in their new versions."""

    def __init__(self, old: tuple[Article, Article], new: tuple[Article, Article]) -> None:
        self._lasts: dict[Side, int] = {"a": len(new[0].paragraphs) - 1, "b": len(new[1].paragraphs) - 1}
        self.paragraphs: dict[Side, Indices] = {
            "a": same_paragraphs(old[0].paragraphs, new[0].paragraphs),
            "b": same_paragraphs(old[1].paragraphs, new[1].paragraphs),
        }

    def place(self, place: Place) -> Place:
        """Where to read on."""
        return Place(
            place.side, nearest(place.paragraph, self.paragraphs[place.side], self._lasts[place.side])
        )

    def folds(self, folds: Folds) -> Folds:
        """What was opened and closed by hand, where it is still there."""
        opened, closed = (
            frozenset(
                Place(each.side, self.paragraphs[each.side][each.paragraph])
                for each in places
                if each.paragraph in self.paragraphs[each.side]
            )
            for places in folds
        )
        return opened, closed
