"""Which sentences of two documents have enough in common for a closer look."""

from __future__ import annotations

from collections import defaultdict
from heapq import nsmallest

from newsdiff.engine.coarseness import MOST_PLACES
from newsdiff.engine.linking.features import FactsOfSentences

# Two sentences are only compared if the weights of their common words add up to this.
LEAST_COMMON = 0.6
# A sentence is compared with at most this many others, those it has most in common with.
_MOST_PARTNERS = 12
# In long articles with at most this many: chance finds the more of them the longer they are, and on the labelled pairs
# as many links are right.
_MOST_PARTNERS_IN_LONG = 6
_LONG_ARTICLES = 500
# In books with fewer still, and only if they have more than one word in common: any word is in two by chance.
_MOST_PARTNERS_IN_BOOKS = 3
_LEAST_COMMON_IN_BOOKS = 1.05
_BOOKS = 3000
LONG_SENTENCE = 150
"""A sentence of more words has some of them in common with nearly any other as long, by chance."""

_MOST_PARTNERS_OF_LONG = 2


def candidates(a: FactsOfSentences, b: FactsOfSentences) -> list[tuple[int, int]]:
    """The pairs of sentences that have enough in common for a closer look, in order.

    Each sentence is paired with the few it has most in common with, and words found all over a long article are
    ignored, so that the work grows with the length of the articles and not with its square.

    Args:
        a, b: The facts about the sentences of both articles.

    Returns:
        Pairs of indices into ``a`` and ``b``.
    """
    usual, least = _limits(len(a) + len(b))
    places: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for j, weight_of in enumerate(b.content_weights()):
        for stem, weight in weight_of.items():
            places[stem].append((j, weight))
    rows: list[list[tuple[float, int, int]]] = []
    columns: dict[int, list[tuple[float, int, int]]] = defaultdict(list)
    for i, weight_of in enumerate(a.content_weights()):
        common: dict[int, float] = defaultdict(float)
        for stem, own in weight_of.items():
            found = places.get(stem)
            if found and len(found) <= MOST_PLACES:
                for j, weight in found:
                    common[j] += own if own > weight else weight
        row = [(-weight, i, j) for j, weight in common.items() if weight >= least]
        rows.append(row)
        for entry in row:
            columns[entry[2]].append(entry)
    kept: set[tuple[int, int]] = set()
    of_rows = [(a.words(row[0][1]), row) for row in rows if row]
    of_columns = [(b.words(j), column) for j, column in columns.items()]
    for words, entries in (*of_rows, *of_columns):
        most = usual if words <= LONG_SENTENCE else _MOST_PARTNERS_OF_LONG
        best = entries if len(entries) <= most else nsmallest(most, entries)
        kept.update([(i, j) for _, i, j in best])
    return sorted(kept)


def _limits(sentences: int) -> tuple[int, float]:
    """With how many others each of so many sentences is compared, and what they must have in common."""
    if sentences > _BOOKS:
        return _MOST_PARTNERS_IN_BOOKS, _LEAST_COMMON_IN_BOOKS
    return _MOST_PARTNERS if sentences <= _LONG_ARTICLES else _MOST_PARTNERS_IN_LONG, LEAST_COMMON
