"""The README says of newsdiff what is measured, give or take a rounding."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsdiff.articles.article import Article
from newsdiff.engine.compare import compare
from newsdiff.engine.comparison import Label
from tests.quality.gold import add_comparison, load_gold, new_score

ROOT = Path(__file__).parents[2]


def test_the_table_beside_others_is_current() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (row,) = re.findall(r"^\| newsdiff, from Python \|.*$", readme, re.MULTILINE)
    precision, recall, shared, mean = map(float, re.findall(r"0\.\d\d", row))
    score = new_score()
    for pair in load_gold(ROOT / "tests" / "quality" / "labels", ROOT / "seeds"):
        a, b = pair.paragraphs
        add_comparison(score, pair, compare(Article(a), Article(b)))
    measured = (
        score.found / (score.found + score.wrong),
        score.found / (score.found + score.missed),
        score.label_f1(Label.SHARED),
        score.macro_f1,
    )
    assert (precision, recall, shared, mean) == pytest.approx(measured, abs=0.02), "measure the peers again"
