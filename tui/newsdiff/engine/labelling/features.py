"""What is known of each word of a link, as the figures the word model weighs."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import mul
from typing import NamedTuple

from newsdiff.engine.labelling.word_alignment import Half, WordMatch, unmatched_stretches
from newsdiff.engine.text.document import Document
from newsdiff.engine.text.parsed import Sentence

WORD_FEATURES = (
    "inflected", "related", "run", "function", "name", "link", "coverage", "clause", "gap", "both_gaps",
    "quoted", "same_function", "same_run", "unmatched_coverage", "inside", "adding", "standing", "company", "in_order",
)  # fmt: skip
# A name of their own: to look one up in its enumeration, word by word, takes longer than to compare it.
_NONE, _RELATED, _INFLECTED, _, _SAME = WordMatch
# How much each kind of match counts as having met, in their order: none, related, inflected, figure, same.
_MET = (0.0, 0.6, 0.8, 0.8, 1.0)
_FUNCTION_SHARE = 0.02
# The words around a word, to either side, and how far their counterparts may be from where they would be if all
# stood as here.
_AROUND = 4
_CLOSE = 2
# How many others to either side tell whether a word has met in order.
_MOST_OTHERS = 40
# So that nothing is divided by nothing.
_LITTLE = 0.05
MetWord = tuple[int, int, float]
"""A word that has met: its place in its sentence, its counterpart's place in the other one, and how much it says."""


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
    side: LinkedSide, other: LinkedSide, link_log_odds: float, wanted: Iterable[int]
) -> list[tuple[float, ...]]:
    """The features of words of one side of a link, in the order of ``WORD_FEATURES``.

    Args:
        side: The side whose words are described.
        other: The other side.
        link_log_odds: How sure the link is.
        wanted: The words to describe, counted from the beginning of the sentence.
    """
    document, sentence, half, says, met_says, coverage = side
    first, length = sentence.first, len(says)
    clauses = _clause_coverage(document, sentence, met_says, says)
    gaps = _gaps(side, other)
    met = [
        (k, partner, weight)
        for k, (partner, weight) in enumerate(zip(half.partners, says, strict=True))
        if partner >= 0
    ]
    company = _company(met, says)
    in_order = _in_order(met, length)
    adding, standing = document.language.adding_words, document.language.standing_words
    first_met, last_met = (met[0][0], met[-1][0]) if met else (length, -1)
    rows: list[tuple[float, ...]] = []
    for k in wanted:
        match, word = half.matches[k], first + k
        same, function = match is _SAME, document.function[word]
        alone = match is _NONE
        norm = document.words[word].norm if alone else ""
        rows.append(
            (
                match is _INFLECTED,
                match is _RELATED,
                # The common run of words it is part of.
                math.log1p(half.runs[k]),
                function,
                document.names[word],
                link_log_odds,
                # How much of what the whole sentence says has met, and how much of its clause.
                coverage,
                clauses[k],
                # What the words without counterpart around it say, and at most that of the other side's there.
                *gaps[k],
                document.quoted[word],
                same and function,
                # The words of its run that are not function words, if it is none either.
                math.log1p(half.run_content[k]) if same and not function else 0.0,
                # Of a word without a counterpart: how much of its sentence has met, and whether it stands between
                # words that have met; what is added stands before or after them all.
                coverage if alone else 0.0,
                alone and first_met < k < last_met,
                # Whether it joins or dates something, which is mostly new, or stands for what is said elsewhere.
                norm in adding,
                norm in standing,
                # Of a word that has met: whether those around it and the rest of the sentence have met likewise.
                company[k],
                in_order[k],
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
    """For each word without a counterpart what its gap says, and at most that of the other side's gap there (logs)."""
    found = [(0.0, 0.0)] * len(side.says)
    partners, other_says = other.half.partners, other.says
    for first, last, other_first, other_last in unmatched_stretches(side.half, other.half):
        own = sum(side.says[first:last])
        there = sum([other_says[q] for q in range(other_first, other_last) if partners[q] < 0])
        found[first:last] = [(math.log1p(own), math.log1p(min(own, there)))] * (last - first)
    return found


def _company(met: Sequence[MetWord], says: Sequence[float]) -> list[float]:
    """For each word that has met, the share of what the words around it say that has met around its counterpart."""
    found = [0.0] * len(says)
    for number, (place, partner, weight) in enumerate(met):
        for other_place, other_partner, other_weight in met[number + 1 : number + 1 + _AROUND]:
            if other_place > place + _AROUND:
                break
            if -_CLOSE <= other_partner - partner - other_place + place <= _CLOSE:
                found[place] += other_weight
                found[other_place] += weight
    length = len(says)
    said = [0.0, *accumulate(says)]
    for place, _, weight in met:
        around = said[min(length, place + _AROUND + 1)] - said[max(0, place - _AROUND)] - weight
        found[place] /= around + _LITTLE
    return found


def _in_order(met: Sequence[MetWord], length: int) -> list[float]:
    """For each word that has met, the share of what the others that have met say that did so in the same order.

    Of a very long sentence only the nearest others are looked at, so that the work grows with its length alone.
    """
    found = [0.0] * length
    for place, _, _ in met:
        found[place] = 1.0
    partners = [partner for _, partner, _ in met]
    if partners == sorted(partners):
        return found
    for number, (place, partner, own) in enumerate(met):
        others = met[max(0, number - _MOST_OTHERS) : number + _MOST_OTHERS + 1]
        crossing = sum([weight for other, there, weight in others if (other < place) != (there < partner)])
        if crossing:
            found[place] -= crossing / (sum([weight for _, _, weight in others]) - own + _LITTLE)
    return found
