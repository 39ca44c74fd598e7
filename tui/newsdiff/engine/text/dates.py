"""Which words are dates: weekdays, months, years, and days next to their month."""

from __future__ import annotations

from newsdiff.engine.text.document import Document, WordRange
from newsdiff.engine.text.quantities import Quantity

_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_MONTHS = frozenset(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_YEARS = range(1500, 2200)


def is_date(document: Document, quantity: Quantity) -> bool:
    """Whether a quantity is a year, or a day next to its month."""
    first, last = quantity.number
    if quantity.measure:
        return False
    beside = [document.words[k].norm for k in (first - 1, last) if 0 <= k < len(document.words)]
    if any(word in _MONTHS for word in beside):
        return True
    return quantity.value in _YEARS and "," not in document.words[first].norm


def date_word(document: Document, where: WordRange) -> WordRange | None:
    """The weekday or month in a range of words; None unless there is exactly one."""
    found = [k for k in range(*where) if document.words[k].norm in _WEEKDAYS or _month(document, k)]
    return (found[0], found[0] + 1) if len(found) == 1 else None


def same_date(a: Document, b: Document, one: WordRange, other: WordRange) -> bool:
    """Whether two weekdays or months are the same, even if one is abbreviated."""
    return a.words[one[0]].norm[:3] == b.words[other[0]].norm[:3]


def _month(document: Document, k: int) -> bool:
    return document.words[k].norm in _MONTHS and document.words[k].capital
