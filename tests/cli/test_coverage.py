from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from newsdiff.render.coverage_data import CSV_COLUMNS

from .installed import newsdiff

SEEDS = "seeds"


def _flood(folder: Path) -> str:
    for name, count in (("guardian", 48), ("hill", 48), ("times", 48), ("bulletin", 47)):
        text = f"The flood destroyed {count} houses in the village of Arden on Tuesday night.\n"
        (folder / f"{name}.txt").write_text(
            text + f"={name} adds a sentence of its own about something else.\n"
        )
    return str(folder)


def test_text_fits_80_columns_and_says_who_carries_what() -> None:
    done = newsdiff("coverage", SEEDS, "--width", "80")
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode().splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[0].startswith("5 articles · 5 origins · ")
    start = next(k for k, line in enumerate(lines) if "There was no conversation" in line)
    assert lines[start].startswith("5/5  “There was no conversation")
    assert "1 000 = ¶3" in " ".join(lines[start : start + 4])
    assert any(line.startswith("── only in 3 002 ─") for line in lines)


def test_a_narrow_page_fits_too() -> None:
    lines = newsdiff("coverage", SEEDS, "--width", "40").stdout.decode().splitlines()
    assert max(map(len, lines)) <= 40


def test_the_minority_is_named(tmp_path: Path) -> None:
    text = newsdiff("coverage", _flood(tmp_path), "--width", "100").stdout.decode()
    assert "‼ 3 say “48”, 1 says “47” (bulletin)" in text


def test_json_has_every_character_of_each_paragraph_once() -> None:
    got = json.loads(newsdiff("coverage", SEEDS, "--format", "json").stdout)
    assert [got["format"], got["origins"]] == [1, [[0], [1], [2], [3], [4]]]
    assert [each["id"] for each in got["statements"]] == list(range(1, len(got["statements"]) + 1))
    found: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for statement in got["statements"]:
        assert statement["kind"] in ("quote", "statement")
        assert statement["of"] == 5
        assert statement["carriers"] == len({each["article"] for each in statement["passages"]})
        assert statement["text"] == statement["passages"][statement["central"]]["text"].strip()
        for each in statement["passages"]:
            text = got["articles"][each["article"]]["paragraphs"][each["paragraph"] - 1]["text"]
            assert each["text"] == text[each["start"] : each["end"]]
            assert each["label"] in ("shared", "paraphrased", "unique")
            found.setdefault((each["article"], each["paragraph"]), []).append((each["start"], each["end"]))
    for number, article in enumerate(got["articles"]):
        for paragraph in article["paragraphs"]:
            places = sorted(found[number, paragraph["number"]])
            assert [start for start, _ in places] == [0, *[end for _, end in places[:-1]]]
            assert places[-1][1] == len(paragraph["text"])


def test_csv_is_tidy_and_defuses_formulas(tmp_path: Path) -> None:
    done = newsdiff("coverage", _flood(tmp_path), "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    assert tuple(rows[0]) == CSV_COLUMNS
    assert len(rows) == 8
    assert [row["carriers"] for row in rows[:4]] == ["4"] * 4
    assert rows[0]["disagreements"] == "number: 47 (48)"
    assert sum(int(row["central"]) for row in rows) == len({row["statement"] for row in rows})
    assert rows[-1]["text"].startswith("'=")


def test_the_order_of_the_files_changes_no_statement() -> None:
    files = sorted(map(str, Path(SEEDS).iterdir()))
    one, other = (
        json.loads(newsdiff("coverage", *order, "--format", "json").stdout) for order in (files, files[::-1])
    )
    assert [each["text"] for each in one["statements"]] == [each["text"] for each in other["statements"]]
    assert [each["carriers"] for each in one["statements"]] == [
        each["carriers"] for each in other["statements"]
    ]


def test_one_article_and_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Nothing else is here.\n")
    (tmp_path / "empty.txt").write_text("")
    done = newsdiff("coverage", str(tmp_path))
    assert done.returncode == 0
    assert done.stdout.decode().startswith("1 article · 1 origin · 1 statement")
    assert b"empty.txt" in done.stderr


def test_a_file_is_not_overwritten(tmp_path: Path) -> None:
    target = tmp_path / "coverage.json"
    target.write_text("mine")
    done = newsdiff("coverage", SEEDS, "--format", "json", "--output", str(target))
    assert done.returncode == 2
    assert target.read_text() == "mine"


def test_no_article_is_trouble(tmp_path: Path) -> None:
    done = newsdiff("coverage", str(tmp_path))
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1
