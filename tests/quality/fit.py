"""Fit the engine's two models on hand-labelled pairs and write their weights.

    python -m tests.quality.fit LABELS ARTICLES [LABELS ARTICLES ...] [--once LABELS ARTICLES] [--write]

Each pair of folders is one set. Prints the score of each set, always with the scored event left out of the
fitting. ``--write`` then fits on all events and rewrites ``engine/linking/weights.py`` and
``engine/labelling/weights.py``. A set given with ``--once`` was labelled by one reader only: it counts less in the
fitting. Needs numpy and scikit-learn: ``pip install 'newsdiff[fit]'``.

The links are labelled between paragraphs, but the model judges sentences. In a linked pair of paragraphs, the
likeliest pair of sentences counts as linked, and so does any other that is likelier than not; the rest are left
out. This is repeated with the model just fitted (multiple-instance learning).
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

import newsdiff.engine.linking.model as link_model
from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare_documents
from newsdiff.engine.comparison import Label, Options
from newsdiff.engine.copies.verbatim import tiles
from newsdiff.engine.labelling.features import WORD_FEATURES
from newsdiff.engine.labelling.labels import align_links, described_words
from newsdiff.engine.labelling.model import WordModel
from newsdiff.engine.linking.candidates import candidates
from newsdiff.engine.linking.features import (
    PAIR_FEATURES,
    FactsOfSentences,
    pair_features,
)
from newsdiff.engine.linking.links import find_links
from newsdiff.engine.linking.model import CONTEXT_FEATURES, LinkModel, context_features
from newsdiff.engine.text.document import Document, documents
from tests.quality.gold import LABELS, GoldPair, add_comparison, load_gold, new_score
from tests.quality.weight_files import write_weights

Matrix = Any  # numpy's arrays; the tests do not depend on its types
WordRows = tuple[Matrix, Matrix]
_ROUNDS = 3
_LINK_C = 0.02
_WORD_C = 1.0
_WEIGHT_ONCE = 0.25
_SENSITIVITY = Options().sensitivity


@dataclass
class Example:
    """A labelled pair as the models see it; ``weight`` is how much it counts in the fitting."""

    gold: GoldPair
    a: Document
    b: Document
    weight: float
    facts: tuple[FactsOfSentences, FactsOfSentences]
    pairs: list[tuple[int, int]] = field(default_factory=list)
    features: Matrix = None
    linked: Matrix = None  # 1 linked, 0 not, -1 left out

    @property
    def bag(self) -> list[tuple[int, int]]:
        """The paragraphs of each pair of sentences."""
        return [(self.a.sentences[i].paragraph, self.b.sentences[j].paragraph) for i, j in self.pairs]


def examples(gold: Sequence[GoldPair], weight: float = 1.0) -> list[Example]:
    """The labelled pairs with their features."""
    found = []
    for pair in gold:
        a, b = documents(*pair.paragraphs)
        facts = FactsOfSentences(a), FactsOfSentences(b)
        example = Example(pair, a, b, weight, facts)
        example.pairs = list(candidates(*facts))
        example.features = np.array([pair_features(facts[0][i], facts[1][j]) for i, j in example.pairs])
        busy = _sentences_with_matches(pair, a, b)
        example.linked = np.array(
            [
                -1 if bag in pair.optional else int(bag in pair.required and i in busy[0] and j in busy[1])
                for (i, j), bag in zip(example.pairs, example.bag, strict=True)
            ]
        )
        found.append(example)
    return found


def _sentences_with_matches(pair: GoldPair, a: Document, b: Document) -> tuple[set[int], set[int]]:
    """The sentences of which some word is not unique."""
    found: tuple[set[int], set[int]] = (set(), set())
    for document, words, sentences in zip((a, b), pair.words, found, strict=True):
        for paragraph, start, _, label in words:
            if label in (Label.SHARED, Label.PARAPHRASED):
                sentences.update(
                    number
                    for number, sentence in enumerate(document.sentences)
                    if sentence.paragraph == paragraph and sentence.start <= start < sentence.end
                )
    return found


def _instance_weights(example: Example, scores: Matrix) -> Matrix:
    """The example's weight for the pairs of sentences to be learned from, 0 for the others of linked paragraphs."""
    best: dict[tuple[int, int], float] = defaultdict(float)
    for bag, linked, score in zip(example.bag, example.linked, scores, strict=True):
        if linked == 1:
            best[bag] = max(best[bag], score)
    rows = zip(example.bag, example.linked, scores, strict=True)
    keep = [linked != 1 or score >= min(best[bag], 0.5) for bag, linked, score in rows]
    return example.weight * np.array(keep, float)


class _Fitted:
    """A logistic regression on standardised features, whose weights are given for the raw ones."""

    def __init__(self, x: Matrix, y: Matrix, weight: Matrix, c: float) -> None:
        self.mean, self.spread = x.mean(0), x.std(0) + 1e-9
        self.model = LogisticRegression(C=c, max_iter=4000)
        self.model.fit((x - self.mean) / self.spread, y, sample_weight=weight)

    @property
    def weights(self) -> Matrix:
        return self.model.coef_ / self.spread

    @property
    def biases(self) -> Matrix:
        return self.model.intercept_ - (self.weights * self.mean).sum(1)


