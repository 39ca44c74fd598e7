"""One article by itself → its words as one stream, with sentences, quotations, clauses and figures.

What is found here does not depend on the article it is compared with, but for the language both are in.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from newsdiff.engine.text.compounds import Cuts, cut
from newsdiff.engine.text.language import Language
from newsdiff.engine.text.normalisation import NormalText, normalised
from newsdiff.engine.text.quantities import Quantity, quantities
from newsdiff.engine.text.sentences import sentence_bounds
from newsdiff.engine.text.tokens import SIGNS, Segmenter, TokenKind, Word, words_of

_QUOTATION_MARK = re.compile('"')
# Every choice begins with its mark, so that the pattern passes over letters at once.
_CLAUSE_BREAK = re.compile(r""";|:|\(|\)|"|,(?!\d)|-(?:(?<=\s-)(?=\s)|-+)""")
# A sentence with more of its words capitalised than this is a headline.
_TITLE_CASE = 0.6
# A reader compares the same articles again and again: with others, at another sensitivity.
_KEPT_ARTICLES = 32


class Sentence(NamedTuple):
    """A sentence: its passage in code points and its words in the document's stream, half open."""

    paragraph: int
    start: int
    end: int
    first: int
    last: int


class Parsed(NamedTuple):
    """An article by itself.

    ``home``, ``sentence_of``, ``function``, ``quoted`` and ``breaks`` run along the stream of words and are
    explained in ``Document``, as are ``sentences``, ``bounds`` and ``quantities``.

    Attributes:
        forms: The paragraphs in their one form.
        words: Every word of the article.
        capitals, small: How often a word that is no function word stands with a capital letter inside a
            sentence, and how often without; headlines tell nothing.
    """

    forms: tuple[NormalText, ...]
    words: tuple[Word, ...]
    home: tuple[int, ...]
    sentence_of: tuple[int, ...]
    function: tuple[bool, ...]
    quoted: tuple[bool, ...]
    breaks: tuple[bool, ...]
    sentences: tuple[Sentence, ...]
    bounds: tuple[tuple[int, int], ...]
    quantities: tuple[Quantity, ...]
    capitals: Mapping[str, int]
    small: Mapping[str, int]


@lru_cache(maxsize=_KEPT_ARTICLES)
def forms_of(paragraphs: tuple[str, ...]) -> tuple[NormalText, ...]:
    """The paragraphs of an article in their one form."""
    return tuple([normalised(paragraph) for paragraph in paragraphs])


@lru_cache(maxsize=_KEPT_ARTICLES)
def words_by_paragraph(
    paragraphs: tuple[str, ...], segmenter: Segmenter | None
) -> tuple[tuple[Word, ...], ...]:
    """The words of each paragraph of an article; the segmenter cuts scripts without spaces."""
    return tuple([words_of(form, segmenter) for form in forms_of(paragraphs)])


@lru_cache(maxsize=_KEPT_ARTICLES)
def vocabulary(paragraphs: tuple[str, ...], segmenter: Segmenter | None) -> frozenset[str]:
    """The different words of an article."""
    return frozenset([word.norm for row in words_by_paragraph(paragraphs, segmenter) for word in row])


@lru_cache(maxsize=_KEPT_ARTICLES)
def parse(paragraphs: tuple[str, ...], segmenter: Segmenter | None, language: Language, cuts: Cuts) -> Parsed:
    """An article by itself, in a given language, with some of its words cut in two."""
    forms = forms_of(paragraphs)
    code = language.code if language.code != "und" else "en"
    words: list[Word] = []
    home: list[int] = []
    bounds: list[tuple[int, int]] = []
    sentences: list[Sentence] = []
    sentence_of: list[int] = []
    quoted: list[bool] = []
    breaks: list[bool] = []
    lengths = dict(cuts)
    # A sign is part of its figure, and two sentences that both have "$" have said nothing together.
    joints = language.function_words | SIGNS
    for paragraph, whole in enumerate(words_by_paragraph(paragraphs, segmenter)):
        row = tuple(cut(whole, lengths)) if lengths else whole
        form = forms[paragraph]
        for sentence in _sentences(paragraph, form, row, len(words), code):
            sentence_of += [len(sentences)] * (sentence.last - sentence.first)
            sentences.append(sentence)
        bounds.append((len(words), len(words) + len(row)))
        words += row
        home += [paragraph] * len(row)
        quoted += _quoted(form, row)
        breaks += _breaks(form, row)
    capitals, small = _capitals(words, sentences, language)
    return Parsed(
        forms,
        tuple(words),
        tuple(home),
        tuple(sentence_of),
        tuple([word.norm in joints for word in words]),
        tuple(quoted),
        tuple(breaks),
        tuple(sentences),
        tuple(bounds),
        tuple(quantities(words)),
        capitals,
        small,
    )


def _sentences(
    paragraph: int, form: NormalText, row: Sequence[Word], first: int, language: str
) -> list[Sentence]:
    """The sentences of a paragraph whose words begin at ``first`` in the stream."""
    found = []
    position = 0
    for start, end in sentence_bounds(form.text, language):
        start, end = form.original(start), form.original(end)
        begin = position
        while position < len(row) and row[position].start < end:
            position += 1
        found.append(Sentence(paragraph, start, end, first + begin, first + position))
    return found


def _quoted(form: NormalText, row: Sequence[Word]) -> list[bool]:
    """Which words stand between quotation marks; a mark that opens and never closes runs to the end."""
    quoted = [False] * len(row)
    if '"' in form.text:
        opens = _words_after(_QUOTATION_MARK, form, row)
        for first, last in zip_longest(opens[::2], opens[1::2], fillvalue=len(row)):
            quoted[first:last] = [True] * (last - first)
    return quoted


def _breaks(form: NormalText, row: Sequence[Word]) -> list[bool]:
    """Which words begin a clause."""
    breaks = [False] * (len(row) + 1)
    for word in _words_after(_CLAUSE_BREAK, form, row):
        breaks[word] = True
    return breaks[:-1]


def _words_after(marks: re.Pattern[str], form: NormalText, row: Sequence[Word]) -> list[int]:
    """The first word after each of these marks; one more than the last word where there is none."""
    starts = [word.start for word in row]
    return [bisect_right(starts, form.original(mark.start())) for mark in marks.finditer(form.text)]


def _capitals(
    words: Sequence[Word], sentences: Sequence[Sentence], language: Language
) -> tuple[Counter[str], Counter[str]]:
    capitals: list[str] = []
    small: list[str] = []
    function, plain = language.function_words, TokenKind.WORD
    for sentence in sentences:
        row = [word for word in words[sentence.first : sentence.last] if word.kind is plain]
        large = [word.norm for word in row[1:] if word.capital]
        small += [word.norm for word in row[1:] if not word.capital]
        if large:
            content = [word.capital for word in row if word.norm not in function]
            if len(content) <= 2 or sum(content) <= _TITLE_CASE * len(content):
                capitals += large
    return Counter(capitals), Counter(small)
