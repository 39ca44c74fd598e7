"""Signals that end the reader: the terminal is as it was then."""

from __future__ import annotations

import os
import signal
from asyncio import AbstractEventLoop
from collections.abc import Callable
from functools import partial
from threading import Timer

LAST_SECONDS = 1.0
"""How long an end in good order may take before the process ends anyhow."""

_ENDING = ("SIGTERM", "SIGINT", "SIGHUP")


def end_on_signals(loop: AbstractEventLoop, end: Callable[[int], None]) -> None:
    """Call a function with an exit status, as shells have it, when a signal asks the process to end."""
    for name in _ENDING:
        number = getattr(signal, name, None)
        if number is not None:
            try:
                loop.add_signal_handler(number, partial(_end, number, end))
            except (NotImplementedError, RuntimeError):
                # Windows, or not the main thread: the system's own way has to do.
                return


def _end(number: int, end: Callable[[int], None]) -> None:
    status = 128 + number
    # A terminal that is gone can keep an end in good order waiting for ever.
    timer = Timer(LAST_SECONDS, os._exit, (status,))
    timer.daemon = True
    timer.start()
    end(status)
