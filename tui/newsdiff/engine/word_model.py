"""What a word of a link is to the other article: a logistic regression with three outcomes.

The weights stand in ``model_weights``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newsdiff.engine.comparison import Label
from newsdiff.engine.model_weights import WORD_BIASES, WORD_WEIGHTS
from newsdiff.engine.word_features import WORD_FEATURES

# Most words are unique and the paraphrased ones are fewest, so that a model fitted on single words finds too
# few of these; this much is added to their log-odds, chosen for the best mean of the three labels' F1.
PARAPHRASE_BONUS = 0.45


@dataclass(frozen=True, slots=True)
class WordModel:
    """For each feature its weight for shared, paraphrased and unique."""

    biases: tuple[float, float, float]
    weights: Mapping[str, tuple[float, float, float]]


FITTED = WordModel(WORD_BIASES, WORD_WEIGHTS)
_LABELS = (Label.SHARED, Label.PARAPHRASED, Label.UNIQUE)


def word_label(features: Sequence[float], model: WordModel = FITTED) -> Label:
    """The likeliest label of a word with these features (in the order of ``WORD_FEATURES``)."""
    shared, paraphrased, unique = model.biases
    for name, value in zip(WORD_FEATURES, features, strict=True):
        if value:
            weights = model.weights[name]
            shared += weights[0] * value
            paraphrased += weights[1] * value
            unique += weights[2] * value
    scores = (shared, paraphrased + PARAPHRASE_BONUS, unique)
    return _LABELS[scores.index(max(scores))]
