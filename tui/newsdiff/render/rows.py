"""A comparison laid out: which paragraphs stand level, and which screen line shows which piece of text.

The reader and every export draw from these, so that they cannot disagree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import zip_longest
from typing import NamedTuple

from newsdiff.engine.comparison import SIDES, Comparison, Side
from newsdiff.render.pairing import ParagraphPairing, pair_paragraphs
from newsdiff.render.placing import BlockParagraphs, place_paragraphs


class Layout(StrEnum):
    """How the two articles stand on the page."""

    SIDE_BY_SIDE = "side-by-side"
    STACKED = "stacked"


class EntryKind(StrEnum):
    """How a paragraph stands in a block."""

    TEXT = "text"  # in full; every paragraph does so exactly once on its side
    FOLD = "fold"  # one dim line that counts what a reader has hidden; only the reader adds it
    NOTE = "note"  # what a person wrote about the paragraph above; only the reader adds it


# Named tuples: a large pair has tens of thousands of lines, which every change of width makes again, and they take a
# third of the time of frozen dataclasses.
class Entry(NamedTuple):
    """A paragraph in a block, or what stands there for it.

    Attributes:
        paragraph: Index from 0 into its side's paragraphs.
        kind: What stands there.
        pointers: The other side's paragraphs it is linked with that stand in other blocks, each with its
            direction on the page: -1 above, 1 below.
        moved: The other side's paragraphs in the same block that stand elsewhere in their own article,
            each with its direction there, seen from this passage's place: -1 further up, 1 further down.
    """

    paragraph: int
    kind: EntryKind
    pointers: tuple[tuple[int, int], ...] = ()
    moved: tuple[tuple[int, int], ...] = ()


class Block(NamedTuple):
    """Paragraphs of both sides that stand level.

    Attributes:
        a, b: The entries of each side.
        matched: Whether the sides say the same. If not, what one side alone has stands beside what the other
            side alone has, or beside nothing.
    """

    a: tuple[Entry, ...]
    b: tuple[Entry, ...]
    matched: bool = True

    def side(self, side: Side) -> tuple[Entry, ...]:
        """The entries of one side."""
        return self.a if side == "a" else self.b


class LineCell(NamedTuple):
    """One side of one screen line.

    Attributes:
        entry: The entry it belongs to.
        start, end: The piece of the paragraph's text on this line; start == end on a note line.
        first: The entry's first line, which carries the paragraph's number and glyph.
        note: What stands here instead of text: what is folded away, or what a person wrote; empty on text
            lines.
    """

    entry: Entry
    start: int
    end: int
    first: bool
    note: str = ""


class ScreenLine(NamedTuple):
    """One screen line; both cells None is an empty line.

    Stacked, a line carries one cell: ``a`` or ``b`` by its side.
    """

    a: LineCell | None
    b: LineCell | None


STACKED_BELOW = 80
"""The width in cells below which two columns are too narrow to read."""


def layout_for(width: int) -> Layout:
    """The layout for a page of this width in cells, where none was chosen."""
    return Layout.STACKED if width < STACKED_BELOW else Layout.SIDE_BY_SIDE


def aligned_blocks(comparison: Comparison) -> tuple[Block, ...]:
    """The two articles aligned.

    Returns:
        Blocks in which every paragraph of both articles stands exactly once. The paragraphs of ``a`` keep
        their order. Each of ``b`` stands level with the one of ``a`` it shares most with, the closest first
        where there are several. What only one side has stands together, beside what only the other has in the
        same part of the page. A paragraph linked with others than those level with it points at them.
    """
    pairing = pair_paragraphs(comparison)
    placed = place_paragraphs(comparison, pairing)
    return tuple(_Entries(pairing, placed).blocks())


def level_rows(blocks: Sequence[Block]) -> Iterator[tuple[int | None, int | None]]:
    """Which paragraphs say the same and stand level, from top to bottom: one of ``a`` and one of ``b``, from 0.

    None where a side has none there; so it is beside what only one side has, whatever stands there to save
    room. Each paragraph is in exactly one row.
    """
    for block in blocks:
        a, b = ([entry.paragraph for entry in block.side(side)] for side in SIDES)
        if block.matched:
            yield from zip_longest(a, b)
        else:
            yield from ((paragraph, None) for paragraph in a)
            yield from ((None, paragraph) for paragraph in b)


class _Entries:
    """Makes the entries of blocks once every paragraph's place is known."""

    def __init__(self, pairing: ParagraphPairing, placed: Sequence[BlockParagraphs]) -> None:
        self.pairing = pairing
        self.placed = placed
        self.places: dict[Side, dict[int, int]] = {"a": {}, "b": {}}
        for place, block in enumerate(placed):
            self.places["a"].update(dict.fromkeys(block.a, place))
            self.places["b"].update(dict.fromkeys(block.b, place))
        self.linked: dict[Side, defaultdict[int, list[int]]] = {
            "a": defaultdict(list),
            "b": defaultdict(list),
        }
        for a, b in pairing.linked:
            self.linked["a"][a].append(b)
            self.linked["b"][b].append(a)

    def blocks(self) -> Iterator[Block]:
        """The blocks in the order of the page."""
        for block in self.placed:
            a = tuple(self.entry("a", paragraph) for paragraph in block.a)
            yield Block(a, tuple(self.entry("b", paragraph) for paragraph in block.b), block.matched)

    def entry(self, side: Side, paragraph: int) -> Entry:
        """A paragraph with its counterparts that stand elsewhere on the page or in their article."""
        place, others = self.places[side][paragraph], self.places["b" if side == "a" else "a"]
        pointers: list[tuple[int, int]] = []
        moved: list[tuple[int, int]] = []
        for counterpart in self.linked[side][paragraph]:
            there = others[counterpart]
            if there != place:
                pointers.append((counterpart, -1 if there < place else 1))
            elif side == "a" and (direction := self.pairing.direction(paragraph, counterpart)):
                moved.append((counterpart, direction))
            elif side == "b" and (direction := self.pairing.direction(counterpart, paragraph)):
                moved.append((counterpart, -direction))
        return Entry(paragraph, EntryKind.TEXT, tuple(pointers), tuple(moved))


def article_entries(comparison: Comparison, side: Side) -> tuple[Entry, ...]:
    """One article in its own order, for reading.

    Args:
        comparison: What to read from.
        side: Which article.

    Returns:
        Its paragraphs. An entry's pointers are all paragraphs of the other side it is linked with, each with
        the direction where it stands out of order there and 0 where it is in order.
    """
    pairing = pair_paragraphs(comparison)
    linked: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for a, b in pairing.linked:
        direction = pairing.direction(a, b)
        if side == "a":
            linked[a].append((b, direction))
        else:
            linked[b].append((a, -direction))
    count = len(comparison.side(side).paragraphs)
    return tuple(Entry(index, EntryKind.TEXT, tuple(linked[index])) for index in range(count))
