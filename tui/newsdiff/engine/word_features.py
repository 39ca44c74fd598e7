"""What is known of each word of a link, as the figures the word model weighs."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import compress
from operator import mul
from typing import NamedTuple

from newsdiff.engine.alignment import Half, Match, unmatched_stretches
from newsdiff.engine.document import Document
from newsdiff.engine.parsed import Sentence

WORD_FEATURES = (
    "inflected", "related", "run", "function", "name", "link", "coverage", "clause", "gap", "both_gaps",
    "other_left", "links", "quoted", "same_function", "same_run", "unmatched_coverage", "inside",
)  # fmt: skip
# How much each kind of match counts as having met, in their order: none, related, inflected, figure, same.
_MET = (0.0, 0.6, 0.8, 0.8, 1.0)
_FUNCTION_SHARE = 0.02


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
    other_left = math.log1p(sum(other.says) + 0.1 - sum(compress(other.says, other.half.matches)))
    crowd = math.log1p(links)
    clauses = _clause_coverage(document, sentence, met_says, says)
    gaps = _gaps(side, other)
    places_met = [k for k, match in enumerate(half.matches) if match]
    first_met, last_met = (places_met[0], places_met[-1]) if places_met else (length, -1)
    rows: list[tuple[float, ...]] = []
    for k in wanted:
        match, word = half.matches[k], first + k
        same, function = match is Match.SAME, document.function[word]
        alone = match is Match.NONE
        gap, other_gap = gaps[k]
        rows.append(
            (
                match is Match.INFLECTED,
                match is Match.RELATED,
                # The common run of words it is part of.
                math.log1p(half.runs[k]),
                function,
                document.names[word],
                link_log_odds,
                # How much of what the whole sentence says has met, and how much of its clause.
                coverage,
                clauses[k],
                # What the words without counterpart around it say, and at most that of the other side's there.
                math.log1p(gap),
                math.log1p(min(gap, other_gap)),
                # What of the other side has not met.
                other_left,
                crowd,
                document.quoted[word],
                same and function,
                # The words of its run that are not function words, if it is none either.
                math.log1p(half.run_content[k]) if same and not function else 0.0,
                # Of a word without a counterpart: how much of its sentence has met, and whether it stands between
                # words that have met; what is added stands before or after them all.
                coverage if alone else 0.0,
                alone and first_met < k < last_met,
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
