"""How the table of statements is laid out for a width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_CELL, _MOST_CELL = 6, 13
_LEAST_TEXT, _ROOMY_TEXT = 24, 48


@dataclass(frozen=True, slots=True)
class StatementColumns:
    """Widths in cells; together they are what the table has.

    Attributes:
        count: Of how many articles carry a statement.
        text: Of the statement.
        cell: Of each article's column.
        fitting: How many columns of articles fit.
    """

    count: int
    text: int
    cell: int
    fitting: int

    @property
    def label(self) -> int:
        """What stands before the first column: bar, count, sign and text."""
        return _fixed(self.count) + self.text


def statement_columns(
    width: int, articles: int, longest_name: int, counts: Sequence[int]
) -> StatementColumns:
    """The columns for a width.

    Args:
        width: What the table has, in cells.
        articles: How many articles there are.
        longest_name: The widest short name, in cells.
        counts: What the counts take, in cells: in full, then shorter. The last ones are taken where there is little
            room.
    """
    cell = max(_CELL, min(_MOST_CELL, longest_name + 1))
    for count in counts:
        if width - _fixed(count) - cell * articles >= _ROOMY_TEXT:
            return StatementColumns(count, width - _fixed(count) - cell * articles, cell, articles)
    fixed = _fixed(counts[-1])
    fitting = max(1, min(articles, (width - fixed - _LEAST_TEXT) // _CELL))
    return StatementColumns(counts[-1], max(1, width - fixed - _CELL * fitting), _CELL, fitting)


def _fixed(count: int) -> int:
    return 1 + count + 1 + 2
