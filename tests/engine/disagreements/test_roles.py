"""Exchanged roles disagree; passives, mutual verbs and lists do not."""

from __future__ import annotations

import pytest

from tests.engine.pairs import reported_among_others as reported


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "Russia attacked Ukraine in the night.",
            "Ukraine attacked Russia in the night.",
            [("role", "Russia attacked Ukraine", "Ukraine attacked Russia")],
        ),
        (
            "The dog bit the postman near the church.",
            "The postman bit the dog near the church.",
            [("role", "dog bit the postman", "postman bit the dog")],
        ),
        (
            "Miller defeated Jones in the final.",
            "Jones defeated Miller in the final.",
            [("role", "Miller defeated Jones", "Jones defeated Miller")],
        ),
        (
            "Ukraine was attacked by Russia last year.",
            "Russia was attacked by Ukraine last year.",
            [("role", "Ukraine was attacked by Russia", "Russia was attacked by Ukraine")],
        ),
        (
            "Google sued Microsoft over the patent.",
            "Microsoft sued Google over the patent.",
            [("role", "Google sued Microsoft", "Microsoft sued Google")],
        ),
        (
            "Anna Miller has accused Peter Jones of fraud.",
            "Peter Jones has accused Anna Miller of fraud.",
            [("role", "Anna Miller has accused Peter Jones", "Peter Jones has accused Anna Miller")],
        ),
        (
            "La France a battu l'Italie en finale.",
            "L'Italie a battu la France en finale.",
            [("role", "La France a battu l'Italie", "L'Italie a battu la France")],
        ),
    ],
)
def test_what_is_reported(a: str, b: str, expected: list[tuple[str, str, str]]) -> None:
    assert reported(a, b) == expected
    assert reported(b, a) == [(kind, other, one) for kind, one, other in expected]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Russia attacked Ukraine in the night.", "Ukraine was attacked by Russia in the night."),
        ("Trump met Putin in Helsinki.", "Putin met Trump in Helsinki."),
        ("Smith and Jones left the party.", "Jones and Smith left the party."),
    ],
)
def test_what_is_none(a: str, b: str) -> None:
    assert reported(a, b) == []
    assert reported(b, a) == []
