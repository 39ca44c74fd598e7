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
