"""The lines of the matrix: the names of the columns, a row for each article, and what the highlighted cell says."""

from __future__ import annotations

from newsdiff.articles.names import short_names
from newsdiff.engine.comparison import Label
from newsdiff.reader.article_columns import percent
from newsdiff.reader.fitting import fit
from newsdiff.reader.matrix.columns import MatrixColumns, matrix_columns
from newsdiff.reader.matrix.grid import Grid
from newsdiff.reader.matrix.pair_counts import PairCounts
from newsdiff.reader.session import Session
from newsdiff.reader.text_runs import Run
from newsdiff.render.cells import cell_width, printable
from newsdiff.render.matrix import UNKNOWN, heat

HEADS = 2
"""Lines with the names of the columns."""

_MOST_BLOCKS = 5
_PERCENT = 4
_MOST_NAME = 24
# Less of an article than this is common to any two on one subject.
_LITTLE = 0.2
_HEAD = "of row, in column"


class MatrixRows:
    """The lines of a session's matrix, for a width in cells and the place the reader is at."""

    def __init__(self, session: Session, grid: Grid, known: PairCounts) -> None:
        self._session, self._grid, self._known = session, grid, known
        self.names = short_names(session.articles)
        self._longest = max((cell_width(printable(self.names[each])) for each in grid.order), default=0)
        self._group_of: dict[int, int] = {}

    def arrange(self) -> None:
        """Take note of which articles are near-copies."""
        groups = self._session.series
        self._group_of = {index: number for number, group in enumerate(groups) for index in group}

    def columns(self, width: int) -> MatrixColumns:
        """How the matrix is laid out for a width."""
        return matrix_columns(width, len(self._grid.order), self._longest, len(self.names))

    def head(self, line: int, width: int) -> list[Run]:
        """The first or second line above the rows: the numbers, and the names of the columns."""
        shape, grid = self.columns(width), self._grid
        runs: list[Run] = [("  ", ""), (fit(self._range(shape) if line else _HEAD, shape.label - 2), "quiet")]
        for article in grid.order[grid.left : grid.left + shape.fitting]:
            text = str(article + 1) if line == 0 else fit(self.names[article], shape.cell - 1).rstrip()
            text = " " * (shape.cell - cell_width(text)) + text
            runs.append((text, "key" if article == grid.column else "quiet"))
        return runs

    def _range(self, shape: MatrixColumns) -> str:
        """Which columns are in view, if not all."""
        left, count = self._grid.left, len(self._grid.order)
        right = left + shape.fitting
        if shape.fitting >= count:
            return ""
        return f"{'◂' if left else ' '} {left + 1}-{right} of {count} {'▸' if right < count else ' '}"

    def row(self, place: int, width: int) -> list[Run]:
        """The row of the article at a place."""
        shape, grid = self.columns(width), self._grid
        article = grid.order[place]
        here = article == grid.row
        runs: list[Run] = [
            ("▌" if here else " ", "bar"),
            (self._bracket(place), "copy"),
            (f"{article + 1:>{shape.number}} ", "quiet"),
            (fit(self.names[article], shape.name), "key" if here else ""),
        ]
        if shape.title:
            runs.append((" " + fit(self._session.articles[article].title, shape.title), "quiet"))
        for other in grid.order[grid.left : grid.left + shape.fitting]:
            runs += self._cell(article, other, shape.cell, is_cursor=here and other == grid.column)
        return runs

    def _bracket(self, place: int) -> str:
        """The part of the bracket around near-copies that stands in a row."""
        group = self._group(place)
        if group is None:
            return " "
        above, below = group == self._group(place - 1), group == self._group(place + 1)
        return {(False, True): "┌", (True, True): "│", (True, False): "└"}.get((above, below), " ")

    def _group(self, place: int) -> int | None:
        order = self._grid.order
        return self._group_of.get(order[place]) if 0 <= place < len(order) else None

    def _cell(self, article: int, other: int, width: int, *, is_cursor: bool) -> list[Run]:
        share = self._known.share(article, other)
        blocks = max(0, min(_MOST_BLOCKS, width - _PERCENT - 1))
        if article == other:
            text = "·"
        elif share is None:
            text = UNKNOWN
        else:
            # A wall of "0%" would hide what there is.
            text = percent(share)[-width:] if share else "–"
        signs = heat(share or 0.0) * blocks if article != other else " " * blocks
        gap = " " * max(0, width - blocks - max(_PERCENT, len(text)))
        kin = self._same_origin(article, other)
        roles = ("copy" if kin else "heat", "" if share and share >= _LITTLE else "quiet")
        if is_cursor:
            roles = ("chosen", "chosen")
        return [(gap + signs, roles[0]), (f"{text:>{min(width, _PERCENT)}}", roles[1])]

    def _same_origin(self, one: int, other: int) -> bool:
        mine = self._group_of.get(one)
        return mine is not None and mine == self._group_of.get(other)

    # What the highlighted cell says

    def detail(self, width: int) -> list[list[Run]]:
        """Three lines about the highlighted cell: how much of each article the other one has, and what they are."""
        grid = self._grid
        if grid.row == grid.column:
            article = self._session.articles[grid.row]
            about = f"{self._name(grid.row)} · {self._session.words(grid.row):,} words"
            lines = [[(f" {about}", "strong")], [(f" {article.title}", "")]]
        else:
            lines = [self._direction(grid.row, grid.column), self._direction(grid.column, grid.row)]
        return [*lines, self._kinship(width)]

    def _direction(self, article: int, other: int) -> list[Run]:
        counts = self._known.counts(article, other)
        start: Run = (f" {self._name(article)} in {self._name(other)}: ", "strong")
        if counts is None:
            return [start, ("not compared yet", "quiet")]
        share = percent(self._known.share(article, other) or 0.0)
        same, reworded = percent(counts.share(Label.SHARED)), percent(counts.share(Label.PARAPHRASED))
        return [start, (share, "key"), (f", {same} in the same words, {reworded} in others", "")]

    def _kinship(self, width: int) -> list[Run]:
        origins, grid = self._session.origins, self._grid
        if origins is None:
            return []
        group = origins.group_of(grid.row)
        if self._same_origin(grid.row, grid.column) and len(origins.groups[group]) > 1:
            return [(fit(f" One origin: {origins.why[group]}", width), "copy")]
        parts = [
            f"{self._name(each)} credits {' and '.join(origins.credits[each])}"
            for each in dict.fromkeys((grid.row, grid.column))
            if origins.credits[each]
        ]
        return [(fit(f" {'; '.join(parts)}", width), "quiet")] if parts else []

    def _name(self, article: int) -> str:
        return fit(self.names[article], min(_MOST_NAME, cell_width(printable(self.names[article]))))
