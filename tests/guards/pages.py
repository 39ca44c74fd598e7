"""The parts of the pages that are made from the program: its keys, settings, options, output, and its folders.

Run as a program, this writes them into the pages.
"""

from __future__ import annotations

import ast
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import fields
from pathlib import Path

from newsdiff.cli.arguments import command_parser
from newsdiff.config import Settings, documentation
from newsdiff.reader.commands import Scope, command, commands_at, key_name

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "tui" / "newsdiff"
PAGES = (
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").glob("*.md")),
)
MAIN_KEYS = (
    "list.open",
    "comparison.next_change",
    "comparison.next_disagreement",
    "comparison.counterpart",
    "comparison.go_back",
    "comparison.why",
    "comparison.view",
    "comparison.filter",
    "comparison.search",
    "app.help",
)

_BLOCK = re.compile(r"(<!-- made by tests/guards/pages.py: ([a-z ]+) -->\n).*?(<!-- end -->)", re.DOTALL)
_EXAMPLE = re.compile(r"(```console\n\$ ([^\n]+)\n).*?(```\n)", re.DOTALL)


def renewed(text: str) -> str:
    """A page with what the program says now."""
    text = _BLOCK.sub(lambda found: f"{found[1]}\n{BLOCKS[found[2]]()}\n{found[3]}", text)
    return _EXAMPLE.sub(lambda found: found[1] + _output(found[2]) + found[3], text)


def test_command(text: str) -> str:
    """The command in a page that installs newsdiff and runs the tests."""
    (line,) = (line for line in text.splitlines() if line.startswith("python3 -m venv") and "pytest" in line)
    return line


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |\n"


def _keys() -> str:
    """A table of the keys for each place."""
    tables = []
    for scope in (
        Scope.LIST,
        Scope.COMPARISON,
        Scope.WHY,
        Scope.CHANGES,
        Scope.COVERAGE,
        Scope.MATRIX,
        Scope.ANYWHERE,
    ):
        rows = [_row(_key_names(each.keys), each.help) for each in commands_at(scope)]
        tables.append(_row(scope.value, "") + "|---|---|\n" + "".join(rows))
    return "\n".join(tables)


def _main_keys() -> str:
    """A table of the keys that matter most."""
    rows = [_row(_key_names(each.keys[:1]), each.scope.value, each.help) for each in map(command, MAIN_KEYS)]
    return _row("key", "where", "") + "|---|---|---|\n" + "".join(rows)


def _key_names(keys: tuple[str, ...]) -> str:
    return " ".join(f"`{key_name(key)}`" for key in keys)


def _settings() -> str:
    """A table of the settings."""
    meaning, default = documentation(), Settings()
    rows = []
    for each in fields(Settings):
        is_table = each.name == "keys"
        value = "" if is_table else f"`{json.dumps(getattr(default, each.name))}`"
        rows.append(_row("`[keys]`" if is_table else f"`{each.name}`", value, meaning[each.name]))
    return _row("setting", "default", "") + "|---|---|---|\n" + "".join(rows)


def _options(name: str) -> str:
    """A table of a command's arguments and options."""
    rows = []
    for action in command_parser(name)._actions:
        if action.dest not in ("help", "version"):
            value = "\\|".join(action.choices or ()) or action.metavar or ""
            words = " ".join([*action.option_strings, str(value)]).strip()
            rows.append(_row(f"`{words}`", str(action.help)))
    return _row(f"`newsdiff {name}`", "") + "|---|---|\n" + "".join(rows)


def _folders() -> str:
    """The folders of the program, each with what it says of itself."""
    return f"    tui/newsdiff/\n{''.join(_folders_in(PACKAGE, 1))}"


def _folders_in(folder: Path, depth: int) -> Iterator[str]:
    for below in sorted(each.parent for each in folder.glob("*/__init__.py")):
        docstring = ast.get_docstring(ast.parse((below / "__init__.py").read_text(encoding="utf-8")))
        first = (docstring or "").splitlines()[0]
        yield f"    {'  ' * depth + below.name + '/':<22}{first}\n"
        yield from _folders_in(below, depth + 1)


BLOCKS: dict[str, Callable[[], str]] = {
    "keys": _keys,
    "main keys": _main_keys,
    "settings": _settings,
    "options of compare": lambda: _options("compare"),
    "options of matrix": lambda: _options("matrix"),
    "options of coverage": lambda: _options("coverage"),
    "options of list": lambda: _options("list"),
    "options of text": lambda: _options("text"),
    "options of notes": lambda: _options("notes"),
    "folders": _folders,
}


def _output(line: str) -> str:
    """What a line of shell prints, with the installed program in its path."""
    programs = Path(sys.executable).parent
    environment = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    environment["PATH"] = f"{programs}{os.pathsep}{environment.get('PATH', os.defpath)}"
    done = subprocess.run(
        ["/bin/sh", "-c", line],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
    )
    return "\n".join(line.rstrip() for line in done.stdout.splitlines()) + "\n"


if __name__ == "__main__":
    for page in PAGES:
        page.write_text(renewed(page.read_text(encoding="utf-8")), encoding="utf-8")
