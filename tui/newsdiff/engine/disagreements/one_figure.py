"""Whether two figures may be one though they differ: rounded, in dozens, in another unit or another currency."""

from __future__ import annotations

from math import floor, log10

from newsdiff.engine.lexicon.equivalents import CONTRADICTION_WORDS
from newsdiff.engine.text.document import Document
from newsdiff.engine.text.quantities import Quantity
from newsdiff.engine.text.tokens import CURRENCIES, SIGNS

# A rounded figure is at most this much off, and at most so much where a word says that it is rounded.
_ROUNDED_OFF = 0.02
_SAID_ROUNDED_OFF = 0.1
# A figure in another unit is at most this much off.
_CONVERTED_OFF = 0.1
_CURRENCY_WORDS = {
    "dollar": "$", "dollars": "$", "euro": "€", "euros": "€", "yen": "¥", "yuan": "¥", "rupees": "₹", "rubles": "₽",
    "roubles": "₽", "won": "₩", "francs": "Fr", "kronor": "kr", "kroner": "kr",
}  # fmt: skip
# "More than 1,000" agrees with figures up to this many times as much.
_AT_LEAST = 1.3


def may_be_converted(a: Document, one: Quantity, b: Document, other: Quantity) -> bool:
    """Whether one figure may be the other one in another currency, or is it in another unit, rounded."""
    currencies = currency_of(a, one), currency_of(b, other)
    if all(currencies):
        return currencies[0] != currencies[1]
    return (
        bool(one.measure)
        and one.measure == other.measure
        and one.number[1] < one.last
        and other.number[1] < other.last
        and a.stems[one.number[1]] != b.stems[other.number[1]]
        and abs(one.value - other.value) <= _CONVERTED_OFF * max(abs(one.value), abs(other.value))
    )


def currency_of(document: Document, quantity: Quantity) -> str:
    """The sign of a figure's currency; empty if it has none."""
    before = document.words[quantity.first - 1].norm if quantity.first else ""
    if before and before in CURRENCIES:
        return before
    after = document.words[quantity.last].norm if quantity.last < len(document.words) else ""
    return _CURRENCY_WORDS.get(after, "")


def is_rounded(a: Document, one: Quantity, b: Document, other: Quantity) -> bool:
    """Whether one of two figures, each of an article, is the other one rounded, or the least it can be."""
    before = _word_before(a, one), _word_before(b, other)
    if before[0] == before[1]:
        # "At least six" and "at least seven" are not one.
        before = "", ""
    dozens = _in_dozens(a, one), _in_dozens(b, other)
    for exact, rough, word, rough_dozens in (
        (one, other, before[1], dozens[1]),
        (other, one, before[0], dozens[0]),
    ):
        if exact.value <= 0 or rough.value <= 0:
            continue
        off = abs(exact.value - rough.value) / exact.value
        digits = _significant_digits(rough.value)
        if off <= _ROUNDED_OFF and 2 <= digits < _significant_digits(exact.value):
            return _rounded_to(exact.value, digits) == rough.value
        if off <= _SAID_ROUNDED_OFF and (rough_dozens or word in CONTRADICTION_WORDS["rounded"]):
            return True
        if word in CONTRADICTION_WORDS["at least"] and rough.value < exact.value <= _AT_LEAST * rough.value:
            return True
    return False


def _in_dozens(document: Document, quantity: Quantity) -> bool:
    """Whether a number counts dozens: "two dozen" may be 22 or 26."""
    return any(document.words[k].norm == "dozen" for k in range(*quantity.number))


def _word_before(document: Document, quantity: Quantity) -> str:
    """The word before a quantity and its sign."""
    k = quantity.first - 1
    while k >= 0 and document.words[k].norm in SIGNS:
        k -= 1
    return document.keys[k] if k >= 0 else ""


def _significant_digits(value: float) -> int:
    return len(f"{value:.10g}".partition("e")[0].replace(".", "").strip("0"))


def _rounded_to(value: float, digits: int) -> float:
    return round(value, digits - 1 - floor(log10(value)))
