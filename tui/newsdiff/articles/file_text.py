"""A file, or standard input → its text."""

from __future__ import annotations

import errno
import os
import sys

from newsdiff.articles.decoding import Decoded, decode
from newsdiff.descriptors import read_at_most
from newsdiff.errors import NewsdiffError

STDIN = "-"
LARGEST = 64 * 1024 * 1024
"""Bytes. A book has one or two million; more is not an article but a mistake, or a device without end."""


def read_bytes(path: str) -> bytes:
    """What is in one file, or on standard input for ``-``.

    Raises:
        NewsdiffError: The file is missing, unreadable, too large, or a folder.
    """
    try:
        return _read(path)
    except (OSError, ValueError) as error:
        raise NewsdiffError(shown_path(path), reason(error)) from error


def read_text(path: str) -> Decoded:
    """The text in one file, or on standard input for ``-``.

    Raises:
        NewsdiffError: The file is missing, unreadable, a folder, or not text.
    """
    decoded = decode(read_bytes(path))
    if decoded is None:
        raise NewsdiffError(shown_path(path), "is not a text file; save the article as plain text first")
    return decoded


def shown_path(path: str) -> str:
    """The path as messages name it."""
    return "standard input" if path == STDIN else path


def file_name(path: str) -> str:
    """The last part of the path as messages name it."""
    # Pathlib takes longer to load than most files to read.
    return os.path.basename(shown_path(path).rstrip("/"))  # noqa: PTH119


def _read(path: str) -> bytes:
    if path == STDIN:
        if sys.stdin is None:
            raise OSError(errno.EBADF, "")
        data = sys.stdin.buffer.read(LARGEST + 1)
    else:
        data = read_at_most(path, LARGEST + 1)
    if len(data) > LARGEST:
        raise OSError(errno.EFBIG, "")
    return data


def reason(error: OSError | ValueError) -> str:
    """What went wrong while reading, and what to do about it."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "there is no such file; check the name"
        case IsADirectoryError():
            return "is a folder; name a file in it"
        case TimeoutError():
            return "is a pipe that nobody writes to; start the program that writes to it first"
        case PermissionError():
            return "may not be read; check its permissions"
        case OSError(errno=errno.EFBIG):
            return f"is larger than {LARGEST // 1024 // 1024} MB; name a file with one article"
        case OSError(errno=errno.EBADF):
            return "is closed; open it, or name a file"
        case OSError(errno=errno.ELOOP):
            return "is a symbolic link that leads back to itself; check the link"
        case OSError(errno=errno.ENAMETOOLONG):
            return "is not a file name, it is too long; check the name"
        case OSError():
            return f"cannot be read ({error.strerror or error}); check the file"
        case _:
            return "is not a file name; check the name"
