"""How the list of articles is laid out: its columns, and the bar of what two articles have in common."""

from __future__ import annotations

from dataclasses import dataclass

from newsdiff.engine.comparison import Counts, Label

BAR_SIGNS = {Label.SHARED: "█", Label.PARAPHRASED: "▒", Label.UNIQUE: "░"}
"""What a cell of the bar looks like for each label, so that it needs no colour."""


@dataclass(frozen=True, slots=True)
class ListColumns:
    """The widths of the list's columns in cells; 0 for a column that does not fit."""

    number: int
    title: int
    source: int
    words: int
    bar: int
    percent: int


def columns(width: int, articles: int, longest_source: int) -> ListColumns:
    """The columns for a list of this width.

    Args:
        width: What the list has, in cells, the two cells of its cursor not counted.
        articles: How many articles there are.
        longest_source: The widest name of an outlet, 0 if none is known.
    """
    number = max(2, len(str(articles)))
    source = min(longest_source, 18)
    words, bar, percent = 6, 10, 4
    left = width - number - 1
    if left < 46:
        bar = 6
    if left < 36:
        percent = 0
    if left < 28:
        words = 0
    if left < 70 and source:
        source = 0 if left < 56 else min(source, 10)
    if left < 20:
        bar = 0
    fixed = sum(size + 1 for size in (source, words, bar, percent) if size) + (1 if bar else 0)
    return ListColumns(number, max(1, left - fixed), source, words, bar, percent)


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
