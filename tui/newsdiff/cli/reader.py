"""``newsdiff [PATH ...]``: the reader."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from newsdiff.articles.files import missing
from newsdiff.articles.library import Library, Problem, load_library, sample_library
from newsdiff.cli.arguments import COMMANDS
from newsdiff.cli.streams import is_terminal
from newsdiff.config import load_settings
from newsdiff.errors import NewsdiffError
from newsdiff.store.last_session import last_library, remember_library


def open_reader(paths: Sequence[str]) -> int:
    """Open the reader over files and folders, or over what was read last, and return its exit status.

    Raises:
        NewsdiffError: A path that is named does not exist, nothing can be read, or there is no terminal.
    """
    settings = load_settings()
    library = _named_library(paths) if paths else _last_library()
    pair = _pair(paths, library)
    _check_terminal()
    if paths:
        remember_library(paths)
    from newsdiff.ui.run import run

    return run(library, pair, settings)


def _named_library(paths: Sequence[str]) -> Library:
    for path in paths:
        error = missing(path)
        if error is not None:
            raise NewsdiffError(path, error.message + _command_meant(path))
    return load_library(paths)


def _last_library() -> Library:
    paths = last_library()
    if not paths:
        return sample_library()
    try:
        return load_library(paths)
    except NewsdiffError as error:
        notice = Problem(paths[0], f"was read last, but {error.message}; here are the sample articles")
        samples = sample_library()
        return replace(samples, problems=(*samples.problems, notice))


def _pair(paths: Sequence[str], library: Library) -> tuple[int, int] | None:
    """Which two articles to open straight away: those of exactly two files."""
    if len(paths) != 2 or any(Path(path).is_dir() for path in paths):
        return None
    if library.problems:
        problem = library.problems[0]
        raise NewsdiffError(problem.path, problem.message)
    return (0, len(library.articles) - 1)


def _check_terminal() -> None:
    if not (is_terminal(sys.stdin) and is_terminal(sys.stdout) and is_terminal(sys.stderr)):
        raise NewsdiffError(
            "",
            "the reader needs a terminal; without one use newsdiff compare A B, or newsdiff list PATH",
            title="No terminal",
        )


def _command_meant(path: str) -> str:
    """A hint if the path looks like a mistyped command; otherwise empty."""
    from difflib import get_close_matches

    close = get_close_matches(path, COMMANDS, n=1)
    return f"; did you mean newsdiff {close[0]}?" if close else ""
