"""Dates disagree in any language and order; a date and a part of it agree."""

from __future__ import annotations

import pytest

from tests.engine.pairs import reported_among_others as reported


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "The trial begins on 14 June 2024 in Lyon.",
            "The trial begins on June 15, 2024 in Lyon.",
            [("date", "14", "15")],
        ),
        (
            "The trial begins on 2024-06-14 in Lyon.",
            "The trial begins on 2024-06-15 in Lyon.",
            [("date", "2024-06-14", "2024-06-15")],
        ),
        (
            "He resigned on Monday after the vote.",
            "After the vote he resigned on Tuesday.",
            [("date", "Monday", "Tuesday")],
        ),
        (
            "She was born in May 1950 in Ghent.",
            "She was born in March 1950 in Ghent.",
            [("date", "May", "March")],
        ),
        (
            "Le ministre a démissionné lundi soir à Paris.",
            "Le ministre a démissionné mardi soir à Paris.",
            [("date", "lundi", "mardi")],
        ),
        (
            "El ministro dimitió el lunes en la capital.",
            "El ministro dimitió el martes en la capital.",
            [("date", "lunes", "martes")],
        ),
        (
            "Il ministro si è dimesso lunedì nella capitale.",
            "Il ministro si è dimesso martedì nella capitale.",
            [("date", "lunedì", "martedì")],
        ),
        (
            "De minister trad maandag af in de hoofdstad.",
            "De minister trad dinsdag af in de hoofdstad.",
            [("date", "maandag", "dinsdag")],
        ),
        (
            "Министр ушёл в отставку в понедельник в столице.",
            "Министр ушёл в отставку во вторник в столице.",
            [("date", "понедельник", "вторник")],
        ),
        (
            "Minister złożył dymisję w poniedziałek w stolicy.",
            "Minister złożył dymisję we wtorek w stolicy.",
            [("date", "poniedziałek", "wtorek")],
        ),
        (
            "Ministern avgick på måndag i huvudstaden.",
            "Ministern avgick på tisdag i huvudstaden.",
            [("date", "måndag", "tisdag")],
        ),
        (
            "Der Minister kam im Januar nach Bonn und trat zurück.",
            "Der Minister kam im Juni nach Bonn und trat zurück.",
            [("date", "Januar", "Juni")],
        ),
    ],
)
def test_what_is_reported(a: str, b: str, expected: list[tuple[str, str, str]]) -> None:
    assert reported(a, b) == expected
    assert reported(b, a) == [(kind, other, one) for kind, one, other in expected]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The meeting took place on Monday, 3 June.", "The meeting took place on 3 June."),
        ("The meeting took place on 3 June 2024.", "The meeting took place on June 3."),
        ("He arrived on Sept. 3 in Rome.", "He arrived on September 3 in Rome."),
        ("He arrived on Mon. in Rome.", "He arrived on Monday in Rome."),
        # When it was said is not when it happened.
        (
            "A soldier died and three were hurt near the bridge, the army said Tuesday.",
            "On Monday, a soldier died and three were hurt near the bridge.",
        ),
        ("The mayor of the town left on Tuesday.", "The mayor of the town left yesterday."),
    ],
)
def test_what_is_none(a: str, b: str) -> None:
    assert reported(a, b) == []
    assert reported(b, a) == []
