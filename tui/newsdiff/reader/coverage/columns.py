"""How the table of statements is laid out for a width."""

from __future__ import annotations

from dataclasses import dataclass

CELL = 6
"""The width of an article's column, in cells."""

_LEAST_TEXT = 24
_COPIES = 4


@dataclass(frozen=True, slots=True)
class StatementColumns:
    """Widths in cells; together they are what the table has.

    Attributes:
        count: Of how many articles carry a statement.
        text: Of the statement.
        fitting: How many columns of articles fit.
    """

    count: int
    text: int
    fitting: int

    @property
    def label(self) -> int:
        """What stands before the first column: bar, count, sign and text."""
        return 1 + self.count + 1 + 2 + self.text


def statement_columns(width: int, articles: int, *, copies: bool) -> StatementColumns:
    """The columns for a width.

    Args:
        width: What the table has, in cells.
        articles: How many articles there are.
        copies: Whether near-copies are among them, so that origins are counted too.
    """
    count = 2 * len(str(articles)) + 1 + (_COPIES if copies else 0)
    fixed = 1 + count + 1 + 2
    fitting = max(1, min(articles, (width - fixed - _LEAST_TEXT) // CELL))
    return StatementColumns(count, max(1, width - fixed - CELL * fitting), fitting)
