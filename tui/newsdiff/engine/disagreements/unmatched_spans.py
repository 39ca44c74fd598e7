"""Where two linked passages differ: the spans between matched words, and what stands in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsdiff.engine.comparison import Disagreement, DisagreementKind, Excerpt
from newsdiff.engine.labelling.word_alignment import AlignedSide, WordAlignment, WordMatch, unmatched_runs
from newsdiff.engine.text.document import Document, WordRange
from newsdiff.engine.text.related_words import related
from newsdiff.engine.text.tokens import TokenKind

# Languages that write all nouns with a capital letter.
_NOUNS_CAPITAL = frozenset(["de"])
# If a larger share of words is capitalised than this, they are those of a headline.
_TITLE_CASE = 0.85


class UnmatchedSpan(NamedTuple):
    """Words at the same place in both passages that have no counterparts.

    Attributes:
        a, b: The words on each side.
        inside: Whether it is between matched words, not at an end of the passages.
    """

    a: WordRange
    b: WordRange
    inside: bool


class SearchedLink(NamedTuple):
    """A link in which disagreements are looked for.

    Attributes:
        a, b: Its documents.
        alignment: The alignment of its words.
        agreement: The share of its weight that is matched, 0 to 1, of the side where it is smaller.
        matched: The number of content words that are matched.
        one_difference: Whether the two passages are the same except for one unmatched span.
    """

    a: Document
    b: Document
    alignment: WordAlignment
    agreement: float
    matched: int
    one_difference: bool

    def disagreement(self, kind: DisagreementKind, one: WordRange, other: WordRange) -> Disagreement:
        """A disagreement of the words in two ranges, one in each document."""
        return Disagreement(kind, _excerpt(self.a, one), _excerpt(self.b, other))


def _excerpt(document: Document, where: WordRange) -> Excerpt:
    start, end = document.words[where[0]].start, document.words[where[1] - 1].end
    return Excerpt(start, end, document.texts[document.paragraph_of[where[0]]][start:end])


def unmatched_spans(alignment: WordAlignment) -> Iterator[UnmatchedSpan]:
    """The unmatched spans of two passages, in the order of ``a``; none if no word is matched at all."""
    aligned, other = alignment.a, alignment.b
    length = len(aligned.counterparts)
    for first, last, other_first, other_last in unmatched_runs(aligned, other):
        between = range(other_first, other_last)
        if between and (first or last < length) and all(other.counterparts[q] < 0 for q in between):
            yield UnmatchedSpan(
                (aligned.first + first, aligned.first + last),
                (other.first + other_first, other.first + other_last),
                first > 0 and last < length,
            )


def agreement_of(document: Document, aligned: AlignedSide) -> float:
    """The share of the weight of one passage that is matched, function words aside, 0 to 1."""
    matched = total = 0.0
    for k, match in enumerate(aligned.matches):
        word = aligned.first + k
        if not document.function[word]:
            total += document.weights[word]
            matched += document.weights[word] if match is not WordMatch.NONE else 0.0
    return matched / total if total else 1.0


def matched_words(document: Document, aligned: AlignedSide) -> int:
    """The number of content words of a passage that are matched."""
    return sum(
        counterpart >= 0 and not document.function[aligned.first + k]
        for k, counterpart in enumerate(aligned.counterparts)
    )


def trimmed(document: Document, where: WordRange) -> WordRange:
    """A range of words without the function words at its ends."""
    first, last = where
    while first < last and document.function[first]:
        first += 1
    while last > first and document.function[last - 1]:
        last -= 1
    return first, last


def has_content(document: Document, where: WordRange) -> bool:
    """Whether any word is more than a function word, a contraction of one ("you'd") or marks ("...")."""
    function_words = document.language.function_words
    return any(
        not document.function[k]
        and document.words[k].kind is not TokenKind.SYMBOL
        and document.words[k].norm.partition("'")[0] not in function_words
        for k in range(*where)
    )


def size(where: WordRange) -> int:
    """The number of words in a range."""
    return where[1] - where[0]


def all_names(document: Document, where: WordRange) -> bool:
    """Whether each word of a range is part of a name; False if the range is empty."""
    return size(where) > 0 and all(_name(document, k) for k in range(*where))


def _name(document: Document, k: int) -> bool:
    """Whether a word is known as a name, or is capitalised where other words are not."""
    word = document.words[k]
    if document.names[k] or not word.capital or document.function[k]:
        return document.names[k]
    if document.language.code in _NOUNS_CAPITAL:
        return False
    sentence = document.sentences[document.sentence_of[k]]
    words = [j for j in range(sentence.first, sentence.last) if not document.function[j]]
    return sum(document.words[j].capital for j in words) <= _TITLE_CASE * len(words) or len(words) < 3


def are_related(link: SearchedLink, one: WordRange, other: WordRange) -> bool:
    """Whether any word of one range is related to one of the other ("Moscow", "Russia")."""
    others = {stem for k in range(*other) for stem in related(link.b.stems[k])}
    return any(link.a.stems[k] in others for k in range(*one))
