"""A library: the articles of some files and folders, and what could not be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from newsdiff.articles.addresses import host_of, is_address
from newsdiff.articles.article import Article
from newsdiff.articles.fetching.access import Access, FetchError, Page
from newsdiff.articles.file_text import STDIN, shown_path
from newsdiff.articles.files import FileContents, read_article, read_page
from newsdiff.articles.folder_facts import facts_files
from newsdiff.articles.folders import find_files
from newsdiff.articles.many_files import read_files
from newsdiff.articles.told import ReadArticle, Telling, articles_in
from newsdiff.errors import NewsdiffError
from newsdiff.memory_limits import refusal
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


Known = Mapping[str, FileContents | NewsdiffError]
"""File or address → what is in it, or why it cannot be read."""


@dataclass(frozen=True, slots=True)
class Library:
    """The articles a person reads together.

    Attributes:
        name: What to call the library in a heading: its folder's name, or its files' names.
        paths: The files and folders it was loaded from, as the user wrote them; empty for the samples.
        articles: The articles in reading order.
        problems: The files that could not be read, each with the reason.
        warnings: The files that may have been read wrongly, such as by a guess at their encoding.
        skipped: The files in folders that are of a kind that is not read, each with the reason.
        as_read: The articles as their files have them, without what ``newsdiff.toml`` says.
    """

    name: str
    paths: tuple[str, ...]
    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...] = ()
    skipped: tuple[Problem, ...] = ()
    as_read: tuple[ReadArticle, ...] = ()


def load_article(path: str) -> Article:
    """The article in one file, or on standard input for ``-``.

    Raises:
        NewsdiffError: The file is missing, unreadable, empty, a folder, or not text.
    """
    return read_article(path).article


def load_library(
    paths: Sequence[str],
    access: Access | None = None,
    progress: Callable[[int, int], object] = lambda *_: None,
    *,
    on_all_cores: bool = False,
    known: Known | None = None,
) -> Library:
    """The articles of files, folders and addresses.

    Args:
        paths: Files, folders and addresses; ``-`` reads standard input. A folder stands for the files in it that may
            hold articles, at any depth, in natural order. A file that is named or found twice is one article. A file
            with addresses stands for the articles there. What ``newsdiff.toml`` in the folder of a file says of title,
            source, date and order goes before what the file says.
        access: What may be fetched; None for what is public.
        progress: Called now and then with how many files are read or pages fetched, and of how many.
        on_all_cores: Whether to start processes when reading takes long. They are run by the Python that runs this one.
        known: What is in some files and at some addresses, in their order; they are not read again. A file that is no
            longer there stays where it was.

    Returns:
        The articles, and the files that could not be read or are too large for this machine.

    Raises:
        NewsdiffError: No article could be read at all.
    """
    read: list[ReadArticle] = []
    warnings: list[Problem] = []
    found = find_files(paths)
    known = known or {}
    problems = problems_of(error for error in found.errors if error.where not in known)
    named, file = set(paths), ""
    files = _with_missing(found.files, known)
    for path, contents in _read(files, known, access or Access(), progress, on_all_cores):
        # An address that is not named itself is in the list that was read before it.
        file = file if is_address(path) and path not in named else path
        if isinstance(contents, NewsdiffError):
            problems += problems_of([contents])
            continue
        for each in articles_in(contents, file):
            refused = too_large(each.article)
            if refused is None:
                read.append(each)
            else:
                problems += problems_of([refused])
        problems += [Problem(path, problem) for problem in contents.problems]
        if contents.warning:
            warnings.append(Problem(path, contents.warning))
    skipped = problems_of(found.skipped)
    if not read:
        raise _nothing_found(paths, problems, skipped)
    telling = Telling()
    read = telling.in_order(read, found.in_folders)
    articles = tuple(map(telling.told, read))
    problems += problems_of(telling.errors)
    return Library(
        name_of(paths), tuple(paths), articles, tuple(problems), tuple(warnings), tuple(skipped), tuple(read)
    )


def too_large(article: Article) -> NewsdiffError | None:
    """Why an article is of no use in a library: it cannot be compared with another one as large. None if it can."""
    return refusal([(article.path, article.paragraphs)] * 2)


def problems_of(errors: Iterable[NewsdiffError]) -> list[Problem]:
    """What to say of some errors."""
    return [Problem(error.where, error.message) for error in errors]


def files_of(library: Library) -> tuple[str, ...]:
    """The files that a library was loaded from, and those that could not be read, each once."""
    of_articles = [article.path for article in library.articles]
    others = [problem.path for problem in library.problems]
    return tuple(dict.fromkeys([*of_articles, *facts_files(of_articles), *others]))


def _with_missing(files: Sequence[str], known: Known) -> list[str]:
    """The files, and among them, where they were, those that are known and no longer there."""
    missing = known.keys() - set(files)
    placed, before = list(files), ""
    for path in known:
        if is_address(path):
            continue
        if path in missing:
            placed.insert(placed.index(before) + 1 if before else 0, path)
        before = path
    return placed


def _read(
    paths: Sequence[str],
    known: Known,
    access: Access,
    progress: Callable[[int, int], object],
    on_all_cores: bool,
) -> Iterator[tuple[str, FileContents | NewsdiffError]]:
    """What is in each file and at each address, in their order; an address of a list has its place."""
    found: list[tuple[str, FileContents | NewsdiffError | None]] = []
    files = [path for path in paths if not is_address(path) and path not in known]
    read = read_files(files, progress, on_all_cores=on_all_cores)
    for path in paths:
        contents = known.get(path)
        if contents is None and not is_address(path):
            contents = next(read)
        found.append((path, contents))
        if isinstance(contents, FileContents):
            found += [(address, known.get(address)) for address in contents.addresses]
    addresses = list(dict.fromkeys(path for path, contents in found if contents is None))
    if not addresses:
        # An address may be named twice.
        yield from ((path, contents) for path, contents in dict(found).items() if contents is not None)
        return
    # Threads and what they need are loaded only where something is fetched.
    from newsdiff.articles.fetching.pages import fetch_all

    asked: set[str] = set()
    with closing(fetch_all(addresses, access, progress)) as pages:
        for path, contents in found:
            if path not in asked:
                asked.add(path)
                yield path, contents if contents is not None else _contents(path, next(pages))


def _contents(address: str, page: Page | FetchError) -> FileContents | NewsdiffError:
    """What is in what was fetched, or why that is not known."""
    if isinstance(page, FetchError):
        return NewsdiffError(address, str(page))
    try:
        return read_page(address, page)
    except NewsdiffError as error:
        return error


def sample_library() -> Library:
    """The sample articles that come with newsdiff.

    Raises:
        NewsdiffError: The installation is incomplete.
    """
    return replace(load_library([str(samples_folder())]), name="sample articles", paths=())


def _nothing_found(
    paths: Sequence[str], problems: Sequence[Problem], skipped: Sequence[Problem]
) -> NewsdiffError:
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
    advice = "name a folder or files with articles"
    if skipped:
        others = "1 file" if len(skipped) == 1 else f"{len(skipped)} files"
        advice = f"of {others} of other kinds the first is {skipped[0].path}, which {skipped[0].message}"
    return NewsdiffError(
        where,
        f"there are no articles in this folder; {advice}",
        title="No articles",
    )


def name_of(paths: Sequence[str]) -> str:
    """The last part of one path; of several, the first and how many more."""
    first = _last_part(paths[0])
    return first if len(paths) == 1 else f"{first} and {len(paths) - 1} more"


def _last_part(path: str) -> str:
    if path == STDIN:
        return shown_path(path)
    if is_address(path):
        return host_of(path) or path
    return Path(path).resolve().name or path
