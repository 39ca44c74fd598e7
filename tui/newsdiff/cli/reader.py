"""``newsdiff [PATH ...]``: the reader."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from time import time

from newsdiff.articles.fetching.access import Access
from newsdiff.articles.file_text import STDIN
from newsdiff.articles.filling import first_articles
from newsdiff.articles.folders import missing
from newsdiff.articles.library import Library, Problem, sample_library
from newsdiff.cli.library import access_of, read_library
from newsdiff.cli.streams import is_terminal
from newsdiff.config import Settings, UnreadSettingsError, load_settings
from newsdiff.errors import NewsdiffError
from newsdiff.store.last_session import last_allowed_private, last_library, remember_library

_NOT_FROM_STDIN = (
    "the reader cannot read standard input, which is its keyboard; newsdiff compare, list, coverage and matrix can; "
    "a file of this name is ./-"
)


def open_reader(options: Namespace) -> int:
    """Open the reader over files, folders and addresses, or over what was read last, and return its exit status.

    Raises:
        NewsdiffError: A path that is named does not exist, nothing can be read, or there is no terminal.
    """
    settings, unread = _settings()
    paths, access, began = options.paths, access_of(options), time()
    _check_named(paths)
    read = paths or last_library()
    first = first_articles(read) if is_terminal(sys.stdout) else None
    library = first or (read_library(paths, access) if paths else _last_library(access))
    pair = _pair(paths, library)
    library = replace(library, problems=(*library.problems, *unread))
    _check_terminal()
    if paths:
        remember_library(paths, allow_private=access.allow_private)
    from newsdiff.ui.run import run

    return run(library, pair, settings, access, began, filling=first is not None)


def _settings() -> tuple[Settings, tuple[Problem, ...]]:
    """The user's settings; the defaults, and a line about it, where they may not be read."""
    try:
        return load_settings(), ()
    except UnreadSettingsError as error:
        return Settings(), (Problem(error.where, f"{error.message}; until then the defaults hold"),)


def _check_named(paths: Sequence[str]) -> None:
    for path in paths:
        if path == STDIN:
            raise NewsdiffError(path, _NOT_FROM_STDIN)
        error = missing(path)
        if error is not None:
            raise error


def _last_library(access: Access) -> Library:
    paths = last_library()
    if not paths:
        return sample_library()
    try:
        return read_library(
            paths, replace(access, allow_private=access.allow_private or last_allowed_private())
        )
    except NewsdiffError as error:
        notice = Problem(paths[0], f"was read last, but {error.message}; here are the sample articles")
        samples = sample_library()
        return replace(samples, problems=(*samples.problems, notice))


def _pair(paths: Sequence[str], library: Library) -> tuple[int, int] | None:
    """Which two articles to open straight away: those of exactly two files or addresses."""
    if len(paths) != 2 or len(library.articles) > 2 or any(Path(path).is_dir() for path in paths):
        return None
    for problem in library.problems:
        if problem.path in paths:
            raise NewsdiffError(problem.path, problem.message)
    return (0, len(library.articles) - 1)


def _check_terminal() -> None:
    if not (is_terminal(sys.stdin) and is_terminal(sys.stdout) and is_terminal(sys.stderr)):
        raise NewsdiffError(
            "",
            "the reader needs a terminal; without one use newsdiff compare A B, or newsdiff list PATH",
            title="No terminal",
        )
