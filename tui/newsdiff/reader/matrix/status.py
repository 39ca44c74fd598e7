"""What the status bar above the matrix says."""

from __future__ import annotations

from newsdiff.reader.matrix.pair_counts import PairCounts
from newsdiff.reader.session import Session
from newsdiff.reader.status import NARROW, WIDE
from newsdiff.reader.text_runs import Run
from newsdiff.render.origins import origins_head


def matrix_status(
    session: Session, known: PairCounts, width: int, *, comparing: bool, key: str
) -> tuple[list[Run], list[Run]]:
    """The left and the right part of the line above the matrix.

    Args:
        session: The library.
        known: Which pairs are compared.
        width: The cells of the screen.
        comparing: Whether the others are being compared.
        key: The key that stops this.
    """
    every = len(session.articles)
    origins, is_all = session.origins, known.articles == every
    count = f"{every} articles" if is_all else f"{known.articles} of {every:,} articles"
    if origins and is_all:
        count = origins_head(origins)
    # Until all articles are compared, how far that has come matters more than where they are from.
    name = f"{session.library.name} · " if width >= WIDE or known.is_complete else ""
    left = [(" newsdiff ", "name"), (f" {name}{count}", "")] if width >= NARROW else [(f" {count}", "name")]
    pairs = f"{known.done:,} of {known.total:,}"
    if comparing:
        doing = "looking for near-copies… " if origins is None and is_all else f"comparing {pairs} "
        if width < NARROW:
            return [(f" {doing}", "alert")], []
        return left, [(f"{key} stops · " if key else "", "quiet"), (doing, "alert")]
    if not known.is_complete:
        return left, [(f"{pairs} pairs compared ", "alert")]
    return left, [(f"sensitivity {session.options.sensitivity} ", "quiet")]
