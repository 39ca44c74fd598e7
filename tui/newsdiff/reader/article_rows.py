"""The lines of the list of articles: one for each, with a bar of what the highlighted one has in common with it."""

from __future__ import annotations

from newsdiff.engine.comparison import Label
from newsdiff.reader.article_columns import BAR_SIGNS, ListColumns, bar, columns, percent
from newsdiff.reader.fitting import fit
from newsdiff.reader.session import Session
from newsdiff.reader.text_runs import Run
from newsdiff.render.cells import cell_width, printable


class ArticleRows:
    """The lines of a session's articles, for a width in cells and the article the cursor is on."""

    def __init__(self, session: Session) -> None:
        self._session = session
        sources = (cell_width(printable(article.source)) for article in session.articles if article.source)
        self._longest_source = max(sources, default=0)

    def head(self, width: int, cursor: int) -> list[Run]:
        """The names of the columns."""
        shape = self._columns(width)
        text = f"  {'':>{shape.number}} {fit('article', shape.title)}"
        if shape.source:
            text += " " + fit("source", shape.source)
        if shape.words:
            text += f" {'words':>{shape.words}}"
        if shape.bar:
            text += f"  with {cursor + 1}"
        return [(text, "")]

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
        if shape.source:
            runs.append((" " + fit(article.source or "", shape.source), "quiet"))
        if shape.words:
            runs.append((f" {session.words(index):>{shape.words}}", "quiet"))
        if shape.bar:
            runs += self._in_common(index, shape, cursor)
        return runs

    def _columns(self, width: int) -> ListColumns:
        return columns(width - 3, len(self._session.articles), self._longest_source)

    def _in_common(self, index: int, shape: ListColumns, cursor: int) -> list[Run]:
        if index == cursor:
            return [("  ·", "quiet")]
        counts = self._session.counts(index, against=cursor)
        if counts is None:
            return [("  …", "quiet")]
        runs: list[Run] = [("  ", "")]
        for label, cells in bar(counts, shape.bar):
            runs.append((BAR_SIGNS[label] * cells, "quiet" if label is Label.UNIQUE else label.value))
        if shape.percent:
            runs.append((f" {percent(1 - counts.share(Label.UNIQUE)):>{shape.percent}}", "quiet"))
        return runs
