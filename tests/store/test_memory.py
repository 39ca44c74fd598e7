"""What is decided and noted by hand comes back: mirrored, from a moved file, in an edited article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from newsdiff.articles.article import Article
from newsdiff.articles.files import read_article
from newsdiff.engine.comparison import Decision, Passage
from newsdiff.errors import NewsdiffError
from newsdiff.render.notes import Note
from newsdiff.store.memory import Memory, open_memory
from tests.store.articles import FLOOD, PIN, REJECT, RIVER, TRAINS, text_of, whole, words


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "memory.sqlite3"


@pytest.fixture
def memory(file: Path) -> Iterator[Memory]:
    with open_memory(file) as memory:
        assert memory.warning == ""
        yield memory


def edited(article: Article, number: int, text: str) -> Article:
    paragraphs = list(article.paragraphs)
    paragraphs[number : number + 1] = [text] if text else []
    return replace(article, paragraphs=tuple(paragraphs))


def test_nothing_is_remembered_at_first(memory: Memory) -> None:
    assert memory.decisions(RIVER, FLOOD) == ()
    assert memory.notes(RIVER) == ()
    assert memory.undo() == ()
    assert memory.redo() == ()


def test_decisions_come_back_in_the_order_of_the_article(memory: Memory) -> None:
    memory.decide(RIVER, FLOOD, REJECT)
    memory.decide(RIVER, FLOOD, PIN)
    assert memory.decisions(RIVER, FLOOD) == (PIN, REJECT)


def test_decisions_are_mirrored_for_the_mirrored_pair(memory: Memory) -> None:
    memory.decide(RIVER, FLOOD, PIN)
    mirrored = Decision(PIN.b, PIN.a, linked=True)
    assert memory.decisions(FLOOD, RIVER) == (mirrored,)
    memory.decide(FLOOD, RIVER, replace(mirrored, linked=False))
    assert memory.decisions(RIVER, FLOOD) == (replace(PIN, linked=False),)
    memory.decide(FLOOD, RIVER, forget=[mirrored])
    assert memory.decisions(RIVER, FLOOD) == ()


def test_decisions_belong_to_their_pair(memory: Memory) -> None:
    memory.decide(RIVER, FLOOD, PIN)
    # The same sentence stands in another article; it was not that pair that was decided about.
    wire = Article((FLOOD.paragraphs[2], "The army was called.", "It rains on.", "The dam holds."))
    assert memory.decisions(RIVER, wire) == ()
    assert memory.missing(RIVER, wire) == 0


def test_deciding_twice_changes_nothing(memory: Memory) -> None:
    assert memory.decide(RIVER, FLOOD, PIN)
    assert not memory.decide(RIVER, FLOOD, PIN)
    assert not memory.decide(RIVER, FLOOD, forget=[REJECT])
    memory.undo()
    assert memory.decisions(RIVER, FLOOD) == ()


def test_all_survives_a_restart(file: Path) -> None:
    with open_memory(file) as memory:
        memory.decide(RIVER, FLOOD, PIN)
        memory.set_note(RIVER, whole(RIVER, 1), "Ask the mayor\nagain")
    with open_memory(file) as memory:
        assert memory.decisions(RIVER, FLOOD) == (PIN,)
        assert memory.notes(RIVER) == (Note(whole(RIVER, 1), "Ask the mayor\nagain"),)
        assert memory.undo() == ()


def test_what_a_paragraph_is_taken_for_survives_undo_and_an_edit(file: Path) -> None:
    with open_memory(file) as memory:
        assert memory.furniture(RIVER) == {}
        assert memory.set_furniture(RIVER, 1, True)
        assert not memory.set_furniture(RIVER, 1, True)
        assert memory.set_furniture(RIVER, 2, False)
        memory.set_note(RIVER, whole(RIVER, 1), "a note on the same paragraph")
        assert memory.furniture(RIVER) == {1: True, 2: False}
        memory.undo()
        (edit,) = memory.undo()
        assert (edit.kind, edit.before, edit.after) == ("furniture", False, None)
        assert memory.furniture(RIVER) == {1: True}
        memory.redo()
        assert memory.set_furniture(RIVER, 2, None)
        assert memory.furniture(RIVER) == {1: True}
    with open_memory(file) as memory:
        assert memory.furniture(RIVER) == {1: True}
        assert memory.furniture(edited(RIVER, 0, "Another headline for the river")) == {1: True}
        assert memory.furniture(edited(RIVER, 1, "Something else stands here now.")) == {}
        assert memory.furniture(FLOOD) == {}


def test_the_file_is_in_the_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    open_memory().close()
    assert (tmp_path / "newsdiff" / "memory.sqlite3").is_file()


def test_a_moved_and_rewrapped_file_keeps_its_decisions(memory: Memory, tmp_path: Path) -> None:
    here = tmp_path / "river.txt"
    here.write_text("\n".join(RIVER.paragraphs), encoding="utf-8")
    memory.decide(read_article(str(here)).article, FLOOD, PIN)
    there = tmp_path / "elsewhere" / "water.txt"
    there.parent.mkdir()
    wrapped = "\n\n".join(paragraph.replace(" and ", "\nand ") for paragraph in RIVER.paragraphs)
    there.write_bytes(wrapped.replace("“", '"').replace("”", '"').replace("\n", "\r\n").encode())
    here.unlink()
    (decision,) = memory.decisions(read_article(str(there)).article, FLOOD)
    assert decision == PIN


def test_split_and_merged_paragraphs_keep_their_decisions(memory: Memory) -> None:
    memory.decide(RIVER, FLOOD, REJECT)
    merged = Article((" ".join(RIVER.paragraphs[:2]), " ".join(RIVER.paragraphs[2:])))
    (decision,) = memory.decisions(merged, FLOOD)
    assert text_of(merged, decision.a) == text_of(RIVER, REJECT.a)
    assert decision.b == REJECT.b


def test_a_passage_that_is_split_over_paragraphs_is_missing_not_lost(memory: Memory) -> None:
    memory.decide(RIVER, FLOOD, PIN)
    start, end = RIVER.paragraphs[0].split(" and ")
    split = replace(RIVER, paragraphs=(start, f"and {end}", *RIVER.paragraphs[1:]))
    assert memory.decisions(split, FLOOD) == ()
    assert memory.missing(split, FLOOD) == 1
    assert memory.missing(RIVER, FLOOD) == 0
    assert memory.decisions(RIVER, FLOOD) == (PIN,)


def test_an_edit_elsewhere_keeps_decisions_and_notes(memory: Memory) -> None:
    memory.decide(RIVER, FLOOD, REJECT)
    memory.set_note(RIVER, whole(RIVER, 3), "check the number")
    updated = replace(
        RIVER, paragraphs=("UPDATED at noon.", *edited(RIVER, 1, "The mayor was speechless.").paragraphs)
    )
    (decision,) = memory.decisions(updated, FLOOD)
    assert decision == replace(REJECT, a=whole(updated, 4))
    assert memory.notes(updated) == (Note(whole(updated, 4), "check the number"),)


def test_an_edit_in_the_paragraph_keeps_decisions_about_the_rest_of_it(memory: Memory) -> None:
    passage = words(RIVER, 0, "covered the market square of the old town")
    memory.decide(RIVER, FLOOD, Decision(passage, PIN.b, linked=True))
    updated = edited(RIVER, 0, RIVER.paragraphs[0].replace("two metres overnight", "three metres"))
    (decision,) = memory.decisions(updated, FLOOD)
    assert text_of(updated, decision.a) == "covered the market square of the old town"


def test_an_edit_of_the_passage_leaves_it_missing(memory: Memory) -> None:
    memory.decide(RIVER, FLOOD, PIN)
    updated = edited(RIVER, 0, RIVER.paragraphs[0].replace("two", "three"))
    assert memory.decisions(updated, FLOOD) == ()
    assert memory.missing(updated, FLOOD) == 1


def test_a_repeated_paragraph_is_told_from_its_twin(memory: Memory) -> None:
    second = Decision(whole(RIVER, 4), PIN.b, linked=True)
    memory.decide(RIVER, FLOOD, second)
    assert memory.decisions(RIVER, FLOOD) == (second,)
    shorter = edited(RIVER, 1, "")
    assert [decision.a for decision in memory.decisions(shorter, FLOOD)] == [whole(shorter, 3)]


def test_a_short_passage_is_not_taken_for_its_twin_elsewhere(memory: Memory) -> None:
    memory.set_note(RIVER, whole(RIVER, 2), "which schools?")
    assert memory.notes(edited(RIVER, 2, "")) == ()
    assert memory.notes(edited(RIVER, 4, "")) == (Note(whole(RIVER, 2), "which schools?"),)


def test_a_passage_is_not_found_inside_a_longer_word(memory: Memory) -> None:
    armed = Article(
        ("Nobody was hurt.", "Armed guards stood at the gate of the embassy all night.", "It rained.")
    )
    passage = words(armed, 1, "guards stood at the gate of the embassy all night.")
    memory.set_note(armed, passage, "who?")
    changed = edited(armed, 1, armed.paragraphs[1].replace("Armed guards", "Lifeguards"))
    assert memory.notes(changed) == ()


def test_two_versions_of_one_article_compared(memory: Memory) -> None:
    second = edited(RIVER, 2, "Schools open again on Friday.")
    decision = Decision(whole(RIVER, 0), whole(second, 3), linked=False)
    memory.decide(RIVER, second, decision)
    assert memory.decisions(RIVER, second) == (decision,)
    assert memory.decisions(second, RIVER) == (Decision(decision.b, decision.a, linked=False),)


def test_an_article_compared_with_itself(memory: Memory) -> None:
    decision = Decision(whole(RIVER, 4), whole(RIVER, 2), linked=True)
    memory.decide(RIVER, RIVER, decision)
    assert memory.decisions(RIVER, RIVER) == (decision,)


def test_a_decision_about_an_edited_article_replaces_the_one_before(memory: Memory) -> None:
    memory.decide(RIVER, FLOOD, PIN)
    updated = edited(RIVER, 1, "The mayor was speechless.")
    memory.decide(updated, FLOOD, replace(PIN, linked=False))
    assert memory.decisions(updated, FLOOD) == (replace(PIN, linked=False),)
    assert memory.decisions(RIVER, FLOOD) == (replace(PIN, linked=False),)
    memory.undo()
    assert memory.decisions(RIVER, FLOOD) == (PIN,)


def test_undo_goes_back_across_articles_and_redo_forward(memory: Memory) -> None:
    other = Decision(whole(RIVER, 0), whole(TRAINS, 0), linked=False)
    memory.decide(RIVER, FLOOD, PIN)
    memory.decide(RIVER, TRAINS, other)
    memory.set_note(FLOOD, whole(FLOOD, 1), "same quotation")

    (change,) = memory.undo()
    assert (change.articles, change.before, change.after) == ((FLOOD,), "same quotation", None)
    assert memory.notes(FLOOD) == ()
    (change,) = memory.undo()
    assert (change.articles, change.passages) == ((RIVER, TRAINS), (other.a, other.b))
    assert (change.before, change.after) == (False, None)
    assert memory.decisions(RIVER, TRAINS) == ()
    assert memory.decisions(RIVER, FLOOD) == (PIN,)

    (change,) = memory.redo()
    assert (change.before, change.after) == (None, False)
    assert memory.decisions(RIVER, TRAINS) == (other,)
    memory.decide(RIVER, FLOOD, forget=[PIN])
    assert memory.redo() == ()


def test_notes(memory: Memory) -> None:
    passage = words(RIVER, 3, "340 people")
    memory.set_note(RIVER, passage, " 340 or 304? ")
    assert memory.notes(RIVER) == (Note(passage, "340 or 304?"),)
    memory.set_note(RIVER, passage, "340")
    assert memory.notes(RIVER) == (Note(passage, "340"),)
    memory.set_note(RIVER, passage, "")
    assert memory.notes(RIVER) == ()
    memory.undo()
    assert memory.notes(RIVER) == (Note(passage, "340"),)


@pytest.mark.parametrize(
    "passage", [Passage(9, 0, 1), Passage(0, 5, 5), Passage(0, 0, 999), Passage(0, 3, 4)]
)
def test_a_passage_without_text_is_refused_and_nothing_kept(memory: Memory, passage: Passage) -> None:
    before = memory.revision()
    with pytest.raises(ValueError, match="no "):
        memory.decide(RIVER, FLOOD, replace(PIN, a=passage))
    assert memory.revision() == before
    assert memory.undo() == ()


def test_the_revision_tells_of_any_change(file: Path) -> None:
    with open_memory(file) as one, open_memory(file) as two:
        seen = one.revision()
        assert one.decisions(RIVER, FLOOD) == ()
        assert one.revision() == seen
        two.decide(RIVER, FLOOD, PIN)
        assert one.revision() != seen
        seen = one.revision()
        one.set_note(RIVER, PIN.a, "mine")
        assert one.revision() != seen


def test_undo_leaves_alone_what_another_reader_changed_meanwhile(file: Path) -> None:
    with open_memory(file) as one, open_memory(file) as two:
        one.decide(RIVER, FLOOD, PIN)
        one.decide(RIVER, FLOOD, REJECT)
        two.decide(RIVER, FLOOD, replace(REJECT, linked=True))
        with pytest.raises(NewsdiffError, match="another newsdiff"):
            one.undo()
        assert one.decisions(RIVER, FLOOD) == (PIN, replace(REJECT, linked=True))
        one.undo()
        assert one.decisions(RIVER, FLOOD) == (replace(REJECT, linked=True),)


def test_a_step_is_undone_and_redone_as_a_whole(memory: Memory) -> None:
    memory.decide(RIVER, FLOOD, PIN)
    changed = replace(REJECT, linked=True)
    assert memory.decide(RIVER, FLOOD, REJECT, changed, forget=[PIN])
    assert memory.decisions(RIVER, FLOOD) == (changed,)
    assert len(memory.undo()) == 3
    assert memory.decisions(RIVER, FLOOD) == (PIN,)
    assert len(memory.redo()) == 3
    assert memory.decisions(RIVER, FLOOD) == (changed,)


def test_a_step_is_made_in_full_or_not_at_all(memory: Memory) -> None:
    with pytest.raises(ValueError, match="no paragraph"):
        memory.decide(RIVER, FLOOD, PIN, replace(REJECT, a=Passage(9, 0, 1)))
    assert memory.decisions(RIVER, FLOOD) == ()
    assert memory.undo() == ()


def test_of_a_step_that_was_partly_changed_elsewhere_the_rest_can_be_undone(file: Path) -> None:
    with open_memory(file) as one, open_memory(file) as two:
        one.decide(RIVER, FLOOD, PIN, REJECT)
        two.decide(RIVER, FLOOD, forget=[PIN])
        with pytest.raises(NewsdiffError, match="another newsdiff"):
            one.undo()
        assert one.decisions(RIVER, FLOOD) == (REJECT,)
        assert len(one.undo()) == 1
        assert one.decisions(RIVER, FLOOD) == ()
        assert one.undo() == ()
