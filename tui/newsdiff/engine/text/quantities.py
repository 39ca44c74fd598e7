"""Quantities and their values: "50,000" and "50 000", "twenty-four" and "24", "24 hours" and "a day"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsdiff.engine.text.han_numbers import goes_on, han_number, mixed_number
from newsdiff.engine.text.number_words import NumberWords, number_words
from newsdiff.engine.text.spelling import number_key
from newsdiff.engine.text.tokens import MINUS, SIGNS, TokenKind, Word
from newsdiff.engine.text.units import UNIT_WORDS, UNITS, unit_at

# "$5m" is five million dollars, "a 5m wall" is five metres high.
_METRES_OR_MILLIONS = "m"
_HALF_A_DEGREE = 0.55
EXACT_MEASURES = frozenset(["", "order", "share"])
"""Quantities of these measures agree with the same value alone, unless the other one may be metres or millions."""
# Languages that write numbers in Chinese characters.
_IN_HAN = frozenset(["zh", "ja"])
_BELOW_ZERO = frozenset([MINUS, "minus"])
_ORDINAL = r"(?<=\d)(?:st|nd|rd|th|er|re|e|[èe]me|o|a)$"
_FRACTION = r"(\d\d?)/([1-9]\d{0,2})"
# Words that an English part of a whole stands before: "half of it", "half the men", "a third of it".
_WHOLES = frozenset("of the a an its his her their our my your this that these those all".split())


class Quantity(NamedTuple):
    """A quantity: a number with its unit, if it has one.

    Attributes:
        first, last: Its words, half open.
        value: Its value; in the common measure if it has a unit.
        measure: That of its unit, "share", "order" for an ordinal, "m" for what may be metres or millions, or the empty
            string for a plain number.
        number: The words of the number without its unit, half open.
    """

    first: int
    last: int
    value: float
    measure: str
    number: tuple[int, int]

    def agrees(self, other: Quantity) -> bool:
        """Whether both are the same amount; measured ones may differ by 2% or half a degree, as converted ones do."""
        if _METRES_OR_MILLIONS in (self.measure, other.measure):
            return self._may_agree(other)
        if self.measure != other.measure:
            return self.value == other.value and not (self.measure and other.measure)
        if self.measure in EXACT_MEASURES:
            return self.value == other.value
        if self.measure == "temperature":
            return abs(self.value - other.value) <= _HALF_A_DEGREE
        return abs(self.value - other.value) <= 0.02 * max(abs(self.value), abs(other.value))

    def _may_agree(self, other: Quantity) -> bool:
        """Whether both are the same amount in either reading of "5m"."""
        if self.measure == other.measure:
            return self.value == other.value
        known, open_ = (other, self) if self.measure == _METRES_OR_MILLIONS else (self, other)
        if known.measure == "length":
            return abs(known.value - open_.value) <= 0.02 * known.value
        return known.value in (open_.value, open_.value * 1e6)


@lru_cache(maxsize=4096)
def number_value(token: str) -> float | None:
    """The value of a number in digits: "50,000", "3.5", "3rd", "1/2"; None for others ("10:30", "5-4")."""
    if token.isdecimal():
        return float(token)
    if "/" in token and (fraction := re.fullmatch(_FRACTION, token)):
        return int(fraction[1]) / int(fraction[2])
    if ":" in token:
        return None
    try:
        return float(number_key(re.sub(_ORDINAL, "", token) if token[-1:].isalpha() else token))
    except ValueError:
        return None


def quantities(words: Sequence[Word], code: str = "en") -> list[Quantity]:
    """The quantities in a run of words, in order and without overlap; their ranges are indices into ``words``.

    Args:
        words: The words.
        code: Their language, ISO 639-1; English if it is not known.
    """
    if code in _IN_HAN:
        return list(_in_han(words))
    table = number_words(code)
    reader = _Reader(words, table, _continuing(code))
    found: list[Quantity] = []
    index = 0
    number, opening = TokenKind.NUMBER, table.opening
    for start in [k for k, word in enumerate(words) if word.norm in opening or word.kind is number]:
        if start >= index and (quantity := reader.quantity(start)) is not None:
            found.append(quantity)
            index = quantity.last
    return found


def _in_han(words: Sequence[Word]) -> Iterator[Quantity]:
    """The quantities of a Chinese or Japanese text: in characters, in digits, or in both (3万)."""
    norms = [word.norm for word in words]
    index = 0
    while index < len(words):
        first, norm = index, norms[index]
        value = number_value(norm) if words[index].kind is TokenKind.NUMBER else han_number(norm)
        index += 1
        if value is None:
            continue
        while index < len(words) and words[index].start == words[index - 1].end and goes_on(norms[index]):
            # Those who cut Chinese into words cut numbers too.
            index += 1
        if index > first + 1:
            value = mixed_number(norms[first:index])
            if value is None:
                continue
        share = index < len(words) and norms[index] == "%"
        number = (first, index)
        index += share
        yield Quantity(first, index, value * 0.01 if share else value, "share" if share else "", number)


@lru_cache(maxsize=32)
def _continuing(code: str) -> frozenset[str]:
    """The words that a number may go on with in a language."""
    table = number_words(code)
    percent = [each.partition("+")[0] for each in table.percent]
    return UNIT_WORDS.union(
        table.articles, table.joining, table.parts, table.scales, percent, [_METRES_OR_MILLIONS]
    )


class _Reader:
    """Reads the quantities that begin at given words."""

    def __init__(self, words: Sequence[Word], table: NumberWords, continuing: frozenset[str]) -> None:
        self.words, self.table, self.continuing = words, table, continuing
        self.norms = [word.norm for word in words]

    def quantity(self, start: int) -> Quantity | None:
        """The quantity that begins with a word; None if there is none."""
        words, table = self.words, self.table
        begin, norm = start, self.norms[start]
        if (
            norm[:1].isdecimal()
            and norm[-1:].isdecimal()
            and not self._continues(start + 1)
            and not self._signed(start)
        ):
            # A table has nothing but these.
            plain, number = number_value(norm), (start, start + 1)
            return None if plain is None else Quantity(*number, plain, "", number)
        if norm in table.articles:
            unit = UNITS.get(self._norm(start + 1))
            if unit is not None and self._norm(start + 1) not in ("second", "month"):
                # "A year and a half"
                value, index = self._with_half(1.0, start + 2)
                return Quantity(start, index, value * unit.scale, unit.measure, (start, start + 1))
            begin += 1
        read = self._part(begin, 1.0, counted=False) or self._number(begin, bare=begin == start)
        if read is None:
            return None
        value, index, measure = read
        first = _minus(words, start)
        if first < start:
            value, begin = -value, first
        number = (begin, index)
        # "Half a year"
        at = index + (0 < value < 1 and self._norm(index) in table.articles)
        if measure != "order" and (unit := unit_at(words, at)) is not None:
            return Quantity(first, at + unit.words, value * unit.scale + unit.zero, unit.measure, number)
        sign, after = self._norm(index), f"{self._norm(index)}+{self._norm(index + 1)}"
        if sign in table.percent or after in table.percent:
            return Quantity(first, index + 1 + (sign not in table.percent), value * 0.01, "share", number)
        if sign == _METRES_OR_MILLIONS and words[index].start == words[index - 1].end:
            return Quantity(first, index + 1, value, _METRES_OR_MILLIONS, number)
        return Quantity(first, index, value, measure, number)

    def _norm(self, k: int) -> str:
        return self.norms[k] if k < len(self.norms) else ""

    def _continues(self, k: int) -> bool:
        """Whether a word may go on with the number before it."""
        norm = self._norm(k)
        return norm in self.continuing or "/" in norm

    def _signed(self, k: int) -> bool:
        """Whether a sign or a minus stands before a word."""
        return k > 0 and (self.norms[k - 1] in SIGNS or self.norms[k - 1] in _BELOW_ZERO)

    def _number(self, start: int, *, bare: bool) -> tuple[float, int, str] | None:
        """The value of a number, the word after it, and its measure; ``bare`` unless an article is before it."""
        table, norm = self.table, self._norm(start)
        if norm[:1].isdecimal():
            value = number_value(norm) if bare else None
            if value is None:
                return None
            if norm[-1:].isalpha() and re.search(_ORDINAL, norm):
                return value, start + 1, "order"
            return self._in_figures(start, value)
        if norm in table.scales:
            # "A million", and in many languages "hundred" alone.
            value, index, measure = self._continued(1.0, start)
        elif not bare:
            return None
        elif norm in table.ordinals:
            return table.ordinals[norm], start + 1, "order"
        elif norm in table.cardinals:
            value, index, measure = self._continued(table.cardinals[norm], start + 1)
        else:
            return None
        part = self._part(index, value, counted=True) if not measure else None
        return part or (*self._with_half(value, index), measure)

    def _in_figures(self, start: int, value: float) -> tuple[float, int, str]:
        words, index = self.words, start + 1
        if index < len(words) and words[index].start - words[start].end <= 1:
            fraction = number_value(words[index].norm) if "/" in words[index].norm else None
            if fraction is not None and fraction < 1 and value == int(value):
                value, index = value + fraction, index + 1
        value, index = self._with_half(value, index)
        while (scale := self.table.scales.get(self._norm(index))) is not None:
            value, index = value * scale, index + 1
        return value, index, ""

    def _continued(self, value: float, index: int) -> tuple[float, int, str]:
        """A number in words: what is read so far, and the words that go on with it."""
        table, start = self.table, index
        # Whole thousands and millions, what is read of the next ones, and the smallest scale so far.
        total, current, least = 0.0, value, float("inf")
        while True:
            # Nothing goes on after a comma.
            adjoins = 0 < index < len(self.words) and self.words[index].start - self.words[index - 1].end <= 1
            norm = self._norm(index) if adjoins or (index == start and value == 1) else ""
            if scale := table.scales.get(norm):
                if scale <= 100:
                    current *= scale
                elif current:
                    total, current = total + current * scale, 0.0
                else:
                    total *= scale
                least, index = scale, index + 1
                continue
            joined = norm in table.joining
            word = self._norm(index + 1) if joined else norm
            more, measure = table.cardinals.get(word), ""
            if more is None and word in table.ordinals:
                more, measure = table.ordinals[word], "order"
            if joined and word in table.articles and "half" not in table.parts:
                # "Vingt et un"
                more = 1.0
            if current == 4 and word in ("vingt", "vingts"):
                # "Quatre-vingts" is eighty.
                current, index = 80.0, index + 1
                continue
            if more is None or not self._fits(current, more, least):
                return total + current, index, ""
            if joined and (
                self._norm(start - 2) == "between" or table.scales.get(self._norm(index + 2), 0) == least
            ):
                # "Between one hundred and five hundred", "a hundred and five hundred"
                return total + current, index, ""
            current, index = current + more, index + joined + 1
            if measure:
                return total + current, index, measure

    def _fits(self, current: float, more: float, least: float) -> bool:
        """Whether a number can go on with a smaller one: "twenty" with "one", "hundred" with "(and) five"."""
        tens = current % 100
        if more < 10 and tens >= 20 and tens % 10 == 0:
            return more > 0
        if "vingt" in self.table.cardinals and (
            (tens == 10 and 7 <= more < 10) or (tens in (60, 80) and 0 < more < 20)
        ):
            # "Dix-sept" is seventeen, "soixante-dix" seventy.
            return True
        if least == float("inf"):
            # "Dreihundert" is one word.
            return current >= 100 and tens == 0 and 0 < more < 100
        return 0 < more < min(least, 1000) and (current == 0 or (tens == 0 and more < 100))

    def _part(self, index: int, value: float, *, counted: bool) -> tuple[float, int, str] | None:
        """A number of equal parts: "half of", "two thirds", "a quarter of a million"."""
        norm, before, after = self._norm(index), self._norm(index - 1), self._norm(index + 1)
        divisor = self.table.parts.get(norm)
        if divisor is None:
            return None
        if "half" in self.table.parts:
            plural = norm.endswith("s") or norm == "halves"
            article = index > 0 and before in self.table.articles
            whole = after in _WHOLES if divisor == 2 else after == "of"
            if plural != (value > 1) or not (counted or whole or (article and divisor == 2)):
                return None
            if not counted and before in self.table.ordinals:
                # "The first half of the match"
                return None
            if not counted and not article and divisor != 2:
                return None
        elif not counted and divisor != 2:
            return None
        value, index = value / divisor, index + 1
        at = index + (self._norm(index) == "of")
        at += self._norm(at) in self.table.articles
        if (scale := self.table.scales.get(self._norm(at))) is not None and at > index:
            value, index = value * scale, at + 1
        return value, index, ""

    def _with_half(self, value: float, index: int) -> tuple[float, int]:
        """A number with a half more: "two and a half million"."""
        at = index + (self._norm(index) in self.table.joining)
        at += at > index and self._norm(at) in self.table.articles
        if at > index and self.table.parts.get(self._norm(at)) == 2 and value == int(value):
            value, index = value + 0.5, at + 1
            if scale := self.table.scales.get(self._norm(index)):
                value, index = value * scale, index + 1
        return value, index


def _minus(words: Sequence[Word], start: int) -> int:
    """Where a number begins, with the minus before it if there is one ("-5", "-$5")."""
    before = start - 1
    if before > 0 and words[before].norm in SIGNS and words[before].norm != MINUS:
        before -= 1
    return before if before >= 0 and words[before].norm in _BELOW_ZERO else start
