"""Changes of decisions and notes: made in a transaction, taken back, made again."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field, replace

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Passage
from newsdiff.store.anchors import range_of
from newsdiff.store.records import Cell, Kind, Record, Value, decision_records, passage_records, passage_row

Place = tuple[tuple[Article, ...], tuple[Passage, ...]]
"""What a decision or note is about: two articles or one, and a passage in each."""

Subject = tuple[Kind, Place]
"""A kind of decision or note, and what it is about."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One decision or note that was changed.

    Attributes:
        kind: What it is: a decision about two passages, a note on one, or whether one is furniture.
        articles: The two articles of a decision, or the one of a note.
        passages: The passages, one in each article.
        before: The value before: for a decision whether the passages were linked, for a note its text, for furniture
            whether the passage is some; None for no decision or no note.
        after: The value since then.
        cells: Each cell that was changed, with its value before and after.
    """

    kind: Kind
    articles: tuple[Article, ...]
    passages: tuple[Passage, ...]
    before: Value | None
    after: Value | None
    cells: tuple[tuple[Cell, Value | None, Value | None], ...] = field(repr=False)

    @property
    def subject(self) -> Subject:
        """What it is, and what it is about."""
        return self.kind, (self.articles, self.passages)

    def reversed(self) -> Edit:
        """The edit that takes this one back."""
        cells = tuple((cell, after, before) for cell, before, after in self.cells)
        return replace(self, before=self.after, after=self.before, cells=cells)

    def make(self, connection: sqlite3.Connection) -> bool:
        """Change the cells; False, with nothing changed, if one no longer has its value from before."""
        if any(cell.value(connection) != before for cell, before, _ in self.cells):
            return False
        for cell, _, after in self.cells:
            cell.put(connection, after)
        return True

    def in_cells(self, cells: list[Cell]) -> Edit:
        """The same edit, made in other cells."""
        return replace(self, cells=tuple((cell, self.before, self.after) for cell in cells))


Step = tuple[Edit, ...]
"""The edits of one transaction, which are undone and redone together."""


@dataclass(frozen=True, slots=True)
class Change:
    """One decision or note to change.

    Attributes:
        kind: What it is: a decision about two passages, a note on one, or whether one is furniture.
        place: What it is about.
        after: The new value; None for no decision or no note.
        over: For a note the text that this one was written over, empty for none. Where another one stands there
            meanwhile, both stand. None writes over any.
    """

    kind: Kind
    place: Place
    after: Value | None
    over: str | None = None

    def make(self, connection: sqlite3.Connection) -> Edit | None:
        """Change it; None if it has this value already."""
        articles, passages = self.place
        there = _there(connection, self.kind, self.place)
        before = there[-1].value if there else None
        after = self._with_what_stands_there(before)
        if before == after:
            return None
        cells = [record.cell for record in there] or [_new_cell(connection, self.kind, self.place)]
        edit = Edit(
            self.kind,
            articles,
            passages,
            before,
            after,
            tuple((cell, cell.value(connection), after) for cell in cells),
        )
        edit.make(connection)
        return edit

    def _with_what_stands_there(self, before: Value | None) -> Value | None:
        if self.over is None or not isinstance(before, str) or before in (self.over, self.after):
            return self.after
        return before if self.after is None else f"{before}\n\n{self.after}"


def cells_of(connection: sqlite3.Connection, kind: Kind, place: Place) -> list[Cell]:
    """Where a decision or note is stored, or would be; at least one cell."""
    return [record.cell for record in _there(connection, kind, place)] or [_new_cell(connection, kind, place)]


def _there(connection: sqlite3.Connection, kind: Kind, place: Place) -> list[Record]:
    articles, passages = place
    places = tuple(map(range_of, articles, passages))
    records = (
        decision_records(connection, *articles)
        if kind == "decision"
        else passage_records(connection, articles[0], kind)
    )
    return [record for record in records if record.places == places]


def _new_cell(connection: sqlite3.Connection, kind: Kind, place: Place) -> Cell:
    rows = tuple(passage_row(connection, *one) for one in zip(*place, strict=True))
    return Cell(kind, rows)
