"""The articles that a command was asked for, with what is said while they are read."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from newsdiff.cli.streams import narrate
from newsdiff.memory_limits import refusal

if TYPE_CHECKING:
    from newsdiff.articles.fetching.access import Access
    from newsdiff.articles.library import Library


def access_of(options: Namespace) -> Access:
    """What may be fetched, by the options of a command."""
    from newsdiff.articles.fetching.access import Access

    return Access(allow_private=options.allow_private, refresh=options.refresh)


def read_library(
    paths: Sequence[str], access: Access, *, quiet: bool = False, compared: bool = True
) -> Library:
    """The articles of files, folders and addresses; how far that is, is shown where standard error is a terminal.

    Args:
        paths: Files, folders and addresses.
        access: What may be fetched.
        quiet: Whether to show nothing.
        compared: Whether the articles are to be compared: those too large for this machine are problems then.

    Raises:
        NewsdiffError: No article could be read at all.
    """
    from newsdiff.articles.library import load_library
    from newsdiff.cli.progress import Progress

    with Progress("reading", quiet=quiet) as progress:
        library = load_library(paths, access, progress.show, on_all_cores=True)
    return _comparable(library) if compared else library


def narrate_problems(library: Library) -> None:
    """Say what could not be read or may have been read wrongly, and how many files were skipped."""
    for problem in (*library.problems, *library.warnings):
        narrate(f"{problem.path}: {problem.message}")
    count = len(library.skipped)
    if count:
        files = "1 file of another kind was" if count == 1 else f"{count} files of other kinds were"
        narrate(f"{files} skipped; newsdiff list says which and why")


def _comparable(library: Library) -> Library:
    """A library without the articles that cannot be compared with one as large on this machine.

    Raises:
        NewsdiffError: There is no other.
    """
    refused = {
        index: error
        for index, article in enumerate(library.articles)
        if (error := refusal([(article.path, article.paragraphs)] * 2)) is not None
    }
    if not refused:
        return library
    if len(refused) == len(library.articles):
        raise next(iter(refused.values()))
    from newsdiff.articles.library import Problem

    return replace(
        library,
        articles=tuple(each for index, each in enumerate(library.articles) if index not in refused),
        problems=(*library.problems, *[Problem(each.where, each.message) for each in refused.values()]),
    )
