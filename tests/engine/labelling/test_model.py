"""The labels of a sentence's words are found together."""

from __future__ import annotations

from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from newsdiff.engine.comparison import Label
from newsdiff.engine.labelling.model import NEIGHBOUR_BONUS, LogOdds, likeliest_labels

LABELS = (Label.SHARED, Label.PARAPHRASED, Label.UNIQUE)
log_odds = st.tuples(st.integers(-8, 8).map(lambda n: n / 4), st.integers(-8, 8).map(lambda n: n / 4))


def total(words: list[LogOdds], labels: tuple[Label, ...]) -> float:
    """The total of a sequence of labels: each word's log-odds, and the bonus for each pair of neighbours alike."""
    own = sum((*word, 0.0)[LABELS.index(label)] for word, label in zip(words, labels, strict=True))
    alike = sum(one is other for one, other in pairwise(labels))
    return own + NEIGHBOUR_BONUS * alike


def test_no_words_have_no_labels() -> None:
    assert likeliest_labels([]) == []


def test_a_word_alone_has_the_label_with_the_highest_log_odds() -> None:
    assert likeliest_labels([(1.0, 0.5)]) == [Label.SHARED]
    assert likeliest_labels([(-1.0, 0.5)]) == [Label.PARAPHRASED]
    assert likeliest_labels([(-1.0, -0.5)]) == [Label.UNIQUE]


def test_a_doubtful_word_follows_its_neighbours_and_a_sure_one_does_not() -> None:
    sure, doubtful = (3.0, 0.0), (0.0, 0.5)
    assert likeliest_labels([sure, doubtful, sure]) == [Label.SHARED] * 3
    assert likeliest_labels([sure, (0.0, 3.0), sure]) == [Label.SHARED, Label.PARAPHRASED, Label.SHARED]


@given(st.lists(log_odds, min_size=1, max_size=5))
def test_no_other_sequence_of_labels_has_a_higher_total(words: list[LogOdds]) -> None:
    found = total(words, tuple(likeliest_labels(words)))
    assert found >= max(total(words, row) for row in product(LABELS, repeat=len(words))) - 1e-9
