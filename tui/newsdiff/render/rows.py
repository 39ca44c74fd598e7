"""A comparison laid out: which paragraphs stand level, and which screen line shows which piece of text.

The reader and every export draw from these, so that they cannot disagree.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest
from typing import NamedTuple

from newsdiff.engine.comparison import Comparison, Side
from newsdiff.render.pairing import ParagraphPairing, pair_paragraphs
from newsdiff.render.signs import arrow

SIDES: tuple[Side, Side] = ("a", "b")


class Layout(StrEnum):
    """How the two articles stand on the page."""

    SIDE_BY_SIDE = "side-by-side"
    STACKED = "stacked"


class EntryKind(StrEnum):
    """How a paragraph stands in a block."""

    TEXT = "text"  # in full; every paragraph does so exactly once on its side
    REFERENCE = "reference"  # one dim line that points to the block where it stands in full
    FOLD = "fold"  # one dim line that counts what a reader has hidden; only the reader adds it
    NOTE = "note"  # what a person wrote about the paragraph above; only the reader adds it


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph in a block, in full or as a reference.

    Attributes:
        paragraph: Index from 0 into its side's paragraphs.
        kind: In full or as a reference.
        pointers: The other side's paragraphs it is linked with that stand in full in other blocks, each
            with its direction on the page: -1 above, 1 below. On a reference, its own paragraph with the
            direction of the block where it stands in full.
        moved: The other side's paragraphs in the same block that stand elsewhere in their own article,
            each with its direction there, seen from this passage's place: -1 further up, 1 further down.
    """

    paragraph: int
    kind: EntryKind
    pointers: tuple[tuple[int, int], ...] = ()
    moved: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs of both sides that stand level."""

    a: tuple[Entry, ...]
    b: tuple[Entry, ...]

    def side(self, side: Side) -> tuple[Entry, ...]:
        """The entries of one side."""
        return self.a if side == "a" else self.b


# A large pair has tens of thousands of lines, and every change of width makes them again: a named tuple takes
# a third of the time of a frozen dataclass.
class LineCell(NamedTuple):
    """One side of one screen line.

    Attributes:
        entry: The entry it belongs to.
        start, end: The piece of the paragraph's text on this line; start == end on a note line.
        first: The entry's first line, which carries the paragraph's number and glyph.
        note: What stands here instead of text: a reference ("see 9 ↓"), what is folded away, or what a
            person wrote; empty on text lines.
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
        Blocks in which every paragraph of both articles stands in full exactly once. The paragraphs of ``a``
        keep their order, one to a block. Each of ``b`` stands level with the one of ``a`` it shares most with,
        the closest first where there are several. One without a link follows the block of the nearest
        paragraph before it in ``b`` that is in order, or stands at the top. Where a paragraph of ``b`` is
        linked with more of ``a``, a reference stands in their blocks.
    """
    pairing = pair_paragraphs(comparison)
    level: defaultdict[int, list[int]] = defaultdict(list)
    after: defaultdict[int, list[int]] = defaultdict(list)
    for a, b in pairing.linked:
        level[a].append(b)
    for b in range(len(comparison.b.paragraphs)):
        if b not in pairing.partner:
            after[pairing.anchor(b)].append(b)

    a_places: dict[int, int] = {}
    b_places: dict[int, int] = {}
    place = 0
    for a in range(-1, len(comparison.a.paragraphs)):
        if a >= 0:
            a_places[a] = place
            b_places.update((b, place) for b in level[a] if pairing.partner[b] == a)
            place += 1
        for b in after[a]:
            b_places[b] = place
            place += 1
    return _Blocks(pairing, level, a_places, b_places).all(place)


def level_rows(blocks: Sequence[Block]) -> Iterator[tuple[int | None, int | None]]:
    """Which paragraphs stand level, from top to bottom: a paragraph of ``a`` and one of ``b``, counted from 0.

    None where a side has none there. Each paragraph is in exactly one row.
    """
    for block in blocks:
        texts = (
            [entry.paragraph for entry in block.side(side) if entry.kind is EntryKind.TEXT] for side in SIDES
        )
        yield from zip_longest(*texts)


class _Blocks:
    """Builds the blocks once every paragraph's place is known."""

    def __init__(
        self,
        pairing: ParagraphPairing,
        level: dict[int, list[int]],
        a_places: dict[int, int],
        b_places: dict[int, int],
    ) -> None:
        self.pairing = pairing
        self.level = level
        self.a_places = a_places
        self.b_places = b_places
        self.a_linked_with: defaultdict[int, list[int]] = defaultdict(list)
        for a, b in pairing.linked:
            self.a_linked_with[b].append(a)

    def all(self, count: int) -> tuple[Block, ...]:
        """The blocks in the order of the page."""
        blocks = [Block((), ())] * count
        for b, place in self.b_places.items():
            if b not in self.pairing.partner:
                blocks[place] = Block((), (self.entry_of_b(b),))
        for a, place in self.a_places.items():
            linked = sorted(self.level.get(a, ()))
            # What stands in full comes first, and of that what is closest, so that it is level with its counterpart.
            here = [b for b in linked if self.pairing.partner[b] == a]
            here.sort(key=lambda b: b != self.pairing.closest[a])
            full = [self.entry_of_b(b) for b in here]
            rest = [self.reference(b, place) for b in linked if self.pairing.partner[b] != a]
            blocks[place] = Block((self.entry_of_a(a, linked),), (*full, *rest))
        return tuple(blocks)

    def entry_of_a(self, a: int, linked: list[int]) -> Entry:
        """A paragraph of ``a`` in full."""
        place = self.a_places[a]
        elsewhere = [b for b in linked if self.pairing.partner[b] != a]
        here = [b for b in linked if self.pairing.partner[b] == a]
        return Entry(
            a,
            EntryKind.TEXT,
            tuple((b, _direction(place, self.b_places[b])) for b in elsewhere),
            tuple((b, direction) for b in here if (direction := self.pairing.direction(a, b))),
        )

    def entry_of_b(self, b: int) -> Entry:
        """A paragraph of ``b`` in full."""
        place = self.b_places[b]
        partner = self.pairing.partner.get(b)
        elsewhere = [a for a in self.a_linked_with[b] if a != partner]
        direction = 0 if partner is None else -self.pairing.direction(partner, b)
        moved = () if partner is None or not direction else ((partner, direction),)
        return Entry(
            b,
            EntryKind.TEXT,
            tuple((a, _direction(place, self.a_places[a])) for a in elsewhere),
            moved,
        )

    def reference(self, b: int, place: int) -> Entry:
        """A paragraph of ``b`` that stands in full in another block than the one at this place."""
        return Entry(b, EntryKind.REFERENCE, ((b, _direction(place, self.b_places[b])),))


def _direction(here: int, there: int) -> int:
    """-1 where there is above here on the page, 1 where it is below."""
    return -1 if there < here else 1


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


def reference_note(*entries: Entry) -> str:
    """The text of references: the paragraphs' numbers, each with an arrow to where it stands."""
    targets = [
        f"{paragraph + 1} {arrow(direction)}" for entry in entries for paragraph, direction in entry.pointers
    ]
    return f"see {', '.join(targets)}"
