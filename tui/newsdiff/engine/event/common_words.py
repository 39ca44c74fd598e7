"""What the articles of a large library have in common by the words they use: a guess before anything is compared.

It is an inverted index: for each word the articles that have it. However many articles there are, little of it is
looked at for one of them, so it is a hint and no measure; ``events`` has that for the articles of a few events.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from newsdiff.engine.event.events import Alike, alike_by_words, events

GROUPING = 1
"""Grows whenever the articles with the same words are grouped otherwise."""

LEAST_ALIKE = 0.14
"""How alike the articles of an event are on the mean."""

# The rarest words of an article are followed, until they have led to so many times as many others as there are, or to
# so many in all. More tell less: stock words lead everywhere.
_VISITED, _MOST_VISITED = 3, 2000
# So many of the others are looked at in full, those that have this share of what the best of them has in common.
_CANDIDATES, _NEARLY = 60, 0.3
FEW = 300
"""Of so few articles every pair is measured in full: a few events have too few rare words to follow."""


class CommonWords:
    """The words of many articles, as ``content_words`` finds them."""

    def __init__(self, words: Iterable[Sequence[int]] = ()) -> None:
        self._words: list[Sequence[int]] = []
        self._having: dict[int, tuple[int] | list[int]] = {}
        self._weights: dict[int, float] = {}
        self._totals: dict[int, float] = {}
        self.extend(words)

    def __len__(self) -> int:
        return len(self._words)

    def extend(self, words: Iterable[Sequence[int]]) -> None:
        """Add articles.

        Args:
            words: The different words of each, in order, so that sums are the same each time.
        """
        for each in words:
            # First the article: another thread may ask about what is there so far.
            self._words.append(each)
            # Half of all words are in one article: they share a tuple, where lists would take much time and memory.
            article = len(self._words) - 1
            alone = (article,)
            for word in each:
                having = self._having.setdefault(word, alone)
                if isinstance(having, list):
                    having.append(article)
                elif having is not alone:
                    self._having[word] = [*having, article]
        # With each article words get rarer.
        self._weights.clear()
        self._totals.clear()

    def alike(self, article: int) -> dict[int, float]:
        """How alike other articles are to one, 0 to 1, the most alike first: the cosine of their words.

        The rarer a word, the more it weighs. Those that have less in common with it than others are left out.
        """
        mine, total = set(self._words[article]), self._total(article)
        likeness = {}
        for other in self._candidates(article):
            common = math.fsum([self._weight(word) for word in self._words[other] if word in mine])
            likeness[other] = common / math.sqrt(total * self._total(other))
        return dict(sorted(likeness.items(), key=lambda item: (-item[1], item[0])))

    def events(self, step: Callable[[int], object] = lambda _: None) -> tuple[tuple[int, ...], ...]:
        """The events that the articles are about, as ``events`` groups them.

        Args:
            step: Called before each article with how many are done.
        """
        if len(self) <= FEW:
            for article in range(len(self)):
                step(article)
            return events(len(self), alike_by_words([frozenset(words) for words in self._words]))
        return events(len(self), self.alike_pairs(step), LEAST_ALIKE)

    def alike_pairs(self, step: Callable[[int], object] = lambda _: None) -> list[Alike]:
        """The pairs of articles that have anything in common, those of one article after those of another.

        Args:
            step: Called before each article with how many are done.
        """
        alike = []
        for article in range(len(self)):
            step(article)
            alike += [(article, other, value) for other, value in self.alike(article).items()]
        return alike

    def _candidates(self, article: int) -> list[int]:
        """The articles that may be alike, by the rarest words of one."""
        having, visits = self._having, min(_MOST_VISITED, _VISITED * len(self))
        common: dict[int, float] = defaultdict(float)
        for count, word in sorted((len(having[word]), word) for word in self._words[article]):
            visits -= count
            if visits < 0:
                break
            weight = self._weight(word)
            for other in having[word]:
                common[other] += weight
        common.pop(article, None)
        least = _NEARLY * max(common.values(), default=0.0)
        best = sorted((-weight, other) for other, weight in common.items() if weight >= least)
        return [other for _, other in best[:_CANDIDATES]]

    def _total(self, article: int) -> float:
        """What the words of an article weigh together."""
        if article not in self._totals:
            self._totals[article] = math.fsum(map(self._weight, self._words[article]))
        return self._totals[article]

    def _weight(self, word: int) -> float:
        """The weight of a word: its squared IDF."""
        count = len(self._having[word])
        if count not in self._weights:
            self._weights[count] = math.log(1 + len(self) / count) ** 2
        return self._weights[count]
