"""One file → the articles in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newsdiff.articles.addresses import host_of, is_address
from newsdiff.articles.article import Article
from newsdiff.articles.file_text import STDIN, file_name, read_bytes, shown_path
from newsdiff.articles.folder_facts import NOTHING_SAID, folder_of, read_facts
from newsdiff.articles.formats.format import FileData, Format
from newsdiff.articles.formats.plain_text import PLAIN_TEXT, surely_plain
from newsdiff.articles.records import Record, UnreadableError
from newsdiff.articles.titles import title_of
from newsdiff.errors import NewsdiffError

if TYPE_CHECKING:
    from newsdiff.articles.fetching.access import Access, Page


class ReadResult(NamedTuple):
    """One article.

    Attributes:
        article: The article, with what is said of it in its folder.
        warning: Why it may have been read wrongly; empty if it was not.
        errors: What is wrong with what is said in its folder.
    """

    article: Article
    warning: str = ""
    errors: tuple[NewsdiffError, ...] = ()


class FileContents(NamedTuple):
    """What one file holds.

    Attributes:
        articles: Its articles, in order.
        addresses: The addresses of articles, if it is a list of such.
        problems: What could not be read in it, each with the number of the record.
        warning: Why it may have been read wrongly; empty if it was not.
    """

    articles: tuple[Article, ...]
    problems: tuple[str, ...] = ()
    warning: str = ""
    addresses: tuple[str, ...] = ()


def read_file(path: str, access: Access | None = None) -> FileContents:
    """The articles in one file, at one address, or on standard input for ``-``, whatever the file is called.

    Args:
        path: The file or address.
        access: What may be fetched; None for what is public.

    Raises:
        NewsdiffError: The file is missing, unreadable, empty, a folder, of a kind that is not read, or what reads its
            kind is not installed; or what is at the address cannot be fetched.
    """
    if is_address(path):
        # Nothing of the network is loaded for files.
        from newsdiff.articles.fetching.access import Access, FetchError
        from newsdiff.articles.fetching.pages import fetch

        try:
            return read_page(path, fetch(path, access or Access()))
        except FetchError as error:
            raise NewsdiffError(path, str(error)) from None
    return _contents(FileData(_bytes(path), path), shown_path(path))


def _bytes(path: str) -> bytes:
    try:
        return read_bytes(path)
    except NewsdiffError as error:
        from newsdiff.articles.folders import missing

        # What is no file may be meant as an address.
        raise (path != STDIN and missing(path)) or error from None


def read_page(address: str, page: Page) -> FileContents:
    """The articles in what was fetched from an address.

    Raises:
        NewsdiffError: It is of a kind that is not read, or what reads its kind is not installed.
    """
    file = FileData(page.data, address, address=page.address, encoding=page.encoding)
    contents = _contents(file, address)
    if contents.addresses:
        raise NewsdiffError(address, "holds addresses, not articles; save it as a file and name that")
    return contents


def _contents(file: FileData, where: str) -> FileContents:
    kind = _kind(file, where)
    if len(file.data) > kind.largest:
        raise NewsdiffError(
            where, f"is larger than {kind.largest // 1024 // 1024} MB; save the article alone"
        )
    try:
        reading = kind.read(file)
    except UnreadableError as error:
        raise NewsdiffError(where, str(error)) from None
    except Exception as error:
        # A damaged file can break what reads its kind in any way.
        message = (
            f"is {kind.name} that cannot be read ({type(error).__name__}); save the article as plain text"
        )
        raise NewsdiffError(where, message) from error
    if reading.addresses:
        return FileContents((), reading.problems, reading.warning, reading.addresses)
    articles = tuple(_article(each, file) for each in reading.records)
    if not articles:
        why = f"the first is: {reading.problems[0]}" if reading.problems else "check the file"
        raise NewsdiffError(where, f"has no articles; {why}")
    return FileContents(articles, reading.problems, reading.warning)


def _kind(file: FileData, where: str) -> Format:
    """The format of a file, if there is all that reads it."""
    # Nearly all files are plain text, and the table of formats takes longer to load than most of them to read.
    if surely_plain(file):
        return PLAIN_TEXT
    from importlib.util import find_spec

    from newsdiff.articles.formats.table import format_of
    from newsdiff.articles.formats.unreadable import refusal

    kind = format_of(file)
    if kind is None:
        raise NewsdiffError(where, refusal(file.data))
    if any(find_spec(module) is None for module in kind.needs):
        raise NewsdiffError(where, f'is {kind.name}; to read it, pip install "newsdiff[{kind.extra}]"')
    return kind


def _article(record: Record, file: FileData) -> Article:
    title = record.title or title_of(record.paragraphs, fallback=file_name(file.name))
    source = record.source or (host_of(file.address) if file.address else None)
    url = record.url or file.address or None
    return Article(record.paragraphs, title, file.name, source, record.date, url, record.author)


def read_article(path: str, access: Access | None = None) -> ReadResult:
    """The article in one file, at one address, or on standard input for ``-``.

    Raises:
        NewsdiffError: As for ``read_file``, or the file holds several articles.
    """
    contents = read_file(path, access)
    if contents.addresses:
        raise NewsdiffError(
            shown_path(path),
            f"holds {len(contents.addresses)} addresses, not an article; name one of them to compare it",
        )
    if len(contents.articles) > 1:
        raise NewsdiffError(
            shown_path(path), f"holds {len(contents.articles)} articles; name a file with one to compare it"
        )
    article = contents.articles[0]
    folder = folder_of(path)
    facts = NOTHING_SAID if folder is None else read_facts(folder)
    return ReadResult(facts.told(article), contents.warning, facts.errors)
