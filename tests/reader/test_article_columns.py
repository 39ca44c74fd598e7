from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.engine.comparison import Counts, Label
from newsdiff.reader.article_columns import bar, columns, percent


@given(st.integers(0, 5000), st.integers(0, 5000), st.integers(0, 5000), st.integers(1, 40))
def test_the_bar_is_as_wide_as_asked(shared: int, paraphrased: int, unique: int, width: int) -> None:
    counts = Counts(shared + paraphrased + unique, shared, paraphrased, unique)
    cells = dict(bar(counts, width))
    assert sum(cells.values()) == width
    assert all(value >= 0 for value in cells.values())


@given(st.integers(0, 5000), st.integers(0, 5000), st.integers(0, 5000), st.integers(3, 40))
def test_a_label_that_occurs_is_visible_in_the_bar(
    shared: int, paraphrased: int, unique: int, width: int
) -> None:
    counts = Counts(shared + paraphrased + unique, shared, paraphrased, unique)
    cells = dict(bar(counts, width))
    for label in Label:
        if counts.words and counts.share(label) > 0:
            assert cells[label] >= 1


def test_the_bar_shows_the_shares() -> None:
    cells = bar(Counts(100, 20, 30, 50), 10)
    assert cells == ((Label.SHARED, 2), (Label.PARAPHRASED, 3), (Label.UNIQUE, 5))


@given(st.integers(10, 240), st.integers(1, 9999), st.integers(0, 60), st.booleans())
def test_columns_fit_the_list(width: int, articles: int, widest_name: int, dated: bool) -> None:
    shape = columns(width, articles, widest_name, dated=dated)
    assert shape.title >= 1
    others = [
        size + 1
        for size in (shape.name, shape.date, shape.words, shape.bar, shape.percent, shape.disagreements)
        if size
    ]
    assert shape.number + 1 + shape.title + sum(others) <= max(width, shape.number + 2)


def test_a_narrow_list_keeps_the_titles() -> None:
    shape = columns(27, 5, 12)
    assert (shape.name, shape.words, shape.percent) == (0, 0, 0)
    assert shape.title >= 14


def test_percent_never_rounds_to_nothing_or_all() -> None:
    assert [percent(share) for share in (0, 0.001, 0.5, 0.999, 1)] == ["0%", "<1%", "50%", "99%", "100%"]


def test_the_head_of_the_sources_is_whole_where_names_are_short() -> None:
    """Files called 000 and 001 leave no half a word above them."""
    assert columns(78, 5, 3).name > len("source")
