"""Files that are written: complete or absent, and never over another one unasked."""

from __future__ import annotations

import errno
import fcntl
import multiprocessing
import os
import resource
import signal
import socket
import stat
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from newsdiff.errors import NewsdiffError
from newsdiff.output import write_file
from tests.cli.installed import PROGRAM, SEEDS, newsdiff
from tests.not_root import not_root

COMPARE = ("compare", *SEEDS[:2], "--format", "json")


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path
    assert [path.name for path in tmp_path.rglob(".*")] == [], "a draft was left behind"


def test_the_file_has_what_standard_output_would_have(folder: Path) -> None:
    done = newsdiff(*COMPARE, "--output", folder / "out.json")
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")
    assert (folder / "out.json").read_bytes() == newsdiff(*COMPARE).stdout
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE((folder / "out.json").stat().st_mode) == 0o666 & ~umask


def test_an_existing_file_is_kept_unless_forced(folder: Path) -> None:
    out = folder / "out.json"
    out.write_text("precious")
    out.chmod(0o600)
    done = newsdiff(*COMPARE, "--output", out)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == (
        f"newsdiff: {out}: exists already; choose another name, or overwrite it with --force\n"
    )
    assert out.read_text() == "precious"
    assert newsdiff(*COMPARE, "--output", out, "--force").returncode == 1
    assert out.read_bytes() == newsdiff(*COMPARE).stdout
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_a_file_that_comes_meanwhile_is_kept(folder: Path) -> None:
    out = folder / "out.txt"
    out.write_text("precious")
    with pytest.raises(NewsdiffError, match="exists already"):
        write_file(str(out), "new")
    assert out.read_text() == "precious"


def test_trouble_with_an_article_writes_nothing(folder: Path) -> None:
    assert newsdiff("compare", SEEDS[0], folder / "missing", "--output", folder / "out").returncode == 2
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "what"),
    [("", "is a folder"), ("no/such/folder/out", "no such folder"), ("x" * 300, "cannot be written")],
)
def test_a_place_that_cannot_be_written(folder: Path, name: str, what: str) -> None:
    done = newsdiff(*COMPARE, "--output", folder / name, "--force")
    assert (done.returncode, done.stdout) == (2, b"")
    assert what in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1
    assert list(folder.iterdir()) == []


def test_a_disk_that_fills_up_leaves_the_old_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Where coverage is measured, its data file would be the first that is too large.
    monkeypatch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)

    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))

    out = folder / "out.json"
    out.write_text("precious")
    done = newsdiff(*COMPARE, "--output", out, "--force", preexec_fn=small_files)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1
    assert out.read_text() == "precious"


def test_a_symbolic_link_stays_one(folder: Path) -> None:
    (folder / "real").mkdir()
    (folder / "link").symlink_to("real/out.txt")
    write_file(str(folder / "link"), "one")
    with pytest.raises(NewsdiffError, match="exists already"):
        write_file(str(folder / "link"), "two")
    write_file(str(folder / "link"), "three", overwrite=True)
    assert (folder / "link").is_symlink()
    assert (folder / "real" / "out.txt").read_text() == "three"


@pytest.mark.parametrize("name", ["/dev/stdout", "-"])
def test_standard_output_by_name(folder: Path, name: str) -> None:
    expected = newsdiff(*COMPARE).stdout
    assert newsdiff(*COMPARE, "--output", name).stdout == expected
    with (folder / "out").open("wb") as out:
        assert newsdiff(*COMPARE, "--output", name, stdout=out).returncode == 1
    assert (folder / "out").read_bytes() == expected


@pytest.mark.parametrize("name", ["/dev/null", "/dev/full", "/dev/tty", "pipe", "socket"])
def test_a_device_or_a_pipe_is_no_file_to_write(folder: Path, name: str) -> None:
    os.mkfifo(folder / "pipe")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(folder / "socket"))
        for force in ((), ("--force",)):
            done = newsdiff(*COMPARE, "--output", folder / name, *force)
            assert (done.returncode, done.stdout) == (2, b"")
            assert b"is a device or a pipe" in done.stderr
            assert done.stderr.count(b"\n") == 1
    assert stat.S_ISFIFO((folder / "pipe").stat().st_mode)


