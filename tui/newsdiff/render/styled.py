"""Text with tones, and how the tones look on a terminal."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from enum import StrEnum
from itertools import groupby
from operator import attrgetter, itemgetter

from newsdiff.engine.comparison import Label, LabelledParagraph
from newsdiff.render.bracketed import Bracketed
from newsdiff.render.cells import cell_width
from newsdiff.render.marks import MarkKind


class Tone(StrEnum):
    """What a piece of printed text is, for its colour."""

    PLAIN = "plain"
    DIM = "dim"
    STRONG = "strong"
    SHARED = "shared"
    PARAPHRASED = "paraphrased"
    DISAGREEMENT = "disagreement"
    QUOTATION = "quotation"
    FURNITURE = "furniture"


Styled = Sequence[tuple[str, Tone]]
"""One line in pieces of one tone each."""

LABEL_TONES = {Label.SHARED: Tone.SHARED, Label.PARAPHRASED: Tone.PARAPHRASED, Label.UNIQUE: Tone.PLAIN}
"""The tone of each label."""

_MARK_TONES: dict[MarkKind | None, Tone] = {
    MarkKind.DISAGREEMENT: Tone.DISAGREEMENT,
    MarkKind.QUOTATION: Tone.QUOTATION,
}

# Colour-blind people tell blue and orange apart best. Both come from the fixed part of the 256 colours, which
# a terminal's own palette does not change, and are light and dark enough to be read on black and on white.
# Italics and underline say the same without colour.
_SGR = {
    Tone.DIM: "2",
    Tone.STRONG: "1",
    Tone.SHARED: "38;5;67",
    Tone.PARAPHRASED: "3;38;5;166",
    Tone.DISAGREEMENT: "1;4;38;5;166",
    Tone.QUOTATION: "3;4;38;5;166",
    Tone.FURNITURE: "2;3",
}


def tone_of(paragraph: LabelledParagraph) -> Tone:
    """The tone of a paragraph as a whole."""
    return LABEL_TONES[paragraph.label] if paragraph.furniture is None else Tone.FURNITURE


def tones_of(content: Bracketed, start: int, end: int, *, furniture: bool) -> Styled:
    """``text[start:end]`` of a paragraph in its tones; furniture is dimmed but for what is marked in it."""
    labels = dict.fromkeys(Label, Tone.FURNITURE) if furniture else LABEL_TONES
    pieces = content.pieces
    first = bisect_right(pieces, start, key=attrgetter("end"))
    last = bisect_left(pieces, end, lo=first, key=attrgetter("start"))
    return [
        (
            content.text[max(start, piece.start) : min(end, piece.end)],
            _MARK_TONES.get(piece.mark, labels[piece.label]),
        )
        for piece in pieces[first:last]
    ]


def measure(line: Styled) -> int:
    """The width of the line in cells."""
    return sum(cell_width(text) for text, _ in line)


def draw(line: Styled, *, color: bool) -> str:
    """The line as it is printed, without trailing spaces; each colour ends where its tone ends."""
    shown = "".join(text for text, _ in line).rstrip(" ")
    if not color:
        return shown
    drawn: list[str] = []
    position = 0
    for tone, group in groupby(line, key=itemgetter(1)):
        end = position + sum(len(text) for text, _ in group)
        text, position = shown[position:end], end
        code = _SGR.get(tone) if text.strip(" ") else None
        drawn.append(f"\x1b[{code}m{text}\x1b[0m" if code else text)
    return "".join(drawn)
