"""Cuts a document into passages: the clauses and quotations that may each be a statement.

Wherever a clause with enough words of its own begins, there may be a new statement. Whether there is one only shows
in the other articles: ``grouping`` joins what all of them keep together.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from newsdiff.engine.lexicon.word_lists import ATTRIBUTION_WORDS, JOINING_WORDS
from newsdiff.engine.text.document import Document, WordRange
from newsdiff.engine.text.parsed import Sentence

# A clause of fewer words of its own than this says nothing by itself.
_LEAST_OWN = 3
# A run of so many words in quotation marks is a quotation, not a borrowed word.
_LEAST_QUOTED = 4
# A quotation's attribution has one of its words this close to it.
_NEAR_BEFORE = 3
_NEAR_AFTER = 8
_NONE: frozenset[str] = frozenset()


class CutDocument(NamedTuple):
    """A document, cut into passages.

    Attributes:
        document: The document; its ``sentences`` are the passages.
        sentence_of: The index of the sentence that each passage is part of.
        quotations: The words of the quotation in each passage, as a range of the stream; None if it has none, or if
            it says more than who said it.
    """

    document: Document
    sentence_of: tuple[int, ...]
    quotations: tuple[WordRange | None, ...]


def cut(document: Document) -> CutDocument:
    """Cut each sentence of a document where a clause or quotation begins that may be a statement.

    The passages tile each paragraph, spaces included: one ends where the next begins.
    """
    passages: list[Sentence] = []
    sentence_of: list[int] = []
    quotations: list[WordRange | None] = []
    passage_of: list[int] = []
    for number, sentence in enumerate(document.sentences):
        pieces = _pieces(document, sentence)
        for words in pieces:
            passage_of += [len(passages)] * (words[1] - words[0])
            passages.append(Sentence(sentence.paragraph, _start(document, words[0]), 0, *words))
            sentence_of.append(number)
            quotations.append(_quotation(document, words))
    tiled = _tiled(document, passages)
    return CutDocument(
        document._replace(sentences=tiled, sentence_of=tuple(passage_of)), tuple(sentence_of), tuple(quotations)
    )


def _tiled(document: Document, passages: list[Sentence]) -> tuple[Sentence, ...]:
    """The passages, each from its first character to that of the next one in its paragraph."""
    tiled: list[Sentence] = []
    for passage, following in pairwise([*passages, None]):
        assert passage is not None
        begins = not tiled or tiled[-1].paragraph != passage.paragraph
        ends = following is None or following.paragraph != passage.paragraph
        end = len(document.texts[passage.paragraph]) if ends else following.start
        tiled.append(passage._replace(start=0 if begins else passage.start, end=end))
    return tuple(tiled)


def _start(document: Document, word: int) -> int:
    """Where a passage begins that begins with this word: after the space before it, with what opens it."""
    words = document.words
    paragraph = document.paragraph_of[word]
    if word == document.bounds[paragraph][0]:
        return 0
    before, start = words[word - 1].end, words[word].start
    gap = document.texts[paragraph][before:start]
    blank = next((k for k, character in enumerate(gap) if character.isspace()), None)
    if blank is None:
        return start
    return before + blank + len(gap[blank:]) - len(gap[blank:].lstrip())


def _pieces(document: Document, sentence: Sentence) -> list[WordRange]:
    """The passages of a sentence, as ranges of words."""
    if sentence.first == sentence.last:
        return [(sentence.first, sentence.last)]
    borders = [sentence.first, *_clause_starts(document, sentence), sentence.last]
    pieces = list(pairwise(borders))
    own = [_own_words(document, piece) for piece in pieces]
    while len(pieces) > 1:
        least = min(range(len(pieces)), key=lambda k: (own[k], k))
        if own[least] >= _LEAST_OWN:
            break
        left = _neighbour(document, pieces, least)
        pieces[left : left + 2] = [(pieces[left][0], pieces[left + 1][1])]
        own[left : left + 2] = [own[left] + own[left + 1]]
    return pieces


def _clause_starts(document: Document, sentence: Sentence) -> Iterator[int]:
    """The words of a sentence that may begin a passage."""
    joining = JOINING_WORDS.get(document.language.code, _NONE)
    words, names = document.words, document.names
    for k in range(sentence.first + 1, sentence.last):
        if document.clause_starts[k] or document.quoted[k] != document.quoted[k - 1]:
            yield k
        elif words[k].norm in joining:
            # "Trump and President Putin" are no two clauses.
            following = k + 1 < sentence.last and (names[k + 1] or words[k + 1].capital)
            if not following:
                yield k


def _own_words(document: Document, words: WordRange) -> int:
    """How many words of a piece may say something new: no names, no function words, no attribution."""
    code = document.language.code
    little = (
        ATTRIBUTION_WORDS.get(code, _NONE) | JOINING_WORDS.get(code, _NONE) | document.language.adding_words
    )
    if _attributes(document, words):
        return 0
    return sum(
        not (document.function[k] or document.names[k] or document.words[k].norm in little)
        for k in range(*words)
    )


def _attributes(document: Document, words: WordRange) -> bool:
    """Whether a piece tells who says the quotation beside it."""
    if document.quoted[words[0]]:
        return False
    attribution = ATTRIBUTION_WORDS.get(document.language.code, _NONE)
    first, last = document.bounds[document.paragraph_of[words[0]]]
    after, before = words[0] > first and document.quoted[words[0] - 1], words[1] < last and document.quoted[words[1]]
    near = [*(range(words[0], min(words[1], words[0] + _NEAR_AFTER)) if after else ())]
    near += range(max(words[0], words[1] - _NEAR_BEFORE), words[1]) if before else ()
    return any(document.words[k].norm in attribution for k in near)


def _neighbour(document: Document, pieces: list[WordRange], small: int) -> int:
    """The left one of the two pieces to join, so that a small one is joined to what it belongs to."""
    if small == 0:
        return 0
    if small == len(pieces) - 1:
        return small - 1
    starts, quoted = document.clause_starts, document.quoted
    first, last = pieces[small]
    left_mark, right_mark = starts[first], starts[last]
    if _attributes(document, pieces[small]):
        return small - 1 if quoted[first - 1] else small
    return small if left_mark and not right_mark else small - 1


def _quotation(document: Document, words: WordRange) -> WordRange | None:
    quoted = [k for k in range(*words) if document.quoted[k]]
    if len(quoted) < _LEAST_QUOTED:
        return None
    whole = quoted[0], quoted[-1] + 1
    outside = [(words[0], whole[0]), (whole[1], words[1])]
    said = sum(_own_words(document, each) for each in outside if each[0] < each[1])
    return whole if said < _LEAST_OWN else None
