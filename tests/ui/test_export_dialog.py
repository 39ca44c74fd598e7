from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from textual.widgets import Input

from newsdiff.reader.exporting import FORMATS, with_suffix_of

from .stage import Stage, on_stage


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


async def type_path(stage: Stage, path: str) -> None:
    await stage.press("ctrl+u")
    await stage.press(*["full_stop" if sign == "." else "slash" if sign == "/" else sign for sign in path])


async def test_text_is_written_to_the_proposed_file(tmp_path: Path) -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("e")
        assert "newsdiff-3-4.txt" in stage.text
        await stage.press("enter")
        written = (tmp_path / "newsdiff-3-4.txt").read_text(encoding="utf-8")
        assert "The Kremlin has denied reports" in written
        assert any(str(tmp_path / "newsdiff-3-4.txt") in said for said in stage.said)
        assert stage.comparison.is_current


async def test_json_is_chosen_with_a_key_and_changes_the_ending(tmp_path: Path) -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("e", "tab")
        assert "newsdiff-3-4.json" in stage.text
        await stage.press("enter")
        written = json.loads((tmp_path / "newsdiff-3-4.json").read_text(encoding="utf-8"))
        assert written["format"] == 1


async def test_the_ending_that_is_typed_tells_the_format(tmp_path: Path) -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("e")
        await type_path(stage, "out.json")
        await stage.press("enter")
        assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["format"] == 1


async def test_the_dialog_shows_the_formats_and_the_one_the_ending_names() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("e")
        assert "● text .txt   ○ json .json" in stage.text
        await stage.press("tab")
        assert "○ text .txt   ● json .json" in stage.text


async def test_without_the_ending_of_a_format_it_is_text_and_the_dialog_says_so(tmp_path: Path) -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("e")
        await type_path(stage, "out.json")
        await type_path(stage, "out.doc")
        assert "No format has this ending, so it is written as text, in" in stage.text
        assert "● text .txt   ○ json .json" in stage.text
        await stage.press("enter")
        assert "The Kremlin has denied reports" in (tmp_path / "out.doc").read_text(encoding="utf-8")


async def test_tab_gives_a_name_without_an_ending_one() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("e")
        await type_path(stage, "out")
        await stage.press("tab")
        assert " out.txt " in stage.text
        assert "No format" not in stage.text
        await stage.press("tab")
        assert " out.json " in stage.text


async def test_ctrl_t_changes_the_format_while_typing() -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("e")
        for ending in ("json", "md", "html", "csv", "xml", "txt"):
            await stage.press("ctrl+t")
            assert f"newsdiff-3-4.{ending}" in stage.text


async def test_a_file_that_exists_is_replaced_only_after_a_second_enter(tmp_path: Path) -> None:
    target = tmp_path / "newsdiff-3-4.txt"
    target.write_text("mine", encoding="utf-8")
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("e", "enter")
        assert "exists" in stage.text
        assert target.read_text(encoding="utf-8") == "mine"
        await stage.press("escape")
        assert target.read_text(encoding="utf-8") == "mine"
        await stage.press("e", "enter", "enter")
        assert target.read_text(encoding="utf-8") != "mine"


async def test_a_confirmation_is_for_one_name_only(tmp_path: Path) -> None:
    for name in ("newsdiff-3-4.txt", "newsdiff-3-4.txtx"):
        (tmp_path / name).write_text("mine", encoding="utf-8")
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("e", "enter", "x", "enter")
        assert (tmp_path / "newsdiff-3-4.txtx").read_text(encoding="utf-8") == "mine"


async def test_what_cannot_be_written_is_said_in_the_dialog(tmp_path: Path) -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("e")
        await type_path(stage, "no/such/place.txt")
        await stage.press("enter")
        assert "no such folder" in stage.text
        await type_path(stage, "")
        await stage.press("enter")
        assert "Name a file" in stage.text
        await stage.press("escape")
        assert stage.comparison.is_current
    assert list(tmp_path.iterdir()) == []


def test_only_a_formats_own_ending_is_exchanged() -> None:
    text, machine = FORMATS[0], FORMATS[1]
    assert with_suffix_of("a.txt", text, machine) == "a.json"
    assert with_suffix_of("a.b", text, machine) == "a.b"


@pytest.mark.parametrize(("ending", "start"), [("csv", "kind,side,title"), ("xml", "<?xml version")])
async def test_every_format_is_chosen_by_its_ending(tmp_path: Path, ending: str, start: str) -> None:
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("e")
        await type_path(stage, f"out.{ending}")
        await stage.press("enter")
        assert (tmp_path / f"out.{ending}").read_text(encoding="utf-8").startswith(start)


async def test_the_names_of_all_formats_are_whole_in_a_narrow_dialog() -> None:
    async with on_stage(pair=(2, 3), size=(80, 24)) as stage:
        await stage.press("e")
        assert all(f"{each.name} {each.suffix}" in stage.text for each in FORMATS)


@pytest.mark.parametrize(
    "path", ["~nosuchuser/x.txt", "a" * 300 + ".txt", "gone/x.txt", "x\0y.txt", "pipe.txt"]
)
async def test_a_path_that_cannot_be_written_is_said_and_the_dialog_stays(tmp_path: Path, path: str) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("e")
        dialog = stage.app.screen
        dialog.query_one(Input).value = path
        await stage.press("enter", "enter")
        assert stage.app.screen is dialog
        assert stage.app.fault is None
    assert [file.name for file in tmp_path.iterdir()] == ["pipe.txt"]


async def test_the_working_folder_may_be_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    async with on_stage(pair=(2, 3)) as stage:
        await stage.press("e")
        assert "no longer there" in stage.text
        await stage.press("enter")
        assert stage.app.fault is None