def test_a_descriptor_that_cannot_be_written_is_said() -> None:
    done = newsdiff(*COMPARE, "--output", "/dev/fd/0", input=b"")
    assert done.returncode == 2
    assert b"/dev/fd/0: cannot be written" in done.stderr


@pytest.fixture
def pair(folder: Path) -> tuple[Path, Path]:
    for name, seed in (("one.txt", SEEDS[0]), ("two.txt", SEEDS[1])):
        (folder / name).write_bytes(Path(seed).read_bytes())
    (folder / "hard.txt").hardlink_to(folder / "one.txt")
    (folder / "soft.txt").symlink_to("one.txt")
    (folder / "below").mkdir()
    return folder / "one.txt", folder / "two.txt"


@pytest.mark.parametrize("name", ["one.txt", "hard.txt", "soft.txt", "below/../one.txt", "./two.txt"])
@pytest.mark.parametrize("command", ["compare", "matrix", "coverage", "standard input"])
def test_an_article_that_is_read_is_never_overwritten(
    pair: tuple[Path, Path], name: str, command: str
) -> None:
    one, two = pair
    before = one.read_bytes(), two.read_bytes()
    output = ("--output", f"{one.parent}/{name}", "--force")
    if command == "standard input":
        with (two if "two" in name else one).open("rb") as source:
            done = newsdiff("compare", "-", one if "two" in name else two, *output, stdin=source)
    elif command == "compare":
        done = newsdiff("compare", one, two, *output)
    else:
        done = newsdiff(command, one.parent, *output)
    assert done.returncode == 2
    assert b"is one of the articles that are read" in done.stderr
    assert done.stderr.count(b"\n") == 1
    assert (one.read_bytes(), two.read_bytes()) == before


def test_a_read_only_file_is_not_overwritten_even_if_forced(folder: Path) -> None:
    out = folder / "out.json"
    out.write_text("precious")
    out.chmod(0o444)
    done = newsdiff(*COMPARE, "--output", out, "--force")
    assert done.returncode == 2
    assert b"may not be written" in done.stderr
    assert out.read_text() == "precious"


@pytest.mark.skipif(os.geteuid() != 0, reason="only the superuser can give a file away")
def test_a_file_that_is_overwritten_keeps_its_owner(folder: Path) -> None:
    out = folder / "out.txt"
    out.write_text("old")
    os.chown(out, 65534, 65533)
    out.chmod(0o640)
    write_file(str(out), "new", overwrite=True)
    after = out.stat()
    assert (after.st_uid, after.st_gid, stat.S_IMODE(after.st_mode)) == (65534, 65533, 0o640)
    assert out.read_text() == "new"


@pytest.mark.skipif(os.geteuid() != 0, reason="only the superuser can become somebody else")
def test_a_file_of_somebody_else_does_not_change_hands() -> None:
    with tempfile.TemporaryDirectory() as name:
        out = Path(name) / "out.txt"
        out.write_text("old")
        out.chmod(0o666)
        Path(name).chmod(0o777)
        with not_root(), pytest.raises(NewsdiffError, match="may not be written"):
            write_file(str(out), "new", overwrite=True)
        assert out.read_text() == "old"
        assert [path.name for path in Path(name).iterdir()] == ["out.txt"]


def test_a_private_file_is_the_users_alone(folder: Path) -> None:
    out = folder / "out.txt"
    write_file(str(out), "one", private=True)
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    out.chmod(0o644)
    write_file(str(out), "two", private=True, overwrite=True)
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


