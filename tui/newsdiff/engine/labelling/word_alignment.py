"""Aligns the words of two passages that say the same.

The longest common runs come first (greedy string tiling, Wise 1993), then inflections, quantities and related words
one by one, the nearest first.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left, bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from newsdiff.engine.coarseness import MOST_PAIRS
from newsdiff.engine.text.agreeing_quantities import AgreeingQuantities
from newsdiff.engine.text.document import Document, WordRange
from newsdiff.engine.text.quantities import Quantity
from newsdiff.engine.text.related_words import related


class WordMatch(IntEnum):
    """How a word matches its counterpart; a higher value is a closer match."""

    NONE = 0
    RELATED = 1
    INFLECTED = 2
    QUANTITY = 3
    SAME = 4


class AlignedSide(NamedTuple):
    """One side of an alignment; the tuples have one item for each word of its passage.

    Attributes:
        first: The index of the passage's first word in its document's stream.
        counterparts: The index of each word's counterpart in the other passage, -1 if it has none.
        matches: How each word matches its counterpart.
        runs: The length in words of the common run that the word is in, 0 if it is in none.
        run_content: How many words of that run are content words.
        coarse: Whether there were so many pairs of equal words that only those at like places were looked at.
    """

    first: int
    counterparts: tuple[int, ...]
    matches: tuple[WordMatch, ...]
    runs: tuple[int, ...]
    run_content: tuple[int, ...]
    coarse: bool = False

    @property
    def words(self) -> WordRange:
        """The words of the passage, as a range of the document's stream."""
        return self.first, self.first + len(self.counterparts)


class WordAlignment(NamedTuple):
    """The alignment of the words of two passages; its sides mirror each other."""

    a: AlignedSide
    b: AlignedSide


class UnmatchedRun(NamedTuple):
    """A run of words without counterparts, and the place between the counterparts of the words around it.

    Both are half-open ranges of the passages; the other one is empty or reversed if the order differs.
    """

    first: int
    last: int
    other_first: int
    other_last: int


def unmatched_runs(aligned: AlignedSide, other: AlignedSide) -> Iterator[UnmatchedRun]:
    """The longest runs of words without counterparts on one side, in order."""
    length = len(aligned.counterparts)
    first = 0
    while first < length:
        if aligned.counterparts[first] >= 0:
            first += 1
            continue
        last = first
        while last < length and aligned.counterparts[last] < 0:
            last += 1
        before = aligned.counterparts[first - 1] if first else -1
        after = aligned.counterparts[last] if last < length else len(other.counterparts)
        yield UnmatchedRun(first, last, before + 1, after)
        first = last


def align_words(a: Document, b: Document, words_a: WordRange, words_b: WordRange) -> WordAlignment:
    """Align the words of two passages, each given as a range of words of its document."""
    keys, function = a.keys[slice(*words_a)], a.function[slice(*words_a)]
    if keys == b.keys[slice(*words_b)] and not all(function):
        # The whole is the heaviest common run, so there is nothing to search.
        return _copied(words_a[0], words_b[0], len(keys), len(keys) - sum(function))
    aligner = _Aligner(a, b, words_a, words_b)
    aligner.take_runs()
    aligner.take_singles(WordMatch.QUANTITY, aligner.same_quantities())
    aligner.take_singles(WordMatch.INFLECTED, aligner.same_stems())
    aligner.take_singles(WordMatch.RELATED, aligner.related_words())
    aligner.take_function_words()
    return aligner.result()


