"""Text that is in both articles word for word, wherever it stands and however it is cut.

Paragraphs that are reordered, split, merged or wrapped differently are the same text: each word has its counterpart,
even if the sentences are cut at other places.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsdiff.engine.copies.repetitions import counterparts, nearest_places, with_nearest
from newsdiff.engine.copies.retokenised import atoms, letters, retokenised_pairs, stop_before
from newsdiff.engine.text.document import Document, WordRange

# A common run of this many words is a copy, not just a phrase; of twice as many if they are function words alone.
_LEAST_RUN = 8
# A whole sentence of this many words is a copy too.
_LEAST_SENTENCE = 5


class Tile(NamedTuple):
    """A run of words that is in both articles.

    Attributes:
        a, b: The index of its first word in each document's stream.
        length: Its length in words.
    """

    a: int
    b: int
    length: int

    def by_sentences(self, a: Document, b: Document) -> Iterator[tuple[int, int, tuple[int, int]]]:
        """Its pieces that lie in one sentence of each document.

        Returns:
            How many words of the run are before a piece, how many words it has, and the indices of the sentences.
        """
        step = 0
        while step < self.length:
            i, j = a.sentence_of[self.a + step], b.sentence_of[self.b + step]
            end = min(a.sentences[i].last - self.a, b.sentences[j].last - self.b, self.length)
            yield step, end - step, (i, j)
            step = end


def tiles(a: Document, b: Document) -> list[Tile]:
    """The verbatim passages of two articles, in the order of ``a``.

    First whole sentences, wherever they stand; then the longest common runs (greedy string tiling, Wise 1993); then
    what is left between them, if it is the same on both sides. Each word is in at most one passage, unless the
    other side is tokenised differently, or repeats the sentence more often.
    """
    if a is b:
        return [
            Tile(each.first, each.first, each.last - each.first)
            for each in a.sentences
            if each.first < each.last
        ]
    tiling = _Tiling(a, b)
    tiling.take_sentences()
    tiling.take_runs()
    tiling.take_remainders()
    for i, j in retokenised_pairs(a, b, tiling.counterpart_a, tiling.counterpart_b):
        tiling.take(i, j, 1)
    tiling.take_repetitions()
    return sorted(tiling.tiles, key=lambda tile: (tile.a, tile.b))


class _Tiling:
    def __init__(self, a: Document, b: Document) -> None:
        self.a, self.b = a, b
        # The counterpart of each word, -1 while it has none.
        self.counterpart_a = array("l", [-1]) * len(a.keys)
        self.counterpart_b = array("l", [-1]) * len(b.keys)
        self.tiles: list[Tile] = []
        # Equal sentences that one side has more often: their length, and where they begin in either.
        self.repeated: list[tuple[int, list[int], list[int]]] = []

    def take_sentences(self) -> None:
        """Equal sentences. Repeated ones are paired in order or, if one side has more of them, with the nearest."""
        for keys, mine, theirs in self._equal_sentences():
            for i, j in counterparts(mine, theirs, (len(self.a.keys), len(self.b.keys))):
                self.take(i, j, len(keys))
            if len(mine) != len(theirs):
                self.repeated.append((len(keys), mine, theirs))

    def take_repetitions(self) -> None:
        """Sentences left over where one side repeats them more often: each is a copy of the nearest."""
        scale = len(self.b.keys) / max(1, len(self.a.keys))
        for length, mine, theirs in self.repeated:
            if len(mine) > len(theirs):
                left = [i for i in mine if _all_free(self.counterpart_a, i, length)]
                self.tiles += [
                    Tile(i, j, length) for i, j in with_nearest(left, theirs, [j / scale for j in theirs])
                ]
            else:
                left = [j for j in theirs if _all_free(self.counterpart_b, j, length)]
                self.tiles += [
                    Tile(i, j, length) for j, i in with_nearest(left, mine, [i * scale for i in mine])
                ]

    def _equal_sentences(self) -> Iterator[tuple[tuple[str, ...], list[int], list[int]]]:
        """The sentences that both articles have, each with the places where they begin in either."""
        places: tuple[dict[tuple[str, ...], list[int]], ...] = (defaultdict(list), defaultdict(list))
        for document, found in zip((self.a, self.b), places, strict=True):
            for sentence in document.sentences:
                if sentence.first < sentence.last:
                    found[document.keys[sentence.first : sentence.last]].append(sentence.first)
        for keys, mine in places[0].items():
            if keys in places[1]:
                yield keys, mine, places[1][keys]

    def take_runs(self) -> None:
        """Common runs of the remaining words, the longest first."""
        keys_a, keys_b = self.a.keys, self.b.keys
        starts: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for j, beginning in _free_beginnings(keys_b, self.counterpart_b):
            starts[beginning].append(j)
        found = []
        for i, beginning in _free_beginnings(keys_a, self.counterpart_a):
            places = starts.get(beginning, ())
            for j in nearest_places(places, i):
                before = i > 0 and j > 0 and self.counterpart_a[i - 1] < 0 and self.counterpart_b[j - 1] < 0
                if not (before and keys_a[i - 1] == keys_b[j - 1]):
                    found.append((-self._free_run(i, j), abs(i - j), i, j))
        for _, _, i, j in sorted(found):
            while (length := self._free_run(i, j)) == 0 and i < len(keys_a) and j < len(keys_b):
                if keys_a[i] != keys_b[j]:
                    break
                i, j = i + 1, j + 1
            i, j, length = self._trimmed(i, j, length)
            if self._is_copy(i, j, length):
                self.take(i, j, length)

    def take_remainders(self) -> None:
        """Words left between verbatim passages, if they are the same on both sides."""
        keys_a, keys_b = self.a.keys, self.b.keys
        places: dict[str, list[WordRange]] = defaultdict(list)
        for first, last in reversed(list(_unmatched_runs(self.counterpart_b))):
            places[letters(keys_b[first:last])].append((first, last))
        for first, last in list(_unmatched_runs(self.counterpart_a)):
            found = places.get(letters(keys_a[first:last]))
            if not found or atoms(keys_a[first:last]) != atoms(keys_b[slice(*found[-1])]):
                continue
            if self.in_place((first, last), found[-1]):
                self.take_retokenised((first, last), found.pop())

    def in_place(self, one: WordRange, other: WordRange) -> bool:
        """Whether two equal ranges of words stand at the same place, or begin and end at a full stop.

        Two names that have changed places are equal ranges too, but no copy.
        """
        a, b = self.a, self.b
        before = one[0] > 0 and other[0] > 0 and self.counterpart_a[one[0] - 1] == other[0] - 1
        after = one[1] < len(a.keys) and self.counterpart_a[one[1]] == other[1]
        return (before or stop_before(a, one[0]) or stop_before(b, other[0])) and (
            after or stop_before(a, one[1]) or stop_before(b, other[1])
        )

    def take_retokenised(self, one: WordRange, other: WordRange) -> None:
        """Pair two equal ranges of words, even if they are tokenised differently."""
        keys_a, keys_b = self.a.keys[slice(*one)], self.b.keys[slice(*other)]
        if keys_a == keys_b:
            self.take(one[0], other[0], len(keys_a))
            return
        words_a = [one[0] + k for k, key in enumerate(keys_a) for _ in atoms((key,))]
        words_b = [other[0] + k for k, key in enumerate(keys_b) for _ in atoms((key,))]
        for i, j in dict.fromkeys(zip(words_a, words_b, strict=True)):
            self.take(i, j, 1)

    def take(self, i: int, j: int, length: int) -> None:
        """Pair two runs of words, which begin at ``i`` and ``j``."""
        self.tiles.append(Tile(i, j, length))
        self.counterpart_a[i : i + length] = array("l", range(j, j + length))
        self.counterpart_b[j : j + length] = array("l", range(i, i + length))

    def _free_run(self, i: int, j: int) -> int:
        keys_a, keys_b = self.a.keys, self.b.keys
        length = 0
        while (
            i + length < len(keys_a)
            and j + length < len(keys_b)
            and keys_a[i + length] == keys_b[j + length]
            and self.counterpart_a[i + length] < 0
            and self.counterpart_b[j + length] < 0
        ):
            length += 1
        return length

    def _trimmed(self, i: int, j: int, length: int) -> tuple[int, int, int]:
        """A run without a few words at either end that belong to a sentence which differs otherwise."""
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

    def _is_copy(self, i: int, j: int, length: int) -> bool:
        """Whether a run is a copy, and not just words that often stand side by side."""
        if length < _LEAST_SENTENCE:
            return False
        least = 2 * _LEAST_RUN if all(self.a.function[i : i + length]) else _LEAST_RUN
        return length >= least or self._holds_sentence(i, j, length)

    def _holds_sentence(self, i: int, j: int, length: int) -> bool:
        """Whether a run contains the whole sentence that it begins in, on either side."""
        one, other = self.a.sentences[self.a.sentence_of[i]], self.b.sentences[self.b.sentence_of[j]]
        return (one.first >= i and one.last <= i + length) or (other.first >= j and other.last <= j + length)


def _all_free(counterparts: Sequence[int], first: int, length: int) -> bool:
    return all(counterpart < 0 for counterpart in counterparts[first : first + length])


def _free_beginnings(
    keys: Sequence[str], counterparts: Sequence[int]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each run of the least length among words without counterparts, and where it stands."""
    for first, last in _unmatched_runs(counterparts):
        for start in range(first, last - _LEAST_SENTENCE + 1):
            yield start, tuple(keys[start : start + _LEAST_SENTENCE])


def _unmatched_runs(counterparts: Sequence[int]) -> Iterator[WordRange]:
    """The longest ranges of words without a counterpart."""
    start = None
    for index, counterpart in enumerate(counterparts):
        if counterpart < 0:
            if start is None:
                start = index
        elif start is not None:
            yield start, index
            start = None
    if start is not None:
        yield start, len(counterparts)


def copied_words(a: Document, b: Document, verbatim: Iterable[Tile]) -> tuple[bytearray, bytearray]:
    """For each word of ``a`` and of ``b`` whether it is in a verbatim passage: 1, or otherwise 0."""
    copied = bytearray(len(a.words)), bytearray(len(b.words))
    for tile in verbatim:
        for side, first in zip(copied, (tile.a, tile.b), strict=True):
            side[first : first + tile.length] = b"\1" * tile.length
    return copied


def sentence_pairs(a: Document, b: Document, verbatim: Iterable[Tile]) -> dict[tuple[int, int], int]:
    """How many verbatim words each pair of sentences has in common, for the pairs that have any."""
    found: dict[tuple[int, int], int] = {}
    for tile in verbatim:
        for _, length, pair in tile.by_sentences(a, b):
            found[pair] = found.get(pair, 0) + length
    return found
