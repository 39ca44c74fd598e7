"""Which articles of a large library may be about one event, so that the others need not be compared."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations_with_replacement

from newsdiff.engine.text.document import Document

# Of so few articles all pairs are compared.
_FEW = 12
# Two articles may be about one event if what they have in common weighs this share of the lighter one.
_LEAST_IN_COMMON = 0.12
# A word in a larger share of the articles than this says nothing about their events.
_COMMONPLACE = 0.3


def pairs_to_compare(documents: Sequence[Document]) -> list[tuple[int, int]]:
    """The pairs of articles that may have statements in common, in order, and each article with itself.

    Common stems are weighed by how few articles have them (IDF).
    """
    count = len(documents)
    if count <= _FEW:
        return list(combinations_with_replacement(range(count), 2))
    stems = [
        {stem for stem, function in zip(document.stems, document.function, strict=True) if not function}
        for document in documents
    ]
    having = Counter(stem for each in stems for stem in each)
    weight = {stem: math.log(count / number) for stem, number in having.items()}
    total = [math.fsum(weight[stem] for stem in each) for each in stems]
    places: dict[str, list[int]] = defaultdict(list)
    for article, each in enumerate(stems):
        for stem in each:
            if having[stem] > 1 and (having[stem] <= _COMMONPLACE * count):
                places[stem].append(article)
    common: dict[tuple[int, int], list[float]] = defaultdict(list)
    for stem, articles in places.items():
        for number, i in enumerate(articles):
            for j in articles[number + 1 :]:
                common[i, j].append(weight[stem])
    related = [
        (i, j)
        for (i, j), weights in common.items()
        if math.fsum(weights) >= _LEAST_IN_COMMON * min(total[i], total[j])
    ]
    return sorted([*related, *((article, article) for article in range(count))])
