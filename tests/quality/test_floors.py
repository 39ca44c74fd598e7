"""A later change must not quietly make the colours worse."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare
from newsdiff.engine.comparison import Label
from tests.quality.gold import Score, add_comparison, load_gold, new_score

LABELS = Path(__file__).parent / "labels"
ARTICLES = Path(__file__).parents[2] / "seeds"

WORDS = 0.78
LINKS = 0.76
# Two stories of one event are mostly unique: a calm, correct "unique" matters most.
UNIQUE = 0.915
PRECISION = 0.84


@pytest.fixture(scope="module")
def score() -> Score:
    total = new_score()
    for pair in load_gold(LABELS, ARTICLES):
        a, b = pair.paragraphs
        add_comparison(total, pair, compare(Article(a), Article(b)))
    return total


def test_all_pairs_are_scored(score: Score) -> None:
    assert len(list(LABELS.glob("*.json"))) == 10
    assert sum(score.words.values()) > 4000


def test_words(score: Score) -> None:
    assert score.macro_f1 >= WORDS, str(score)
    assert score.label_f1(Label.UNIQUE) >= UNIQUE, str(score)


def test_links(score: Score) -> None:
    assert score.link_f1 >= LINKS, str(score)
    assert score.found / (score.found + score.wrong) >= PRECISION, str(score)
