"""The matrix as text, table, data and page."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

from newsdiff.articles.article import Article
from newsdiff.engine.event.matrix import compare_all
from newsdiff.engine.event.origins import origins
from newsdiff.render.matrix import UNKNOWN, render_matrix_csv, render_matrix_json, render_matrix_text
from newsdiff.render.matrix_html import render_matrix_html

RIVER = Article(("The river burst its banks on Tuesday night.", "Nobody was hurt."), title="River")
COPY = Article(("The river burst its banks on Tuesday night.",), title="Copy")
OTHER = Article(("The central bank raised its key interest rate.",), title="Other")


def test_what_was_not_compared_is_not_what_has_nothing_in_common() -> None:
    every = [RIVER, COPY, OTHER]
    known = compare_all(every)
    counts = [list(row) for row in known.counts]
    counts[0][2] = counts[2][0] = None
    matrix = replace(known, counts=tuple(map(tuple, counts)))
    assert not matrix.is_complete
    text, table, data, page = (
        render_matrix_text(matrix, origins(every), width=100),
        render_matrix_csv(matrix, origins(every)),
        render_matrix_json(matrix, origins(every)),
        render_matrix_html(matrix, origins(every)),
    )
    assert UNKNOWN in text.splitlines()[4]
    assert text.count("… not compared: ") == 1
    compared, unknown, *_ = csv.DictReader(io.StringIO(table))
    assert int(compared["words"]) == 11
    assert [unknown[name] for name in ("words", "shared", "paraphrased", "unique")] == [""] * 4
    of_pair, of_others, nothing = json.loads(data)["pairs"]
    assert of_pair["words"]["a"]["words"] == 11
    assert of_others == {"a": 0, "b": 2, "a_in_b": None, "b_in_a": None, "words": None}
    assert (nothing["a_in_b"], nothing["b_in_a"]) == (0.0, 0.0)
    assert page.count('<span class="h">not compared</span>') == 2
    assert page.count(" 0%") == 2
