"""Knows which pieces of one article the other has word for word: such a piece does not contradict what stands by it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from newsdiff.engine.comparison import Excerpt
from newsdiff.engine.copies.retokenised import Atoms, WholeText, atoms, stop_before
from newsdiff.engine.text.document import Document, WordRange


class Copies:
    """The copies that one article has of pieces of another; looked up only when asked for.

    Args:
        document: The article.
        other: The article that may have copies.
    """

    def __init__(self, document: Document, other: Document) -> None:
        self._document = document
        self._here, self._there = WholeText(document), WholeText(other)
        self._stops: dict[int, Sequence[int]] = {}
        self._copied_at: dict[WordRange, bool] = {}
        self._copied: dict[Atoms, bool] = {}

    def has(self, excerpt: Excerpt, words: WordRange) -> bool:
        """Whether the other article has as many copies as this one of the text around an excerpt, from stop to stop.

        Args:
            excerpt: Words of this article.
            words: The passage they are in.
        """
        document = self._document
        first, last = (
            bisect_left(document.words, place, *words, key=attrgetter("start"))
            for place in (excerpt.start, excerpt.end)
        )
        stops = self._stops_of(document.paragraph_of[first])
        where = stops[bisect_right(stops, first) - 1], stops[bisect_left(stops, last)]
        if where not in self._copied_at:
            piece = atoms(document.keys[slice(*where)])
            if piece not in self._copied:
                there = self._there.count(piece)
                self._copied[piece] = there > 0 and there >= self._here.count(piece)
            self._copied_at[where] = self._copied[piece]
        return self._copied_at[where]

    def _stops_of(self, paragraph: int) -> Sequence[int]:
        """The words of a paragraph before which the text may have been cut, and the end of its words."""
        if paragraph not in self._stops:
            first, last = self._document.bounds[paragraph]
            self._stops[paragraph] = [k for k in range(first, last + 1) if stop_before(self._document, k)]
        return self._stops[paragraph]
