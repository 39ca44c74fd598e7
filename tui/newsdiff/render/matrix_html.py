"""A matrix of articles as a page for a browser."""

from __future__ import annotations

from collections.abc import Sequence

from newsdiff.articles.names import short_names
from newsdiff.engine.event.matrix import Matrix
from newsdiff.engine.event.origins import Origins
from newsdiff.render.cells import printable
from newsdiff.render.matrix import (
    BY_EVENT,
    EXPLANATION,
    HEAT,
    NOT_COMPARED,
    has_unknown,
    heat,
    left_out,
    tables,
)
from newsdiff.render.origins import origin_reasons, origins_head
from newsdiff.render.web_page import facts, render_web_page


def render_matrix_html(matrix: Matrix, origins: Origins) -> str:
    """The matrix as one HTML file, which needs no other and runs no script.

    Args:
        matrix: What to show.
        origins: Which of its articles are near-copies; they stand next to each other.

    Returns:
        The page: a table with a row and a column for each article, darker where one has more of another, or one for
        each group of articles that were compared; then the reason for each group of near-copies, and whom articles
        credit. Control characters are replaced by signs.
    """
    shown = tables(matrix, origins)
    names = [printable(each) for each in short_names(matrix.articles)]
    return render_web_page(
        "matrix.html",
        styles=("page.css", "matrix.css"),
        head=origins_head(origins),
        explanation=EXPLANATION,
        by_event="" if matrix.is_complete else f"{BY_EVENT}{left_out(matrix, shown)}",
        tables=[_table(matrix, names, group) for group in shown],
        legend=[(level, sign, level * 20) for level, sign in enumerate(HEAT) if level],
        unknown=NOT_COMPARED if has_unknown(matrix, shown) else "",
        reasons=[printable(reason) for reason in origin_reasons(origins, copies_first=True)],
    )


def _table(matrix: Matrix, names: Sequence[str], group: Sequence[int]) -> dict[str, object]:
    return {
        "columns": [{"number": each + 1, "name": names[each]} for each in group],
        "rows": [
            {
                "number": each + 1,
                "title": printable(matrix.articles[each].title),
                "facts": facts(matrix.articles[each]),
                "cells": [None if other == each else _cell(matrix, each, other) for other in group],
            }
            for each in group
        ],
    }


def _cell(matrix: Matrix, row: int, other: int) -> dict[str, object]:
    share = matrix.containment(row, other)
    if share is None:
        return {"level": 0, "sign": "", "share": ""}
    sign = heat(share)
    return {"level": HEAT.index(sign), "sign": sign.strip(), "share": f"{share * 100:.0f}%"}
