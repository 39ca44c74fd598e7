"""``newsdiff compare`` as people and scripts call it."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
from pathlib import Path

import pytest

from newsdiff import __version__
from tests.cli.installed import PROGRAM, SEEDS, newsdiff

A, B = SEEDS[0], SEEDS[2]


@pytest.mark.slow
def test_exit_status_says_whether_they_differ() -> None:
    for form in ("text", "json"):
        assert newsdiff("compare", A, A, "--format", form).returncode == 0
        assert newsdiff("compare", A, B, "--format", form).returncode == 1


def test_the_order_is_a_difference_the_line_ends_are_none(tmp_path: Path) -> None:
    lines = Path(A).read_text(encoding="utf-8").split("\n")
    (tmp_path / "crlf.txt").write_bytes("\r\n\r\n".join(lines).encode("utf-16"))
    (tmp_path / "turned.txt").write_text("\n".join(reversed(lines)), encoding="utf-8")
    assert newsdiff("compare", A, "crlf.txt", cwd=tmp_path).returncode == 0
    assert newsdiff("compare", A, "turned.txt", cwd=tmp_path).returncode == 1


def test_marks_and_the_way_figures_are_written_are_no_difference(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("## What happened\nSome 12 500 fled... and prices rose by 7 percent.\n")
    (tmp_path / "other.txt").write_text("What happened\nSome 12,500 fled…and prices rose by 7%.\n")
    assert newsdiff("compare", "one.txt", "other.txt", cwd=tmp_path).returncode == 0


@pytest.mark.slow
def test_the_same_bytes_each_time() -> None:
    for form in ("text", "json"):
        environments = ({"PYTHONHASHSEED": "1", "COLUMNS": "80"}, {"PYTHONHASHSEED": "2", "COLUMNS": "200"})
        runs = {newsdiff("compare", A, B, "--format", form, env=each).stdout for each in environments}
        assert len(runs) == 1


@pytest.mark.parametrize("which", [0, 1])
def test_standard_input_is_one_of_the_two(which: int) -> None:
    paths = [A, A]
    paths[which] = "-"
    done = newsdiff("compare", *paths, "--format", "json", input=Path(A).read_bytes())
    assert done.returncode == 0
    result = json.loads(done.stdout)
    assert result["articles"][which]["path"] == "-"
    assert result["articles"][0]["paragraphs"] == result["articles"][1]["paragraphs"]


def test_a_coarser_answer_is_said_once_and_not_when_it_is_to_be_quiet(tmp_path: Path) -> None:
    (tmp_path / "log.txt").write_text(" ".join(f"word{number}" for number in range(310)))
    said = "Sentences of more than 300 words were compared in pieces: "
    done = newsdiff("compare", "log.txt", A, "--format", "json", cwd=tmp_path)
    assert done.stderr.decode() == f"newsdiff: coarser than usual. {said}log.txt ¶1.\n"
    assert json.loads(done.stdout)["notes"] == [f"{said}A ¶1."]
    done = newsdiff("compare", "log.txt", A, "--format", "markdown", "--quiet", cwd=tmp_path)
    assert done.stderr == b""
    assert f"{said}A ¶1.".encode() in done.stdout


def test_standard_input_without_words_has_a_name() -> None:
    done = newsdiff("compare", "-", A, "--format", "json", input=b"...")
    assert json.loads(done.stdout)["articles"][0]["title"] == "standard input"


def test_empty_standard_input_is_trouble() -> None:
    done = newsdiff("compare", "-", A, input=b"")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"newsdiff: standard input: is empty")


def test_a_pipe_is_as_good_as_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with subprocess.Popen([PROGRAM, "compare", str(tmp_path / "pipe"), A], stdout=subprocess.PIPE) as process:
        (tmp_path / "pipe").write_bytes(Path(A).read_bytes())
        process.communicate(timeout=60)
        assert process.returncode == 0


def test_a_guessed_encoding_is_said_on_standard_error(tmp_path: Path) -> None:
    (tmp_path / "latin.txt").write_bytes("The café owner said it was closed on Monday.".encode("latin-1"))
    done = newsdiff("compare", "latin.txt", A, "--format", "json", cwd=tmp_path)
    assert done.returncode == 1
    assert re.fullmatch(rb"newsdiff: latin.txt: is not UTF-8; read as .*\n", done.stderr)
    assert json.loads(done.stdout)["articles"][0]["paragraphs"][0]["text"].startswith("The café")


@pytest.mark.slow
def test_colour_only_where_it_is_wanted() -> None:
    def coloured(*options: str, **environment: str) -> bool:
        return b"\x1b[" in newsdiff("compare", A, B, *options, env={"NO_COLOR": "", **environment}).stdout

    assert not coloured()
    assert not coloured("--color", "never")
    assert coloured("--color", "always")
    assert coloured("--color", "always", NO_COLOR="1")


@pytest.mark.slow
def test_width_and_layout() -> None:
    from newsdiff.render.cells import cell_width

    for width in ("40", "80", "160"):
        for layout in ([], ["--layout", "stacked"], ["--layout", "side-by-side"]):
            text = newsdiff("compare", A, B, "--width", width, *layout).stdout.decode()
            assert max(map(cell_width, text.splitlines())) <= int(width)
    assert newsdiff("compare", A, B).stdout == newsdiff("compare", A, B, "--width", "120").stdout
    stacked = newsdiff("compare", A, B, "--width", "120", "--layout", "stacked").stdout
    assert stacked != newsdiff("compare", A, B).stdout


def test_explanations_name_each_link() -> None:
    links = json.loads(newsdiff("compare", A, B, "--format", "json").stdout)["links"]
    plain = newsdiff("compare", A, B, "--width", "70").stdout.decode()
    explained = newsdiff("compare", A, B, "--width", "70", "--explain").stdout.decode()
    assert explained.startswith(plain)
    section = explained.removeprefix(plain)
    assert f"Why: {len(links)} link" in section
    for number, link in enumerate(links, 1):
        places = f"{link['a']['paragraph']} ⇄ {link['b']['paragraph']}"
        assert f"\n{number}. paragraphs {places}: {link['label']}, score " in section
    assert max(map(len, section.splitlines())) <= 70


def test_markup_and_escape_sequences_are_text(tmp_path: Path) -> None:
    hostile = "A [@click=app.quit]x[/] headline\nText \x1b[31mred \x1b]0;title\x07 \x9b2J \u202e back \x7f.\n"
    (tmp_path / "hostile.txt").write_text(hostile, encoding="utf-8")
    for options in (["--explain"], ["--format", "json"]):
        done = newsdiff("compare", "hostile.txt", "hostile.txt", *options, cwd=tmp_path)
        text = done.stdout.decode()
        assert done.returncode == 0
        assert "[@click=app.quit]x[/]" in text
        assert re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text) is None


def test_ctrl_c_is_silent() -> None:
    with subprocess.Popen(
        [PROGRAM, "compare", "-", A],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # A shell that runs the tests in the background makes all of them ignore it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:
        assert process.stdin is not None
        # More than a pipe holds: once all of it is taken, the program is reading.
        process.stdin.write(b"word " * 100_000)
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        stdout, stderr = process.communicate(timeout=60)
    assert (process.returncode, stdout, stderr) == (130, b"", b"")


def test_version_and_help_on_every_command() -> None:
    for command in ([], ["compare"], ["list"]):
        done = newsdiff(*command, "--version")
        assert (done.returncode, done.stdout, done.stderr) == (0, f"newsdiff {__version__}\n".encode(), b"")
        done = newsdiff(*command, "--help")
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout.startswith(b"usage: newsdiff")