class _Aligner:
    def __init__(self, a: Document, b: Document, words_a: WordRange, words_b: WordRange) -> None:
        self.a, self.b = a, b
        self.first_a, last_a = words_a
        self.first_b, last_b = words_b
        self.length_a, self.length_b = last_a - self.first_a, last_b - self.first_b
        self.keys_a, self.keys_b = a.keys[slice(*words_a)], b.keys[slice(*words_b)]
        self.function_a, self.function_b = a.function[slice(*words_a)], b.function[slice(*words_b)]
        self.weights_a = a.weights[slice(*words_a)]
        self.counterpart_a, self.counterpart_b = [-1] * self.length_a, [-1] * self.length_b
        self.match_a = [WordMatch.NONE] * self.length_a
        self.run_a, self.content_a = [0] * self.length_a, [0] * self.length_a
        # The words of ``a`` that have a counterpart, ascending.
        self.paired: list[int] = []
        self.band = self._band()
        self.runs = self._maximal_runs()

    def take_runs(self) -> None:
        """Pair the common runs, the heaviest first, except those of function words only."""
        heap = [
            (*self._rank(i, j, n), i, j, n) for i, j, n in self.runs if not all(self.function_a[i : i + n])
        ]
        heapq.heapify(heap)
        while heap:
            *_, i, j, n = heapq.heappop(heap)
            pieces = list(self._free_pieces(i, j, n))
            if pieces == [(i, j, n)]:
                self._pair_run(i, j, n)
            else:
                for p, q, m in pieces:
                    if not all(self.function_a[p : p + m]):
                        heapq.heappush(heap, (*self._rank(p, q, m), p, q, m))

    def take_function_words(self) -> None:
        """Pair the remaining common words between two pairs of words, if they keep the order."""
        # What is not between two pairs now will not be later: what is paired stands between its neighbours too.
        free = [
            run for run in self.runs if any(self._between_anchors(*each) for each in self._free_pieces(*run))
        ]
        for run in sorted(free, key=lambda run: self._rank(*run)):
            for p, q, m in self._free_pieces(*run):
                if self._between_anchors(p, q, m):
                    self._pair_run(p, q, m)

    def take_singles(self, match: WordMatch, pairs: Iterator[tuple[int, int]]) -> None:
        """Pair single words, those at the most similar places of their passages first."""
        near = sorted(pairs, key=lambda pair: (self._distance(*pair), pair[0] + pair[1], pair[0]))
        for i, j in near:
            if self.counterpart_a[i] < 0 and self.counterpart_b[j] < 0:
                self._pair(i, j, match)

    def same_stems(self) -> Iterator[tuple[int, int]]:
        """Inflected forms of one word."""
        places = defaultdict(list)
        for j in self._free_b():
            places[self.b.stems[self.first_b + j]].append(j)
        for i in self._free_a():
            for j in places.get(self.a.stems[self.first_a + i], ()):
                yield i, j

    def same_quantities(self) -> Iterator[tuple[int, int]]:
        """The words of quantities that agree."""
        mine = [
            each
            for each in _inside(self.a.quantities, self.first_a, self.first_a + self.length_a)
            if -1 in self.counterpart_a[each.first - self.first_a : each.last - self.first_a]
        ]
        if not mine:
            return
        theirs = [
            each
            for each in _inside(self.b.quantities, self.first_b, self.first_b + self.length_b)
            if -1 in self.counterpart_b[each.first - self.first_b : each.last - self.first_b]
        ]
        by_place = {other.first - self.first_b: other for other in theirs}
        agreeing = AgreeingQuantities(theirs)
        for one in mine:
            places = [theirs[index].first - self.first_b for index in agreeing.with_(one)]
            for place in self._in_band(one.first - self.first_a, places):
                other = by_place[place]
                for step in range(max(one.last - one.first, other.last - other.first)):
                    i = min(one.first + step, one.last - 1) - self.first_a
                    j = min(other.first + step, other.last - 1) - self.first_b
                    if self.counterpart_a[i] < 0 and self.counterpart_b[j] < 0:
                        yield i, j

    def related_words(self) -> Iterator[tuple[int, int]]:
        """Words that news uses for one thing: "soldiers" and "troops"."""
        if self.a.language.code != "en":
            return
        free_b = [(j, self.b.stems[self.first_b + j]) for j in self._free_b()]
        for i in self._free_a():
            others = related(self.a.stems[self.first_a + i])
            if others:
                for j, stem in free_b:
                    if stem in others:
                        yield i, j

    def result(self) -> WordAlignment:
        """The alignment as it stands."""
        matches, runs, contents = [WordMatch.NONE] * self.length_b, [0] * self.length_b, [0] * self.length_b
        for i, j in enumerate(self.counterpart_a):
            if j >= 0:
                matches[j], runs[j], contents[j] = self.match_a[i], self.run_a[i], self.content_a[i]
        return WordAlignment(
            self._side(self.first_a, self.counterpart_a, self.match_a, self.run_a, self.content_a),
            self._side(self.first_b, self.counterpart_b, matches, runs, contents),
        )

    def _side(
        self,
        first: int,
        counterparts: list[int],
        matches: list[WordMatch],
        runs: list[int],
        contents: list[int],
    ) -> AlignedSide:
        return AlignedSide(
            first, tuple(counterparts), tuple(matches), tuple(runs), tuple(contents), self.band < 1.0
        )

    def _band(self) -> float:
        """How far apart in their passages two equal words may stand to be a pair, 0 to 1: anywhere, or if there are
        very many pairs, so far that about as many are left as may be."""
        pairs = equal_pairs(self.keys_a, self.keys_b)
        return 1.0 if pairs <= MOST_PAIRS else MOST_PAIRS / pairs

    def _in_band(self, i: int, places: Sequence[int]) -> Sequence[int]:
        """Those of these places, ascending, that are near enough to a word of ``a``."""
        if self.band == 1.0:
            return places
        middle = (i + 0.5) / self.length_a * self.length_b - 0.5
        reach = max(1.0, self.band / 2 * self.length_b)
        return places[bisect_left(places, middle - reach) : bisect_right(places, middle + reach)]

    def _maximal_runs(self) -> list[tuple[int, int, int]]:
        """The common runs that cannot be extended at either end, as (start in a, start in b, length)."""
        places: dict[str, list[int]] = {}
        for j, key in enumerate(self.keys_b):
            places.setdefault(key, []).append(j)
        runs = []
        ending: dict[int, int] = {}
        for i, key in enumerate(self.keys_a):
            found = places.get(key)
            if found is None:
                if ending:
                    runs += [(i - n, j - n + 1, n) for j, n in ending.items()]
                    ending = {}
                continue
            here = {j: ending.get(j - 1, 0) + 1 for j in self._in_band(i, found)}
            runs += [(i - n, j - n + 1, n) for j, n in ending.items() if j + 1 not in here]
            ending = here
        runs += [(self.length_a - n, j - n + 1, n) for j, n in ending.items()]
        return runs

    def _rank(self, i: int, j: int, n: int) -> tuple[float, float, int]:
        weight = sum(self.weights_a[i : i + n]) + 0.05 * n
        return (-round(weight, 6), self._distance(i, j), i + j)

    def _distance(self, i: int, j: int) -> float:
        return round(abs((i + 0.5) / self.length_a - (j + 0.5) / self.length_b), 6)

    def _free_pieces(self, i: int, j: int, n: int) -> Iterator[tuple[int, int, int]]:
        start = None
        for step in range(n + 1):
            free = step < n and self.counterpart_a[i + step] < 0 and self.counterpart_b[j + step] < 0
            if free and start is None:
                start = step
            elif not free and start is not None:
                yield i + start, j + start, step - start
                start = None

    def _between_anchors(self, i: int, j: int, n: int) -> bool:
        """Whether the nearest pairs of words around a run are before and after it on both sides."""
        place = bisect_left(self.paired, i)
        before = self.counterpart_a[self.paired[place - 1]] if place else -1
        after = self.counterpart_a[self.paired[place]] if place < len(self.paired) else self.length_b
        return before < j and j + n <= after

    def _pair_run(self, i: int, j: int, n: int) -> None:
        content = n - sum(self.function_a[i : i + n])
        for step in range(n):
            self._pair(i + step, j + step, WordMatch.SAME)
            self.run_a[i + step], self.content_a[i + step] = n, content

    def _pair(self, i: int, j: int, match: WordMatch) -> None:
        self.counterpart_a[i], self.counterpart_b[j] = j, i
        insort(self.paired, i)
        self.match_a[i] = match

    def _free_a(self) -> list[int]:
        return [i for i in range(self.length_a) if self.counterpart_a[i] < 0 and not self.function_a[i]]

    def _free_b(self) -> list[int]:
        return [j for j in range(self.length_b) if self.counterpart_b[j] < 0 and not self.function_b[j]]


def equal_pairs(keys: Sequence[str], others: Sequence[str]) -> int:
    """How many pairs of equal words two passages have."""
    counts = Counter(others)
    return sum([counts[key] for key in keys])


def _copied(first_a: int, first_b: int, length: int, content: int) -> WordAlignment:
    """The alignment of two passages with the same words, of which so many are content words."""
    whole = _whole(length, content)
    return WordAlignment(AlignedSide(first_a, *whole), AlignedSide(first_b, *whole))


@lru_cache(maxsize=1024)
def _whole(
    length: int, content: int
) -> tuple[tuple[int, ...], tuple[WordMatch, ...], tuple[int, ...], tuple[int, ...]]:
    """What a side of the alignment of two equal passages has for its words; kept, as there are many alike."""
    return tuple(range(length)), (WordMatch.SAME,) * length, (length,) * length, (content,) * length


def _inside(quantities: Sequence[Quantity], first: int, last: int) -> Sequence[Quantity]:
    """The quantities, in order and without overlap, whose words are all in a range."""
    begin = bisect_left(quantities, first, key=attrgetter("first"))
    end = bisect_right(quantities, last, key=attrgetter("last"))
    return quantities[begin:end]
