"""Reading a printed page back: which words stand under which paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from newsdiff.engine.comparison import Comparison
from newsdiff.render.cells import running_cells
from newsdiff.render.rows import Layout

_SGR = re.compile(r"\x1b\[[0-9;]*m")
_NUMBERED = re.compile(r"([AB])? *(\d+) [=≈+·]")


@dataclass
class Page:
    """The body of a page: each side's lines of text by paragraph number, and what stood beside them."""

    texts: dict[str, dict[int, list[str]]] = field(default_factory=lambda: {"A": {}, "B": {}})
    notes: list[tuple[str, int, str]] = field(default_factory=list)


def read_page(printed: str, comparison: Comparison, layout: Layout) -> Page:
    """The page read back as a person would: by columns, then by the numbers in the gutter."""
    lines = _SGR.sub("", printed).split("\n")[:-1]
    # Below a double line stands what was done by hand.
    ends = [index for index, line in enumerate(lines) if re.fullmatch("═+", line)]
    lines = lines[: ends[0]] if ends else lines
    rules = [index for index, line in enumerate(lines) if re.fullmatch("─+[┬┼]?─*", line)]
    body = lines[rules[-1] + 1 :] if rules else []
    most = max(len(comparison.a.paragraphs), len(comparison.b.paragraphs))
    gutter = len(str(most)) + (4 if layout is Layout.SIDE_BY_SIDE else 5)
    page = Page()
    reading: dict[str, int] = {}
    side = ""
    for line in body:
        if layout is Layout.STACKED:
            side = line[0] if line[:1] in {"A", "B"} else side
            _read(line, side, gutter, reading, page)
        else:
            column = len(lines[rules[-1]].replace("┬", "┼").partition("┼")[0])
            cut = bisect_right(running_cells(line), column) - 1
            assert line[cut] in "│┊"
            _read(line[:cut], "A", gutter, reading, page)
            _read(line[cut + 2 :], "B", gutter, reading, page)
    return page


def _read(line: str, side: str, gutter: int, reading: dict[str, int], page: Page) -> None:
    """One line of one column."""
    start, text = line[:gutter], line[gutter:].strip(" ")
    numbered = _NUMBERED.match(start.strip())
    if numbered:
        reading[side] = int(numbered[2])
        assert reading[side] not in page.texts[side]
        page.texts[side][reading[side]] = []
    elif start.strip():
        page.notes.append((side, reading[side], start.strip()))
    if text:
        page.texts[side][reading[side]].append(text)
