"""Signals that end the reader, with the terminal as it was before."""

from __future__ import annotations

import os
import signal
from asyncio import AbstractEventLoop
from collections.abc import Callable
from functools import partial
from threading import Timer

LAST_SECONDS = 1.0
"""How long an orderly end may take before the process is ended anyway."""

_ENDING = ("SIGTERM", "SIGINT", "SIGHUP")


def end_on_signals(loop: AbstractEventLoop, end: Callable[[int], None]) -> None:
    """Call a function with the exit status that shells use when a signal asks the process to end."""
    for name in _ENDING:
        number = getattr(signal, name, None)
        if number is not None:
            try:
                loop.add_signal_handler(number, partial(_end, number, end))
            except (NotImplementedError, RuntimeError):
                # Windows, or not the main thread: the system's own handling has to do.
                return


def _end(number: int, end: Callable[[int], None]) -> None:
    status = 128 + number
    # An orderly end can wait for ever for a terminal that is gone.
    timer = Timer(LAST_SECONDS, os._exit, (status,))
    timer.daemon = True
    timer.start()
    end(status)
