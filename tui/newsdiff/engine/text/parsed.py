"""Parses one article: its words as one stream, with sentences, quotations, clauses and quantities.

The result does not depend on the other article, except through the language of the two.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, zip_longest
from math import ceil
from typing import NamedTuple

from newsdiff.engine.coarseness import MOST_WORDS
from newsdiff.engine.text.compounds import Cuts, cut
from newsdiff.engine.text.dates import Date, dates
from newsdiff.engine.text.language import Language, language_of_passage
from newsdiff.engine.text.normalisation import NormalText, normalised
from newsdiff.engine.text.quantities import Quantity, quantities
from newsdiff.engine.text.sentences import sentence_bounds
from newsdiff.engine.text.tokens import SIGNS, Segmenter, TokenKind, Word, words_of

_QUOTATION_MARK = re.compile('"')
# Each alternative begins with its mark, so that the pattern skips letters quickly.
_CLAUSE_BREAK = re.compile(r""";|:|\(|\)|"|,(?!\d)|-(?:(?<=\s-)(?=\s)|-+)""")
# A sentence with a larger share of capitalised words than this is a headline.
_TITLE_CASE = 0.6
# A piece ends where a clause does, if one ends among so many of its last words.
_CUT_AMONG = 100
# A reader compares the same articles again and again, with other ones or at another sensitivity.
_KEPT_ARTICLES = 32


class Sentence(NamedTuple):
    """A sentence, or any passage of whole words.

    Attributes:
        paragraph: Its paragraph, from 0.
        start, end: Where it stands in the paragraph, in code points, half open.
        first, last: Its words in the document's stream, half open.
    """

    paragraph: int
    start: int
    end: int
    first: int
    last: int


class Parsed(NamedTuple):
    """An article, parsed.

    The attributes that are not listed here are the same in ``Document``.

    Attributes:
        normal_texts: The paragraphs, normalised.
        words: The words of the article, in order.
        capitals, small: How often each word stands inside a sentence with and without a capital letter; sentences
            in title case, such as headlines, do not count for ``capitals``.
    """

    normal_texts: tuple[NormalText, ...]
    words: tuple[Word, ...]
    paragraph_of: tuple[int, ...]
    sentence_of: tuple[int, ...]
    function: tuple[bool, ...]
    quoted: tuple[bool, ...]
    clause_starts: tuple[bool, ...]
    sentences: tuple[Sentence, ...]
    bounds: tuple[tuple[int, int], ...]
    quantities: tuple[Quantity, ...]
    dates: tuple[Date, ...]
    cut_paragraphs: tuple[int, ...]
    capitals: Mapping[str, int]
    small: Mapping[str, int]


@lru_cache(maxsize=_KEPT_ARTICLES)
def normal_texts(paragraphs: tuple[str, ...]) -> tuple[NormalText, ...]:
    """The paragraphs of an article, normalised."""
    return tuple([normalised(paragraph) for paragraph in paragraphs])


@lru_cache(maxsize=_KEPT_ARTICLES)
def words_by_paragraph(
    paragraphs: tuple[str, ...], segmenter: Segmenter | None
) -> tuple[tuple[Word, ...], ...]:
    """The words of each paragraph of an article; ``segmenter`` cuts scripts without spaces."""
    return tuple([words_of(normal, segmenter) for normal in normal_texts(paragraphs)])


@lru_cache(maxsize=_KEPT_ARTICLES)
def word_counts(paragraphs: tuple[str, ...], segmenter: Segmenter | None) -> Counter[str]:
    """How often an article has each of its words."""
    return Counter([word.norm for row in words_by_paragraph(paragraphs, segmenter) for word in row])


@lru_cache(maxsize=_KEPT_ARTICLES)
def parse(paragraphs: tuple[str, ...], segmenter: Segmenter | None, language: Language, cuts: Cuts) -> Parsed:
    """Parse an article.

    Args:
        paragraphs: The paragraphs as they were written.
        segmenter: Cuts scripts without spaces into words; None if there are none.
        language: The language of both articles.
        cuts: The words to cut in two.
    """
    normal_paragraphs = normal_texts(paragraphs)
    code = _known(language)
    words: list[Word] = []
    paragraph_of: list[int] = []
    bounds: list[tuple[int, int]] = []
    sentences: list[Sentence] = []
    sentence_of: list[int] = []
    quoted: list[bool] = []
    clause_starts: list[bool] = []
    cut_paragraphs: list[int] = []
    found_dates: list[Date] = []
    languages: list[tuple[int, str]] = []
    lengths = dict(cuts)
    # A sign belongs to its number: that two sentences both have a "$" says nothing.
    function_words = language.function_words | SIGNS
    for paragraph, whole in enumerate(words_by_paragraph(paragraphs, segmenter)):
        normal = normal_paragraphs[paragraph]
        row = tuple(cut(whole, lengths, normal)) if lengths else whole
        clauses = _clause_starts(normal, row)
        for uncut in _sentences(paragraph, normal, row, len(words), code):
            if uncut.last - uncut.first > MOST_WORDS:
                cut_paragraphs.append(paragraph)
            for sentence in _pieces(uncut, paragraphs[paragraph], row, len(words), clauses):
                sentence_of += [len(sentences)] * (sentence.last - sentence.first)
                sentences.append(sentence)
        bounds.append((len(words), len(words) + len(row)))
        own_code = _known(language_of_passage([word.norm for word in row], language))
        if not languages or languages[-1][1] != own_code:
            languages.append((len(words), own_code))
        found_dates += [
            date._replace(first=date.first + len(words), last=date.last + len(words))
            for date in dates(normal, row, own_code)
        ]
        words += row
        paragraph_of += [paragraph] * len(row)
        quoted += quoted_words(normal, row)
        clause_starts += clauses
    capitals, small = _capitals(words, sentences, language)
    return Parsed(
        normal_paragraphs,
        tuple(words),
        tuple(paragraph_of),
        tuple(sentence_of),
        tuple([word.norm in function_words for word in words]),
        tuple(quoted),
        tuple(clause_starts),
        tuple(sentences),
        tuple(bounds),
        tuple(_quantities(words, languages)),
        tuple(found_dates),
        tuple(dict.fromkeys(cut_paragraphs)),
        capitals,
        small,
    )


