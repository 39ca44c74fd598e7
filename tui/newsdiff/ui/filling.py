"""Reading the rest of a large library while its first articles are shown."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import closing
from typing import TYPE_CHECKING, Any

from textual.app import App

from newsdiff.articles.library import Library
from newsdiff.errors import NewsdiffError
from newsdiff.reader.long_work import Stopped
from newsdiff.reader.naming import Names
from newsdiff.reader.session import Session
from newsdiff.ui.list_progress import lists, reading_progress

if TYPE_CHECKING:
    from newsdiff.articles.fetching.access import Access
    from newsdiff.reader.same_places import Indices

LOOK_AGAIN = 0.2
"""Seconds between two looks whether a dialog is still open."""


class Filling:
    """Reads in a thread of its own, as long as ``filling`` of the session says so.

    Attributes:
        was_stopped: Whether a person ended it before all was read.
    """

    def __init__(
        self,
        app: App[Any],
        session: Callable[[], Session],
        renew: Callable[[Session, Indices], Awaitable[None]],
        key: str,
        access: Access | None,
    ) -> None:
        """Make it.

        Args:
            app: The app.
            session: Gives the session that is read.
            renew: Shows another session in the place of that.
            key: The key that reads again; empty if a person took it away.
            access: What may be fetched.
        """
        self._app, self._session, self._renew = app, session, renew
        self._key, self._access = key, access
        self.was_stopped = False

    async def fill(self) -> None:
        """Read all of it, and show it as it comes."""
        session, self.was_stopped = self._session(), False
        try:
            library = await asyncio.to_thread(self._read, session)
            await self._take_whole(session, library)
        except Stopped:
            self.was_stopped = True
            rest = f"; {self._key} reads the rest" if self._key else ""
            self._app.notify(f"Stopped: {len(session.articles):,} articles are read{rest}.", markup=False)
        except NewsdiffError as error:
            self._app.notify(str(error), severity="warning", markup=False)
        finally:
            session.filling = False
        for screen in lists(self._app):
            screen.filled()

    def _read(self, session: Session) -> Library:
        # Loaded only where there is much to read.
        from newsdiff.articles.filling import growing

        progress = reading_progress(self._app, session)
        last = session.library
        with closing(growing(last.paths, self._access, progress)) as libraries:
            for library in libraries:
                if not session.filling:
                    raise Stopped
                last = library
                if len(library.articles) > len(session.articles) and session.grows_to(library):
                    self._app.call_from_thread(self._grow, session, library, Names(library.articles))
        return last

    async def _take_whole(self, session: Session, library: Library) -> None:
        if session.grows_to(library):
            names = await asyncio.to_thread(Names, library.articles)
            self._grow(session, library, names)
            return
        # What newsdiff.toml says of the order is known only now.
        from newsdiff.reader.renewing import renewed

        new, articles = await asyncio.to_thread(renewed, session, library)
        while self._app.screen.is_modal:
            await asyncio.sleep(LOOK_AGAIN)
        await self._renew(new, articles)

    def _grow(self, session: Session, library: Library, names: Names) -> None:
        if session is self._session():
            session.grow(library, names)
            for screen in lists(self._app):
                screen.grow()
