"""Opening the reader in a terminal, which is left as it was, whatever happens."""

from __future__ import annotations

import asyncio
import os
import sys

from newsdiff.articles.fetching.access import Access
from newsdiff.articles.library import Library
from newsdiff.config import Settings
from newsdiff.errors import NewsdiffError
from newsdiff.reader.user_keys import keymap_of
from newsdiff.store.last_session import last_counted_furniture, last_theme, remember_theme
from newsdiff.ui.app import NewsdiffApp
from newsdiff.ui.runtime.crash import TRACEBACK_VARIABLE, crash
from newsdiff.ui.runtime.mouse import keep_mouse_in_cells
from newsdiff.ui.runtime.signals import end_on_signals
from newsdiff.ui.runtime.threads import FreeThreads

TURN = 0.0005
"""Seconds after which a comparing thread gives way to the one that answers keys; Python's default is ten times that."""


def run(
    library: Library,
    compare_pair: tuple[int, int] | None = None,
    settings: Settings | None = None,
    access: Access | None = None,
    read_since: float | None = None,
    *,
    filling: bool = False,
) -> int:
    """Open the reader and wait until it is closed.

    Args:
        library: The articles.
        compare_pair: Two articles, as indices into the library, to open side by side at once.
        settings: The user's settings; None for the defaults.
        access: What may be fetched where files are read again.
        read_since: When reading the library began, in seconds since the epoch; None for now.
        filling: Whether these are only the first articles of the library, and the others are still to be read.

    Returns:
        The exit status.

    Raises:
        NewsdiffError: The user's keys are wrong, or the reader stopped because of a fault in it, or what was decided
            and noted could not be written to the end.
    """
    settings = settings or Settings()
    sys.setswitchinterval(TURN)
    keep_mouse_in_cells()
    app = NewsdiffApp(
        library,
        compare_pair,
        theme=settings.theme or last_theme(),
        keymap=keymap_of(settings),
        sensitivity=settings.sensitivity,
        clipboard=settings.clipboard,
        on_theme=remember_theme,
        counts_furniture=last_counted_furniture(),
        access=access,
        read_since=read_since,
        filling=filling,
    )
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    loop.set_default_executor(FreeThreads())
    end_on_signals(loop, lambda status: app.exit(return_code=status))
    app.run(loop=loop, mouse=settings.mouse)
    app.session.filling = False
    app.session.visited.keep()
    lost = app.session.decisions.close()
    if app.fault is None:
        if lost:
            raise NewsdiffError("", lost, title="Not kept")
        return app.return_code or 0
    if os.environ.get(TRACEBACK_VARIABLE) or isinstance(app.fault, NewsdiffError):
        raise app.fault
    raise crash(app.fault) from None
