"""Every article against every other: how much of each the others have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare
from newsdiff.engine.comparison import Counts, Decision, DecisionsByPair, Furniture, Label, Options
from newsdiff.engine.furniture.recognition import furnished_all

_BLOCK = 12


@dataclass(frozen=True, slots=True)
class Matrix:
    """Articles and what each shares with each other one.

    Attributes:
        articles: The articles.
        counts: ``counts[i][j]`` counts the words of article ``i`` outside furniture by what article ``j`` has of them;
            None where ``i`` is ``j``.
    """

    articles: tuple[Article, ...]
    counts: tuple[tuple[Counts | None, ...], ...]

    def containment(self, article: int, other: int) -> float:
        """The share of an article's words that another one shares or paraphrases, 0 to 1; 1 for itself."""
        counts = self.counts[article][other]
        return 1.0 if counts is None else 1.0 - counts.share(Label.UNIQUE) if counts.words else 0.0


Pair = tuple[int, int]
"""Two articles as indices, the lower one first."""


def in_blocks(count: int) -> list[Pair]:
    """All pairs of so many articles, each once.

    They are in an order in which a run of them is about few articles: what is known about an article alone is worked
    out once for all of them.
    """
    return sorted(
        combinations(range(count), 2), key=lambda pair: (pair[0] // _BLOCK, pair[1] // _BLOCK, pair)
    )


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
    """The matrix of articles whose pairs have been compared."""
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
    """Compare every article with every other.

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
    pairs = in_blocks(len(every))
    for done, (i, j) in enumerate(pairs):
        if progress:
            progress(done, len(pairs))
        decided = (decisions or {}).get((i, j), ())
        counts[i, j] = compare_pair(every[i], every[j], sensitivity, (kinds[i], kinds[j]), decided)
    return matrix_of(every, counts)
