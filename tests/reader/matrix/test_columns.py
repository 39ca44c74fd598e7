from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.reader.matrix.columns import matrix_columns


@given(st.integers(8, 300), st.integers(2, 5000), st.integers(1, 90))
def test_the_columns_fit_the_width(width: int, articles: int, longest: int) -> None:
    shape = matrix_columns(width, articles, longest)
    assert 1 <= shape.fitting <= articles
    assert shape.cell >= 1
    assert shape.name >= 1
    if width >= 20:
        assert shape.label + shape.fitting * shape.cell <= width


def test_five_articles_have_wide_columns_and_fifty_have_many() -> None:
    assert (matrix_columns(80, 5, 9).fitting, matrix_columns(80, 5, 9).cell) == (5, 12)
    assert (matrix_columns(80, 50, 9).fitting, matrix_columns(80, 50, 9).cell) == (10, 6)
    assert matrix_columns(80, 5, 9).title == 0
    assert matrix_columns(160, 5, 9).title > 40
