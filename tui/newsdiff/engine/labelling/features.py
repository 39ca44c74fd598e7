"""What is known about each word of a link, as the features that the word model weighs."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import mul
from typing import NamedTuple

from newsdiff.engine.labelling.word_alignment import AlignedSide, WordMatch, unmatched_runs
from newsdiff.engine.text.document import Document
from newsdiff.engine.text.parsed import Sentence

# What each feature measures is explained in ``word_features``.
WORD_FEATURES = (
    "inflected", "related", "run", "function", "name", "link", "coverage", "clause", "unmatched_weight",
    "unmatched_weight_both", "quoted", "same_function", "same_run", "unmatched_coverage", "inside", "adding",
    "standing", "neighbour_support", "in_order",
)  # fmt: skip
# Looking these up in the enumeration for each word would take longer than comparing them.
_NONE, _RELATED, _INFLECTED, _, _SAME = WordMatch
# The share of a word's weight that counts as matched: none, related, inflected, quantity, same.
_MATCHED_SHARE = (0.0, 0.6, 0.8, 0.8, 1.0)
# The weight of a function word here.
_FUNCTION_WEIGHT = 0.02
# How many words on either side are a word's neighbours, and how far their counterparts may be from the same distance.
_AROUND = 4
_CLOSE = 2
# How many matched words on either side are looked at to see whether the order is the same.
_MOST_OTHERS = 40
# Keeps divisors above zero.
_LITTLE = 0.05
MatchedWord = tuple[int, int, float]
"""A word with a counterpart: its index in its sentence, the counterpart's index in the other one, and its weight."""


class LinkedSide(NamedTuple):
    """One side of a link.

    Attributes:
        document: Its document.
        sentence: Its sentence.
        aligned: Its side of the alignment.
        weights: The weight of each word; function words weigh next to nothing.
        matched_weights: How much of each weight is matched on the other side.
        coverage: The share of the sentence's weight that is matched.
    """

    document: Document
    sentence: Sentence
    aligned: AlignedSide
    weights: list[float]
    matched_weights: list[float]
    coverage: float


def linked_side(document: Document, sentence: Sentence, aligned: AlignedSide) -> LinkedSide:
    """One side of a link, from its side of the alignment."""
    words = slice(sentence.first, sentence.last)
    weights = [
        _FUNCTION_WEIGHT if function else weight
        for function, weight in zip(document.function[words], document.weights[words], strict=True)
    ]
    matched_weights = list(map(mul, map(_MATCHED_SHARE.__getitem__, aligned.matches), weights))
    return LinkedSide(
        document, sentence, aligned, weights, matched_weights, sum(matched_weights) / (sum(weights) + 0.1)
    )


def word_features(
    side: LinkedSide, other: LinkedSide, link_log_odds: float, wanted: Iterable[int]
) -> list[tuple[float, ...]]:
    """The features of some words of one side of a link, in the order of ``WORD_FEATURES``.

    Args:
        side: The side whose words are described.
        other: The other side.
        link_log_odds: The log-odds of the link's score.
        wanted: The words to describe, as indices into the sentence.
    """
    document, sentence, aligned, weights, matched_weights, coverage = side
    first, length = sentence.first, len(weights)
    clauses = _clause_coverage(document, sentence, matched_weights, weights)
    unmatched_weights = _unmatched_weights(side, other)
    matched = [
        (k, counterpart, weight)
        for k, (counterpart, weight) in enumerate(zip(aligned.counterparts, weights, strict=True))
        if counterpart >= 0
    ]
    neighbour_support = _neighbour_support(matched, weights)
    in_order = _in_order(matched, length)
    adding, standing = document.language.adding_words, document.language.standing_words
    first_matched, last_matched = (matched[0][0], matched[-1][0]) if matched else (length, -1)
    rows: list[tuple[float, ...]] = []
    for k in wanted:
        match, word = aligned.matches[k], first + k
        same, function = match is _SAME, document.function[word]
        unmatched = match is _NONE
        norm = document.words[word].norm if unmatched else ""
        rows.append(
            (
                match is _INFLECTED,
                match is _RELATED,
                # The length of the common run it is in.
                math.log1p(aligned.runs[k]),
                function,
                document.names[word],
                link_log_odds,
                # The shares of its sentence and of its clause that are matched.
                coverage,
                clauses[k],
                # The weight of the unmatched run it is in, and at most that at the same place on the other side.
                *unmatched_weights[k],
                document.quoted[word],
                same and function,
                # The number of content words in its run, if it is one of them.
                math.log1p(aligned.run_content[k]) if same and not function else 0.0,
                # Of a word without a counterpart: the share of its sentence that is matched, and whether it stands
                # between matched words; additions stand before or after all of them.
                coverage if unmatched else 0.0,
                unmatched and first_matched < k < last_matched,
                # Whether it joins or dates something, which is mostly new, or stands for what is said elsewhere.
                norm in adding,
                norm in standing,
                # Of a matched word: whether its neighbours and the rest of the sentence are matched in the same way.
                neighbour_support[k],
                in_order[k],
            )
        )
    return rows


