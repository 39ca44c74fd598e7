"""What is being read: the library, the articles marked and open, and the comparisons made so far."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from threading import Lock

from newsdiff.articles.article import Article
from newsdiff.articles.library import Library
from newsdiff.engine.comparison import Comparison, Counts, Options

COMPARISONS_KEPT = 64
"""How many whole comparisons stay in memory; the counts of all of them do."""

QUICK_WORDS = 3000
"""Articles of up to so many words together are compared at once, without a word about it."""

RIVALS = 12
"""How many articles are compared in full to find the closest one of a large library."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The articles on the two sides, as indices into the library."""

    left: int
    right: int

    def swapped(self) -> Pair:
        """The same articles on the other sides."""
        return Pair(self.right, self.left)


class Session:
    """The library and everything known about it. Safe to use from a second thread."""

    def __init__(self, library: Library, options: Options | None = None) -> None:
        self.library = library
        self.options = options or Options()
        self.marked: int | None = None
        self._comparisons: OrderedDict[tuple[Pair, Options], Comparison] = OrderedDict()
        self._counts: dict[tuple[Pair, Options], Counts] = {}
        self._word_counts: dict[int, int] = {}
        self._vocabularies: dict[int, frozenset[str]] = {}
        self._lock = Lock()

    @property
    def articles(self) -> tuple[Article, ...]:
        """The articles of the library."""
        return self.library.articles

    def words(self, index: int) -> int:
        """How many words an article has."""
        if index not in self._word_counts:
            from newsdiff.engine.words import count_words

            self._word_counts[index] = sum(count_words(text) for text in self.articles[index].paragraphs)
        return self._word_counts[index]

    def comparison(self, pair: Pair) -> Comparison:
        """The comparison of two articles, made if it is not known yet."""
        key = (pair, self.options)
        with self._lock:
            known = self._comparisons.get(key)
            if known is not None:
                self._comparisons.move_to_end(key)
                return known
        from newsdiff.engine.compare import compare

        made = compare(self.articles[pair.left], self.articles[pair.right], self.options)
        with self._lock:
            self._comparisons[key] = made
            while len(self._comparisons) > COMPARISONS_KEPT:
                self._comparisons.popitem(last=False)
            self._counts[pair.swapped(), self.options] = made.a.counts
            self._counts[key] = made.b.counts
        return made

    def is_quick(self, pair: Pair) -> bool:
        """Whether the comparison of two articles is there at once: known already, or short work."""
        if (pair, self.options) in self._comparisons:
            return True
        return self.words(pair.left) + self.words(pair.right) <= QUICK_WORDS

    def counts(self, of: int, against: int) -> Counts | None:
        """How many words of one article another one shares or rewords; None until they are compared."""
        return self._counts.get((Pair(against, of), self.options))

    def missing_counts(self, against: int, wanted: Iterator[int] | range | list[int]) -> list[int]:
        """Those of ``wanted`` that have not been compared with ``against`` yet."""
        return [index for index in wanted if index != against and self.counts(index, against) is None]

    def closest(self, to: int) -> int | None:
        """The article that has most in common with another one, None if there is no second article.

        In a large library only the articles with the most words in common are compared in full.
        """
        others = [index for index in range(len(self.articles)) if index != to]
        if not others:
            return None
        if len(others) > RIVALS:
            others = sorted(others, key=lambda index: -self._common_words(index, to))[:RIVALS]
        for index in self.missing_counts(to, others):
            self.comparison(Pair(to, index))
        return max(others, key=lambda index: (self._closeness(index, to), -index))

    def neighbour(self, index: int, step: int, skip: int) -> int | None:
        """The next (1) or previous (-1) article but ``skip``, going around the end; None if none is left."""
        count = len(self.articles)
        found = (index + step) % count
        while found == skip and found != index:
            found = (found + step) % count
        return None if found in (index, skip) else found

    def _closeness(self, index: int, to: int) -> float:
        counts = self.counts(index, to)
        if counts is None or not counts.words:
            return 0.0
        return (counts.shared + counts.paraphrased / 2) / counts.words

    def _common_words(self, index: int, other: int) -> float:
        mine, theirs = self._vocabulary(index), self._vocabulary(other)
        return len(mine & theirs) / (min(len(mine), len(theirs)) or 1)

    def _vocabulary(self, index: int) -> frozenset[str]:
        if index not in self._vocabularies:
            # Short words are in every text; longer ones say what it is about.
            text = " ".join(self.articles[index].paragraphs).lower()
            self._vocabularies[index] = frozenset(re.findall(r"\w{4,}", text))
        return self._vocabularies[index]
