"""Text that stands in both articles to the letter, wherever it stands and however it is cut up.

Paragraphs put in another order, split, merged or wrapped anew are the same text: each word then has its
counterpart, whatever the sentence splitter makes of the new shape.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from heapq import nsmallest
from typing import NamedTuple

from newsdiff.engine.copies.retokenised import atoms, letters, retokenised_pairs, stop_before
from newsdiff.engine.text.document import Document, WordRange

# A common run of so many words is a copy, not a turn of phrase.
_LEAST_RUN = 8
# A sentence of so many words that stands whole inside another text is a copy of it.
_LEAST_SENTENCE = 5
# Of a run's beginnings that stand all over the other article the nearest so many are tried.
_MOST_PLACES = 20


class Tile(NamedTuple):
    """A run of words that stands in both articles: ``length`` words from ``a`` and from ``b`` in their streams."""

    a: int
    b: int
    length: int


def tiles(a: Document, b: Document) -> list[Tile]:
    """The verbatim passages of two articles, in the order of ``a``.

    Every word is in at most one, unless a text without spaces is cut into other words on the other side. Whole
    sentences first, wherever they stand; then the longest common runs (greedy string tiling, Wise 1993); then
    what is left between them, where it is the same on both sides.
    """
    tiling = _Tiling(a, b)
    tiling.take_sentences()
    tiling.take_runs()
    tiling.take_remainders()
    for i, j in retokenised_pairs(a, b, tiling.partner_a, tiling.partner_b):
        tiling.take(i, j, 1)
    return sorted(tiling.tiles, key=lambda tile: (tile.a, tile.b))


class _Tiling:
    def __init__(self, a: Document, b: Document) -> None:
        self.a, self.b = a, b
        # The counterpart of each word, -1 where it has none yet.
        self.partner_a = [-1] * len(a.keys)
        self.partner_b = [-1] * len(b.keys)
        self.tiles: list[Tile] = []

    def take_sentences(self) -> None:
        """Equal sentences; those that repeat in order, or the nearest where one side has more of them."""
        places: tuple[dict[tuple[str, ...], list[int]], ...] = (defaultdict(list), defaultdict(list))
        for document, found in zip((self.a, self.b), places, strict=True):
            for sentence in document.sentences:
                if sentence.first < sentence.last:
                    found[document.keys[sentence.first : sentence.last]].append(sentence.first)
        for keys, mine in places[0].items():
            for i, j in self._partners(mine, places[1].get(keys, [])):
                self.take(i, j, len(keys))

    def _partners(self, mine: list[int], theirs: list[int]) -> list[tuple[int, int]]:
        if len(mine) == len(theirs):
            return list(zip(mine, theirs, strict=True))
        fewer, more = sorted((mine, theirs), key=len)
        if not fewer:
            return []
        scale = len(self.b.keys) / len(self.a.keys) if fewer is mine else len(self.a.keys) / len(self.b.keys)
        left = list(more)
        pairs = []
        for place in fewer:
            nearest = min(left, key=lambda other: abs(place * scale - other))
            left.remove(nearest)
            pairs.append((place, nearest) if fewer is mine else (nearest, place))
        return pairs

    def take_runs(self) -> None:
        """Common runs of the words that are left, the longest first."""
        keys_a, keys_b = self.a.keys, self.b.keys
        beginnings = set(_beginnings(keys_a)).intersection(_beginnings(keys_b))
        if not beginnings:
            return
        starts: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for j, beginning in self._free_starts(keys_b, self.partner_b, beginnings):
            starts[beginning].append(j)
        found = []
        for i, beginning in self._free_starts(keys_a, self.partner_a, beginnings):
            places = starts[beginning]
            for j in nsmallest(_MOST_PLACES, places, key=lambda place: abs(i - place)):
                before = i > 0 and j > 0 and self.partner_a[i - 1] < 0 and self.partner_b[j - 1] < 0
                if not (before and keys_a[i - 1] == keys_b[j - 1]):
                    found.append((-self._free_run(i, j), abs(i - j), i, j))
        for _, _, i, j in sorted(found):
            while (length := self._free_run(i, j)) == 0 and i < len(keys_a) and j < len(keys_b):
                if keys_a[i] != keys_b[j]:
                    break
                i, j = i + 1, j + 1
            i, j, length = self._trimmed(i, j, length)
            if length >= _LEAST_RUN or (length >= _LEAST_SENTENCE and self._holds_sentence(i, j, length)):
                self.take(i, j, length)

    def take_remainders(self) -> None:
        """Stretches left between verbatim passages that are the same on both sides."""
        keys_a, keys_b = self.a.keys, self.b.keys
        places: dict[str, list[WordRange]] = defaultdict(list)
        for first, last in reversed(list(_stretches(self.partner_b))):
            places[letters(keys_b[first:last])].append((first, last))
        for first, last in list(_stretches(self.partner_a)):
            found = places.get(letters(keys_a[first:last]))
            if not found or atoms(keys_a[first:last]) != atoms(keys_b[slice(*found[-1])]):
                continue
            if self.in_place((first, last), found[-1]):
                self.take_cut_otherwise((first, last), found.pop())

    def in_place(self, one: WordRange, other: WordRange) -> bool:
        """Whether two equal stretches stand in the same place, or begin and end at a stop.

        Two names that have changed places are equal stretches too, and no copy.
        """
        a, b = self.a, self.b
        before = one[0] > 0 and other[0] > 0 and self.partner_a[one[0] - 1] == other[0] - 1
        after = one[1] < len(a.keys) and self.partner_a[one[1]] == other[1]
        return (before or stop_before(a, one[0]) or stop_before(b, other[0])) and (
            after or stop_before(a, one[1]) or stop_before(b, other[1])
        )

    def take_cut_otherwise(self, one: WordRange, other: WordRange) -> None:
        """Two equal stretches, even where they are cut into other words: each with what it has a part of."""
        keys_a, keys_b = self.a.keys[slice(*one)], self.b.keys[slice(*other)]
        if keys_a == keys_b:
            self.take(one[0], other[0], len(keys_a))
            return
        homes_a = [one[0] + k for k, key in enumerate(keys_a) for _ in atoms((key,))]
        homes_b = [other[0] + k for k, key in enumerate(keys_b) for _ in atoms((key,))]
        for i, j in dict.fromkeys(zip(homes_a, homes_b, strict=True)):
            self.take(i, j, 1)

    def take(self, i: int, j: int, length: int) -> None:
        """Pair two runs of words."""
        self.tiles.append(Tile(i, j, length))
        self.partner_a[i : i + length] = range(j, j + length)
        self.partner_b[j : j + length] = range(i, i + length)

    @staticmethod
    def _free_starts(
        keys: Sequence[str], partners: Sequence[int], beginnings: AbstractSet[tuple[str, ...]]
    ) -> Iterator[tuple[int, tuple[str, ...]]]:
        """The words with which one of these runs begins that is free, the last first."""
        places = [k for k, beginning in enumerate(_beginnings(keys)) if beginning in beginnings]
        for k in reversed(places):
            if all(partner < 0 for partner in partners[k : k + _LEAST_SENTENCE]):
                yield k, tuple(keys[k : k + _LEAST_SENTENCE])

    def _free_run(self, i: int, j: int) -> int:
        keys_a, keys_b = self.a.keys, self.b.keys
        length = 0
        while (
            i + length < len(keys_a)
            and j + length < len(keys_b)
            and keys_a[i + length] == keys_b[j + length]
            and self.partner_a[i + length] < 0
            and self.partner_b[j + length] < 0
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


def _beginnings(keys: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Every run of the least length, in order."""
    return zip(*[keys[step:] for step in range(_LEAST_SENTENCE)], strict=False)


def _stretches(partners: Sequence[int]) -> Iterator[WordRange]:
    """The runs of words without a counterpart."""
    start = None
    for index, partner in enumerate([*partners, 0]):
        if partner < 0 and start is None:
            start = index
        elif partner >= 0 and start is not None:
            yield start, index
            start = None


def copied_words(verbatim: Iterable[Tile]) -> tuple[set[int], set[int]]:
    """The words of both streams that stand in verbatim passages."""
    ranges = [(range(tile.a, tile.a + tile.length), range(tile.b, tile.b + tile.length)) for tile in verbatim]
    return set().union(*[a for a, _ in ranges]), set().union(*[b for _, b in ranges])


def sentence_pairs(a: Document, b: Document, verbatim: Iterable[Tile]) -> dict[tuple[int, int], int]:
    """The pairs of sentences that verbatim passages connect, with how many words of each pair they carry."""
    found: Counter[tuple[int, int]] = Counter()
    for tile in verbatim:
        for step in range(tile.length):
            found[a.sentence_of[tile.a + step], b.sentence_of[tile.b + step]] += 1
    return dict(found)
