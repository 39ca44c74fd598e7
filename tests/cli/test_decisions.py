"""What was decided by hand in the reader, on the command line: only when asked for."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from newsdiff.articles.files import read_article
from newsdiff.engine.comparison import Decision, Passage
from newsdiff.store.memory import open_memory
from tests.cli.installed import newsdiff

RATES = "The central bank raised its key interest rate by a quarter of a percentage point."
CHOIR = "Her third album was recorded in a church near Bergen with a choir of children."
RAIN = "Heavy rain flooded the cellars of forty houses in the lower part of the village."
NOTE = "ask\x1b[2J [b]Jo[/b]"


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """Two files; a link of them is rejected, another made, and there is a note."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text(f"{RATES}\n{CHOIR}\n")
    other.write_text(f"{RAIN}\n{RATES}\n")
    return one, other


def decide(files: tuple[Path, Path]) -> None:
    a, b = (read_article(str(file)).article for file in files)
    with open_memory() as memory:
        memory.decide(a, b, Decision(Passage(0, 0, len(RATES)), Passage(1, 0, len(RATES)), False))
        memory.decide(a, b, Decision(Passage(1, 0, len(CHOIR)), Passage(0, 0, len(RAIN)), True))
        memory.set_note(a, Passage(1, 0, len(CHOIR)), NOTE)


def compared(files: tuple[Path, Path], *options: str) -> Any:
    return json.loads(newsdiff("compare", *files, "--format", "json", *options).stdout)


def test_decisions_are_used_only_when_asked_for(files: tuple[Path, Path]) -> None:
    before = newsdiff("compare", *files, "--format", "json").stdout
    assert newsdiff("compare", *files, "--format", "json", "--decisions").stdout == before
    assert not (files[0].parent / "data").exists()
    decide(files)
    assert newsdiff("compare", *files, "--format", "json").stdout == before
    result = compared(files, "--decisions")
    assert [(link["a"]["paragraph"], link["b"]["paragraph"], link["origin"]) for link in result["links"]] == [
        (2, 1, "by hand")
    ]
    assert [(each["a"]["paragraph"], each["b"]["paragraph"]) for each in result["rejected"]] == [(1, 2)]
    assert result["articles"][0]["notes"] == [
        {"paragraph": 2, "start": 0, "end": len(CHOIR), "quotation": CHOIR, "text": NOTE}
    ]
    assert [each["a"]["text"] for each in (*result["links"], *result["rejected"])] == [CHOIR, RATES]
    assert "notes" not in result["articles"][1]


def test_a_moved_file_keeps_them_and_the_mirror_image_has_them(files: tuple[Path, Path]) -> None:
    decide(files)
    moved = files[0].rename(files[0].with_name("moved.txt"))
    result = compared((files[1], moved), "--decisions")
    assert [(link["a"]["paragraph"], link["b"]["paragraph"]) for link in result["links"]] == [(1, 2)]


def test_coverage_and_matrix_use_them_too(files: tuple[Path, Path]) -> None:
    def read() -> tuple[list[list[int]], int]:
        covered = json.loads(newsdiff("coverage", *files, "--format", "json", "--decisions").stdout)
        done = newsdiff("matrix", *files, "--format", "csv", "--decisions").stdout.decode()
        row = next(csv.DictReader(io.StringIO(done)))
        carriers = [sorted({one["article"] for one in each["passages"]}) for each in covered["statements"]]
        return carriers, int(row["shared"])

    carriers, shared = read()
    assert [each for each in carriers if len(each) == 2] == [[0, 1]]
    assert shared > 10
    decide(files)
    carriers, shared = read()
    # Rates are parted though they have the same words, the choir and the rain are linked.
    assert sorted(carriers) == [[0], [0, 1], [1]]
    assert shared < 10
    with open_memory() as memory:
        memory.set_furniture(read_article(str(files[0])).article, 0, True)
    done = newsdiff("coverage", *files, "--format", "json", "--decisions")
    furniture = [each["text"] for each in json.loads(done.stdout)["statements"] if each["furniture"]]
    assert RATES in furniture
    files[1].write_text(f"{RAIN}\nSomething else.\n")
    assert b"no longer there" in newsdiff("coverage", *files, "--decisions").stderr


@pytest.mark.parametrize("layout", ["side-by-side", "stacked"])
def test_the_text_marks_what_was_done_by_hand(files: tuple[Path, Path], layout: str) -> None:
    decide(files)
    done = newsdiff("compare", *files, "--decisions", "--width", "100", "--layout", layout)
    text = done.stdout.decode()
    lines = text.splitlines()
    below = next(number for number, line in enumerate(lines) if "choir of children" in line)
    # Below the paragraph, and below what stands under its number.
    assert any("✎ ask␛[2J [b]Jo[/b]" in line for line in lines[below + 1 : below + 3])
    assert "✎5 linked by hand" in text
    assert "✗5 unlinked by hand" in text
    assert "✎ noted by hand" in text
    assert "\x1b" not in text
    assert max(map(len, lines)) <= 100


def test_what_no_longer_fits_is_said(files: tuple[Path, Path]) -> None:
    decide(files)
    files[1].write_text(f"{RAIN}\nSomething else.\n")
    done = newsdiff("compare", *files, "--decisions")
    assert b"1 decision rests on a passage no longer there" in done.stderr
    assert done.returncode == 1


def test_a_memory_that_cannot_be_read_is_an_error(files: tuple[Path, Path]) -> None:
    file = files[0].parent / "data" / "newsdiff" / "memory.sqlite3"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"no database " * 100)
    done = newsdiff("compare", *files, "--decisions")
    assert done.returncode == 2
    assert b"damaged" in done.stderr
    assert done.stdout == b""
