"""Opposites disagree; reporting verbs, synonyms and spellings do not."""

from __future__ import annotations

import pytest

from tests.engine.pairs import reported_among_others as reported


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "The court accepted the appeal of the company.",
            "The court rejected the appeal of the company.",
            [("word", "accepted", "rejected")],
        ),
        (
            "Prices rose sharply in the spring.",
            "Prices fell sharply in the spring.",
            [("word", "rose", "fell")],
        ),
        (
            "The mayor supports the new tunnel.",
            "The mayor opposes the new tunnel.",
            [("word", "supports", "opposes")],
        ),
    ],
)
def test_what_is_reported(a: str, b: str, expected: list[tuple[str, str, str]]) -> None:
    assert reported(a, b) == expected
    assert reported(b, a) == [(kind, other, one) for kind, one, other in expected]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The bank said that rates would stay.", "The bank stated that rates would stay."),
        ("The bank told clients that rates would stay.", "The bank informed clients that rates would stay."),
        ("“Rates will stay,” he added.", "“Rates will stay,” he said."),
        ("“Rates will stay,” the spokesman claimed.", "“Rates will stay,” the spokesman said."),
        ("The minister declared that rates would stay.", "The minister announced that rates would stay."),
        ("The colour of the old centre changed.", "The color of the old center changed."),
        ("Police searched the big house on Monday.", "Police searched the large house on Monday."),
        ("The talks begin on Friday.", "The talks start on Friday."),
        ("The company bought the mill in May.", "The firm purchased the mill in May."),
    ],
)
def test_what_is_none(a: str, b: str) -> None:
    assert reported(a, b) == []
    assert reported(b, a) == []
