"""What the line at the top of the comparison says: which articles, which paragraph, which change."""

from __future__ import annotations

from newsdiff.render.signs import DISAGREES
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
    hidden = len(reading.page.outline.hidden)
    clash = "" if reading.clash is None else f"{reading.clash + 1} of {len(reading.clashes)}"
    if narrow:
        left = [(numbers, "name"), (f" ¶{here}" + (f" ⇄ {others}" if others else ""), "quiet")]
        right = [(f"…{hidden} hidden  ", "alert")] if hidden else []
        return left, [*right, (f"{DISAGREES}{clash} " if clash else f"{current}/{total} ", "")]
    counterparts = f" ⇄ {others}" if others else ", only here"
    left = [(" newsdiff ", "name"), (numbers, "strong"), (f" paragraph {here}{counterparts}", "quiet")]
    right = [(f"{hidden} paragraph{'' if hidden == 1 else 's'} hidden   ", "alert")] if hidden else []
    if clash:
        right.append((f"disagreement {clash}   ", "strong"))
    return left, [*right, (f"change {current} of {total} " if total else "no changes ", "")]
