"""The README says what is so."""

from __future__ import annotations

import doctest
import re
import shlex
import subprocess
import sys
from pathlib import Path

from . import readme

TEXT = readme.README.read_text(encoding="utf-8")
RENEW = "out of date: run python tests/guards/readme.py"


def test_keys_and_output_are_the_programs_own() -> None:
    assert readme.renewed(TEXT) == TEXT, RENEW


def test_every_command_stands_in_it() -> None:
    from newsdiff.reader.commands import COMMANDS

    assert [command.id for command in COMMANDS if f" | {command.help} |" not in TEXT] == []


def test_its_python_does_what_it_says() -> None:
    result = doctest.testfile(str(readme.README), module_relative=False, encoding="utf-8")
    assert result.attempted > 3
    assert result.failed == 0


def test_its_settings_can_be_used(tmp_path: Path) -> None:
    from newsdiff.config import load_settings
    from newsdiff.reader.keymap import keymap_of

    (example,) = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    file = tmp_path / "config.toml"
    file.write_text(example, encoding="utf-8")
    settings = load_settings(file)
    assert settings.sensitivity == 6
    assert set(keymap_of(settings)) == {"comparison.swap", "list.mark"}


def test_its_links_lead_somewhere_and_every_picture_is_used() -> None:
    targets = set(re.findall(r"\]\(([^)#]+)\)", TEXT))
    files = {target for target in targets if "://" not in target}
    assert {target for target in files if not (readme.ROOT / target).is_file()} == set()
    pictures = {f"screenshots/{path.name}" for path in (readme.ROOT / "screenshots").glob("*.svg")}
    assert pictures - files == set()


def test_the_picture_comes_first() -> None:
    paragraphs = TEXT.split("\n\n")
    assert paragraphs[0] == "# newsdiff"
    assert paragraphs[1].startswith("![")


def test_the_options_of_compare_are_all_there() -> None:
    program = Path(sys.executable).with_name("newsdiff")
    said = subprocess.run([program, "compare", "--help"], capture_output=True, encoding="utf-8", timeout=60)
    options = set(re.findall(r"--[a-z]+", said.stdout)) - {"--help", "--version"}
    assert {option for option in options if f"`{option}" not in TEXT} == set()


def test_the_test_command_is_one_line_of_shell() -> None:
    words = shlex.split(readme.test_command(TEXT))
    assert words[:3] == ["python3", "-m", "venv"]
    assert words.count("&&") == 2
