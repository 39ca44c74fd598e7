"""Saying something else about an article of a library: in ``newsdiff.toml``, and in the library at once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace

from newsdiff.articles.addresses import is_address
from newsdiff.articles.folder_facts import FACTS, Facts, facts_file, folder_of, read_facts
from newsdiff.articles.library import Library, problems_of
from newsdiff.articles.told import Telling
from newsdiff.errors import NewsdiffError


@dataclass(frozen=True, slots=True)
class Entry:
    """Where ``newsdiff.toml`` says something about one article alone, and what.

    Attributes:
        folder: The folder of the file.
        file: The name of the article's file in it.
        number: Which article of that it is, from 1; None where the file has no other.
        said: What is said there.
        otherwise: Title, source and date without that: as the file has them, or the folder; empty where unknown.
    """

    folder: str
    file: str
    number: int | None
    said: Facts
    otherwise: Facts


def entry_of(library: Library, index: int) -> Entry:
    """Where something can be said about an article.

    Raises:
        NewsdiffError: Nothing can be said about it, or the file where it stands cannot be read.
    """
    path = library.articles[index].path
    folder = folder_of(path)
    if is_address(path):
        raise _unsayable(
            "comes from an address; save it in a folder to give it another title, source or date"
        )
    if folder is None or index >= len(library.as_read):
        raise _unsayable("comes from no file; save it in a folder to give it another title, source or date")
    if not library.paths:
        raise _unsayable("is a sample and stays as it is; open a folder of your own")
    read, facts = library.as_read[index], read_facts(folder)
    of_folder, of_file, of_article = facts.said_of(read.article, read.number, of_several=read.of_several)
    alone = of_article or read.of_several
    below = {**of_folder, **of_file} if alone else of_folder
    otherwise = {name: below.get(name) or getattr(read.article, name) or "" for name in FACTS}
    return Entry(
        folder,
        os.path.basename(path),  # noqa: PTH119 pathlib would change some names
        read.number if alone else None,
        of_article if alone else of_file,
        otherwise,
    )


def say(library: Library, entry: Entry, facts: Mapping[str, str]) -> Library:
    """The library with something else said about an article, which is written.

    Args:
        library: The library.
        entry: Where it is said.
        facts: What is said; an empty fact is said no longer, and one that is not there stays.

    Raises:
        NewsdiffError: It cannot be written.
    """
    # Loaded where something is written.
    from newsdiff.articles.facts_writing import write_facts

    write_facts(entry.folder, entry.file, entry.number, facts)
    telling = Telling()
    articles = tuple(
        telling.told(read) if folder_of(read.article.path) == entry.folder else article
        for read, article in zip(library.as_read, library.articles, strict=True)
    )
    file = facts_file(entry.folder)
    others = [problem for problem in library.problems if problem.path != file]
    wrong = problems_of(telling.errors)
    return replace(library, articles=articles, problems=(*others, *wrong))


def _unsayable(why: str) -> NewsdiffError:
    return NewsdiffError("", f"This article {why}.", title="Not changed")
