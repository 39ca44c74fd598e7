"""How likely two sentences say the same: two logistic regressions over readable features.

The first looks at the two sentences alone. The second also sees how the first scored their other candidates and
their neighbours: a pair that is the best of its row and column, or whose neighbours are linked, is likelier.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import mul
from typing import NamedTuple

from newsdiff.engine.linking.candidates import candidates
from newsdiff.engine.linking.features import (
    PAIR_FEATURES,
    FactsOfSentences,
    SentenceFacts,
    pair_features,
)
from newsdiff.engine.linking.weights import CONTEXT_BIAS, CONTEXT_WEIGHTS, PAIR_BIAS, PAIR_WEIGHTS

CONTEXT_FEATURES = ("alone", "row", "column", "diagonal", "beside", "speakers", "openings")
# No score counts as closer to 0 or 1 than this.
_LEAST = 1e-3


class LinkModel(NamedTuple):
    """The weights of both regressions, by feature; ``FITTED`` has those fitted on all labelled pairs."""

    pair_bias: float
    pair: Mapping[str, float]
    context_bias: float
    context: Mapping[str, float]


FITTED = LinkModel(PAIR_BIAS, PAIR_WEIGHTS, CONTEXT_BIAS, CONTEXT_WEIGHTS)


def logistic(log_odds: float) -> float:
    """The logistic function, without overflow."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, log_odds))))


def sumprod(weights: Sequence[float], values: Sequence[float]) -> float:
    """The weighted sum of values."""
    total: float = sum(map(mul, weights, values))
    return total


def log_odds(score: float) -> float:
    """The log-odds of a score: the inverse of ``logistic``, limited to about ±7."""
    score = max(_LEAST, min(1.0 - _LEAST, score))
    return math.log(score / (1.0 - score))


def scores_alone(rows: Iterable[Sequence[float]], model: LinkModel) -> list[float]:
    """The score of each pair of sentences by itself, 0 to 1, from rows in the order of ``PAIR_FEATURES``."""
    weights = [model.pair[name] for name in PAIR_FEATURES]
    return [logistic(model.pair_bias + sumprod(weights, features)) for features in rows]


def context_features(
    scores: Mapping[tuple[int, int], float], a: FactsOfSentences, b: FactsOfSentences
) -> dict[tuple[int, int], tuple[float, ...]]:
    """The features of the surroundings of each pair, in the order of ``CONTEXT_FEATURES``.

    The pair's own log-odds, its lead over the best other pair in its row and in its column, the better score of
    its two neighbours along the diagonal, the best score of its four direct neighbours, whether different people say
    the two, and whether both open their articles in the same way, as headlines or as leads.

    Args:
        scores: The score of each pair by itself, 0 to 1.
        a, b: The facts about the sentences of both articles.
    """
    rows: dict[int, list[float]] = {}
    columns: dict[int, list[float]] = {}
    for (i, j), score in scores.items():
        rows.setdefault(i, []).append(score)
        columns.setdefault(j, []).append(score)
    best_row = {i: sorted(values)[-2:] for i, values in rows.items()}
    best_column = {j: sorted(values)[-2:] for j, values in columns.items()}
    near = scores.get
    return {
        (i, j): (
            log_odds(score),
            score - _best_other(best_row[i], score),
            score - _best_other(best_column[j], score),
            max(near((i - 1, j - 1), 0.0), near((i + 1, j + 1), 0.0)),
            max(near((i - 1, j), 0.0), near((i + 1, j), 0.0), near((i, j - 1), 0.0), near((i, j + 1), 0.0)),
            float(_other_speakers(a[i], b[j])),
            float((a[i].headline and b[j].headline) or (a[i].lead and b[j].lead)),
        )
        for (i, j), score in scores.items()
    }


def _best_other(best_two: list[float], score: float) -> float:
    if len(best_two) == 1:
        return 0.0
    return best_two[0] if score == best_two[1] else best_two[1]


def _other_speakers(x: SentenceFacts, y: SentenceFacts) -> bool:
    """Whether both sentences name who says what they report, and these are different people."""
    return bool(x.speakers and y.speakers) and x.speakers.isdisjoint(y.speakers)


def link_scores(
    a: FactsOfSentences,
    b: FactsOfSentences,
    model: LinkModel = FITTED,
    like: Callable[[int, int], bool] | None = None,
) -> dict[tuple[int, int], float]:
    """How likely it is that two sentences say the same, 0 to 1, for each pair of candidates.

    Args:
        a, b: The facts about the sentences of both articles.
        model: The weights.
        like: Whether a sentence of ``a`` and one of ``b`` may say the same at all; None if any two may.

    Returns:
        The scores by pair of indices into ``a`` and ``b``.
    """
    features = {(i, j): pair_features(a[i], b[j]) for i, j in candidates(a, b) if like is None or like(i, j)}
    scores = dict(zip(features, scores_alone(features.values(), model), strict=True))
    weights = [model.context[name] for name in (*PAIR_FEATURES, *CONTEXT_FEATURES)]
    return {
        pair: logistic(model.context_bias + sumprod(weights, (*features[pair], *surroundings)))
        for pair, surroundings in context_features(scores, a, b).items()
    }
