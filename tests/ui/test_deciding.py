"""Links, notes and sensitivity by hand, through the keys."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from newsdiff.articles.library import Library
from newsdiff.engine.comparison import Decision, Origin
from newsdiff.reader.decisions.changes import whole
from newsdiff.reader.session import ArticlePair
from newsdiff.store.memory import open_memory

from .stage import Stage, library_of, on_stage

FIRE = "A fire destroyed a warehouse in the harbour of Rotterdam on Tuesday, the police said."
RATES = "The central bank raised its key interest rate by a quarter of a percentage point."
RAIN = "Heavy rain flooded the cellars of forty houses in the lower part of the village."
SONGS = "Her third album was recorded in a church near Bergen with a choir of children."
HOSTILE = "[@click=app.quit]x[/] \x1b[2J\x1b]52;c;aGk=\x07 \x9b31m \u202e back"


def links(stage: Stage) -> list[tuple[int, int, str]]:
    found = stage.comparison.reading.comparison.links
    return [(link.a.paragraph + 1, link.b.paragraph + 1, link.origin.value) for link in found]


def two() -> Library:
    return library_of([FIRE, RATES, SONGS], [RATES, RAIN])


def elsewhere(file: Path, what: str) -> None:
    """Run some lines in another process that has the memory open."""
    program = (
        "import sys\n"
        "from newsdiff.store.memory import open_memory\n"
        "from newsdiff.engine.comparison import Decision, Passage\n"
        "from tests.ui.stage import library_of\n"
        "from tests.ui.test_deciding import two\n"
        "a, b = two().articles\n"
        f"memory = open_memory()\n{what}\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=Path(__file__).parents[2])


async def test_p_links_the_paragraphs_under_both_cursors() -> None:
    async with on_stage(two(), (0, 1)) as stage:
        await stage.press("G", "tab", "G", "p")
        assert stage.cursor == ("b", 2)
        assert links(stage) == [(2, 1, "found"), (3, 2, "by hand")]
        assert any("Linked Outlet 1 ¶3 with Outlet 2 ¶2 by hand" in said for said in stage.said)
        assert sum("✎" in line and ("Her third" in line or "Heavy" in line) for line in stage.lines) == 1
        await stage.press("p")
        assert any("linked by hand already" in said for said in stage.said)


async def test_without_a_place_on_the_other_side_p_says_what_to_do() -> None:
    async with on_stage(two(), (0, 1)) as stage:
        await stage.press("p")
        assert links(stage) == [(2, 1, "found")]
        assert any("tab" in said for said in stage.said)


async def test_what_would_be_linked_is_in_sight() -> None:
    async with on_stage(two(), (0, 1)) as stage:
        await stage.press("G", "tab", "G")
        assert [line for line in stage.lines if "┆ 3" in line]


async def test_x_rejects_and_takes_back_what_was_rejected() -> None:
    async with on_stage(two(), (0, 1)) as stage:
        await stage.press("j", "x")
        assert links(stage) == []
        assert stage.cursor == ("a", 2)
        assert any("Rejected the link of Outlet 1 ¶2 with Outlet 2 ¶1" in said for said in stage.said)
        assert "✗" in next(line for line in stage.lines[4:-2] if "The central bank" in line)
        await stage.press("x")
        assert links(stage) == [(2, 1, "found")]
        await stage.press("g", "x")
        assert any("no link" in said for said in stage.said)


async def test_undo_and_redo_say_what_they_do() -> None:
    async with on_stage(two(), (0, 1)) as stage:
        await stage.press("u", "ctrl+r")
        assert any("Nothing was done by hand" in said for said in stage.said)
        assert any("Nothing was taken back" in said for said in stage.said)
        await stage.press("j", "x", "u")
        assert links(stage) == [(2, 1, "found")]
        assert "Undone: rejection of the link between Outlet 1 ¶2 and Outlet 2 ¶1." in stage.said
        await stage.press("ctrl+r")
        assert links(stage) == []
        assert "Done again: rejection of the link between Outlet 1 ¶2 and Outlet 2 ¶1." in stage.said


async def test_decisions_that_no_longer_fit_are_counted_once() -> None:
    a, b = two().articles
    with open_memory() as memory:
        memory.decide(a, b, Decision(whole(a, 0), whole(b, 1), linked=True))
        memory.decide(a, b, Decision(whole(a, 2), whole(b, 1), linked=True))
    changed = replace(two(), articles=(replace(a, paragraphs=(FIRE, RATES, "Her fourth album is late.")), b))
    async with on_stage(changed, (0, 1)) as stage:
        message = "1 decision by hand no longer fits: the text has changed since."
        assert stage.said == [message]
        assert message in stage.lines[-1]
        await stage.press("j", "s", "right_square_bracket", "plus")
        assert stage.said.count(message) == 1
    async with on_stage(two(), (0, 1)) as stage:
        assert not stage.said


async def test_a_message_names_the_first_of_many_links_and_counts_the_rest() -> None:
    async with on_stage(pair=(2, 3), size=(80, 24)) as stage:
        await stage.press("j")
        count = len(stage.comparison.reading.counterparts)
        assert count > 3
        await stage.press("x")
        assert f" and {count - 2} more. u takes it back." in stage.said[-1]
        assert " ".join("".join(stage.lines[-2:]).split()) == stage.said[-1]
        await stage.press("u")
        assert "more." in stage.said[-1]


async def test_without_a_key_to_link_none_is_named() -> None:
    async with on_stage(two(), (0, 1), keymap={"comparison.pin": []}) as stage:
        await stage.press("G", "tab", "G")
        assert "links" not in stage.lines[0]


async def test_a_note_is_written_changed_and_removed() -> None:
    async with on_stage(two(), (0, 1)) as stage:
        await stage.press("j", "a", *"ask", "ctrl+s")
        assert sum("✎ ask" in line for line in stage.lines) == 1
        await stage.press("i")
        assert "✎ note  ask" in stage.text
        await stage.press("a", *" Jo", "ctrl+s")
        assert "✎ note  ask Jo" in stage.text
        await stage.press("a", "escape")
        assert "✎ note  ask Jo" in stage.text
        await stage.press("a", "ctrl+u", "ctrl+s")
        assert "✎ note" not in stage.text
        await stage.press("escape", "u")
        assert any("Undone: removal of the note on Outlet 1 ¶2" in said for said in stage.said)
        assert stage.comparison.reading.cursor.paragraph == 1


async def test_decisions_survive_a_restart_and_a_moved_file() -> None:
    library = two()
    async with on_stage(library, (0, 1)) as stage:
        await stage.press("G", "tab", "G", "p", "g", "x")
        assert links(stage) == [(3, 2, "by hand")]
    moved = tuple(
        replace(article, path=f"/elsewhere/{number}.txt", title="Other", source=None, date=None)
        for number, article in enumerate(library.articles)
    )
    async with on_stage(replace(library, articles=moved), (1, 0)) as stage:
        assert links(stage) == [(2, 3, "by hand")]


async def test_another_newsdiff_is_seen(own_data_folder: Path) -> None:
    library = two()
    async with on_stage(library, (0, 1)) as stage:
        await stage.press("j")
        elsewhere(
            own_data_folder,
            "memory.decide(a, b, Decision(Passage(2, 0, 20), Passage(1, 0, 20), True))\n"
            "memory.set_note(a, Passage(1, 0, 20), 'from elsewhere')",
        )
        stage.comparison.deciding.look_elsewhere()
        await stage.settle()
        assert links(stage) == [(2, 1, "found"), (3, 2, "by hand")]
        assert stage.cursor == ("a", 2)
        assert any("Another newsdiff" in said for said in stage.said)
        await stage.press("i")
        assert "from elsewhere" in stage.text


async def test_two_newsdiffs_agree_and_undo_only_their_own(own_data_folder: Path) -> None:
    async with on_stage(two(), (0, 1)) as stage:
        await stage.press("j", "x")
        a, b = stage.app.session.articles
        elsewhere(own_data_folder, "for one in memory.decisions(a, b): memory.decide(a, b, forget=[one])")
        await stage.press("u")
        assert any("another newsdiff has changed this meanwhile" in said for said in stage.said)
        assert links(stage) == [(2, 1, "found")]
        with open_memory() as memory:
            assert memory.decisions(a, b) == ()


async def test_reading_alone_remembers_nothing(own_data_folder: Path) -> None:
    async with on_stage(two(), (0, 1)) as stage:
        await stage.press("j", "i", "escape", "plus", "u")
        assert not own_data_folder.exists()


async def test_hostile_notes_are_text() -> None:
    library = two()
    with open_memory() as memory:
        memory.set_note(library.articles[0], whole(library.articles[0], 0), HOSTILE)
    async with on_stage(library, (0, 1)) as stage:
        for keys in (["i"], ["a"], ["escape"], ["escape"]):
            await stage.press(*keys)
            assert not [
                sign for sign in stage.text if (ord(sign) < 32 and sign != "\n") or sign in "\x9b\u202e"
            ]
        await stage.press("i")
        assert "[@click=app.quit]x[/]" in stage.text
        assert not stage.app._exit


async def test_an_export_has_what_was_decided_and_noted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with on_stage(two(), (0, 1)) as stage:
        await stage.press("j", "x", "G", "tab", "G", "p", "a", *"mine", "ctrl+s", "e", "enter")
        assert any("Wrote" in said for said in stage.said)
    text = Path("newsdiff-1-2.txt").read_text()
    assert "✎ mine" in text
    assert "✎5 linked by hand" in text
    assert "✗5 unlinked by hand" in text


async def test_sensitivity_changes_with_two_keys_and_keeps_the_place() -> None:
    async with on_stage(size=(120, 40), pair=(2, 3)) as stage:
        assert "sensitivity 5" in stage.lines[0]
        await stage.press("j", "j", "j", "j", "j")
        before, row = stage.cursor, stage.comparison.open_pair.cursor_row
        counts = {5: len(links(stage))}
        await stage.press("plus")
        assert "sensitivity 6" in stage.lines[0]
        assert f"{len(links(stage))} links" in stage.lines[0]
        await stage.press("equals_sign")
        counts[7] = len(links(stage))
        assert stage.cursor == before
        assert abs(stage.comparison.open_pair.cursor_row - row) <= 1
        await stage.press("minus", "minus", "minus", "minus", "minus", "minus")
        assert "sensitivity 1: only what is nearly verbatim" in stage.lines[0]
        assert len(links(stage)) < counts[5] < counts[7]
        await stage.press("minus")
        assert any("This is the least" in said for said in stage.said)
        await stage.press("j", "right_square_bracket")
        assert "sensitivity 1" in stage.lines[0]
        assert stage.comparison.reading.comparison.options.sensitivity == 1


async def test_the_sensitivity_is_in_sight_at_every_width() -> None:
    for width, value in ((40, "s5"), (80, "s5"), (100, "sensitivity 5")):
        async with on_stage(size=(width, 24), pair=(2, 3)) as stage:
            await stage.press("j")
            assert value in stage.lines[0]
            assert f"{len(stage.comparison.reading.changes)}" in stage.lines[0][-8:]
            await stage.press("plus")
            assert "sensitivity 6" in stage.lines[0]
            await stage.press("j")
            assert value.replace("5", "6") in stage.lines[0]


async def test_a_link_by_hand_outlives_every_sensitivity() -> None:
    async with on_stage(two(), (0, 1)) as stage:
        await stage.press("G", "tab", "G", "p", *["minus"] * 4)
        assert (3, 2, Origin.BY_HAND.value) in links(stage)


async def test_another_pair_is_decided_about_from_the_panel() -> None:
    async with on_stage(library_of([FIRE, RATES], [SONGS], [RAIN, RATES]), (0, 1)) as stage:
        await stage.press("j", "i")
        assert "also in Outlet 3" in stage.text
        await stage.press("x")
        assert any("Rejected the link of Outlet 1 ¶2 with Outlet 3 ¶2" in said for said in stage.said)
        assert "also in" not in stage.text
        assert stage.app.session.comparison(ArticlePair(0, 2)).links == ()
        await stage.press("u")
        assert "also in Outlet 3" in stage.text
        await stage.press("p")
        assert "✎ by hand" in stage.text
        decisions = stage.app.session.decisions.decisions(*stage.app.session.articles[::2])
        assert [each.linked for each in decisions] == [True]
        assert isinstance(decisions[0], Decision)
