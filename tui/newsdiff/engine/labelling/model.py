"""What the other article has of each word in a link: a logistic regression with three outcomes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsdiff.engine.comparison import Label
from newsdiff.engine.labelling.features import WORD_FEATURES
from newsdiff.engine.labelling.weights import WORD_BIASES, WORD_WEIGHTS
from newsdiff.engine.linking.model import sumprod

# Paraphrased words are the fewest, so a model fitted on single words finds too few of them. This is added to their
# log-odds; it gives the best mean F1 of the three labels.
PARAPHRASE_BONUS = 0.5
# What two neighbouring words with the same label gain, chosen in the same way.
NEIGHBOUR_BONUS = 0.3


LogOdds = tuple[float, float]
"""Log-odds of shared and of paraphrased against unique."""

_LABELS = (Label.SHARED, Label.PARAPHRASED, Label.UNIQUE)


class WordModel:
    """The biases of shared, paraphrased and unique, and the weights of each feature for them.

    Attributes:
        biases, weights: What it was made of.
        columns: The weights of shared and of paraphrased against unique, in the order of ``WORD_FEATURES``.
    """

    def __init__(
        self, biases: tuple[float, float, float], weights: Mapping[str, tuple[float, float, float]]
    ) -> None:
        rows = [weights[name] for name in WORD_FEATURES]
        self.biases, self.weights = biases, weights
        self.columns = tuple(tuple(row[label] - row[2] for row in rows) for label in (0, 1))


FITTED = WordModel(WORD_BIASES, WORD_WEIGHTS)


def word_log_odds(words: Sequence[Sequence[float]], model: WordModel = FITTED) -> list[LogOdds]:
    """The log-odds of each word's labels.

    Args:
        words: The features of each word, in the order of ``WORD_FEATURES``.
        model: The weights.
    """
    of_shared, of_paraphrased = model.columns
    shared = model.biases[0] - model.biases[2]
    paraphrased = model.biases[1] - model.biases[2] + PARAPHRASE_BONUS
    return [
        (shared + sumprod(of_shared, features), paraphrased + sumprod(of_paraphrased, features))
        for features in words
    ]


def likeliest_labels(words: Sequence[LogOdds]) -> list[Label]:
    """The likeliest sequence of labels for consecutive words (Viterbi 1967).

    Neighbours gain by having the same label, because people label runs of words and not single ones.
    """
    shared = paraphrased = unique = 0.0
    came_from: list[tuple[int, int, int]] = []
    for of_shared, of_paraphrased in words:
        change, leader = shared, 0
        if paraphrased > change:
            change, leader = paraphrased, 1
        if unique > change:
            change, leader = unique, 2
        change -= NEIGHBOUR_BONUS
        before_shared, before_paraphrased, before_unique = 0, 1, 2
        if shared < change:
            shared, before_shared = change, leader
        if paraphrased < change:
            paraphrased, before_paraphrased = change, leader
        if unique < change:
            unique, before_unique = change, leader
        shared += of_shared
        paraphrased += of_paraphrased
        came_from.append((before_shared, before_paraphrased, before_unique))
    ends = (shared, paraphrased, unique)
    label = ends.index(max(ends))
    labels = []
    for previous in reversed(came_from):
        labels.append(_LABELS[label])
        label = previous[label]
    labels.reverse()
    return labels
