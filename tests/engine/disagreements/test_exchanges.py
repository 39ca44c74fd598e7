"""Phrases that change places around the same words disagree, unless the words between hold both ways."""

from __future__ import annotations

import pytest

from tests.engine.pairs import reported_among_others as reported


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "The flight from Madrid to Rome was delayed.",
            "The flight from Rome to Madrid was delayed.",
            ("Madrid to Rome", "Rome to Madrid"),
        ),
        (
            "Dahl lost to Weber in the vote on Sunday.",
            "Weber lost to Dahl in the vote on Sunday.",
            ("Dahl lost to Weber", "Weber lost to Dahl"),
        ),
        (
            "Turnout was higher in Leeds than in York.",
            "Turnout was higher in York than in Leeds.",
            ("Leeds than in York", "York than in Leeds"),
        ),
        (
            "The parents of the boy sued the school.",
            "The school sued the parents of the boy.",
            ("parents of the boy sued the school", "school sued the parents of the boy"),
        ),
        (
            "Iran's foreign minister met Iraq's president.",
            "Iraq's foreign minister met Iran's president.",
            ("Iran's foreign minister met Iraq's", "Iraq's foreign minister met Iran's"),
        ),
        (
            "Smith told Jones that he would resign.",
            "Jones told Smith that he would resign.",
            ("Smith told Jones", "Jones told Smith"),
        ),
        (
            "The minister was accused of taking bribes by the judge.",
            "The judge was accused of taking bribes by the minister.",
            (
                "minister was accused of taking bribes by the judge",
                "judge was accused of taking bribes by the minister",
            ),
        ),
    ],
)
def test_what_is_reported(a: str, b: str, expected: tuple[str, str]) -> None:
    assert reported(a, b) == [("role", *expected)]
    assert reported(b, a) == [("role", *expected[::-1])]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Berg met Dahl in Vienna.", "Dahl met Berg in Vienna."),
        ("Talks between Iran and Iraq began in Geneva.", "Talks between Iraq and Iran began in Geneva."),
        ("The road from Leeds to York is closed.", "The road between York and Leeds is closed."),
        ("The mayor of Leeds is Anna Berg.", "Anna Berg is the mayor of Leeds."),
        ("In May in Leeds the mayor resigned.", "In Leeds in May the mayor resigned."),
        ("On Monday Berg called Dahl.", "Berg called Dahl on Monday."),
        ("The mayor praised the firemen and the police.", "The mayor praised the police and the firemen."),
    ],
)
def test_what_is_none(a: str, b: str) -> None:
    assert reported(a, b) == []
    assert reported(b, a) == []
