"""Languages other than English must not get worse unseen: two labelled pairs each, small stories of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare
from tests.quality.gold import Score, add_comparison, new_score
from tests.quality.marked import load_marked

PAIRS = load_marked(Path(__file__).parent / "languages")
FLOORS = {"de": (0.82, 0.95), "fr": (0.73, 0.85), "es": (0.72, 0.78), "zh": (0.93, 0.95), "ar": (0.87, 0.95)}
"""The least F1 of words (mean of the labels) and of links."""


def score_of(language: str) -> Score:
    score = new_score()
    for pair in PAIRS[language]:
        a, b = (Article(paragraphs) for paragraphs in pair.paragraphs)
        add_comparison(score, pair, compare(a, b))
    return score


def test_every_language_has_two_pairs() -> None:
    assert {language: len(pairs) for language, pairs in PAIRS.items()} == dict.fromkeys(FLOORS, 2)


@pytest.mark.parametrize("language", FLOORS)
def test_words_and_links(language: str) -> None:
    score = score_of(language)
    words, links = FLOORS[language]
    assert score.macro_f1 >= words, str(score)
    assert score.link_f1 >= links, str(score)
