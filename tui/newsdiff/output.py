"""Writing a file that is complete or absent, and that takes the place of no other unasked."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterable
from pathlib import Path

from newsdiff.descriptors import write_all
from newsdiff.drafts import ANY_FILE, PRIVATE, put
from newsdiff.errors import NewsdiffError

_STREAMS = {"/dev/stdout": 1, "/dev/stderr": 2}
_OPEN_DESCRIPTOR = re.compile(r"/(?:dev|proc/self)/fd/(\d{1,9})")


class _InputError(OSError):
    """The output is one of the files that the result is made from."""


class _NotAFileError(OSError):
    """The output is a device, a pipe or a socket."""


def check_output_path(path: str, *, overwrite: bool = False, inputs: Iterable[str] = ()) -> None:
    """Make sure, before the work is done, that a file may be written.

    Args:
        path: The file.
        overwrite: Whether a file that exists may be replaced.
        inputs: The files that the result is made from, ``-`` for standard input; none of them is ever replaced,
            under whatever name.

    Raises:
        NewsdiffError: It exists, is an input, may not be written, or is no file.
    """
    if _descriptor(path) is not None:
        return
    try:
        _check(path, overwrite, inputs)
    except OSError as error:
        raise _trouble(path, error) from error


def write_file(
    path: str, text: str, *, overwrite: bool = False, private: bool = False, inputs: Iterable[str] = ()
) -> None:
    """Write a text as UTF-8: the whole file, or none of it.

    A file that is replaced keeps its owner and permissions, and a symbolic link stays one. An open descriptor, such
    as ``/dev/stdout``, is written to directly.

    Args:
        path: The file.
        text: What to write.
        overwrite: Whether a file that exists may be replaced.
        private: Whether only the user may read it, also where others could read a file that is replaced.
        inputs: As for ``check_output_path``.

    Raises:
        NewsdiffError: As for ``check_output_path``, or the file cannot be written.
    """
    data = text.encode("utf-8", errors="backslashreplace")
    descriptor = _descriptor(path)
    try:
        if descriptor is not None:
            write_all(descriptor, data)
            return
        _check(path, overwrite, inputs)
        put(Path(os.path.realpath(path)), data, replace=overwrite, mode=PRIVATE if private else ANY_FILE)
    except (OSError, ValueError) as error:
        raise _trouble(path, error) from error


def _descriptor(path: str) -> int | None:
    """The open descriptor of this process that a path is a name of, if it is one."""
    opened = _OPEN_DESCRIPTOR.fullmatch(path)
    return int(opened[1]) if opened else _STREAMS.get(path)


def _check(path: str, overwrite: bool, inputs: Iterable[str]) -> None:
    try:
        there = Path(path).stat()
    except (OSError, ValueError):
        return  # if it cannot be written either, the attempt will say why
    if stat.S_ISDIR(there.st_mode):
        raise IsADirectoryError
    if not stat.S_ISREG(there.st_mode):
        raise _NotAFileError
    if any(_is(there, each) for each in inputs):
        raise _InputError
    if not overwrite:
        raise FileExistsError
    # The superuser may write to it all the same, but whoever took its write permission away meant it.
    if not (stat.S_IMODE(there.st_mode) & 0o222 and os.access(path, os.W_OK)):
        raise PermissionError


def _is(there: os.stat_result, file: str) -> bool:
    try:
        return os.path.samestat(there, os.fstat(0) if file == "-" else os.stat(file))  # noqa: PTH116
    except (OSError, ValueError):
        return False


def _trouble(path: str, error: OSError | ValueError) -> NewsdiffError:
    match error:
        case _InputError():
            message = "is one of the articles that are read; choose another name"
        case _NotAFileError():
            message = "is a device or a pipe, not a file; leave --output out and send standard output there"
        case FileExistsError():
            message = "exists already; choose another name, or overwrite it with --force"
        case IsADirectoryError():
            message = "is a folder; name a file in it"
        case FileNotFoundError() | NotADirectoryError():
            message = "cannot be written, there is no such folder; make the folder first"
        case PermissionError():
            message = "may not be written; check the permissions, or choose another place"
        case OSError(errno=errno.ENOSPC):
            message = "cannot be written, there is no space left; make room, or choose another place"
        case OSError(errno=errno.ENAMETOOLONG):
            message = "cannot be written, its name is too long; choose a shorter one"
        case OSError():
            message = f"cannot be written ({error.strerror or error}); choose another place"
        case _:
            message = "is not a file name; choose another one"
    return NewsdiffError(path, message, title="Not written")