@pytest.mark.parametrize("arguments", [[*COMPARE], ["list", *SEEDS], ["--help"], ["compare", "--help"]])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_standard_output_that_is_cut_short_is_said(
    folder: Path, arguments: list[str], unbuffered: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)

    def small_files() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (500, 500))

    with (folder / "out").open("wb") as out:
        done = newsdiff(*arguments, stdout=out, preexec_fn=small_files, env={"PYTHONUNBUFFERED": unbuffered})
    assert done.returncode == 2
    assert b"standard output: cannot be written" in done.stderr
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_takes_little_at_a_time_gets_everything(unbuffered: str) -> None:
    expected = newsdiff(*COMPARE).stdout
    taking, giving = os.pipe()
    os.set_blocking(giving, False)
    with subprocess.Popen(
        [PROGRAM, *COMPARE], stdout=giving, env={**os.environ, "PYTHONUNBUFFERED": unbuffered}
    ) as process:
        os.close(giving)
        taken = b""
        while piece := os.read(taking, 1000):
            taken += piece
            time.sleep(0.0005)
        os.close(taking)
        assert process.wait(60) == 1
    assert taken == expected


def test_a_draft_that_a_killed_program_left_is_removed_and_one_in_use_stays(folder: Path) -> None:
    left, used = folder / ".newsdiff-1-0123abcd.part", folder / ".newsdiff-2-0123abcd.part"
    left.touch()
    with used.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        write_file(str(folder / "out.txt"), "new")
        assert (left.exists(), used.exists()) == (False, True)
    used.unlink()


@pytest.mark.parametrize("missing", ["O_TMPFILE", "link"])
def test_where_files_have_to_have_a_name(folder: Path, missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if missing == "O_TMPFILE":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    else:

        def refused(*_: object, **__: object) -> None:
            raise OSError(errno.EPERM, "no links here")

        monkeypatch.setattr(os, "link", refused)
    out = folder / "out.txt"
    write_file(str(out), "one")
    with pytest.raises(NewsdiffError, match="exists already"):
        write_file(str(out), "two")
    write_file(str(out), "three", overwrite=True)
    assert out.read_text() == "three"


def write_for_ever(file: Path, overwrite: bool) -> None:
    for number in range(10**6):
        name = file if overwrite else file.with_name(f"{number}-{os.getpid()}.txt")
        write_file(str(name), f"{number}\n" * 5000, overwrite=overwrite)


@pytest.mark.slow
@pytest.mark.parametrize("overwrite", [False, True], ids=["new files", "over the last one"])
def test_a_hundred_kills_leave_whole_files_and_no_draft(tmp_path: Path, overwrite: bool) -> None:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.cli.test_output"])
    chance = Random(1)
    left = 0
    for _ in range(100):
        process = context.Process(target=write_for_ever, args=(tmp_path / "out.txt", overwrite))
        process.start()
        assert process.pid is not None
        time.sleep(chance.uniform(0.02, 0.08))
        os.kill(process.pid, signal.SIGKILL)
        process.join(30)
        left += len(list(tmp_path.glob(".*")))
    whole = {f"{number}\n" * 5000 for number in range(10000)}
    files = list(tmp_path.glob("*.txt"))
    assert files
    assert all(file.read_text() in whole for file in files)
    if not overwrite and hasattr(os, "O_TMPFILE"):
        assert left == 0
    write_file(str(tmp_path / "last.txt"), "the next one tidies up")
    assert list(tmp_path.glob(".*")) == []


@pytest.mark.parametrize(
    "command", [("compare", *SEEDS[:2]), ("matrix", *SEEDS[:2]), ("coverage", *SEEDS[:2])]
)
def test_a_byte_order_mark_for_spreadsheets(folder: Path, command: tuple[str, ...]) -> None:
    plain = newsdiff(*command, "--format", "csv").stdout
    assert newsdiff(*command, "--format", "csv", "--bom").stdout == b"\xef\xbb\xbf" + plain
    newsdiff(*command, "--format", "csv", "--bom", "--output", folder / "out.csv")
    assert (folder / "out.csv").read_bytes() == b"\xef\xbb\xbf" + plain
    done = newsdiff(*command, "--format", "json", "--bom")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"--bom is for --format csv" in done.stderr


@pytest.mark.parametrize("option", [("--only", "unique"), ("--side", "a")])
@pytest.mark.parametrize("format", ["json", "tei"])
def test_some_formats_are_never_a_part(option: tuple[str, str], format: str) -> None:
    done = newsdiff("compare", *SEEDS[:2], "--format", format, *option)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().count("\n") == 1
    assert f"so {option[0]} cannot be used with it" in done.stderr.decode()
