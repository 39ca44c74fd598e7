"""Notes: what people wrote about passages."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from newsdiff.engine.comparison import Passage, Side


@dataclass(frozen=True, slots=True)
class Note:
    """What a person wrote about a passage."""

    passage: Passage
    text: str


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes on the two articles of a comparison, each side in its article's order."""

    a: tuple[Note, ...] = ()
    b: tuple[Note, ...] = ()

    def side(self, side: Side) -> tuple[Note, ...]:
        """The notes on one side."""
        return self.a if side == "a" else self.b

    def by_paragraph(self, side: Side) -> dict[int, tuple[str, ...]]:
        """What the notes on one side say, by paragraph from 0; paragraphs without a note are absent."""
        found: defaultdict[int, list[str]] = defaultdict(list)
        for note in self.side(side):
            found[note.passage.paragraph].append(note.text)
        return {paragraph: tuple(texts) for paragraph, texts in found.items()}
