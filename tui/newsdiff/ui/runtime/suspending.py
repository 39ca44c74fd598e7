"""Suspending the reader and coming back: the terminal is the shell's meanwhile, and whole again afterwards.

Textual answers the signals itself, and each SIGCONT with one more thread that reads the keyboard, of which then none
gets whole keys; and it does not draw again what the shell has written over.
"""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from textual.app import App

CALM = 0.05
"""Seconds after a SIGCONT in which further ones are the same one."""

_KEYBOARD = 0
"""The descriptor of the terminal that keys come from."""

_ORDINARY = ("SIGTSTP", "SIGCONT", "SIGTERM", "SIGINT", "SIGHUP")


def suspend_on_signals(app: App[Any]) -> None:
    """Give the terminal back on SIGTSTP, and take it again on SIGCONT, whoever stopped the reader, and how often."""
    if app.is_headless or not hasattr(signal, "SIGTSTP"):
        return
    loop = asyncio.get_running_loop()
    waiting: list[asyncio.TimerHandle] = []

    def begin_anew() -> None:
        waiting.clear()
        _give_back(app, stop=False)

    def continued() -> None:
        if not waiting:
            waiting.append(loop.call_later(CALM, begin_anew))

    # In the loop, and not wherever the program happens to be, so that they come one after the other.
    loop.add_signal_handler(signal.SIGTSTP, lambda: _give_back(app, stop=True))
    loop.add_signal_handler(signal.SIGCONT, continued)


def _give_back(app: App[Any], *, stop: bool) -> None:
    """Put the terminal into the state it was in before the reader, stop if wanted, and take it over again."""
    with _ordinary_signals(), app.suspend():
        if stop:
            # Nothing stops where there is no shell to come back from.
            signal.raise_signal(signal.SIGTSTP)
        while not _in_foreground():
            os.kill(os.getpid(), signal.SIGSTOP)


@contextmanager
def _ordinary_signals() -> Iterator[None]:
    """While the reader is suspended, signals do to it what they do to any program."""
    own = {number: signal.getsignal(number) for number in map(signal.Signals.__getitem__, _ORDINARY)}
    for number in own:
        signal.signal(number, signal.SIG_DFL)
    try:
        yield
    finally:
        for number, handler in own.items():
            signal.signal(number, handler)


def _in_foreground() -> bool:
    try:
        return os.tcgetpgrp(_KEYBOARD) == os.getpgrp()
    except OSError:
        return True  # the terminal is gone, and there is nothing to wait for
