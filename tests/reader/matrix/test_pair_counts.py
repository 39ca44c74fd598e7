from __future__ import annotations

from itertools import combinations, islice
from pathlib import Path

import pytest

from newsdiff.engine.comparison import Comparison, Decision
from newsdiff.engine.event.matrix import compare_all
from newsdiff.reader.kept_decisions import Decisions
from newsdiff.reader.matrix.pair_counts import PairCounts
from newsdiff.reader.session import ArticlePair, Session
from tests.reader.libraries import library_of, seeds

STORM = "A storm tore the roof off the town hall of Brixton on Monday night, the fire service said."
GOALS = "The home side scored twice in the last minutes and went to the top of the table."


def fill(known: PairCounts, session: Session) -> int:
    return sum(1 for _ in known.fill(range(len(session.articles)), lambda: (), lambda: False))


def test_the_shares_are_those_of_the_matrix_on_the_command_line() -> None:
    session = Session(seeds())
    known, matrix = PairCounts(session), compare_all(session.articles)
    assert known.share(0, 1) is None
    assert fill(known, session) == known.total == 10
    for one, other in combinations(range(5), 2):
        assert known.share(one, other) == pytest.approx(matrix.containment(one, other))
        assert known.share(other, one) == pytest.approx(matrix.containment(other, one))


def test_every_pair_is_compared_once_those_wanted_most_first(monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(library_of(*[[f"{STORM} {number}"] for number in range(30)]))
    wanted: list[ArticlePair] = []
    compare = session.comparison

    def comparison(pair: ArticlePair) -> Comparison:
        wanted.append(pair)
        return compare(pair)

    monkeypatch.setattr(session, "comparison", comparison)
    known = PairCounts(session)
    work = known.fill(range(30), lambda: [(29, 29), (29, 28), (3, 29)], lambda: False)
    assert len(list(work)) == 435
    assert wanted[:3] == [ArticlePair(28, 29), ArticlePair(3, 29), ArticlePair(0, 1)]
    assert len(set(wanted)) == 435
    assert known.is_complete


def test_it_stops_when_told_to_and_goes_on_where_it_was() -> None:
    session = Session(seeds())
    known = PairCounts(session)
    assert len(list(islice(known.fill(range(5), lambda: (), lambda: False), 3))) == 3
    assert list(known.fill(range(5), lambda: (), lambda: True)) == []
    assert known.done == 3
    assert fill(known, session) == 7


def test_what_was_decided_by_hand_counts_and_the_old_numbers_stand_until_then(tmp_path: Path) -> None:
    decisions = Decisions(tmp_path / "memory")
    session = Session(library_of([STORM, GOALS], [STORM], [GOALS]), decisions=decisions)
    known = PairCounts(session)
    fill(known, session)
    assert known.share(1, 0) == 1.0
    (link,) = session.comparison(ArticlePair(0, 1)).links
    one, other = session.articles[:2]
    decisions.decide(one, other, make=[Decision(link.a, link.b, linked=False)], forget=[])
    known.look_again()
    assert (known.done, known.share(1, 0)) == (0, 1.0)
    fill(known, session)
    assert (known.done, known.share(1, 0)) == (3, 0.0)
    known.look_again()
    assert known.is_complete


def test_another_sensitivity_counts() -> None:
    session = Session(seeds())
    known = PairCounts(session)
    fill(known, session)
    before = known.share(0, 1)
    session.change_sensitivity(3)
    known.look_again()
    fill(known, session)
    assert (known.share(0, 1) or 0) > (before or 0)
