"""``newsdiff text``, also as textconv and difftool of git."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from textwrap import fill

import pytest

from tests.cli.installed import PROGRAM, SEEDS, newsdiff

WORDS = (
    "The old bridge over the river opens again on Monday, the mayor told a crowd of several hundred people.",
    "Nobody was hurt when a part of it fell into the water two years ago, early on a Sunday in the spring.",
)


def wrapped(paragraphs: tuple[str, ...], width: int) -> str:
    return "\n\n".join(fill(each, width) for each in paragraphs) + "\n"


def test_a_paragraph_a_line() -> None:
    done = newsdiff("text", "-", input=wrapped(WORDS, 50).encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == "\n".join((*WORDS, "")).encode()
    assert newsdiff("text", SEEDS[0]).stdout == Path(SEEDS[0]).read_bytes().strip() + b"\n"


def test_what_would_move_the_cursor_is_shown() -> None:
    done = newsdiff("text", "-", input=b"A title\x1b[2J here\nMore.")
    assert done.stdout.decode() == "A title␛[2J here\nMore.\n"


def test_a_warning_unless_quiet() -> None:
    latin = "Straße in München gesperrt, sagt die Polizei.\n".encode("latin-1")
    assert b"newsdiff: -: " in newsdiff("text", "-", input=latin).stderr
    assert newsdiff("text", "-", "--quiet", input=latin).stderr == b""


def test_an_error_even_if_quiet(tmp_path: Path) -> None:
    done = newsdiff("text", "-q", tmp_path / "missing")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"no such file" in done.stderr


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Texts under git, one changed and wrapped otherwise, set up as the page on the command line says."""
    (tmp_path / ".gitattributes").write_text("*.txt diff=newsdiff\n")
    (tmp_path / "story.txt").write_text(wrapped(WORDS, 70))
    for arguments in (
        ("init", "-q"),
        ("config", "user.name", "n"),
        ("config", "user.email", "n@example.org"),
        ("config", "diff.newsdiff.textconv", "newsdiff text"),
        ("config", "difftool.newsdiff.cmd", 'newsdiff compare "$LOCAL" "$REMOTE"'),
        ("config", "difftool.prompt", "false"),
        ("add", "."),
        ("commit", "-q", "-m", "first"),
    ):
        git(tmp_path, *arguments)
    changed = (WORDS[0].replace("Monday", "Tuesday"), WORDS[1])
    (tmp_path / "story.txt").write_text(wrapped(changed, 50))
    return tmp_path


def git(folder: Path, *arguments: str) -> str:
    path = f"{Path(PROGRAM).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "GIT_CONFIG_GLOBAL": os.devnull}
    return subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env=environment,
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
    ).stdout


def test_git_diff_sees_words_and_not_lines(repository: Path) -> None:
    lines = git(repository, "diff", "--word-diff", "--unified=9").splitlines()
    assert lines[-2:] == [
        WORDS[0].replace("Monday,", "[-Monday,-]{+Tuesday,+}"),
        WORDS[1],
    ]


def test_git_difftool(repository: Path) -> None:
    shown = git(repository, "difftool", "--tool=newsdiff")
    assert "‼Monday" in shown
    assert "‼Tuesday" in shown
