"""Knows which pieces of one article the other has word for word: such a piece does not contradict what stands by it."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise

from newsdiff.engine.comparison import Excerpt
from newsdiff.engine.copies.retokenised import atoms, stop_before
from newsdiff.engine.text.document import Document, WordRange


class Copies:
    """The copies that one article has of pieces of another; looked up only when asked for.

    Args:
        document: The article.
        other: The article that may have copies.
    """

    def __init__(self, document: Document, other: Document) -> None:
        self._document, self._other = document, other
        self._copied: dict[tuple[str, ...], bool] = {}

    @cached_property
    def _texts(self) -> tuple[str, str]:
        return _joined(atoms(self._document.keys)), _joined(atoms(self._other.keys))

    @cached_property
    def _pairs(self) -> frozenset[tuple[str, str]]:
        """The other article's neighbours: what has others is nowhere in it, which is quicker to see than to search."""
        return frozenset(pairwise(atoms(self._other.keys)))

    def has(self, excerpt: Excerpt, words: WordRange) -> bool:
        """Whether the other article has as many copies as this one of the text around an excerpt, from stop to stop.

        Args:
            excerpt: Words of this article.
            words: The passage they are in.
        """
        document = self._document
        inside = [k for k in range(*words) if excerpt.start <= document.words[k].start < excerpt.end]
        start, end = inside[0], inside[-1] + 1
        while not stop_before(document, start):
            start -= 1
        while not stop_before(document, end):
            end += 1
        pieces = atoms(document.keys[start:end])
        if pieces not in self._copied:
            self._copied[pieces] = self._pairs.issuperset(pairwise(pieces)) and self._as_often(
                _joined(pieces)
            )
        return self._copied[pieces]

    def _as_often(self, piece: str) -> bool:
        here, there = (text.count(piece) for text in self._texts)
        return there >= here


def _joined(pieces: tuple[str, ...]) -> str:
    """The atoms as one string, each between marks of its own, so that neighbours are counted apart."""
    return "".join(f"\0{atom}\0" for atom in pieces)
