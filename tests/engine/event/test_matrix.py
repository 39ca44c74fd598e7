from __future__ import annotations

from itertools import combinations, permutations
from random import Random

import pytest

from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare
from newsdiff.engine.comparison import FurnitureKind, Options
from newsdiff.engine.event.common_words import FEW
from newsdiff.engine.event.matrix import ALL_COMPARED, compare_all, matrix_pairs
from newsdiff.engine.event.neighbours import TooManyPairsError, pairs_of_many

RIVER = Article(
    ("The river burst its banks on Tuesday night.", "Nobody was hurt, the mayor said."), title="River"
)
COPY = Article(("The river burst its banks on Tuesday night.",), title="Copy")
OTHER = Article(("The central bank raised its key interest rate.",), title="Other")


def story(event: int, version: int) -> Article:
    words = " ".join(f"word{event}x{number}" for number in range(45))
    return Article((f"The {words} was told.", f"It was version{event}y{version} of it.", "Read more"))


def test_a_matrix_has_the_counts_of_each_pair_in_both_directions() -> None:
    matrix = compare_all([RIVER, COPY, OTHER])
    pair = compare(RIVER, COPY)
    assert matrix.counts[0, 1] == pair.a.counts
    assert matrix.counts[1, 0] == pair.b.counts
    assert all(i != j for i, j in matrix.counts)
    assert matrix.containment(1, 0) == 1.0
    assert 0.5 < (matrix.containment(0, 1) or 0.0) < 0.7
    assert matrix.containment(2, 0) == 0.0


def test_the_order_of_the_articles_changes_no_number() -> None:
    every = [RIVER, COPY, OTHER]
    known = compare_all(every)
    for order in permutations(range(3)):
        matrix = compare_all([every[i] for i in order])
        for i, x in enumerate(order):
            for j, y in enumerate(order):
                assert matrix.counts.get((i, j)) == known.counts.get((x, y))


def test_an_article_without_words_has_nothing_in_common() -> None:
    matrix = compare_all([RIVER, Article(("—",))])
    assert matrix.containment(0, 1) == 0.0


def test_more_sensitivity_finds_no_less() -> None:
    low, high = (compare_all([RIVER, COPY], Options(sensitivity=value)) for value in (1, 9))
    assert (low.containment(0, 1) or 0.0) <= (high.containment(0, 1) or 0.0)


def test_of_very_many_articles_those_of_one_event_are_compared() -> None:
    articles = [story(event, version) for event in range(ALL_COMPARED // 2 + 1) for version in range(2)]
    kinds = [(None, None, FurnitureKind.TEASER)] * len(articles)
    told: list[tuple[int, int]] = []
    matrix = compare_all(articles, None, lambda done, total: told.append((done, total)), kinds)
    assert len(told) == len(articles) // 2
    pair = compare(articles[0], articles[1], Options(furniture=(kinds[0], kinds[1])))
    assert matrix.counts[0, 1] == pair.a.stated
    assert not matrix.is_complete
    # Not compared is not the same as nothing in common.
    assert (matrix.counts.get((0, 2)), matrix.containment(0, 2)) == (None, None)
    order = list(range(len(articles)))[::-1]
    assert matrix.groups(order) == [[i + 1, i] for i in order[1::2]]


def test_of_thousands_of_articles_short_ones_are_compared_with_those_most_like_them() -> None:
    articles = [story(event, version) for event in range(FEW // 3 + 1) for version in range(3)]
    brief = Article(("The word7x3 and word7x4 were told, and the word7x5.",))
    told: list[tuple[int, int]] = []
    pairs = matrix_pairs([*articles, brief], progress=lambda done, total: told.append((done, total)))
    of_brief = {i for i, j in pairs if j == len(articles)}
    assert of_brief == {21, 22, 23}
    assert len(pairs) == len(articles) + 3
    assert told == [(done, 2 * len(articles) + 2) for done in range(2 * len(articles) + 2)]


def test_more_pairs_than_anybody_waits_for_are_not_even_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsdiff.engine.event.matrix.MOST_PAIRS", FEW)
    with pytest.raises(TooManyPairsError) as error:
        matrix_pairs([story(event, version) for event in range(FEW // 3 + 1) for version in range(3)])
    assert error.value.count == FEW // 3 * 3 + 3


def test_all_copies_of_one_text_are_compared_however_many() -> None:
    words = [sorted(Random(number).sample(range(5000), 80)) for number in range(FEW + 1)]
    found = pairs_of_many([*words, *[words[0]] * 149], 500_000)
    copies = [0, *range(len(words), len(words) + 149)]
    assert set(combinations(copies, 2)) <= found
