"""Where two linked passages differ: the spans between matched words, and what stands in them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise, takewhile
from operator import attrgetter
from typing import NamedTuple, TypeVar

from newsdiff.engine.comparison import Disagreement, DisagreementKind, Excerpt
from newsdiff.engine.labelling.word_alignment import AlignedSide, WordAlignment, WordMatch, unmatched_runs
from newsdiff.engine.text.dates import Date
from newsdiff.engine.text.document import Document, WordRange
from newsdiff.engine.text.language import Language, language_of_passage
from newsdiff.engine.text.quantities import Quantity
from newsdiff.engine.text.related_words import related
from newsdiff.engine.text.tokens import TokenKind

# Languages that write all nouns with a capital letter.
_NOUNS_CAPITAL = frozenset(["de"])
# If a larger share of words is capitalised than this, they are those of a headline.
_TITLE_CASE = 0.85
# Words may be forms of one word if they begin with the same letters: at least this many, and this share of the
# shorter word.
_ROOT_LETTERS = 4
_ROOT_SHARE = 0.7


_Ranged = TypeVar("_Ranged", Date, Quantity)


class UnmatchedSpan(NamedTuple):
    """Words at the same place in both passages that have no counterparts.

    Attributes:
        a, b: The words on each side.
        inside: Whether it is between matched words, not at an end of the passages.
    """

    a: WordRange
    b: WordRange
    inside: bool


class Vocabulary:
    """The words of an article; worked out only when asked for.

    Args:
        document: The article.
    """

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of all words."""
        return frozenset(self._document.keys)

    @cached_property
    def name_pairs(self) -> frozenset[frozenset[str]]:
        """The keys of each two neighbours with a capital letter, such as a first name and a surname."""
        document = self._document
        named = [
            key.removesuffix("'s") if word.capital else ""
            for key, word in zip(document.keys, document.words, strict=True)
        ]
        return frozenset(frozenset(pair) for pair in pairwise(named) if all(pair))


class SearchedLink(NamedTuple):
    """A link in which disagreements are looked for.

    Attributes:
        a, b: Its documents.
        alignment: The alignment of its words.
        score: How likely it is that the passages say the same, 0 to 1.
        spans: Its unmatched spans.
        agreement: The share of its weight that is matched, 0 to 1, of the side where it is smaller.
        matched: The number of content words that are matched.
        one_difference: Whether the two passages are the same except for one unmatched span.
        vocabulary: The words of each article.
    """

    a: Document
    b: Document
    alignment: WordAlignment
    score: float
    spans: tuple[UnmatchedSpan, ...]
    agreement: float
    matched: int
    one_difference: bool
    vocabulary: tuple[Vocabulary, Vocabulary]

    def agrees(self, least: float) -> bool:
        """Whether at least this share is matched, or all but one span."""
        return self.agreement >= least or self.one_difference

    def counterpart(self, word: int) -> int:
        """The word of ``b`` that a word of ``a`` is matched with, -1 if there is none or it is outside the passage."""
        k = word - self.alignment.a.first
        counterparts = self.alignment.a.counterparts
        if not 0 <= k < len(counterparts) or counterparts[k] < 0:
            return -1
        return self.alignment.b.first + counterparts[k]

    def in_order(self) -> bool:
        """Whether all matched words stand in the same order in both passages."""
        paired = [counterpart for counterpart in self.alignment.a.counterparts if counterpart >= 0]
        return all(one < other for one, other in pairwise(paired))

    def language(self) -> Language:
        """The language of the passages, which may be a quotation or a caption in another one than the articles'."""
        sides = (self.a, self.alignment.a), (self.b, self.alignment.b)
        words = [word.norm for document, aligned in sides for word in document.words[slice(*aligned.words)]]
        return language_of_passage(words, self.a.language)

    def swapped(self) -> SearchedLink:
        """The same link seen from the other article; without its spans."""
        return self._replace(
            a=self.b,
            b=self.a,
            alignment=WordAlignment(self.alignment.b, self.alignment.a),
            spans=(),
            vocabulary=self.vocabulary[::-1],
        )

    def disagreement(self, kind: DisagreementKind, one: WordRange, other: WordRange) -> Disagreement:
        """A disagreement of the words in two ranges, one in each document, as far as they are in the passages."""
        return Disagreement(
            kind,
            _excerpt(self.a, one, self.alignment.a.words),
            _excerpt(self.b, other, self.alignment.b.words),
        )


def _excerpt(document: Document, where: WordRange, limits: WordRange) -> Excerpt:
    # A quantity or a date may go on in the next sentence: "on Jan." | "5".
    first, last = max(where[0], limits[0]), min(where[1], limits[1])
    start, end = document.words[first].start, document.words[last - 1].end
    return Excerpt(start, end, document.texts[document.paragraph_of[first]][start:end])


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
    """The share of the weight of one passage that is matched, function words and negations aside, 0 to 1."""
    matched = total = 0.0
    negations = document.language.negations
    for k, match in enumerate(aligned.matches):
        word = aligned.first + k
        if not document.function[word] and document.keys[word] not in negations:
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


def of_one_root(word: str, counterpart: str) -> bool:
    """Whether two words look like forms of one word: they are the same for most of their length."""
    alike = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(word, counterpart, strict=False))))
    return alike >= max(_ROOT_LETTERS, _ROOT_SHARE * min(len(word), len(counterpart)))


def touching(items: Sequence[_Ranged], where: WordRange) -> Sequence[_Ranged]:
    """The items, in order and without overlap, that have a word in a range of words."""
    first = max(0, bisect_right(items, where[0], key=attrgetter("first")) - 1)
    last = bisect_left(items, where[1], key=attrgetter("first"))
    if first < last and items[first].last <= where[0]:
        first += 1
    return items[first:last]
