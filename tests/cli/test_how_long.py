"""What takes minutes or hours is said beforehand, with what to do instead."""

from __future__ import annotations

import pytest

from newsdiff.articles.article import Article
from newsdiff.cli.how_long import say_how_long, seconds_of_statements


def test_what_takes_long_is_said_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    for seconds in (100, 240, 7000):
        say_how_long("comparing them takes", seconds, "fewer take less")
    assert capsys.readouterr().err.splitlines() == [
        "newsdiff: comparing them takes about 4 minutes; fewer take less",
        "newsdiff: comparing them takes about 2 hours; fewer take less",
    ]


def test_statements_of_ten_thousand_articles_take_hours_and_those_of_some_hundreds_do_not() -> None:
    story = Article(("word " * 549,))
    assert seconds_of_statements([story] * 10_000) > 3600
    assert 60 < seconds_of_statements([story] * 800) < 100
