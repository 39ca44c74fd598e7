"""What the README says that the program knows better: its keys, its settings and its output.

Run as a program, this writes both anew.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

from newsdiff.config import Settings, documentation
from newsdiff.reader.commands import Scope, commands_at, key_name

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"

_KEYS = re.compile(r"(<!-- keys: [^\n]*-->\n).*?(<!-- end of keys -->)", re.DOTALL)
_SETTINGS = re.compile(r"(<!-- settings: [^\n]*-->\n).*?(<!-- end of settings -->)", re.DOTALL)
_EXAMPLE = re.compile(r"(```console\n\$ ([^\n]+)\n).*?(```\n)", re.DOTALL)


def renewed(text: str) -> str:
    """The README with the keys and the output that the program has now."""
    text = _KEYS.sub(lambda found: f"{found[1]}\n{_keys()}\n{found[2]}", text)
    text = _SETTINGS.sub(lambda found: f"{found[1]}\n{_settings()}\n{found[2]}", text)
    return _EXAMPLE.sub(lambda found: found[1] + _output(found[2]) + found[3], text)


def test_command(text: str) -> str:
    """The command that installs newsdiff and passes the tests."""
    (command,) = (
        line for line in text.splitlines() if line.startswith("python3 -m venv") and "pytest" in line
    )
    return command


def _keys() -> str:
    """A table of the keys for each place."""
    lines = []
    for place in (Scope.LIST, Scope.COMPARISON, Scope.WHY, Scope.ANYWHERE):
        lines += [f"| {place.value.lower()} | |", "|---|---|"]
        for command in commands_at(place):
            keys = " ".join(f"`{key_name(key)}`" for key in command.keys)
            lines.append(f"| {keys} | {command.help} |")
        lines.append("")
    return "\n".join(lines)


def _settings() -> str:
    """A table of the settings."""
    meaning, default = documentation(), Settings()
    lines = ["| setting | default | |", "|---|---|---|"]
    for each in fields(Settings):
        value = "" if each.name == "keys" else f"`{json.dumps(getattr(default, each.name))}`"
        name = "`[keys]`" if each.name == "keys" else f"`{each.name}`"
        lines.append(f"| {name} | {value} | {meaning[each.name]} |")
    return "\n".join(lines) + "\n"


def _output(command: str) -> str:
    """What a command of the shell prints, with the installed program in its path."""
    programs = Path(sys.executable).parent
    environment = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    environment["PATH"] = f"{programs}{os.pathsep}{environment.get('PATH', os.defpath)}"
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
    )
    return "\n".join(line.rstrip() for line in done.stdout.splitlines()) + "\n"


if __name__ == "__main__":
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8")
