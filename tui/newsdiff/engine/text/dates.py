"""Dates and their parts: "Monday", "14 June 2024", "June 14", "2024-06-14", "14.06.2024", "6月14日"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple, Protocol

from newsdiff.engine.lexicon.tables import rows
from newsdiff.engine.text.language import Language
from newsdiff.engine.text.normalisation import NormalText
from newsdiff.engine.text.quantities import Quantity
from newsdiff.engine.text.tokens import TokenKind, Word, unspaced

YEARS = range(1500, 2200)
"""Numbers that may be years."""

_DAY = re.compile(r"(\d\d?)(?:st|nd|rd|th|er|o|a)?")
# As text, patterns are compiled when they are first needed, which for most articles is never.
_ISO = r"(\d{4})[-./](\d\d?)[-./](\d\d?)"
_DAY_FIRST = r"(\d\d?)([-./])(\d\d?)\2(\d{4})"
_SHORTEST_DATE = len("1.1.2024")
_HAN = (
    r"(?:(?P<year>\d{4})\s?年\s?)?(?P<month>\d\d?)\s?月(?:\s?(?P<day>\d\d?)\s?[日号號])?"
    r"|(?:星期|[周週]|[礼禮]拜)(?P<weekday>[一二三四五六日天])(?![次个個])|(?P<youbi>[月火水木金土日])曜"
)
_HAN_WEEKDAYS = {**{name: day for day, name in enumerate("一二三四五六日")}, "天": 6}
_YOUBI = {name: day for day, name in enumerate("月火水木金土日")}
# Words inside a date: "the 14th of June", "14 de junio de 2024", "Freitag, den 14. Juni".
_INSIDE = frozenset("of the de del den dem der le el il di".split())


class Date(NamedTuple):
    """A date, or the part of one that is written.

    Attributes:
        first, last: Its words, half open.
        year, month, day: As in a calendar, months and days from 1; None where they are not written, or where day
            and month may be either way round ("5/6/2024").
        weekday: 0 for Monday to 6 for Sunday, or None.
    """

    first: int
    last: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def agrees(self, other: Date) -> bool:
        """Whether the parts that both have are the same; so a weekday agrees with any month."""
        pairs = zip(self[2:], other[2:], strict=True)
        return all(one == two for one, two in pairs if one is not None and two is not None)


class Name(NamedTuple):
    """A weekday (0 to 6) or month (1 to 12); ``certain`` unless the word needs a day or year beside it."""

    weekday: int | None
    month: int | None
    certain: bool


def dates(normal: NormalText, row: Sequence[Word], code: str) -> list[Date]:
    """The dates in a paragraph, in order; their ranges are indices into ``row``.

    Args:
        normal: The paragraph, normalised.
        row: Its words.
        code: The language of the text, ISO 639-1; English if it is not known.
    """
    names = date_names(code)
    number = TokenKind.NUMBER
    found: list[Date] = []
    for k, word in enumerate(row):
        if found and k < found[-1].last:
            continue
        if word.kind is number:
            # Digits alone are no date.
            date = None if word.norm.isdecimal() else _in_figures(row, k, code)
        elif word.norm in names:
            date = _in_words(row, k, names, found[-1].last if found else 0)
        else:
            continue
        if date is None:
            continue
        if found and _continues(row, found[-1], date):
            previous = found.pop()
            date = date._replace(first=previous.first, weekday=previous.weekday)
        found.append(date)
    return (
        sorted([*found, *_in_han(normal, row)], key=lambda date: date[:2]) if unspaced(normal.text) else found
    )


def name_at(row: Sequence[Word], k: int, names: Mapping[str, Name]) -> Name | None:
    """The weekday or month that a word is, or may be."""
    name = names.get(row[k].norm)
    if name is None:
        return None
    if k + 1 < len(row) and (joined := names.get(f"{row[k].norm}-{row[k + 1].norm}")):
        return joined
    if not row[k].capital and names is date_names("en") and (name.month or not name.certain):
        # "may", "march", "sat" and "sun" are other words.
        return None
    return name


def _in_words(row: Sequence[Word], k: int, names: Mapping[str, Name], least: int) -> Date | None:
    """The date around a weekday or month; ``least`` is the first word that it may have."""
    name = name_at(row, k, names)
    if name is None:
        return None
    last = k + 1
    if last < len(row) and f"{row[k].norm}-{row[last].norm}" in names:
        last += 1
    if name.month is None:
        follows = last < len(row) and (
            _day(row[last]) or row[last].norm in names or row[last].norm in _INSIDE
        )
        return Date(k, last, weekday=name.weekday) if name.certain or follows else None
    first, day = k, None
    before = k - 2 if k - 1 > least and row[k - 1].norm in _INSIDE else k - 1
    if before >= least and (day := _day(row[before])):
        first = before
    elif last < len(row) and (day := _day(row[last])) and not _is_counted(row, last):
        last += 1
    year = None
    at = last + 1 if last + 1 < len(row) and row[last].norm in _INSIDE else last
    if at < len(row) and (year := _year(row[at])):
        last = at + 1
    return Date(first, last, year, name.month, day) if name.certain or day or year else None


def _is_counted(row: Sequence[Word], k: int) -> bool:
    """Whether a number after a month is an hour or a share ("June 14%") and no day."""
    return k + 1 < len(row) and row[k + 1].norm in ("%", "percent", "per")


def _continues(row: Sequence[Word], previous: Date, date: Date) -> bool:
    """Whether a weekday stands right before the rest of its date."""
    if previous[2:5] != (None, None, None) or previous.weekday is None or date.weekday is not None:
        return False
    return date.day is not None and all(word.norm in _INSIDE for word in row[previous.last : date.first])


def _in_figures(row: Sequence[Word], k: int, code: str) -> Date | None:
    """The date that begins with a number, and needs no names."""
    token = row[k].norm
    if len(token) < _SHORTEST_DATE:
        return None
    if match := re.fullmatch(_ISO, token):
        year, month, day = map(int, match.groups())
        return _checked(k, k + 1, year, month, day)
    if match := re.fullmatch(_DAY_FIRST, token):
        one, other, year = int(match[1]), int(match[3]), int(match[4])
        if match[2] == "/" and code == "en" and one != other and max(one, other) <= 12:
            # American or British: there is no telling.
            return Date(k, k + 1, year)
        day, month = (other, one) if other > 12 else (one, other)
        return _checked(k, k + 1, year, month, day)
    return None


def _checked(first: int, last: int, year: int, month: int, day: int) -> Date | None:
    known = year in YEARS and 1 <= month <= 12 and 1 <= day <= 31
    return Date(first, last, year, month, day) if known else None


def _in_han(normal: NormalText, row: Sequence[Word]) -> Iterator[Date]:
    """The dates in Chinese and Japanese."""
    starts, ends = [word.start for word in row], [word.end for word in row]
    for match in re.finditer(_HAN, normal.text):
        year, month, day = (int(part) if part else None for part in match.group("year", "month", "day"))
        weekday = _HAN_WEEKDAYS.get(match["weekday"] or "", _YOUBI.get(match["youbi"] or ""))
        first = bisect_right(ends, normal.original(match.start()))
        last = bisect_left(starts, normal.original(match.end()))
        if first < last and (month or 1) <= 12 and (day or 1) <= 31:
            yield Date(first, last, year, month, day, weekday)


def _day(word: Word) -> int | None:
    match = _DAY.fullmatch(word.norm) if word.kind is TokenKind.NUMBER else None
    return int(match[1]) if match and 1 <= int(match[1]) <= 31 else None


def _year(word: Word) -> int | None:
    return int(word.norm) if word.norm.isdecimal() and int(word.norm) in YEARS else None


@lru_cache(maxsize=32)
def date_names(code: str) -> dict[str, Name]:
    """The names of weekdays and months in a language (ISO 639-1); the English ones if it has no list."""
    languages = "\n".join(rows("dates")).split("[")[1:]
    lists = {code: lines.splitlines() for code, _, lines in (each.partition("]\n") for each in languages)}
    weekdays, months = lists.get(code) or lists["en"]
    found: dict[str, Name] = {}
    for line, first in ((weekdays, 0), (months, 1)):
        for value, item in enumerate(line.split(), start=first):
            certain, _, others = item.partition(":")
            for forms, is_certain in ((certain, True), (others, False)):
                for form in filter(None, forms.split(",")):
                    name = Name(None, value, is_certain) if first else Name(value, None, is_certain)
                    found.setdefault(form, name)
                    if code == "fr":
                        found[f"d'{form}"] = found[f"l'{form}"] = name
    return found


class Dated(Protocol):
    """What a document has that dates are looked up in."""

    @property
    def words(self) -> Sequence[Word]:
        """The words of the article."""

    @property
    def dates(self) -> Sequence[Date]:
        """Its dates."""

    @property
    def language(self) -> Language:
        """Its language."""


def is_date(document: Dated, quantity: Quantity) -> bool:
    """Whether a quantity is a year, or part of a date."""
    if quantity.measure not in ("", "order"):
        return False
    first, last = quantity.number
    if quantity.value in YEARS and "," not in document.words[first].norm:
        return True
    # They are in order and do not overlap, so only the last one that begins before the end can have a word of it.
    before = bisect_left(document.dates, last, key=attrgetter("first"))
    return before > 0 and first < document.dates[before - 1].last
