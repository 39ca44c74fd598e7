"""A matrix of articles as text, CSV and JSON."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from operator import itemgetter

from newsdiff import __version__
from newsdiff.articles.names import short_names
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
BY_EVENT = "Only articles that may be about one event are compared, and have a table of their own"
_CELL = 6
_LEAST_TITLE = 20
_MOST_NAME = 14
CSV_COLUMNS = (
    "article", "title", "source", "date", "path", "origin",
    "other", "other_title", "other_source", "other_path", "other_origin",
    "words", "shared", "paraphrased", "unique",
)  # fmt: skip
"""Articles and origins count from 1; the four counts are words of ``article`` by what ``other`` has of them."""


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
        near-copies, and whom articles credit. Where not all articles were compared, those that were compared with each
        other have a table of their own. Lines end with a line feed.
    """
    names = short_names(matrix.articles)
    number = len(str(len(names))) + 1
    name = min(_MOST_NAME, max(cell_width(printable(each)) for each in names))
    fitting = max(1, (width - number - 2 - _LEAST_TITLE) // _CELL)
    lines = [
        origins_head(origins),
        *wrapped(EXPLANATION, width),
    ]
    shown = tables(matrix, origins)
    if not matrix.is_complete:
        lines += wrapped(f"{BY_EVENT}{left_out(matrix, shown)}", width)
    lines.append("")
    for rows, first in ((each, first) for each in shown for first in range(0, len(each), fitting)):
        others = rows[first : first + fitting]
        room = max(_LEAST_TITLE, width - number - 2 - _CELL * len(others))
        lines.append(" " * (number + 1 + room) + "".join(f"{other + 1:>{_CELL}}" for other in others))
        for row in rows:
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
    lines += wrapped(NOT_COMPARED, width) if has_unknown(matrix, shown) else []
    reasons = origin_reasons(origins, copies_first=True)
    lines += ["", *(line for reason in reasons for line in wrapped(reason, width))] if reasons else []
    return "\n".join(lines) + "\n"


def tables(matrix: Matrix, origins: Origins) -> list[list[int]]:
    """The articles of each table, near-copies next to each other: one with all, or one for each group compared."""
    groups = matrix.groups(origins.order)
    return groups if matrix.is_complete else [group for group in groups if len(group) > 1]


def left_out(matrix: Matrix, shown: Sequence[Sequence[int]]) -> str:
    """What to say of the articles that are in no table; empty if there are none."""
    count = len(matrix.articles) - sum(map(len, shown))
    return f"; {count:,} of {len(matrix.articles):,} articles are about something else" if count else ""


def has_unknown(matrix: Matrix, shown: Sequence[Sequence[int]]) -> bool:
    """Whether two articles of a table were not compared."""
    return len(matrix.counts) < sum(len(group) * (len(group) - 1) for group in shown)


def _cell(matrix: Matrix, row: int, other: int) -> str:
    if row == other:
        return f"{'·':>{_CELL}}"
    share = matrix.containment(row, other)
    return f"{UNKNOWN:>{_CELL}}" if share is None else f" {heat(share)}{share * 100:>3.0f}%"


def render_matrix_csv(matrix: Matrix, origins: Origins) -> str:
    """The matrix as CSV: a row for each ordered pair of articles that were compared, with the columns ``CSV_COLUMNS``.

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(CSV_COLUMNS)
    group_of = {article: number + 1 for number, group in enumerate(origins.groups) for article in group}
    for (i, j), counts in sorted(matrix.counts.items(), key=itemgetter(0)):
        article, other = matrix.articles[i], matrix.articles[j]
        texts = (article.title, article.source, article.date, article.path)
        others = (other.title, other.source, other.path)
        numbers = (counts.words, counts.shared, counts.paraphrased, counts.unique)
        one = i + 1, *map(defused, texts), group_of[i]
        rows.writerow([*one, j + 1, *map(defused, others), group_of[j], *numbers])
    return written.getvalue()


def render_matrix_json(matrix: Matrix, origins: Origins) -> str:
    """The matrix as JSON: the articles, and each pair compared, with the words of both by what the other has of them.

    ``origins`` groups near-copies, by indices into ``articles``, and ``why`` says for each group what makes it one.
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
        f' "origins": {dump([list(group) for group in origins.groups])},\n'
        f' "why": {dump_lines(origins.why)},\n'
        f' "pairs": {dump_lines(_pairs(matrix))}}}\n'
    )


def _pairs(matrix: Matrix) -> Iterator[dict[str, object]]:
    for i, j in sorted(pair for pair in matrix.counts if pair[0] < pair[1]):
        yield {
            "a": i,
            "b": j,
            "a_in_b": round(matrix.containment(i, j) or 0.0, 3),
            "b_in_a": round(matrix.containment(j, i) or 0.0, 3),
            "words": {"a": asdict(matrix.counts[i, j]), "b": asdict(matrix.counts[j, i])},
        }
