"""A later change must not quietly make the colours worse."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare
from newsdiff.engine.comparison import Label, Options
from tests.quality.gold import Score, add_comparison, load_gold, new_score

LABELS = Path(__file__).parent / "labels"
ARTICLES = Path(__file__).parents[2] / "seeds"

WORDS = 0.78
LINKS = 0.76
LINKS_WITHOUT_FURNITURE = 0.755
# Two stories of one event are mostly unique: a calm, correct "unique" matters most.
UNIQUE = 0.915
PRECISION = 0.84


@pytest.fixture(scope="module")
def score() -> Score:
    total = new_score()
    for pair in load_gold(LABELS, ARTICLES):
        a, b = pair.paragraphs
        # Whoever labelled them linked captions and teasers like any other sentence.
        add_comparison(total, pair, compare(Article(a), Article(b), Options(furniture=((), ()))))
    return total


def test_all_pairs_are_scored(score: Score) -> None:
    assert len(list(LABELS.glob("*.json"))) == 10
    assert sum(score.words.values()) > 4000


def test_little_is_lost_where_furniture_links_with_its_like_alone() -> None:
    total = new_score()
    for pair in load_gold(LABELS, ARTICLES):
        a, b = pair.paragraphs
        add_comparison(total, pair, compare(Article(a), Article(b)))
    assert total.macro_f1 >= WORDS, str(total)
    assert total.link_f1 >= LINKS_WITHOUT_FURNITURE, str(total)


def test_words(score: Score) -> None:
    assert score.macro_f1 >= WORDS, str(score)
    assert score.label_f1(Label.UNIQUE) >= UNIQUE, str(score)


def test_links(score: Score) -> None:
    assert score.link_f1 >= LINKS, str(score)
    assert score.found / (score.found + score.wrong) >= PRECISION, str(score)
