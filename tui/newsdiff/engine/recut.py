"""One text cut up and put together anew: which of the words that are left are which.

Copies are found by their length. What a new shape leaves of a text can be too short for that: a "No." cut off
before its figure, one word of a line without spaces.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from newsdiff.engine.document import Document
from newsdiff.engine.words import unspaced

_Range = tuple[int, int]  # half open


def atoms(keys: Iterable[str]) -> tuple[str, ...]:
    """What no change of form cuts apart: words; of initials the letters; of unspaced scripts the characters.

    "U.S." may be cut into "U." and "S.", and a line may end inside a word of a script without spaces.
    """
    found: list[str] = []
    for key in keys:
        if key.isascii():
            found += key[:-1] if key.endswith(".") else (key,)
        else:
            found += key if unspaced(key) else (key,)
    return tuple(found)


class Recut:
    """What is left of two articles that are one text, cut up and put together anew.

    Pieces too short to be told for copies by themselves are, where all that is left goes into all that is left
    on the other side, piece by piece; otherwise none is taken.
    """

    def __init__(self, a: Document, b: Document, partner_a: Sequence[int], partner_b: Sequence[int]) -> None:
        self.sides = (_Rest(a, partner_a), _Rest(b, partner_b))

    def pairs(self) -> list[tuple[int, int]]:
        """The words left, each with its counterpart or what it has a part of; empty where they do not all fit."""
        one, other = self.sides
        if not one.atoms or Counter(one.atoms) != Counter(other.atoms):
            return []
        while self._take_longest():
            pass
        if -1 in one.partners:
            return []
        return list(dict.fromkeys((one.homes[x], other.homes[y]) for x, y in enumerate(one.partners)))

    def _take_longest(self) -> bool:
        """Pair the longest piece, whole on one side, that stands on the other; False where there is none."""
        pieces = [
            (first - last, side, first, last)
            for side, rest in enumerate(self.sides)
            for first, last in rest.pieces()
        ]
        for _, side, first, last in sorted(pieces):
            rest, other = self.sides[side], self.sides[1 - side]
            place = other.find(rest.atoms[first:last])
            if place is not None:
                rest.partners[first:last] = range(place, place + last - first)
                other.partners[place : place + last - first] = range(first, last)
                return True
        return False


class _Rest:
    """The atoms of the words of one side that have no counterpart yet."""

    def __init__(self, document: Document, partners: Sequence[int]) -> None:
        self.document = document
        words = [word for word, partner in enumerate(partners) if partner < 0]
        self.homes = [word for word in words for _ in atoms((document.keys[word],))]
        self.atoms = atoms(document.keys[word] for word in words)
        self.partners = [-1] * len(self.atoms)

    def pieces(self) -> Iterator[_Range]:
        """What is left of each sentence, in pieces that nothing already taken interrupts."""
        start = 0
        for index in range(1, len(self.atoms) + 1):
            if index == len(self.atoms) or not self._adjoin(index - 1, index) or self._cut(index):
                if self.partners[start] < 0:
                    yield start, index
                start = index

    def find(self, piece: tuple[str, ...]) -> int | None:
        """Where a piece stands in what is left, without anything else between."""
        size = len(piece)
        for start in range(len(self.atoms) - size + 1):
            if self.atoms[start : start + size] == piece and all(
                self.partners[k] < 0 and (k == start or self._adjoin(k - 1, k))
                for k in range(start, start + size)
            ):
                return start
        return None

    def _adjoin(self, one: int, other: int) -> bool:
        return self.homes[other] - self.homes[one] <= 1

    def _cut(self, index: int) -> bool:
        sentences = self.document.sentence_of
        return sentences[self.homes[index - 1]] != sentences[self.homes[index]] or (
            self.partners[index - 1] < 0
        ) != (self.partners[index] < 0)
