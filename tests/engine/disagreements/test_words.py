"""Opposites disagree; reporting verbs, synonyms and spellings do not."""

from __future__ import annotations

import pytest

from tests.engine.pairs import compared
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
        (
            "The suspect was arrested on Sunday.",
            "The suspect was released on Sunday.",
            [("word", "arrested", "released")],
        ),
        (
            "The victim was stabbed in the park.",
            "The victim was drowned in the park.",
            [("word", "stabbed", "drowned")],
        ),
        (
            "The plane landed safely in Oslo on Friday.",
            "The plane crashed in Oslo on Friday.",
            [("word", "landed safely", "crashed")],
        ),
        (
            "The pilot was unharmed, police said.",
            "The pilot was seriously injured, police said.",
            [("word", "unharmed", "seriously injured")],
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
        ("The suspect was arrested on Sunday.", "The suspect was apprehended on Sunday."),
        ("The price of oil surged on Monday.", "The price of oil soared on Monday."),
        ("The minister left on Friday night.", "The minister left on Friday evening."),
        # A figure and a word that is none do not compete.
        (
            "Four agencies concluded that the party was hacked.",
            "Several agencies concluded that the party was hacked.",
        ),
        ("Three senators voted against the bill.", "Republican senators voted against the bill."),
        ("The first suspect was arrested in May.", "The main suspect was arrested in May."),
        ("Dozens of people were hurt in the blast.", "Scores of people were hurt in the blast."),
        ("Hot gasses reached the left wing.", "Hot gases reached the left wing."),
        ("The major indices rose on Friday.", "The major indexes rose on Friday."),
        ("She lives in the centre of Algiers.", "She lives in central Algiers."),
        (
            "A number below 50 means that trade shrinks, one above that growth.",
            "A number above 50 means growth, one below that that trade shrinks.",
        ),
        ("Burma's leader spoke on Friday.", "Myanmar's leader spoke on Friday."),
        # The small words around them show that they are no counterparts.
        ("The show was cancelled on Friday.", "The show was called off on Friday."),
        ("The candidate leads in the polls.", "The candidate is ahead in the polls."),
    ],
)
def test_what_is_none(a: str, b: str) -> None:
    assert reported(a, b) == []
    assert reported(b, a) == []


def test_reporting_and_rounding_words_of_other_languages_are_none() -> None:
    for a, b in (
        ("Der Minister sagte, er werde im Amt bleiben.", "Der Minister erklärte, er werde im Amt bleiben."),
        ("Rund 300 Menschen kamen in die Kirche.", "Etwa 300 Menschen kamen in die Kirche."),
        ("Environ 300 personnes sont venues.", "Quelque 300 personnes sont venues."),
    ):
        assert [link.disagreements for link in compared([a], [b]).links] == [()]
