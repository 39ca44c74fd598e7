"""Gives each word a label, and the links that the label rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import groupby
from typing import NamedTuple

from newsdiff.engine.comparison import Label
from newsdiff.engine.copies.verbatim import Tile
from newsdiff.engine.labelling.features import LinkedSide, linked_side, word_features
from newsdiff.engine.labelling.model import FITTED, LogOdds, WordModel, likeliest_labels, word_log_odds
from newsdiff.engine.labelling.near_copies import label_near_copies, label_quantities
from newsdiff.engine.labelling.specks import smooth
from newsdiff.engine.labelling.word_alignment import AlignedSide, WordAlignment, WordMatch, align_words
from newsdiff.engine.labelling.word_label import UNIQUE as _UNIQUE
from newsdiff.engine.labelling.word_label import WordLabel
from newsdiff.engine.linking.links import SentenceLink
from newsdiff.engine.linking.model import log_odds
from newsdiff.engine.text.document import Document
from newsdiff.engine.text.parsed import Sentence


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


def align_links(a: Document, b: Document, links: Sequence[SentenceLink]) -> list[WordAlignment]:
    """The alignment of the two sentences of each link, in the order of ``links``."""
    return [align_words(a, b, (link.a.first, link.a.last), (link.b.first, link.b.last)) for link in links]


def described_words(
    a: Document,
    b: Document,
    links: Sequence[SentenceLink],
    alignments: Sequence[WordAlignment],
    settled: Settled = (frozenset(), frozenset()),
) -> tuple[Iterator[DescribedWords], Iterator[DescribedWords]]:
    """The words of linked sentences on each side, link by link: each word once, in the best of its links.

    Args:
        a, b: The documents.
        links: The links.
        alignments: The alignment of each.
        settled: The sentences of each side whose words need no description.
    """
    sides_a = [linked_side(a, link.a, each.a) for link, each in zip(links, alignments, strict=True)]
    sides_b = [linked_side(b, link.b, each.b) for link, each in zip(links, alignments, strict=True)]
    return _described(links, sides_a, sides_b, settled[0]), _described(links, sides_b, sides_a, settled[1])


def _described(
    links: Sequence[SentenceLink],
    sides: Sequence[LinkedSide],
    others: Sequence[LinkedSide],
    settled: Set[int],
) -> Iterator[DescribedWords]:
    resting = _best_links(sides, settled)
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


def _best_links(sides: Sequence[LinkedSide], settled: Set[int]) -> dict[int, tuple[int, ...]]:
    """The links in which each word has its closest counterparts, the best first.

    The best is the one with the longest common run around the word, then the one with the highest coverage.
    """
    coverage = [round(side.coverage, 9) for side in sides]
    links_of: dict[int, tuple[int, ...]] = {}
    for index in sorted(range(len(sides)), key=lambda index: -coverage[index]):
        alone = (index,)
        sentence_of = sides[index].document.sentence_of
        for word in range(sides[index].sentence.first, sides[index].sentence.last):
            if settled and sentence_of[word] in settled:
                continue
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
    settled = _settled(a, b, links, verbatim)
    open_links = [
        index
        for index, link in enumerate(links)
        if _is_open(a, link.a, settled[0]) or _is_open(b, link.b, settled[1])
    ]
    labels = _labels_of_open_links(a, b, links, alignments, open_links, settled, model)
    label_quantities(a, b, alignments, labels)
    _share_verbatim(a, b, links, verbatim, labels)
    return labels


Settled = tuple[Set[int], Set[int]]
"""Sentences of each side that are wholly copied into sentences they are linked with: all their words are shared."""


def _settled(a: Document, b: Document, links: Sequence[SentenceLink], verbatim: Sequence[Tile]) -> Settled:
    linked = {link.place for link in links}
    copied = bytearray(len(a.words)), bytearray(len(b.words))
    for tile in verbatim:
        for step, length, (i, j) in tile.by_sentences(a, b):
            if (a.sentences[i].first, b.sentences[j].first) in linked:
                for side, first in zip(copied, (tile.a + step, tile.b + step), strict=True):
                    side[first : first + length] = b"\1" * length
    of_a, of_b = (
        frozenset(
            index
            for index, sentence in enumerate(document.sentences)
            if 0 not in side[sentence.first : sentence.last]
        )
        for document, side in zip((a, b), copied, strict=True)
    )
    return of_a, of_b


def _is_open(document: Document, passage: Sentence, settled: Set[int]) -> bool:
    """Whether a link's passage has a word that is not settled."""
    first, last = document.sentence_of[passage.first], document.sentence_of[passage.last - 1]
    if first == last:
        return first not in settled
    return any(sentence not in settled for sentence in range(first, last + 1))