def _known(language: Language) -> str:
    """The code of a language; English if it is not known."""
    return language.code if language.code != "und" else "en"


def _quantities(words: Sequence[Word], languages: Sequence[tuple[int, str]]) -> Iterator[Quantity]:
    """The quantities of an article, in order; ``languages`` has the first word of each stretch in one, and its code."""
    for (first, code), (last, _) in pairwise([*languages, (len(words), "")]):
        for quantity in quantities(words[first:last], code):
            begin, end = quantity.number
            yield (
                quantity._replace(
                    first=first + quantity.first,
                    last=first + quantity.last,
                    number=(first + begin, first + end),
                )
                if first
                else quantity
            )


def _sentences(
    paragraph: int, normal: NormalText, row: Sequence[Word], first: int, language: str
) -> list[Sentence]:
    """The sentences of a paragraph; ``first`` is the index of its first word in the stream."""
    found: list[Sentence] = []
    position = 0
    for start, end in sentence_bounds(normal.text, language):
        start, end = normal.original(start), normal.original(end)
        begin = position
        if position and row[position - 1].end > start:
            # No sentence ends inside a word ("R&D.X").
            _, start, _, begin, _ = found.pop()
            begin -= first
        while position < len(row) and row[position].start < end:
            position += 1
        found.append(Sentence(paragraph, start, end, first + begin, first + position))
    # A paragraph of what no reader sees is a passage too.
    return found or [Sentence(paragraph, 0, normal.original(len(normal.text)), first, first)]


def _pieces(
    sentence: Sentence, text: str, row: Sequence[Word], before: int, clause_starts: Sequence[bool]
) -> Iterator[Sentence]:
    """A sentence, or its pieces if it has very many words.

    Args:
        sentence: The sentence.
        text: Its paragraph as it is written.
        row: The words of the paragraph.
        before: The index of the paragraph's first word in the stream.
        clause_starts: Which words of the paragraph begin a clause.
    """
    while (length := sentence.last - sentence.first) > MOST_WORDS:
        most = sentence.first + MOST_WORDS - before
        # Without a clause the last two have as many words: what is short is compared with more than what is long.
        plain = sentence.first + min(MOST_WORDS, ceil(length / 2)) - before
        word = next((k for k in range(most, most - _CUT_AMONG, -1) if clause_starts[k]), plain)
        while row[word].start < row[word - 1].end:
            # Two words may be one character of the text.
            word -= 1
        after = row[word - 1].end
        gap = text[after : row[word].start]
        # What closes the last word stays with it, what opens the next one goes with that.
        closing = len(gap) - len(gap.split(" ")[-1]) if " " in gap else len(gap)
        start, end = after + closing, after + len(gap[:closing].rstrip())
        yield sentence._replace(end=end, last=before + word)
        sentence = sentence._replace(start=start, first=before + word)
    yield sentence


def quoted_words(normal: NormalText, row: Sequence[Word]) -> list[bool]:
    """Which words of a paragraph stand between quotation marks; a quotation that is not closed runs to the end."""
    quoted = [False] * len(row)
    if '"' in normal.text:
        opens = _words_after(_QUOTATION_MARK, normal, row)
        for first, last in zip_longest(opens[::2], opens[1::2], fillvalue=len(row)):
            quoted[first:last] = [True] * (last - first)
    return quoted


def _clause_starts(normal: NormalText, row: Sequence[Word]) -> list[bool]:
    """Which words begin a clause."""
    clause_starts = [False] * (len(row) + 1)
    for word in _words_after(_CLAUSE_BREAK, normal, row):
        clause_starts[word] = True
    return clause_starts[:-1]


def _words_after(marks: re.Pattern[str], normal: NormalText, row: Sequence[Word]) -> list[int]:
    """The index of the first word after each mark; the number of words if there is none."""
    starts = [word.start for word in row]
    return [bisect_right(starts, normal.original(mark.start())) for mark in marks.finditer(normal.text)]


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
