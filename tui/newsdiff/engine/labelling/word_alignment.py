"""Two passages that say the same → which of their words meet.

Longest common runs first (greedy string tiling, Wise 1993), then inflections, figures and related words one
by one, nearest first.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

from newsdiff.engine.text.document import Document
from newsdiff.engine.text.related_words import related


class WordMatch(IntEnum):
    """How a word meets its counterpart; more is closer."""

    NONE = 0
    RELATED = 1
    INFLECTED = 2
    FIGURE = 3
    SAME = 4


class Half(NamedTuple):
    """One side of an alignment, along the words of its passage.

    Attributes:
        first: The passage's first word in its document's stream.
        partners: The counterpart's index into the other passage, or -1.
        matches: How each word meets its counterpart.
        runs: For a word matched in a common run, the run's length in words, else 0.
        run_content: How many words of that run are not function words.
    """

    first: int
    partners: tuple[int, ...]
    matches: tuple[WordMatch, ...]
    runs: tuple[int, ...]
    run_content: tuple[int, ...]


class WordAlignment(NamedTuple):
    """Which words of two passages meet; the halves mirror each other."""

    a: Half
    b: Half


class Stretch(NamedTuple):
    """Words of one side without counterparts, and the place on the other side between what meets around them.

    Both are half-open ranges of the passages; the other one is empty or reversed where the order crosses.
    """

    first: int
    last: int
    other_first: int
    other_last: int


def unmatched_stretches(half: Half, other: Half) -> Iterator[Stretch]:
    """The longest stretches of one side without counterparts, in order."""
    length = len(half.partners)
    first = 0
    while first < length:
        if half.partners[first] >= 0:
            first += 1
            continue
        last = first
        while last < length and half.partners[last] < 0:
            last += 1
        before = half.partners[first - 1] if first else -1
        after = half.partners[last] if last < length else len(other.partners)
        yield Stretch(first, last, before + 1, after)
        first = last


def align_words(a: Document, b: Document, span_a: tuple[int, int], span_b: tuple[int, int]) -> WordAlignment:
    """Align the words of two passages, each given as a half-open range of its document's stream."""
    aligner = _Aligner(a, b, span_a, span_b)
    aligner.take_runs()
    aligner.take_singles(WordMatch.FIGURE, aligner.same_figures())
    aligner.take_singles(WordMatch.INFLECTED, aligner.same_stems())
    aligner.take_singles(WordMatch.RELATED, aligner.related_words())
    aligner.take_function_words()
    return aligner.result()


