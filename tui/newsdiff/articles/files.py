"""One file → the articles in it; folders → the files in them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newsdiff.articles.addresses import host_of, is_address, scheme_of
from newsdiff.articles.article import Article
from newsdiff.articles.file_text import STDIN, file_name, read_bytes, reason, shown_path
from newsdiff.articles.formats.format import FileData, Format
from newsdiff.articles.formats.plain_text import PLAIN_TEXT, surely_plain
from newsdiff.articles.records import Record, UnreadableError
from newsdiff.articles.titles import title_of
from newsdiff.errors import NewsdiffError

if TYPE_CHECKING:
    from newsdiff.articles.fetching.access import Access, Page

_OTHER_KINDS = """
    avif bmp eps gif heic ico jpeg jpg png psd svg tif tiff webp
    aac flac m4a mp3 ogg opus wav wma avi m4v mkv mov mp4 mpeg mpg webm otf ttf woff woff2
    doc epub key mobi numbers odp ods odt pages ppt pptx ps xls xlsx
    7z bz2 dmg gz iso jar rar tar tgz whl xz zip zst a class dll dylib exe o obj pyc pyd so wasm
    cfg conf db ini lock log parquet pickle plist sqlite sqlite3 toml warc yaml yml
    bat c cc cpp cs css go h hpp ipynb java js jsx kt lua php pl ps1 py r rb rs scss sh sql swift ts tsx zsh
    bak crdownload download orig part swo swp tmp
"""
_NOT_ARTICLES = frozenset(_OTHER_KINDS.split())
"""File endings that are left out of a folder; a file of such a kind is read only if it is named itself."""


@dataclass(frozen=True, slots=True)
class ReadResult:
    """An article, and a warning if it may have been read wrongly; otherwise ``warning`` is empty."""

    article: Article
    warning: str = ""


@dataclass(frozen=True, slots=True)
class FileContents:
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
    return _contents(FileData(read_bytes(path), path), shown_path(path))


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
    return Article(record.paragraphs, title, file.name, source, record.date, url)


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
    return ReadResult(contents.articles[0], contents.warning)


def find_files(paths: Sequence[str]) -> tuple[list[str], list[NewsdiffError]]:
    """The files that paths lead to.

    A folder stands for the files in it that may hold articles, at any depth, in natural order ("2.txt" before
    "10.txt"); hidden files and folders and files of another kind are left out. A file that is named is always taken,
    and so are addresses, and ``-`` for standard input.

    Args:
        paths: Files, folders and addresses.

    Returns:
        Each file once, and an error for each path that cannot be read.
    """
    files: list[str] = []
    wrong: list[NewsdiffError] = []
    seen: set[tuple[int, int] | None] = set()
    for path in paths:
        if path == STDIN or is_address(path):
            if path not in files:
                files.append(path)
            continue
        error = missing(path)
        if error is not None:
            wrong.append(error)
            continue
        for file in _text_files(path, wrong) if Path(path).is_dir() else (path,):
            known = _identity(file)
            if known is None or known not in seen:
                seen.add(known)
                files.append(file)
    return files, wrong


def missing(path: str) -> NewsdiffError | None:
    """What is wrong with a path that leads to no file and no folder, and is no address; otherwise None."""
    if is_address(path):
        return None
    try:
        Path(path).stat()
    except (OSError, ValueError) as error:
        if scheme_of(path) in ("http", "https"):
            return NewsdiffError(path, "is not an address: there are spaces in it; write %20 for each")
        if scheme_of(path):
            return NewsdiffError(
                path, "is not fetched: only http:// and https:// are; save it as a file first"
            )
        return NewsdiffError(path, reason(error))
    return None


def _text_files(folder: str, wrong: list[NewsdiffError]) -> Iterator[str]:
    """The text files in a folder: first its own in natural order, then those of each folder below.

    Adds an error to ``wrong`` for each folder that cannot be read.
    """
    seen = {_identity(folder)}
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: _natural(entry.name))
        except OSError as error:
            wrong.append(NewsdiffError(here, reason(error)))
            continue
        below = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            try:
                is_folder, is_file = entry.is_dir(), entry.is_file()
            except OSError as error:
                wrong.append(NewsdiffError(entry.path, reason(error)))
                continue
            if is_folder:
                # Symbolic links may lead back up: every folder is entered once.
                known = _identity(entry.path)
                if known not in seen:
                    seen.add(known)
                    below.append(entry.path)
            elif is_file and _may_be_article(entry.name):
                yield entry.path
        waiting += reversed(below)


def _may_be_article(name: str) -> bool:
    _, dot, kind = name.rpartition(".")
    return not (name.endswith("~") or (dot and kind.lower() in _NOT_ARTICLES))


def _natural(name: str) -> tuple[list[tuple[int, int, str]], str]:
    """A sort key that puts "2.txt" before "10.txt"; the name itself decides between "a1" and "a01"."""
    parts = re.findall(r"([0-9]+)|([^0-9]+)", name)
    return [(0, int(digits), "") if digits else (1, 0, text.casefold()) for digits, text in parts], name


def _identity(path: str) -> tuple[int, int] | None:
    """A file's device and number, which are the same under every name; None if there is no such file."""
    try:
        info = Path(path).stat()
    except OSError:
        return None
    return info.st_dev, info.st_ino
