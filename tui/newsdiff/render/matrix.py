"""A matrix of articles as text, CSV and JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import combinations

from newsdiff import __version__
from newsdiff.engine.comparison import Counts
from newsdiff.engine.event.matrix import Matrix
from newsdiff.render.cells import cell_width, printable
from newsdiff.render.json import FORMAT, dump, dump_lines
from newsdiff.render.wrap import wrap

_HEAT = " ░▒▓█"
_CELL = 6
_LEAST_TITLE = 20
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
CSV_COLUMNS = (
    "article", "title", "source", "date", "path",
    "other", "other_title", "other_source", "other_path", "words", "shared", "paraphrased", "unique",
)  # fmt: skip
"""Articles count from 1; the four counts are words of ``article`` by what ``other`` has of them."""


def render_matrix_text(matrix: Matrix, width: int) -> str:
    """The matrix as text for people.

    Args:
        matrix: What to print.
        width: Columns of a line. Where the articles do not fit beside each other, they stand in several tables.

    Returns:
        A row for each article with, for each other one, how many percent of its words that one shares or
        paraphrases, and a block that is darker for more. Lines end with a line feed.
    """
    count = len(matrix.articles)
    number = len(str(count)) + 1
    fitting = max(1, (width - number - 2 - _LEAST_TITLE) // _CELL)
    lines = ["How much of each row's article the column's has, in the same or other words", ""]
    for first in range(0, count, fitting):
        others = range(first, min(count, first + fitting))
        title = max(_LEAST_TITLE, width - number - 2 - _CELL * len(others))
        lines.append(" " * (number + 1 + title) + "".join(f"{other + 1:>{_CELL}}" for other in others))
        for row, article in enumerate(matrix.articles):
            cells = "".join(_cell(matrix, row, other) for other in others)
            lines.append(f"{row + 1:>{number}} {_fitted(article.title, title)}{cells}".rstrip())
        lines.append("")
    lines.append(f"{' '.join(f'{sign} from {index * 20}%' for index, sign in enumerate(_HEAT) if index)}")
    return "\n".join(lines) + "\n"


def _cell(matrix: Matrix, row: int, other: int) -> str:
    if row == other:
        return f"{'·':>{_CELL}}"
    share = matrix.containment(row, other)
    sign = _HEAT[min(len(_HEAT) - 1, int(share * 5))]
    return f" {sign}{share * 100:>3.0f}%"


def _fitted(text: str, width: int) -> str:
    text = printable(text)
    if cell_width(text) > width:
        start, end = wrap(text, width - 1)[0]
        text = text[start:end] + "…"
    return text + " " * (width - cell_width(text))


def render_matrix_csv(matrix: Matrix) -> str:
    """The matrix as CSV: a row for each ordered pair of articles, with the columns ``CSV_COLUMNS``.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(CSV_COLUMNS)
    for i, article in enumerate(matrix.articles):
        for j, other in enumerate(matrix.articles):
            counts = matrix.counts[i][j]
            if counts is not None:
                texts = (article.title, article.source, article.date, article.path)
                others = (other.title, other.source, other.path)
                rows.writerow(
                    [i + 1, *map(_defused, texts), j + 1, *map(_defused, others), *_numbers(counts)]
                )
    return written.getvalue()


def _defused(text: str | None) -> str:
    text = printable(text or "")
    return f"'{text}" if text.startswith(_FORMULA) else text


def _numbers(counts: Counts) -> Sequence[int]:
    return counts.words, counts.shared, counts.paraphrased, counts.unique


def render_matrix_json(matrix: Matrix) -> str:
    """The matrix as JSON: the articles, and every pair with the words of each side by what the other has of them.

    ``a`` and ``b`` of a pair are indices into ``articles``; ``a_in_b`` and ``b_in_a`` are the shares of their words, 0
    to 1, that the other one shares or paraphrases.
    """
    articles = (
        {key: value for key, value in asdict(article).items() if key != "paragraphs"}
        for article in matrix.articles
    )
    return (
        f'{{"format": {FORMAT}, "newsdiff": {dump(__version__)},\n'
        f' "articles": {dump_lines(articles)},\n'
        f' "pairs": {dump_lines(_pairs(matrix))}}}\n'
    )


def _pairs(matrix: Matrix) -> Iterator[dict[str, object]]:
    for i, j in combinations(range(len(matrix.articles)), 2):
        of_a, of_b = matrix.counts[i][j], matrix.counts[j][i]
        assert of_a is not None
        assert of_b is not None
        yield {
            "a": i,
            "b": j,
            "a_in_b": round(matrix.containment(i, j), 3),
            "b_in_a": round(matrix.containment(j, i), 3),
            "words": {"a": asdict(of_a), "b": asdict(of_b)},
        }
