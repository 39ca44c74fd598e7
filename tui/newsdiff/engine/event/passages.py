"""Cuts a document into passages: the clauses and quotations that may each be a statement.

Wherever a clause with enough words of its own begins, there may be a new statement. Whether there is one only shows
in the other articles: ``grouping`` joins what all of them keep together.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from newsdiff.engine.lexicon.word_lists import ATTRIBUTION_WORDS, DENIAL_WORDS, JOINING_WORDS
from newsdiff.engine.text.document import Document, WordRange
from newsdiff.engine.text.parsed import Sentence

# A clause of fewer words of its own than this says nothing by itself.
_LEAST_OWN = 4
# A run of so many words in quotation marks is a quotation, not a borrowed word.
_LEAST_QUOTED = 4
# A quotation's attribution has one of its words this close to it.
_NEAR_BEFORE = 3
_NEAR_AFTER = 8
_NONE: frozenset[str] = frozenset()
# After these, "denied" is what was done to someone.
_PASSIVE = frozenset({"be", "been", "being", "is", "are", "was", "were", "wird", "wurde", "est", "fue", "è"})


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
    cutter = _Cutter(document)
    for number, sentence in enumerate(document.sentences):
        for words in cutter.pieces(sentence):
            passage_of += [len(passages)] * (words[1] - words[0])
            passages.append(Sentence(sentence.paragraph, _start(document, words[0]), 0, *words))
            sentence_of.append(number)
            quotations.append(cutter.quotation(words))
    tiled = _tiled(document, passages)
    return CutDocument(
        document._replace(sentences=tiled, sentence_of=tuple(passage_of)),
        tuple(sentence_of),
        tuple(quotations),
    )


def own_words(document: Document, words: WordRange) -> int:
    """How many of these words may say something new: no names, no function words, no attribution."""
    code = document.language.code
    little = (
        ATTRIBUTION_WORDS.get(code, _NONE) | JOINING_WORDS.get(code, _NONE) | document.language.adding_words
    )
    return sum(
        not (document.function[k] or document.names[k] or document.words[k].norm in little)
        for k in range(*words)
    )


def denies(document: Document, words: WordRange) -> bool:
    """Whether these words say of someone that he denies something; "was denied entry" does not."""
    denying = DENIAL_WORDS.get(document.language.code, _NONE)
    return not denying.isdisjoint(document.keys[slice(*words)]) and any(
        document.words[k].norm in denying
        and not document.quoted[k]
        and not (k > words[0] and document.words[k - 1].norm in _PASSIVE)
        for k in range(*words)
    )


def _tiled(document: Document, passages: list[Sentence]) -> tuple[Sentence, ...]:
    """The passages, each from its first character to that of the next one in its paragraph."""
    tiled: list[Sentence] = []
    for index, passage in enumerate(passages):
        begins = index == 0 or passages[index - 1].paragraph != passage.paragraph
        ends = index + 1 == len(passages) or passages[index + 1].paragraph != passage.paragraph
        end = len(document.texts[passage.paragraph]) if ends else passages[index + 1].start
        tiled.append(passage._replace(start=0 if begins else passage.start, end=end))
    return tuple(tiled)


def _start(document: Document, word: int) -> int:
    """Where a passage begins that begins with this word: after the space before it, with what opens it."""
    words = document.words
    if word == len(words) or word == document.bounds[document.paragraph_of[word]][0]:
        return 0
    before, start = words[word - 1].end, words[word].start
    gap = document.texts[document.paragraph_of[word]][before:start]
    space = re.search(r"\s+", gap)
    return start if space is None else before + space.end()


class _Cutter:
    """Cuts the sentences of a document into passages."""

    def __init__(self, document: Document) -> None:
        self._document = document
        # A word or two in quotation marks are borrowed words, no quotation.
        self._quoted = [False] * (len(document.words) + 1)
        # A quotation that does not begin like a sentence is part of one.
        self._whole = [False] * (len(document.words) + 1)
        for first, last in document.bounds:
            for quoted, run in groupby(range(first, last), key=document.quoted.__getitem__):
                words = list(run)
                if quoted and len(words) >= _LEAST_QUOTED:
                    self._quoted[words[0] : words[-1] + 1] = [True] * len(words)
                    if not self._written(words[0])[:1].islower():
                        self._whole[words[0] : words[-1] + 1] = [True] * len(words)

    def _written(self, word: int) -> str:
        """A word as it is written."""
        where = self._document.words[word]
        return self._document.texts[self._document.paragraph_of[word]][where.start : where.end]

    def pieces(self, sentence: Sentence) -> list[WordRange]:
        """The passages of a sentence, as ranges of words."""
        if sentence.first == sentence.last:
            return [(sentence.first, sentence.last)]
        borders = [sentence.first, *self._borders(sentence), sentence.last]
        pieces = list(pairwise(borders))
        own = [self._own_words(piece) for piece in pieces]
        while len(pieces) > 1:
            least = min(range(len(pieces)), key=lambda k: (own[k], k))
            if own[least] >= _LEAST_OWN:
                break
            left = self._left_of_two(pieces, least)
            pieces[left : left + 2] = [(pieces[left][0], pieces[left + 1][1])]
            own[left : left + 2] = [own[left] + own[left + 1]]
        return pieces

    def quotation(self, words: WordRange) -> WordRange | None:
        """The quotation in a passage; None if there is none, or if it says more than who said it."""
        quoted = [k for k in range(*words) if self._quoted[k]]
        if not quoted:
            return None
        first, last = quoted[0], quoted[-1] + 1
        said = sum(
            self._own_words(each) for each in ((words[0], first), (last, words[1])) if each[0] < each[1]
        )
        return (first, last) if said < _LEAST_OWN else None

    def _borders(self, sentence: Sentence) -> Iterator[int]:
        """The words of a sentence that may begin a passage; none inside a quotation."""
        document = self._document
        joining = JOINING_WORDS.get(document.language.code, _NONE)
        for k in range(sentence.first + 1, sentence.last):
            if self._quoted[k] or self._quoted[k - 1]:
                if self._whole[k] != self._whole[k - 1]:
                    yield k
            elif document.quoted[k] != document.quoted[k - 1]:
                continue
            elif document.words[k].norm in joining or (
                document.clause_starts[k] and not (document.names[k - 1] and document.names[k])
            ):
                # "Argentina, Australia and Brazil" are no clauses.
                yield k
            elif document.words[k].norm == "and" and k + 1 < sentence.last and self._is_verb(k + 1):
                yield k

    def _is_verb(self, word: int) -> bool:
        """Whether an English word is surely a verb: "and reminded him", but not "and aluminum tariffs"."""
        language, written = self._document.language, self._document.words[word]
        if language.code != "en" or written.capital:
            return False
        known = language.standing_words | ATTRIBUTION_WORDS["en"]
        return written.norm.endswith("ed") or written.norm in known

    def _own_words(self, words: WordRange) -> int:
        """How many words of a piece may say something new; those of a quotation or denial always do."""
        if self._whole[words[0]] or denies(self._document, words):
            return max(_LEAST_OWN, own_words(self._document, words))
        if self._attributes(words):
            return 0
        # Borrowed words are quoted because they say something.
        return own_words(self._document, words) + sum(self._document.quoted[slice(*words)])

    def _attributes(self, words: WordRange) -> bool:
        """Whether a piece tells who says the quotation beside it."""
        attribution = ATTRIBUTION_WORDS.get(self._document.language.code, _NONE)
        sentence = self._document.sentences[self._document.sentence_of[words[0]]]
        near: list[int] = []
        if words[0] > sentence.first and self._whole[words[0] - 1]:
            near += range(words[0], min(words[1], words[0] + _NEAR_AFTER))
        if words[1] < sentence.last and self._whole[words[1]]:
            near += range(max(words[0], words[1] - _NEAR_BEFORE), words[1])
        return any(self._document.words[k].norm in attribution for k in near)

    def _left_of_two(self, pieces: list[WordRange], small: int) -> int:
        """The left one of the two pieces to join, so that a small one is joined to what it belongs to."""
        if small in (0, len(pieces) - 1):
            return max(0, small - 1)
        first, last = pieces[small]
        if self._attributes(pieces[small]):
            return small - 1 if self._whole[first - 1] else small
        starts = self._document.clause_starts
        return small if starts[first] and not starts[last] else small - 1
