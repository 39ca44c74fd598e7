"""Two articles as one text with variants, in the order of both: what parallel segmentation writes down.

Every word of both articles is there once. What both have in the same place stands together; what has moved stands once
where one article has it, and once where the other has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from newsdiff.engine.comparison import SIDES, Comparison, Label, Side
from newsdiff.render.pairing import ParagraphPairing, pair_paragraphs
from newsdiff.render.phrases import has_unspaced_script

_TOKEN = re.compile(r"\s+|\w(?:\S*\w)?|[^\w\s]+")
_MOST_WORDS = 20_000
"""Comparing more words of two paragraphs one by one would take too much memory."""


@dataclass(frozen=True, slots=True)
class Group:
    """Paragraphs that stand together, by their indices: neighbours of one article, of the other, or of both."""

    a: tuple[int, ...]
    b: tuple[int, ...]

    def side(self, side: Side) -> tuple[int, ...]:
        """The paragraphs of one article."""
        return self.a if side == "a" else self.b


@dataclass(frozen=True, slots=True)
class Piece:
    """A word of one article, or what stands between two words.

    Attributes:
        paragraph: The index of its paragraph.
        text: What it is.
        label, links: Those of its span.
        begins: Whether its paragraph begins with it.
    """

    paragraph: int
    text: str
    label: Label
    links: tuple[int, ...]
    begins: bool

    @property
    def is_word(self) -> bool:
        """Whether it is a word."""
        return any(map(str.isalnum, self.text))


Pieces = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    """What both articles have in one place, maybe nothing in one of them."""

    a: Pieces
    b: Pieces

    def side(self, side: Side) -> Pieces:
        """What one article has."""
        return self.a if side == "a" else self.b

    @property
    def identical(self) -> bool:
        """Whether both articles have the same text here."""
        return _text(self.a) == _text(self.b)

    def continues_in(self, following: Variant) -> bool:
        """Whether one article alone has both this and what follows, for the same reason."""
        sides = (bool(self.a), bool(self.b))
        return (
            not all(sides) and sides == (bool(following.a), bool(following.b)) and self.kind == following.kind
        )

    @property
    def kind(self) -> str:
        """The label of its words; ``moved`` for words that the other article has elsewhere."""
        words = [piece for piece in (*self.a, *self.b) if piece.is_word]
        labels = {piece.label for piece in words}
        if labels == {Label.UNIQUE}:
            return "unique"
        if words and not (self.a and self.b):
            return "moved"
        return "paraphrased" if labels - {Label.SHARED} else "shared"


def groups_in_order(comparison: Comparison) -> Iterator[Group]:
    """All paragraphs in an order that both articles have: those that say the same together, the others alone."""
    pairing = pair_paragraphs(comparison)
    next_a = next_b = 0
    count_a, count_b = len(comparison.a.paragraphs), len(comparison.b.paragraphs)
    for group in (*_together(pairing, count_a), Group((count_a,), (count_b,))):
        yield from (Group((number,), ()) for number in range(next_a, group.a[0]))
        yield from (Group((), (number,)) for number in range(next_b, group.b[0]))
        next_a, next_b = group.a[-1] + 1, group.b[-1] + 1
        if next_a <= count_a:
            yield group


def collate(comparison: Comparison, group: Group) -> Iterator[Variant]:
    """The text of paragraphs that say the same, place by place."""
    last: Variant | None = None
    for variant in _places(comparison, group):
        if last is not None and last.continues_in(variant):
            last = Variant((*last.a, *variant.a), (*last.b, *variant.b))
        else:
            if last is not None:
                yield last
            last = variant
    if last is not None:
        yield last


def _places(comparison: Comparison, group: Group) -> Iterator[Variant]:
    a, b = (_pieces(comparison, side, group.side(side)) for side in SIDES)
    matches = [(-1, -1), *_matches(a, b), (len(a), len(b))]
    for (last_a, last_b), (i, j) in pairwise(matches):
        yield from _between(a[last_a + 1 : i], b[last_b + 1 : j])
        if i < len(a):
            yield Variant((a[i],), (b[j],))


def _together(pairing: ParagraphPairing, count_a: int) -> list[Group]:
    """The groups of both articles, ascending in both."""
    partners = dict(zip(pairing.in_order, pairing.partners_in_order, strict=True))
    found: list[Group] = []
    for a, run in groupby(pairing.in_order, key=partners.__getitem__):
        paragraphs = list(run)
        # A paragraph that one of the other article was split into stands with its neighbours alone.
        first = last = pairing.closest[a] if pairing.closest[a] in paragraphs else paragraphs[0]
        while first - 1 in paragraphs:
            first -= 1
        while last + 1 in paragraphs:
            last += 1
        found.append(Group((a,), tuple(range(first, last + 1))))
    linked = set(pairing.linked)
    taken = {group.a[0] for group in found}
    merged: list[Group] = []
    for group in found:
        first, last = group.a[0], group.a[0]
        while first and first - 1 not in taken and any((first - 1, b) in linked for b in group.b):
            first -= 1
        while last + 1 < count_a and last + 1 not in taken and any((last + 1, b) in linked for b in group.b):
            last += 1
        taken.update(range(first, last + 1))
        merged.append(Group(tuple(range(first, last + 1)), group.b))
    return merged


def _pieces(comparison: Comparison, side: Side, paragraphs: Sequence[int]) -> list[Piece]:
    return [
        Piece(number, text, span.label, span.links, begins=span.start == start == 0)
        for number in paragraphs
        for paragraph in (comparison.side(side).paragraphs[number],)
        for span in paragraph.spans
        for start, text in _tokens(paragraph.text[span.start : span.end])
    ]


def _tokens(text: str) -> Iterator[tuple[int, str]]:
    """Words and what is between them; each letter where a script has no spaces."""
    for found in _TOKEN.finditer(text):
        token = found.group()
        if has_unspaced_script(token):
            yield from ((found.start() + index, letter) for index, letter in enumerate(token))
        else:
            yield found.start(), token


def _matches(a: Sequence[Piece], b: Sequence[Piece]) -> list[tuple[int, int]]:
    """Which shared words stand in the same place, as indices, ascending in both."""
    from rapidfuzz.distance import LCSseq

    words = [
        [i for i, piece in enumerate(each) if piece.label is Label.SHARED and piece.is_word]
        for each in (a, b)
    ]
    if max(map(len, words)) > _MOST_WORDS:
        return []
    keys = [[each[i].text.casefold() for i in found] for each, found in zip((a, b), words, strict=True)]
    return [
        (words[0][code.src_start + step], words[1][code.dest_start + step])
        for code in LCSseq.opcodes(*keys)
        if code.tag == "equal"
        for step in range(code.src_end - code.src_start)
    ]


def _between(a: Sequence[Piece], b: Sequence[Piece]) -> Iterator[Variant]:
    """What stands between two words that both articles have."""
    start, end = _alike(a, b)
    yield from (Variant((x,), (y,)) for x, y in zip(a[:start], b[:start], strict=True))
    mid_a, mid_b = tuple(a[start : len(a) - end]), tuple(b[start : len(b) - end])
    if not any(piece.is_word for piece in (*mid_a, *mid_b)):
        if mid_a or mid_b:
            yield Variant(mid_a, mid_b)
    else:
        yield from _runs_paired(mid_a, mid_b)
    tails = zip(a[len(a) - end :], b[len(b) - end :], strict=True)
    yield from (Variant((x,), (y,)) for x, y in tails)


def _alike(a: Sequence[Piece], b: Sequence[Piece]) -> tuple[int, int]:
    """How many pieces that are no words are the same at the start, and at the end."""
    least = min(len(a), len(b))
    start = 0
    while start < least and _same_gap(a[start], b[start]):
        start += 1
    end = 0
    while end < least - start and _same_gap(a[-1 - end], b[-1 - end]):
        end += 1
    return start, end


def _same_gap(one: Piece, other: Piece) -> bool:
    return one.text == other.text and not one.is_word


def _runs_paired(a: Pieces, b: Pieces) -> Iterator[Variant]:
    """Words that both have in other words together, all others alone; in the order of both."""
    runs = [[tuple(run) for _, run in groupby(each, key=lambda piece: piece.label)] for each in (a, b)]
    next_b = 0
    for run in runs[0]:
        links = _links(run)
        found = next(
            (
                k
                for k in range(next_b, len(runs[1]))
                if runs[1][k][0].label is run[0].label and links & _links(runs[1][k])
            ),
            None,
        )
        if found is None:
            yield Variant(run, ())
            continue
        yield from (Variant((), other) for other in runs[1][next_b:found])
        yield from _trimmed(run, runs[1][found])
        next_b = found + 1
    yield from (Variant((), other) for other in runs[1][next_b:])


def _trimmed(a: Pieces, b: Pieces) -> Iterator[Variant]:
    """Two runs, without the same space at their ends."""
    start, end = _alike(a, b)
    for one, other in ((a[:start], b[:start]), (a[start : len(a) - end], b[start : len(b) - end])):
        if one or other:
            yield Variant(one, other)
    if end:
        yield Variant(a[len(a) - end :], b[len(b) - end :])


def _links(run: Pieces) -> set[int]:
    return {link for piece in run for link in piece.links}


def _text(pieces: Pieces) -> str:
    return "".join(piece.text for piece in pieces)
