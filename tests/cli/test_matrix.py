from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from newsdiff.render.matrix import CSV_COLUMNS

from .installed import newsdiff

SEEDS = "seeds"


def test_text_has_a_row_and_a_column_for_each_article_and_fits_80_columns() -> None:
    done = newsdiff("matrix", SEEDS, "--width", "80")
    assert (done.returncode, done.stderr) == (0, b"")
    lines = done.stdout.decode().splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[2].split() == ["1", "2", "3", "4", "5"]
    rows = lines[3:8]
    assert [row.split()[0] for row in rows] == ["1", "2", "3", "4", "5"]
    assert all(row.count("%") == 4 and row.count("·") == 1 for row in rows)


def test_a_narrow_page_has_several_tables() -> None:
    lines = newsdiff("matrix", SEEDS, "--width", "40").stdout.decode().splitlines()
    assert max(map(len, lines[1:])) <= 60
    assert next(line.split() for line in lines if line.split()[:1] == ["1"]) == ["1", "2"]


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
