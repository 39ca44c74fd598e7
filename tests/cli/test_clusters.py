"""``newsdiff coverage --clusters``: with what passim 2 wrote for four stories, and with what it never should."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from .installed import newsdiff

PASSIM = Path(__file__).parent / "passim"
STORIES = PASSIM / "stories.jsonl"
FLOOD = "The flood destroyed 48 houses in the village of Arden on Tuesday night, the fire service said."


def _coverage(clusters: Path, *paths: Path) -> tuple[dict[str, Any], list[str]]:
    done = newsdiff("coverage", "--format", "json", "--clusters", clusters, *(paths or [STORIES]))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), done.stderr.decode().splitlines()


def _carriers(got: dict[str, Any], words: str) -> list[int]:
    (found,) = (each for each in got["statements"] if words in each["text"])
    return sorted({passage["article"] for passage in found["passages"]})


def _refused(clusters: Path, *paths: Path) -> str:
    done = newsdiff("coverage", "--clusters", clusters, *(paths or [STORIES]))
    assert (done.returncode, done.stdout) == (2, b"")
    (line,) = done.stderr.decode().splitlines()
    return line


def _records() -> list[dict[str, Any]]:
    (part,) = (PASSIM / "out.json").iterdir()
    return [json.loads(line) for line in part.read_text(encoding="utf-8").splitlines()]


def _written(folder: Path, *lines: object) -> Path:
    folder = folder / "out.json"
    folder.mkdir()
    text = "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines)
    (folder / "part-00000.json").write_text(text, encoding="utf-8")
    (folder / "_SUCCESS").touch()
    return folder


def test_what_passim_found_is_stated_once_and_the_rest_by_itself() -> None:
    got, said = _coverage(PASSIM / "out.json")
    assert said == []
    assert _carriers(got, "Nobody was hurt") == [0, 1, 2]
    assert _carriers(got, "We heard the bells and ran up the hill") == [0, 1]
    assert _carriers(got, "Hill beat Fenwick") == [3]
    # passim ends its passages before this sentence, which two articles have.
    loan = [each for each in got["statements"] if "asked for a loan" in each["text"]]
    assert [each["carriers"] for each in loan] == [1, 1]
    kinds = [each["kind"] for each in got["statements"][0]["disagreements"]]
    assert kinds == ["number"]


def test_each_character_is_in_one_statement() -> None:
    got, _ = _coverage(PASSIM)
    for number, article in enumerate(got["articles"]):
        for paragraph in article["paragraphs"]:
            places = sorted(
                (each["start"], each["end"])
                for statement in got["statements"]
                for each in statement["passages"]
                if (each["article"], each["paragraph"]) == (number, paragraph["number"])
            )
            assert [start for start, _ in places] == [0, *[end for _, end in places[:-1]]]
            assert places[-1][1] == len(paragraph["text"])


def test_an_article_has_the_same_id_wherever_it_lies(tmp_path: Path) -> None:
    line = STORIES.read_text(encoding="utf-8").splitlines()[1]
    (tmp_path / "one.json").write_text(line, encoding="utf-8")
    got, said = _coverage(PASSIM, tmp_path)
    assert len(got["articles"]) == 1
    assert {each["carriers"] for each in got["statements"]} == {1}
    assert said == [f"newsdiff: {PASSIM}: 2 records passed over: of articles that are not here"]


def test_a_second_article_with_a_text_has_an_id_and_a_series_of_its_own(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(FLOOD)
    done = newsdiff("list", "--format", "jsonl", tmp_path)
    one, other = map(json.loads, done.stdout.splitlines())
    assert other["id"] == f"{one['id']}-2"
    assert [one["series"], other["series"]] == [one["id"], other["id"]]
    found = {"id": other["id"], "cluster": 7, "begin": 0, "end": len(FLOOD), "text": FLOOD}
    assert _coverage(_written(tmp_path, found), tmp_path / "a.txt")[1] == []


def test_parts_may_be_compressed(tmp_path: Path) -> None:
    folder = _written(tmp_path, *_records())
    plain, part = _coverage(folder), folder / "part-00000.json"
    part.with_suffix(".json.gz").write_bytes(gzip.compress(part.read_bytes()))
    part.unlink()
    assert _coverage(folder) == plain
    whole = (folder / "part-00000.json.gz").read_bytes()
    for damaged in (whole[:-20], b"{}", whole[:30] + b"x" * 40):
        (folder / "part-00000.json.gz").write_bytes(damaged)
        assert "part-00000.json.gz: is damaged, or not compressed by gzip" in _refused(folder)


def test_bad_records_are_counted_with_the_first_of_each_kind(tmp_path: Path) -> None:
    good = _records()
    first, second = good[:2]
    folder = _written(
        tmp_path,
        *good,
        "{cut",
        '"' + "[" * 9 + '"',
        "[" * 100_000,
        {**first, "end": 10**6},
        {**first, "begin": -1},
        {**first, "begin": 30, "end": 20},
        {**first, "text": "other words"},
        {**first, "begin": "24"},
        {**first, "begin": True},
        {key: value for key, value in first.items() if key != "cluster"},
        {**first, "text": None},
        {**first, "id": 3},
        {**second, "id": "of another library"},
        '{"begin": ' + "9" * 5000 + "}",
    )
    (folder / "part-00001.json").write_bytes(b"\xff\xfe\x00\n\n")
    got, said = _coverage(folder)
    assert got == _coverage(PASSIM)[0]
    where = f"newsdiff: {folder}: "
    assert [line.removeprefix(where) for line in said] == [
        "4 records left out, the first part-00000.json line 4: is not JSON",
        "1 record left out, part-00000.json line 5: is not an object with fields",
        "3 records left out, the first part-00000.json line 7: begin and end are no place in the text of its "
        "article",
        "1 record left out, part-00000.json line 10: its text is not what its article has there; make the input "
        "of passim again",
        "2 records left out, the first part-00000.json line 11: begin is not a whole number",
        "1 record left out, part-00000.json line 13: has no cluster",
        "1 record left out, part-00000.json line 14: has no text",
        "1 record left out, part-00000.json line 15: has no id as newsdiff list --format jsonl writes it",
        "1 record passed over: of articles that are not here",
    ]


def test_passages_that_overlap_are_counted_and_nothing_is_stated_twice(tmp_path: Path) -> None:
    first, *others = _records()
    text = first["text"]
    beginning = {**first, "cluster": 8, "end": first["begin"] + 60, "text": text[:60]}
    got, said = _coverage(_written(tmp_path, first, *others, beginning))
    assert [line.rpartition(": ")[2] for line in said] == ["a clause goes to the cluster that has most of it"]
    assert got["statements"] == _coverage(PASSIM)[0]["statements"]


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ([], "has no passages: passim found none"),
        (["{cut"], "has no passage that can be used; 1 record left out, part-00000.json line 1: is not JSON"),
        (
            [{"id": "x", "cluster": 1, "begin": 0, "end": 1, "text": "T"}],
            "none of its passages is of these articles (1 of others)",
        ),
    ],
)
def test_nothing_that_can_be_used_is_trouble(tmp_path: Path, lines: list[object], words: str) -> None:
    assert words in _refused(_written(tmp_path, *lines))


def test_no_output_of_passim_is_trouble(tmp_path: Path) -> None:
    assert "there is no such folder" in _refused(tmp_path / "missing")
    assert "has no files part-* of passim" in _refused(tmp_path)
    assert "is not a file name, it is too long" in _refused(tmp_path / ("x" * 300))
