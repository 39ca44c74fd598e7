"""Files that are written: complete or absent, and never over another one unasked."""

from __future__ import annotations

import os
import resource
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsdiff.errors import NewsdiffError
from newsdiff.output import write_file
from tests.cli.installed import SEEDS, newsdiff

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


def test_devices_are_written_to() -> None:
    assert newsdiff(*COMPARE, "--output", "/dev/null").returncode == 1
    assert Path("/dev/null").is_char_device()
    done = newsdiff(*COMPARE, "--output", "/dev/full")
    assert done.returncode == 2
    assert b"no space left" in done.stderr


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
