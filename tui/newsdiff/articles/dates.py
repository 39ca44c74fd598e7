"""The dates that formats name → the day, ISO 8601."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

_MONTHS = """
    jan january januar janvier enero ene gennaio gen janeiro januari janv
    feb february februar février fevrier febrero febbraio fevereiro februari févr fev
    mar march märz maerz mars marzo março marco maart mrz mrt
    apr april avril abril aprile avr abr
    may mai mayo maggio maio mei mag
    jun june juni juin junio giugno junho giu
    jul july juli juillet julio luglio julho juil lug
    aug august août aout agosto augustus ago augusti
    sep september sept septembre septiembre settembre setembro set
    oct october oktober octobre octubre ottobre outubro okt ott out
    nov november novembre noviembre novembro
    dec december dezember décembre decembre diciembre dicembre dezembro dez déc dic desember
"""
_MONTH_OF = {
    name: number
    for number, line in enumerate(filter(str.strip, _MONTHS.splitlines()), 1)
    for name in line.split()
}
_YEAR = r"((?:1[5-9]|20)\d\d)"
_ISO = re.compile(rf"{_YEAR}[-./年](\d{{1,2}})[-./月](\d{{1,2}})(?!\d)")
_COMPACT = re.compile(rf"(?<!\d){_YEAR}(\d\d)(\d\d)(?!\d)")
_DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+)?([^\W\d_]+)\.?,?\s+(?:de\s+)?{_YEAR}"
)
_DAY_FIRST_DASHED = re.compile(rf"(?<!\d)(\d{{1,2}})-([^\W\d_]+)-{_YEAR}")
_MONTH_FIRST = re.compile(rf"([^\W\d_]+)\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}")
_FIGURES = re.compile(rf"(?<!\d)(\d{{1,2}})([./-])(\d{{1,2}})\2{_YEAR}")
_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?")
_MILLISECONDS = re.compile(r"\d{12,13}")


def iso_day(value: object) -> str | None:
    """The day that a date, a date with a time, or a time stamp names, such as "2024-11-11".

    Args:
        value: What a format has: ISO 8601, RFC 2822, a date in words of seven languages, in figures, or
            the seconds or milliseconds since 1970.

    Returns:
        The day, as it stands, whatever the time zone; None if there is none, or if it may be read in two ways
        (03/04/2024).
    """
    if isinstance(value, bool) or value is None:
        return None
    text = str(value).strip()
    if isinstance(value, int | float) or _SECONDS.fullmatch(text) or _MILLISECONDS.fullmatch(text):
        return _from_time_stamp(text)
    for pattern, order in ((_ISO, "ymd"), (_COMPACT, "ymd"), (_DAY_FIRST, "dmy"), (_MONTH_FIRST, "mdy")):
        for match in pattern.finditer(text):
            day = _day(dict(zip(order, match.groups(), strict=True)))
            if day:
                return day
    if dashed := _DAY_FIRST_DASHED.search(text):
        return _day(dict(zip("dmy", dashed.groups(), strict=True)))
    if figures := _FIGURES.search(text):
        one, sign, other, year = figures.groups()
        day_first = _day({"d": one, "m": other, "y": year})
        month_first = _day({"d": other, "m": one, "y": year})
        if sign == "." or not month_first or day_first == month_first:
            return day_first
        return None if day_first else month_first
    return None


def _day(parts: dict[str, str]) -> str | None:
    month = parts["m"]
    number = int(month) if month.isdigit() else _MONTH_OF.get(month.casefold())
    try:
        return date(int(parts["y"]), number or 0, int(parts["d"])).isoformat()
    except ValueError:
        return None


def _from_time_stamp(text: str) -> str | None:
    if not (_SECONDS.fullmatch(text) or _MILLISECONDS.fullmatch(text)):
        # 20241111 is a date, and 2024 is none.
        match = _COMPACT.fullmatch(text)
        return _day(dict(zip("ymd", match.groups(), strict=True))) if match else None
    seconds = float(text) / (1000 if _MILLISECONDS.fullmatch(text) else 1)
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()
