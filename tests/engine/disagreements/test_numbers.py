"""Figures disagree by value, unit and what is counted; rounded, converted and written-out ones agree."""

from __future__ import annotations

import pytest

from tests.engine.pairs import reported_among_others as reported


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (
            "He was fined 3.5 percent of his income.",
            "He was fined 35 percent of his income.",
            [("number", "3.5", "35")],
        ),
        (
            "The home side won 5-4 on Sunday in the rain.",
            "The home side won 6-3 on Sunday in the rain.",
            [("number", "5-4", "6-3")],
        ),
        (
            "The senate voted 52-48 for the bill.",
            "The senate voted 51-49 for the bill.",
            [("number", "52-48", "51-49")],
        ),
        (
            "Between 10 and 15 people were hurt in the crash.",
            "Between 10 and 50 people were hurt in the crash.",
            [("number", "15", "50")],
        ),
        (
            "The flood cost 3 million euros.",
            "The flood cost 3 billion euros.",
            [("number", "million", "billion")],
        ),
        (
            "The 120-page report accuses the bank of neglect.",
            "In its 210-page report the panel accuses the bank of neglect.",
            [("number", "120", "210")],
        ),
        (
            "A 48-year-old man was arrested in the harbour.",
            "A 47-year-old man was arrested in the harbour.",
            [("number", "48", "47")],
        ),
        (
            "Police arrested 34 protesters near the bridge on Friday night.",
            "On Friday night, near the bridge, officers detained 43 protesters.",
            [("number", "34", "43")],
        ),
        (
            "The train leaves at 10:30 a.m. from platform four.",
            "The train leaves at 11:30 a.m. from platform four.",
            [("number", "10:30", "11:30")],
        ),
        (
            "Five people died and three were injured.",
            "Three people died and five were injured.",
            [("number", "Five", "Three")],
        ),
        (
            "The building has 12 floors.",
            "The building has 21 floors.",
            [("number", "12", "21")],
        ),
        (
            "The pipeline is 120 km long.",
            "The pipeline is 210 km long.",
            [("number", "120", "210")],
        ),
        (
            "Twenty-one ships left the port.",
            "Twenty-two ships left the port.",
            [("number", "one", "two")],
        ),
        (
            "He paid $5 million for the house.",
            "He paid $7 million for the house.",
            [("number", "5", "7")],
        ),
        (
            "Two thirds of voters backed the plan.",
            "A third of voters backed the plan.",
            [("number", "Two thirds", "third")],
        ),
        (
            "The vote was 52 to 48 in the Senate.",
            "The vote was 54 to 46 in the Senate.",
            [("number", "52", "54"), ("number", "48", "46")],
        ),
    ],
)
def test_what_is_reported(a: str, b: str, expected: list[tuple[str, str, str]]) -> None:
    assert reported(a, b) == expected
    assert reported(b, a) == [(kind, other, one) for kind, one, other in expected]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("About 1,000 people came to the fair.", "Some 1,020 people came to the fair."),
        ("More than 1,000 people came to the fair.", "The fair drew 1,200 people."),
        ("The watch cost $43,350 in all.", "The watch cost $43,000 in all."),
        ("It was the crash of '08 that hurt many.", "It was the crash of 2008 that hurt many."),
        ("The vote was 5-4 in favour.", "The vote was 5 to 4 in favour."),
        ("The Senate voted 51-49 to confirm him.", "The Senate confirmed him by a vote of 51 to 49."),
        ("He got 18 months in prison.", "He got a year and a half in prison."),
        ("Prices fell by 3 percent.", "Prices dropped by 3 percent."),
        ("He has 24 hours to leave.", "He has one day to leave."),
        ("The road is 10 miles long.", "The road is 16 km long."),
        ("He signed 23 orders on guns.", "He signed two dozen orders on guns."),
        ("The trip cost $165,000 in all.", "The trip cost £90,000 in all."),
        ("The duties are worth $3.5 billion a year.", "The duties are worth 2.8 billion euros a year."),
        ("The school is about 3 km from the road.", "The school is about two miles from the road."),
        ("Twelve people were hurt.", "A dozen people were hurt."),
    ],
)
def test_what_is_none(a: str, b: str) -> None:
    assert reported(a, b) == []
    assert reported(b, a) == []


def test_large_figures_of_one_thing_in_sentences_with_little_in_common() -> None:
    a = "Judges expressed concerns about the details of a sex discrimination lawsuit that covers 1.5 million women."
    b = (
        "The appeals panel seems ready to block a massive sex discrimination lawsuit on behalf of up to 1.6 million "
        "women, raising doubts about two decades of hiring in its stores."
    )
    assert reported(a, b) == [("number", "1.5", "1.6")]


def test_a_passage_has_the_number_words_of_its_own_language() -> None:
    one, other = "Bei dem Brand starben {} Menschen.", "Dans cet incendie {} personnes sont mortes."
    assert reported(one.format("siebzehn"), one.format("19")) == [("number", "siebzehn", "19")]
    assert reported(one.format("einundzwanzig"), one.format("21")) == []
    assert reported(other.format("dix-sept"), other.format("19")) == [("number", "dix-sept", "19")]


def test_large_figures_at_one_place_of_sentences_with_less_in_common() -> None:
    a = "Within an hour of the announcement, a Facebook event dedicated to a protest had gained 28,000 attendees."
    b = "A Facebook event for the protest has already amassed more than 100,000 supporters."
    assert reported(a, b) == [("number", "28,000", "100,000")]
    # Sums of money are often of other things.
    a = "Within an hour of the announcement, a Facebook event dedicated to a protest had cost $28,000 in all."
    assert reported(a, b.replace("100,000", "$100,000")) == []


def test_a_word_of_another_script_does_not_make_a_sentence_another_language() -> None:
    assert reported("Toyota (トヨタ) recalls 2 million cars", "Toyota (トヨタ) recalls 2,000,000 cars") == []


def test_the_currency_of_the_first_figure_of_an_article() -> None:
    a, b = "Five million dollars were paid for the port.", "Six million euros were paid for the port."
    assert reported(a, b) == reported(b, a) == []
