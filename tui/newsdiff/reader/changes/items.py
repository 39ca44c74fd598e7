"""All changes and disagreements of an open comparison, as items to go to."""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest

from newsdiff.engine.comparison import Comparison, Label, Passage, Side
from newsdiff.reader.layout.places import SIDES, Place
from newsdiff.reader.reading import Reading
from newsdiff.reader.visited import Key
from newsdiff.render.changes import Change
from newsdiff.render.signs import DISAGREES, GLYPHS, MOVED, QUOTED_OTHERWISE

WORDS_BEFORE = 2
"""Words of an excerpt before the first one that differs."""

_WORD = re.compile(r"\w+")


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
    left, right = (
        _excerpt(comparison, side, Passage(*start, start[1])) if start else None
        for side, start in zip(SIDES, _starts(comparison, item), strict=True)
    )
    return left, right


Start = tuple[int, int]
"""A paragraph, and the offset into its text where a wording begins."""


def _starts(comparison: Comparison, item: ChangeItem) -> tuple[Start | None, Start | None]:
    """Where the wordings of a change begin: both at the first word that is not the same on both sides."""
    left, right = ([each.paragraph for each in item.passages(side)] for side in SIDES)
    if item.kind is Kind.PARAPHRASED:
        for one, other in zip(left, right, strict=False):
            start = _first_difference(comparison.a.paragraphs[one].text, comparison.b.paragraphs[other].text)
            if start is not None:
                return (one, start[0]), (other, start[1])
    return (left[0], 0) if left else None, (right[0], 0) if right else None


def _first_difference(left: str, right: str) -> tuple[int, int] | None:
    """The offsets of the first word that differs, whatever marks it stands in; None if there is none."""
    for one, other in zip_longest(_WORD.finditer(left), _WORD.finditer(right)):
        if one is None or other is None or one.group().casefold() != other.group().casefold():
            return one.start() if one else len(left), other.start() if other else len(right)
    return None


def _excerpt(comparison: Comparison, side: Side, passage: Passage) -> Excerpt:
    text = comparison.side(side).paragraphs[passage.paragraph].text
    start = min(passage.start, len(text))
    if 0 < start < len(text) and not text[start - 1].isspace():
        start = text.rfind(" ", 0, start) + 1
    begin = start
    for _ in range(WORDS_BEFORE):
        begin = text.rfind(" ", 0, len(text[:begin].rstrip())) + 1
    before = ("… " if begin else "") + text[begin : min(start, passage.start)]
    if passage.end == passage.start:
        return Excerpt(before, "", text[start:])
    return Excerpt(before, text[passage.start : passage.end], text[passage.end :])
