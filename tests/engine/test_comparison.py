"""What compare() is given and what it returns."""

from __future__ import annotations

from typing import Any

import pytest

from newsdiff.articles.article import Article
from newsdiff.engine.compare import same_words
from newsdiff.engine.comparison import Counts, Decision, Label, Options, Passage
from tests.engine.pairs import compared

PINNED = Decision(Passage(0, 0, 4), Passage(1, 0, 4), linked=True)


@pytest.mark.parametrize("sensitivity", range(1, 10))
def test_options_take_each_sensitivity(sensitivity: int) -> None:
    assert Options(sensitivity).sensitivity == sensitivity


@pytest.mark.parametrize("sensitivity", [0, 10, -1, 5.0, True, "5", None])
def test_options_refuse_any_other_sensitivity(sensitivity: Any) -> None:
    with pytest.raises(ValueError, match=r"^sensitivity must be a whole number from 1 to 9, not ") as caught:
        Options(sensitivity)
    assert "\n" not in str(caught.value)


def test_options_take_decisions() -> None:
    assert Options(decisions=(PINNED,)).decisions == (PINNED,)


@pytest.mark.parametrize("decisions", [[PINNED], PINNED, (PINNED, "pinned"), None, "abc"])
def test_options_refuse_anything_but_a_tuple_of_decisions(decisions: Any) -> None:
    with pytest.raises(ValueError, match=r"^decisions must be a tuple of Decision$"):
        Options(decisions=decisions)


def test_shares_of_counts() -> None:
    counts = Counts(words=8, shared=4, paraphrased=2, unique=2)
    assert [counts.share(label) for label in Label] == [0.5, 0.25, 0.25]
    assert Counts(0, 0, 0, 0).share(Label.SHARED) == 0.0


def test_a_paragraph_of_marks_differs_only_among_others_that_do() -> None:
    def labels(a: list[str], b: list[str]) -> list[str]:
        return [paragraph.label.value for paragraph in compared(a, b).a.paragraphs]

    assert labels(["It rained.", "* * *"], ["It rained."]) == ["shared", "shared"]
    assert labels(["It rained.", "* * *"], ["He left.", "* * *"]) == ["unique", "shared"]
    assert labels(["It rained.", "* * *"], ["He left."]) == ["unique", "unique"]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (["He left. It rained."], ["He left.", "IT RAINED"], True),
        (["He left. He left."], ["He left. Left he."], False),
        (["He left. It rained."], ["It rained. He left."], False),
        (["Share", "He left.", "Share"], ["Share", "He left."], False),
        (["The U.S. army"], ["The US army"], True),
        (["10 000 men"], ["10,000 men"], True),
        ([], ["* * *"], True),
    ],
)
def test_the_same_words_in_the_same_order(a: list[str], b: list[str], same: bool) -> None:
    assert same_words(Article(tuple(a)), Article(tuple(b))) is same
    assert same_words(Article(tuple(b)), Article(tuple(a))) is same
