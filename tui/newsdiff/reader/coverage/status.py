"""The line above the coverage: what there is, which statements are shown, and in which order."""

from __future__ import annotations

from newsdiff.reader.coverage.lines import CoverageLines
from newsdiff.reader.coverage.table import Shown, Sort
from newsdiff.reader.fitting import runs_width
from newsdiff.reader.session import Session
from newsdiff.reader.text_runs import Run
from newsdiff.render.origins import origins_head
from newsdiff.render.signs import COARSE, DISAGREES, QUOTED_OTHERWISE

_GAP = 2
"""The least between the two parts of the line, in cells."""


Parts = tuple[list[Run], list[Run]]
"""The left and the right part of the line."""


def coverage_status(lines: CoverageLines, session: Session, width: int, *, outdated: bool) -> Parts:
    """The left and the right part of the line.

    Args:
        lines: The table.
        session: The library.
        width: The cells of the screen. Where they are few, what is shown and in which order is what stays.
        outdated: Whether articles would be compared otherwise by now.
    """
    table = lines.table
    count = len(table.coverage.told)
    statements = f"{count:,} {'statement' if count == 1 else 'statements'}"
    statements += f" {COARSE}" if any(table.coverage.coarse) else ""
    origins = origins_head(table.coverage.origins)
    program: Run = (" newsdiff ", "name")
    shown, order = _shown(lines), _order(lines)
    sensitivity = (f"sensitivity {session.options.sensitivity} · ", "quiet")
    if outdated:
        sensitivity, shown = ("", ""), " · ".join(("out of date", *([shown] if shown else [])))
    right = [(f"{shown} · ", "alert"), order] if shown else [order]
    signs: list[Run] = [
        (f" {sign} {count}", "strong")
        for sign, count in zip((DISAGREES, QUOTED_OTHERWISE), table.signs, strict=True)
        if count
    ]
    whole: Run = (f" {session.library.name} · {origins} · {statements} ", "")
    every: list[Parts] = [
        ([program, whole, *signs], [sensitivity, *right]),
        ([program, whole, *signs], right),
        ([program, (f" {origins} · {statements} ", ""), *signs], right),
        ([program, (f" {origins} · {statements}", "")], right),
        ([(f" {origins} · {statements}", "name")], right),
        ([(f" {statements}", "name")], right),
        ([(f" {shown}", "alert")] if shown else [(f" {statements}", "name")], [order]),
    ]
    return _widest(every, width)


def finding_status(session: Session, articles: int, doing: str, key: str, width: int) -> Parts:
    """The line while statements are being found.

    Args:
        session: The library.
        articles: How many articles are compared.
        doing: What is being done.
        key: The key that stops it; empty if there is none.
        width: The cells of the screen.
    """
    program: Run = (" newsdiff ", "name")
    count = f"{articles:,} {'article' if articles == 1 else 'articles'}"
    stop = [(f"{key} stops · ", "quiet")] if key else []
    right: list[Run] = [*stop, (f"{doing} ", "alert")]
    every: list[Parts] = [
        ([program, (f" {session.library.name} · {count}", "")], right),
        ([program, (f" {count}", "")], right),
        ([(f" {count}", "name")], right),
        ([(f" {doing} ", "alert")], []),
    ]
    return _widest(every, width)


def _widest(every: list[Parts], width: int) -> Parts:
    """The first of these that fits, or else the last one."""
    fitting = (each for each in every if sum(map(runs_width, each)) + _GAP <= width)
    return next(fitting, every[-1])


def _shown(lines: CoverageLines) -> str:
    """Which statements are shown, and how many of how many; empty if all are."""
    table = lines.table
    shown, count = table.shown, len(table.coverage.told)
    if shown is Shown.ALL and len(table.rows) == count:
        return ""
    of = f"{len(table.rows):,} of {count:,}"
    if shown is Shown.ALL:
        return of
    here = f" {lines.name(table.article)}" if shown in (Shown.ONLY_HERE, Shown.MISSING) else ""
    return f"{shown.value}{here}: {of}"


def _order(lines: CoverageLines) -> Run:
    table = lines.table
    here = f" {lines.name(table.article)}" if table.sort is Sort.ARTICLE else ""
    return f"{table.sort.value}{here} ", "quiet"
