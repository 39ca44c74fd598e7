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
# What two neighbouring words gain that have the same label, chosen likewise.
NEIGHBOUR_BONUS = 0.45


Scores = tuple[float, float]
"""Log-odds of shared and of paraphrased against unique."""

_LABELS = (Label.SHARED, Label.PARAPHRASED, Label.UNIQUE)


@dataclass(frozen=True)
class WordModel:
    """For each feature its weight for shared, paraphrased and unique."""

    biases: tuple[float, float, float]
    weights: Mapping[str, tuple[float, float, float]]

    @cached_property
    def columns(self) -> tuple[tuple[float, ...], ...]:
        """The weights of shared and of paraphrased against unique, in the order of ``WORD_FEATURES``."""
        rows = [self.weights[name] for name in WORD_FEATURES]
        return tuple(tuple(row[label] - row[2] for row in rows) for label in (0, 1))


FITTED = WordModel(WORD_BIASES, WORD_WEIGHTS)


def word_scores(features: Sequence[float], model: WordModel = FITTED) -> Scores:
    """How strongly a word with these features (in the order of ``WORD_FEATURES``) is shared or paraphrased."""
    shared, paraphrased, unique = model.biases
    columns = model.columns
    return (
        shared - unique + sumprod(columns[0], features),
        paraphrased - unique + sumprod(columns[1], features) + PARAPHRASE_BONUS,
    )


def likeliest_labels(words: Sequence[Scores]) -> list[Label]:
    """The labels that are likeliest together for words in a row.

    Neighbours gain by having the same label, as people mark stretches and not single words; the best row of
    labels is found as in a Markov chain (Viterbi 1967).
    """
    best = [0.0, 0.0, 0.0]
    came_from: list[tuple[int, int, int]] = []
    for shared, paraphrased in words:
        change = max(best)
        leader = best.index(change)
        change -= NEIGHBOUR_BONUS
        came_from.append(
            (
                0 if best[0] >= change else leader,
                1 if best[1] >= change else leader,
                2 if best[2] >= change else leader,
            )
        )
        best = [max(best[0], change) + shared, max(best[1], change) + paraphrased, max(best[2], change)]
    label = best.index(max(best))
    labels = []
    for previous in reversed(came_from):
        labels.append(_LABELS[label])
        label = previous[label]
    labels.reverse()
    return labels
