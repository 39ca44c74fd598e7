"""Text that stands in both articles to the letter, wherever it stands and however it is cut up.

Paragraphs put in another order, split, merged or wrapped anew are the same text: each word then has its
counterpart, whatever the sentence splitter makes of the new shape.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from newsdiff.engine.document import Document

# A common run of so many words is a copy, not a turn of phrase.
_LEAST_RUN = 8
# A sentence of so many words that stands whole inside another text is a copy of it.
_LEAST_SENTENCE = 5


@dataclass(frozen=True, slots=True)
class Tile:
    """A run of words that stands in both articles: ``length`` words from ``a`` and from ``b`` in their streams."""

    a: int
    b: int
    length: int


def tiles(a: Document, b: Document) -> list[Tile]:
    """The verbatim passages of two articles, in the order of ``a``; every word is in at most one.

    Whole sentences first, wherever they stand; then the longest common runs (greedy string tiling, Wise 1993);
    then what is left between them, where it is the same on both sides.
    """
    tiling = _Tiling(a, b)
    tiling.take_sentences()
    tiling.take_runs()
    tiling.take_remainders()
    return sorted(tiling.tiles, key=lambda tile: (tile.a, tile.b))


class _Tiling:
    def __init__(self, a: Document, b: Document) -> None:
        self.a, self.b = a, b
        self.covered_a = [False] * len(a.keys)
        self.covered_b = [False] * len(b.keys)
        self.tiles: list[Tile] = []

    def take_sentences(self) -> None:
        """Equal sentences, in order where they repeat."""
        places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for sentence in reversed(self.b.sentences):
            if sentence.first < sentence.last:
                places[self.b.keys[sentence.first : sentence.last]].append(sentence.first)
        for sentence in self.a.sentences:
            found = places.get(self.a.keys[sentence.first : sentence.last])
            if found:
                self._take(sentence.first, found.pop(), sentence.last - sentence.first)

    def take_runs(self) -> None:
        """Common runs of the words that are left, the longest first."""
        starts: dict[tuple[str, ...], list[int]] = defaultdict(list)
        keys_a, keys_b = self.a.keys, self.b.keys
        for j in self._free_starts(self.covered_b):
            starts[keys_b[j : j + _LEAST_SENTENCE]].append(j)
        found = []
        for i in self._free_starts(self.covered_a):
            for j in starts.get(keys_a[i : i + _LEAST_SENTENCE], ()):
                length = self._free_run(i, j)
                before = i > 0 and j > 0 and not (self.covered_a[i - 1] or self.covered_b[j - 1])
                if not (before and keys_a[i - 1] == keys_b[j - 1]):
                    found.append((-length, abs(i - j), i, j))
        for _, _, i, j in sorted(found):
            while (length := self._free_run(i, j)) == 0 and i < len(keys_a) and j < len(keys_b):
                if keys_a[i] != keys_b[j]:
                    break
                i, j = i + 1, j + 1
            i, j, length = self._trimmed(i, j, length)
            if length >= _LEAST_RUN or (length >= _LEAST_SENTENCE and self._holds_sentence(i, j, length)):
                self._take(i, j, length)

    def take_remainders(self) -> None:
        """Stretches left between verbatim passages that are the same on both sides; all, if all words are."""
        left_a, left_b = self._stretches(self.covered_a), self._stretches(self.covered_b)
        places: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for first, last in reversed(left_b):
            places[self.b.keys[first:last]].append(first)
        for first, last in left_a:
            found = places.get(self.a.keys[first:last])
            if found:
                self._take(first, found.pop(), last - first)
        rest_a = [i for i, covered in enumerate(self.covered_a) if not covered]
        rest_b = [j for j, covered in enumerate(self.covered_b) if not covered]
        if Counter(self.a.keys[i] for i in rest_a) == Counter(self.b.keys[j] for j in rest_b):
            waiting: dict[str, list[int]] = defaultdict(list)
            for j in reversed(rest_b):
                waiting[self.b.keys[j]].append(j)
            for i in rest_a:
                self._take(i, waiting[self.a.keys[i]].pop(), 1)

    def _take(self, i: int, j: int, length: int) -> None:
        self.tiles.append(Tile(i, j, length))
        self.covered_a[i : i + length] = [True] * length
        self.covered_b[j : j + length] = [True] * length

    @staticmethod
    def _free_starts(covered: list[bool]) -> Iterable[int]:
        """The words from which a run of the least length is free."""
        free = 0
        for index in range(len(covered) - 1, -1, -1):
            free = 0 if covered[index] else free + 1
            if free >= _LEAST_SENTENCE:
                yield index

    def _free_run(self, i: int, j: int) -> int:
        keys_a, keys_b = self.a.keys, self.b.keys
        length = 0
        while (
            i + length < len(keys_a)
            and j + length < len(keys_b)
            and keys_a[i + length] == keys_b[j + length]
            and not (self.covered_a[i + length] or self.covered_b[j + length])
        ):
            length += 1
        return length

    def _trimmed(self, i: int, j: int, length: int) -> tuple[int, int, int]:
        """A run without the first words of a sentence that goes on otherwise, or the last of one that began so."""
        a, b = self.a, self.b
        cuts = [
            step
            for step in range(1, length)
            if a.sentence_of[i + step] != a.sentence_of[i + step - 1]
            or b.sentence_of[j + step] != b.sentence_of[j + step - 1]
        ]
        if cuts and length - cuts[-1] < _LEAST_SENTENCE:
            ends_a = a.sentences[a.sentence_of[i + length - 1]].last == i + length
            ends_b = b.sentences[b.sentence_of[j + length - 1]].last == j + length
            if not (ends_a or ends_b):
                length = cuts.pop()
        if cuts and cuts[0] < _LEAST_SENTENCE:
            begins_a = a.sentences[a.sentence_of[i]].first == i
            begins_b = b.sentences[b.sentence_of[j]].first == j
            if not (begins_a or begins_b):
                return i + cuts[0], j + cuts[0], length - cuts[0]
        return i, j, length

    def _holds_sentence(self, i: int, j: int, length: int) -> bool:
        """Whether a run takes in the whole of the sentence it begins in, on either side."""
        one, other = self.a.sentences[self.a.sentence_of[i]], self.b.sentences[self.b.sentence_of[j]]
        return (one.first >= i and one.last <= i + length) or (other.first >= j and other.last <= j + length)

    @staticmethod
    def _stretches(covered: list[bool]) -> list[tuple[int, int]]:
        found = []
        start = None
        for index, taken in enumerate([*covered, True]):
            if not taken and start is None:
                start = index
            elif taken and start is not None:
                found.append((start, index))
                start = None
        return found


def sentence_pairs(a: Document, b: Document, verbatim: Iterable[Tile]) -> dict[tuple[int, int], int]:
    """The pairs of sentences that verbatim passages connect, with how many words of each pair they carry."""
    found: Counter[tuple[int, int]] = Counter()
    for tile in verbatim:
        for step in range(tile.length):
            found[a.sentence_of[tile.a + step], b.sentence_of[tile.b + step]] += 1
    return dict(found)
