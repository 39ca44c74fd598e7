"""What the pages say is so: README.md, CONTRIBUTING.md, CHANGELOG.md, and docs."""

from __future__ import annotations

import doctest
import json
import re
import shlex
from pathlib import Path

import pytest

from . import pages

TEXTS = {page.relative_to(pages.ROOT).as_posix(): page.read_text(encoding="utf-8") for page in pages.PAGES}
README = TEXTS["README.md"]
RENEW = "out of date: run python -m tests.guards.pages"

every_page = pytest.mark.parametrize("page", TEXTS)


def targets(page: str) -> set[Path]:
    """The files that a page's links lead to."""
    found = {
        target for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", TEXTS[page]) if "://" not in target
    }
    return {(pages.ROOT / page).parent.joinpath(target).resolve() for target in found}


@every_page
def test_what_the_program_says_is_current(page: str) -> None:
    assert pages.renewed(TEXTS[page]) == TEXTS[page], RENEW


def test_every_block_is_in_a_page_and_every_command_and_option_in_a_table() -> None:
    from newsdiff.reader.commands import COMMANDS

    everything = "\n".join(TEXTS.values())
    assert [name for name in pages.BLOCKS if f"pages.py: {name} -->" not in everything] == []
    assert [each.id for each in COMMANDS if f" | {each.help} |" not in TEXTS["docs/reading.md"]] == []
    assert "| `--sensitivity N` | how little" in TEXTS["docs/command-line.md"]


@every_page
def test_its_python_does_what_it_says(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(pages.ROOT)
    result = doctest.testfile(str(pages.ROOT / page), module_relative=False, encoding="utf-8")
    assert result.failed == 0
    if page == "docs/python.md":
        assert result.attempted > 15


def test_every_public_name_is_explained() -> None:
    import newsdiff

    page = TEXTS["docs/python.md"]
    assert [name for name in newsdiff.__all__ if f"`{name}" not in page] == []


def test_the_example_of_settings_can_be_used(tmp_path: Path) -> None:
    from newsdiff.config import load_settings
    from newsdiff.reader.user_keys import keymap_of

    (example,) = re.findall(r"```toml\n(.*?)```", TEXTS["docs/reading.md"], re.DOTALL)
    file = tmp_path / "config.toml"
    file.write_text(example, encoding="utf-8")
    settings = load_settings(file)
    assert settings.sensitivity == 6
    assert set(keymap_of(settings)) == {"comparison.swap", "list.mark"}


def test_the_fields_of_json_are_all_explained() -> None:
    from newsdiff import Article, compare, render_json

    texts = (
        "The old bridge opens on Monday, the mayor said.",
        "The old bridge opens on Tuesday, the mayor said.",
    )
    a, b = (Article((text,)) for text in texts)
    found = json.loads(render_json(compare(a, b)))

    def names(value: object) -> set[str]:
        if isinstance(value, dict):
            return set(value) | {name for each in value.values() for name in names(each)}
        return {name for each in value for name in names(each)} if isinstance(value, list) else set()

    assert {"spans", "disagreements", "kind", "evidence"} <= names(found)
    page = TEXTS["docs/formats.md"]
    assert [name for name in names(found) | {"rejected", "notes"} if f"`{name}`" not in page] == []


@every_page
def test_its_links_lead_somewhere(page: str) -> None:
    assert {target for target in targets(page) if not target.exists()} == set()


@every_page
def test_its_links_to_a_heading_find_one(page: str) -> None:
    for target, heading in re.findall(r"\]\(([^)#:\s]*)#([\w-]+)\)", TEXTS[page]):
        there = ((pages.ROOT / page).parent / target) if target else pages.ROOT / page
        titles = re.findall(r"^#+ (.+)$", there.read_text(encoding="utf-8"), re.MULTILINE)
        assert heading in [title.lower().replace(" ", "-") for title in titles], (target, heading)


def test_every_picture_and_every_page_is_linked() -> None:
    linked = {target for page in TEXTS for target in targets(page)}
    pictures = set((pages.ROOT / "screenshots").glob("*.svg"))
    assert pictures - linked == set()
    assert set((pages.ROOT / "docs").glob("*.md")) <= targets("README.md")


def test_the_pages_come_with_the_source_archive() -> None:
    import tomllib

    project = tomllib.loads((pages.ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    included = set(project["tool"]["hatch"]["build"]["targets"]["sdist"]["include"])
    linked = {target for page in TEXTS for target in targets(page)}
    needed = {target.relative_to(pages.ROOT).parts[0] for target in linked | set(pages.PAGES)}
    assert needed - included - {"pyproject.toml"} == set()


def test_the_readme_is_short_and_begins_with_a_picture() -> None:
    assert len(README.splitlines()) <= 150
    paragraphs = README.split("\n\n")
    assert paragraphs[0] == "# newsdiff"
    assert paragraphs[1].startswith("![")


def test_the_test_command_is_one_line_of_shell() -> None:
    words = shlex.split(pages.test_command(README))
    assert words[:3] == ["python3", "-m", "venv"]
    assert words.count("&&") == 2
    assert pages.test_command(README) in TEXTS["CONTRIBUTING.md"]
