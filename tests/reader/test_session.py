from __future__ import annotations

from newsdiff.reader.session import ArticlePair, Session

from .libraries import library_of, seeds

STORM = "A storm tore the roof off the town hall of Brixton on Monday night, the fire service said."
GOALS = "The home side scored twice in the last minutes and went to the top of the table."
RATES = "The central bank raised its key interest rate by a quarter of a percentage point."


def test_comparisons_are_made_once() -> None:
    session = Session(seeds())
    assert session.comparison(ArticlePair(0, 1)) is session.comparison(ArticlePair(0, 1))


def test_counts_are_known_for_both_sides_of_a_comparison() -> None:
    session = Session(seeds())
    assert session.counts(1, against=0) is None
    comparison = session.comparison(ArticlePair(0, 1))
    assert session.counts(1, against=0) == comparison.b.stated
    assert session.counts(0, against=1) == comparison.a.stated
    assert session.missing_counts(0, range(3)) == [2]


def test_the_closest_article_shares_most() -> None:
    session = Session(library_of([STORM, RATES], [GOALS], [STORM, GOALS], [RATES, STORM]))
    assert session.closest(0) == 3
    assert Session(library_of([STORM])).closest(0) is None


def test_the_closest_of_many_is_found_without_comparing_them_all() -> None:
    fillers = [[f"{GOALS} It was the match number {number} of the season."] for number in range(40)]
    session = Session(library_of([STORM], *fillers, [f"{STORM} Nobody was hurt."]))
    assert session.closest(0) == 41
    assert len(session.missing_counts(0, range(42))) > 20


def test_neighbours_skip_the_article_on_the_other_side() -> None:
    session = Session(library_of([STORM], [GOALS], [RATES]))
    assert session.neighbour(0, 1, skip=1) == 2
    assert session.neighbour(0, -1, skip=2) == 1
    assert session.neighbour(2, 1, skip=0) == 1
    assert session.neighbour(2, 2, skip=0) is None
    assert Session(seeds()).neighbour(3, 2, skip=4) == 1
    assert Session(seeds()).neighbour(3, -2, skip=2) == 0
    assert Session(library_of([STORM], [GOALS])).neighbour(0, 1, skip=1) is None


def test_words_are_counted_as_the_comparison_counts_them() -> None:
    session = Session(seeds())
    assert session.words(0) == session.comparison(ArticlePair(0, 1)).a.counts.words
