"""All changes and disagreements of an open comparison, as items to go to."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum

from newsdiff.engine.comparison import Comparison, Label, Passage, Side
from newsdiff.reader.layout.places import SIDES, Place
from newsdiff.reader.reading import Reading
from newsdiff.reader.visited import Key
from newsdiff.render.changes import Change
from newsdiff.render.signs import DISAGREES, GLYPHS, MOVED, QUOTED_OTHERWISE

WORDS_BEFORE = 2
"""Words of an excerpt before the first one that differs."""


ALIKE = 20
"""Characters that two paragraphs have in common from their beginning on to count as beginning alike."""


class Kind(StrEnum):
    """What an item is; the word stands in the line of kinds."""

    DISAGREEMENT = "disagreements"
    QUOTATION = "quotations"
    PARAPHRASED = "paraphrased"
    UNIQUE = "unique"
    MOVED = "moved"

    @property
    def sign(self) -> str:
        """Its sign, one cell wide."""
        return _SIGNS[self]


_SIGNS = {
    Kind.DISAGREEMENT: DISAGREES,
    Kind.QUOTATION: QUOTED_OTHERWISE,
    Kind.PARAPHRASED: GLYPHS[Label.PARAPHRASED],
    Kind.UNIQUE: GLYPHS[Label.UNIQUE],
    Kind.MOVED: MOVED,
}
_KINDS = {Label.PARAPHRASED: Kind.PARAPHRASED, Label.UNIQUE: Kind.UNIQUE, Label.SHARED: Kind.MOVED}


@dataclass(frozen=True, slots=True)
class ChangeItem:
    """A change or a disagreement.

    Attributes:
        kind: What it is.
        number: Which of the reading's changes, or of its disagreements, from 0.
        disagrees: Whether it is a disagreement or a quotation worded otherwise, not a change.
        a, b: The passages of both sides; of a change the paragraphs that stand in it.
    """

    kind: Kind
    number: int
    disagrees: bool
    a: tuple[Passage, ...]
    b: tuple[Passage, ...]

    @property
    def keys(self) -> tuple[Key, ...]:
        """What it is remembered by: its paragraphs, so that it is known again where others stand beside them."""
        if self.disagrees:
            return ((self.a[0], self.b[0]),)
        return *((each, None) for each in self.a), *((None, each) for each in self.b)

    def is_among(self, seen: Set[Key]) -> bool:
        """Whether it was visited."""
        return all(key in seen for key in self.keys)

    def passages(self, side: Side) -> tuple[Passage, ...]:
        """The passages of one side."""
        return self.a if side == "a" else self.b

    def stands_at(self, place: Place) -> bool:
        """Whether a paragraph belongs to it."""
        return any(each.paragraph == place.paragraph for each in self.passages(place.side))


def change_items(reading: Reading) -> tuple[ChangeItem, ...]:
    """What ``n`` and ``d`` go through, in the order of the page: each change, then what disagrees there."""
    alignment = reading.alignment
    placed = [
        (change.first_block, False, _change(reading, number)) for number, change in enumerate(reading.changes)
    ]
    for number, each in enumerate(reading.disagreements):
        block = alignment.block_of(each.place("a"))
        change = alignment.change_of(block)
        first = reading.changes[change].first_block if change is not None else block
        placed.append((first, True, _disagreement(reading, number)))
    placed.sort(key=lambda each: each[:2])
    return tuple(item for _, _, item in placed)


def items_here(reading: Reading) -> tuple[ChangeItem, ...]:
    """The change the cursor is in, and the disagreement the reader has come to."""
    found = [] if reading.change is None else [_change(reading, reading.change)]
    found += [] if reading.disagreement is None else [_disagreement(reading, reading.disagreement)]
    return tuple(found)


def _disagreement(reading: Reading, number: int) -> ChangeItem:
    found = reading.disagreements[number]
    kind = Kind.DISAGREEMENT if found.contradicts else Kind.QUOTATION
    return ChangeItem(kind, number, True, (found.a,), (found.b,))


def _change(reading: Reading, number: int) -> ChangeItem:
    change = reading.changes[number]
    return ChangeItem(_KINDS[change.label], number, False, *_paragraphs(reading, change))


def _paragraphs(reading: Reading, change: Change) -> tuple[tuple[Passage, ...], tuple[Passage, ...]]:
    places = reading.alignment.places_in(range(change.first_block, change.last_block + 1))
    left, right = (
        tuple(
            Passage(place.paragraph, 0, len(reading.comparison.side(side).paragraphs[place.paragraph].text))
            for place in places
            if place.side == side
        )
        for side in SIDES
    )
    return left, right


# Wordings


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What a line shows of one side: the words that differ, with some before them and all after them."""

    before: str
    words: str
    after: str


def excerpts(comparison: Comparison, item: ChangeItem) -> tuple[Excerpt | None, Excerpt | None]:
    """The wordings of both sides, from a little before the first word that differs; None where a side has none."""
    if item.disagrees:
        return _excerpt(comparison, "a", item.a[0]), _excerpt(comparison, "b", item.b[0])
    starts = {side: _first_difference(comparison, side, item) for side in SIDES}
    if item.a and item.b and item.kind is Kind.PARAPHRASED:
        same = _same_beginning(comparison, item)
        for side in SIDES:
            # Both from the same words on, where they begin alike or one side only lacks words.
            if same >= ALIKE or starts[side] is None:
                starts[side] = item.passages(side)[0].paragraph, same
    left, right = (
        _excerpt(comparison, side, Passage(start[0], start[1], start[1])) if (start := starts[side]) else None
        for side in SIDES
    )
    return left, right


def _same_beginning(comparison: Comparison, item: ChangeItem) -> int:
    """How many characters the first paragraphs of both sides have in common from their beginning on."""
    left, right = (comparison.side(side).paragraphs[item.passages(side)[0].paragraph].text for side in SIDES)
    pairs = enumerate(zip(left, right, strict=False))
    return next((index for index, (one, other) in pairs if one != other), min(len(left), len(right)))


def _first_difference(comparison: Comparison, side: Side, item: ChangeItem) -> tuple[int, int] | None:
    """The paragraph and the offset where the item's text first differs; None if it does not, or there is none."""
    for passage in item.passages(side):
        if item.kind is not Kind.PARAPHRASED:
            return passage.paragraph, 0
        for span in comparison.side(side).paragraphs[passage.paragraph].spans:
            if span.label is not Label.SHARED:
                return passage.paragraph, span.start
    return None


def _excerpt(comparison: Comparison, side: Side, passage: Passage) -> Excerpt:
    text = comparison.side(side).paragraphs[passage.paragraph].text
    start = min(passage.start, len(text))
    start = text.rfind(" ", 0, start) + 1 if start and not text[start - 1].isspace() else start
    begin = start
    for _ in range(WORDS_BEFORE):
        begin = text.rfind(" ", 0, max(0, begin - 1)) + 1
    before = ("… " if begin else "") + text[begin : min(start, passage.start)]
    if passage.end == passage.start:
        return Excerpt(before, "", text[start:])
    return Excerpt(before, text[passage.start : passage.end], text[passage.end :])
