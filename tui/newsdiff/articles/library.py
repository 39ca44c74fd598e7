"""A library: the articles of some files and folders, and what could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from newsdiff.articles.article import Article
from newsdiff.articles.files import find_files, read_article, read_file
from newsdiff.articles.titles import distinct_titles
from newsdiff.errors import NewsdiffError
from newsdiff.paths import samples_folder


@dataclass(frozen=True, slots=True)
class Problem:
    """A message about one file: why it could not be read, or why it may have been read wrongly.

    Attributes:
        path: The file, as the user would write it.
        message: What is wrong and what to do, one line.
    """

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Library:
    """The articles a person reads together.

    Attributes:
        name: What to call the library in a heading: its folder's name, or its files' names.
        paths: The files and folders it was loaded from, as the user wrote them; empty for the samples.
        articles: The articles in reading order; their titles differ from each other.
        problems: The files that could not be read, each with the reason.
        warnings: The files that may have been read wrongly, such as by a guess at their encoding.
    """

    name: str
    paths: tuple[str, ...]
    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()


def load_article(path: str) -> Article:
    """The article in one file, or on standard input for ``-``.

    Raises:
        NewsdiffError: The file is missing, unreadable, empty, a folder, or not text.
    """
    return read_article(path).article


def load_library(paths: Sequence[str]) -> Library:
    """The articles of files and folders.

    Args:
        paths: Files and folders. A folder stands for the text files in it, at any depth, in natural order. A
            file that is named or found twice is one article.

    Returns:
        The articles, and the files that could not be read.

    Raises:
        NewsdiffError: No article could be read at all.
    """
    articles: list[Article] = []
    problems: list[Problem] = []
    warnings: list[Problem] = []
    found, missing = find_files(paths)
    for error in missing:
        problems.append(Problem(error.where, error.message))
    for path in found:
        try:
            contents = read_file(path)
        except NewsdiffError as error:
            problems.append(Problem(error.where, error.message))
            continue
        articles += contents.articles
        problems += [Problem(path, problem) for problem in contents.problems]
        if contents.warning:
            warnings.append(Problem(path, contents.warning))
    if not articles:
        raise _nothing_found(paths, problems)
    titles = distinct_titles([article.title for article in articles], [article.path for article in articles])
    return Library(
        name=_name(paths),
        paths=tuple(paths),
        articles=tuple(
            replace(article, title=title) for article, title in zip(articles, titles, strict=True)
        ),
        problems=tuple(problems),
        warnings=tuple(warnings),
    )


def files_of(library: Library) -> tuple[str, ...]:
    """The files that a library was loaded from, and those that could not be read, each once."""
    of_articles = [article.path for article in library.articles]
    return tuple(dict.fromkeys([*of_articles, *[problem.path for problem in library.problems]]))


def sample_library() -> Library:
    """The sample articles that come with newsdiff.

    Raises:
        NewsdiffError: The installation is incomplete.
    """
    return replace(load_library([str(samples_folder())]), name="sample articles", paths=())


def _nothing_found(paths: Sequence[str], problems: Sequence[Problem]) -> NewsdiffError:
    if len(problems) == 1:
        return NewsdiffError(problems[0].path, problems[0].message, title="No articles")
    where = ", ".join(paths)
    if problems:
        first = problems[0]
        return NewsdiffError(
            where,
            f"none of the {len(problems)} files can be read; the first is {first.path}: {first.message}",
            title="No articles",
        )
    return NewsdiffError(
        where,
        "there are no text files in this folder; name a folder or files with articles",
        title="No articles",
    )


def _name(paths: Sequence[str]) -> str:
    """The last part of one path; of several, the first and how many more."""
    first = Path(paths[0]).resolve().name or paths[0]
    return first if len(paths) == 1 else f"{first} and {len(paths) - 1} more"
