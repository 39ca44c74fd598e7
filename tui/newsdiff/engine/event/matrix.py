"""Every article against every other: how much of each the others have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare
from newsdiff.engine.comparison import Counts, Decision, DecisionsByPair, Furniture, Label, Options
from newsdiff.engine.event.content_words import content_words
from newsdiff.engine.event.neighbours import Pair, pairs_of_many
from newsdiff.engine.furniture.recognition import furnished_all

_BLOCK = 12

ALL_COMPARED = 100
"""Of more articles than this only those that may be about one event are compared."""

MOST_PAIRS = 500_000
"""So many pairs take hours to compare; more are refused."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Articles and what each shares with each other one.

    Attributes:
        articles: The articles.
        counts: ``counts[i, j]`` counts the words of article ``i`` outside furniture by what article ``j`` has of them.
            Pairs that were not compared are left out.
    """

    articles: tuple[Article, ...]
    counts: Mapping[Pair, Counts]

    @property
    def is_complete(self) -> bool:
        """Whether every article was compared with every other."""
        return len(self.counts) == len(self.articles) * (len(self.articles) - 1)

    def groups(self, order: Sequence[int]) -> list[list[int]]:
        """The articles that were compared with each other, or each with one that was; in this order.

        Returns:
            The groups in the order of their first articles. One that was compared with no other is alone.
        """
        if self.is_complete:
            return [list(order)]
        group_of = {article: [article] for article in order}
        for i, j in self.counts:
            one, other = group_of[i], group_of[j]
            if one is not other:
                smaller, larger = sorted((one, other), key=len)
                larger += smaller
                group_of.update(dict.fromkeys(smaller, larger))
        place = {article: number for number, article in enumerate(order)}
        different = {id(group): group for group in group_of.values()}.values()
        return sorted(
            (sorted(group, key=place.__getitem__) for group in different), key=lambda each: place[each[0]]
        )

    def containment(self, article: int, other: int) -> float | None:
        """The share of an article's words that another one shares or paraphrases, 0 to 1; 1 for itself.

        None where the two were not compared.
        """
        if article == other:
            return 1.0
        counts = self.counts.get((article, other))
        if counts is None:
            return None
        return 1.0 - counts.share(Label.UNIQUE) if counts.words else 0.0


def matrix_pairs(
    articles: Sequence[Article],
    decided: Iterable[Pair] = (),
    progress: Callable[[int, int], object] = lambda *_: None,
) -> list[Pair]:
    """The pairs of articles to compare, each once: all of them, or of many those that may be about one event.

    They are in an order in which a run of them is about few articles: what is known about an article alone is worked
    out once for all of them.

    Args:
        articles: The articles.
        decided: Pairs that are among them in any case.
        progress: Called while they are looked for among many articles: how much of that is done, and of how much.

    Raises:
        TooManyPairsError: There are more than ``MOST_PAIRS``.
    """
    pairs: Iterable[Pair] = combinations(range(len(articles)), 2)
    if (count := len(articles)) > ALL_COMPARED:
        words = []
        for done, article in enumerate(articles):
            progress(done, 2 * count)
            words.append(content_words(article.paragraphs))
        pairs = {*decided, *pairs_of_many(words, MOST_PAIRS, lambda done: progress(count + done, 2 * count))}
    return sorted(pairs, key=lambda pair: (pair[0] // _BLOCK, pair[1] // _BLOCK, pair))


def compare_pair(
    one: Article,
    other: Article,
    sensitivity: int,
    furniture: tuple[Furniture | None, Furniture | None] = (None, None),
    decisions: Sequence[Decision] = (),
) -> tuple[Counts, Counts]:
    """The counts of two articles without their furniture, each by what the other one has of its words."""
    comparison = compare(one, other, Options(sensitivity, tuple(decisions), furniture))
    return comparison.a.stated, comparison.b.stated


def matrix_of(articles: Sequence[Article], counts: Mapping[Pair, tuple[Counts, Counts]]) -> Matrix:
    """The matrix of articles of which these pairs have been compared."""
    both = {}
    for (i, j), (mine, theirs) in counts.items():
        both[i, j], both[j, i] = mine, theirs
    return Matrix(tuple(articles), both)


def compare_all(
    articles: Iterable[Article],
    options: Options | None = None,
    progress: Callable[[int, int], object] | None = None,
    furniture: Sequence[Furniture] | None = None,
    decisions: DecisionsByPair | None = None,
    pairs: Sequence[Pair] | None = None,
) -> Matrix:
    """Compare every article with every other; of more than ``ALL_COMPARED`` those that may be about one event.

    Args:
        articles: The articles, in any order.
        options: The sensitivity. Its decisions and furniture are about one pair, so they are given here.
        progress: Called before each pair with how many are done, and of how many.
        furniture: What each paragraph of each article is; None: what the rules say, and what recurs in an outlet's
            stories.
        decisions: The links made and rejected by hand between pairs of these articles, the lower index first.
        pairs: The pairs to compare, as ``matrix_pairs`` finds them; None: they are found first.

    Returns:
        The matrix. The numbers of a pair are those of ``compare``, whichever of the two comes first.
    """
    every = tuple(articles)
    sensitivity = (options or Options()).sensitivity
    kinds = furnished_all(every) if furniture is None else furniture
    counts = {}
    if pairs is None:
        pairs = matrix_pairs(every, decisions or ())
    for done, (i, j) in enumerate(pairs):
        if progress:
            progress(done, len(pairs))
        decided = (decisions or {}).get((i, j), ())
        counts[i, j] = compare_pair(every[i], every[j], sensitivity, (kinds[i], kinds[j]), decided)
    return matrix_of(every, counts)
