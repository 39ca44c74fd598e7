"""What is known of each word of a link, as the figures the word model weighs."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import accumulate, compress
from operator import mul
from typing import NamedTuple

from newsdiff.engine.alignment import Half, Match, unmatched_stretches
from newsdiff.engine.document import Document
from newsdiff.engine.parsed import Sentence

WORD_FEATURES = (
    "same", "inflected", "related", "run", "run_content", "function", "name", "weight", "link", "coverage",
    "other_coverage", "near", "clause", "gap", "both_gaps", "other_left", "links", "quoted", "edge",
    "same_function", "same_run", "unmatched_clause", "unmatched_coverage", "unmatched_near", "inside",
)  # fmt: skip
# How much each kind of match counts as having met, in their order: none, related, inflected, figure, same.
_MET = (0.0, 0.6, 0.8, 0.8, 1.0)
_FUNCTION_SHARE = 0.02
# How many words to either side are near.
_NEAR = 3


class LinkedSide(NamedTuple):
    """One side of a link: the words of its sentence, and how much of what they say has met.

    Attributes:
        says: How much each word says; function words next to nothing.
        met_says: How much of that has met.
        coverage: The share of what the whole side says that has met.
    """

    document: Document
    sentence: Sentence
    half: Half
    says: list[float]
    met_says: list[float]
    coverage: float


def linked_side(document: Document, sentence: Sentence, half: Half) -> LinkedSide:
    """One side of a link, given its half of the alignment."""
    words = slice(sentence.first, sentence.last)
    says = [
        _FUNCTION_SHARE if joins else weight
        for joins, weight in zip(document.function[words], document.weights[words], strict=True)
    ]
    met_says = list(map(mul, map(_MET.__getitem__, half.matches), says))
    return LinkedSide(document, sentence, half, says, met_says, sum(met_says) / (sum(says) + 0.1))


def word_features(
    side: LinkedSide, other: LinkedSide, link_log_odds: float, links: int, wanted: Iterable[int]
) -> list[tuple[float, ...]]:
    """The features of words of one side of a link, in the order of ``WORD_FEATURES``.

    Args:
        side: The side whose words are described.
        other: The other side.
        link_log_odds: How sure the link is.
        links: How many links the sentence has.
        wanted: The words to describe, counted from the beginning of the sentence.
    """
    document, sentence, half, says, met_says, coverage = side
    first, length = sentence.first, len(says)
    other_total = sum(other.says) + 0.1
    other_met = sum(compress(other.says, other.half.matches))
    other_coverage = other_met / other_total
    other_left = math.log1p(other_total - other_met)
    crowd = math.log1p(links)
    clauses = _clause_coverage(document, sentence, met_says, says)
    gaps = _gaps(side, other)
    # What is said before each word, to have the sum of any stretch by one subtraction.
    met_before, said_before = list(accumulate(met_says, initial=0.0)), list(accumulate(says, initial=0.0))
    places_met = [k for k, match in enumerate(half.matches) if match]
    first_met, last_met = (places_met[0], places_met[-1]) if places_met else (length, -1)
    rows: list[tuple[float, ...]] = []
    for k in wanted:
        match, word, clause = half.matches[k], first + k, clauses[k]
        same, unmatched = match is Match.SAME, match is Match.NONE
        function = document.function[word]
        begin, end = max(0, k - _NEAR), min(length, k + _NEAR + 1)
        near = (met_before[end] - met_before[begin] - met_says[k]) / (
            said_before[end] - said_before[begin] - says[k] + 0.05
        )
        gap, other_gap = gaps[k]
        run_content = math.log1p(half.run_content[k])
        rows.append(
            (
                same,
                match is Match.INFLECTED,
                match is Match.RELATED,
                # The common run of words it is part of, all words of it and those that are not function words.
                math.log1p(half.runs[k]),
                run_content,
                function,
                document.names[word],
                document.weights[word],
                link_log_odds,
                # How much of what each side says has met.
                coverage,
                other_coverage,
                # The same of the words beside this one, and of its clause.
                near,
                clause,
                # What the words without counterpart around it say, and at most that of the other side's there.
                math.log1p(gap),
                math.log1p(min(gap, other_gap)),
                # What of the other side has not met.
                other_left,
                crowd,
                document.quoted[word],
                (k == 0) + (k == length - 1),
                same and function,
                run_content if same and not function else 0.0,
                clause if unmatched else 0.0,
                coverage if unmatched else 0.0,
                near if unmatched else 0.0,
                # It stands between words that have met; what is added stands before or after them all.
                unmatched and first_met < k < last_met,
            )
        )
    return rows


def _clause_coverage(
    document: Document, sentence: Sentence, met_says: Sequence[float], says: Sequence[float]
) -> list[float]:
    """For each word the share of its clause that has met; clauses end at punctuation."""
    length = len(says)
    breaks = document.breaks[sentence.first : sentence.last]
    coverage: list[float] = []
    begin = 0
    for end in (*[k for k in range(1, length) if breaks[k]], length):
        share = sum(met_says[begin:end]) / (sum(says[begin:end]) + 0.1)
        coverage += [share] * (end - begin)
        begin = end
    return coverage


def _gaps(side: LinkedSide, other: LinkedSide) -> list[tuple[float, float]]:
    """For each word without a counterpart what its gap says, and what stands in the other side's gap there."""
    found = [(0.0, 0.0)] * len(side.says)
    partners, other_says = other.half.partners, other.says
    for first, last, other_first, other_last in unmatched_stretches(side.half, other.half):
        own = sum(side.says[first:last])
        there = sum([other_says[q] for q in range(other_first, other_last) if partners[q] < 0])
        found[first:last] = [(own, there)] * (last - first)
    return found
