"""Links → a label for every word, and the links it rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from newsdiff.engine.alignment import Alignment, Half, Match, align
from newsdiff.engine.comparison import Label
from newsdiff.engine.document import Document
from newsdiff.engine.link_model import log_odds
from newsdiff.engine.links import SentenceLink
from newsdiff.engine.verbatim import Tile
from newsdiff.engine.word_features import COVERAGE, alignment_features
from newsdiff.engine.word_model import FITTED, WordModel, likeliest_labels, word_scores


class WordEvidence(NamedTuple):
    """A word as its best link shows it.

    Attributes:
        features: In the order of ``WORD_FEATURES``.
        links: The links it meets its closest counterparts in, the best first.
    """

    features: tuple[float, ...]
    links: tuple[int, ...]


class WordLabel(NamedTuple):
    """A word's label; ``links`` are indices into the list of sentence links."""

    label: Label
    links: tuple[int, ...] = ()


_UNIQUE = WordLabel(Label.UNIQUE)


def align_links(a: Document, b: Document, links: Sequence[SentenceLink]) -> list[Alignment]:
    """The alignment of each link's two sentences."""
    return [align(a, b, (link.a.first, link.a.last), (link.b.first, link.b.last)) for link in links]


def word_evidence(
    a: Document, b: Document, links: Sequence[SentenceLink], alignments: Sequence[Alignment]
) -> tuple[dict[int, WordEvidence], dict[int, WordEvidence]]:
    """For both sides the evidence of each word of a linked sentence, by its index in the stream."""
    count_a, count_b = Counter(link.a.first for link in links), Counter(link.b.first for link in links)
    found: tuple[dict[int, list[_Ranked]], dict[int, list[_Ranked]]] = ({}, {})
    for index, (link, alignment) in enumerate(zip(links, alignments, strict=True)):
        sides = alignment_features(
            a,
            b,
            link.a,
            link.b,
            alignment,
            log_odds(link.chance),
            (count_a[link.a.first], count_b[link.b.first]),
        )
        for half, rows, words in zip((alignment.a, alignment.b), sides, found, strict=True):
            for k, features in enumerate(rows):
                rank = (half.matches[k], half.runs[k], round(features[COVERAGE], 9), -index)
                words.setdefault(half.first + k, []).append((rank, features))
    return _best(found[0]), _best(found[1])


_Ranked = tuple[tuple[Match, int, float, int], tuple[float, ...]]


def _rank(row: _Ranked) -> tuple[Match, int, float, int]:
    return row[0]


def _best(words: dict[int, list[_Ranked]]) -> dict[int, WordEvidence]:
    result = {}
    for word, ranked in words.items():
        if len(ranked) > 1:
            ranked.sort(key=_rank, reverse=True)
        match = ranked[0][0][0]
        links = tuple(-rank[3] for rank, _ in ranked if rank[0] is match)
        result[word] = WordEvidence(ranked[0][1], links)
    return dict(sorted(result.items()))


def label_words(
    a: Document,
    b: Document,
    links: Sequence[SentenceLink],
    alignments: Sequence[Alignment],
    verbatim: Sequence[Tile],
    model: WordModel = FITTED,
) -> tuple[list[WordLabel], list[WordLabel]]:
    """The labels of every word of both articles, along their streams."""
    evidence = word_evidence(a, b, links, alignments)
    labels = (_labels(a, evidence[0], model), _labels(b, evidence[1], model))
    for index, (link, alignment) in enumerate(zip(links, alignments, strict=True)):
        for side, half in zip(labels, (alignment.a, alignment.b), strict=True):
            _bear_out(side, half, index, link.by_hand)
    _share_verbatim(a, b, links, verbatim, labels)
    return labels


def _bear_out(labels: list[WordLabel], half: Half, index: int, by_hand: bool) -> None:
    """A linked passage is never unique as a whole; one that a person linked is so in no word."""
    words = range(half.first, half.first + len(half.partners))
    if by_hand or all(labels[word].label is Label.UNIQUE for word in words):
        for word, partner in zip(words, half.partners, strict=True):
            if labels[word].label is Label.UNIQUE and (by_hand or partner >= 0):
                labels[word] = WordLabel(Label.PARAPHRASED, (index,))


def _labels(document: Document, evidence: dict[int, WordEvidence], model: WordModel) -> list[WordLabel]:
    labels = [_UNIQUE] * len(document.words)
    for _, words in groupby(evidence, key=document.sentence_of.__getitem__):
        sentence = list(words)
        scores = [word_scores(evidence[word].features, model) for word in sentence]
        for word, label in zip(sentence, likeliest_labels(scores), strict=True):
            if label is not Label.UNIQUE:
                labels[word] = WordLabel(label, evidence[word].links)
    _follow_neighbours(document, labels)
    return labels


def _follow_neighbours(document: Document, labels: list[WordLabel]) -> None:
    """A function word between two words of one label and sentence takes theirs."""
    for k in range(1, len(labels) - 1):
        if document.function[k] and document.sentence_of[k - 1] == document.sentence_of[k + 1]:
            before, after = labels[k - 1], labels[k + 1]
            if before.label is after.label and labels[k].label is not before.label:
                labels[k] = before


def _share_verbatim(
    a: Document,
    b: Document,
    links: Sequence[SentenceLink],
    verbatim: Sequence[Tile],
    labels: tuple[list[WordLabel], list[WordLabel]],
) -> None:
    """What stands in both articles to the letter is shared, whatever the model holds of it."""
    index = {link.place: number for number, link in enumerate(links)}
    for tile in verbatim:
        for step in range(tile.length):
            i, j = tile.a + step, tile.b + step
            link = index.get((a.sentences[a.sentence_of[i]].first, b.sentences[b.sentence_of[j]].first))
            for side, word in zip(labels, (i, j), strict=True):
                if link is not None:
                    side[word] = WordLabel(Label.SHARED, (link,))
                elif side[word].label is not Label.SHARED:
                    side[word] = WordLabel(Label.SHARED, side[word].links)
