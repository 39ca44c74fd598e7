"""Deciding by hand, without a terminal: what a step is, and how it is taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdiff.engine.compare import compare
from newsdiff.engine.comparison import Decision, Options, Origin
from newsdiff.errors import NewsdiffError
from newsdiff.reader.decisions.changes import said, to_link, to_reject, undone
from newsdiff.reader.kept_decisions import Decisions
from newsdiff.reader.layout.places import Place
from newsdiff.reader.session import ArticlePair, Session
from tests.store.articles import FLOOD, PIN, REJECT, RIVER, whole
from tests.ui.stage import library_of

RATES = "The central bank raised its key interest rate by a quarter of a percentage point."
CHOIR = "Her third album was recorded in a church near Bergen with a choir of children."
RAIN = "Heavy rain flooded the cellars of forty houses in the lower part of the village."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "memory.sqlite3"


def test_reading_alone_makes_no_file(file: Path) -> None:
    decisions = Decisions(file)
    assert decisions.decisions(RIVER, FLOOD) == ()
    assert decisions.notes(RIVER) == ()
    assert decisions.revision() is None
    assert decisions.undo() == ()
    assert not file.exists()


def test_a_step_of_several_decisions_is_taken_back_and_done_again_at_once(file: Path) -> None:
    decisions = Decisions(file)
    assert decisions.decide(RIVER, FLOOD, make=(PIN, REJECT), forget=())
    assert decisions.set_note(RIVER, PIN.a, "first")
    assert not decisions.decide(RIVER, FLOOD, make=(PIN,), forget=())
    assert undone(decisions.undo(), [RIVER, FLOOD], ["River", "Flood"]) == "note on River ¶1"
    assert decisions.notes(RIVER) == ()
    assert undone(decisions.undo(), [RIVER, FLOOD], ["River", "Flood"]) == (
        "rejection of the link between River ¶4 and Flood ¶1; link by hand between River ¶1 and Flood ¶3"
    )
    assert decisions.decisions(RIVER, FLOOD) == ()
    assert decisions.undo() == ()
    assert len(decisions.redo()) == 2
    assert set(decisions.decisions(RIVER, FLOOD)) == {PIN, REJECT}
    assert undone(decisions.redo(), [RIVER], ["River"]) == "note on River ¶1"
    assert decisions.redo() == ()


def test_what_another_process_has_changed_is_not_taken_back(file: Path) -> None:
    mine, theirs = Decisions(file), Decisions(file)
    mine.decide(RIVER, FLOOD, make=(PIN, REJECT), forget=())
    before = mine.revision()
    theirs.decide(RIVER, FLOOD, make=(), forget=(REJECT,))
    assert mine.revision() != before
    with pytest.raises(NewsdiffError, match="another newsdiff"):
        mine.undo()
    assert mine.decisions(RIVER, FLOOD) == (PIN,)
    assert len(mine.undo()) == 1
    assert mine.decisions(RIVER, FLOOD) == ()
    assert mine.undo() == ()
    assert len(mine.redo()) == 1


def test_a_damaged_memory_is_said_once(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"no database " * 100)
    decisions = Decisions(file)
    assert decisions.decisions(RIVER, FLOOD) == ()
    assert "damaged" in decisions.take_warning()
    assert decisions.take_warning() == ""


def test_an_unwritable_folder_forgets_at_the_end_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("in the way")
    decisions = Decisions(tmp_path / "folder" / "memory.sqlite3")
    assert decisions.decide(RIVER, FLOOD, make=(PIN,), forget=())
    assert "forgotten when newsdiff ends" in decisions.take_warning()
    assert decisions.decisions(RIVER, FLOOD) == (PIN,)


def test_linking_confirms_what_was_found_and_otherwise_links_whole_paragraphs(file: Path) -> None:
    session = Session(library_of([RATES, CHOIR], [RAIN, RATES]), decisions=Decisions(file))
    pair = ArticlePair(0, 1)
    comparison = session.comparison(pair)
    found = comparison.links[0]
    assert to_link(comparison, Place("b", 1), Place("a", 0)).make == (Decision(found.a, found.b, True),)
    assert to_link(comparison, Place("a", 1), Place("b", 0)).make == (
        Decision(whole(session.articles[0], 1), whole(session.articles[1], 0), True),
    )


def test_rejecting_takes_back_pins_and_what_was_rejected_before(file: Path) -> None:
    a, b = library_of([RATES, CHOIR], [RAIN, RATES]).articles
    one = Place("a", 0)
    first = to_reject(compare(a, b), one, None)
    assert [each.linked for each in first.make] == [False]
    assert said(first, "River", "Flood") == "Rejected the link of River ¶1 with Flood ¶2. u takes it back."
    rejected = compare(a, b, Options(decisions=first.make))
    assert rejected.links == ()
    again = to_reject(rejected, one, None)
    assert again.forget == first.make
    assert said(again, "River", "Flood") == "No longer rejected: River ¶1 with Flood ¶2. u takes it back."
    pinned = compare(a, b, Options(decisions=(Decision(whole(a, 1), whole(b, 0), True),)))
    assert {link.origin for link in pinned.links} == {Origin.FOUND, Origin.BY_HAND}
    assert to_reject(pinned, Place("b", 0), Place("a", 1)).forget == pinned.options.decisions
    assert not to_reject(compare(a, b), Place("a", 1), None)


def test_a_session_sees_decisions_on_both_orders_after_a_look(file: Path) -> None:
    session = Session(library_of([RATES, CHOIR], [RAIN, RATES]), decisions=Decisions(file))
    before = session.comparison(ArticlePair(0, 1))
    verdicts = to_reject(before, Place("a", 0), None)
    session.decisions.decide(*session.articles, make=verdicts.make, forget=())
    assert session.comparison(ArticlePair(0, 1)) is before
    assert session.look_again()
    assert not session.look_again()
    assert session.comparison(ArticlePair(0, 1)).links == ()
    assert session.comparison(ArticlePair(1, 0)).links == ()
    assert session.counts(1, against=0) == session.comparison(ArticlePair(0, 1)).b.counts


def test_sensitivity_stays_on_its_scale() -> None:
    session = Session(library_of([RATES], [RATES]))
    assert session.options.sensitivity == 5
    assert [session.change_sensitivity(1) for _ in range(5)] == [True] * 4 + [False]
    assert session.options.sensitivity == 9
    assert [session.change_sensitivity(-1) for _ in range(9)] == [True] * 8 + [False]
    assert session.options.sensitivity == 1
