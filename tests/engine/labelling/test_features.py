"""The features of the words of a link."""

from __future__ import annotations

import pytest

from newsdiff.engine.labelling.features import WORD_FEATURES, linked_side, word_features
from newsdiff.engine.labelling.word_alignment import align_words
from newsdiff.engine.text.document import documents

Features = dict[str, dict[str, float]]


def described(sentence: str, other: str) -> Features:
    """The features of each word of a sentence that is linked with another, by word."""
    a, b = documents([sentence], [other])
    one, two = a.sentences[0], b.sentences[0]
    alignment = align_words(a, b, (one.first, one.last), (two.first, two.last))
    sides = linked_side(a, one, alignment.a), linked_side(b, two, alignment.b)
    rows = word_features(*sides, 1.0, range(len(a.words)))
    named = [dict(zip(WORD_FEATURES, map(float, row), strict=True)) for row in rows]
    return {word.norm: row for word, row in zip(a.words, named, strict=True)}


def test_in_a_copy_every_word_has_support_and_order() -> None:
    text = "The mayor closed the old bridge over the river"
    for row in described(text, text).values():
        assert row["in_order"] == 1.0
        assert row["neighbour_support"] > 0.9
        assert row["coverage"] > 0.9
        assert row["unmatched_weight"] == row["adding"] == row["standing"] == 0.0


def test_a_word_matched_somewhere_else_has_neither_support_nor_order() -> None:
    found = described(
        "Brussels said the old bridge over the river stays closed until winter",
        "The old bridge over the river stays closed until winter, according to officials in Brussels",
    )
    assert found["brussels"]["in_order"] < 0.1
    assert found["brussels"]["neighbour_support"] == 0.0
    assert found["bridge"]["in_order"] > 0.8
    assert found["bridge"]["neighbour_support"] > 0.6
    assert found["said"]["in_order"] == found["said"]["neighbour_support"] == 0.0


@pytest.mark.parametrize(
    ("word", "feature"), [("while", "adding"), ("monday", "adding"), ("she", "standing"), ("has", "standing")]
)
def test_the_role_of_a_word_without_a_counterpart(word: str, feature: str) -> None:
    found = described(
        "While she has doubts the bridge will stay closed from Monday", "The bridge will stay closed"
    )
    assert {name for name in ("adding", "standing") if found[word][name]} == {feature}
    assert not any(found["will"][name] for name in ("adding", "standing"))


def test_an_unmatched_run_weighs_as_much_as_its_words_on_both_sides() -> None:
    found = described(
        "Engineers warned about rust before the bridge closed", "Engineers shrugged before the bridge closed"
    )
    alone = described(
        "Engineers warned about rust before the bridge closed", "Engineers before the bridge closed"
    )
    assert (
        found["rust"]["unmatched_weight"]
        == alone["rust"]["unmatched_weight"]
        > found["rust"]["unmatched_weight_both"]
        > 0.0
    )
    assert alone["rust"]["unmatched_weight_both"] == 0.0
    assert found["rust"]["inside"] == 1.0
    assert found["rust"]["run"] == 0.0


def test_of_a_very_long_sentence_only_the_nearest_words_tell_the_order() -> None:
    words = [f"{first}{second}ber" for first in "abcdefghijkl" for second in "aeioubcdfg"]
    found = described(" ".join(words), " ".join(words[-5:] + words[:-5]))
    assert found[words[0]]["in_order"] == 1.0
    assert found[words[100]]["in_order"] < 1.0
    assert found[words[-1]]["in_order"] < 0.2
