"""A comparison laid out: which paragraphs stand level, and which screen line shows which piece of text.

The reader and every export draw from these, so that they cannot disagree.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from newsdiff.engine.comparison import Comparison, Side
from newsdiff.render.pairing import ParagraphPairing, pair_paragraphs
from newsdiff.render.signs import arrow


class Layout(StrEnum):
    """How the two articles stand on the page."""

    SIDE_BY_SIDE = "side-by-side"
    STACKED = "stacked"


class EntryKind(StrEnum):
    """How a paragraph stands in a block."""

    TEXT = "text"  # in full; every paragraph does so exactly once on its side
    REFERENCE = "reference"  # one dim line that points to the block where it stands in full
    FOLD = "fold"  # one dim line that counts what a reader has hidden here; no page has it by itself
    NOTE = "note"  # what a person wrote about the paragraph above; no page has it by itself either


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


# A large pair has tens of thousands of lines, made anew at every change of width: a named tuple is made in a
# third of the time that a frozen dataclass takes.
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
    """The layout that suits a page of this width when nobody asked for one."""
    return Layout.STACKED if width < STACKED_BELOW else Layout.SIDE_BY_SIDE


def aligned_blocks(comparison: Comparison) -> tuple[Block, ...]:
    """The two articles aligned.

    Returns:
        Blocks in which every paragraph of both articles stands in full exactly once: the left ones in their
        own order, one to a block; each right one level with the left one it shares most with, of several the
        closest first; a right one without any after the block of the right one that it follows when reading,
        or at the top. Where a right paragraph is linked with further left ones, a reference stands in their
        blocks.
    """
    pairing = pair_paragraphs(comparison)
    level: defaultdict[int, list[int]] = defaultdict(list)
    after: defaultdict[int, list[int]] = defaultdict(list)
    for left, right in pairing.linked:
        level[left].append(right)
    for right in range(len(comparison.b.paragraphs)):
        if right not in pairing.partner:
            after[pairing.anchor(right)].append(right)

    left_places: dict[int, int] = {}
    right_places: dict[int, int] = {}
    place = 0
    for left in range(-1, len(comparison.a.paragraphs)):
        if left >= 0:
            left_places[left] = place
            right_places.update((right, place) for right in level[left] if pairing.partner[right] == left)
            place += 1
        for right in after[left]:
            right_places[right] = place
            place += 1
    return _Blocks(pairing, level, left_places, right_places).all(place)


class _Blocks:
    """Builds the blocks once every paragraph's place is known."""

    def __init__(
        self,
        pairing: ParagraphPairing,
        level: dict[int, list[int]],
        left_places: dict[int, int],
        right_places: dict[int, int],
    ) -> None:
        self.pairing = pairing
        self.level = level
        self.left_places = left_places
        self.right_places = right_places
        self.linked_lefts: defaultdict[int, list[int]] = defaultdict(list)
        for left, right in pairing.linked:
            self.linked_lefts[right].append(left)

    def all(self, count: int) -> tuple[Block, ...]:
        """The blocks in the order of the page."""
        blocks = [Block((), ())] * count
        for right, place in self.right_places.items():
            if right not in self.pairing.partner:
                blocks[place] = Block((), (self.right(right),))
        for left, place in self.left_places.items():
            rights = sorted(self.level.get(left, ()))
            # What stands in full comes first, and of that what is closest, so that it is level with its counterpart.
            here = [right for right in rights if self.pairing.partner[right] == left]
            here.sort(key=lambda right: right != self.pairing.closest[left])
            full = [self.right(right) for right in here]
            rest = [self.reference(right, place) for right in rights if self.pairing.partner[right] != left]
            blocks[place] = Block((self.left(left, rights),), (*full, *rest))
        return tuple(blocks)

    def left(self, left: int, rights: list[int]) -> Entry:
        """A left paragraph in full."""
        place = self.left_places[left]
        elsewhere = [right for right in rights if self.pairing.partner[right] != left]
        here = [right for right in rights if self.pairing.partner[right] == left]
        return Entry(
            left,
            EntryKind.TEXT,
            tuple((right, _direction(place, self.right_places[right])) for right in elsewhere),
            tuple((right, direction) for right in here if (direction := self.pairing.direction(left, right))),
        )

    def right(self, right: int) -> Entry:
        """A right paragraph in full."""
        place = self.right_places[right]
        partner = self.pairing.partner.get(right)
        elsewhere = [left for left in self.linked_lefts[right] if left != partner]
        direction = 0 if partner is None else -self.pairing.direction(partner, right)
        moved = () if partner is None or not direction else ((partner, direction),)
        return Entry(
            right,
            EntryKind.TEXT,
            tuple((left, _direction(place, self.left_places[left])) for left in elsewhere),
            moved,
        )

    def reference(self, right: int, place: int) -> Entry:
        """A right paragraph that stands in full in another block than the one at this place."""
        return Entry(right, EntryKind.REFERENCE, ((right, _direction(place, self.right_places[right])),))


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
    for left, right in pairing.linked:
        direction = pairing.direction(left, right)
        if side == "a":
            linked[left].append((right, direction))
        else:
            linked[right].append((left, -direction))
    count = len(comparison.side(side).paragraphs)
    return tuple(Entry(index, EntryKind.TEXT, tuple(linked[index])) for index in range(count))


def reference_note(*entries: Entry) -> str:
    """What references say: the paragraphs' numbers, and whether they stand above or below."""
    targets = [
        f"{paragraph + 1} {arrow(direction)}" for entry in entries for paragraph, direction in entry.pointers
    ]
    return f"see {', '.join(targets)}"
