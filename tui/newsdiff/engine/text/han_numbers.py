"""Numbers in Chinese characters, as Chinese and Japanese write them: 五万, 5万, 一千二百人."""

from __future__ import annotations

_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2, "兩": 2}
_SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8}
"""What multiplies all that stands before it."""
# What may follow a number in one word: people, things, years of age.
_COUNTERS = "人名个個件岁歳"
# What says that a number is rounded, in one word with it: about, nearly, more than.
_ROUNDED = "约約近逾超"
# These alone are mostly parts of other words: "same", "only", "in case".
_NO_NUMBERS = frozenset("一〇零万萬亿億百千")


def han_number(word: str) -> float | None:
    """The value of a word that is a number in Chinese characters, or one with a counter; None for others."""
    word = word.lstrip(_ROUNDED)
    end = 0
    while end < len(word) and (word[end] in _DIGITS or word[end] in _SMALL or word[end] in LARGE):
        end += 1
    number, rest = word[:end], word[end:]
    if not number or number in _NO_NUMBERS or number[0] in LARGE or (rest and rest[0] not in _COUNTERS):
        return None
    if len(number) > 1 and all(letter in _DIGITS for letter in number):
        # 二〇二四
        return float("".join(str(_DIGITS[letter]) for letter in number))
    total, section, digit, scale = 0.0, 0.0, 0.0, 0.0
    for letter in number:
        if letter in _DIGITS:
            digit = _DIGITS[letter]
        elif letter in _SMALL:
            # 十二 is twelve.
            section, digit = section + (digit or 1) * _SMALL[letter], 0.0
        elif LARGE[letter] < scale:
            total, section, digit = total + (section + digit) * LARGE[letter], 0.0, 0.0
        else:
            scale = LARGE[letter]
            total, section, digit = (total + section + digit) * scale, 0.0, 0.0
    return total + section + digit
