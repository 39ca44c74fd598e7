"""Quotations worded otherwise are reported with all their differing words, or not at all."""

from __future__ import annotations

import pytest

from tests.engine.pairs import reported_among_others as reported


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "“The plan is a complete mess, and everybody knows it,” she said.",
            "“The plan is a total mess, and everyone knows it,” she said.",
            [("quote", "complete", "total"), ("quote", "everybody", "everyone")],
        ),
        (
            "“We will fight them in every court of the land,” he said.",
            "“We are going to fight them in every court of this land,” he told reporters.",
            [("quote", "will", "are going to"), ("quote", "the", "this")],
        ),
    ],
)
def test_what_is_reported(a: str, b: str, expected: list[tuple[str, str, str]]) -> None:
    assert reported(a, b) == expected
    assert reported(b, a) == [(kind, other, one) for kind, one, other in expected]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("“We don't know who did it,” he said.", "“We do not know who did it,” he said."),
        ("“I'm sure it'll work,” he said.", "“I am sure it will work,” he said."),
        (
            "“We know [the risks] and we accept them all,” he said.",
            "“We know the dangers ... and we accept them all,” he said.",
        ),
        ("“I quit,” Miller said.", "“I quit,” said Miller."),
    ],
)
def test_what_is_none(a: str, b: str) -> None:
    assert reported(a, b) == []
    assert reported(b, a) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # More differs at the beginning than can be shown.
        (
            "“What we have seen in this town in the last few days is a disgrace for all of us,” she said.",
            "“I told the council and anybody who would listen that this is a disgrace for all of us,” she said.",
        ),
        # Something was left out.
        (
            "“The bridge … must be closed at once for the good of the town,” she said.",
            "“The old bridge will and must be shut at once for the good of the town,” she said.",
        ),
        # Articles and fillers only.
        (
            "“Well, the bridge must be closed for the good of the town,” she said.",
            "“The bridge must be closed for good of the town,” she said.",
        ),
        # Two statements with a phrase in common.
        (
            "“We take great pride in the work of the city council,” she said.",
            "“There was no debate at all in the rooms of the city council,” he said.",
        ),
    ],
)
def test_what_is_no_other_wording(a: str, b: str) -> None:
    assert reported(a, b) == []
    assert reported(b, a) == []


def test_related_words_and_what_one_side_leaves_out_are_shown() -> None:
    a = "“It was a clear mistake to sell the mill to strangers in such a hurry,” he told the workers."
    b = "“It was an obvious mistake to sell the mill in such a hurry,” he told the workers."
    assert reported(a, b) == [
        ("quote", "a clear", "an obvious"),
        ("quote", "mill to strangers", "mill"),
    ]


def test_what_one_side_has_alone_is_shown_with_the_word_it_belongs_to() -> None:
    a = "“Even after the deal was made, the firm went on to hide its losses from us,” he told the workers."
    b = "“Even after the deal, the firm went on to simply hide its losses from us,” he told the workers."
    assert reported(a, b) == [("quote", "deal was made", "deal"), ("quote", "hide", "simply hide")]