def _labels_of_open_links(
    a: Document,
    b: Document,
    links: Sequence[SentenceLink],
    alignments: Sequence[WordAlignment],
    open_links: Sequence[int],
    settled: Settled,
    model: WordModel,
) -> tuple[list[WordLabel], list[WordLabel]]:
    """The labels that the model and the rules give to the words of links that are not settled."""
    aligned = [alignments[index] for index in open_links]
    described = described_words(a, b, [links[index] for index in open_links], aligned, settled)
    labels = (_labels(a, described[0], model, open_links), _labels(b, described[1], model, open_links))
    _share_only_matched_words(labels[0], [alignment.a for alignment in aligned])
    _share_only_matched_words(labels[1], [alignment.b for alignment in aligned])
    label_near_copies(a, b, aligned, labels, open_links)
    for index, alignment in zip(open_links, aligned, strict=True):
        for side, aligned_side in zip(labels, (alignment.a, alignment.b), strict=True):
            _mark_linked_passage(side, aligned_side, index, links[index].by_hand)
    return labels


def _share_only_matched_words(labels: list[WordLabel], aligned_sides: Sequence[AlignedSide]) -> None:
    """A word is shared only if its match is the same word or quantity; otherwise it is at most paraphrased."""
    unmatched = bytearray(len(labels))
    for aligned in aligned_sides:
        first, last = aligned.words
        unmatched[first:last] = b"\1" * (last - first)
    for aligned in aligned_sides:
        for word, match in enumerate(aligned.matches, aligned.first):
            if match >= WordMatch.QUANTITY:
                unmatched[word] = 0
    for word, (label, links) in enumerate(labels):
        if unmatched[word] and label is Label.SHARED:
            labels[word] = WordLabel(Label.PARAPHRASED, links)


def _mark_linked_passage(labels: list[WordLabel], aligned: AlignedSide, index: int, by_hand: bool) -> None:
    """A linked passage is never wholly unique: what has most to show for the link is paraphrased.

    That is the longest run of words with counterparts; single words all over a sentence would only distract. In a link
    that a person made, no word is unique.
    """
    if any(labels[word].label is not Label.UNIQUE for word in range(*aligned.words)) and not by_hand:
        return
    counterparts = aligned.counterparts
    marked = range(len(counterparts)) if by_hand else _longest_matched_run(counterparts)
    for k in marked:
        if labels[aligned.first + k].label is Label.UNIQUE:
            labels[aligned.first + k] = WordLabel(Label.PARAPHRASED, (index,))


def _longest_matched_run(counterparts: Sequence[int]) -> range:
    """The first of the longest runs of words with counterparts; empty if no word has one."""
    longest = range(0)
    for matched, run in groupby(range(len(counterparts)), key=lambda k: counterparts[k] >= 0):
        words = list(run)
        if matched and len(words) > len(longest):
            longest = range(words[0], words[-1] + 1)
    return longest


def _labels(
    document: Document, described: Iterable[DescribedWords], model: WordModel, numbers: Sequence[int]
) -> list[WordLabel]:
    """The labels by the model; ``numbers`` has the index of each described link among all links."""
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
                labels[word] = WordLabel(label, tuple([numbers[link] for link in links_of[word]]))
    smooth(document, labels)
    return labels


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
        for step, length, (i, j) in tile.by_sentences(a, b):
            places = a.sentences[i].first, b.sentences[j].first
            carrier = index.get(places)
            for side, start, place, first in zip(labels, tile[:2], places, firsts, strict=True):
                words = range(start + step, start + step + length)
                if carrier is not None:
                    side[words.start : words.stop] = [WordLabel(Label.SHARED, (carrier,))] * length
                    continue
                for word in words:
                    if side[word].label is not Label.SHARED and (side[word].links or place in first):
                        side[word] = WordLabel(Label.SHARED, side[word].links or (first[place],))
