"""One file → one article; folders → the text files in them."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsdiff.articles.article import Article
from newsdiff.articles.decoding import decode
from newsdiff.articles.paragraphs import split_paragraphs
from newsdiff.articles.titles import title_of
from newsdiff.errors import NewsdiffError

STDIN = "-"
STDIN_NAME = "standard input"
LARGEST = 64 * 1024 * 1024
"""Bytes. A book has one or two million; more is not an article but a mistake, or a device without end."""

_NOT_ARTICLES = frozenset(
    # pictures, sound, film, fonts
    "avif bmp eps gif heic ico jpeg jpg png psd svg tif tiff webp aac flac m4a mp3 ogg opus wav wma "
    "avi m4v mkv mov mp4 mpeg mpg webm woff woff2 ttf otf "
    # documents that are not plain text, archives, programs
    "doc docx epub key mobi numbers odp ods odt pages pdf ppt pptx ps rtf xls xlsx "
    "7z bz2 dmg gz iso jar lz4 rar tar tgz whl xz zip zst a class dll dylib exe o obj pyc pyd so wasm "
    # tables, records, settings, markup, source code
    "csv db jsonl json ndjson parquet pickle sqlite sqlite3 tsv arff cfg conf ini lock log plist toml xml yaml "
    "yml atom htm html rss warc xhtml bat c cc cpp cs css go h hpp java js jsx kt lua php pl ps1 py r rb rs "
    "scala scss sh sql swift ts tsx vue zsh ipynb "
    # left behind by editors and downloads
    "bak crdownload download orig part swo swp tmp".split()
)


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, and what is doubtful about how it was read; ``warning`` is empty if nothing is."""

    article: Article
    warning: str = ""


def read_article(path: str) -> Reading:
    """The article in one file, or on standard input for ``-``.

    Raises:
        NewsdiffError: The file is missing, unreadable, empty, a folder, or not text.
    """
    shown = STDIN_NAME if path == STDIN else path
    try:
        data = _read(path)
    except (OSError, ValueError) as error:
        raise NewsdiffError(shown, _reason(error)) from error
    decoded = decode(data)
    if decoded is None:
        raise NewsdiffError(shown, "is not a text file; save the article as plain text first")
    paragraphs = split_paragraphs(decoded.text)
    if not paragraphs:
        raise NewsdiffError(shown, "is empty: there is no text to read; check the file")
    title = title_of(paragraphs, fallback=STDIN_NAME if path == STDIN else Path(path).name)
    return Reading(Article(paragraphs=paragraphs, title=title, path=path), decoded.warning)


def find_files(paths: Sequence[str]) -> tuple[list[str], list[NewsdiffError]]:
    """The files meant by some files and folders, each file once, and what is wrong with the others.

    A folder stands for the text files in it and below it, in natural order ("2.txt" before "10.txt");
    hidden files and folders and files of another kind are left out. A file that is named is always taken.
    """
    files: list[str] = []
    wrong: list[NewsdiffError] = []
    seen: set[tuple[int, int]] = set()
    for path in paths:
        try:
            info = Path(path).stat()
            candidates = _text_files(path) if stat.S_ISDIR(info.st_mode) else iter((path,))
            for file in candidates:
                known = _identity(file)
                if known is None or known not in seen:
                    files.append(file)
                if known is not None:
                    seen.add(known)
        except (OSError, ValueError) as error:
            wrong.append(NewsdiffError(path, _reason(error)))
    return files, wrong


def _text_files(folder: str) -> Iterator[str]:
    """The text files in a folder and below it: first its own in natural order, then folder by folder."""
    seen: set[tuple[int, int] | None] = {_identity(folder)}
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: _natural(entry.name))
        except OSError:
            # The folder that was named must be readable; one below it may be somebody else's.
            if here == folder:
                raise
            continue
        below = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir():
                # Symbolic links may lead back up: every folder is entered once.
                known = _identity(entry.path)
                if known not in seen:
                    seen.add(known)
                    below.append(entry.path)
            elif entry.is_file() and _may_be_article(entry.name):
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
    """What tells one file from another whatever its name: device and number; None if it cannot be said."""
    try:
        info = Path(path).stat()
    except OSError:
        return None
    return info.st_dev, info.st_ino


def _read(path: str) -> bytes:
    if path == STDIN:
        data = sys.stdin.buffer.read(LARGEST + 1)
    else:
        with Path(path).open("rb") as file:
            data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise OSError(errno.EFBIG, "")
    return data


def _reason(error: OSError | ValueError) -> str:
    """What went wrong while reading and what to do about it."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "there is no such file; check the name"
        case IsADirectoryError():
            return "is a folder; name a file in it"
        case PermissionError():
            return "may not be read; check its permissions"
        case OSError(errno=errno.EFBIG):
            return f"is larger than {LARGEST // 1024 // 1024} MB; name a file with one article"
        case OSError(errno=errno.ELOOP):
            return "is a symbolic link that leads back to itself; check the link"
        case OSError(errno=errno.ENAMETOOLONG):
            return "is not a file name, it is too long; check the name"
        case OSError():
            return f"cannot be read ({error.strerror or error}); check the file"
        case _:
            return "is not a file name; check the name"
