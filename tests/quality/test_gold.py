"""Labels are read as they were given."""

from __future__ import annotations

import json
from pathlib import Path

from newsdiff.engine.comparison import Label
from tests.quality.gold import load_gold

OUTLETS = Path(__file__).parent / "outlets"


def test_words_in_no_run_are_unique(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("“No call,” he said.\nIt rained — hard.", encoding="utf-8")
    (tmp_path / "two.txt").write_text("There was no call.", encoding="utf-8")
    runs = {"a": [[1, 1, 8, "shared"]], "b": [[1, 0, 9, "paraphrased"], [1, 10, 17, "shared"]]}
    labels = {"a": "one.txt", "b": "two.txt", "links": [[1, 1, "required"]], "runs": runs}
    (tmp_path / "pair.json").write_text(json.dumps(labels), encoding="utf-8")
    (pair,) = load_gold(tmp_path, tmp_path)
    assert [(pair.paragraphs[0][p][start:end], label) for p, start, end, label in pair.words[0]] == [
        ("No", Label.SHARED),
        ("call", Label.SHARED),
        ("he", Label.UNIQUE),
        ("said", Label.UNIQUE),
        ("It", Label.UNIQUE),
        ("rained", Label.UNIQUE),
        ("hard", Label.UNIQUE),
    ]
    assert [label.value for *_, label in pair.words[1] if label] == ["paraphrased"] * 2 + ["shared"] * 2
    assert pair.required == {(0, 0)}


def test_pairs_that_share_an_article_are_one_event(tmp_path: Path) -> None:
    for name in ("one", "two", "three", "other"):
        (tmp_path / name).write_text("A text.", encoding="utf-8")
    for a, b in (("one", "two"), ("other", "other"), ("two", "three")):
        labels = {"a": a, "b": b, "links": [], "runs": {"a": [], "b": []}}
        (tmp_path / f"{a}-{b}.json").write_text(json.dumps(labels), encoding="utf-8")
    events = {pair.name: pair.event for pair in load_gold(tmp_path, tmp_path)}
    assert events["one-two"] == events["two-three"] != events["other-other"]


def test_the_labels_of_other_articles_are_places_in_order() -> None:
    files = sorted(OUTLETS.glob("*.json"))
    assert len(files) == 75
    for file in files:
        labels = json.loads(file.read_text(encoding="utf-8"))
        assert labels.keys() == {"a", "b", "links", "runs"}
        for side in "ab":
            runs = labels["runs"][side]
            assert all(start < end and label in ("shared", "paraphrased") for _, start, end, label in runs)
            places = [(paragraph, offset) for paragraph, *ends, _ in runs for offset in ends]
            assert places == sorted(places)
            linked = {link["ab".index(side)] for link in labels["links"]}
            assert {paragraph for paragraph, *_ in runs} == linked, file.name
