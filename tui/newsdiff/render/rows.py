"""A comparison laid out: which paragraphs stand level, and which screen line shows which piece of text.

The reader and every export draw from these, so that they cannot disagree.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from newsdiff.engine.comparison import Side


class Layout(StrEnum):
    """How the two articles stand on the page."""

    SIDE_BY_SIDE = "side-by-side"
    STACKED = "stacked"


class EntryKind(StrEnum):
    """How a paragraph stands in a block."""

    TEXT = "text"  # in full; every paragraph does so exactly once on its side
    REFERENCE = "reference"  # one dim line that points to the block where it stands in full


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph in a block, in full or as a reference.

    Attributes:
        paragraph: Index from 0 into its side's paragraphs.
        kind: In full or as a reference.
        pointers: The other side's paragraphs it is linked with that stand in full in other blocks, each
            with its direction on the page: -1 above, 1 below. Empty on references.
    """

    paragraph: int
    kind: EntryKind
    pointers: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs of both sides that stand level."""

    left: tuple[Entry, ...]
    right: tuple[Entry, ...]

    def side(self, side: Side) -> tuple[Entry, ...]:
        """The entries of one side."""
        return self.left if side == "a" else self.right


@dataclass(frozen=True, slots=True)
class LineCell:
    """One side of one screen line.

    Attributes:
        entry: The entry it belongs to.
        start, end: The piece of the paragraph's text on this line; start == end on a note line.
        first: The entry's first line, which carries the paragraph's number and glyph.
        note: What stands here instead of text: a reference ("see 9 ↓"); empty on text lines.
    """

    entry: Entry
    start: int
    end: int
    first: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One screen line; both cells None is the empty line between blocks."""

    block: int
    left: LineCell | None
    right: LineCell | None
