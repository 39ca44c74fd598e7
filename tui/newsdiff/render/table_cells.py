"""What tables are made of: text that fits a cell, and text that a spreadsheet leaves alone."""

from __future__ import annotations

from newsdiff.render.cells import cell_width, printable
from newsdiff.render.wrap import wrap

_FORMULA = tuple("=+-@＝＋－＠")
"""What a formula begins with, also in the wide forms that spreadsheets of East Asia take."""


def fitted(text: str, width: int) -> str:
    """A text in exactly this many cells: cut off with an ellipsis, or filled up with spaces."""
    text = printable(text)
    if cell_width(text) > width:
        start, end = wrap(text, width - 1)[0]
        text = text[start:end] + "…"
    return text + " " * (width - cell_width(text))


def wrapped(text: str, width: int, indent: str = "") -> list[str]:
    """A text in lines of at most this many cells, all but the first one indented."""
    text = printable(text)
    if cell_width(text) <= width:
        return [text]
    start, end = wrap(text, width)[0]
    lines = [text[start:end]]
    rest = text[end:].lstrip()
    return [*lines, *(indent + rest[first:last] for first, last in wrap(rest, width - cell_width(indent)))]


def defused(text: str | None) -> str:
    """A text as a cell of CSV: what a spreadsheet would take for a formula begins with an apostrophe.

    Tabs and line ends are spaces, and the spaces before a formula do not hide it: some programs drop them.
    """
    text = printable(text or "")
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text


def defused_lines(text: str) -> str:
    """A text of several lines as one cell of CSV, each line like ``defused``."""
    return "\n".join(map(defused, text.splitlines()))
