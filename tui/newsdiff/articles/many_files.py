"""Many files → what is in each, on all cores where that is worth it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from time import monotonic

from newsdiff.articles.files import FileContents, read_file
from newsdiff.errors import NewsdiffError

ALONE = 1.0
"""Seconds: what is read sooner is read by this process alone, before others would have started."""

_BATCH = 8
"""Files that a process is given at once."""


def read_files(
    paths: Sequence[str],
    progress: Callable[[int, int], object] = lambda *_: None,
    *,
    on_all_cores: bool = False,
) -> Iterator[FileContents | NewsdiffError]:
    """What is in each file, in their order, or why it cannot be read.

    Args:
        paths: Files; ``-`` for standard input.
        progress: Called now and then with how many are read, and of how many.
        on_all_cores: Whether to start processes when it takes long. They import the main module of the program again,
            so this is only for programs whose main module allows that.
    """
    begin = monotonic()
    for done, path in enumerate(paths):
        rest = paths[done:]
        if on_all_cores and len(rest) > _BATCH and monotonic() - begin > ALONE and (os.cpu_count() or 1) > 1:
            yield from _read_on_all_cores(rest, partial(_show, progress, done, len(paths)))
            return
        yield _read(path)
        progress(done + 1, len(paths))


def _show(progress: Callable[[int, int], object], before: int, total: int, done: int) -> None:
    progress(before + done, total)


def _read(path: str) -> FileContents | NewsdiffError:
    try:
        return read_file(path)
    except NewsdiffError as error:
        return error


def _read_on_all_cores(
    paths: Sequence[str], progress: Callable[[int], object]
) -> Iterator[FileContents | NewsdiffError]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    done = 0
    try:
        # A fresh process each: a copy of this one could wait for a lock that one of its threads held.
        with ProcessPoolExecutor(os.cpu_count(), get_context("spawn"), _leave_interrupts) as pool:
            try:
                for read in pool.map(_read_apart, paths, chunksize=_BATCH):
                    yield NewsdiffError(*read) if isinstance(read, tuple) else read
                    done += 1
                    progress(done)
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise
    except (OSError, ImportError, BrokenProcessPool):
        # Not everywhere may a program start processes. It can be done without.
        for path in paths[done:]:
            yield _read(path)
            done += 1
            progress(done)


def _leave_interrupts() -> None:
    """Leave Ctrl-C to the process that started this one."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read_apart(path: str) -> FileContents | tuple[str, str]:
    """As ``_read``, for another process: the error as what it is made of."""
    read = _read(path)
    return (read.where, read.message) if isinstance(read, NewsdiffError) else read