def fit_links(train: Sequence[Example]) -> LinkModel:
    """The link model of these pairs."""
    x = np.concatenate([example.features for example in train])
    y = np.concatenate([example.linked for example in train])
    weights = [np.full(len(example.pairs), example.weight) for example in train]
    model = LinkModel(0.0, dict.fromkeys(PAIR_FEATURES, 0.0), 0.0, {})
    for _ in range(_ROUNDS):
        weight = np.concatenate(weights)
        used = (y >= 0) & (weight > 0)
        fitted = _Fitted(x[used], y[used], weight[used], _LINK_C)
        model = LinkModel(
            float(fitted.biases[0]),
            dict(zip(PAIR_FEATURES, map(float, fitted.weights[0]), strict=True)),
            0.0,
            {},
        )
        weights = [_instance_weights(example, _alone(example, model)) for example in train]
    surroundings = np.concatenate([_context(example, model) for example in train])
    both = np.hstack([x, surroundings])
    weight = np.concatenate(weights)
    used = (y >= 0) & (weight > 0)
    fitted = _Fitted(both[used], y[used], weight[used], _LINK_C)
    names = (*PAIR_FEATURES, *CONTEXT_FEATURES)
    return LinkModel(
        model.pair_bias,
        model.pair,
        float(fitted.biases[0]),
        dict(zip(names, map(float, fitted.weights[0]), strict=True)),
    )


def _alone(example: Example, model: LinkModel) -> Matrix:
    return np.array(link_model.scores_alone(example.features, model))


def _context(example: Example, model: LinkModel) -> Matrix:
    scores = dict(zip(example.pairs, _alone(example, model), strict=True))
    found = context_features(scores, *example.facts)
    return np.array([found[pair] for pair in example.pairs])


def word_rows(example: Example, model: LinkModel) -> WordRows:
    """The features and labels (by place in ``LABELS``) of the labelled words of linked sentences.

    The links are those that the model finds; it has to be one that did not see the example.
    """
    a, b = example.a, example.b
    links = find_links(a, b, tiles(a, b), _SENSITIVITY, model)
    described = described_words(a, b, links, align_links(a, b, links))
    rows, labels = [], []
    for document, words, side in zip((a, b), example.gold.words, described, strict=True):
        known = {word: row for each in side for word, row in zip(each.words, each.features, strict=True)}
        by_paragraph: dict[int, list[int]] = defaultdict(list)
        for index, number in enumerate(document.paragraph_of):
            by_paragraph[number].append(index)
        for paragraph, start, end, label in words:
            inside = [
                index
                for index in by_paragraph[paragraph]
                if document.words[index].start < end and document.words[index].end > start and index in known
            ]
            if label is not None and inside:
                longest = max(
                    inside, key=lambda index: document.words[index].end - document.words[index].start
                )
                rows.append(known[longest])
                labels.append(LABELS.index(label))
    return np.array(rows, float).reshape(-1, len(WORD_FEATURES)), np.array(labels, int)


def fit_words(train: Sequence[Example], rows: Mapping[str, WordRows]) -> WordModel:
    """The word model of these pairs, given the word rows of each by the pair's name."""
    x = np.concatenate([rows[example.gold.name][0] for example in train])
    y = np.concatenate([rows[example.gold.name][1] for example in train])
    weight = np.concatenate([np.full(len(rows[example.gold.name][1]), example.weight) for example in train])
    fitted = _Fitted(x, y, weight, _WORD_C)
    shared, paraphrased, unique = (float(bias) for bias in fitted.biases)
    weights = {
        name: (float(row[0]), float(row[1]), float(row[2]))
        for name, row in zip(WORD_FEATURES, fitted.weights.T, strict=True)
    }
    return WordModel((shared, paraphrased, unique), weights)


def _without(train: Sequence[Example], event: str) -> list[Example]:
    return [example for example in train if example.gold.event != event]


def main() -> None:
    """Score with each event left out, then fit on all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument(
        "--once", nargs=2, action="append", default=[], type=Path, metavar=("LABELS", "ARTICLES")
    )
    parser.add_argument("--write", action="store_true", help="rewrite the weights of both models")
    options = parser.parse_args()
    twice = [options.folders[k : k + 2] for k in range(0, len(options.folders), 2)]
    known: dict[Path, str] = {}
    sets = [load_gold(labels, articles, known) for labels, articles in (*twice, *options.once)]
    everything = [
        example
        for number, gold in enumerate(sets)
        for example in examples(gold, 1.0 if number < len(twice) else _WEIGHT_ONCE)
    ]
    events = sorted({example.gold.event for example in everything})
    models = {event: fit_links(_without(everything, event)) for event in events}
    rows = {example.gold.name: word_rows(example, models[example.gold.event]) for example in everything}
    scores = [new_score() for _ in sets]
    for event in events:
        words = fit_words(_without(everything, event), rows)
        for score, gold in zip(scores, sets, strict=True):
            for pair in gold:
                if pair.event == event:
                    articles = [Article(paragraphs) for paragraphs in pair.paragraphs]
                    comparison = compare_documents(articles[0], articles[1], Options(), models[event], words)
                    add_comparison(score, pair, comparison)
    for (labels, _), score in zip((*twice, *options.once), scores, strict=True):
        print(f"{labels}, each event left out: {score}")
    if options.write:
        write_weights(fit_links(everything), fit_words(everything, rows))


if __name__ == "__main__":
    main()
