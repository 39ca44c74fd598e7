"""What two sentences have in common, as the features that the link model weighs.

The features are those that studies of paraphrase and text reuse in news found useful: overlap weighted by rarity
(IDF), containment of the shorter side, common runs of words, similarity of the letters. A name counts little.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from functools import cached_property
from itertools import compress
from math import fsum
from operator import gt
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from newsdiff.engine.linking.openings import is_headline, lead_sentences
from newsdiff.engine.linking.speakers import speakers
from newsdiff.engine.text.agreeing_quantities import how_many_agree
from newsdiff.engine.text.document import Document
from newsdiff.engine.text.parsed import Sentence
from newsdiff.engine.text.quantities import Quantity
from newsdiff.engine.text.related_words import related_words

# What each feature measures is explained in ``pair_features``.
PAIR_FEATURES = (
    "overlap", "containment", "ordinary", "names", "run", "letters", "quantities",
    "quotation", "negation", "distance", "ordinary_containment", "headline",
)  # fmt: skip
# Of more letters than this, which three hundred words hardly have, only the first are compared.
_MOST_LETTERS = 4000
# The share of a word's weight that counts as common if the other side has only a related word.
_RELATED_SHARE = 0.7
# The share of its weight that a word of a name adds to a common run.
_NAME_SHARE = 0.3
_NONE: frozenset[str] = frozenset()


class SentenceFacts(NamedTuple):
    """Everything about one sentence that is needed for each pair it is in.

    Content words are all words but function words; ordinary words are content words that are not part of a name.

    Attributes:
        position: Where the sentence stands in its article, 0 to 1.
        keys: The key of each word, as in the document.
        run_weights: How much each word adds to a common run.
        weight_of: The weight of each stem.
        total_weight_of: The weights of all words with a stem, added up.
        weight: The weights of all words, added up.
        stems: All stems.
        ordinary: The stems of ordinary words.
        ordinary_weight: The weights of ``ordinary``, added up.
        name_stems: The stems of names.
        quoted: The stems of content words between quotation marks.
        quantities: The quantities in the sentence.
        negated: It has a negation.
        headline: It looks like a headline.
        lead: It is one of the first sentences that are no headline.
        content: The stems of content words.
        related: The stems that are related to one of its stems.
        letters: Its content words, separated by spaces.
        places: The indices of each key in ``keys``.
        speakers: The stems of the names of those who say what it reports.
    """

    position: float
    keys: tuple[str, ...]
    run_weights: tuple[float, ...]
    weight_of: dict[str, float]
    total_weight_of: dict[str, float]
    weight: float
    stems: frozenset[str]
    ordinary: frozenset[str]
    ordinary_weight: float
    name_stems: frozenset[str]
    quoted: frozenset[str]
    quantities: tuple[Quantity, ...]
    negated: bool
    headline: bool
    lead: bool
    content: frozenset[str]
    related: frozenset[str]
    letters: str
    places: dict[str, list[int]]
    speakers: frozenset[str]


class _Columns(NamedTuple):
    """Facts about each word of a document, worked out for all words at once; see ``SentenceFacts``."""

    content: tuple[bool, ...]
    ordinary: tuple[bool, ...]
    run_weights: tuple[float, ...]


class FactsOfSentences:
    """The facts about each sentence of a document, in order.

    Most sentences of a long article have nothing in common with any other, and facts take much room, so they are worked
    out when they are asked for.

    Args:
        document: The document.
        settled: The sentences that are not to be paired with any other: they get no facts.
    """

    def __init__(self, document: Document, settled: Set[int] = frozenset()) -> None:
        self._document, self._settled = document, settled
        self._quantities: dict[int, list[Quantity]] = defaultdict(list)
        for quantity in document.quantities:
            self._quantities[document.sentence_of[quantity.first]].append(quantity)
        self._leads = lead_sentences(document)
        self._known: dict[int, SentenceFacts] = {}

    @cached_property
    def _columns(self) -> _Columns:
        document = self._document
        content = tuple([not function for function in document.function])
        return _Columns(
            content,
            tuple(map(gt, content, document.names)),
            tuple(
                [
                    _NAME_SHARE * weight if name else weight
                    for weight, name in zip(document.weights, document.names, strict=True)
                ]
            ),
        )

    def __len__(self) -> int:
        return len(self._document.sentences)

    def __iter__(self) -> Iterator[SentenceFacts]:
        return map(self.__getitem__, range(len(self)))

    def __getitem__(self, number: int) -> SentenceFacts:
        if number not in self._known:
            document = self._document
            position = number / max(1, len(document.sentences) - 1)
            quantities = tuple(self._quantities.get(number, ()))
            sentence = document.sentences[number]
            lead = number in self._leads
            self._known[number] = _facts(document, self._columns, sentence, position, quantities, lead)
        return self._known[number]

    def content_weights(self) -> Iterator[dict[str, float]]:
        """The weights of the stems of each sentence's content words; none for settled sentences."""
        document = self._document
        for number, sentence in enumerate(document.sentences):
            if number in self._settled:
                yield {}
                continue
            content = self._columns.content
            words = slice(sentence.first, sentence.last)
            stems = document.stems[words]
            weight_of = _weight_of(stems, document.weights[words])
            of_content = set(compress(stems, content[words]))
            yield {stem: weight for stem, weight in weight_of.items() if stem in of_content}

    def words(self, number: int) -> int:
        """How many words a sentence has."""
        sentence = self._document.sentences[number]
        return sentence.last - sentence.first


