"""Trouble: one line on standard error, exit status 2, nothing else."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.cli.installed import PROGRAM, SEEDS, newsdiff

GOOD = SEEDS[0]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "blank.txt").write_text(" \n\r\n\t")
    (tmp_path / "binary.txt").write_bytes(b"\x7fELF\0\1\2")
    (tmp_path / "pdf.txt").write_bytes(b"%PDF-1.7 and so on")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    (tmp_path / "bare").mkdir()
    return tmp_path


def assert_one_line(done: subprocess.CompletedProcess[bytes], *parts: str) -> None:
    assert done.returncode == 2
    assert done.stdout in (b"", None)
    text = done.stderr.decode()
    assert text.startswith("newsdiff: ")
    assert text.count("\n") == 1
    assert text.endswith("\n")
    for part in parts:
        assert part in text


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("missing.txt", "no such file"),
        ("empty.txt", "is empty"),
        ("blank.txt", "is empty"),
        ("binary.txt", "is a program, not an article"),
        ("pdf.txt", "is a PDF that cannot be read"),
        ("bare", "is a folder"),
        ("loop.txt", "link that leads back"),
        ("empty.txt/x", "no such file"),
        ("x" * 300, "too long"),
        ("/proc/self/mem", "cannot be read"),
        ("/dev/zero", "larger than"),
    ],
)
def test_an_article_that_cannot_be_read(folder: Path, name: str, what: str) -> None:
    for arguments in ((name, GOOD), (GOOD, name)):
        assert_one_line(newsdiff("compare", *arguments, cwd=folder), f"newsdiff: {name}: ", what)


@pytest.mark.parametrize("command", [["list"], []])
@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("missing.txt", "no such file"),
        ("empty.txt", "is empty"),
        ("bare", "no articles in this folder"),
        ("ftp://harbour.example/a", "only http:// and https://"),
        ("http://127.0.0.1:9/", "--allow-private"),
        ("http://name:word@harbour.example/", "a name or a password"),
    ],
)
def test_no_article_to_list_or_read(folder: Path, command: list[str], name: str, what: str) -> None:
    assert_one_line(newsdiff(*command, name, cwd=folder), f"newsdiff: {name}: ", what)


def test_the_reader_leaves_standard_input_to_its_keyboard() -> None:
    assert_one_line(newsdiff("-"), "newsdiff: -: the reader cannot read standard input", "./-")


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["compare"], "required: A, B"),
        (["compare", "a"], "required: B"),
        (["compare", "a", "b", "c"], "unrecognized arguments: c"),
        (["compare", "-", "-"], "only one of the two"),
        (["compare", "a", "b", "--width", "29"], "from 30 to 1000"),
        (["compare", "a", "b", "--width", "wide"], "from 30 to 1000"),
        (["compare", "a", "b", "--sensitivity", "0"], "from 1 to 9"),
        (["compare", "a", "b", "--format", "xml"], "'text', 'markdown', 'html', 'csv', 'tei', 'json'"),
        (["compare", "a", "b", "--layout", "diagonal"], "'side-by-side', 'stacked'"),
        (["compare", "a", "b", "--color", "red"], "'auto', 'always', 'never'"),
        (["compare", "a", "b", "--out", "c"], "unrecognized arguments: --out"),
        (["list"], "required: PATH"),
        (["list", ""], "argument PATH: the name is empty"),
        (["compare", GOOD, ""], "argument B: the name is empty"),
        (["compare", GOOD, GOOD, "--output", ""], "argument --output: the name is empty"),
        ([""], "argument PATH: the name is empty"),
        (["--bogus"], "see newsdiff --help"),
        (
            ["comapre", "a", "b"],
            "comapre: is no file, no folder and no command; did you mean newsdiff compare?",
        ),
        (["Compare", "--format", "json", "a", "b"], "did you mean newsdiff compare?"),
        (["stories"], "check the name, or see newsdiff --help"),
        (["stories.txt"], "there is no such file"),
        (["www.example.org/a"], "if it is an address, write https://www.example.org/a"),
        (["help", "comapre"], "choose from 'compare'"),
    ],
)
def test_wrong_usage(arguments: list[str], what: str) -> None:
    assert_one_line(newsdiff(*arguments), what)


def test_help_is_a_command() -> None:
    for words, option in ((["help"], ["--help"]), (["help", "compare"], ["compare", "--help"])):
        done = newsdiff(*words)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout == newsdiff(*option).stdout


def test_a_file_with_the_name_of_a_command_can_be_opened(tmp_path: Path) -> None:
    (tmp_path / "compare").write_text("A headline for one\nText.")
    assert_one_line(newsdiff("compare", "a", cwd=tmp_path), "required: B", "write newsdiff ./compare")
    assert_one_line(newsdiff("./compare", cwd=tmp_path), "needs a terminal")


def test_the_reader_without_a_terminal() -> None:
    assert_one_line(newsdiff(*SEEDS), "needs a terminal", "newsdiff compare")
    assert_one_line(newsdiff(), "needs a terminal")


def test_two_files_of_which_one_cannot_be_read(folder: Path) -> None:
    assert_one_line(newsdiff(GOOD, "empty.txt", cwd=folder), "empty.txt: is empty")


def test_a_hostile_file_name_stays_on_one_line_and_moves_no_cursor() -> None:
    done = newsdiff("compare", "a\n\x1b[31m\u202eb", GOOD)
    assert_one_line(done, r"a\n\x1b[31m\u202eb: there is no such file")


def test_a_file_name_that_is_not_unicode(folder: Path) -> None:
    done = newsdiff("compare", "caf\udce9.txt", GOOD, cwd=folder)
    assert_one_line(done, r"caf\udce9.txt: there is no such file")


@pytest.mark.parametrize("arguments", [["compare", *SEEDS[:2]], ["list", *SEEDS], ["--help"], ["--version"]])
def test_a_full_disk_behind_standard_output(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        assert_one_line(
            newsdiff(*arguments, stdout=full), "standard output: cannot be written", "No space left"
        )


def test_closed_streams() -> None:
    script = '"$0" "$@" <&- >&-'

    done = subprocess.run(
        ["sh", "-c", script, PROGRAM, "compare", *SEEDS[:2]], capture_output=True, timeout=60
    )
    assert_one_line(done, "standard output: is closed")
    done = subprocess.run(
        ["sh", "-c", script, PROGRAM, "compare", "-", GOOD], capture_output=True, timeout=60
    )
    assert_one_line(done, "standard input: is closed")


@pytest.mark.parametrize(
    "arguments", [["compare", *SEEDS[:2], "--format", "json"], ["list", *SEEDS], ["--help"]]
)
def test_a_pipe_that_nobody_reads_is_no_error(arguments: list[str]) -> None:

    with subprocess.Popen([PROGRAM, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) in (0, 1)


def test_with_standard_error_closed_nothing_is_told_in_the_output(folder: Path) -> None:
    (folder / "latin.txt").write_bytes(b"Stra\xdfe in M\xfcnchen gesperrt.\n")
    for other, status in ((folder / "latin.txt", 1), (folder / "missing.txt", 2)):
        done = subprocess.run(
            ["sh", "-c", '"$@" 2>&-', "sh", PROGRAM, "compare", "--format", "json", GOOD, str(other)],
            stdout=subprocess.PIPE,
            timeout=60,
        )
        assert done.returncode == status
        assert b"newsdiff:" not in done.stdout
