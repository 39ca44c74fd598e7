"""Work beside the reader that never keeps it from ending."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Thread
from typing import Any


class FreeThreads(ThreadPoolExecutor):
    """Runs each piece of work in a thread of its own, which the end of the program does not wait for.

    An executor of the standard library is waited for when Python ends: who quits while two books are being
    compared would have to wait until they are.
    """

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Start some work and return its future."""
        future: Future[Any] = Future()
        Thread(target=_work, args=(future, fn, args, kwargs), daemon=True).start()
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Leave all work to itself."""


def _work(future: Future[Any], fn: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = fn(*args, **kwargs)
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(result)
