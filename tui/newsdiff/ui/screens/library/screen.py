"""The first screen: the articles of the library, and how close they are to each other."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal

from newsdiff.reader.arranging import Arrangement, Order, arranged
from newsdiff.reader.commands import Keymap, Scope, key_for
from newsdiff.reader.counting import turn_furniture
from newsdiff.reader.library_status import library_status
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.ui.bindings import bindings_at
from newsdiff.ui.screens.command_screen import CommandScreen
from newsdiff.ui.screens.library.article_list import ArticleList
from newsdiff.ui.screens.library.comparing import Comparing
from newsdiff.ui.screens.library.editing import Editing
from newsdiff.ui.screens.library.grouping import Grouping
from newsdiff.ui.screens.library.opening import Opening
from newsdiff.ui.screens.library.preview import Preview
from newsdiff.ui.screens.library.searching import Searching
from newsdiff.ui.widgets.key_bar import KeyBar
from newsdiff.ui.widgets.search_line import SearchLine
from newsdiff.ui.widgets.status_bar import StatusBar

if TYPE_CHECKING:
    from newsdiff.reader.same_places import Indices

PREVIEW_LINES = 3
"""Lines that one key scrolls the preview."""

ROOM_FOR_PREVIEW = 110
"""The least width of a screen with a preview, in cells."""

ONE_ARTICLE = "There is only one article here: start newsdiff with two files or a folder."


class LibraryScreen(CommandScreen):
    """The list of articles, with a preview where there is room."""

    SCOPE = Scope.LIST
    BINDINGS: ClassVar[list[BindingType]] = bindings_at(Scope.LIST)
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (ROOM_FOR_PREVIEW, "-wide")]  # noqa: RUF012
    DEFAULT_CSS = """
    LibraryScreen ArticleList { width: 3fr; }
    LibraryScreen Preview { width: 2fr; }
    LibraryScreen.-narrow Preview { display: none; }
    """

    def __init__(self, session: Session, keymap: Keymap) -> None:
        super().__init__()
        self._session = session
        self._status_bar = StatusBar()
        self._list = ArticleList(session)
        self._preview = Preview()
        self._keymap = keymap
        self._keys = KeyBar(Scope.LIST, keymap)
        self._opening = Opening(
            self, session, lambda pair: self.opener.open_comparison(pair), self._show_status
        )
        self._grouping = Grouping(lambda: self.app, session.closeness, self.show_doing)
        self._doing = ""
        self._comparing = Comparing(self, session, self._list, self._arrange)
        self._editing = Editing(self, session, self._show_edited)
        self._search_line = SearchLine()
        self._search = Searching(self, session, self._search_line, self._list, self._arrange)
        step = self._list.step
        self.commands = {
            "open": self._open_highlighted,
            "mark": self._mark,
            "down": lambda: step(1),
            "up": lambda: step(-1),
            "page_down": lambda: step(self._list.page),
            "page_up": lambda: step(-self._list.page),
            "top": lambda: step(-len(session.articles)),
            "bottom": lambda: step(len(session.articles)),
            "preview_down": lambda: self._scroll_preview(PREVIEW_LINES),
            "preview_up": lambda: self._scroll_preview(-PREVIEW_LINES),
            "sort": self._sort,
            "search": self._begin_search,
            "all": self._leave,
            "coverage": self._open_coverage,
            "matrix": self._open_matrix,
            "problems": self._open_problems,
            "edit": self._edit,
            "undo": self._editing.undo,
            "count_furniture": self._count_furniture,
        }

    def compose(self) -> ComposeResult:
        """Put the parts on the screen."""
        # Textual would set the class only after the first frame, and work out all styles a second time.
        self.set_classes("-narrow" if self.app.size.width < ROOM_FOR_PREVIEW else "-wide")
        yield self._status_bar
        with Horizontal():
            yield self._list
            yield self._preview
        yield self._search_line
        yield self._keys

    def on_mount(self) -> None:
        """Show the list at once, and compare afterwards."""
        self._list.focus()
        self._show_status()
        self._group_if_many()
        self.call_after_refresh(self._follow_highlight)

    def _group_if_many(self) -> None:
        is_ready = self.has_drawn and not self._session.filling
        if is_ready and not self._session.closeness.is_small:
            self.run_worker(self._group(asked=False), group="events")

    def grow(self) -> None:
        """List the articles that have been read meanwhile; the highlighted one stays where it is on the screen."""
        self._search.search_again()
        with self._list.staying():
            self._arrange()
        self._show_status()

    def filled(self) -> None:
        """All articles are there, and the first frame: begin to compare them."""
        self.show_doing("")
        self._group_if_many()
        self.compare_on()

    def compare_on(self) -> None:
        """Compare what was not compared while articles were being read."""
        self.call_after_refresh(self._follow_highlight)

    def on_screen_resume(self) -> None:
        """Show what was compared meanwhile."""
        if self.is_running:
            self._show_status()
            self.call_after_refresh(self._follow_highlight)

    @on(ArticleList.Highlighted)
    def _follow_highlight(self) -> None:
        session, index = self._session, self._list.cursor
        self._preview.show(session.articles[index], session.words(index), self._search.query)
        waits = self._grouping.is_running and not session.closeness.events_known
        if waits or session.filling or not self.has_drawn:
            return  # what is not about the same event need not be compared
        # A pair that is about to be opened is not compared a second time for its bars.
        if not self._opening.is_comparing:
            self._comparing.begin()

    def show_doing(self, doing: str) -> None:
        """Show what is being done in the background."""
        self._doing = doing
        if self.is_running:
            self._show_status()

    def _show_status(self) -> None:
        doing = "comparing…" if self._opening.is_comparing else self._doing
        stop, key = (key_for(each, self._keymap) for each in ("list.all", "list.problems"))
        self._status_bar.show(*library_status(self._session, doing=doing, stop=stop, key=key))

    @property
    def takes_keys(self) -> bool:
        """False while a comparison is about to open, which will take the keys, and before a search is done."""
        waits = self._opening.is_under_way or (self._search.is_running and self._list.has_focus)
        return self._opening.is_comparing or not waits

    # Opening two articles

    @on(ArticleList.Opened)
    def _open_highlighted(self) -> None:
        """Open the highlighted article beside the marked one, or the closest one."""
        session, index = self._session, self._list.cursor
        if not self._list.listed:
            self.app.notify("No article has this.", markup=False)
            return
        if len(session.articles) < 2:
            self.app.notify(ONE_ARTICLE, markup=False)
            return
        self._opening.open(index)

    def open_pair(self, pair: ArticlePair) -> None:
        """Open two articles side by side: at once, or else as soon as they are compared."""
        self._opening.open_pair(pair)

    # Sorting

    def _sort(self) -> None:
        """Sort the list in the next way."""
        arrangement = self._list.arrangement.turned(self._list.cursor)
        if arrangement.order is Order.EVENT and self._session.filling:
            arrangement = arrangement.turned(self._list.cursor)  # there are none before all are read
        if arrangement.order is Order.EVENT and not self._session.closeness.events_known:
            if not self._grouping.is_running:
                self.run_worker(self._group(asked=True), group="events")
            return
        self._arrange(arrangement)

    async def _group(self, *, asked: bool) -> None:
        """Sort by event, as soon as the events are known; unless asked, only where that groups anything."""
        before = self._list.arrangement
        groups = await self._grouping.find(len(self._session.articles))
        if groups is None:
            self._follow_highlight()
            return
        # One event, or as many as there are articles, would be no order.
        tells = 1 < len(groups) < len(self._session.articles)
        if self._list.arrangement.order is Order.EVENT:
            with self._list.staying():
                self._arrange()
        elif asked or (tells and self._list.arrangement == before):
            fresh = self._list.cursor == self._list.listed[0] if self._list.listed else False
            self._arrange(Arrangement(Order.EVENT, self._list.cursor))
            if fresh and not asked and not self._search.typed:
                self._list.highlight(self._list.listed[0])
        else:
            self._follow_highlight()
        await self._grouping.prepare(self._search.library, self._session.articles)

    def _arrange(self, arrangement: Arrangement | None = None) -> None:
        """Sort what is listed, in another way or again."""
        arrangement = arrangement or self._list.arrangement
        self._list.show(arranged(self._session, self._search.found, arrangement), arrangement)
        self._follow_highlight()

    # Searching

    def _begin_search(self) -> None:
        """List only the articles with some words in their title, source or text."""
        if not self._search_line.typing:
            self._search.begin()

    def _leave(self) -> None:
        """List all articles again, or else stop what is under way."""
        session = self._session
        if self._search.typed or self._search_line.typing:
            self._list_all()
        elif not self._opening.stop():
            session.filling = False
            self._grouping.stop()

    def _list_all(self) -> None:
        self._search.end()
        self._keys.rename({})
        self._list.focus()

    @on(SearchLine.Typed)
    def _search_typed(self, event: SearchLine.Typed) -> None:
        self._search.look_for(event.text)

    @on(SearchLine.Kept)
    def _search_kept(self) -> None:
        if self._search.problem:
            return  # what is wrong stays in sight until it is put right
        if not self._search.typed.strip():
            self._list_all()
            return
        self._search_line.leave()
        self._keys.rename({"list.all": "all articles"})
        self._list.focus()

    @on(SearchLine.GivenUp)
    def _search_given_up(self) -> None:
        self._search.give_up()
        self._search_kept()

    @on(SearchLine.Pointed)
    def _search_pointed(self) -> None:
        self._begin_search()

    def _count_furniture(self) -> None:
        """Take all furniture for text, or leave it out again, and compare what is in view so."""
        said = turn_furniture(self._session)
        self._arrange()
        self._list.refresh()
        self.notify(said, markup=False)

    def take_place(self, other: LibraryScreen, articles: Indices) -> None:
        """Sort, search and highlight as another screen does; ``articles``: where its articles are in this one."""
        if other._search.typed.strip():
            self._search_line.show(other._search.typed)
            self._search.look_for(other._search.typed)
            self._search_kept()
        self._editing.take_over(other._editing)
        arrangement = other._list.arrangement
        closeness = self._session.closeness
        is_grouped = closeness.is_small or closeness.events_known
        if is_grouped or arrangement.order is not Order.EVENT:
            self._arrange(replace(arrangement, reference=articles.get(arrangement.reference, 0)))
        self._list.highlight(articles.get(other._list.cursor, 0))

    def _mark(self) -> None:
        """Mark the highlighted article, or take the mark away."""
        index = self._list.cursor
        self._session.marked = None if self._session.marked == index else index
        self._list.refresh()
        self._show_status()

    def _scroll_preview(self, lines: int) -> None:
        self._preview.scroll_relative(y=lines, animate=False, immediate=True)

    def _open_coverage(self) -> None:
        """Show the statements of the articles that are listed."""
        listed = self._list.listed
        if not listed:
            self.notify("No article is listed.", markup=False)
        elif len(listed) == len(self._session.articles):
            self.opener.open_coverage(self._list.cursor)
        else:
            self.opener.open_coverage(self._list.cursor, among=sorted(listed))

    def _open_matrix(self) -> None:
        """Show every article against every other."""
        row, marked = self._list.cursor, self._session.marked
        self.opener.open_matrix(row, row if marked is None else marked)

    def _edit(self) -> None:
        """Ask for another title, source and date of the highlighted article."""
        if self._session.filling:
            self.notify("The articles are still being read.", markup=False)
        elif self._list.listed:
            self._editing.begin(self._list.cursor)

    def _show_edited(self) -> None:
        """Show what articles are called now."""
        self._search.look_for(self._search.typed)
        self._show_status()

    def _open_problems(self) -> None:
        """Show which files could not be read or were skipped, and why."""
        from newsdiff.reader.problem_text import problem_lines
        from newsdiff.ui.dialogs.text_dialog import TextDialog

        library = self._session.library
        self.app.push_screen(TextDialog("What was not read", lambda width, _: problem_lines(library, width)))
