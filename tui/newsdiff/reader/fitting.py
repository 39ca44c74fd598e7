"""Text and runs measured in terminal cells."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.reader.text_runs import Run
from newsdiff.render.cells import cell_width, fitting, printable


def fit(text: str, width: int) -> str:
    """The text in exactly ``width`` cells: cut with an ellipsis, or filled up with spaces."""
    text = printable(text)
    taken = cell_width(text)
    if taken <= width:
        return text + " " * (width - taken)
    if width <= 0:
        return ""
    kept = text[: fitting(text, width - 1)]
    return kept + "…" + " " * (width - 1 - cell_width(kept))


def cut(text: str, width: int) -> str:
    """The text in at most ``width`` cells, with an ellipsis where its end is missing."""
    return fit(text, width).rstrip()


def cut_at_start(text: str, width: int) -> str:
    """The text in at most ``width`` cells, with an ellipsis where its beginning is missing."""
    text = printable(text)
    if cell_width(text) <= width:
        return text
    kept, room = len(text), width - 1
    while kept and (room := room - cell_width(text[kept - 1])) >= 0:
        kept -= 1
    return "…" + text[kept:] if width > 0 else ""


def runs_width(runs: Sequence[Run]) -> int:
    """How many cells some runs take."""
    return sum(cell_width(printable(text)) for text, _ in runs)
