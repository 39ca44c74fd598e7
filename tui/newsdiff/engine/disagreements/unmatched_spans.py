"""Where two linked passages differ: the gaps between the words that meet, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsdiff.engine.labelling.word_alignment import Half, WordAlignment, WordMatch, unmatched_stretches
from newsdiff.engine.text.document import Document, WordRange
from newsdiff.engine.text.related_words import related
from newsdiff.engine.text.tokens import TokenKind

# Languages that write all nouns with a capital letter.
_NOUNS_CAPITAL = frozenset(["de"])
# Where more of the words than that have a capital letter, it is a headline's.
_TITLE_CASE = 0.85


class UnmatchedSpan(NamedTuple):
    """Words at the same place of both passages that do not meet.

    ``inside``: between words that do on both ends, not at an end of the passages.
    """

    a: WordRange
    b: WordRange
    inside: bool


class SearchedLink(NamedTuple):
    """A link while it is searched.

    Attributes:
        agreement: The share of what the side that agrees less says that meets.
        met: How many words that are more than joints meet.
        single: The two passages are the same but for one gap.
    """

    a: Document
    b: Document
    alignment: WordAlignment
    agreement: float
    met: int
    single: bool


def unmatched_spans(alignment: WordAlignment) -> Iterator[UnmatchedSpan]:
    """The gaps of two passages, in the order of ``a``; where all or nothing meets there is none."""
    half, other = alignment.a, alignment.b
    length = len(half.partners)
    for first, last, other_first, other_last in unmatched_stretches(half, other):
        between = range(other_first, other_last)
        if between and (first or last < length) and all(other.partners[q] < 0 for q in between):
            yield UnmatchedSpan(
                (half.first + first, half.first + last),
                (other.first + other_first, other.first + other_last),
                first > 0 and last < length,
            )


def agreement_of(document: Document, half: Half) -> float:
    """The share of what one passage says that meets something, 0 to 1."""
    met = total = 0.0
    for k, match in enumerate(half.matches):
        word = half.first + k
        if not document.function[word]:
            total += document.weights[word]
            met += document.weights[word] if match is not WordMatch.NONE else 0.0
    return met / total if total else 1.0


def met_in(document: Document, half: Half) -> int:
    """How many words of a passage meet something, joints aside."""
    return sum(
        partner >= 0 and not document.function[half.first + k] for k, partner in enumerate(half.partners)
    )


def trimmed(document: Document, where: WordRange) -> WordRange:
    """A range without the function words at its ends."""
    first, last = where
    while first < last and document.function[first]:
        first += 1
    while last > first and document.function[last - 1]:
        last -= 1
    return first, last


def has_weight(document: Document, where: WordRange) -> bool:
    """Whether some word is more than a joint or a mark, such as "you'd" or "..."."""
    joints = document.language.function_words
    return any(
        not document.function[k]
        and document.words[k].kind is not TokenKind.SYMBOL
        and document.words[k].norm.partition("'")[0] not in joints
        for k in range(*where)
    )


def size(where: WordRange) -> int:
    """How many words a range has."""
    return where[1] - where[0]


def all_names(document: Document, where: WordRange) -> bool:
    """Whether every word of a range is part of a name; not where there is none."""
    return size(where) > 0 and all(_name(document, k) for k in range(*where))


def _name(document: Document, k: int) -> bool:
    """A capitalised word; where all words of a headline or all nouns are so, one that is known for a name."""
    word = document.words[k]
    if document.names[k] or not word.capital or document.function[k]:
        return document.names[k]
    if document.language.code in _NOUNS_CAPITAL:
        return False
    sentence = document.sentences[document.sentence_of[k]]
    words = [j for j in range(sentence.first, sentence.last) if not document.function[j]]
    return sum(document.words[j].capital for j in words) <= _TITLE_CASE * len(words) or len(words) < 3


def one_thing(link: SearchedLink, one: WordRange, other: WordRange) -> bool:
    """Whether news uses the one for the other ("Moscow", "Russia"), or one abbreviates the other."""
    others = {stem for k in range(*other) for stem in related(link.b.stems[k])}
    return any(link.a.stems[k] in others for k in range(*one))