class _Aligner:
    def __init__(self, a: Document, b: Document, span_a: tuple[int, int], span_b: tuple[int, int]) -> None:
        self.a, self.b = a, b
        self.first_a, last_a = span_a
        self.first_b, last_b = span_b
        self.length_a, self.length_b = last_a - self.first_a, last_b - self.first_b
        self.keys_a, self.keys_b = a.keys[slice(*span_a)], b.keys[slice(*span_b)]
        self.function_a, self.function_b = a.function[slice(*span_a)], b.function[slice(*span_b)]
        self.weights_a = a.weights[slice(*span_a)]
        self.partner_a, self.partner_b = [-1] * self.length_a, [-1] * self.length_b
        self.match_a = [WordMatch.NONE] * self.length_a
        self.run_a, self.content_a = [0] * self.length_a, [0] * self.length_a
        self.runs = self._maximal_runs()

    def take_runs(self) -> None:
        """Pair the longest common runs, those that say most first; runs of function words alone are left."""
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
        """Pair what is left in common between two words that meet already, in order."""
        free = [run for run in self.runs if any(self._free_pieces(*run))]
        for run in sorted(free, key=lambda run: self._rank(*run)):
            for p, q, m in self._free_pieces(*run):
                if self._between_anchors(p, q, m):
                    self._pair_run(p, q, m)

    def take_singles(self, match: WordMatch, pairs: Iterator[tuple[int, int]]) -> None:
        """Pair single words, the nearest to each other in their passages first."""
        near = sorted(pairs, key=lambda pair: (self._distance(*pair), pair[0] + pair[1], pair[0]))
        for i, j in near:
            if self.partner_a[i] < 0 and self.partner_b[j] < 0:
                self._pair(i, j, match)

    def same_stems(self) -> Iterator[tuple[int, int]]:
        """Inflected forms of one word."""
        places = defaultdict(list)
        for j in self._free_b():
            places[self.b.stems[self.first_b + j]].append(j)
        for i in self._free_a():
            for j in places.get(self.a.stems[self.first_a + i], ()):
                yield i, j

    def same_figures(self) -> Iterator[tuple[int, int]]:
        """Figures that come to the same amount, word by word."""
        mine = [
            q for q in self.a.quantities if self.first_a <= q.first and q.last <= self.first_a + self.length_a
        ]
        if not mine:
            return
        theirs = [
            q for q in self.b.quantities if self.first_b <= q.first and q.last <= self.first_b + self.length_b
        ]
        for one in mine:
            for other in theirs:
                if one.agrees(other):
                    for step in range(max(one.last - one.first, other.last - other.first)):
                        i = min(one.first + step, one.last - 1) - self.first_a
                        j = min(other.first + step, other.last - 1) - self.first_b
                        if self.partner_a[i] < 0 and self.partner_b[j] < 0:
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
        for i, j in enumerate(self.partner_a):
            if j >= 0:
                matches[j], runs[j], contents[j] = self.match_a[i], self.run_a[i], self.content_a[i]
        return WordAlignment(
            _half(self.first_a, self.partner_a, self.match_a, self.run_a, self.content_a),
            _half(self.first_b, self.partner_b, matches, runs, contents),
        )

    def _maximal_runs(self) -> list[tuple[int, int, int]]:
        """Common runs that can be lengthened on neither side, as (start in a, start in b, length)."""
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
            here = {j: ending.get(j - 1, 0) + 1 for j in found}
            runs += [(i - n, j - n + 1, n) for j, n in ending.items() if j + 1 not in here]
            ending = here
        runs += [(self.length_a - n, j - n + 1, n) for j, n in ending.items()]
        return runs

    def _rank(self, i: int, j: int, n: int) -> tuple[float, float, int]:
        said = sum(self.weights_a[i : i + n]) + 0.05 * n
        return (-round(said, 6), self._distance(i, j), i + j)

    def _distance(self, i: int, j: int) -> float:
        return round(abs((i + 0.5) / self.length_a - (j + 0.5) / self.length_b), 6)

    def _free_pieces(self, i: int, j: int, n: int) -> Iterator[tuple[int, int, int]]:
        start = None
        for step in range(n + 1):
            free = step < n and self.partner_a[i + step] < 0 and self.partner_b[j + step] < 0
            if free and start is None:
                start = step
            elif not free and start is not None:
                yield i + start, j + start, step - start
                start = None

    def _between_anchors(self, i: int, j: int, n: int) -> bool:
        """Whether the nearest words that meet before and after do so on both sides."""
        before = next((self.partner_a[k] for k in range(i - 1, -1, -1) if self.partner_a[k] >= 0), -1)
        after = next(
            (self.partner_a[k] for k in range(i + n, self.length_a) if self.partner_a[k] >= 0), self.length_b
        )
        return before < j and j + n <= after

    def _pair_run(self, i: int, j: int, n: int) -> None:
        content = n - sum(self.function_a[i : i + n])
        for step in range(n):
            self._pair(i + step, j + step, WordMatch.SAME)
            self.run_a[i + step], self.content_a[i + step] = n, content

    def _pair(self, i: int, j: int, match: WordMatch) -> None:
        self.partner_a[i], self.partner_b[j] = j, i
        self.match_a[i] = match

    def _free_a(self) -> list[int]:
        return [i for i in range(self.length_a) if self.partner_a[i] < 0 and not self.function_a[i]]

    def _free_b(self) -> list[int]:
        return [j for j in range(self.length_b) if self.partner_b[j] < 0 and not self.function_b[j]]


def _half(
    first: int, partners: list[int], matches: list[WordMatch], runs: list[int], contents: list[int]
) -> Half:
    return Half(first, tuple(partners), tuple(matches), tuple(runs), tuple(contents))
