"""Completion in real shells, and the manual page as ``man`` shows it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pexpect
import pytest

from newsdiff.cli.arguments import COMMANDS
from shell_files import COMPLETION, MANUAL, made


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed")
    for place, text in made().items():
        (folder / place).parent.mkdir(parents=True)
        (folder / place).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    (tmp_path / "story one.txt").touch()
    (tmp_path / "stories").mkdir()
    return tmp_path


def shell(name: str, *arguments: str, cwd: Path) -> str:
    if not shutil.which(name):
        pytest.skip(f"{name} is not installed")
    environment = {**os.environ, "HOME": str(cwd)}
    return subprocess.run(
        [name, *arguments], cwd=cwd, env=environment, stdout=subprocess.PIPE, encoding="utf-8", timeout=60
    ).stdout


def bash(share: Path, cwd: Path, *words: str) -> set[str]:
    script = 'source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _shtab_newsdiff; printf "%s\\n" "${COMPREPLY[@]}"'
    return set(shell("bash", "-c", script, str(share / COMPLETION["bash"]), *words, cwd=cwd).splitlines())


def test_bash(share: Path, stories: Path) -> None:
    assert bash(share, stories, "newsdiff", "") == set(COMMANDS)
    assert bash(share, stories, "newsdiff", "compare", "a", "--form") == {"--format"}
    assert "json" in bash(share, stories, "newsdiff", "compare", "--format", "j")
    # Nothing of its own, and so readline's file names.
    assert bash(share, stories, "newsdiff", "sto") <= {""}
    assert "-o default" in (share / COMPLETION["bash"]).read_text(encoding="utf-8")


def fish(share: Path, cwd: Path, line: str) -> set[str]:
    script = f"source {share / COMPLETION['fish']}; complete -C '{line}'"
    return {found.split("\t")[0] for found in shell("fish", "-c", script, cwd=cwd).splitlines()}


def test_fish(share: Path, stories: Path) -> None:
    assert fish(share, stories, "newsdiff ") == {*COMMANDS, "story one.txt", "stories/"}
    assert fish(share, stories, "newsdiff one.txt sto") == {"story one.txt", "stories/"}
    assert fish(share, stories, "newsdiff compare one.txt sto") == {"story one.txt", "stories/"}
    assert fish(share, stories, "newsdiff compare --layout ") == {"side-by-side", "stacked"}


@pytest.mark.terminal
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("newsdiff ", [*sorted(COMMANDS), "stories", "story"]),
        ("newsdiff one.txt sto", ["stories", "story"]),
        ("newsdiff list one.txt sto", ["stories", "story"]),
        ("newsdiff compare --layout s", ["side-by-side", "stacked"]),
    ],
)
def test_zsh(share: Path, stories: Path, line: str, expected: list[str]) -> None:
    if not shutil.which("zsh"):
        pytest.skip("zsh is not installed")
    functions = (share / COMPLETION["zsh"]).parent
    child = pexpect.spawn(
        "zsh", ["-f", "-i"], cwd=str(stories), dimensions=(40, 120), timeout=60, encoding="utf-8"
    )
    try:
        child.sendline(
            f"fpath=('{functions}' $fpath); autoload -Uz compinit; compinit -u -D; "
            "bindkey '^I' list-choices; echo rea''dy"
        )
        child.expect("ready")
        child.send(f"{line}\t")
        for word in expected:
            child.expect_exact(word)
    finally:
        child.close(force=True)


def test_the_manual_has_every_command_and_option(share: Path) -> None:
    text = (share / MANUAL).read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"newsdiff {command}" in text
    assert ".SH EXIT STATUS" in text
    if shutil.which("man"):
        done = subprocess.run(
            ["man", "--warnings", "-l", str(share / MANUAL)],
            capture_output=True,
            encoding="utf-8",
            timeout=60,
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert "--sensitivity N" in done.stdout
