from __future__ import annotations

import pytest

from newsdiff.engine.lexicon.word_lists import FUNCTION_WORDS
from newsdiff.engine.text.normalisation import normalised
from newsdiff.engine.text.number_words import number_words
from newsdiff.engine.text.quantities import Quantity, number_value, quantities
from newsdiff.engine.text.tokens import words_of


def found(text: str, code: str = "en") -> list[Quantity]:
    return quantities(words_of(normalised(text)), code)


def quantity(text: str, code: str = "en") -> Quantity:
    (only,) = found(text, code)
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
        ("5-4", None),
        ("2024-06-14", None),
        ("1.250,5", 1250.5),
        ("3/4", 0.75),
        ("21st", 21),
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
        ("2.5 million euros", 2.5e6, ""),
        ("$2bn", 2e9, ""),
        ("24 hours", 86400, "time"),
        ("a day", 86400, "time"),
        ("12 percent", 0.12, "share"),
        ("12 per cent", 0.12, "share"),
        ("5 km", 5000, "length"),
        ("two tons", 2000, "weight"),
        ("three hundred and seven people", 307, ""),
        ("two thousand three hundred forty-one", 2341, ""),
        ("two hundred and fifty thousand men", 250000, ""),
        ("a hundred and sixty-two", 162, ""),
        ("a million people", 1e6, ""),
        ("two dozen eggs", 24, ""),
        ("$1.2bn", 1.2e9, ""),
        ("1 250 000 people", 1250000, ""),
        ("1'250'000 people", 1250000, ""),
        ("the twenty-second man", 22, "order"),
        ("the 22nd man", 22, "order"),
        ("the one hundred and fifth man", 105, "order"),
        ("the seventh man", 7, "order"),
        ("half of the men", 0.5, ""),
        ("a half of the men", 0.5, ""),
        ("½ of the men", 0.5, ""),
        ("a quarter of the men", 0.25, ""),
        ("three-quarters of the men", 0.75, ""),
        ("two thirds of the men", 2 / 3, ""),
        ("half a million men", 5e5, ""),
        ("a quarter of a million men", 2.5e5, ""),
        ("2½ hours", 9000, "time"),
        ("two and a half million men", 2.5e6, ""),
        ("one and a half percent", 0.015, "share"),
        ("minus three", -3, ""),
        ("the crash of '08", 2008, ""),
    ],
)
def test_value_and_measure(text: str, value: float, measure: str) -> None:
    result = quantity(text)
    assert result.value == pytest.approx(value)
    assert result.measure == measure


def test_what_stands_beside_a_number_is_not_added_to_it() -> None:
    assert [each.value for each in found("In 2020 five men left.")] == [2020, 5]
    assert [each.value for each in found("It cost one thousand. Twenty men paid.")] == [1000, 20]
    assert [each.value for each in found("One and five are odd.")] == [1, 5]


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("siebenundvierzig Menschen", "de", 47),
        ("dreihundert fünf Menschen", "de", 305),
        ("zwei Millionen Menschen", "de", 2e6),
        ("2,5 Mrd Euro", "de", 2.5e9),
        ("zwei Drittel der Menschen", "de", 2 / 3),
        ("5 Prozent", "de", 0.05),
        ("quatre-vingt-douze personnes", "fr", 92),
        ("soixante-quinze personnes", "fr", 75),
        ("deux cent trois personnes", "fr", 203),
        ("vingt et un ans", "fr", 21),
        ("la moitié des voix", "fr", 0.5),
        ("12 pour cent", "fr", 0.12),
        ("treinta y dos personas", "es", 32),
        ("tres mil millones de euros", "es", 3e9),
        ("ciento cinco personas", "es", 105),
        ("quarantadue persone", "it", 42),
        ("duemila persone", "it", 2000),
        ("cento e duas pessoas", "pt", 102),
        ("vierentwintig mensen", "nl", 24),
        ("trettiosex personer", "sv", 36),
        ("femoghalvtreds personer", "da", 55),
        ("двадцать пять человек", "ru", 25),
        ("триста тысяч человек", "ru", 300000),
        ("двадцять одна людина", "uk", 21),
        ("trzydzieści dwa tysiące osób", "pl", 32000),
    ],
)
def test_values_in_other_languages(text: str, code: str, value: float) -> None:
    assert quantity(text, code).value == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "the first half",
        "a second time",
        "in the third-quarter report",
        "his half brother",
        "per second",
        "a game 5-4",
    ],
)
def test_no_amount(text: str) -> None:
    assert [each.measure for each in found(text) if each.measure != "order"] == []


@pytest.mark.parametrize("code", FUNCTION_WORDS)
def test_number_words_are_written_as_articles_are_cut(code: str) -> None:
    table = number_words(code)
    for word in table.opening | table.scales.keys() | table.parts.keys() | table.joining:
        assert [each.norm for each in words_of(normalised(word))] == [word]
    assert code == "en" or table != number_words("en")


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
        ("2.5 million", "2,500,000"),
        ("one hundred and five", "105"),
        ("twenty-first", "21st"),
        ("the 21st", "the 21"),
        ("half of them", "1/2 of them"),
        ("a year and a half", "18 months"),
        ("half a year", "six months"),
        ("1.80 metres", "180 cm"),
        ("100 km/h", "62 miles per hour"),
        ("62 mph", "100 kilometres an hour"),
        ("10 hectares", "25 acres"),
        ("80 square metres", "861 sq ft"),
        ("40 degrees Celsius", "104 degrees Fahrenheit"),
        ("40 degrees Celsius", "40 degrees"),
        ("-40 degrees Celsius", "minus 40 degrees Fahrenheit"),
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
        ("$1.2bn", "$12bn"),
        ("half of them", "a third of them"),
        ("twenty-first", "twenty-second"),
        ("a year and a half", "a year"),
        ("40 degrees Celsius", "41 degrees Celsius"),
        ("10 square metres", "10 metres"),
        ("100 km/h", "100 km"),
    ],
)
def test_another_amount(one: str, other: str) -> None:
    assert not quantity(one).agrees(quantity(other))


def test_several_quantities_do_not_run_together() -> None:
    assert [each.value for each in found("between 10 and 20 men in 2022, 300 of them in May 2023")] == [
        10, 20, 2022, 300, 2023,
    ]  # fmt: skip
    assert [each.value for each in found("sections 5 12 and 7")] == [5, 12, 7]
    assert [each.value for each in found("two and five, and a hundred and two hundred")] == [2, 5, 100, 200]
    assert [each.value for each in found("between one hundred and fifty")] == [100, 50]
    assert [each.value for each in found("twenty thirty, five six")] == [20, 30, 5, 6]


def test_the_number_without_its_unit() -> None:
    result = quantity("about 24 hours later")
    assert (result.first, result.last, result.number) == (1, 3, (1, 2))
