"""The articles that a command was asked for, with what is said while they are read."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsdiff.cli.streams import narrate

if TYPE_CHECKING:
    from newsdiff.articles.fetching.access import Access
    from newsdiff.articles.library import Library


def access_of(options: Namespace) -> Access:
    """What may be fetched, by the options of a command."""
    from newsdiff.articles.fetching.access import Access

    return Access(allow_private=options.allow_private, refresh=options.refresh)


def read_library(paths: Sequence[str], access: Access, *, quiet: bool = False) -> Library:
    """The articles of files, folders and addresses; how far that is, is shown where standard error is a terminal.

    Raises:
        NewsdiffError: No article could be read at all.
    """
    from newsdiff.articles.library import load_library
    from newsdiff.cli.progress import Progress

    with Progress("reading", quiet=quiet) as progress:
        return load_library(paths, access, progress.show, on_all_cores=True)


def narrate_problems(library: Library) -> None:
    """Say what could not be read or may have been read wrongly, and how many files were skipped."""
    for problem in (*library.problems, *library.warnings):
        narrate(f"{problem.path}: {problem.message}")
    count = len(library.skipped)
    if count:
        files = "1 file of another kind was" if count == 1 else f"{count} files of other kinds were"
        narrate(f"{files} skipped; newsdiff list says which and why")
