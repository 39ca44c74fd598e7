"""What people decided and noted by hand, each with the words it is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsdiff.engine.comparison import SIDES, Comparison, Origin, Passage, Side
from newsdiff.render.cells import printable
from newsdiff.render.notes import Notes


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words of a passage, without control characters."""

    side: Side
    passage: Passage
    text: str

    @property
    def paragraph(self) -> int:
        """The index of its paragraph, from 0."""
        return self.passage.paragraph


@dataclass(frozen=True, slots=True)
class HandMade:
    """A link made or rejected, or a note.

    Attributes:
        name: What it is, in a few words.
        quotations: The passages it is about: one of each article, or for a note the one that has it.
        text: What the note says, line by line; otherwise empty.
    """

    name: str
    quotations: tuple[Quotation, ...]
    text: str = ""


def hand_made(comparison: Comparison, notes: Notes) -> Iterator[HandMade]:
    """The links made, the links rejected, then the notes, each in the order of the articles."""

    def quotation(side: Side, passage: Passage) -> Quotation:
        text = comparison.side(side).paragraphs[passage.paragraph].text[passage.start : passage.end]
        return Quotation(side, passage, printable(text))

    pairs = [("linked by hand", link.a, link.b) for link in comparison.links if link.origin is Origin.BY_HAND]
    rejected = (each for each in comparison.options.decisions if not each.linked)
    pairs += [("link rejected by hand", each.a, each.b) for each in rejected]
    for name, a, b in pairs:
        yield HandMade(name, (quotation("a", a), quotation("b", b)))
    for side in SIDES:
        for note in notes.side(side):
            yield HandMade("note", (quotation(side, note.passage),), printable_lines(note.text))


def printable_lines(text: str) -> str:
    """A note of several lines without control characters."""
    return "\n".join(map(printable, text.splitlines()))
