"""What is measured, what it may be, and the table of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure.

    Attributes:
        name: What was measured.
        unit: ``×`` for a ratio, ``ms`` or ``MB``.
        bound: What it may be at most.
        measured: What it is.
        note: What the figure is made of, for a reader who doubts it.
    """

    name: str
    unit: str
    bound: float
    measured: float
    note: str = ""

    @property
    def ok(self) -> bool:
        """Whether the figure is within its bound."""
        return self.measured <= self.bound


def table(figures: Sequence[Figure]) -> str:
    """The figures as lines of text with a heading."""
    rows = [("figure", "bound", "measured", "", "")]
    for figure in figures:
        verdict = "ok" if figure.ok else "over"
        rows.append((figure.name, _amount(figure.bound, figure), _measured(figure), verdict, figure.note))
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    lines = []
    for name, bound, measured, verdict, note in rows:
        cells = (name.ljust(widths[0]), bound.rjust(widths[1]), measured.rjust(widths[2]))
        lines.append("  ".join((*cells, verdict.ljust(widths[3]), note)).rstrip())
    return "\n".join(lines)


def _amount(value: float, figure: Figure) -> str:
    return f"{value:.3g} {figure.unit}"


def _measured(figure: Figure) -> str:
    return f"{figure.measured:.2f} ×" if figure.unit == "×" else f"{figure.measured:.0f} {figure.unit}"
