"""Where the reader is in the matrix: the order of the articles, the highlighted cell, the columns in view."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsdiff.reader.session import ArticlePair, Session


class Grid:
    """A row and a column for each article, near-copies next to each other.

    Attributes:
        row, column: The articles of the highlighted cell, as indices into the library.
        order: The articles in the order of the rows, which is that of the columns.
        left: The place of the first column in view.
    """

    def __init__(self, session: Session, row: int, column: int, among: Sequence[int] | None = None) -> None:
        self._session, self._among = session, None if among is None else frozenset(among)
        self.row, self.column = row, column
        self.left = 0
        self.order: Sequence[int] = ()
        self._places: dict[int, int] = {}
        self.arrange()

    def arrange(self) -> None:
        """Put near-copies next to each other, if it is known which articles are some."""
        order = self._session.order
        self.order = order if self._among is None else [each for each in order if each in self._among]
        self._places = {article: place for place, article in enumerate(self.order)}

    @property
    def row_place(self) -> int:
        """The place of the highlighted row."""
        return self._places[self.row]

    @property
    def column_place(self) -> int:
        """The place of the highlighted column."""
        return self._places[self.column]

    @property
    def pair(self) -> ArticlePair | None:
        """The articles of the highlighted cell; None where that is an article and itself."""
        return None if self.row == self.column else ArticlePair(self.row, self.column)

    def move(self, rows: int = 0, columns: int = 0) -> None:
        """Highlight another cell, as far as there is one."""
        self.row = self.order[self._within(self.row_place + rows)]
        self.column = self.order[self._within(self.column_place + columns)]

    def _within(self, place: int) -> int:
        return max(0, min(len(self.order) - 1, place))

    def go_to(self, row_place: int, column_place: int) -> None:
        """Highlight the cell at a place."""
        self.row, self.column = self.order[self._within(row_place)], self.order[self._within(column_place)]

    def swap(self) -> None:
        """Highlight the same two articles the other way round."""
        self.row, self.column = self.column, self.row

    def scroll_columns(self, fitting: int) -> None:
        """Bring the highlighted column into view where so many columns fit."""
        place = self.column_place
        if place < self.left:
            self.left = place
        elif place >= self.left + fitting:
            self.left = place - fitting + 1
        self.left = max(0, min(self.left, len(self.order) - fitting))

    def in_view(self, rows: range, fitting: int) -> Iterator[tuple[int, int]]:
        """The pairs in these rows and the columns in view."""
        columns = self.order[self.left : self.left + fitting]
        for one in self.order[rows.start : rows.stop]:
            for other in columns:
                yield one, other
