from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Decision, Passage
from newsdiff.engine.event.coverage import Coverage
from newsdiff.reader.coverage import finding
from newsdiff.reader.coverage.finding import FoundCoverage
from newsdiff.reader.kept_decisions import Decisions
from newsdiff.reader.long_work import Stopped
from newsdiff.reader.renewing import renewed
from newsdiff.reader.session import Session
from tests.reader.libraries import library_of

FLOOD = "The flood destroyed 48 houses in the village of Arden on Tuesday night, the mayor said."
AGAIN = FLOOD.replace("said", "told")
GOALS = "The home side scored twice in the last minutes and went to the top of the table."


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session(library_of([GOALS], [FLOOD], [AGAIN]), decisions=Decisions(tmp_path / "memory.sqlite3"))


def never() -> bool:
    return False


def test_it_is_kept_until_articles_are_compared_otherwise(session: Session) -> None:
    found = FoundCoverage(session, range(3))
    assert found.known is None
    coverage = found.find(print, never)
    assert found.known is coverage
    session.change_sensitivity(1)
    assert found.known is None
    session.change_sensitivity(-1)
    assert found.known is coverage


def test_of_some_articles(session: Session) -> None:
    coverage = FoundCoverage(session, (1, 2)).find(print, never)
    assert coverage.articles == session.articles[1:]
    assert [each.carriers for each in coverage.statements] == [(0, 1)]


def test_what_is_found_is_known_after_reading_again_unless_it_would_be_another(session: Session) -> None:
    session.look_again()
    found = FoundCoverage(session, (1, 2))
    coverage = found.find(print, never)

    def again(*articles: Article) -> Coverage | None:
        library = replace(session.library, articles=(*articles, session.articles[0]))
        new, places = renewed(session, library)
        return found.renewed(new, (0, 1), places).known

    one, other = (replace(each, path=f"{each.path}x") for each in session.articles[1:])
    assert again(one, other) is None
    one, other = session.articles[1:]
    # What else is in the library, and where, makes no difference.
    assert again(one, other) is coverage
    assert again(other, one) is None
    assert again(one, replace(other, paragraphs=(AGAIN, GOALS))) is None
    # An outlet decides what recurs in its stories.
    assert again(one, replace(other, source="The Arden Post")) is None
    session.change_sensitivity(1)
    assert again(one, other) is None


@pytest.mark.parametrize("most_pairs", [finding.MOST_DECIDED_PAIRS, 0])
def test_decisions_are_about_articles_of_the_library(
    session: Session, most_pairs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "MOST_DECIDED_PAIRS", most_pairs)
    decision = Decision(Passage(0, 0, len(FLOOD)), Passage(0, 0, len(AGAIN)), linked=False)
    session.decisions.decide(session.articles[1], session.articles[2], make=[decision], forget=[])
    session.look_again()
    coverage = FoundCoverage(session, (1, 2)).find(print, never)
    # Of a large library the decisions about a pair are known once it has been read.
    assert any(len(each.carriers) == 2 for each in coverage.statements) == (not most_pairs)


def test_what_is_done_is_told_and_can_be_stopped(session: Session) -> None:
    told: list[str] = []
    found = FoundCoverage(session, range(3))
    found.find(told.append, never)
    assert told[0] == "finding statements…"
    assert told[-1] == "grouping statements…"
    session.change_sensitivity(1)
    with pytest.raises(Stopped):
        found.find(told.append, lambda: True)
    assert found.known is None


def test_what_was_found_too_late_is_not_kept(session: Session) -> None:
    found = FoundCoverage(session, range(3))
    found.find(lambda _: session.options.sensitivity == 5 and session.change_sensitivity(1), never)
    assert found.known is None
