"""Paths → the files they lead to: a folder stands for the files in it that may hold articles."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from newsdiff.articles.addresses import is_address, scheme_of
from newsdiff.articles.file_text import STDIN, reason
from newsdiff.articles.folder_facts import FACTS_FILE
from newsdiff.descriptors import read_at_most
from newsdiff.errors import NewsdiffError

_OTHER_KINDS = {
    "is a picture": "avif bmp eps gif heic ico jpeg jpg png psd svg tif tiff webp",
    "is sound or film": "aac flac m4a mp3 ogg opus wav wma avi m4v mkv mov mp4 mpeg mpg webm",
    "is a font": "otf ttf woff woff2",
    "is of another Office kind; save it as .docx": "doc key odp odt pages ppt pptx",
    "is a spreadsheet; save it as CSV": "numbers ods xls xlsx",
    "is an e-book; save its text": "epub mobi",
    "is PostScript; make a PDF of it": "ps",
    "is an archive; unpack it": "7z bz2 dmg gz iso jar rar tar tgz warc whl xz zip zst",
    "is a program or a part of one": "a class dll dylib exe o obj pyc pyd so wasm",
    "is the source of a program": """
        bat c cc cpp cs css go h hpp ipynb java js jsx kt lua php pl ps1 py r rb rs scss sh sql swift ts tsx zsh
    """,
    "is settings or data of a program": """
        cfg conf db ini lock log parquet pickle plist sqlite sqlite3 toml yaml yml
    """,
    "is a backup copy, or part of a file": "bak crdownload download orig part swo swp tmp",
}
_WHY_SKIPPED = {ending: why for why, endings in _OTHER_KINDS.items() for ending in endings.split()}
"""By ending, why a file is skipped in a folder; one of such a kind is read only if it is named itself."""

_OFTEN_WRONG = {"doc": (b"PK\x03\x04", b"{\\rtf", b"<", b"MIME-"), "php": (b"<!", b"<html", b"<HTML")}
"""Endings that other kinds have as well, by what these begin with: archives call rich text ".doc", and a page is often
saved under the name of the program that made it. A program in PHP begins with "<?php"."""


@dataclass(slots=True)
class FoundFiles:
    """The files that paths lead to.

    Attributes:
        files: The files and addresses, each once.
        in_folders: Those of them that were found in a folder, not named themselves.
        errors: One for each path that cannot be read.
        skipped: The files in folders that are not read, each with the reason. Hidden files are not among them.
    """

    files: list[str] = field(default_factory=list)
    in_folders: set[str] = field(default_factory=set)
    errors: list[NewsdiffError] = field(default_factory=list)
    skipped: list[NewsdiffError] = field(default_factory=list)


def find_files(paths: Sequence[str]) -> FoundFiles:
    """The files that paths lead to.

    A folder stands for the files in it that may hold articles, at any depth, in natural order ("2.txt" before
    "10.txt"); hidden files and folders and files of another kind are left out. A file that is named is always taken,
    and so are addresses, and ``-`` for standard input.

    Args:
        paths: Files, folders and addresses.
    """
    found = FoundFiles()
    seen: set[tuple[int, int] | None] = set()
    for path in paths:
        if path == STDIN or is_address(path):
            if path not in found.files:
                found.files.append(path)
            continue
        error = missing(path)
        if error is not None:
            found.errors.append(error)
            continue
        is_folder = Path(path).is_dir()
        for file in files_in(path, found) if is_folder else (path,):
            known = _identity(file)
            if known is None or known not in seen:
                seen.add(known)
                found.files.append(file)
                if is_folder:
                    found.in_folders.add(file)
    return found


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
        if path.lower().startswith("www."):
            return NewsdiffError(path, f"is no file; if it is an address, write https://{path}")
        return NewsdiffError(path, reason(error))
    return None


def files_in(folder: str, found: FoundFiles) -> Iterator[str]:
    """The files in a folder that may hold articles: first its own in natural order, then those of each folder below.

    Adds an error for each folder that cannot be read, and what is skipped.
    """
    seen = {_identity(folder)}
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: _natural(entry.name))
        except OSError as error:
            found.errors.append(NewsdiffError(here, reason(error)))
            continue
        below = []
        for entry in entries:
            if entry.name.startswith(".") or entry.name == FACTS_FILE:
                continue
            try:
                is_folder = entry.is_dir()
                why = "" if is_folder else _why_skipped(entry)
            except OSError as error:
                found.errors.append(NewsdiffError(entry.path, reason(error)))
                continue
            if is_folder:
                # Symbolic links may lead back up: every folder is entered once.
                known = _identity(entry.path)
                if known not in seen:
                    seen.add(known)
                    below.append(entry.path)
            elif why:
                found.skipped.append(NewsdiffError(entry.path, why))
            else:
                yield entry.path
        waiting += reversed(below)


def _why_skipped(entry: os.DirEntry[str]) -> str:
    """Why something in a folder that is no folder is not read; empty if it is."""
    if not entry.is_file():
        if entry.is_symlink() and not Path(entry.path).exists():
            return "is a link to a file that is not there"
        return "is a pipe, a socket or a device, not a file"
    if entry.name.endswith("~"):
        return _WHY_SKIPPED["bak"]
    _, dot, ending = entry.name.lower().rpartition(".")
    if not dot or (
        ending in _OFTEN_WRONG and read_at_most(entry.path, 64).lstrip().startswith(_OFTEN_WRONG[ending])
    ):
        return ""
    return _WHY_SKIPPED.get(ending, "")


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
