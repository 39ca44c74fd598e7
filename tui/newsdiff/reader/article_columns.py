"""How the list of articles is laid out: its columns, and the bar of what two articles have in common."""

from __future__ import annotations

from dataclasses import dataclass

from newsdiff.engine.comparison import Counts, Label

BAR_SIGNS = {Label.SHARED: "█", Label.PARAPHRASED: "▒", Label.UNIQUE: "░"}
"""What a cell of the bar looks like for each label, so that it needs no colour."""

NAME_HEAD = "source"
"""The head of the column with outlets or files."""

NAME_HEAD_WIDTH = len(NAME_HEAD) + 1
"""Cells of this head, with the sign of the order."""


@dataclass(frozen=True, slots=True)
class ListColumns:
    """The widths of the list's columns in cells; 0 for a column that does not fit."""

    number: int
    title: int
    name: int
    date: int
    words: int
    bar: int
    percent: int
    disagreements: int


def columns(width: int, articles: int, widest_name: int, *, dated: bool = False) -> ListColumns:
    """The columns for a list of this width.

    Args:
        width: What the list has, in cells, the two cells of its cursor not counted.
        articles: How many articles there are.
        widest_name: The widest name of an outlet or file.
        dated: Whether there are dates that matter more than the words.
    """
    number = max(2, len(str(articles)))
    left = width - number - 1
    # The column's own head has to fit too.
    name = max(NAME_HEAD_WIDTH, min(widest_name, 18))
    date, words, bar, percent, disagreements = 10 if dated else 0, 6, 10, 4, 5
    if left < 90:
        bar = 6
    if left < 80:
        name = min(name, 16)
        words = 0 if dated else words
    if left < 60:
        name = min(name, 12)
        date = 0
    if left < 50:
        disagreements = 0
    if left < 46:
        name = min(name, 8)
    if left < 36:
        percent = 0
    if left < 28:
        words = name = 0
    if left < 20:
        bar = 0
    sizes = (name, date, words, bar, percent, disagreements)
    fixed = sum(size + 1 for size in sizes if size) + (1 if bar else 0)
    return ListColumns(number, max(1, left - fixed), name, date, words, bar, percent, disagreements)


def bar(counts: Counts, width: int) -> tuple[tuple[Label, int], ...]:
    """How many cells of a bar each label takes; they add up to ``width``.

    A label that occurs at all has at least one cell if there is room for it.
    """
    if not counts.words or width < 1:
        return ((Label.UNIQUE, max(0, width)),)
    labels = (Label.SHARED, Label.PARAPHRASED, Label.UNIQUE)
    exact = {label: counts.share(label) * width for label in labels}
    cells = {label: int(exact[label]) for label in labels}
    for label in sorted(labels, key=lambda label: cells[label] - exact[label])[: width - sum(cells.values())]:
        cells[label] += 1
    for label in labels:
        largest = max(cells, key=lambda label: cells[label])
        if exact[label] > 0 and not cells[label] and cells[largest] > 1:
            cells[label] += 1
            cells[largest] -= 1
    return tuple((label, cells[label]) for label in labels)


def percent(share: float) -> str:
    """A share as people write it: never 0% or 100% unless it is exactly that."""
    if 0 < share < 0.01:
        return "<1%"
    if 0.99 < share < 1:
        return "99%"
    return f"{share:.0%}"
