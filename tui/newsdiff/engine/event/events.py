"""Which of many articles are about one event: a quick guess from the words they use, before anything is compared."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from heapq import heapify, heappop, heappush

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
    sums: list[dict[int, float]] = [{} for _ in range(count)]
    for i, j, likeness in alike:
        sums[i][j] = sums[j][i] = likeness
    groups: dict[int, list[int]] = {index: [index] for index in range(count)}

    waiting = [(-likeness, i, j, 1, 1) for i in range(count) for j, likeness in sums[i].items() if i < j]
    heapify(waiting)
    while waiting:
        negative, i, j, size_i, size_j = heappop(waiting)
        if -negative < least:
            break
        if i not in groups or j not in groups or (len(groups[i]), len(groups[j])) != (size_i, size_j):
            continue  # one of them has been joined with others since
        groups[i] += groups.pop(j)
        for other, total in sums[j].items():
            if other != i:
                sums[i][other] = sums[other][i] = sums[i].get(other, 0.0) + total
            sums[other].pop(j, None)
        sums[j] = {}
        for other, total in sums[i].items():
            one, two = min(i, other), max(i, other)
            mean = total / (len(groups[i]) * len(groups[other]))
            if mean >= least:
                heappush(waiting, (-mean, one, two, len(groups[one]), len(groups[two])))
    return tuple(
        sorted((tuple(sorted(group)) for group in groups.values()), key=lambda each: (-len(each), each))
    )


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
