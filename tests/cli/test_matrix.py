from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

from newsdiff.render.matrix import CSV_COLUMNS

from .installed import newsdiff

SEEDS = "seeds"


def test_text_has_a_row_and_a_column_for_each_article_and_fits_80_columns() -> None:
    done = newsdiff("matrix", SEEDS, "--width", "80")
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode().splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[0] == "5 articles · 5 origins"
    assert lines[3].split() == ["1", "2", "3", "4", "5"]
    rows = lines[4:9]
    assert [row.split()[0] for row in rows] == ["1", "2", "3", "4", "5"]
    assert all(row.count("%") == 4 and row.count("·") == 1 for row in rows)


def test_a_narrow_page_has_several_tables() -> None:
    lines = newsdiff("matrix", SEEDS, "--width", "40").stdout.decode().splitlines()
    assert max(map(len, lines)) <= 40
    assert next(line.split() for line in lines if line.split() == ["1", "2"])


def test_near_copies_stand_together_with_the_reason(tmp_path: Path) -> None:
    story = Path(min(Path(SEEDS).iterdir())).read_text(encoding="utf-8")
    (tmp_path / "agency.txt").write_text(story + "\nReuters\n", encoding="utf-8")
    (tmp_path / "bulletin.txt").write_text(
        "The central bank raised its key interest rate.\n", encoding="utf-8"
    )
    (tmp_path / "outlet.txt").write_text(story[: len(story) // 2], encoding="utf-8")
    done = newsdiff("matrix", str(tmp_path), "--width", "80").stdout.decode().splitlines()
    assert done[0] == "3 articles · 2 origins"
    assert done[3].split() == ["1", "3", "2"]
    assert [line.split()[:2] for line in done[4:7]] == [["1", "agency"], ["3", "outlet"], ["2", "bulletin"]]
    assert " ".join(done[-2:]) == (
        "1 and 3 are one origin: agency credits Reuters; 100% of outlet is in agency word for word, "
        "quotations aside"
    )
    page = newsdiff("matrix", str(tmp_path), "--format", "html").stdout.decode()
    assert re.findall(r'<th scope="row"><strong>(\d)', page) == ["1", "3", "2"]
    assert re.findall(r'<td class="heat h4"><span aria-hidden="true">█</span> (\d+)%', page) == ["100"]
    assert "1 and 3 are one origin: agency credits Reuters; " in page
    got = json.loads(newsdiff("matrix", str(tmp_path), "--format", "json").stdout)
    assert got["origins"] == [[0, 2], [1]]
    assert got["why"][0].startswith("agency credits Reuters; ")
    assert got["why"][1] == ""
    rows = csv.DictReader(io.StringIO(newsdiff("matrix", str(tmp_path), "--format", "csv").stdout.decode()))
    assert [(row["origin"], row["other_origin"]) for row in rows] == [
        ("1", "2"), ("1", "1"), ("2", "1"), ("2", "1"), ("1", "1"), ("1", "2"),
    ]  # fmt: skip


def test_csv_is_tidy_and_defuses_formulas(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("=cmd()|calc now and here\nOne thing happened.\n")
    (tmp_path / "two.txt").write_text("Another headline for this\nOne thing happened.\n")
    done = newsdiff("matrix", str(tmp_path), "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    assert done.returncode == 0
    assert tuple(rows[0]) == CSV_COLUMNS
    assert [(row["article"], row["other"]) for row in rows] == [("1", "2"), ("2", "1")]
    assert rows[0]["title"] == "'=cmd()|calc now and here"
    for row in rows:
        assert int(row["words"]) == sum(int(row[name]) for name in ("shared", "paraphrased", "unique"))


def test_json_has_each_pair_once() -> None:
    got = json.loads(newsdiff("matrix", SEEDS, "--format", "json").stdout)
    assert len(got["articles"]) == 5
    assert [(pair["a"], pair["b"]) for pair in got["pairs"]] == [
        (i, j) for i in range(5) for j in range(i + 1, 5)
    ]
    assert all(0 <= pair[name] <= 1 for pair in got["pairs"] for name in ("a_in_b", "b_in_a"))


def test_a_file_is_not_overwritten(tmp_path: Path) -> None:
    target = tmp_path / "matrix.csv"
    target.write_text("mine")
    done = newsdiff("matrix", SEEDS, "--format", "csv", "--output", str(target))
    assert done.returncode == 2
    assert target.read_text() == "mine"
    assert newsdiff("matrix", SEEDS, "--format", "csv", "--output", str(target), "--force").returncode == 0
    assert target.read_text().startswith("article,")


def test_one_article_is_too_few() -> None:
    done = newsdiff("matrix", next(str(file) for file in sorted(Path(SEEDS).iterdir())))
    assert done.returncode == 2
    assert b"there is only one article; name at least two" in done.stderr
