"""The lines of the list of articles: one for each, with what it has in common with one of them."""

from __future__ import annotations

from newsdiff.engine.comparison import Label
from newsdiff.reader.arranging import Arrangement, Heading, Order
from newsdiff.reader.article_columns import BAR_SIGNS, NAME_HEAD, ListColumns, bar, columns, percent
from newsdiff.reader.fitting import fit
from newsdiff.reader.session import Session
from newsdiff.reader.text_runs import Run
from newsdiff.render.signs import DISAGREES

ASCENDING, DESCENDING = "▴", "▾"


class ArticleRows:
    """The lines of a session's articles, for a width in cells and the article the cursor is on."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.arrangement = Arrangement()

    def against(self, cursor: int) -> int:
        """The article that the others are seen against: the one under the cursor, unless they are sorted by another."""
        return self.arrangement.reference if self.arrangement.order.is_relative else cursor

    def is_seen(self, index: int, cursor: int) -> bool:
        """Whether it matters what an article has in common with the highlighted one: not with another event's."""
        if self.arrangement.order is not Order.EVENT:
            return True
        return index in self._session.closeness.event(cursor)

    def head(self, width: int, cursor: int) -> list[Run]:
        """The names of the columns, with a sign at the one that the list is sorted by."""
        shape, order = self._columns(width), self.arrangement.order
        title = f"article{ASCENDING} by event" if order is Order.EVENT else "article"
        text = f"  {'':>{shape.number}} {fit(title, shape.title)}"
        if shape.name:
            text += " " + fit(NAME_HEAD + (ASCENDING if order is Order.NAME else ""), shape.name)
        if shape.date:
            text += " " + fit("date" + (ASCENDING if order is Order.DATE else ""), shape.date)
        if shape.words:
            text += f" {'words' + (DESCENDING if order is Order.WORDS else ''):>{shape.words}}"
        if shape.bar:
            number = self.against(cursor) + 1
            room = shape.bar + (shape.percent + 1 if shape.percent else 0)
            label = f"also in {number}" + (DESCENDING if order is Order.LIKENESS else "")
            text += "  " + fit(label if len(label) <= room else f"in {number}", room)
        if shape.disagreements:
            text += (
                f" {DISAGREES + (DESCENDING if order is Order.DISAGREEMENTS else ''):>{shape.disagreements}}"
            )
        return [(text, "")]

    def heading(self, heading: Heading, width: int) -> list[Run]:
        """A line between articles."""
        return [(fit(f"── {heading.text}", max(0, width - 1)), "quiet")]

    def article(self, index: int, width: int, cursor: int) -> list[Run]:
        """The line of an article."""
        session, shape = self._session, self._columns(width)
        article = session.articles[index]
        runs: list[Run] = [
            ("▌" if index == cursor else " ", "bar"),
            ("●" if index == session.marked else " ", "mark"),
            (f"{index + 1:>{shape.number}} ", "quiet"),
            (fit(article.title, shape.title), ""),
        ]
        if shape.name:
            runs.append((" " + fit(session.names.within(shape.name)[index], shape.name), "quiet"))
        if shape.date:
            runs.append((" " + fit(article.date or "", shape.date), "quiet"))
        if shape.words:
            runs.append((f" {session.words(index):>{shape.words}}", "quiet"))
        if shape.bar and self.is_seen(index, cursor):
            runs += self._in_common(index, shape, self.against(cursor))
        return runs

    def _columns(self, width: int) -> ListColumns:
        return columns(
            width - 3,
            len(self._session.articles),
            self._session.names.widest,
            dated=self.arrangement.order is Order.DATE,
        )

    def _in_common(self, index: int, shape: ListColumns, against: int) -> list[Run]:
        if index == against:
            return [("  ·", "quiet")]
        counts = self._session.counts(index, against=against)
        if counts is None:
            return [("  …", "quiet")]
        runs: list[Run] = [("  ", "")]
        for label, cells in bar(counts, shape.bar):
            runs.append((BAR_SIGNS[label] * cells, "quiet" if label is Label.UNIQUE else label.value))
        if shape.percent:
            runs.append((f" {percent(1 - counts.share(Label.UNIQUE)):>{shape.percent}}", "quiet"))
        if shape.disagreements and (count := self._session.disagreements(index, against)):
            runs.append((f" {f'{DISAGREES} {count}':>{shape.disagreements}}", "alert"))
        return runs
