"""What the status bar above the comparison says."""

from __future__ import annotations

from newsdiff.engine.comparison import Comparison
from newsdiff.reader.fitting import runs_width
from newsdiff.reader.reading import Reading
from newsdiff.reader.session import ArticlePair
from newsdiff.reader.text_runs import Run
from newsdiff.render.signs import DISAGREES, QUOTED_OTHERWISE

_SENSITIVITIES = (
    "only what is nearly verbatim",
    "nearly verbatim",
    "closely reworded",
    "reworded, rather strict",
    "reworded",
    "reworded, rather free",
    "freely reworded",
    "also what is related",
    "also what is loosely related",
)

NARROW, WIDE = 72, 100
"""Cells of the screen below which everything is said as shortly as can be, and from which on in full."""

LEAST_GAP = 2
"""Cells between the left and the right part."""

MOST_COUNTERPARTS = 3
"""How many counterparts are named where the line is not wide."""


def status(reading: Reading, pair: ArticlePair, width: int) -> tuple[list[Run], list[Run]]:
    """The left and the right part of the line.

    Args:
        reading: Where the reader is.
        pair: The articles, from 0.
        width: The cells of the screen.
    """
    numbers = f" {pair.a + 1} ⇄ {pair.b + 1} "
    named = reading.counterparts if width >= WIDE else reading.counterparts[:MOST_COUNTERPARTS]
    others = ", ".join(str(place.paragraph + 1) for place in named)
    others += "…" if len(named) < len(reading.counterparts) else ""
    here = str(reading.cursor.paragraph + 1)
    change, sensitivity = reading.change, reading.comparison.options.sensitivity
    current, total = "–" if change is None else str(change + 1), len(reading.changes)
    hidden = len(reading.page.outline.hidden)
    word, sign, disagreement = _disagreement(reading)
    # Where the line is not wide, the two counts stand close together.
    between, behind = (" ", "  ") if width >= WIDE else ("", " ")
    counts: list[Run] = [
        (f"{sign}{between}{count}{behind}", "strong") for sign, count in _counts(reading) if count
    ]
    if disagreement:
        counts = [(f"{word if width >= WIDE else sign} {disagreement}{behind}", "strong")]
    if width < NARROW:
        left = [(numbers, "name"), (f" ¶{here}" + (f" ⇄ {others}" if others else ""), "quiet")]
        left[1:1] = [(f" {hidden} hidden ", "alert")] if hidden else []
        last: Run = (f" {current}/{total} " if counts else f"{current}/{total} ", "")
        return left, _fitting((f"s{sensitivity}  ", "quiet"), counts, last, width - runs_width(left))
    kind = reading.comparison.side(reading.side).paragraphs[reading.cursor.paragraph].furniture
    counterparts = f" ⇄ {others}" if others else ", unique"
    counterparts = f", {kind.value}{counterparts}" if kind else counterparts
    left = [
        (" newsdiff ", "name"),
        (numbers, "strong"),
        (f" {reading.page.view.value} ", ""),
        (f" paragraph {here}{counterparts}", "quiet"),
    ]
    # Where there is no room for all of it, the beginning stays: nothing is hidden without being counted.
    left[3:3] = [(f" {hidden} hidden ", "alert")] if hidden else []
    last = (f"{'' if width >= WIDE else ' '}change {current} of {total} " if total else "no changes ", "")
    named_sensitivity = f"sensitivity {sensitivity}   " if width >= WIDE else f"s{sensitivity}  "
    right = _fitting((named_sensitivity, "quiet"), counts, last, width - runs_width(left))
    # Which disagreement the reader is at matters more than how sensitive the comparison is.
    return left, right if not disagreement or counts[0] in right else [*counts, last]


def _fitting(sensitivity: Run, counts: list[Run], last: Run, room: int) -> list[Run]:
    """What of the right part fits into some cells: the counts are left out first, from behind, then the sensitivity."""
    for many in range(len(counts), -1, -1):
        runs = [sensitivity, *counts[:many], last]
        if runs_width(runs) + LEAST_GAP <= room:
            return runs
    return [last]


def _counts(reading: Reading) -> tuple[tuple[str, int], ...]:
    """How many contradictions there are, and how many quotations worded otherwise, each with its sign."""
    contradictions = sum(each.contradicts for each in reading.disagreements)
    return (DISAGREES, contradictions), (QUOTED_OTHERWISE, len(reading.disagreements) - contradictions)


def _disagreement(reading: Reading) -> tuple[str, str, str]:
    """The word and the sign of what the reader has come to, and which of how many it is; empty if it is none."""
    number, found = reading.disagreement, reading.disagreements
    if number is None:
        return "", "", ""
    contradictions = sum(each.contradicts for each in found)
    if number < contradictions:
        return "disagreement", DISAGREES, f"{number + 1} of {contradictions}"
    return "quote", QUOTED_OTHERWISE, f"{number - contradictions + 1} of {len(found) - contradictions}"


def sensitivity_hint(comparison: Comparison, width: int) -> list[Run]:
    """What the sensitivity means, and what it gives, for the right part of the line after a change of it."""
    value, count = comparison.options.sensitivity, len(comparison.links)
    links = f"{count} {'link' if count == 1 else 'links'}"
    meaning = f": {_SENSITIVITIES[value - 1]}" if width >= NARROW else ""
    return [(f"sensitivity {value}", "strong"), (f"{meaning} · {links} ", "")]
