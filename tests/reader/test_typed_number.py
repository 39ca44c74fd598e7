from __future__ import annotations

from newsdiff.reader.typed_number import MOST_DIGITS, TypedNumber


def typed(keys: str) -> TypedNumber:
    number = TypedNumber()
    for key in keys.split():
        number.type(key)
    return number


def test_digits_make_a_number_that_is_taken_once() -> None:
    number = typed("1 0 5")
    assert number.is_under_way
    assert number.take() == 105
    assert number.take() is None
    assert not number.is_under_way


def test_a_number_does_not_begin_with_a_zero_and_other_keys_are_not_of_it() -> None:
    number = TypedNumber()
    assert not number.type("0")
    assert not number.type("j")
    assert not number.type("backspace")
    assert not number.type("²")
    assert number.take() is None


def test_backspace_takes_a_digit_away_and_escape_all() -> None:
    assert typed("1 2 backspace 3").take() == 13
    assert typed("1 2 escape").take() is None
    assert len(typed(" ".join("9" * 40)).digits) == MOST_DIGITS


def test_a_number_that_was_asked_for_is_under_way_before_its_first_digit() -> None:
    number = TypedNumber()
    number.ask()
    assert number.is_under_way
    assert number.type("escape")
    assert not number.is_under_way
    number.ask()
    assert number.type("backspace")
    assert not number.is_under_way
