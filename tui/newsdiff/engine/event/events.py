"""Which of many articles are about one event: a quick guess from the words they use, before anything is compared."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeVar

from newsdiff.engine.event.grouping import grouped

LEAST_ALIKE = 0.17
"""How alike the articles of an event are on the mean."""

# A word in a larger share of the articles than this is counted with others of its weight, all at once. In a large
# library one in more articles than the number below, but not so many, is left out.
_COMMONPLACE = 0.25
_MOST_HAVING = 200
# Two articles that have a smaller share in common have what any two have.
_LEAST_TOLD = 0.1
# The weight of a word falls with how many articles have it, the faster the higher this is.
_FALL = 1.5

Word = TypeVar("Word", str, int)
"""A word, or a number that stands for it."""

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


def alike_by_words(vocabularies: Sequence[Collection[Word]]) -> list[Alike]:
    """How alike articles are by the words they use: what two have in common, the rarer the weightier.

    It is the share of the lighter one, so that a brief and a long story of one event are alike.

    Args:
        vocabularies: The different words of each article.

    Returns:
        The pairs that have more in common than any two articles have.
    """
    count = len(vocabularies)
    having = Counter(word for words in vocabularies for word in words)
    weight = {word: round(math.log(1 + count / number) ** _FALL, 1) for word, number in having.items()}
    commonplace = {word for word, number in having.items() if number > max(1, _COMMONPLACE * count)}
    rare = {word for word, number in having.items() if number <= _MOST_HAVING} - commonplace
    common = _rare_in_common(vocabularies, {word: weight[word] for word in rare})
    sets = _sets_by_weight(vocabularies, {word: weight[word] for word in commonplace})
    of_rare, of_common = (
        [math.fsum(weight[word] for word in words if word in counted) for words in vocabularies]
        for counted in (rare, commonplace)
    )
    total = [max(one + other, 1.0) for one, other in zip(of_rare, of_common, strict=True)]
    # Of a large library, most pairs are out of the question by their rare words alone.
    possible = [index for index in range(count) if of_common[index] >= _LEAST_TOLD * total[index]]
    pairs = {(min(i, j), max(i, j)) for i in possible for j in range(count) if i != j}
    alike = []
    for i, j in sorted(common.keys() | pairs):
        least, weighs = min(total[i], total[j]), common.get((i, j), 0.0)
        if weighs + min(of_common[i], of_common[j]) >= _LEAST_TOLD * least:
            weighs += math.fsum([each * (of[i] & of[j]).bit_count() for each, of in sets])
            if weighs >= _LEAST_TOLD * least:
                alike.append((i, j, weighs / least))
    return alike


def _rare_in_common(
    vocabularies: Sequence[Collection[Word]], weight: Mapping[Word, float]
) -> dict[tuple[int, int], float]:
    """What the rare words that two articles have in common weigh."""
    places: dict[Word, list[int]] = defaultdict(list)
    for article, words in enumerate(vocabularies):
        for word in words:
            if word in weight:
                places[word].append(article)
    common: dict[tuple[int, int], float] = defaultdict(float)
    for word in sorted(places):
        articles = places[word]
        for number, i in enumerate(articles):
            for j in articles[number + 1 :]:
                common[i, j] += weight[word]
    return common


def _sets_by_weight(
    vocabularies: Sequence[Collection[Word]], weight: Mapping[Word, float]
) -> list[tuple[float, list[int]]]:
    """For each weight, the words of that weight that each article has, as the bits of a number."""
    found = []
    for weighing in sorted(set(weight.values())):
        bit = {word: 1 << index for index, word in enumerate(w for w in weight if weight[w] == weighing)}
        found.append((weighing, [sum(bit[word] for word in words if word in bit) for words in vocabularies]))
    return found
