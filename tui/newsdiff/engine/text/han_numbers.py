"""Numbers in Chinese characters, as Chinese and Japanese write them: 五万, 5万, 一千二百人."""

from __future__ import annotations

import re
from collections.abc import Sequence

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8}
"""What multiplies all that stands before it."""
# What may follow a number in one word: people, things, years of age.
_COUNTERS = "人名个個件岁歳"
# What says that a number is rounded, in one word with it: about, nearly, more than.
_ROUNDED = "约約近逾超"
# Figures, and each character else.
_PARTS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[^.,]")
# These alone are mostly parts of other words: "same", "only", "in case".
_NO_NUMBERS = frozenset("一〇零万萬亿億百千")


def han_number(word: str) -> float | None:
    """The value of a word that is a number in Chinese characters, or one with a counter; None for others."""
    number, rest = _number_and_rest(word.lstrip(_ROUNDED))
    if not number or number in _NO_NUMBERS or number[0] in LARGE or (rest and rest[0] not in _COUNTERS):
        return None
    return _value(number)


def goes_on(word: str) -> bool:
    """Whether a word begins like the rest of a number: with a digit, or with what multiplies."""
    return word[0] in _DIGITS or word[0] in _SMALL or word[0] in LARGE or word[0].isdecimal()


def mixed_number(words: Sequence[str]) -> float | None:
    """The value of a number that is cut into words, also one with figures ("1億", "2000万円"); None if it is none."""
    number, rest = _number_and_rest("".join(words))
    if number[:1].isdecimal():
        return _value(number) if not rest or rest[0] in _COUNTERS or not goes_on(rest) else None
    return han_number("".join(words))


def _number_and_rest(word: str) -> tuple[str, str]:
    end = 0
    while end < len(word) and (
        goes_on(word[end]) or (word[end] in ".," and end and word[end - 1].isdecimal())
    ):
        end += 1
    return word[:end], word[end:]


def _value(number: str) -> float | None:
    if len(number) > 1 and all(letter in _DIGITS for letter in number):
        # 二〇二四 is a year; 七八 is seven or eight.
        return float("".join(str(_DIGITS[letter]) for letter in number)) if len(number) > 2 else None
    total, section, digit, scale = 0.0, 0.0, 0.0, 0.0
    for part in _PARTS.findall(number):
        if part[0].isdecimal():
            digit = float(part.replace(",", ""))
        elif part in _DIGITS:
            digit = _DIGITS[part]
        elif part in _SMALL:
            # 十二 is twelve.
            section, digit = section + (digit or 1) * _SMALL[part], 0.0
        elif LARGE[part] < scale:
            total, section, digit = total + (section + digit) * LARGE[part], 0.0, 0.0
        else:
            scale = LARGE[part]
            total, section, digit = (total + section + digit) * scale, 0.0, 0.0
    return total + section + digit
