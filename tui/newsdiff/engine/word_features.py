"""What is known of each word of a link, as the figures the word model weighs."""

from __future__ import annotations

import math
from collections.abc import Sequence

from newsdiff.engine.alignment import Alignment, Half, Match
from newsdiff.engine.document import Document, Sentence
from newsdiff.engine.words import Kind

WORD_FEATURES = (
    "same", "inflected", "related", "figure", "run", "run_content", "alone", "function", "name", "number", "weight",
    "link", "coverage", "other_coverage", "left", "right", "near", "around", "clause", "gap", "other_gap",
    "both_gaps", "other_left", "links", "quoted", "edge", "same_function", "same_run", "unmatched_clause",
    "unmatched_coverage", "unmatched_near",
)  # fmt: skip
# How much each kind of match counts as having met.
_MET = {Match.NONE: 0.0, Match.RELATED: 0.6, Match.INFLECTED: 0.8, Match.FIGURE: 0.8, Match.SAME: 1.0}
_FUNCTION_SHARE = 0.02
_NEAR, _AROUND = 3, 6


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
    words = document.words[sentence.first : sentence.last]
    function = document.function[sentence.first : sentence.last]
    met = [_MET[match] for match in half.matches]
    says = _says(document, sentence)
    met_says = [share * weight for share, weight in zip(met, says, strict=True)]
    total = sum(says) + 0.1
    coverage = sum(met_says) / total
    other_says = _says(other, other_sentence)
    other_total = sum(other_says) + 0.1
    other_met = sum(
        weight
        for match, weight in zip(other_half.matches, other_says, strict=True)
        if match is not Match.NONE
    )
    clauses = _clause_coverage(document, sentence, met_says, says)
    gaps = _gaps(half, other_half, says, other_says)
    rows: list[tuple[float, ...]] = []
    for k in range(length):
        match = half.matches[k]
        same, unmatched = match is Match.SAME, match is Match.NONE
        near = _window(k, _NEAR, met_says, says)
        gap, other_gap = gaps[k]
        content_run = math.log1p(half.run_content[k])
        rows.append(
            (
                float(same),
                float(match is Match.INFLECTED),
                float(match is Match.RELATED),
                float(match is Match.FIGURE),
                math.log1p(half.runs[k]),
                content_run,
                float(half.runs[k] == 1),
                float(function[k]),
                float(document.names[sentence.first + k]),
                float(words[k].kind is Kind.NUMBER),
                document.weights[sentence.first + k],
                link_log_odds,
                coverage,
                other_met / other_total,
                met[k - 1] if k else 0.0,
                met[k + 1] if k + 1 < length else 0.0,
                near,
                _window(k, _AROUND, met_says, says),
                clauses[k],
                math.log1p(gap),
                math.log1p(other_gap),
                math.log1p(min(gap, other_gap)),
                math.log1p(other_total - other_met),
                math.log1p(links),
                float(document.quoted[sentence.first + k]),
                float((k == 0) + (k == length - 1)),
                float(same and function[k]),
                content_run if same and not function[k] else 0.0,
                clauses[k] if unmatched else 0.0,
                coverage if unmatched else 0.0,
                near if unmatched else 0.0,
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


def _window(k: int, reach: int, met_says: Sequence[float], says: Sequence[float]) -> float:
    """The share of what the words around one say that has met, the word itself left out."""
    first, last = max(0, k - reach), k + reach + 1
    total = sum(says[first:last]) - says[k] + 0.05
    return (sum(met_says[first:last]) - met_says[k]) / total


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
    length = len(half.partners)
    found = [(0.0, 0.0)] * length
    k = 0
    while k < length:
        if half.partners[k] >= 0:
            k += 1
            continue
        end = k
        while end < length and half.partners[end] < 0:
            end += 1
        low = half.partners[k - 1] if k else -1
        high = half.partners[end] if end < length else len(other_half.partners)
        other = sum(other_says[q] for q in range(low + 1, high) if other_half.partners[q] < 0)
        for q in range(k, end):
            found[q] = (sum(says[k:end]), other)
        k = end
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
