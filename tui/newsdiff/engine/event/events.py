"""Which of many articles are about one event: a quick guess from the words they use, before anything is compared."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from newsdiff.engine.event.grouping import grouped

LEAST_ALIKE = 0.14
"""How alike the articles of an event are on the mean."""

# A word in a larger share of the articles than this says nothing about their events, nor one in so many of them.
_COMMONPLACE = 0.7
_MOST_HAVING = 200

Alike = tuple[int, int, float]
"""Two articles as indices, and how alike they are, 0 to 1."""


def events(count: int, alike: Iterable[Alike], least: float = LEAST_ALIKE) -> tuple[tuple[int, ...], ...]:
    """Groups of articles that are about one event each.

    Groups are joined, the most alike first, as long as their articles are alike enough on the mean: one article
    between two events does not make one of them.

    Args:
        count: How many articles there are.
        alike: The pairs that have anything in common, each once, in any order; all others count as 0.
        least: How alike the articles of two groups have to be on the mean to be one.

    Returns:
        The groups, each in order, the largest first; an article that is about something else is one of its own.
    """
    likeness = {(min(i, j), max(i, j)): value for i, j, value in alike}
    groups = grouped(count, likeness, least)
    return tuple(sorted((tuple(group) for group in groups), key=lambda each: (-len(each), each)))


def alike_by_words(vocabularies: Sequence[Collection[str]]) -> list[Alike]:
    """How alike articles are by the words they use: the cosine of their words, the rarer the weightier.

    Args:
        vocabularies: The different words of each article.

    Returns:
        The pairs with any word in common that few articles have.
    """
    count = len(vocabularies)
    having = Counter(word for words in vocabularies for word in words)
    most = max(2, min(_COMMONPLACE * count, _MOST_HAVING))
    weight = {word: math.log(1 + count / number) ** 2 for word, number in having.items()}
    length = [math.sqrt(math.fsum(weight[word] for word in sorted(words))) or 1.0 for words in vocabularies]
    places: dict[str, list[int]] = defaultdict(list)
    for article, words in enumerate(vocabularies):
        for word in words:
            if 1 < having[word] <= most:
                places[word].append(article)
    common: dict[tuple[int, int], float] = defaultdict(float)
    for word in sorted(places):
        articles = places[word]
        for number, i in enumerate(articles):
            for j in articles[number + 1 :]:
                common[i, j] += weight[word]
    return [(i, j, total / (length[i] * length[j])) for (i, j), total in common.items()]
