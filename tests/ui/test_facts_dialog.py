"""The dialog for title, source and date: what is typed there stands in the list, in heads and in exports."""

from __future__ import annotations

from pathlib import Path

from textual.widgets import Input

from newsdiff.articles.library import load_library, sample_library
from newsdiff.ui.dialogs.facts import FactsDialog

from .stage import on_stage

EVIL = "[red]a\x1b[31m[/] $x"


async def test_facts_are_typed_kept_shown_and_taken_back(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"The headline of {name}\nThe storm took three roofs on Monday.")
    file = tmp_path / "newsdiff.toml"
    async with on_stage(load_library([str(tmp_path)]), size=(100, 24)) as stage:
        await stage.press("c", "escape", "e")
        title, source, date = stage.app.screen.query(Input)
        assert (title.value, source.value, date.value) == ("The headline of a.txt", "", "")
        source.value, date.value = EVIL, "3/4/2024"
        await stage.press("enter")
        assert "3/4/2024 is not clearly a day" in stage.text
        assert stage.app.focused is date
        assert not file.exists()
        date.value, title.value = "2024-11-11", ""
        await stage.press("enter")
        assert not isinstance(stage.app.screen, FactsDialog)
        assert "Wrote the source and date to" in stage.said[-1]
        assert "[red]a␛[31" in stage.text
        # In the coverage, which was known, and in the head of a comparison.
        await stage.press("c")
        assert "[red]a␛" in stage.text
        await stage.press("escape", "enter")
        assert "[red]a␛" in stage.text
        assert "2024-11-11" in stage.text
        await stage.press("escape", "slash", *"storm", "enter", "u")
        assert "Taken back: the source and date of a.txt." in stage.said[-1]
        assert "[red]" not in "".join(stage.lines[:-1])
        await stage.press("escape", "e", "X", "escape")
        assert file.read_text() == ""


async def test_samples_stay_as_they_are() -> None:
    async with on_stage(sample_library()) as stage:
        await stage.press("e")
        assert "This article is a sample and stays as it is" in stage.said[-1]
        await stage.press("u")
        assert "No title, source or date was changed." in stage.said[-1]
