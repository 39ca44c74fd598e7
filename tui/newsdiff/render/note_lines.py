"""A note laid out in lines, for the page and for the text export."""

from __future__ import annotations

from newsdiff.render.cells import printable
from newsdiff.render.signs import NOTED_BY_HAND
from newsdiff.render.wrap import wrap


def note_lines(text: str, width: int) -> tuple[str, ...]:
    """A note as it stands below its paragraph: a sign, then the note's lines, wrapped to a width in cells."""
    indent = " " * (len(NOTED_BY_HAND) + 1)
    pieces = [
        line[start:end]
        for line in map(printable, text.split("\n"))
        for start, end in wrap(line, width - len(indent))
    ]
    return tuple((f"{NOTED_BY_HAND} " if not index else indent) + piece for index, piece in enumerate(pieces))
