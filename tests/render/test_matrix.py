"""The matrix as text, table, data and page."""

from __future__ import annotations

import csv
import io
import json
from functools import partial

from newsdiff.articles.article import Article
from newsdiff.engine.event.matrix import compare_all
from newsdiff.engine.event.origins import origins
from newsdiff.render.matrix import UNKNOWN, render_matrix_csv, render_matrix_json, render_matrix_text
from newsdiff.render.matrix_html import render_matrix_html

RIVER = Article(("The river burst its banks on Tuesday night.", "Nobody was hurt."), title="River")
COPY = Article(("The river burst its banks on Tuesday night.",), title="Copy")
OTHER = Article(("The central bank raised its key interest rate.",), title="Other")


SAME = Article(("The central bank raised its key interest rate.", "Shares fell."), title="Same")
ALONE = Article(("Rain is due.",), title="Alone")


def test_articles_of_different_events_have_tables_of_their_own() -> None:
    every = [RIVER, OTHER, COPY, SAME, ALONE]
    matrix = compare_all(every, pairs=[(0, 2), (1, 3)])
    assert not matrix.is_complete
    text, table, data, page = (
        render_matrix_text(matrix, origins(every), width=100),
        render_matrix_csv(matrix, origins(every)),
        render_matrix_json(matrix, origins(every)),
        render_matrix_html(matrix, origins(every)),
    )
    lines = [line.split() for line in text.splitlines()]
    assert [line for line in lines if line and all(map(str.isdigit, line))] == [["1", "3"], ["2", "4"]]
    assert ["Copy" in line for line in lines if line[1:] and line[0] == "3"] == [True]
    assert "own; 1 of 5 articles are about something else" in " ".join(text.split())
    assert "not compared" not in text
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [(row["article"], row["other"]) for row in rows] == [
        ("1", "3"),
        ("2", "4"),
        ("3", "1"),
        ("4", "2"),
    ]
    assert rows[0]["words"] == "11"
    pairs = json.loads(data)["pairs"]
    assert [(pair["a"], pair["b"]) for pair in pairs] == [(0, 2), (1, 3)]
    assert pairs[0]["words"]["a"]["words"] == 11
    assert len(json.loads(data)["articles"]) == 5
    assert page.count("<table") == 2
    assert "1 of 5 articles are about something else." in page


def test_what_was_not_compared_is_not_what_has_nothing_in_common() -> None:
    every = [RIVER, COPY, OTHER]
    matrix = compare_all(every, pairs=[(0, 1), (1, 2)])
    text, page = (
        render(matrix, origins(every))
        for render in (partial(render_matrix_text, width=100), render_matrix_html)
    )
    assert UNKNOWN in text.splitlines()[5]
    assert text.count("… not compared: ") == 1
    assert page.count('<span class="h">not compared</span>') == 2
    assert page.count(" 0%") == 2
