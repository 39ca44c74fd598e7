"""Labels that need no model are the same on both sides."""

from __future__ import annotations

import pytest

from newsdiff import Article, Label, LabelledArticle, compare

OTHERS = (
    "The harbour authority published its yearly report on Tuesday.",
    "Fishing boats returned to the southern quay after the storm.",
)


def labelled(one: str, other: str) -> tuple[list[tuple[str, Label]], list[tuple[str, Label]]]:
    """The spans of the first paragraphs of two articles."""
    result = compare(Article((one, *OTHERS)), Article((other, *OTHERS)))
    return _spans(result.a), _spans(result.b)


def _spans(side: LabelledArticle) -> list[tuple[str, Label]]:
    paragraph = side.paragraphs[0]
    return [(paragraph.text[span.start : span.end].strip(), span.label) for span in paragraph.spans]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Some 2.5 million people marched.", "Some 2,500,000 people marched."),
        ("Some one hundred and five people fled the town.", "Some 105 people fled the town."),
        ("He finished in the twenty-first place.", "He finished in the 21st place."),
    ],
)
def test_a_number_is_shared_however_it_is_written(one: str, other: str) -> None:
    assert labelled(one, other) == ([(one, Label.SHARED)], [(other, Label.SHARED)])


def test_a_number_in_other_words_is_shared_in_a_reworded_sentence_too() -> None:
    one = "Police said that 105 people were hurt when the ferry hit the pier."
    other = "When the ferry struck the pier, one hundred and five people suffered injuries, police said."
    for side, number in zip(labelled(one, other), ("105", "one hundred and five"), strict=True):
        assert [label for text, label in side if number in text] == [Label.SHARED]


def test_a_converted_quantity_is_paraphrased_on_both_sides() -> None:
    one, other = (
        "The bridge was closed for 24 hours after the storm.",
        "The bridge was closed for a day after the storm.",
    )
    for side, quantity in zip(labelled(one, other), ("24 hours", "a day"), strict=True):
        assert (quantity, Label.PARAPHRASED) in side


@pytest.mark.parametrize(
    ("one", "other", "added"),
    [
        ("The gray koala.", "The big gray koala.", "big"),
        ("She left the house at noon.", "She left the old house at noon.", "old"),
        ("The minister resigned on Monday.", "The minister, aged 60, resigned on Monday.", "aged 60,"),
    ],
)
def test_what_is_added_to_a_sentence_is_unique_and_all_else_shared(one: str, other: str, added: str) -> None:
    shorter, longer = labelled(one, other)
    assert shorter == [(one, Label.SHARED)]
    assert [(text, label) for text, label in longer if label is not Label.SHARED] == [(added, Label.UNIQUE)]


def test_words_in_another_order_are_no_near_copy() -> None:
    one, other = labelled("The old dog bit the small man.", "The small man bit the old dog.")
    assert (one[0][1], other[0][1]) != (Label.UNIQUE, Label.UNIQUE)
    assert compare(
        Article(("The old dog bit the small man.", *OTHERS)),
        Article(("The small man bit the old dog.", *OTHERS)),
    ).links
