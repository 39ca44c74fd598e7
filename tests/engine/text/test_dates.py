from __future__ import annotations

import pytest

from newsdiff.engine.lexicon.word_lists import FUNCTION_WORDS
from newsdiff.engine.text.dates import Date, date_names, dates
from newsdiff.engine.text.language import segmenter_for
from newsdiff.engine.text.normalisation import normalised
from newsdiff.engine.text.tokens import words_of


def found(text: str, code: str = "en") -> list[tuple[str, Date]]:
    normal = normalised(text)
    row = words_of(normal, segmenter_for(text))
    return [(text[row[date.first].start : row[date.last - 1].end], date) for date in dates(normal, row, code)]


@pytest.mark.parametrize(
    ("text", "code", "written", "parts"),
    [
        ("They left on Thursday.", "en", "Thursday", (None, None, None, 3)),
        ("They left on 3 May 2021 by train.", "en", "3 May 2021", (2021, 5, 3, None)),
        ("They left on May 3, 2021.", "en", "May 3, 2021", (2021, 5, 3, None)),
        ("the 3rd of May", "en", "3rd of May", (None, 5, 3, None)),
        ("in May 2021", "en", "May 2021", (2021, 5, None, None)),
        ("on Mon, Sept. 4", "en", "Mon, Sept. 4", (None, 9, 4, 0)),
        ("on 2021-05-03", "en", "2021-05-03", (2021, 5, 3, None)),
        ("on 23/5/2021", "en", "23/5/2021", (2021, 5, 23, None)),
        ("on 5/23/2021", "en", "5/23/2021", (2021, 5, 23, None)),
        ("on 5/6/2021", "en", "5/6/2021", (2021, None, None, None)),
        ("am Montag, dem 3. Mai 2021", "de", "Montag, dem 3. Mai 2021", (2021, 5, 3, 0)),
        ("am 03.05.2021", "de", "03.05.2021", (2021, 5, 3, None)),
        ("le 1er avril", "fr", "1er avril", (None, 4, 1, None)),
        ("fin d'août 2021", "fr", "d'août 2021", (2021, 8, None, None)),
        ("el 3 de mayo de 2021", "es", "3 de mayo de 2021", (2021, 5, 3, None)),
        ("na quinta-feira", "pt", "quinta-feira", (None, None, None, 3)),
        ("в среду, 3 мая", "ru", "среду, 3 мая", (None, 5, 3, 2)),
        ("w piątek 3 maja", "pl", "piątek 3 maja", (None, 5, 3, 4)),
        ("يوم الثلاثاء 3 مايو", "ar", "الثلاثاء 3 مايو", (None, 5, 3, 1)),
        ("他于2021年5月3日离开", "zh", "2021年5月3日离开", (2021, 5, 3, None)),
        ("周三他离开了", "zh", "周三他", (None, None, None, 2)),
    ],
)  # fmt: skip
def test_a_date_and_its_parts(text: str, code: str, written: str, parts: tuple[int | None, ...]) -> None:
    ((where, date),) = found(text, code)
    assert date[2:] == parts
    assert where.startswith(written[:-3]) if code == "zh" else where == written


@pytest.mark.parametrize(
    "text",
    ["you may march", "He sat in the sun", "Sun and rain", "5-4 and 10-15", "99/99/9999"],
)
def test_no_date(text: str) -> None:
    assert found(text) == []


def test_several_dates() -> None:
    dates = [date[2:] for _, date in found("From Monday, 3 May to 5 June, and in July, on a Tuesday.")]
    assert dates == [
        (None, 5, 3, 0),
        (None, 6, 5, None),
        (None, 7, None, None),
        (None, None, None, 1),
    ]


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("3 May 2021", "May 3, 2021", True),
        ("3 May", "2021-05-03", True),
        ("Monday", "3 May", True),
        ("Monday", "Mon 3 May", True),
        ("3 May", "4 May", False),
        ("Monday", "Tuesday", False),
        ("May 2021", "3 May 2022", False),
    ],
)
def test_dates_agree_in_what_both_have(one: str, other: str, agree: bool) -> None:
    ((_, first),), ((_, second),) = found(one), found(other)
    assert first.agrees(second) is second.agrees(first) is agree


@pytest.mark.parametrize("code", [*FUNCTION_WORDS, "ar"])
def test_each_language_has_every_weekday_and_month(code: str) -> None:
    names = date_names(code)
    assert code == "en" or names != date_names("en")
    certain = [name for name in names.values() if name.certain]
    assert {name.weekday for name in certain if name.month is None} == set(range(7))
    assert {name.month for name in certain if name.weekday is None} == set(range(1, 13))


@pytest.mark.parametrize("code", [*FUNCTION_WORDS, "ar"])
def test_names_are_written_as_articles_are_cut(code: str) -> None:
    for name in date_names(code):
        assert "-".join(word.norm for word in words_of(normalised(name))) == name
