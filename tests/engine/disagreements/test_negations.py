"""A negation on one side only disagrees, in every auxiliary and language; the same denial in other words does not."""

from __future__ import annotations

import pytest

from tests.engine.pairs import reported as reported_alone
from tests.engine.pairs import reported_among_others as reported


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "Visitors can enter the old tower.",
            "Visitors can't enter the old tower.",
            [("negation", "can", "can't")],
        ),
        (
            "Visitors can enter the old tower.",
            "Visitors can’t enter the old tower.",
            [("negation", "can", "can’t")],
        ),
        (
            "Visitors can enter the old tower.",
            "Visitors cannot enter the old tower.",
            [("negation", "can", "cannot")],
        ),
        (
            "The bridge will open before June.",
            "The bridge will not open before June.",
            [("negation", "open", "not open")],
        ),
        (
            "The bill has passed the Senate.",
            "The bill has yet to pass the Senate.",
            [("negation", "passed", "yet to pass")],
        ),
        (
            "The tunnel is open again, the firm said.",
            "The tunnel isn't open again, the firm said.",
            [("negation", "is", "isn't")],
        ),
        (
            "The driver did stop at the crossing.",
            "The driver didn't stop at the crossing.",
            [("negation", "did", "didn't")],
        ),
        (
            "The driver stopped at the crossing.",
            "The driver didn't stop at the crossing.",
            [("negation", "stopped", "didn't stop")],
        ),
        (
            "The driver stopped at the crossing.",
            "The driver did not stop at the crossing.",
            [("negation", "stopped", "did not stop")],
        ),
        (
            "The firm will pay for the damage.",
            "The firm won't pay for the damage.",
            [("negation", "will", "won't")],
        ),
        (
            "The firm would pay for the damage.",
            "The firm wouldn't pay for the damage.",
            [("negation", "would", "wouldn't")],
        ),
        (
            "The firm should pay for the damage.",
            "The firm shouldn't pay for the damage.",
            [("negation", "should", "shouldn't")],
        ),
        (
            "The guards were armed at the time.",
            "The guards weren't armed at the time.",
            [("negation", "were", "weren't")],
        ),
        (
            "The guards have seen the video.",
            "The guards haven't seen the video.",
            [("negation", "have", "haven't")],
        ),
        (
            "The guard has seen the video.",
            "The guard hasn't seen the video.",
            [("negation", "has", "hasn't")],
        ),
        (
            "The guard does know the man.",
            "The guard doesn't know the man.",
            [("negation", "does", "doesn't")],
        ),
        (
            "The guard knows the man well.",
            "The guard doesn't know the man well.",
            [("negation", "knows", "doesn't know")],
        ),
        (
            "The guards must leave the hall.",
            "The guards mustn't leave the hall.",
            [("negation", "must", "mustn't")],
        ),
        (
            "POLICE FIND NO WEAPON IN HOUSE",
            "POLICE FIND WEAPON IN HOUSE",
            [("negation", "NO WEAPON", "WEAPON")],
        ),
        (
            "The minister has resigned, his office said.",
            "The minister has not resigned, his office said.",
            [("negation", "resigned", "not resigned")],
        ),
        (
            "He will never come back to the island.",
            "He will come back to the island.",
            [("negation", "never come", "come")],
        ),
        (
            "The report found evidence of fraud.",
            "The report found no evidence of fraud.",
            [("negation", "evidence", "no evidence")],
        ),
        (
            "Der Minister tritt zurück, sagte ein Sprecher.",
            "Der Minister tritt nicht zurück, sagte ein Sprecher.",
            [("negation", "zurück", "nicht zurück")],
        ),
        (
            "La ville paiera ses dettes cette année.",
            "La ville ne paiera pas ses dettes cette année.",
            [("negation", "paiera", "ne paiera pas")],
        ),
        (
            "Le pont est ouvert depuis hier.",
            "Le pont n'est pas ouvert depuis hier.",
            [("negation", "est", "n'est pas")],
        ),
        (
            "El puente está abierto desde ayer.",
            "El puente no está abierto desde ayer.",
            [("negation", "está", "no está")],
        ),
        (
            "Il ponte è aperto da ieri.",
            "Il ponte non è aperto da ieri.",
            [("negation", "è", "non è")],
        ),
        (
            "De brug is sinds gisteren open.",
            "De brug is sinds gisteren niet open.",
            [("negation", "open", "niet open")],
        ),
        (
            "Bron är öppen sedan igår.",
            "Bron är inte öppen sedan igår.",
            [("negation", "öppen", "inte öppen")],
        ),
        (
            "Broen er åben siden i går.",
            "Broen er ikke åben siden i går.",
            [("negation", "åben", "ikke åben")],
        ),
        (
            "Мост открыт со вчерашнего дня.",
            "Мост не открыт со вчерашнего дня.",
            [("negation", "открыт", "не открыт")],
        ),
        (
            "Міст відкритий з учорашнього дня.",
            "Міст не відкритий з учорашнього дня.",
            [("negation", "відкритий", "не відкритий")],
        ),
        (
            "Most jest otwarty od wczoraj.",
            "Most nie jest otwarty od wczoraj.",
            [("negation", "jest", "nie jest")],
        ),
        (
            "It was the first strike at the plant.",
            "It was not the first strike at the plant.",
            [("negation", "the", "not the")],
        ),
    ],
)
def test_what_is_reported(a: str, b: str, expected: list[tuple[str, str, str]]) -> None:
    assert reported(a, b) == expected
    assert reported(b, a) == [(kind, other, one) for kind, one, other in expected]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("He didn't reply to the letter.", "He did not reply to the letter."),
        ("He can't reply to the letter.", "He cannot reply to the letter."),
        ("The firm failed to pay its debts.", "The firm did not pay its debts."),
        ("He is not only a poet but a painter.", "He is a poet and a painter."),
        ("The bill has yet to pass the Senate.", "The bill has not yet passed the Senate."),
        ("The bridge will not open before June.", "The bridge will open in June at the earliest."),
        ("The talks will not resume until Monday.", "The talks will resume on Monday."),
        ("It is not the first time that it closed.", "It is the second time that it closed."),
        ("It was not the first strike at the plant.", "It was the third strike at the plant."),
        ("The primary isn't until March 9.", "The primary will be on March 9."),
        ("No one but the mayor knew of the plan.", "Only the mayor knew of the plan."),
        ("Yok sold the house in Leeds on Friday.", "She sold the house in Leeds on Friday."),
        ("The Nie family sold the house on Friday.", "The family sold the house on Friday."),
    ],
)
def test_what_is_none(a: str, b: str) -> None:
    assert reported(a, b) == []
    assert reported(b, a) == []


