from __future__ import annotations

import pytest

from newsdiff.reader import session as sessions
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.reader.together import MOST, together, why_alone

from .libraries import library_of


def story(event: int, account: int) -> list[str]:
    words = " ".join(f"word{event}x{number}" for number in range(30))
    return [f"The {words} was told in account{account}y{event} by all."]


LARGE = library_of(*(story(number % 40, number // 40) for number in range(MOST + 20)))


def test_of_few_articles_all_are_shown_or_those_that_are_asked_for() -> None:
    session = Session(library_of(["One."], ["Two."], ["Three."]))
    assert together(session, [0]) is None
    assert together(session, [0], among=[0, 2]) == [0, 2]


def test_of_very_many_those_of_the_event_are_shown(monkeypatch: pytest.MonkeyPatch, tmp_path: str) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    session = Session(LARGE)
    assert together(session, [3]) == [3]
    assert "when all of them are read" in why_alone(session)
    session.closeness.read()
    assert why_alone(session).startswith("No other article")
    assert together(session, [3]) == [3, 43, 83]
    session.closeness.group()
    assert together(session, [3]) == [3, 43, 83]
    assert together(session, [83, 5]) == [3, 5, 43, 83]
    assert together(session, [3], among=range(MOST + 1)) == [3, 43, 83]
    assert together(session, [3], among=[3, 43]) == [3, 43]


def test_comparisons_are_kept_by_their_words(monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(library_of(*(story(0, number) for number in range(6))))
    first = session.comparison(ArticlePair(0, 1))
    monkeypatch.setattr(sessions, "WORDS_KEPT", 3 * (first.a.counts.words + first.b.counts.words))
    for other in (2, 3):
        session.comparison(ArticlePair(0, other))
    assert session.comparison(ArticlePair(0, 1)) is first
    session.comparison(ArticlePair(0, 4))
    session.comparison(ArticlePair(0, 5))
    session.comparison(ArticlePair(1, 5))
    assert session.comparison(ArticlePair(0, 1)) is not first
    assert session.counts(1, against=0) is not None
