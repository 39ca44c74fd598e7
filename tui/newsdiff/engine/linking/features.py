"""What two sentences have in common, as the figures the link model weighs.

The measures follow what paraphrase and text-reuse studies found to hold for news: overlap weighted by
rarity (IDF), containment in the shorter side, common runs, likeness of the letters; a name counts little.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Set
from heapq import nsmallest
from itertools import compress
from math import fsum
from operator import gt
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from newsdiff.engine.text.document import Document
from newsdiff.engine.text.parsed import Sentence
from newsdiff.engine.text.quantities import Quantity
from newsdiff.engine.text.related_words import related_words

# In the order of the model's weights; what each measures stands in ``pair_features``.
PAIR_FEATURES = (
    "overlap", "containment", "content", "names", "run", "letters", "figures",
    "quotation", "negation", "distance", "content_containment", "headline",
)  # fmt: skip
# Two sentences with less in common than this are not looked at.
_LEAST_COMMON = 0.6
# A sentence is compared with so many others at most, those it has most in common with.
_MOST_PARTNERS = 12
# A word in more sentences than this says nothing of which two belong together.
_MOST_PLACES = 150
# How much of a word's weight a related word on the other side stands for.
_RELATED_SHARE = 0.7
# How much a word of a name adds to a common run, beside another word of its weight.
_NAME_SHARE = 0.3
_NONE: frozenset[str] = frozenset()
# A headline is a short first paragraph without a stop.
_HEADLINE_PARAGRAPHS = 3
_HEADLINE_WORDS = 16


class SentenceFacts(NamedTuple):
    """What of one sentence is needed for every pair it is in.

    Attributes:
        position: Where it stands in its article, 0 to 1.
        keys: Along its words, as in the document.
        worths: Along its words, what each adds to a common run.
        weight_of: The weight of each stem.
        says: What all words with a stem say together.
        weight: What the whole sentence says.
        content: The stems that are neither names nor function words; ``content_weight`` is what they weigh.
        name_stems: The stems of names.
        quoted: The stems between quotation marks that are not function words.
        stems: All stems.
        telling: The stems that are no function words.
        related: The stems that are related to one of its own.
        letters: The words that are not function words, in a row.
        places: Where each key stands in the sentence.
    """

    position: float
    keys: tuple[str, ...]
    worths: tuple[float, ...]
    weight_of: dict[str, float]
    says: dict[str, float]
    weight: float
    stems: frozenset[str]
    content: frozenset[str]
    content_weight: float
    name_stems: frozenset[str]
    quoted: frozenset[str]
    figures: tuple[Quantity, ...]
    negated: bool
    headline: bool
    telling: frozenset[str]
    related: frozenset[str]
    letters: str
    places: dict[str, tuple[int, ...]]


class _Columns(NamedTuple):
    """What is worked out for all words of a document at once, along its stream.

    Attributes:
        telling: It is no function word.
        content: It is neither a function word nor part of a name.
        worths: What it adds to a common run.
    """

    telling: tuple[bool, ...]
    content: tuple[bool, ...]
    worths: tuple[float, ...]


def sentence_facts(document: Document) -> list[SentenceFacts]:
    """The facts of every sentence of a document."""
    figures: dict[int, list[Quantity]] = defaultdict(list)
    for quantity in document.quantities:
        figures[document.sentence_of[quantity.first]].append(quantity)
    last = max(1, len(document.sentences) - 1)
    telling = tuple([not joins for joins in document.function])
    columns = _Columns(
        telling,
        tuple(map(gt, telling, document.names)),
        tuple(
            [
                _NAME_SHARE * weight if name else weight
                for weight, name in zip(document.weights, document.names, strict=True)
            ]
        ),
    )
    return [
        _facts(document, columns, sentence, number / last, tuple(figures.get(number, ())))
        for number, sentence in enumerate(document.sentences)
    ]


def _facts(
    document: Document, columns: _Columns, sentence: Sentence, position: float, figures: tuple[Quantity, ...]
) -> SentenceFacts:
    words = slice(sentence.first, sentence.last)
    in_order, weights, keys = document.stems[words], document.weights[words], document.keys[words]
    weight_of = dict(zip(in_order, weights, strict=True))
    says = weight_of
    if len(weight_of) < len(in_order):
        says = dict.fromkeys(weight_of, 0.0)
        for stem, weight in zip(in_order, weights, strict=True):
            says[stem] += weight
            if weight > weight_of[stem]:
                weight_of[stem] = weight
    stems = frozenset(weight_of)
    telling = columns.telling[words]
    name_stems = frozenset(compress(in_order, document.names[words]))
    content = frozenset(compress(in_order, columns.content[words]))
    places: dict[str, tuple[int, ...]] = {}
    for place, key in enumerate(keys):
        places[key] = (*places[key], place) if key in places else (place,)
    return SentenceFacts(
        position,
        keys,
        columns.worths[words],
        weight_of,
        says,
        fsum(weights),
        stems,
        content,
        fsum([weight_of[stem] for stem in content]),
        name_stems,
        frozenset(compress(compress(in_order, telling), compress(document.quoted[words], telling))),
        figures,
        not document.language.negations.isdisjoint(keys),
        _is_headline(document, sentence),
        content | name_stems,
        _related(document, stems),
        " ".join(compress(keys, telling)),
        places,
    )


def _related(document: Document, stems: frozenset[str]) -> frozenset[str]:
    """The stems that are related to one of these; only English has a table."""
    if document.language.code != "en":
        return _NONE
    known = related_words()
    return _NONE.union(*[known[stem] for stem in known.keys() & stems])


def _is_headline(document: Document, sentence: Sentence) -> bool:
    return (
        sentence.paragraph < _HEADLINE_PARAGRAPHS
        and sentence.last - sentence.first < _HEADLINE_WORDS
        and document.paragraphs[sentence.paragraph].text[-1:] not in '.!?"'
    )


def candidates(
    a: list[SentenceFacts],
    b: list[SentenceFacts],
    settled: tuple[Set[int], Set[int]] = (frozenset(), frozenset()),
) -> list[tuple[int, int]]:
    """The pairs of sentences that have enough in common to be worth a closer look, in order.

    Of each sentence those it has most in common with; words that stand everywhere in a long article bring
    none together. So the work grows with the articles' length and not with its square.

    Args:
        a, b: The facts of both articles' sentences.
        settled: Sentences of either side that are not looked at.
    """
    places: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for j, facts in enumerate(b):
        if j not in settled[1]:
            for stem in facts.telling:
                places[stem].append((j, facts.weight_of[stem]))
    rows: list[list[tuple[float, int, int]]] = []
    columns: dict[int, list[tuple[float, int, int]]] = defaultdict(list)
    for i, facts in enumerate(a):
        if i in settled[0]:
            continue
        common: dict[int, float] = defaultdict(float)
        for stem, own in facts.weight_of.items():
            found = places.get(stem)
            if found and len(found) <= _MOST_PLACES and stem in facts.telling:
                for j, weight in found:
                    common[j] += own if own > weight else weight
        row = [(-weight, i, j) for j, weight in common.items() if weight >= _LEAST_COMMON]
        rows.append(row)
        for entry in row:
            columns[entry[2]].append(entry)
    kept: set[tuple[int, int]] = set()
    for entries in (*rows, *columns.values()):
        best = entries if len(entries) <= _MOST_PARTNERS else nsmallest(_MOST_PARTNERS, entries)
        kept.update([(i, j) for _, i, j in best])
    return sorted(kept)


def pair_features(x: SentenceFacts, y: SentenceFacts) -> tuple[float, ...]:
    """The features of two sentences, in the order of ``PAIR_FEATURES``; the same with the two swapped."""
    # Sums over sets run in no order; fsum makes them the same all the same.
    weight_x, weight_y, says_x, says_y = x.weight_of, y.weight_of, x.says, y.says
    common = x.stems & y.stems
    met_x = fsum(map(says_x.__getitem__, common)) + _RELATED_SHARE * _related_says(x, y)
    met_y = fsum(map(says_y.__getitem__, common)) + _RELATED_SHARE * _related_says(y, x)
    # A stem that is content on both sides weighs its rarity on both.
    content = fsum(map(weight_x.__getitem__, x.content & y.content))
    names = fsum([max(weight_x[stem], weight_y[stem]) for stem in x.name_stems & y.name_stems])
    agreeing = 0
    if x.figures and y.figures:
        agreeing = sum(any(one.agrees(other) for other in y.figures) for one in x.figures)
    return (
        # How much of both sentences meets, related words counted in part (IDF-weighted Dice).
        (met_x + met_y) / (x.weight + y.weight + 0.3),
        # The same for the side that is covered less.
        min(met_x / (x.weight + 0.3), met_y / (y.weight + 0.3)),
        # The weight of the common words that are neither names nor function words.
        math.log1p(content),
        # The weight of the common names.
        math.log1p(names),
        # The longest common run of words.
        math.log1p(_longest_run(x, y)),
        # The longest common subsequence of their letters, which meets inflections and spellings too.
        LCSseq.similarity(x.letters, y.letters) / math.sqrt(len(x.letters) * len(y.letters) or 1),
        # Figures that agree.
        float(min(agreeing, 2)),
        # Common words of two quotations.
        len(x.quoted & y.quoted) / (min(len(x.quoted), len(y.quoted)) + 1),
        # One side is negated.
        float(x.negated != y.negated),
        # How far apart the sentences stand in their articles.
        abs(x.position - y.position),
        # How much of the shorter side's content the other has.
        content / (min(x.content_weight, y.content_weight) + 0.5),
        # One of them is a headline, which repeats what a longer sentence says.
        float(x.headline or y.headline),
    )


def _related_says(x: SentenceFacts, y: SentenceFacts) -> float:
    """What those words of a sentence say for which the other has nothing but a related word.

    A word that has a related one beside it ("troops, soldiers") is left out, as the other may mean that one.
    """
    return fsum(map(x.says.__getitem__, (x.telling & y.related) - y.stems - x.related))


def _longest_run(x: SentenceFacts, y: SentenceFacts) -> float:
    """The weight of the common run of words that weighs most; a name's words count a third."""
    in_x, in_y, worths = x.places, y.places, x.worths
    # Two words that meet, as one number: those of a run are on one diagonal, and one apart.
    size = len(worths) + 1
    steps = [(j - i) * size + i for key in in_x.keys() & in_y.keys() for i in in_x[key] for j in in_y[key]]
    steps.sort()
    best = run = 0.0
    before = None
    for step in steps:
        worth = worths[step % size]
        run = run + worth if before == step - 1 else worth
        if run > best:
            best = run
        before = step
    return best
