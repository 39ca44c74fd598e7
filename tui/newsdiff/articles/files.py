"""One file → one article; folders → the text files in them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsdiff.articles.article import Article
from newsdiff.articles.file_text import STDIN, read_text, reason
from newsdiff.errors import NewsdiffError

_OTHER_KINDS = """
    avif bmp eps gif heic ico jpeg jpg png psd svg tif tiff webp
    aac flac m4a mp3 ogg opus wav wma avi m4v mkv mov mp4 mpeg mpg webm otf ttf woff woff2
    doc docx epub key mobi numbers odp ods odt pages pdf ppt pptx ps rtf xls xlsx
    7z bz2 dmg gz iso jar rar tar tgz whl xz zip zst a class dll dylib exe o obj pyc pyd so wasm
    cfg conf csv db ini json jsonl lock log ndjson parquet pickle plist sqlite sqlite3 toml tsv xml yaml yml
    atom htm html rss warc xhtml
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


def read_article(path: str) -> ReadResult:
    """The article in one file, or on standard input for ``-``.

    Raises:
        NewsdiffError: The file is missing, unreadable, empty, a folder, or not text.
    """
    decoded = read_text(path)
    return ReadResult(Article.from_text(decoded.text, path=path), decoded.warning)


def find_files(paths: Sequence[str]) -> tuple[list[str], list[NewsdiffError]]:
    """The files that paths lead to.

    A folder stands for the text files in it, at any depth, in natural order ("2.txt" before "10.txt"); hidden
    files and folders and files of another kind are left out. A file that is named is always taken.

    Args:
        paths: Files and folders.

    Returns:
        Each file once, and an error for each path that cannot be read.
    """
    files: list[str] = []
    wrong: list[NewsdiffError] = []
    seen: set[tuple[int, int] | None] = set()
    for path in paths:
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
    """What is wrong with a path that leads to no file and no folder; otherwise None."""
    if path == STDIN:
        return NewsdiffError(
            path, "standard input can be read by newsdiff compare only; a file of this name is ./-"
        )
    try:
        Path(path).stat()
    except (OSError, ValueError) as error:
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
