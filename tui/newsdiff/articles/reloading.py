"""A library read again: only what has changed on the disk."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from newsdiff.articles.addresses import is_address
from newsdiff.articles.fetching.access import Access
from newsdiff.articles.files import FileContents
from newsdiff.articles.folders import find_files
from newsdiff.articles.library import Library, load_library
from newsdiff.articles.many_files import read_files
from newsdiff.articles.watching import FileChanges
from newsdiff.errors import NewsdiffError


@dataclass(frozen=True, slots=True)
class Reloaded:
    """A library as it is on the disk by now.

    Attributes:
        library: The library.
        kept: What could not be read again, each with the reason; the articles are as they were.
    """

    library: Library
    kept: tuple[NewsdiffError, ...] = ()


def reload_library(
    library: Library,
    changes: FileChanges,
    access: Access | None = None,
    progress: Callable[[int, int], object] = lambda *_: None,
    *,
    being_read: Collection[str] = (),
) -> Reloaded:
    """Read again what has changed on the disk; everything else stays as it was read.

    Args:
        library: The library as it was read.
        changes: What has changed.
        access: What may be fetched.
        progress: Called now and then with how many files are read, and of how many.
        being_read: The files of articles that a person reads; these stay even if they are gone.

    Raises:
        NewsdiffError: Nothing would be left to read.
    """
    known = _known(library)
    kept: list[NewsdiffError] = []
    again = [path for path in changes.changed if path in known]
    for path, contents in zip(again, read_files(again, progress, on_all_cores=True), strict=True):
        if isinstance(contents, FileContents):
            known[path] = contents
        else:
            kept.append(contents)
    there = {*find_files(library.paths).files, *(path for path in known if is_address(path))}
    for path in [path for path in known if path not in there]:
        is_dropped = path in changes.gone and path not in being_read
        if is_dropped or isinstance(known[path], NewsdiffError):
            del known[path]
        elif path not in again:
            kept.append(NewsdiffError(path, "is gone"))
    for path in changes.new:
        known.pop(path, None)
    whole = load_library(library.paths, access, progress, on_all_cores=True, known=known)
    return Reloaded(whole, tuple(kept))


def _known(library: Library) -> dict[str, FileContents | NewsdiffError]:
    """What was read from each file and address, in their order."""
    known: dict[str, FileContents | NewsdiffError] = {}
    problems: dict[str, list[str]] = {}
    for problem in library.problems:
        problems.setdefault(problem.path, []).append(problem.message)
    warnings = {warning.path: warning.message for warning in library.warnings}
    for each in sorted(library.as_read, key=lambda each: each.number):
        path = each.article.path if is_address(each.article.path) else each.file
        before = known.get(path)
        articles = (*before.articles, each.article) if isinstance(before, FileContents) else (each.article,)
        known[path] = FileContents(articles, tuple(problems.get(path, ())), warnings.get(path, ""))
    for path, messages in problems.items():
        if path not in known:
            known[path] = NewsdiffError(path, messages[0])
    return known
