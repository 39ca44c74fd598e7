"""The shape of ``compare --format json``."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

from newsdiff import __version__
from newsdiff.articles.article import Article
from newsdiff.engine.comparison import (
    Comparison,
    Counts,
    Disagreement,
    DisagreementKind,
    Excerpt,
    Label,
    LabelledArticle,
    LabelledParagraph,
    Link,
    Options,
    Passage,
    Span,
)
from newsdiff.render.json import render_json
from tests.cli.installed import SEEDS, newsdiff


def result(a: str, b: str) -> Any:
    return json.loads(newsdiff("compare", a, b, "--format", "json").stdout)


def test_every_field_of_a_comparison() -> None:
    text_a, text_b = "“50,000\x9b troops” café", "10,000 troops"
    link = Link(
        Passage(0, 0, 16), Passage(0, 0, 13), Label.PARAPHRASED, 0.714285, moved=True,
        disagreements=(
            Disagreement(DisagreementKind.NUMBER, Excerpt(1, 7, "50,000"), Excerpt(0, 6, "10,000")),
        ),
        evidence=("troops",), variants=(("troops", "Troops"),),
    )  # fmt: skip
    comparison = Comparison(
        LabelledArticle(
            Article((text_a,), "A title", "a.txt", "The Outlet", "2024-11-11", "https://example.org/a"),
            (LabelledParagraph(text_a, Label.PARAPHRASED, (
                Span(0, 16, Label.PARAPHRASED, (0,)), Span(16, 21, Label.UNIQUE),
            )),),
            Counts(3, 0, 2, 1),
        ),
        LabelledArticle(
            Article((text_b,), "B", "-"),
            (LabelledParagraph(text_b, Label.PARAPHRASED, (Span(0, 13, Label.PARAPHRASED, (0,)),)),),
            Counts(2, 0, 2, 0),
        ),
        (link,),
        Options(),
    )  # fmt: skip
    rendered = render_json(comparison)
    assert json.loads(rendered) == {
        "format": 1,
        "newsdiff": __version__,
        "articles": [
            {
                "path": "a.txt", "title": "A title", "source": "The Outlet", "date": "2024-11-11",
                "url": "https://example.org/a", "author": None,
                "paragraphs": [{"number": 1, "text": text_a, "label": "paraphrased", "spans": [
                    {"start": 0, "end": 16, "label": "paraphrased", "links": [0]},
                    {"start": 16, "end": 21, "label": "unique", "links": []},
                ]}],
            },
            {
                "path": "-", "title": "B", "source": None, "date": None, "url": None, "author": None,
                "paragraphs": [{"number": 1, "text": text_b, "label": "paraphrased", "spans": [
                    {"start": 0, "end": 13, "label": "paraphrased", "links": [0]},
                ]}],
            },
        ],
        "links": [{
            "a": {"paragraph": 1, "start": 0, "end": 16}, "b": {"paragraph": 1, "start": 0, "end": 13},
            "label": "paraphrased", "score": 0.714, "moved": True,
            "disagreements": [{
                "kind": "number",
                "a": {"start": 1, "end": 7, "text": "50,000"}, "b": {"start": 0, "end": 6, "text": "10,000"},
            }],
            "evidence": ["troops"], "variants": [["troops", "Troops"]], "origin": "found",
        }],
        "rows": [[1, 1]],
        "notes": [],
        "summary": {
            "a": {"words": 3, "shared": 0, "paraphrased": 2, "unique": 1},
            "b": {"words": 2, "shared": 0, "paraphrased": 2, "unique": 0},
        },
    }  # fmt: skip
    assert rendered.endswith("}\n")
    assert "café" in rendered
    assert "\\u009b" in rendered


def test_spans_tile_and_links_exist() -> None:
    for a, b in pairwise(SEEDS):
        got = result(a, b)
        links = got["links"]
        for side, article in zip("ab", got["articles"], strict=True):
            for number, paragraph in enumerate(article["paragraphs"], 1):
                assert paragraph["number"] == number
                spans = paragraph["spans"]
                assert spans[0]["start"] == 0
                assert spans[-1]["end"] == len(paragraph["text"])
                assert all(one["end"] == two["start"] for one, two in pairwise(spans))
                for span in spans:
                    assert (span["label"] == "unique") == (span["links"] == [])
                    assert all(links[n][side]["paragraph"] == paragraph["number"] for n in span["links"])
            counts = got["summary"][side]
            assert counts["words"] == counts["shared"] + counts["paraphrased"] + counts["unique"]


def test_no_link_at_all() -> None:
    done = newsdiff("compare", "-", SEEDS[0], "--format", "json", input=b"Nothing alike.")
    assert json.loads(done.stdout)["links"] == []


def test_furniture_is_marked_and_counted_apart_or_taken_for_text(tmp_path: Path) -> None:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text("The river burst its banks.\nAdvertisement\nNobody was hurt.\n")
    other.write_text("The river burst its banks.\nNobody was hurt.\n")
    got = result(str(one), str(other))
    assert [paragraph.get("furniture") for paragraph in got["articles"][0]["paragraphs"]] == [
        None,
        "page",
        None,
    ]
    assert got["summary"]["a"] == {"words": 9, "shared": 8, "paraphrased": 0, "unique": 1}
    assert got["furniture"]["a"] == {"words": 1, "shared": 0, "paraphrased": 0, "unique": 1}
    assert got["furniture"]["b"]["words"] == 0
    as_text = json.loads(newsdiff("compare", str(one), str(other), "--format", "json", "--furniture").stdout)
    assert "furniture" not in as_text
    assert as_text["summary"] == got["summary"]
