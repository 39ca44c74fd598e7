from __future__ import annotations

import pytest

from newsdiff.engine.text.normalisation import normalised
from newsdiff.engine.text.quantities import Quantity, number_value, quantities
from newsdiff.engine.text.tokens import words_of


def found(text: str) -> list[Quantity]:
    return quantities(words_of(normalised(text)))


def quantity(text: str) -> Quantity:
    (only,) = found(text)
    return only


@pytest.mark.parametrize(
    ("token", "value"),
    [
        ("50,000", 50000),
        ("50.000", 50000),
        ("3.5", 3.5),
        ("3,5", 3.5),
        ("1,234,567", 1234567),
        ("10:30", None),
    ],
)
def test_number_value(token: str, value: float | None) -> None:
    assert number_value(token) == value


@pytest.mark.parametrize(
    ("text", "value", "measure"),
    [
        ("50,000 troops", 50000, ""),
        ("10 000 people", 10000, ""),
        ("twenty-four people", 24, ""),
        ("five hundred people", 500, ""),
        ("one hundred and five people", 105, ""),
        ("two thousand three hundred and forty-one people", 2341, ""),
        ("two million one hundred thousand people", 2.1e6, ""),
        ("the twenty-first place", 21, ""),
        ("2.5 million euros", 2.5e6, ""),
        ("$2bn", 2e9, ""),
        ("24 hours", 86400, "time"),
        ("a day", 86400, "time"),
        ("12 percent", 0.12, "share"),
        ("12 per cent", 0.12, "share"),
        ("5 km", 5000, "length"),
        ("two tons", 2000, "weight"),
    ],
)
def test_value_and_measure(text: str, value: float, measure: str) -> None:
    result = quantity(text)
    assert result.value == pytest.approx(value)
    assert result.measure == measure


def test_what_stands_beside_a_number_is_not_added_to_it() -> None:
    assert [each.value for each in found("In 2020 five men left.")] == [2020, 5]
    assert [each.value for each in found("It cost one thousand. Twenty men paid.")] == [1000, 20]
    assert [each.value for each in found("He ran twenty second laps.")] == [20]
    assert [each.value for each in found("One and five are odd.")] == [1, 5]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("24 hours", "a day"),
        ("ten men", "10 men"),
        ("10,000 men", "10 000 men"),
        ("10,000 men", "10.000 Mann"),
        ("1 mile", "1.6 km"),
        ("two weeks", "14 days"),
        ("12 percent", "12 per cent"),
        ("12%", "12 percent"),
        ("$5m", "$5 million"),
        ("a 5m wall", "a wall of 5 metres"),
        ("a dozen eggs", "12 eggs"),
    ],
)
def test_the_same_amount(one: str, other: str) -> None:
    first, second = found(one)[-1], found(other)[-1]
    assert first.agrees(second)
    assert second.agrees(first)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("50,000 men", "15,000 men"),
        ("24 hours", "24 days"),
        ("2 million", "2 billion"),
        ("12 percent", "21 percent"),
        ("5 km", "5 miles"),
        ("3.5", "35"),
    ],
)
def test_another_amount(one: str, other: str) -> None:
    assert not quantity(one).agrees(quantity(other))


def test_several_quantities_do_not_run_together() -> None:
    assert [each.value for each in found("between 10 and 20 men in 2022, 300 of them in May 2023")] == [
        10, 20, 2022, 300, 2023,
    ]  # fmt: skip
    assert [each.value for each in found("sections 5 12 and 7")] == [5, 12, 7]


def test_the_number_without_its_unit() -> None:
    result = quantity("about 24 hours later")
    assert (result.first, result.last, result.number) == (1, 3, (1, 2))
