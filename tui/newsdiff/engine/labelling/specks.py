"""Rids stretches of words with one label of single words with another one, which say nothing to a reader."""

from __future__ import annotations

from itertools import compress, groupby

from newsdiff.engine.comparison import Label
from newsdiff.engine.labelling.word_label import UNIQUE, WordLabel
from newsdiff.engine.text.document import Document

# At most so many words of a label between at least so many unique ones on either side are unique too.
_MOST_WORDS = {Label.PARAPHRASED: 2, Label.SHARED: 1}
_LEAST_AROUND = {Label.PARAPHRASED: 2, Label.SHARED: 3}


def smooth(document: Document, labels: list[WordLabel]) -> None:
    """Change the labels of all words of a document so that no single word says what it does not mean."""
    _follow_neighbours(document, labels)
    _follow_negated(document, labels)
    _drop_specks(document, labels)


def _follow_neighbours(document: Document, labels: list[WordLabel]) -> None:
    """A function word between two words of its sentence that have the same label takes that label."""
    sentence_of = document.sentence_of
    for k in compress(range(len(labels)), document.function):
        if 0 < k < len(labels) - 1 and sentence_of[k - 1] == sentence_of[k + 1]:
            before, after = labels[k - 1], labels[k + 1]
            if before.label is after.label and labels[k].label is not before.label:
                labels[k] = before


def _follow_negated(document: Document, labels: list[WordLabel]) -> None:
    """A shared negation between two paraphrased words is paraphrased: "not" alone is no wording in common."""
    negations, sentence_of = document.language.negations, document.sentence_of
    for k in [k for k, key in enumerate(document.keys) if key in negations]:
        if 0 < k < len(labels) - 1 and sentence_of[k - 1] == sentence_of[k + 1]:
            around = {labels[k - 1].label, labels[k + 1].label}
            if around == {Label.PARAPHRASED} and labels[k].label is Label.SHARED:
                labels[k] = WordLabel(Label.PARAPHRASED, labels[k].links)


def _drop_specks(document: Document, labels: list[WordLabel]) -> None:
    """One or two paraphrased words between unique ones of their sentence are unique too, and so is one shared word.

    A figure is not: that two sentences have it in common is worth seeing.
    """
    for sentence in document.sentences:
        first, last = sentence.first, sentence.last
        kinds = [word.label for word in labels[first:last]]
        if Label.UNIQUE not in kinds or kinds.count(Label.UNIQUE) == len(kinds):
            continue
        pieces = [(label, len(list(run))) for label, run in groupby(kinds)]
        start = first
        for (before, length_before), (label, length), (after, length_after) in zip(
            pieces, pieces[1:], pieces[2:], strict=False
        ):
            start += length_before
            if label is Label.UNIQUE or not before is after is Label.UNIQUE:
                continue
            if length > _MOST_WORDS[label] or min(length_before, length_after) < _LEAST_AROUND[label]:
                continue
            if label is Label.PARAPHRASED or not _is_figure(document, start):
                labels[start : start + length] = [UNIQUE] * length


def _is_figure(document: Document, word: int) -> bool:
    return any(map(str.isdecimal, document.words[word].norm))
