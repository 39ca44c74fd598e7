"""The list of articles, one line each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import ClassVar

from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from newsdiff.reader.arranging import Arrangement, Heading, Row
from newsdiff.reader.article_rows import ArticleRows
from newsdiff.reader.session import Session
from newsdiff.ui.widgets.drawn import Lines, component_classes

HEAD = 1
"""Lines at the top that do not scroll."""


class ArticleList(Lines, can_focus=True):
    """All articles of a session; one is highlighted, one may be marked."""

    COMPONENT_CLASSES: ClassVar[set[str]] = component_classes("mark")
    DEFAULT_CSS = """
    ArticleList {
        & > .role--mark { color: $paraphrased; text-style: bold; }
        & > .role--quiet, & > .role--shared, & > .role--paraphrased { text-style: not bold; }
        &:nocolor > .role--shared { text-style: not bold; }
    }
    """

    class Highlighted(Message):
        """Another article is highlighted."""

    class Opened(Message):
        """The highlighted article is to be opened."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._rows = ArticleRows(session)
        self.cursor = 0
        self.list_rows(range(len(session.articles)))

    @property
    def listed(self) -> Sequence[int]:
        """The articles that are listed, in their order; all of them unless they are filtered."""
        return self._listed

    @property
    def arrangement(self) -> Arrangement:
        """How the list is sorted."""
        return self._rows.arrangement

    @property
    def against(self) -> int:
        """The article that the others are seen against."""
        return self._rows.against(self.cursor)

    def show(self, rows: Sequence[Row], arrangement: Arrangement) -> None:
        """List some of the articles in an order; the highlighted one stays highlighted if it is among them."""
        self._rows.arrangement = arrangement
        self.list_rows(rows)
        self._fit()
        self.refresh()
        if self._listed and self.cursor not in self._place:
            self._highlight(self._listed[0])

    @contextmanager
    def staying(self) -> Iterator[None]:
        """Keep the highlighted article where it is on the screen, whatever is listed before it meanwhile."""
        before = self._line_of.get(self.cursor, 0) - self.scroll_offset.y
        yield
        self._scroll(self._line_of.get(self.cursor, 0) - before)

    def list_rows(self, rows: Sequence[Row]) -> None:
        """Note which line is where."""
        self._lines = rows
        self._listed: Sequence[int] = [row for row in rows if isinstance(row, int)]
        self._line_of = {row: line for line, row in enumerate(rows) if isinstance(row, int)}
        self._place = {index: place for place, index in enumerate(self._listed)}

    @property
    def visible_articles(self) -> list[int]:
        """The articles in view whose likeness matters."""
        top = self.scroll_offset.y
        rows = self._lines[top : top + max(0, self.size.height - HEAD)]
        return [row for row in rows if isinstance(row, int) and self._rows.is_seen(row, self.cursor)]

    @property
    def page(self) -> int:
        """How many articles fit."""
        return max(1, self.size.height - HEAD)

    def on_resize(self) -> None:
        """Keep the highlighted article in view."""
        self._fit()

    def _fit(self) -> None:
        self.virtual_size = Size(self.size.width, len(self._lines) + HEAD)
        self._keep_in_view()

    def refresh_article(self, index: int) -> None:
        """Draw one article's line again, because more is known about it."""
        y = self._line_of.get(index, -1) + HEAD - self.scroll_offset.y
        if HEAD <= y < self.size.height:
            self.refresh(Region(0, y, self.size.width, 1))

    def step(self, by: int) -> None:
        """Highlight the article some places further down, or up if ``by`` is negative; stops at both ends."""
        if self._listed:
            self._highlight(self._listed[max(0, min(len(self._listed) - 1, self._place[self.cursor] + by))])

    def highlight(self, index: int) -> None:
        """Highlight one of the listed articles."""
        if index in self._place:
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
        if event.y >= HEAD and row < len(self._lines) and isinstance(index := self._lines[row], int):
            self.highlight(index)
            if event.chain == 2:
                self.post_message(self.Opened())

    def render_line(self, y: int) -> Strip:
        """The names of the columns, or the line of an article."""
        width = self.size.width
        if y < HEAD:
            return self.strip(self._rows.head(width, self.cursor), width, "quiet")
        row = self.scroll_offset.y + y - HEAD
        if row >= len(self._lines):
            return self.strip((), width)
        index = self._lines[row]
        if isinstance(index, Heading):
            return self.strip(self._rows.heading(index, width), width)
        ground = ("cursor",) if index == self.cursor else ()
        return self.strip(self._rows.article(index, width, self.cursor), width, *ground)

    def _keep_in_view(self) -> None:
        top, page, row = self.scroll_offset.y, self.page, self._line_of.get(self.cursor, 0)
        first = row - 1 if row and isinstance(self._lines[row - 1], Heading) else row
        if first < top:
            self._scroll(first)
        elif row >= top + page:
            self._scroll(row - page + 1)

    def _scroll(self, top: int) -> None:
        # Forced, because right after the list has grown Textual does not know yet that there is anything to scroll.
        self.scroll_to(y=top, animate=False, immediate=True, force=True)
