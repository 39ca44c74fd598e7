"""Gives each word a label, and the links that the label rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, groupby
from typing import NamedTuple

from newsdiff.engine.comparison import Label
from newsdiff.engine.copies.verbatim import Tile
from newsdiff.engine.labelling.features import LinkedSide, linked_side, word_features
from newsdiff.engine.labelling.model import FITTED, LogOdds, WordModel, likeliest_labels, word_log_odds
from newsdiff.engine.labelling.near_copies import label_near_copies, label_quantities
from newsdiff.engine.labelling.word_alignment import AlignedSide, WordAlignment, WordMatch, align_words
from newsdiff.engine.labelling.word_label import UNIQUE as _UNIQUE
from newsdiff.engine.labelling.word_label import WordLabel
from newsdiff.engine.linking.links import SentenceLink
from newsdiff.engine.linking.model import log_odds
from newsdiff.engine.text.document import Document


class DescribedWords(NamedTuple):
    """Words of one sentence that are described by the same link.

    Attributes:
        words: Their indices in the stream.
        features: The features of each word, in the order of ``WORD_FEATURES``.
        links: The links in which each word has its closest counterparts, in order.
    """

    words: list[int]
    features: list[tuple[float, ...]]
    links: list[tuple[int, ...]]


# So many words are a speck between so many words of another label.
_SPECK = 2
_AROUND_SPECK = 2


def align_links(a: Document, b: Document, links: Sequence[SentenceLink]) -> list[WordAlignment]:
    """The alignment of the two sentences of each link, in the order of ``links``."""
    return [align_words(a, b, (link.a.first, link.a.last), (link.b.first, link.b.last)) for link in links]


def described_words(
    a: Document, b: Document, links: Sequence[SentenceLink], alignments: Sequence[WordAlignment]
) -> tuple[Iterator[DescribedWords], Iterator[DescribedWords]]:
    """The words of linked sentences on each side, link by link: each word once, in the best of its links."""
    sides_a = [linked_side(a, link.a, each.a) for link, each in zip(links, alignments, strict=True)]
    sides_b = [linked_side(b, link.b, each.b) for link, each in zip(links, alignments, strict=True)]
    return _described(links, sides_a, sides_b), _described(links, sides_b, sides_a)


def _described(
    links: Sequence[SentenceLink], sides: Sequence[LinkedSide], others: Sequence[LinkedSide]
) -> Iterator[DescribedWords]:
    resting = _best_links(sides)
    wanted: dict[int, list[int]] = {}
    for word, best in resting.items():
        wanted.setdefault(best[0], []).append(word)
    for index, words in wanted.items():
        first = sides[index].sentence.first
        features = word_features(
            sides[index],
            others[index],
            log_odds(links[index].score),
            [word - first for word in words],
        )
        yield DescribedWords(words, features, [tuple(sorted(resting[word])) for word in words])


def _best_links(sides: Sequence[LinkedSide]) -> dict[int, tuple[int, ...]]:
    """The links in which each word has its closest counterparts, the best first.

    The best is the one with the longest common run around the word, then the one with the highest coverage.
    """
    coverage = [round(side.coverage, 9) for side in sides]
    links_of: dict[int, tuple[int, ...]] = {}
    for index in sorted(range(len(sides)), key=lambda index: -coverage[index]):
        alone = (index,)
        for word in range(sides[index].sentence.first, sides[index].sentence.last):
            links_of[word] = links_of[word] + alone if word in links_of else alone
    aligned_sides = [side.aligned for side in sides]
    for word, links in links_of.items():
        if len(links) > 1:
            matches = [aligned_sides[index].matches[word - aligned_sides[index].first] for index in links]
            closest = max(matches)
            if closest is WordMatch.NONE:
                continue
            found = [index for index, match in zip(links, matches, strict=True) if match is closest]
            if len(found) > 1 and closest is WordMatch.SAME:
                runs = [aligned_sides[index].runs[word - aligned_sides[index].first] for index in found]
                found.insert(0, found.pop(runs.index(max(runs))))
            links_of[word] = tuple(found)
    return links_of


def label_words(
    a: Document,
    b: Document,
    links: Sequence[SentenceLink],
    alignments: Sequence[WordAlignment],
    verbatim: Sequence[Tile],
    model: WordModel = FITTED,
) -> tuple[list[WordLabel], list[WordLabel]]:
    """The labels of all words of both articles, in the order of their streams."""
    described = described_words(a, b, links, alignments)
    labels = (_labels(a, described[0], model), _labels(b, described[1], model))
    _share_only_matched_words(labels[0], [alignment.a for alignment in alignments])
    _share_only_matched_words(labels[1], [alignment.b for alignment in alignments])
    label_near_copies(a, b, alignments, labels)
    for index, (link, alignment) in enumerate(zip(links, alignments, strict=True)):
        for side, aligned in zip(labels, (alignment.a, alignment.b), strict=True):
            _mark_linked_passage(side, aligned, index, link.by_hand)
    label_quantities(a, b, alignments, labels)
    _share_verbatim(a, b, links, verbatim, labels)
    return labels


def _share_only_matched_words(labels: list[WordLabel], aligned_sides: Iterable[AlignedSide]) -> None:
    """A word is shared only if its match is the same word or quantity; otherwise it is at most paraphrased."""
    linked: set[int] = set()
    matched: set[int] = set()
    for aligned in aligned_sides:
        linked.update(range(*aligned.words))
        matched.update(
            [aligned.first + k for k, match in enumerate(aligned.matches) if match >= WordMatch.QUANTITY]
        )
    for word in linked - matched:
        label, links = labels[word]
        if label is Label.SHARED:
            labels[word] = WordLabel(Label.PARAPHRASED, links)


def _mark_linked_passage(labels: list[WordLabel], aligned: AlignedSide, index: int, by_hand: bool) -> None:
    """A linked passage is never wholly unique, and no word is unique in one that a person linked."""
    words = range(*aligned.words)
    if by_hand or all(labels[word].label is Label.UNIQUE for word in words):
        for word, counterpart in zip(words, aligned.counterparts, strict=True):
            if labels[word].label is Label.UNIQUE and (by_hand or counterpart >= 0):
                labels[word] = WordLabel(Label.PARAPHRASED, (index,))


def _labels(document: Document, described: Iterable[DescribedWords], model: WordModel) -> list[WordLabel]:
    # Only the log-odds are kept: the features of all words of a long article would take much memory.
    log_odds_of: dict[int, LogOdds] = {}
    links_of: dict[int, tuple[int, ...]] = {}
    for words, features, links in described:
        log_odds_of.update(zip(words, word_log_odds(features, model), strict=True))
        links_of.update(zip(words, links, strict=True))
    labels = [_UNIQUE] * len(document.words)
    for _, sentence in groupby(sorted(log_odds_of), key=document.sentence_of.__getitem__):
        words = list(sentence)
        for word, label in zip(words, likeliest_labels([log_odds_of[word] for word in words]), strict=True):
            if label is not Label.UNIQUE:
                labels[word] = WordLabel(label, links_of[word])
    _follow_neighbours(document, labels)
    _drop_specks(document, labels)
    return labels


def _drop_specks(document: Document, labels: list[WordLabel]) -> None:
    """One or two paraphrased words between unique ones of their sentence are unique too."""
    unique, paraphrased = Label.UNIQUE, Label.PARAPHRASED
    for sentence in document.sentences:
        first, last = sentence.first, sentence.last
        kinds = [word.label for word in labels[first:last]]
        if paraphrased not in kinds or unique not in kinds:
            continue
        pieces = [(label, len(list(run))) for label, run in groupby(kinds)]
        start = first
        for (before, length_before), (label, length), (after, length_after) in zip(
            pieces, pieces[1:], pieces[2:], strict=False
        ):
            start += length_before
            around = min(length_before, length_after) if before is after is unique else 0
            if label is paraphrased and length <= _SPECK and around >= _AROUND_SPECK:
                labels[start : start + length] = [_UNIQUE] * length


def _follow_neighbours(document: Document, labels: list[WordLabel]) -> None:
    """A function word between two words of its sentence that have the same label takes that label."""
    sentence_of = document.sentence_of
    for k in compress(range(len(labels)), document.function):
        if 0 < k < len(labels) - 1 and sentence_of[k - 1] == sentence_of[k + 1]:
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
    """Verbatim words are shared, whatever the model says.

    They rest on the link of their two sentences. If these are not linked because the other side is cut into different
    sentences, they rest on a link of their own sentence; if a person has rejected that, they are left as they are.
    """
    index = {link.place: number for number, link in enumerate(links)}
    firsts: tuple[dict[int, int], dict[int, int]] = ({}, {})
    for number, link in enumerate(links):
        for first, place in zip(firsts, link.place, strict=True):
            first.setdefault(place, number)
    for tile in verbatim:
        for step in range(tile.length):
            words = tile.a + step, tile.b + step
            places = (
                a.sentences[a.sentence_of[words[0]]].first,
                b.sentences[b.sentence_of[words[1]]].first,
            )
            carrier = index.get(places)
            for side, word, place, first in zip(labels, words, places, firsts, strict=True):
                if carrier is not None:
                    side[word] = WordLabel(Label.SHARED, (carrier,))
                elif side[word].label is not Label.SHARED and (side[word].links or place in first):
                    side[word] = WordLabel(Label.SHARED, side[word].links or (first[place],))
