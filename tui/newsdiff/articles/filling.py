"""A large library, shown while it is read: its first articles at once, then more and more of them."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import Path
from time import monotonic

from newsdiff.articles.addresses import is_address
from newsdiff.articles.article import Article
from newsdiff.articles.fetching.access import Access
from newsdiff.articles.files import FileContents
from newsdiff.articles.folders import FoundFiles, files_in, find_files
from newsdiff.articles.library import Library, load_library, name_of
from newsdiff.articles.many_files import read_files
from newsdiff.articles.told import ReadArticle, Telling, articles_in
from newsdiff.errors import NewsdiffError

LARGE = 200
"""Files from which on a library is shown before it is read."""

FIRST = 50
"""Files that are read before it is shown: more than have room on a screen."""

FEW, SOON = 5, 0.2
"""So many of them are read in any case, and others as long as no more seconds have passed: pages take time."""

_OFTEN, _SHARE = 0.5, 10
"""Seconds between two libraries, and how many times as long as making one took."""


def first_articles(paths: Sequence[str]) -> Library | None:
    """The first articles of a large library; None if it is not large, or these files are hard to read.

    Args:
        paths: Files and folders; a library with addresses among them is never large.
    """
    if any(map(is_address, paths)):
        return None
    every = (
        file for path in paths for file in (files_in(path, FoundFiles()) if Path(path).is_dir() else (path,))
    )
    files = list(islice(every, LARGE))
    if len(files) < LARGE:
        return None
    known: dict[str, FileContents | NewsdiffError] = {}
    begin = monotonic()
    for file, contents in zip(files[:FIRST], read_files(files[:FIRST]), strict=True):
        known[file] = contents
        if len(known) >= FEW and monotonic() - begin > SOON:
            break
    try:
        first = load_library(list(known), known=known)
    except NewsdiffError:
        return None
    return replace(first, name=name_of(paths), paths=tuple(paths))


def growing(
    paths: Sequence[str],
    access: Access | None = None,
    progress: Callable[[int, int], object] = lambda *_: None,
) -> Generator[Library, None, None]:
    """A library as far as it is read, again and again, and in the end all of it.

    Until then the articles are in the order of their files, each library begins with those of the one before, and what
    could not be read is not told.

    Args:
        paths, access, progress: As for ``load_library``.

    Raises:
        NewsdiffError: No article could be read at all.
    """
    files = [file for file in find_files(paths).files if not is_address(file)]
    known: dict[str, FileContents | NewsdiffError] = {}
    name, telling = name_of(paths), Telling()
    read: list[ReadArticle] = []
    told: list[Article] = []
    wait = monotonic() + _OFTEN
    with closing(read_files(files, progress, on_all_cores=True)) as reading:
        for file, contents in zip(files, reading, strict=True):
            known[file] = contents
            if isinstance(contents, FileContents):
                new = articles_in(contents, file)
                read += new
                told += map(telling.told, new)
            if monotonic() > wait and read:
                begin = monotonic()
                yield Library(name, tuple(paths), tuple(told), (), as_read=tuple(read))
                wait = monotonic() + max(_OFTEN, _SHARE * (monotonic() - begin))
    yield load_library(paths, access, progress, known=known)
