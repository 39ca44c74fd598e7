"""What two sentences have in common, as the figures the link model weighs.

The measures follow what paraphrase and text-reuse studies found to hold for news: overlap weighted by
rarity (IDF), containment in the shorter side, character n-grams, common runs; a name counts little.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from newsdiff.engine.document import Document, Sentence
from newsdiff.engine.quantities import Quantity
from newsdiff.engine.related import related

# In the order of the model's weights; what each measures stands in ``pair_features``.
PAIR_FEATURES = (
    "overlap", "containment", "related", "content", "names", "run", "characters", "figures", "conflict",
    "quotation", "negation", "distance", "bigrams", "content_containment", "headline",
)  # fmt: skip
# Two sentences with less in common than this are not looked at.
_LEAST_COMMON = 0.45
_NGRAM = 5
# How much of a word's weight a related word on the other side stands for.
_RELATED_SHARE = 0.7
# A headline is a short first paragraph without a stop.
_HEADLINE_PARAGRAPHS = 3
_HEADLINE_WORDS = 16


@dataclass(frozen=True)
class SentenceFacts:
    """What of one sentence is needed for every pair it is in."""

    sentence: Sentence
    position: float
    stems: tuple[str, ...]
    keys: tuple[str, ...]
    weights: tuple[float, ...]
    function: tuple[bool, ...]
    names: tuple[bool, ...]
    weight_of: dict[str, float]
    weight: float
    content: frozenset[str]
    content_weight: float
    name_stems: frozenset[str]
    quoted: frozenset[str]
    figures: tuple[Quantity, ...]
    negated: bool
    headline: bool
    bigrams: frozenset[tuple[str, str]]
    english: bool

    @cached_property
    def ngrams(self) -> frozenset[str]:
        """The character n-grams of the words that are not function words."""
        text = f" {' '.join(key for key, joins in zip(self.keys, self.function, strict=True) if not joins)} "
        return frozenset(text[i : i + _NGRAM] for i in range(len(text) - _NGRAM + 1))

    @cached_property
    def related(self) -> dict[str, frozenset[str]]:
        """For each stem that has some, the related stems."""
        if not self.english:
            return {}
        found = {stem: related(stem) for stem in self.weight_of}
        return {stem: others for stem, others in found.items() if others}


def sentence_facts(document: Document) -> list[SentenceFacts]:
    """The facts of every sentence of a document."""
    figures: dict[int, list[Quantity]] = defaultdict(list)
    for quantity in document.quantities:
        figures[document.sentence_of[quantity.first]].append(quantity)
    last = max(1, len(document.sentences) - 1)
    return [
        _facts(document, sentence, number / last, tuple(figures.get(number, ())))
        for number, sentence in enumerate(document.sentences)
    ]


def _facts(
    document: Document, sentence: Sentence, position: float, figures: tuple[Quantity, ...]
) -> SentenceFacts:
    words = slice(sentence.first, sentence.last)
    stems, weights = document.stems[words], document.weights[words]
    function, names = document.function[words], document.names[words]
    keys = document.keys[words]
    weight_of: dict[str, float] = {}
    for stem, weight in zip(stems, weights, strict=True):
        weight_of[stem] = max(weight, weight_of.get(stem, 0.0))
    rows = list(zip(stems, function, names, document.quoted[words], strict=True))
    content = frozenset(stem for stem, joins, name, _ in rows if not (joins or name))
    text = document.paragraphs[sentence.paragraph].text
    return SentenceFacts(
        sentence,
        position,
        stems,
        keys,
        weights,
        function,
        names,
        weight_of,
        sum(weights),
        content,
        sum(weight_of[stem] for stem in sorted(content)),
        frozenset(stem for stem, _, name, _ in rows if name),
        frozenset(stem for stem, joins, _, quoted in rows if quoted and not joins),
        figures,
        any(key in document.language.negations for key in keys),
        sentence.paragraph < _HEADLINE_PARAGRAPHS
        and len(stems) < _HEADLINE_WORDS
        and text[-1:] not in '.!?"',
        frozenset(zip(stems, stems[1:], strict=False)),
        document.language.code == "en",
    )


def candidates(a: list[SentenceFacts], b: list[SentenceFacts]) -> Iterator[tuple[int, int]]:
    """The pairs of sentences that have enough in common to be worth a closer look."""
    places: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for j, facts in enumerate(b):
        for stem in sorted(facts.content | facts.name_stems):
            places[stem].append((j, facts.weight_of[stem]))
    for i, facts in enumerate(a):
        common: Counter[int] = Counter()
        for stem in sorted(facts.content | facts.name_stems):
            own = facts.weight_of[stem]
            for j, weight in places.get(stem, ()):
                common[j] += max(own, weight)  # type: ignore[assignment]
        for j in sorted(common):
            if common[j] >= _LEAST_COMMON:
                yield i, j


def pair_features(x: SentenceFacts, y: SentenceFacts) -> tuple[float, ...]:
    """The features of two sentences, in the order of ``PAIR_FEATURES``; the same with the two swapped."""
    common = x.weight_of.keys() & y.weight_of.keys()
    met_x, related_x = _met(x, y, common)
    met_y, related_y = _met(y, x, common)
    content = sum(max(x.weight_of[stem], y.weight_of[stem]) for stem in sorted(x.content & y.content))
    names = sum(max(x.weight_of[stem], y.weight_of[stem]) for stem in sorted(x.name_stems & y.name_stems))
    agreeing = sum(any(one.agrees(other) for other in y.figures) for one in x.figures)
    bigrams = sum(
        max(max(x.weight_of[stem], y.weight_of[stem]) for stem in pair)
        for pair in sorted(x.bigrams & y.bigrams)
    )
    return (
        # How much of both sentences meets, related words counted in part (IDF-weighted Dice).
        (met_x + met_y) / (x.weight + y.weight + 0.3),
        # The same for the side that is covered less.
        min(met_x / (x.weight + 0.3), met_y / (y.weight + 0.3)),
        # How much of that is related words only.
        math.log1p(related_x + related_y),
        # The weight of the common words that are neither names nor function words.
        math.log1p(content),
        # The weight of the common names.
        math.log1p(names),
        # The longest common run of words.
        math.log1p(_longest_run(x, y)),
        # Cosine of the character n-grams.
        len(x.ngrams & y.ngrams) / math.sqrt(len(x.ngrams) * len(y.ngrams) or 1),
        # Figures that agree; figures on both sides of which none does.
        float(min(agreeing, 2)),
        float(bool(x.figures and y.figures and not agreeing)),
        # Common words of two quotations.
        len(x.quoted & y.quoted) / (min(len(x.quoted), len(y.quoted)) + 1),
        # One side is negated.
        float(x.negated != y.negated),
        # How far apart the sentences stand in their articles.
        abs(x.position - y.position),
        # Common pairs of neighbouring words.
        math.log1p(bigrams),
        # How much of the shorter side's content the other has.
        content / (min(x.content_weight, y.content_weight) + 0.5),
        # One of them is a headline, which repeats what a longer sentence says.
        float(x.headline or y.headline),
    )


def _met(x: SentenceFacts, y: SentenceFacts, common: set[str]) -> tuple[float, float]:
    """The weight of one sentence's words that the other has, and of those that it has a related word for."""
    met = related_weight = 0.0
    free = y.weight_of.keys() - common
    for stem, weight, joins in zip(x.stems, x.weights, x.function, strict=True):
        if stem in common:
            met += weight
        elif not joins and stem in x.related and not x.related[stem].isdisjoint(free):
            related_weight += _RELATED_SHARE * weight
    return met + related_weight, related_weight


def _longest_run(x: SentenceFacts, y: SentenceFacts) -> float:
    """The weight of the common run of words that weighs most; a name's words count a third."""
    places: dict[str, list[int]] = {}
    for j, key in enumerate(y.keys):
        places.setdefault(key, []).append(j)
    best = 0.0
    ending: dict[int, float] = {}
    for key, weight, name in zip(x.keys, x.weights, x.names, strict=True):
        here = {}
        if key in places:
            worth = 0.3 * weight if name else weight
            for j in places[key]:
                here[j] = ending.get(j - 1, 0.0) + worth
            best = max(best, *here.values())
        ending = here
    return best
