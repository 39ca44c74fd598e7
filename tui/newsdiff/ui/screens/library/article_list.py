"""The list of articles: one line each, with a bar of what the highlighted one has in common with it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from newsdiff.engine.comparison import Label
from newsdiff.reader.article_columns import BAR_SIGNS, ListColumns, bar, columns, percent
from newsdiff.reader.session import Session
from newsdiff.reader.text_runs import Run
from newsdiff.render.cells import cell_width, printable
from newsdiff.ui.widgets.drawn import Lines, fit

HEAD = 1
"""Lines at the top that do not scroll."""


class ArticleList(Lines, can_focus=True):
    """All articles of a session; one is highlighted, one may be marked."""

    ROLE_PREFIX = "list"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "list--head",
        "list--cursor",
        "list--bar",
        "list--mark",
        "list--quiet",
        "list--shared",
        "list--paraphrased",
        "list--unique",
    }
    DEFAULT_CSS = """
    ArticleList {
        & > .list--head { color: $quiet; }
        & > .list--cursor { background: $cursor-background; text-style: bold; }
        & > .list--bar { color: $cursor; }
        & > .list--mark { color: $paraphrased; text-style: bold; }
        & > .list--quiet { color: $quiet; text-style: not bold; }
        & > .list--shared { color: $shared; text-style: not bold; }
        & > .list--paraphrased { color: $paraphrased; text-style: not bold; }
        & > .list--unique { color: $quiet; text-style: not bold; }
    }
    """

    class Highlighted(Message):
        """Another article is highlighted."""

    class Opened(Message):
        """The highlighted article is to be opened."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._longest_source = max(
            (cell_width(printable(article.source)) for article in session.articles if article.source),
            default=0,
        )
        self.cursor = 0
        self._listed: Sequence[int] = range(len(session.articles))

    @property
    def listed(self) -> Sequence[int]:
        """The articles that are listed, all of them unless they are filtered."""
        return self._listed

    def list_only(self, articles: Sequence[int]) -> None:
        """List some of the articles; the highlighted one stays so if it is among them."""
        self._listed = articles
        self._fit()
        self.refresh()
        if articles and self.cursor not in articles:
            self._highlight(articles[0])

    @property
    def visible_articles(self) -> list[int]:
        """The articles in view."""
        top = self.scroll_offset.y
        return list(self._listed[top : top + max(0, self.size.height - HEAD)])

    @property
    def page(self) -> int:
        """How many articles fit."""
        return max(1, self.size.height - HEAD)

    def on_resize(self) -> None:
        """Keep the highlighted article in view."""
        self._fit()

    def _fit(self) -> None:
        self.virtual_size = Size(self.size.width, len(self._listed) + HEAD)
        self._keep_in_view()

    @property
    def _row(self) -> int:
        """Where the highlighted article stands among the listed ones."""
        # Of thousands only a few match a search; without one the place is the number.
        return self.cursor if isinstance(self._listed, range) else bisect_left(self._listed, self.cursor)

    def refresh_article(self, index: int) -> None:
        """Draw one article's line anew, because more is known about it."""
        row = index if isinstance(self._listed, range) else bisect_left(self._listed, index)
        y = row + HEAD - self.scroll_offset.y
        if HEAD <= y < self.size.height:
            self.refresh(Region(0, y, self.size.width, 1))

    def step(self, by: int) -> None:
        """Highlight an article some places down or, less than 0, up; beyond the ends, the first or last."""
        if self._listed:
            self._highlight(self._listed[max(0, min(len(self._listed) - 1, self._row + by))])

    def highlight(self, index: int) -> None:
        """Highlight one of the listed articles."""
        if index in self._listed:
            self._highlight(index)

    def _highlight(self, index: int) -> None:
        if index != self.cursor:
            self.cursor = index
            self._keep_in_view()
            self.refresh()
            self.post_message(self.Highlighted())

    def on_click(self, event: events.Click) -> None:
        """Highlight the article under the pointer; a double click opens it."""
        row = self.scroll_offset.y + event.y - HEAD
        if event.y >= HEAD and row < len(self._listed):
            self.highlight(self._listed[row])
            if event.chain == 2:
                self.post_message(self.Opened())

    def render_line(self, y: int) -> Strip:
        """The head line, or the line of the article at this place."""
        width = self.size.width
        session = self._session
        shape = columns(width - 3, len(session.articles), self._longest_source)
        if y < HEAD:
            return self.strip(self._head(shape), width, "head")
        row = self.scroll_offset.y + y - HEAD
        if row >= len(self._listed):
            return self.strip((), width)
        index = self._listed[row]
        if index == self.cursor:
            return self.strip([("▌", "bar"), *self._article(index, shape)], width, "cursor")
        return self.strip([(" ", ""), *self._article(index, shape)], width)

    def _head(self, shape: ListColumns) -> list[Run]:
        text = f"  {'':>{shape.number}} {fit('article', shape.title)}"
        if shape.source:
            text += " " + fit("source", shape.source)
        if shape.words:
            text += f" {'words':>{shape.words}}"
        if shape.bar:
            text += f"  with {self.cursor + 1}"
        return [(text, "")]

    def _article(self, index: int, shape: ListColumns) -> list[Run]:
        session = self._session
        article = session.articles[index]
        marked = index == session.marked
        runs: list[Run] = [
            ("●" if marked else " ", "mark"),
            (f"{index + 1:>{shape.number}} ", "quiet"),
            (fit(article.title, shape.title), ""),
        ]
        if shape.source:
            runs.append((" " + fit(article.source or "", shape.source), "quiet"))
        if shape.words:
            runs.append((f" {session.words(index):>{shape.words}}", "quiet"))
        if shape.bar:
            runs += self._in_common(index, shape)
        return runs

    def _in_common(self, index: int, shape: ListColumns) -> list[Run]:
        if index == self.cursor:
            return [("  ·", "quiet")]
        counts = self._session.counts(index, against=self.cursor)
        if counts is None:
            return [("  …", "quiet")]
        runs: list[Run] = [("  ", "")]
        runs += [(BAR_SIGNS[label] * cells, label.value) for label, cells in bar(counts, shape.bar)]
        if shape.percent:
            runs.append((f" {percent(1 - counts.share(Label.UNIQUE)):>{shape.percent}}", "quiet"))
        return runs

    def _keep_in_view(self) -> None:
        top, page, row = self.scroll_offset.y, self.page, self._row
        if row < top:
            self.scroll_to(y=row, animate=False, immediate=True)
        elif row >= top + page:
            self.scroll_to(y=row - page + 1, animate=False, immediate=True)
