"""Many files → what is in each, on all cores where that is worth it."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from time import monotonic

from newsdiff.articles.files import FileContents
from newsdiff.articles.reading_apart import Apart, read_here
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
) -> Generator[FileContents | NewsdiffError, None, None]:
    """What is in each file, in their order, or why it cannot be read.

    Args:
        paths: Files; ``-`` for standard input.
        progress: Called now and then with how many are read, and of how many.
        on_all_cores: Whether to start processes when it takes long. They are run by the Python that runs this one.
    """
    begin = monotonic()
    for done, path in enumerate(paths):
        rest = paths[done:]
        if on_all_cores and len(rest) > _BATCH and monotonic() - begin > ALONE and (os.cpu_count() or 1) > 1:
            with closing(_read_on_all_cores(rest)) as reading:
                for more, read in enumerate(reading, done + 1):
                    yield read
                    progress(more, len(paths))
            return
        yield read_here(path)
        progress(done + 1, len(paths))


def _read_on_all_cores(paths: Sequence[str]) -> Generator[FileContents | NewsdiffError, None, None]:
    from concurrent.futures import ThreadPoolExecutor
    from queue import SimpleQueue

    processes = [Apart() for _ in range(os.cpu_count() or 1)]
    idle: SimpleQueue[Apart] = SimpleQueue()
    for process in processes:
        idle.put(process)

    def read(batch: Sequence[str]) -> list[FileContents | NewsdiffError]:
        process = idle.get()
        try:
            return process.read(batch)
        finally:
            idle.put(process)

    # A thread waits for each process.
    pool = ThreadPoolExecutor(len(processes))
    try:
        for found in pool.map(
            read, (paths[start : start + _BATCH] for start in range(0, len(paths), _BATCH))
        ):
            yield from found
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.end()
