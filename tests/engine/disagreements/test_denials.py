"""What one article says as a fact and the other one says was denied contradict each other."""

from __future__ import annotations

import pytest

from tests.engine.pairs import reported, reported_among_others

DENIED = "The minister denied that he had called the bank on Friday."


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (DENIED, "The minister called the bank on Friday.", ("denied that he had called", "called")),
        (
            "The minister denied calling the bank on Friday.",
            "The minister called the bank on Friday.",
            ("denied calling", "called"),
        ),
        # What is denied has the words of what is said.
        (
            "The envoy denied that soldiers crossed the border in May.",
            "Soldiers crossed the border in May.",
            ("denied that soldiers", "Soldiers"),
        ),
    ],
)
def test_what_is_said_and_denied(a: str, b: str, expected: tuple[str, str]) -> None:
    assert reported_among_others(a, b) == [("negation", *expected)]
    assert reported_among_others(b, a) == [("negation", *expected[::-1])]


def test_in_another_language() -> None:
    denied = "Der Minister bestritt, dass er am Freitag die Bank angerufen hat."
    assert [kind for kind, _, _ in reported(denied, "Der Minister hat am Freitag die Bank angerufen.")] == [
        "negation"
    ]


@pytest.mark.parametrize(
    "said",
    [
        "The minister had called the bank on Friday, the paper reported.",
        "The minister allegedly called the bank on Friday.",
        "The minister may have called the bank on Friday.",
        "The minister was accused of calling the bank on Friday.",
        "The minister called the bank on Friday. He denies that.",
        "The minister did not call the bank on Friday.",
    ],
)
def test_who_only_reports_it_or_has_both_sides_contradicts_nobody(said: str) -> None:
    assert reported_among_others(DENIED, said) == []


@pytest.mark.parametrize(
    "denied",
    [
        "The minister never denied that he had called the bank on Friday.",
        "The minister did not deny that he had called the bank on Friday.",
        "The minister denied taking bribes but called the bank on Friday.",
    ],
)
def test_what_is_not_what_is_denied(denied: str) -> None:
    assert reported_among_others(denied, "The minister called the bank on Friday.") == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Smith denied the murder but was convicted on Tuesday by a jury.",
            "Smith was convicted on Tuesday of the murder by a jury.",
        ),
        (
            "Smith denied murdering his wife and was jailed for 20 years.",
            "Smith was jailed for 20 years for murdering his wife.",
        ),
    ],
)
def test_what_is_said_after_a_denial_is_not_denied(a: str, b: str) -> None:
    assert "negation" not in [kind for kind, _, _ in reported(a, b) + reported(b, a)]
