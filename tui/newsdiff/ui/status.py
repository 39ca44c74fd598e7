"""What the line at the top of the comparison says: which articles, which paragraph, which change."""

from __future__ import annotations

from newsdiff.ui.reading import Reading
from newsdiff.ui.runs import Run
from newsdiff.ui.session import Pair


def status(reading: Reading, pair: Pair, *, narrow: bool) -> tuple[list[Run], list[Run]]:
    """The left and the right part of the line.

    Args:
        reading: Where the reader is.
        pair: The articles, from 0.
        narrow: Whether to say it in few cells.
    """
    numbers = f" {pair.left + 1} ⇄ {pair.right + 1} "
    others = ", ".join(str(place.paragraph + 1) for place in reading.counterparts)
    here = str(reading.cursor.paragraph + 1)
    change = reading.change
    current, total = "–" if change is None else str(change + 1), len(reading.changes)
    if narrow:
        left = [(numbers, "name"), (f" ¶{here}" + (f" ⇄ {others}" if others else ""), "quiet")]
        return left, [(f"{current}/{total} ", "")]
    counterparts = f" ⇄ {others}" if others else ", only here"
    left = [(" newsdiff ", "name"), (numbers, "strong"), (f" paragraph {here}{counterparts}", "quiet")]
    return left, [(f"change {current} of {total} " if total else "no changes ", "")]
