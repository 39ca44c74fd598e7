"""Two articles that are open beside each other: which they are, how they are viewed, where the cursor is.

Nothing here knows a terminal. What shows the page is a ``PageView``, what surrounds it a ``Host``; all that has
to follow the cursor listens for ``CursorMoved``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from newsdiff.engine.comparison import Side
from newsdiff.reader.layout.page import View
from newsdiff.reader.layout.places import Place
from newsdiff.reader.layout.viewport import ScrollAnchor, Viewport, top_for
from newsdiff.reader.reading import Reading
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.render.rows import STACKED_BELOW

if TYPE_CHECKING:
    from newsdiff.reader.same_places import SamePlaces


class PageView(Protocol):
    """What shows the page. Lines count from 0."""

    @property
    def top(self) -> int:
        """The first line on the screen."""

    @property
    def page_size(self) -> tuple[int, int]:
        """The width in cells and the height in lines that the page may fill; 0 before there is a screen."""

    def show(self, reading: Reading, top: int) -> None:
        """Show a reading whose page is laid out, scrolled to a line."""

    def scroll_to_line(self, line: int) -> None:
        """Show the page the reading has now, scrolled to a line as far as it reaches."""


class Host(Protocol):
    """What surrounds the page."""

    @property
    def size(self) -> tuple[int, int]:
        """The width in cells and the height in lines of the whole screen."""

    def tell(self, message: str, *, alert: bool = False) -> None:
        """Say something; an alert is about something that went wrong."""

    def compare_later(self, pair: ArticlePair, then: Callable[[], None]) -> None:
        """Compare two long articles in the background and then call a function."""

    def before_another_pair(self) -> None:
        """Get ready to draw everything around the page in the same frame as the next page."""


@dataclass(frozen=True, slots=True)
class CursorMoved:
    """The cursor, the page or the articles are other ones now."""

    pair: ArticlePair
    reading: Reading


class _Layout(NamedTuple):
    """What the last layout held on to, and where that left the cursor and the page.

    On a narrow page a paragraph may have had to leave its row to be seen whole; if nothing has moved since, it
    gets that row back as soon as there is room again.
    """

    reading: Reading
    cursor: Place
    top: int
    anchor: ScrollAnchor

    def still_stands(self, reading: Reading, top: int) -> bool:
        return self.reading is reading and self.cursor == reading.cursor and self.top == top


class OpenPair:
    """The two articles on the screen.

    Attributes:
        session: The library they are from.
        pair: Which articles, as indices into the library.
        reading: Their comparison and the place in it.
        view: What shows the page.
        host: What surrounds it.
    """

    def __init__(self, session: Session, pair: ArticlePair, view: PageView, host: Host) -> None:
        self.session = session
        self.pair = pair
        self.view = view
        self.host = host
        self.reading = Reading(session.comparison(pair), notes=session.notes(pair))
        self._listeners: list[Callable[[CursorMoved], None]] = []
        # One choice for screens with room for two columns, one for narrow ones.
        self._views = {True: View.ALIGNED, False: View.STACKED}
        self._height = 0
        self._first_row: int | None = None
        self._layout: _Layout | None = None

    def listen(self, *listeners: Callable[[CursorMoved], None]) -> None:
        """Call these functions, in this order, whenever the cursor has moved."""
        self._listeners += listeners

    # Which articles

    def article(self, side: Side) -> int:
        """The article on a side, as an index into the library."""
        return self.pair.a if side == "a" else self.pair.b

    @property
    def mine(self) -> int:
        """The article under the cursor."""
        return self.article(self.reading.side)

    @property
    def theirs(self) -> int:
        """The article on the other side."""
        return self.pair.a + self.pair.b - self.mine

    def neighbour(self, side: Side, step: int) -> ArticlePair | None:
        """The pair with the next (1) or previous (-1) article on one side; None if there are not so many."""
        mine, theirs = (self.pair.a, self.pair.b) if side == "a" else (self.pair.b, self.pair.a)
        found = self.session.neighbour(mine, step, skip=theirs)
        if found is None:
            return None
        return ArticlePair(found, theirs) if side == "a" else ArticlePair(theirs, found)

    # How they are viewed

    @property
    def viewport(self) -> Viewport:
        """The part of the page that is on the screen."""
        return self.reading.viewport(self.view.top, self.height)

    @property
    def height(self) -> int:
        """How many lines of the page fit on the screen."""
        return self.view.page_size[1]

    @property
    def is_laid_out(self) -> bool:
        """Whether there is a page yet; the commands need one."""
        return self._height > 0

    @property
    def _chosen_view(self) -> View:
        return self._views[self._is_wide]

    @property
    def _is_wide(self) -> bool:
        return self.host.size[0] >= STACKED_BELOW

    def choose_view(self, view: View) -> None:
        """Use another view, for as long as the screen is as wide, or as narrow, as now."""
        self._views[self._is_wide] = view
        self.lay_out()

    def lay_out(self) -> None:
        """Lay the page out for the width it has now, with the same text in the same row."""
        width, height = self.view.page_size
        if width < 1 or height < 1:
            return
        reading, last = self.reading, self._layout
        anchor: ScrollAnchor | None = None
        if last is not None and last.still_stands(reading, self.view.top):
            anchor = last.anchor
        elif self._height:
            anchor = reading.viewport(self.view.top, self._height).anchor()
        self._height = height
        reading.lay_out(width, self._chosen_view)
        top = top_for(reading.page, anchor) if anchor is not None else 0
        if anchor is None and self._first_row is not None:
            top = max(0, reading.page.extent(reading.cursor)[0] - self._first_row)
        if anchor is None or (anchor.place == reading.cursor and not anchor.offset):
            top = reading.viewport(top, height).top_for_cursor()
        self.view.show(reading, top)
        self._layout = _Layout(reading, reading.cursor, self.view.top, anchor) if anchor is not None else None
        self.announce()

    # Another pair

    def take_place(self, other: OpenPair, same: SamePlaces) -> None:
        """Read on where other versions of the same two articles were read; called before there is a page."""
        reading = self.reading
        self._views = dict(other._views)
        self._first_row = other.cursor_row if other.is_laid_out else None
        reading.filter_by(other.reading.filters.filter)
        reading.filters.folds = same.folds(other.reading.filters.folds)
        reading.cursor = same.place(other.reading.cursor)

    def bring(
        self,
        pair: ArticlePair,
        cursor: Callable[[Reading], Place],
        then: Callable[[], None] = lambda: None,
    ) -> None:
        """Show another pair, at once or as soon as it is compared.

        Args:
            pair: The articles.
            cursor: Where the cursor goes, given the reading of these articles before it is laid out.
            then: Called as soon as the pair is shown.
        """

        def show() -> None:
            self._replace(pair, cursor)
            then()

        if self.session.is_quick(pair):
            show()
        else:
            self.host.compare_later(pair, show)

    def compare_again(self) -> None:
        """Show the same two articles as they compare now, with the cursor where it is."""
        self.bring(self.pair, lambda _: self.reading.cursor)

    def _replace(self, pair: ArticlePair, cursor: Callable[[Reading], Place]) -> None:
        """Open another pair in this place, with the cursor in the same row of the screen."""
        width, height = self.view.page_size
        row = max(0, min(self.cursor_row, height - 1))
        reading = Reading(
            self.session.comparison(pair), None, self.reading.filters.filter, self.session.notes(pair)
        )
        reading.cursor = cursor(reading)
        self.pair, self.reading = pair, reading
        self.host.before_another_pair()
        reading.lay_out(width, self._chosen_view)
        top = max(0, reading.page.extent(reading.cursor)[0] - row)
        self.view.show(reading, reading.viewport(top, height).top_for_cursor())
        self.announce()

    # Where the cursor is

    @property
    def cursor_row(self) -> int:
        """The row of the screen that the cursor's paragraph begins in; less than 0 above the screen."""
        return self.reading.page.extent(self.reading.cursor)[0] - self.view.top

    def moved(self, *, jump: bool = False) -> None:
        """Bring the cursor into view where it is now; after a ``jump`` with what stands around it."""
        self.view.scroll_to_line(self.viewport.top_for_cursor(jump=jump))
        self.announce()

    def followed(self) -> None:
        """Show that the cursor is on another paragraph in view, without scrolling."""
        self.view.scroll_to_line(self.view.top)
        self.announce()

    def announce(self) -> None:
        """Tell the listeners where the cursor is."""
        message = CursorMoved(self.pair, self.reading)
        for listener in self._listeners:
            listener(message)
