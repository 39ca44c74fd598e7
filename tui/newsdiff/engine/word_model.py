"""What a word of a link is to the other article: a logistic regression with three outcomes.

The weights stand in ``model_weights``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from newsdiff.engine.comparison import Label
from newsdiff.engine.link_model import sumprod
from newsdiff.engine.model_weights import WORD_BIASES, WORD_WEIGHTS
from newsdiff.engine.word_features import WORD_FEATURES

# Most words are unique and the paraphrased ones are fewest, so that a model fitted on single words finds too
# few of these; this much is added to their log-odds, chosen for the best mean of the three labels' F1.
PARAPHRASE_BONUS = 0.5


Scores = tuple[float, float, float]
"""Log-odds of shared, paraphrased and unique, up to a common addend."""

_LABELS = (Label.SHARED, Label.PARAPHRASED, Label.UNIQUE)


@dataclass(frozen=True)
class WordModel:
    """For each feature its weight for shared, paraphrased and unique."""

    biases: tuple[float, float, float]
    weights: Mapping[str, tuple[float, float, float]]

    @cached_property
    def columns(self) -> tuple[tuple[float, ...], ...]:
        """The weights of each label in the order of ``WORD_FEATURES``."""
        return tuple(
            tuple(self.weights[name][label] for name in WORD_FEATURES) for label in range(len(_LABELS))
        )


FITTED = WordModel(WORD_BIASES, WORD_WEIGHTS)


def word_scores(features: Sequence[float], model: WordModel = FITTED) -> Scores:
    """How strongly a word with these features (in the order of ``WORD_FEATURES``) is each of the labels."""
    biases, columns = model.biases, model.columns
    return (
        biases[0] + sumprod(columns[0], features),
        biases[1] + sumprod(columns[1], features) + PARAPHRASE_BONUS,
        biases[2] + sumprod(columns[2], features),
    )


def likeliest(scores: Scores) -> Label:
    """The label with the highest score."""
    return _LABELS[scores.index(max(scores))]