def test_a_quotation_that_goes_on_otherwise_is_not_contradicted() -> None:
    """What should not have been spent at all is not what should have been spent for something else."""
    one = "“I spent money that should have been spent for my trip,” he said."
    other = "He “spent money that shouldn't have been spent,” he said."
    assert "negation" not in [kind for kind, _, _ in reported(one, other) + reported(other, one)]


def test_a_negation_in_arabic() -> None:
    one = "قال إن الوزير يستقيل يوم الاثنين."
    other = "قال إن الوزير لن يستقيل يوم الاثنين."
    assert reported_alone(one, other) == [("negation", "يستقيل", "لن يستقيل")]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("O ministro vai sair amanhã.", "O ministro não vai sair amanhã.", ("vai", "não vai")),
        ("De minister treedt morgen af.", "De minister treedt morgen niet af.", ("af", "niet af")),
        ("Minister zrezygnuje jutro.", "Minister nie zrezygnuje jutro.", ("zrezygnuje", "nie zrezygnuje")),
        ("Ministern avgår i morgon.", "Ministern avgår inte i morgon.", ("i", "inte i")),
        ("中国支持这一决定。", "中国不支持这一决定。", ("支持", "不支持")),
    ],
)
def test_a_passage_that_does_not_tell_its_language(a: str, b: str, expected: tuple[str, str]) -> None:
    for reports in (reported, reported_alone):
        assert reports(a, b) == [("negation", *expected)]
