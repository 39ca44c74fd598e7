"""What is known of each word of a link, as the figures the word model weighs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import compress
from operator import mul

from newsdiff.engine.alignment import Alignment, Half, Match, unmatched_stretches
from newsdiff.engine.document import Document, Sentence

WORD_FEATURES = (
    "same", "inflected", "related", "run", "run_content", "function", "name", "weight", "link", "coverage",
    "other_coverage", "near", "clause", "gap", "both_gaps", "other_left", "links", "quoted", "edge",
    "same_function", "same_run", "unmatched_clause", "unmatched_coverage", "unmatched_near", "inside",
)  # fmt: skip
COVERAGE = WORD_FEATURES.index("coverage")
# How much each kind of match counts as having met.
_MET = {Match.NONE: 0.0, Match.RELATED: 0.6, Match.INFLECTED: 0.8, Match.FIGURE: 0.8, Match.SAME: 1.0}
_FUNCTION_SHARE = 0.02
# How many words to either side are near.
_NEAR = 3


def word_features(
    document: Document,
    sentence: Sentence,
    other: Document,
    other_sentence: Sentence,
    half: Half,
    other_half: Half,
    link_log_odds: float,
    links: int,
) -> list[tuple[float, ...]]:
    """The features of each word of one side of a link, in the order of ``WORD_FEATURES``.

    Args:
        document, sentence, half: The side whose words are described.
        other, other_sentence, other_half: The other side.
        link_log_odds: How sure the link is.
        links: How many links the sentence has.
    """
    length = len(half.partners)
    first = sentence.first
    met = [_MET[match] for match in half.matches]
    says = _says(document, sentence)
    met_says = list(map(mul, met, says))
    coverage = sum(met_says) / (sum(says) + 0.1)
    other_says = _says(other, other_sentence)
    other_total = sum(other_says) + 0.1
    other_met = sum(compress(other_says, other_half.matches))
    other_coverage = other_met / other_total
    other_left = math.log1p(other_total - other_met)
    crowd = math.log1p(links)
    clauses = _clause_coverage(document, sentence, met_says, says)
    gaps = _gaps(half, other_half, says, other_says)
    places_met = [k for k, match in enumerate(half.matches) if match is not Match.NONE]
    first_met, last_met = (places_met[0], places_met[-1]) if places_met else (length, -1)
    rows: list[tuple[float, ...]] = []
    for k, match in enumerate(half.matches):
        same, unmatched = match is Match.SAME, match is Match.NONE
        function = document.function[first + k]
        near = _near(k, met_says, says)
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
                document.names[first + k],
                document.weights[first + k],
                link_log_odds,
                # How much of what each side says has met.
                coverage,
                other_coverage,
                # The same of the words beside this one, and of its clause.
                near,
                clauses[k],
                # What the words without counterpart around it say, and at most that of the other side's there.
                math.log1p(gap),
                math.log1p(min(gap, other_gap)),
                # What of the other side has not met.
                other_left,
                crowd,
                document.quoted[first + k],
                (k == 0) + (k == length - 1),
                same and function,
                run_content if same and not function else 0.0,
                clauses[k] if unmatched else 0.0,
                coverage if unmatched else 0.0,
                near if unmatched else 0.0,
                # It stands between words that have met; what is added stands before or after them all.
                unmatched and first_met < k < last_met,
            )
        )
    return rows


def _says(document: Document, sentence: Sentence) -> list[float]:
    """How much each word says; function words next to nothing."""
    words = slice(sentence.first, sentence.last)
    return [
        _FUNCTION_SHARE if joins else weight
        for joins, weight in zip(document.function[words], document.weights[words], strict=True)
    ]


def _near(k: int, met_says: Sequence[float], says: Sequence[float]) -> float:
    """The share of what the words beside one say that has met, the word itself left out."""
    first, last = max(0, k - _NEAR), k + _NEAR + 1
    return (sum(met_says[first:last]) - met_says[k]) / (sum(says[first:last]) - says[k] + 0.05)


def _clause_coverage(
    document: Document, sentence: Sentence, met_says: Sequence[float], says: Sequence[float]
) -> list[float]:
    """For each word the share of its clause that has met; clauses end at punctuation."""
    clause_of = [0] * len(says)
    breaks = document.breaks
    for k in range(1, len(says)):
        clause_of[k] = clause_of[k - 1] + breaks[sentence.first + k]
    met: dict[int, float] = {}
    total: dict[int, float] = {}
    for clause, part, whole in zip(clause_of, met_says, says, strict=True):
        met[clause] = met.get(clause, 0.0) + part
        total[clause] = total.get(clause, 0.0) + whole
    return [met[clause] / (total[clause] + 0.1) for clause in clause_of]


def _gaps(
    half: Half, other_half: Half, says: Sequence[float], other_says: Sequence[float]
) -> list[tuple[float, float]]:
    """For each word without a counterpart what its gap says, and what stands in the other side's gap there."""
    found = [(0.0, 0.0)] * len(half.partners)
    for first, last, other_first, other_last in unmatched_stretches(half, other_half):
        own = sum(says[first:last])
        other = sum(other_says[q] for q in range(other_first, other_last) if other_half.partners[q] < 0)
        found[first:last] = [(own, other)] * (last - first)
    return found


def alignment_features(
    a: Document,
    b: Document,
    sentence_a: Sentence,
    sentence_b: Sentence,
    alignment: Alignment,
    link_log_odds: float,
    links: tuple[int, int],
) -> tuple[list[tuple[float, ...]], list[tuple[float, ...]]]:
    """The features of the words of both sides of a link."""
    return (
        word_features(a, sentence_a, b, sentence_b, alignment.a, alignment.b, link_log_odds, links[0]),
        word_features(b, sentence_b, a, sentence_a, alignment.b, alignment.a, link_log_odds, links[1]),
    )
