"""Writing a file that is complete or absent."""

from __future__ import annotations

import errno
import os
import re
import stat
from pathlib import Path

from newsdiff.errors import NewsdiffError

_STREAM = re.compile(r"/dev/(stdout|stderr|fd/\d+)|/proc/(self|\d+)/fd/\d+")
_NO_HARD_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EACCES}


def check_free(path: str) -> None:
    """Make sure, before the work is done, that the file to write does not exist yet.

    Raises:
        NewsdiffError: A file or folder of this name exists.
    """
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError):
        return
    if stat.S_ISDIR(mode):
        raise _trouble(path, IsADirectoryError())
    if stat.S_ISREG(mode) and not _is_stream(path):
        raise _trouble(path, FileExistsError())


def write_file(path: str, text: str, *, overwrite: bool = False) -> None:
    """Write a text as UTF-8: the whole file, or none of it.

    A file that is overwritten keeps its permissions, and a symbolic link stays one. Devices and pipes are
    written to directly.

    Args:
        path: The file.
        text: What to write.
        overwrite: Whether a file that exists may be replaced.

    Raises:
        NewsdiffError: The file exists, or cannot be written.
    """
    data = text.encode("utf-8", errors="backslashreplace")
    try:
        if _is_stream(path):
            _write_through(path, data)
        else:
            _write_whole(Path(path).resolve(), data, overwrite=overwrite)
    except (OSError, ValueError) as error:
        raise _trouble(path, error) from error


def _is_stream(path: str) -> bool:
    """Whether this is a place to send bytes to, not a file to make: a device, a pipe, an open descriptor."""
    if _STREAM.fullmatch(path):
        return True
    try:
        mode = Path(path).stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _write_through(path: str, data: bytes) -> None:
    # Appending, because an open descriptor may lead to a file that others have written to before.
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(data)


def _write_whole(path: Path, data: bytes, *, overwrite: bool) -> None:
    if path.is_dir():
        raise IsADirectoryError
    draft = path.parent / f".newsdiff-{os.getpid()}-{os.urandom(4).hex()}.part"
    # The mode that any new file gets here; the user's umask takes away from it.
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if overwrite:
            if path.exists():
                draft.chmod(stat.S_IMODE(path.stat().st_mode))
            draft.replace(path)
        else:
            _put_in_place(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _put_in_place(draft: Path, path: Path) -> None:
    """Give the draft its name, unless a file has taken it, even a moment ago."""
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        # This file system has no hard links: take the name first, then put the draft there.
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666))
        draft.replace(path)


def _trouble(path: str, error: OSError | ValueError) -> NewsdiffError:
    match error:
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
        case OSError():
            message = f"cannot be written ({error.strerror or error}); choose another place"
        case _:
            message = "is not a file name; choose another one"
    return NewsdiffError(path, message, title="Not written")
