"""What to say of a disagreement whose other side stands elsewhere on the page."""

from __future__ import annotations

from newsdiff.engine.comparison import Side
from newsdiff.reader.fitting import fit
from newsdiff.reader.layout.page import View
from newsdiff.reader.reading import Reading
from newsdiff.render.cells import cell_width
from newsdiff.render.signs import DISAGREES, QUOTED_OTHERWISE

_MOST = 22
"""Cells that are shown of each version."""


def other_version(reading: Reading) -> str:
    """Both versions of the disagreement the reader has come to, and where the other one stands.

    Returns:
        "‼ “48” here, “47” in paragraph 9 of the other article"; empty if the two stand level.
    """
    number = reading.disagreement
    if number is None:
        return ""
    found, here = reading.disagreements[number], reading.side
    there: Side = "b" if here == "a" else "a"
    places = found.place(here), found.place(there)
    if reading.page.block_of(places[0]) == reading.page.block_of(places[1]):
        return ""
    if reading.page.view is View.READING and reading.counterparts[:1] == (places[1],):
        return ""
    sign = DISAGREES if found.contradicts else QUOTED_OTHERWISE
    ours, theirs = (_words(reading, side, number) for side in (here, there))
    return f"{sign} “{ours}” here, “{theirs}” in paragraph {places[1].paragraph + 1} of the other article"


def _words(reading: Reading, side: Side, number: int) -> str:
    passage = reading.disagreements[number].passage(side)
    text = reading.comparison.side(side).paragraphs[passage.paragraph].text[passage.start : passage.end]
    return fit(text, min(_MOST, cell_width(text)))
