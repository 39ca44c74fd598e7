"""Links → a label for every word, and the links it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, groupby
from typing import NamedTuple

from newsdiff.engine.comparison import Label
from newsdiff.engine.copies.verbatim import Tile
from newsdiff.engine.labelling.features import LinkedSide, linked_side, word_features
from newsdiff.engine.labelling.model import FITTED, Scores, WordModel, likeliest_labels, word_scores
from newsdiff.engine.labelling.word_alignment import Half, WordAlignment, WordMatch, align_words
from newsdiff.engine.linking.links import SentenceLink
from newsdiff.engine.linking.model import log_odds
from newsdiff.engine.text.document import Document


class DescribedWords(NamedTuple):
    """Words of one sentence that are described by the same link.

    Attributes:
        words: Their places in the stream.
        features: Of each, in the order of ``WORD_FEATURES``.
        links: For each the links it meets its closest counterparts in, in order.
    """

    words: list[int]
    features: list[tuple[float, ...]]
    links: list[tuple[int, ...]]


class WordLabel(NamedTuple):
    """A word's label; ``links`` are indices into the list of sentence links, in order."""

    label: Label
    links: tuple[int, ...] = ()


_UNIQUE = WordLabel(Label.UNIQUE)


def align_links(a: Document, b: Document, links: Sequence[SentenceLink]) -> list[WordAlignment]:
    """The alignment of each link's two sentences."""
    return [align_words(a, b, (link.a.first, link.a.last), (link.b.first, link.b.last)) for link in links]


def described_words(
    a: Document, b: Document, links: Sequence[SentenceLink], alignments: Sequence[WordAlignment]
) -> tuple[Iterator[DescribedWords], Iterator[DescribedWords]]:
    """For both sides the words of linked sentences, link by link: each word once, in the best of its links."""
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
            log_odds(links[index].chance),
            [word - first for word in words],
        )
        yield DescribedWords(words, features, [tuple(sorted(resting[word])) for word in words])


def _best_links(sides: Sequence[LinkedSide]) -> dict[int, tuple[int, ...]]:
    """The links in which each word meets its closest counterparts, the best first.

    The best is where it stands in the longest common run, then where most of its sentence has met.
    """
    coverage = [round(side.coverage, 9) for side in sides]
    links_of: dict[int, tuple[int, ...]] = {}
    for index in sorted(range(len(sides)), key=lambda index: -coverage[index]):
        alone = (index,)
        for word in range(sides[index].sentence.first, sides[index].sentence.last):
            links_of[word] = links_of[word] + alone if word in links_of else alone
    halves = [side.half for side in sides]
    for word, links in links_of.items():
        if len(links) > 1:
            matches = [halves[index].matches[word - halves[index].first] for index in links]
            closest = max(matches)
            if closest is WordMatch.NONE:
                continue
            found = [index for index, match in zip(links, matches, strict=True) if match is closest]
            if len(found) > 1 and closest is WordMatch.SAME:
                runs = [halves[index].runs[word - halves[index].first] for index in found]
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
    """The labels of every word of both articles, along their streams."""
    described = described_words(a, b, links, alignments)
    labels = (_labels(a, described[0], model), _labels(b, described[1], model))
    _share_only_what_meets(labels[0], [alignment.a for alignment in alignments])
    _share_only_what_meets(labels[1], [alignment.b for alignment in alignments])
    for index, (link, alignment) in enumerate(zip(links, alignments, strict=True)):
        for side, half in zip(labels, (alignment.a, alignment.b), strict=True):
            _bear_out(side, half, index, link.by_hand)
    _keep_figures_whole(a, labels[0], [alignment.a for alignment in alignments])
    _keep_figures_whole(b, labels[1], [alignment.b for alignment in alignments])
    _share_verbatim(a, b, links, verbatim, labels)
    return labels


def _share_only_what_meets(labels: list[WordLabel], halves: Iterable[Half]) -> None:
    """Whatever stands around it, a word that meets neither itself nor its figure ("to", "from") is reworded."""
    linked: set[int] = set()
    met: set[int] = set()
    for half in halves:
        linked.update(range(half.first, half.first + len(half.matches)))
        met.update([half.first + k for k, match in enumerate(half.matches) if match >= WordMatch.FIGURE])
    for word in linked - met:
        label, links = labels[word]
        if label is Label.SHARED:
            labels[word] = WordLabel(Label.PARAPHRASED, links)


def _keep_figures_whole(document: Document, labels: list[WordLabel], halves: Iterable[Half]) -> None:
    """An amount that meets its like has one label, in however many words it is written ("twenty-four", "24")."""
    met = {
        half.first + k for half in halves for k, match in enumerate(half.matches) if match is WordMatch.FIGURE
    }
    if not met:
        return
    for quantity in document.quantities:
        words = range(quantity.first, quantity.last)
        meeting = next((word for word in words if word in met), None)
        if meeting is not None:
            labels[words.start : words.stop] = [labels[meeting]] * len(words)


def _bear_out(labels: list[WordLabel], half: Half, index: int, by_hand: bool) -> None:
    """A linked passage is never unique as a whole; one that a person linked is so in no word."""
    words = range(half.first, half.first + len(half.partners))
    if by_hand or all(labels[word].label is Label.UNIQUE for word in words):
        for word, partner in zip(words, half.partners, strict=True):
            if labels[word].label is Label.UNIQUE and (by_hand or partner >= 0):
                labels[word] = WordLabel(Label.PARAPHRASED, (index,))


def _labels(document: Document, described: Iterable[DescribedWords], model: WordModel) -> list[WordLabel]:
    # Only the scores are kept: the features of a long article's words take much memory.
    scores: dict[int, Scores] = {}
    links_of: dict[int, tuple[int, ...]] = {}
    for words, features, links in described:
        scores.update(zip(words, word_scores(features, model), strict=True))
        links_of.update(zip(words, links, strict=True))
    labels = [_UNIQUE] * len(document.words)
    for _, sentence in groupby(sorted(scores), key=document.sentence_of.__getitem__):
        words = list(sentence)
        for word, label in zip(words, likeliest_labels([scores[word] for word in words]), strict=True):
            if label is not Label.UNIQUE:
                labels[word] = WordLabel(label, links_of[word])
    _follow_neighbours(document, labels)
    return labels


def _follow_neighbours(document: Document, labels: list[WordLabel]) -> None:
    """A function word between two words of one label and sentence takes theirs."""
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
    """What stands in both articles to the letter is shared, whatever the model holds of it.

    It rests on the link of its two sentences. Where these are not linked, as the other side is cut into other
    sentences, it rests on a link of its own sentence; where a person has rejected that, on nothing.
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