def _clause_coverage(
    document: Document, sentence: Sentence, matched_weights: Sequence[float], weights: Sequence[float]
) -> list[float]:
    """The share of its clause that is matched, for each word; clauses end at punctuation."""
    length = len(weights)
    clause_starts = document.clause_starts[sentence.first : sentence.last]
    coverage: list[float] = []
    begin = 0
    for end in (*[k for k in range(1, length) if clause_starts[k]], length):
        share = sum(matched_weights[begin:end]) / (sum(weights[begin:end]) + 0.1)
        coverage += [share] * (end - begin)
        begin = end
    return coverage


def _unmatched_weights(side: LinkedSide, other: LinkedSide) -> list[tuple[float, float]]:
    """The weight of the unmatched run that each word is in, and at most that of its place on the other side (logs).

    Both are 0 for words with counterparts.
    """
    found = [(0.0, 0.0)] * len(side.weights)
    counterparts, other_weights = other.aligned.counterparts, other.weights
    for first, last, other_first, other_last in unmatched_runs(side.aligned, other.aligned):
        own = sum(side.weights[first:last])
        there = sum([other_weights[q] for q in range(other_first, other_last) if counterparts[q] < 0])
        found[first:last] = [(math.log1p(own), math.log1p(min(own, there)))] * (last - first)
    return found


def _neighbour_support(matched: Sequence[MatchedWord], weights: Sequence[float]) -> list[float]:
    """The share of its neighbours' weight whose counterparts are near its own counterpart, for each matched word.

    0 for other words.
    """
    found = [0.0] * len(weights)
    for number, (place, counterpart, weight) in enumerate(matched):
        for other_place, other_counterpart, other_weight in matched[number + 1 : number + 1 + _AROUND]:
            if other_place > place + _AROUND:
                break
            if -_CLOSE <= other_counterpart - counterpart - other_place + place <= _CLOSE:
                found[place] += other_weight
                found[other_place] += weight
    length = len(weights)
    weight_before = [0.0, *accumulate(weights)]
    for place, _, weight in matched:
        around = (
            weight_before[min(length, place + _AROUND + 1)] - weight_before[max(0, place - _AROUND)] - weight
        )
        found[place] /= around + _LITTLE
    return found


def _in_order(matched: Sequence[MatchedWord], length: int) -> list[float]:
    """The share of the weight of other matched words that are in the same order, for each matched word.

    0 for other words. In a very long sentence only the nearest words are compared, so that the work grows with its
    length and not with its square.
    """
    found = [0.0] * length
    for place, _, _ in matched:
        found[place] = 1.0
    counterparts = [counterpart for _, counterpart, _ in matched]
    if counterparts == sorted(counterparts):
        return found
    for number, (place, counterpart, own) in enumerate(matched):
        others = matched[max(0, number - _MOST_OTHERS) : number + _MOST_OTHERS + 1]
        crossing = sum(
            [weight for other, there, weight in others if (other < place) != (there < counterpart)]
        )
        if crossing:
            found[place] -= crossing / (sum([weight for _, _, weight in others]) - own + _LITTLE)
    return found
