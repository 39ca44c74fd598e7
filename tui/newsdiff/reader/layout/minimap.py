"""A whole page in a few rows: which label most of each part has, and which part is on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsdiff.engine.comparison import Label
from newsdiff.reader.layout.page import Page
from newsdiff.reader.layout.places import SIDES, Place

Stretch = tuple[int, int, Label]
"""The first and the last line of a paragraph, and its label."""

_TELLING = (Label.PARAPHRASED, Label.SHARED, Label.UNIQUE)
"""Where two labels have equally much, the first of these is shown."""


def stretches(page: Page) -> tuple[Stretch, ...]:
    """The paragraphs of both sides that stand on a page, with their labels."""
    found: list[Stretch] = []
    for side in SIDES:
        paragraphs = page.comparison.side(side).paragraphs
        found += ((first, last, paragraphs[index].label) for index, first, last in page.shown(side))
    return tuple(found)


def part(rows: int, lines: int, row: int) -> range:
    """The lines of a page that one row of its overview stands for.

    Args:
        rows: The rows of the overview.
        lines: The lines of the page; where they are fewer, each has a row of its own.
        row: Which row, from 0.
    """
    if lines <= rows:
        return range(row, min(row + 1, lines))
    return range(row * lines // rows, (row + 1) * lines // rows)


def row_at(rows: int, lines: int, line: int) -> int:
    """The row of the overview that a line of the page belongs to."""
    if lines <= rows:
        return line
    # The inverse of ``part``: the last row that begins at the line or before it.
    return ((line + 1) * rows - 1) // lines


def rows_on(view: range, lines: int, rows: int) -> range:
    """The rows of the overview that stand for some lines of the page, as far as there are such lines."""
    first, last = max(0, view.start), min(view.stop, lines) - 1
    if first > last:
        return range(0)
    return range(row_at(rows, lines, first), row_at(rows, lines, last) + 1)


def minimap_rows(paragraphs: Iterable[Stretch], lines: int, rows: int) -> list[Label | None]:
    """The label that most of each part of a page has; None where nothing stands.

    Args:
        paragraphs: What stands on the page.
        lines: The lines of the page.
        rows: How many parts there is room for.
    """
    counts: list[dict[Label, int]] = [dict.fromkeys(_TELLING, 0) for _ in range(rows)]
    for first, last, label in paragraphs:
        top, bottom = row_at(rows, lines, first), row_at(rows, lines, last)
        if top == bottom:  # on a long page nearly all
            counts[top][label] += last + 1 - first
            continue
        for row in range(top, bottom + 1):
            of_row = part(rows, lines, row)
            counts[row][label] += min(last + 1, of_row.stop) - max(first, of_row.start)
    return [_most(each) for each in counts]


def _most(counts: dict[Label, int]) -> Label | None:
    most = max(counts, key=lambda label: counts[label])
    return most if counts[most] else None


def rows_of(places: Sequence[Place], page: Page, rows: int) -> frozenset[int]:
    """The rows of the overview that some paragraphs begin in."""
    return frozenset(row_at(rows, page.height, page.extent(place)[0]) for place in places)
