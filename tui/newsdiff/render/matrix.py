"""A matrix of articles as text, CSV and JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import combinations

from newsdiff import __version__
from newsdiff.articles.names import short_names
from newsdiff.engine.comparison import Counts
from newsdiff.engine.event.matrix import Matrix
from newsdiff.engine.event.origins import Origins
from newsdiff.render.cells import cell_width, printable
from newsdiff.render.json import FORMAT
from newsdiff.render.json_values import dump, dump_lines
from newsdiff.render.origins import origin_reasons, origins_head
from newsdiff.render.table_cells import defused, fitted, wrapped

HEAT = " ░▒▓█"
"""A sign for each fifth of an article that another one has, so that the map needs no colour."""

UNKNOWN = "…"
"""The sign of a pair that was not compared."""

EXPLANATION = "How much of each row's article the column's has, in the same or other words"
NOT_COMPARED = f"{UNKNOWN} not compared: by their words the two are about different events"
_CELL = 6
_LEAST_TITLE = 20
_MOST_NAME = 14
CSV_COLUMNS = (
    "article", "title", "source", "date", "path", "origin",
    "other", "other_title", "other_source", "other_path", "other_origin",
    "words", "shared", "paraphrased", "unique",
)  # fmt: skip
"""Articles and origins count from 1; the four counts are words of ``article`` by what ``other`` has of them.

They are empty where the two were not compared.
"""


def heat(share: float) -> str:
    """The sign of a share, 0 to 1."""
    return HEAT[min(len(HEAT) - 1, int(share * 5))]


def render_matrix_text(matrix: Matrix, origins: Origins, width: int) -> str:
    """The matrix as text for people.

    Args:
        matrix: What to print.
        origins: Which of its articles are near-copies; they stand next to each other.
        width: Columns of a line. Where the articles do not fit beside each other, they stand in several tables.

    Returns:
        A row for each article with, for each other one, how many percent of its words that one shares or
        paraphrases, and a block that is darker for more, or ``UNKNOWN``; then the reason for each group of
        near-copies, and whom articles credit. Lines end with a line feed.
    """
    order = origins.order
    names = short_names(matrix.articles)
    number = len(str(len(order))) + 1
    name = min(_MOST_NAME, max(cell_width(printable(each)) for each in names))
    fitting = max(1, (width - number - 2 - _LEAST_TITLE) // _CELL)
    lines = [
        origins_head(origins),
        *wrapped(EXPLANATION, width),
        "",
    ]
    for first in range(0, len(order), fitting):
        others = order[first : first + fitting]
        room = max(_LEAST_TITLE, width - number - 2 - _CELL * len(others))
        lines.append(" " * (number + 1 + room) + "".join(f"{other + 1:>{_CELL}}" for other in others))
        for row in order:
            called = fitted(names[row], min(name, room))
            if room - name > _LEAST_TITLE:
                called += "  " + fitted(matrix.articles[row].title, room - name - 2)
            else:
                called = fitted(names[row], room)
            cells = "".join(_cell(matrix, row, other) for other in others)
            lines.append(f"{row + 1:>{number}} {called}{cells}".rstrip())
        lines.append("")
    legend = " ".join(f"{sign} from {index * 20}%" for index, sign in enumerate(HEAT) if index)
    lines += wrapped(legend, width)
    lines += [] if matrix.is_complete else wrapped(NOT_COMPARED, width)
    reasons = origin_reasons(origins, copies_first=True)
    lines += ["", *(line for reason in reasons for line in wrapped(reason, width))] if reasons else []
    return "\n".join(lines) + "\n"


def _cell(matrix: Matrix, row: int, other: int) -> str:
    if row == other:
        return f"{'·':>{_CELL}}"
    share = matrix.containment(row, other)
    return f"{UNKNOWN:>{_CELL}}" if share is None else f" {heat(share)}{share * 100:>3.0f}%"


def render_matrix_csv(matrix: Matrix, origins: Origins) -> str:
    """The matrix as CSV: a row for each ordered pair of articles, with the columns ``CSV_COLUMNS``.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(CSV_COLUMNS)
    for i, article in enumerate(matrix.articles):
        for j, other in enumerate(matrix.articles):
            if i != j:
                texts = (article.title, article.source, article.date, article.path)
                others = (other.title, other.source, other.path)
                one = [i + 1, *map(defused, texts), origins.group_of(i) + 1]
                rows.writerow(
                    [
                        *one,
                        j + 1,
                        *map(defused, others),
                        origins.group_of(j) + 1,
                        *_numbers(matrix.counts[i][j]),
                    ]
                )
    return written.getvalue()


def _numbers(counts: Counts | None) -> Sequence[int | str]:
    return ("",) * 4 if counts is None else (counts.words, counts.shared, counts.paraphrased, counts.unique)


def render_matrix_json(matrix: Matrix, origins: Origins) -> str:
    """The matrix as JSON: the articles, and every pair with the words of each side by what the other has of them.

    ``origins`` groups near-copies, by indices into ``articles``, and ``why`` says for each group what makes it one.
    ``a`` and ``b`` of a pair are indices into ``articles``; ``a_in_b`` and ``b_in_a`` are the shares of their words, 0
    to 1, that the other one shares or paraphrases. Shares and words are null where the two were not compared.
    """
    articles = (
        {key: value for key, value in asdict(article).items() if key != "paragraphs"}
        for article in matrix.articles
    )
    return (
        f'{{"format": {FORMAT}, "newsdiff": {dump(__version__)},\n'
        f' "articles": {dump_lines(articles)},\n'
        f' "origins": {dump([list(group) for group in origins.groups])},\n'
        f' "why": {dump_lines(origins.why)},\n'
        f' "pairs": {dump_lines(_pairs(matrix))}}}\n'
    )


def _pairs(matrix: Matrix) -> Iterator[dict[str, object]]:
    for i, j in combinations(range(len(matrix.articles)), 2):
        of_a, of_b = matrix.counts[i][j], matrix.counts[j][i]
        a_in_b, b_in_a = matrix.containment(i, j), matrix.containment(j, i)
        yield {
            "a": i,
            "b": j,
            "a_in_b": None if a_in_b is None else round(a_in_b, 3),
            "b_in_a": None if b_in_a is None else round(b_in_a, 3),
            "words": {"a": asdict(of_a), "b": asdict(of_b)} if of_a and of_b else None,
        }
