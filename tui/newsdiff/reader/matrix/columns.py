"""How the matrix is laid out for a width: the names of the rows, and as many columns as fit."""

from __future__ import annotations

from dataclasses import dataclass

MARKS = 2
"""Cells at the left: the bar of the highlighted row, and the bracket around near-copies."""

_CELL, _WIDE_CELL = 6, 12
_LEAST_LABEL, _MOST_NAME = 20, 20
_LEAST_TITLE = 14


@dataclass(frozen=True, slots=True)
class MatrixColumns:
    """Widths in cells; together they are what the matrix has.

    Attributes:
        number: Of the number before each name.
        name: Of the name.
        title: Of the title after it; 0 where there is no room.
        cell: Of each column.
        fitting: How many columns fit.
    """

    number: int
    name: int
    title: int
    cell: int
    fitting: int

    @property
    def label(self) -> int:
        """What stands before the first column."""
        return MARKS + self.number + 1 + self.name + (self.title + 1 if self.title else 0)


def matrix_columns(width: int, articles: int, longest_name: int, highest: int = 0) -> MatrixColumns:
    """The columns for a width.

    Args:
        width: What the matrix has, in cells.
        articles: How many articles there are.
        longest_name: The widest short name, in cells.
        highest: The highest number of an article, if it is higher than there are articles.
    """
    number = len(str(max(articles, highest)))
    fixed = MARKS + number + 1
    label = max(_LEAST_LABEL, fixed + min(longest_name, _MOST_NAME))
    label = max(fixed + 1, min(label, width - _CELL))
    room = width - label
    fitting = max(1, min(articles, room // _CELL))
    cell = max(1, min(_WIDE_CELL, room // fitting)) if fitting == articles else _CELL
    spare = room - cell * fitting
    name = label - fixed
    if name > longest_name:
        # What the longest name leaves is room for titles.
        spare, name = spare + name - longest_name, longest_name
    if spare - 1 >= _LEAST_TITLE:
        return MatrixColumns(number, name, spare - 1, cell, fitting)
    return MatrixColumns(number, name + max(0, spare), 0, cell, fitting)
