"""Notes: written in some lines, and read on the page where they stand."""

from __future__ import annotations

import pytest
from textual.events import Key

from newsdiff.engine.comparison import Passage
from newsdiff.reader.decisions.changes import whole
from newsdiff.reader.layout.page import View
from newsdiff.reader.layout.places import Place
from newsdiff.reader.reading import Reading
from newsdiff.render.cells import cell_width
from newsdiff.render.note_lines import note_lines
from newsdiff.render.notes import Note, Notes
from newsdiff.store.memory import open_memory
from newsdiff.ui.dialogs.note import NoteDialog
from tests.reader.comparisons import compared

from .stage import library_of, on_stage, seeds

TYPED = [*"Ask", "space", *"Jo", "enter", "enter", *"again"]


def test_a_note_is_wrapped_below_its_sign() -> None:
    assert note_lines("short", 40) == ("✎ short",)
    assert note_lines("one two three\n\nfour", 9) == ("✎ one two", "  three", "  ", "  four")
    for width in range(4, 40):
        assert all(cell_width(line) <= width for line in note_lines("a note 注释 of some length", width))


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("width", [30, 60, 120])
def test_a_note_stands_below_its_paragraph_and_belongs_to_it(view: View, width: int) -> None:
    comparison = compared(6, 6, [(0, 0), (2, 4), (3, 3)])
    plain, noted = (
        Reading(comparison),
        Reading(comparison, notes=notes(("a", 2, "one\ntwo"), ("b", 5, "end"))),
    )
    for walk in (plain, noted):
        walk.lay_out(width, view)
    for place, more in ((Place("a", 2), 2), (Place("b", 5), 1), (Place("a", 1), 0), (Place("b", 4), 0)):
        first, last = noted.page.extent(place)
        lines = plain.page.extent(place)
        assert last - first == lines[1] - lines[0] + more
        assert noted.page.place_at(last, place.side) == place
    assert [noted.page.order(side) for side in ("a", "b")] == [plain.page.order(side) for side in ("a", "b")]


def test_what_is_folded_counts_its_notes() -> None:
    comparison = compared(6, 6, [(index, index) for index in range(6)])
    walk = Reading(comparison, notes=notes(("a", 2, "one"), ("b", 3, "two"), ("b", 4, "three")))
    walk.filters.close_around(Place("a", 2))
    walk.lay_out(120, View.ALIGNED)
    said = {walk.page.outline.note(place) for place in walk.page.outline.folded_at.values()}
    assert len(said) == 2
    assert any(text.endswith(", 1 note …") for text in said)
    assert any(text.endswith(", 2 notes …") for text in said)


def notes(*written: tuple[str, int, str]) -> Notes:
    sides = {
        side: tuple(Note(Passage(index, 0, 1), text) for where, index, text in written if where == side)
        for side in ("a", "b")
    }
    return Notes(sides["a"], sides["b"])


@pytest.mark.parametrize("view", [[], ["v"], ["v", "v"]])
async def test_what_was_written_in_some_lines_is_read_below_the_paragraph(view: list[str]) -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press(*view, "j", "a", *TYPED, "ctrl+s")
        rows = [row for row, line in enumerate(stage.lines) if "✎ Ask Jo" in line]
        assert len(rows) == 1
        assert "again" in stage.lines[rows[0] + 2]
        await stage.press("u")
        assert "✎ Ask Jo" not in stage.text


async def test_a_changed_text_is_dropped_only_when_asked_twice() -> None:
    async with on_stage(library_of(["One thing."], ["Another."]), (0, 1)) as stage:
        await stage.press("a", "escape")
        assert stage.comparison
        await stage.press("a", *"draft", "escape")
        assert isinstance(stage.app.screen, NoteDialog)
        assert "esc again drops it" in stage.text
        await stage.press("s", "escape")
        assert isinstance(stage.app.screen, NoteDialog)
        await stage.press("ctrl+s")
        assert "✎ drafts" in stage.text
        await stage.press("a", *"!!", "escape", "escape")
        assert "✎ drafts" in stage.text
        assert "!!" not in stage.text


async def test_the_dialog_leaves_the_paragraph_in_sight() -> None:
    async with on_stage(pair=(2, 3), size=(80, 24)) as stage:
        for keys in (["g"], ["G"]):
            await stage.press(*keys)
            cursor = stage.comparison.reading.cursor
            words = seeds().articles[2].paragraphs[cursor.paragraph].split()[:2]
            await stage.press("a")
            assert " ".join(words) in stage.text
            await stage.press("escape")


@pytest.mark.parametrize("size", [(30, 8), (60, 20), (240, 60)])
async def test_the_dialog_fits_every_screen(size: tuple[int, int]) -> None:
    async with on_stage(pair=(2, 3), size=size) as stage:
        await stage.press("a", *"draft", "escape")
        assert "Note on 002 ¶1" in stage.text
        assert "draft" in stage.text
        assert "ctrl+s keeps" in stage.text
        assert "Not kept yet" in stage.text


async def test_a_note_from_elsewhere_shows_without_closing_what_was_opened() -> None:
    library = library_of(["Same."] * 9 + ["One."], ["Same."] * 9 + ["Two."])
    async with on_stage(library, (0, 1)) as stage:
        await stage.press("G", "a", *"first", "ctrl+s", "Z", "g", "z")
        lines = len(stage.comparison.reading.page.lines)
        article = library.articles[0]
        with open_memory() as memory:
            memory.set_note(article, whole(article, 1), "from elsewhere")
        stage.comparison.deciding.look_elsewhere()
        await stage.settle()
        assert "✎ from elsewhere" in stage.text
        assert len(stage.comparison.reading.page.lines) == lines + 1


async def test_what_is_typed_while_the_dialog_opens_is_part_of_the_note() -> None:
    async with on_stage(library_of(["One thing."], ["Another."]), (0, 1)) as stage:
        stage.comparison.deciding.note()
        for key in "quick":
            stage.app.post_message(Key(key, key))
        await stage.settle()
        await stage.press("ctrl+s")
        assert "✎ quick" in stage.text
