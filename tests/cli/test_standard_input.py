"""Articles on standard input: one in any format, or several."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.articles.test_formats import FILES, Named
from tests.cli.installed import SEEDS, newsdiff


@pytest.mark.parametrize(("name", "content", "expected"), FILES, ids=[name for name, *_ in FILES])
def test_any_format_is_read(name: str, content: str | bytes, expected: list[Named]) -> None:
    data = content.encode() if isinstance(content, str) else content
    listed = json.loads(newsdiff("list", "--format", "json", "-", input=data).stdout)["articles"]
    assert [(each["title"], each["source"], each["date"]) for each in listed] == expected
    assert {each["path"] for each in listed} == {"-"}


def results(command: str, *paths: str, data: bytes = b"") -> Any:
    done = newsdiff(command, "--format", "json", *paths, input=data)
    assert (done.returncode, done.stderr) == (0, b"")
    return json.loads(done.stdout)


@pytest.fixture
def alike(tmp_path: Path) -> list[str]:
    """The samples, and two articles with the same beginning, which makes their files part of their titles."""
    for name in ("a", "b"):
        text = f"The council closed the old bridge on Friday after engineers had found cracks in it, pillar {name}."
        (tmp_path / f"{name}.txt").write_text(f"{text}\nNobody was hurt.\n")
    return [*SEEDS, str(tmp_path)]


@pytest.mark.parametrize("command", ["list", "matrix", "coverage"])
def test_what_list_writes_is_read_again(command: str, alike: list[str]) -> None:
    written = newsdiff("list", "--format", "jsonl", *alike).stdout
    again, before = results(command, "-", data=written), results(command, *alike)
    for result in (again, before):
        for each in result["articles"]:
            del each["path"]
    assert again["articles"] == before["articles"]
    if command == "coverage":
        assert again["statements"] == before["statements"]


def test_standard_input_is_read_once_beside_files() -> None:
    written = newsdiff("list", "--format", "jsonl", *SEEDS[:2]).stdout
    listed = results("list", "-", SEEDS[2], "-", data=written)["articles"]
    assert [each["path"] for each in listed] == ["-", "-", SEEDS[2]]


def test_a_bad_line_is_named() -> None:
    written = newsdiff("list", "--format", "jsonl", *SEEDS[:2]).stdout
    listed = results("list", "-", data=written + b"{cut\n")
    assert len(listed["articles"]) == 2
    (problem,) = listed["problems"]
    assert problem["path"] == "-"
    assert "record 3" in problem["message"]


def test_several_articles_cannot_be_one_side() -> None:
    written = newsdiff("list", "--format", "jsonl", *SEEDS[:2]).stdout
    done = newsdiff("compare", "-", SEEDS[0], input=written)
    assert done.stderr.startswith(b"newsdiff: standard input: holds 2 articles")
