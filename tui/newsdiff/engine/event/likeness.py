"""How likely two passages of an event say the same: the link model's features, and who denies, weighed for clauses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from newsdiff.engine.event.passages import CutDocument
from newsdiff.engine.event.weights import BIAS, WEIGHTS
from newsdiff.engine.lexicon.equivalents import CONTRADICTION_WORDS
from newsdiff.engine.linking.features import (
    PAIR_FEATURES,
    SentenceFacts,
    candidates,
    pair_features,
    sentence_facts,
)
from newsdiff.engine.linking.model import (
    CONTEXT_FEATURES,
    FITTED,
    context_features,
    logistic,
    scores_alone,
    sumprod,
)

PASSAGE_FEATURES = (*PAIR_FEATURES, *CONTEXT_FEATURES, "denial", "one_quoted", "both_quoted", "names_only")
"""The features of two passages; ``likeness_features`` explains those that the link model does not have."""

Place = tuple[int, int]
"""A passage: the index of its article, and its own index among that article's passages."""


class PassageModel(NamedTuple):
    """The weights of the regression, by feature; ``FITTED_PASSAGES`` has those fitted on the labelled events."""

    bias: float
    weights: Mapping[str, float]


FITTED_PASSAGES = PassageModel(BIAS, WEIGHTS)


def passage_facts(cut: CutDocument) -> list[SentenceFacts]:
    """The facts about each passage; of a quotation, about its words alone, whoever is said to have said them."""
    compared = tuple(
        [
            passage if quotation is None else passage._replace(first=quotation[0], last=quotation[1])
            for passage, quotation in zip(cut.document.sentences, cut.quotations, strict=True)
        ]
    )
    return sentence_facts(cut.document._replace(sentences=compared))


def likeness_features(
    a: CutDocument, b: CutDocument, facts_a: list[SentenceFacts], facts_b: list[SentenceFacts]
) -> dict[Place, tuple[float, ...]]:
    """The features of each pair of passages with enough in common, in the order of ``PASSAGE_FEATURES``.

    Args:
        a, b: The cut documents; the same one twice for the passages of one article.
        facts_a, facts_b: The facts about their passages.

    Returns:
        The features by pair of indices of passages.
    """
    pairs = candidates(facts_a, facts_b)
    if a is b:
        pairs = [(i, j) for i, j in pairs if i < j and a.sentence_of[i] != a.sentence_of[j]]
    alone = {(i, j): pair_features(facts_a[i], facts_b[j]) for i, j in pairs}
    scores = dict(zip(alone, scores_alone(alone.values(), FITTED), strict=True))
    denying = CONTRADICTION_WORDS["denying"] if a.document.language.code == "en" else frozenset()
    found = {}
    for (i, j), context in context_features(scores).items():
        x, y = facts_a[i], facts_b[j]
        quoted = (a.quotations[i] is not None) + (b.quotations[j] is not None)
        found[i, j] = (
            *alone[i, j],
            *context,
            # denial: one denies or negates, the other does not.
            float(_denies(x, denying) != _denies(y, denying)),
            # one_quoted, both_quoted: how many are quotations.
            float(quoted == 1),
            float(quoted == 2),
            # names_only: all they have in common are names.
            float(not x.ordinary & y.ordinary and not x.related & y.ordinary),
        )
    return found


def _denies(facts: SentenceFacts, denying: frozenset[str]) -> bool:
    return facts.negated or not denying.isdisjoint(facts.keys)


def passage_scores(
    a: CutDocument,
    b: CutDocument,
    facts_a: list[SentenceFacts],
    facts_b: list[SentenceFacts],
    model: PassageModel = FITTED_PASSAGES,
) -> dict[Place, float]:
    """How likely it is that two passages say the same, 0 to 1, by pair of indices; see ``likeness_features``."""
    weights = [model.weights[name] for name in PASSAGE_FEATURES]
    return {
        pair: logistic(model.bias + sumprod(weights, row))
        for pair, row in likeness_features(a, b, facts_a, facts_b).items()
    }
