"""Noticing files that have changed on the disk, and reading them again when a person asks for it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from time import time
from typing import TYPE_CHECKING, Any

from textual.app import App

from newsdiff.errors import NewsdiffError
from newsdiff.reader.long_work import Stopped
from newsdiff.reader.session import ArticlePair, Session
from newsdiff.ui.list_progress import lists, reading_progress

if TYPE_CHECKING:
    from newsdiff.articles.fetching.access import Access
    from newsdiff.articles.watching import FileChanges, FileWatch
    from newsdiff.reader.same_places import Indices
    from newsdiff.ui.screens.comparison.screen import ComparisonScreen

FIRST_LOOK = 1.0
"""Seconds after the start: the first frame comes first."""


class Reloading:
    """Looks at the files of the library from time to time, offers to read them again, and does so.

    Attributes:
        notice: What has changed, in a few words for the status bar; empty if nothing has.
    """

    def __init__(
        self,
        app: App[Any],
        session: Callable[[], Session],
        renew: Callable[[Session, Indices], Awaitable[None]],
        key: str,
        access: Access | None,
        read_since: float,
    ) -> None:
        """Make it.

        Args:
            app: The app.
            session: Gives the session that is read.
            renew: Shows another session in the place of that.
            key: The key that reads again; empty if a person took it away.
            access: What may be fetched.
            read_since: When reading the library began, in seconds since the epoch.
        """
        self.notice = ""
        self._app, self._session, self._renew, self._key = app, session, renew, key
        self._access, self._read_since = access, read_since
        self._watch: FileWatch | None = None
        self._changes: FileChanges | None = None
        self._busy = False
        self._looking = asyncio.Lock()

    def begin(self) -> None:
        """Look at the files from now on; the sample articles have none that change."""
        if self._session().library.paths:
            self._app.set_timer(FIRST_LOOK, self._look_later)

    def _look_later(self) -> None:
        look: Callable[[], Any] = self._look_and_go_on
        # A fault in this is no reason to stop reading.
        self._app.run_worker(look, group="files", exit_on_error=False)

    async def _look_and_go_on(self) -> None:
        if not self._busy and not self._session().filling:
            await self.look()
        self._app.set_timer(self._watched().pause, self._look_later)

    async def look(self, *, at_once: bool = False) -> FileChanges:
        """Look at the files, and offer to read them again if other ones than before have changed."""
        watch = self._watched()
        async with self._looking:
            changes = await asyncio.to_thread(watch.look, at_once=at_once)
        if watch is self._watch and changes != self._changes:
            had_none = not self._changes
            self._changes = changes
            self._say(f"{changes.counts}{f': {self._key}' if self._key else ''}" if changes else "")
            if changes and had_none and not at_once:
                again = f": {self._key} reads again" if self._key else ""
                self._app.notify(f"{changes}{again}.", markup=False)
        return changes

    def _watched(self) -> FileWatch:
        if self._watch is None:
            from newsdiff.articles.watching import FileWatch

            self._watch = FileWatch(lambda: self._session().library, self._read_since)
        return self._watch

    def _say(self, notice: str) -> None:
        self.notice = notice
        for screen in self._app.screen_stack:
            screen.query("StatusBar").refresh()

    def forget(self) -> None:
        """Say nothing of what has changed until it is looked at again."""
        self._changes = None
        self._say("")

    def reload(self) -> None:
        """Read again what has changed."""
        if not self._session().library.paths:
            self._app.notify("The sample articles do not change.", markup=False)
        elif not self._busy:
            self._busy = True
            read: Callable[[], Any] = self._reload
            self._app.run_worker(read, group="reload")

    async def _reload(self) -> None:
        try:
            began = time()
            changes = await self.look(at_once=True)
            if changes:
                await self._read_again(changes, began)
            else:
                self._app.notify("No file has changed.", markup=False)
        finally:
            self._busy = False
            for each in lists(self._app):
                each.compare_on()

    async def _read_again(self, changes: FileChanges, began: float) -> None:
        from newsdiff.articles.reloading import reload_library
        from newsdiff.reader.renewing import renewed

        session = self._session()
        session.filling = True
        try:
            reloaded = await asyncio.to_thread(
                reload_library,
                session.library,
                changes,
                self._access,
                reading_progress(self._app, session),
                being_read=self._being_read(),
            )
        except Stopped:
            self._app.notify("Stopped: all stays as it was read.", markup=False)
            return
        except NewsdiffError as error:
            self._app.notify(f"All stays as it was read: {error}", severity="warning", markup=False)
            return
        finally:
            session.filling = False
            for each in lists(self._app):
                each.show_doing("")
        new, articles = await asyncio.to_thread(renewed, session, reloaded.library)
        for screen in self._comparisons():
            pair = screen.pair
            if pair.a in articles and pair.b in articles:
                await asyncio.to_thread(new.comparison, ArticlePair(articles[pair.a], articles[pair.b]))
        if self._app.screen.is_modal:
            self._app.notify("Close this first, then read again.", severity="warning", markup=False)
            return
        # What was kept is still otherwise on the disk, and that was just said.
        self._watch, self._changes, self._read_since = None, changes if reloaded.kept else None, began
        self.notice = ""
        await self._renew(new, articles)
        self._tell(changes, reloaded.kept)

    def _tell(self, changes: FileChanges, kept: Sequence[NewsdiffError]) -> None:
        if not kept:
            self._app.notify(f"Read again: {changes}.", markup=False)
            return
        name = Path(kept[0].where).name
        others = f", and {len(kept) - 1} more" if len(kept) > 1 else ""
        self._app.notify(
            f"{name} {kept[0].message}{others}: the old text stays.", severity="warning", markup=False
        )

    def _comparisons(self) -> list[ComparisonScreen]:
        # Not loaded at the start.
        from newsdiff.ui.screens.comparison.screen import ComparisonScreen

        return [screen for screen in self._app.screen_stack if isinstance(screen, ComparisonScreen)]

    def _being_read(self) -> list[str]:
        """The files of the articles that are open side by side."""
        articles = self._session().articles
        return [articles[index].path for each in self._comparisons() for index in (each.pair.a, each.pair.b)]
