"""A paragraph's text with its labels and disagreements written into it."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsdiff.engine.comparison import Label, LabelledParagraph
from newsdiff.render.cells import after_grapheme, printable
from newsdiff.render.marks import Mark, MarkKind
from newsdiff.render.phrases import has_unspaced_script, may_part
from newsdiff.render.pieces import Piece, styled_pieces
from newsdiff.render.signs import BRACKETS, DISAGREES, OWN_SIGN, QUOTED_OTHERWISE

_WORD = re.compile(r"\S+")
_TAKEN_FOR_SIGNS = "[]{}\\" + DISAGREES + QUOTED_OTHERWISE
_SIGNS = {MarkKind.DISAGREEMENT: DISAGREES, MarkKind.QUOTATION: QUOTED_OTHERWISE}


class Bracketed(NamedTuple):
    """Printable text with signs in it, and the pieces that tile it for drawing."""

    text: str
    pieces: tuple[Piece, ...]


def bracketed(paragraph: LabelledParagraph, marks: Sequence[Mark], *, brackets: bool) -> Bracketed:
    """A paragraph as it is printed.

    Args:
        paragraph: What to print.
        marks: Its marks; each disagreement gets its sign, attached to its first word.
        brackets: Whether runs of shared and paraphrased words stand in brackets, so that words without are
            unique. No bracket splits a word: a word whose parts have several labels takes the one that most of
            it has. A bracket or sign of the article's own has a backslash before it.

    Returns:
        The text, without control characters, and its pieces.
    """
    text = printable(paragraph.text)
    signs: dict[int, tuple[str, str]] = {}  # before the offset: what closes, then what opens
    if brackets:
        for start, end, label in _runs(paragraph):
            opening, closing = BRACKETS[label]
            signs[start] = (signs.get(start, ("", ""))[0], opening)
            signs[end] = (closing, signs.get(end, ("", ""))[1])
    for mark in marks:
        if sign := _SIGNS.get(mark.kind):
            offset = after_grapheme(text, mark.start)
            closing, opening = signs.get(offset, ("", ""))
            signs[offset] = (closing, opening + sign)
    if brackets and has_own_signs(text):
        for offset, character in enumerate(text):
            if character in _TAKEN_FOR_SIGNS:
                closing, opening = signs.get(offset, ("", ""))
                signs[offset] = (closing, opening + OWN_SIGN)

    drawn: list[Piece] = []
    written: list[str] = []
    length = position = 0

    def write(piece_text: str, piece: Piece) -> None:
        nonlocal length
        written.append(piece_text)
        drawn.append(Piece(length, length + len(piece_text), piece.label, piece.mark))
        length += len(piece_text)

    pending = deque(sorted(signs))
    last = Piece(0, 0, paragraph.label)
    for piece in styled_pieces(paragraph, 0, len(text), marks):
        position = piece.start
        while pending and pending[0] < piece.end:
            offset = pending.popleft()
            closing, opening = signs[offset]
            if offset > position:
                write(text[position:offset], piece)
                last, position = piece, offset
            if closing:
                write(closing, last)
            if opening:
                write(opening, piece)
        write(text[position : piece.end], piece)
        last = piece
    for offset in pending:
        write("".join(signs[offset]), last)
    return Bracketed("".join(written), tuple(drawn))


def has_own_signs(text: str) -> bool:
    """Whether a text has brackets or signs that could be taken for those of the page."""
    return any(sign in text for sign in _TAKEN_FOR_SIGNS)


def _runs(paragraph: LabelledParagraph) -> Iterator[tuple[int, int, Label]]:
    """Runs of words with one label, without the spaces around them."""
    run: tuple[int, int, Label] | None = None
    for start, end, label in _atoms(paragraph):
        if run is not None and run[2] is label:
            run = (run[0], end, label)
            continue
        if run is not None:
            yield run
        run = (start, end, label)
    if run is not None:
        yield run


def _atoms(paragraph: LabelledParagraph) -> Iterator[tuple[int, int, Label]]:
    """What brackets keep whole, with its label: words, or phrases where a script has no spaces."""
    text, spans = paragraph.text, paragraph.spans
    index = 0
    for word in _WORD.finditer(text):
        start, end = word.span()
        while spans[index].end <= start:
            index += 1
        if spans[index].end >= end:  # nearly every word lies in one span
            yield start, end, spans[index].label
            continue
        if has_unspaced_script(word.group()):
            for piece in styled_pieces(paragraph, start, end)[:-1]:
                if may_part(text, piece.end):
                    yield start, piece.end, _label_of(paragraph, start, piece.end)
                    start = piece.end
        yield start, end, _label_of(paragraph, start, end)


def _label_of(paragraph: LabelledParagraph, start: int, end: int) -> Label:
    """The label that most of the letters and digits have; of equals, the first one's."""
    counts: Counter[Label] = Counter()
    for piece in styled_pieces(paragraph, start, end):
        letters = sum(map(str.isalnum, paragraph.text[piece.start : piece.end]))
        counts[piece.label] += letters
    return counts.most_common(1)[0][0]
