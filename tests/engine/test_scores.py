from __future__ import annotations

from itertools import combinations

import pytest

from newsdiff import Label, compare
from newsdiff.engine.comparison import sureness
from tests.engine.pairs import seeds


def test_only_the_same_words_are_certain() -> None:
    scores = [(link.score, link.label) for a, b in combinations(seeds(), 2) for link in compare(a, b).links]
    assert all(label is Label.SHARED for score, label in scores if score > 0.99)
    assert {label for score, label in scores if score == 0.99} == {Label.PARAPHRASED}


@pytest.mark.parametrize(
    ("score", "word"),
    [(1.0, "high"), (0.8, "high"), (0.79, "fair"), (0.5, "fair"), (0.49, "low"), (0.0, "low")],
)
def test_a_score_in_a_word(score: float, word: str) -> None:
    assert sureness(score) == word
