"""Quantities and their values: "50,000" and "50 000", "twenty-four" and "24", "24 hours" and "a day"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newsdiff.engine.text.spelling import number_key
from newsdiff.engine.text.tokens import MINUS, SIGNS, TokenKind, Word

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SMALL = {
    **{word: value for value, word in enumerate(_ONES.split())},
    **{word: 10 * value for value, word in enumerate(_TENS.split(), start=2)},
    "dozen": 12,
}
# What ends an ordinal number of two words ("twenty-first"); "twenty second" may be a time.
_UNITS_PLACE = {
    "first": 1, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
}  # fmt: skip
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "mn": 1e6, "bn": 1e9, "tn": 1e12, "k": 1e3,
}  # fmt: skip
# Units in a common measure, so that converted quantities agree: seconds, metres, kilograms.
_UNITS: dict[str, tuple[str, float]] = {
    **{unit: ("time", seconds) for names, seconds in (
        ("second seconds", 1), ("minute minutes", 60), ("hour hours", 3600), ("day days", 86400),
        ("week weeks", 604800), ("fortnight fortnights", 1209600), ("month months", 2629800),
        ("year years", 31557600), ("decade decades", 315576000), ("century centuries", 3155760000),
    ) for unit in names.split()},
    **{unit: ("length", metres) for names, metres in (
        ("mile miles", 1609.344), ("kilometer kilometers kilometre kilometres km", 1000),
        ("meter meters metre metres", 1), ("foot feet ft", 0.3048), ("inch inches", 0.0254),
    ) for unit in names.split()},
    **{unit: ("weight", kilograms) for names, kilograms in (
        ("kilogram kilograms kg kilos", 1), ("pound pounds lb lbs", 0.45359237), ("tonne tonnes", 1000),
        ("ton tons", 1000), ("ounce ounces oz", 0.0283495),
    ) for unit in names.split()},
    **dict.fromkeys(("percent", "pct", "%"), ("share", 0.01)),
}  # fmt: skip
# "$5m" is five million dollars, "a 5m wall" is five metres high.
_METRES_OR_MILLIONS = "m"
_ARTICLES = frozenset(["a", "an"])
# The words that a quantity can begin with, besides numbers in digits.
_OPENING = _ARTICLES | _SMALL.keys()
_BELOW_ZERO = frozenset([MINUS, "minus"])
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|re|e|[èe]me|o|a)$")


class Quantity(NamedTuple):
    """A quantity: a number with its unit, if it has one.

    Attributes:
        first, last: Its words, half open.
        value: Its value, in seconds, metres or kilograms if it has such a unit.
        measure: "time", "length", "weight", "share", "m" for what may be metres or millions, or the empty string
            for a plain number.
        number: The words of the number without its unit, half open.
    """

    first: int
    last: int
    value: float
    measure: str
    number: tuple[int, int]

    def agrees(self, other: Quantity) -> bool:
        """Whether both are the same amount; times, lengths and weights may differ by 2%, as converted ones do."""
        if _METRES_OR_MILLIONS in (self.measure, other.measure):
            return self._may_agree(other)
        if self.measure != other.measure:
            return self.value == other.value and not (self.measure and other.measure)
        if not self.measure or self.measure == "share":
            return self.value == other.value
        return abs(self.value - other.value) <= 0.02 * max(abs(self.value), abs(other.value))

    def _may_agree(self, other: Quantity) -> bool:
        """Whether both are the same amount in either reading of "5m"."""
        if self.measure == other.measure:
            return self.value == other.value
        known, open_ = (other, self) if self.measure == _METRES_OR_MILLIONS else (self, other)
        if known.measure == "length":
            return abs(known.value - open_.value) <= 0.02 * known.value
        return known.value in (open_.value, open_.value * 1e6)


def number_value(token: str) -> float | None:
    """The value of a number in digits: "50,000", "3.5", "3rd"; None if it is no plain number ("10:30")."""
    if ":" in token:
        return None
    try:
        return float(number_key(_ORDINAL.sub("", token)))
    except ValueError:
        return None


def quantities(words: Sequence[Word]) -> list[Quantity]:
    """The quantities in a run of words, in order and without overlap; their ranges are indices into ``words``."""
    found: list[Quantity] = []
    index = 0
    number = TokenKind.NUMBER
    opening = [k for k, word in enumerate(words) if word.norm in _OPENING or word.kind is number]
    for start in opening:
        if start < index:
            continue
        index = start
        value = _plain(words[index])
        if value is None:
            if words[index].norm in _ARTICLES and index + 1 < len(words) and words[index + 1].norm in _UNITS:
                measure, scale = _UNITS[words[index + 1].norm]
                if words[index + 1].norm not in ("second", "month"):
                    found.append(Quantity(index, index + 2, scale, measure, (index, index + 1)))
                index += 2
            continue
        index += 1
        value, index = _grouped(words, index, value)
        value, index = _spelled_out(words, index, value)
        first = _minus(words, start)
        if first < start:
            value = -value
        digits = (first, index)
        measure, scale = "", 1.0
        if index < len(words) and words[index].norm in _UNITS:
            measure, scale = _UNITS[words[index].norm]
            index += 1
        elif [word.norm for word in words[index : index + 2]] == ["per", "cent"]:
            measure, scale = _UNITS["percent"]
            index += 2
        elif index < len(words) and words[index].norm == _METRES_OR_MILLIONS and _adjoin(words, index):
            measure = _METRES_OR_MILLIONS
            index += 1
        found.append(Quantity(first, index, value * scale, measure, digits))
    return found


def _minus(words: Sequence[Word], start: int) -> int:
    """Where a number begins, with the minus before it if there is one ("-5", "-$5")."""
    before = start - 1
    if before > 0 and words[before].norm in SIGNS and words[before].norm != MINUS:
        before -= 1
    return before if before >= 0 and words[before].norm in _BELOW_ZERO else start


def _grouped(words: Sequence[Word], index: int, value: float) -> tuple[float, int]:
    """The value of a number whose thousands are separated by spaces ("10 000"), and the word after it."""
    if (
        words[index - 1].kind is not TokenKind.NUMBER
        or not 1 <= value <= 999
        or not words[index - 1].norm.isdigit()
    ):
        return value, index
    while (
        index < len(words)
        and len(words[index].norm) == 3
        and words[index].norm.isdigit()
        and words[index].start - words[index - 1].end == 1
    ):
        value = value * 1000 + int(words[index].norm)
        index += 1
    return value, index


def _spelled_out(words: Sequence[Word], index: int, value: float) -> tuple[float, int]:
    """The value of a number that goes on in words ("3 million", "twenty-four", "one hundred and five").

    Returns:
        The value, and the word after the number.
    """
    total, current = 0.0, value
    while index < len(words) and words[index].start - words[index - 1].end <= 1:
        joined = index + 1 if words[index].norm == "and" and words[index - 1].norm in _SCALES else index
        norm = words[joined].norm if joined < len(words) else ""
        more = _SMALL.get(norm, _UNITS_PLACE.get(norm))
        if norm in _SCALES and joined == index:
            current *= _SCALES[norm]
            if _SCALES[norm] >= 1000:
                total, current = total + current, 0.0
        elif more is not None and _fits(current, more, words[index - 1].norm):
            current += more
        else:
            break
        index = joined + 1
        if norm in _UNITS_PLACE:
            break
    return total + current, index


def _fits(value: float, more: float, after: str) -> bool:
    """Whether a number goes on with these: tens with ones, hundreds and thousands with less than a hundred."""
    if after in _SCALES:
        return more < 100 and value % 100 == 0
    return after in _SMALL and value % 100 >= 20 and value % 10 == 0 and more < 10


def _adjoin(words: Sequence[Word], index: int) -> bool:
    return words[index].start == words[index - 1].end


def _plain(word: Word) -> float | None:
    if word.kind is TokenKind.NUMBER:
        return number_value(word.norm)
    return _SMALL.get(word.norm)