def _weight_of(stems: Sequence[str], weights: Sequence[float]) -> dict[str, float]:
    """The weight of each of these stems, the largest where it has several."""
    weight_of = dict(zip(stems, weights, strict=True))
    if len(weight_of) < len(stems):
        for stem, weight in zip(stems, weights, strict=True):
            if weight > weight_of[stem]:
                weight_of[stem] = weight
    return weight_of


def _facts(
    document: Document,
    columns: _Columns,
    sentence: Sentence,
    position: float,
    quantities: tuple[Quantity, ...],
    lead: bool,
) -> SentenceFacts:
    words = slice(sentence.first, sentence.last)
    in_order, weights, keys = document.stems[words], document.weights[words], document.keys[words]
    weight_of = _weight_of(in_order, weights)
    total_weight_of = weight_of
    if len(weight_of) < len(in_order):
        total_weight_of = dict.fromkeys(weight_of, 0.0)
        for stem, weight in zip(in_order, weights, strict=True):
            total_weight_of[stem] += weight
    stems = frozenset(weight_of)
    content = columns.content[words]
    name_stems = frozenset(compress(in_order, document.names[words]))
    ordinary = frozenset(compress(in_order, columns.ordinary[words]))
    places: dict[str, list[int]] = {}
    for place, key in enumerate(keys):
        if key in places:
            places[key].append(place)
        else:
            places[key] = [place]
    return SentenceFacts(
        position,
        keys,
        columns.run_weights[words],
        weight_of,
        total_weight_of,
        fsum(weights),
        stems,
        ordinary,
        fsum([weight_of[stem] for stem in ordinary]),
        name_stems,
        frozenset(compress(compress(in_order, content), compress(document.quoted[words], content))),
        quantities,
        not document.language.negations.isdisjoint(keys),
        is_headline(document, sentence),
        lead,
        ordinary | name_stems,
        _related(document, stems),
        " ".join(compress(keys, content))[:_MOST_LETTERS],
        places,
        speakers(document, sentence),
    )


def _related(document: Document, stems: frozenset[str]) -> frozenset[str]:
    """The stems that are related to one of these; empty if the document is not in English."""
    if document.language.code != "en":
        return _NONE
    known = related_words()
    return _NONE.union(*[known[stem] for stem in known.keys() & stems])


def pair_features(x: SentenceFacts, y: SentenceFacts) -> tuple[float, ...]:
    """The features of two sentences, in the order of ``PAIR_FEATURES``; swapping the two changes nothing."""
    # Sets have no order; fsum gives the same sum in any order.
    weight_x, weight_y, totals_x, totals_y = x.weight_of, y.weight_of, x.total_weight_of, y.total_weight_of
    common = x.stems & y.stems
    common_x = fsum(map(totals_x.__getitem__, common)) + _RELATED_SHARE * _related_weight(x, y)
    common_y = fsum(map(totals_y.__getitem__, common)) + _RELATED_SHARE * _related_weight(y, x)
    # An ordinary word has the same weight on both sides.
    ordinary = fsum(map(weight_x.__getitem__, x.ordinary & y.ordinary))
    names = fsum([max(weight_x[stem], weight_y[stem]) for stem in x.name_stems & y.name_stems])
    agreeing = how_many_agree(x.quantities, y.quantities) if x.quantities and y.quantities else 0
    return (
        # overlap: the share of both sentences that is common, related words counted in part (IDF-weighted Dice).
        (common_x + common_y) / (x.weight + y.weight + 0.3),
        # containment: the same share, of the side where it is smaller.
        min(common_x / (x.weight + 0.3), common_y / (y.weight + 0.3)),
        # ordinary: the weight of the common ordinary words.
        math.log1p(ordinary),
        # names: the weight of the common names.
        math.log1p(names),
        # run: the weight of the heaviest common run of words.
        math.log1p(_longest_run(x, y)),
        # letters: the longest common subsequence of their letters, which finds inflections and spellings too.
        LCSseq.similarity(x.letters, y.letters) / math.sqrt(len(x.letters) * len(y.letters) or 1),
        # quantities: how many agree, at most two.
        float(min(agreeing, 2)),
        # quotation: the share of quoted words that both quote.
        len(x.quoted & y.quoted) / (min(len(x.quoted), len(y.quoted)) + 1),
        # negation: only one side is negated.
        float(x.negated != y.negated),
        # distance: how far apart the sentences stand in their articles, 0 to 1.
        abs(x.position - y.position),
        # ordinary_containment: the share of ordinary words that is common, of the side that has fewer.
        ordinary / (min(x.ordinary_weight, y.ordinary_weight) + 0.5),
        # headline: one of them is a headline, which repeats what a longer sentence says.
        float(x.headline or y.headline),
    )


def _related_weight(x: SentenceFacts, y: SentenceFacts) -> float:
    """The weight of those words of ``x`` for which ``y`` has only a related word.

    A word that has a related one in its own sentence ("troops, soldiers") is left out, as ``y`` may mean that one.
    """
    return fsum(map(x.total_weight_of.__getitem__, (x.content & y.related) - y.stems - x.related))


def _longest_run(x: SentenceFacts, y: SentenceFacts) -> float:
    """The weight of the heaviest common run of words, where a word of a name counts a third."""
    in_x, in_y, run_weights = x.places, y.places, x.run_weights
    # Each pair of equal words is one number: its diagonal, then its place on it. The pairs of a run are consecutive.
    size = len(run_weights) + 1
    steps = [(j - i) * size + i for key in in_x.keys() & in_y.keys() for i in in_x[key] for j in in_y[key]]
    steps.sort()
    best = run = 0.0
    before = None
    for step in steps:
        weight = run_weights[step % size]
        run = run + weight if before == step - 1 else weight
        if run > best:
            best = run
        before = step
    return best
