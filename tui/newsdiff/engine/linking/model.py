"""How likely two sentences say the same: two logistic regressions over readable features.

The first looks at the two sentences alone. The second sees also how the first judged the sentences'
other candidates and their neighbours: a pair that is the best of its row and column, or whose neighbours
are linked, is likelier. The weights stand in ``model_weights``.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence, Set
from operator import mul
from typing import NamedTuple

from newsdiff.engine.linking.features import PAIR_FEATURES, SentenceFacts, candidates, pair_features
from newsdiff.engine.linking.weights import CONTEXT_BIAS, CONTEXT_WEIGHTS, PAIR_BIAS, PAIR_WEIGHTS

CONTEXT_FEATURES = ("alone", "row", "column", "diagonal", "beside")
# No pair is held for more or less certain than this.
_LEAST = 1e-3


class LinkModel(NamedTuple):
    """The weights of both regressions; the default ones are those fitted on all labelled pairs."""

    pair_bias: float
    pair: Mapping[str, float]
    context_bias: float
    context: Mapping[str, float]


FITTED = LinkModel(PAIR_BIAS, PAIR_WEIGHTS, CONTEXT_BIAS, CONTEXT_WEIGHTS)


def probability(log_odds: float) -> float:
    """The logistic function, without overflow."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, log_odds))))


def sumprod(weights: Sequence[float], values: Sequence[float]) -> float:
    """The weighted sum of values."""
    total: float = sum(map(mul, weights, values))
    return total


def log_odds(chance: float) -> float:
    """The inverse of ``probability``, held within ±7."""
    chance = max(_LEAST, min(1.0 - _LEAST, chance))
    return math.log(chance / (1.0 - chance))


def chances_alone(rows: Iterable[Sequence[float]], model: LinkModel) -> list[float]:
    """The chance that two sentences say the same, by themselves, for each row of ``PAIR_FEATURES``."""
    weights = [model.pair[name] for name in PAIR_FEATURES]
    return [probability(model.pair_bias + sumprod(weights, features)) for features in rows]


def context_features(chances: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], tuple[float, ...]]:
    """For each pair what its surroundings say, in the order of ``CONTEXT_FEATURES``.

    The pair's own log-odds; its lead over the best other pair of its row and of its column; the better of its
    two diagonal neighbours; the best of its four direct neighbours.
    """
    rows: dict[int, list[float]] = {}
    columns: dict[int, list[float]] = {}
    for (i, j), chance in chances.items():
        rows.setdefault(i, []).append(chance)
        columns.setdefault(j, []).append(chance)
    best_row = {i: sorted(values)[-2:] for i, values in rows.items()}
    best_column = {j: sorted(values)[-2:] for j, values in columns.items()}
    near = chances.get
    return {
        (i, j): (
            log_odds(chance),
            chance - _best_other(best_row[i], chance),
            chance - _best_other(best_column[j], chance),
            max(near((i - 1, j - 1), 0.0), near((i + 1, j + 1), 0.0)),
            max(near((i - 1, j), 0.0), near((i + 1, j), 0.0), near((i, j - 1), 0.0), near((i, j + 1), 0.0)),
        )
        for (i, j), chance in chances.items()
    }


def _best_other(best_two: list[float], chance: float) -> float:
    if len(best_two) == 1:
        return 0.0
    return best_two[0] if chance == best_two[1] else best_two[1]


def link_chances(
    a: list[SentenceFacts],
    b: list[SentenceFacts],
    model: LinkModel = FITTED,
    settled: tuple[Set[int], Set[int]] = (frozenset(), frozenset()),
) -> dict[tuple[int, int], float]:
    """The chance that they say the same for every pair of sentences that have anything to say together.

    Sentences that are ``settled`` are left out.
    """
    features = {(i, j): pair_features(a[i], b[j]) for i, j in candidates(a, b, settled)}
    chances = dict(zip(features, chances_alone(features.values(), model), strict=True))
    weights = [model.context[name] for name in (*PAIR_FEATURES, *CONTEXT_FEATURES)]
    return {
        pair: probability(model.context_bias + sumprod(weights, (*features[pair], *surroundings)))
        for pair, surroundings in context_features(chances).items()
    }
