"""Every article against every other: how much of each the others have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare
from newsdiff.engine.comparison import Counts, Decision, DecisionsByPair, Furniture, Label, Options
from newsdiff.engine.event.content_words import content_words
from newsdiff.engine.event.neighbours import pairs_by_words
from newsdiff.engine.furniture.recognition import furnished_all

_BLOCK = 12

ALL_COMPARED = 100
"""Of more articles than this only those that may be about one event are compared."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Articles and what each shares with each other one.

    Attributes:
        articles: The articles.
        counts: ``counts[i][j]`` counts the words of article ``i`` outside furniture by what article ``j`` has of them;
            None where ``i`` is ``j``, and where the two were not compared.
    """

    articles: tuple[Article, ...]
    counts: tuple[tuple[Counts | None, ...], ...]

    @property
    def is_complete(self) -> bool:
        """Whether every article was compared with every other."""
        return all(row.count(None) == 1 for row in self.counts)

    def containment(self, article: int, other: int) -> float | None:
        """The share of an article's words that another one shares or paraphrases, 0 to 1; 1 for itself.

        None where the two were not compared.
        """
        if article == other:
            return 1.0
        counts = self.counts[article][other]
        if counts is None:
            return None
        return 1.0 - counts.share(Label.UNIQUE) if counts.words else 0.0


Pair = tuple[int, int]
"""Two articles as indices, the lower one first."""


def matrix_pairs(articles: Sequence[Article], decided: Iterable[Pair] = ()) -> list[Pair]:
    """The pairs of articles to compare, each once: all of them, or of many those that may be about one event.

    They are in an order in which a run of them is about few articles: what is known about an article alone is worked
    out once for all of them.

    Args:
        articles: The articles.
        decided: Pairs that are among them in any case.
    """
    pairs: Iterable[Pair] = combinations(range(len(articles)), 2)
    if len(articles) > ALL_COMPARED:
        words = [frozenset(map(str, content_words(article.paragraphs))) for article in articles]
        pairs = {*decided, *((i, j) for i, j in pairs_by_words(words) if i != j)}
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
    table: list[list[Counts | None]] = [[None] * len(articles) for _ in articles]
    for (i, j), (mine, theirs) in counts.items():
        table[i][j], table[j][i] = mine, theirs
    return Matrix(tuple(articles), tuple(map(tuple, table)))


def compare_all(
    articles: Iterable[Article],
    options: Options | None = None,
    progress: Callable[[int, int], object] | None = None,
    furniture: Sequence[Furniture] | None = None,
    decisions: DecisionsByPair | None = None,
) -> Matrix:
    """Compare every article with every other; of more than ``ALL_COMPARED`` those that may be about one event.

    Args:
        articles: The articles, in any order.
        options: The sensitivity. Its decisions and furniture are about one pair, so they are given here.
        progress: Called before each pair with how many are done, and of how many.
        furniture: What each paragraph of each article is; None: what the rules say, and what recurs in an outlet's
            stories.
        decisions: The links made and rejected by hand between pairs of these articles, the lower index first.

    Returns:
        The matrix. The numbers of a pair are those of ``compare``, whichever of the two comes first.
    """
    every = tuple(articles)
    sensitivity = (options or Options()).sensitivity
    kinds = furnished_all(every) if furniture is None else furniture
    counts = {}
    pairs = matrix_pairs(every, decisions or ())
    for done, (i, j) in enumerate(pairs):
        if progress:
            progress(done, len(pairs))
        decided = (decisions or {}).get((i, j), ())
        counts[i, j] = compare_pair(every[i], every[j], sensitivity, (kinds[i], kinds[j]), decided)
    return matrix_of(every, counts)
