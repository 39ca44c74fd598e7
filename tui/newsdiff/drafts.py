"""Drafts: a file gets its name when all of it is on the disk, so that whatever happens it is complete or absent.

Where the system has files without a name, a draft is one, and vanishes with a program that is killed. Elsewhere, and
for the moment in which one file takes the place of another, it has a name of its own; what a killed program left of
these is removed by the next one that writes into the folder.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from newsdiff.descriptors import write_all

ANY_FILE, PRIVATE = 0o666, 0o600
"""The modes of new files, from which the user's umask takes away."""

_NAME = re.compile(r"\.newsdiff-\d+-[0-9a-f]{8}\.part")
_NO_HARD_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EACCES}
_ABANDONED = 3600.0
"""Seconds after which a draft is taken for a left one on systems that cannot tell whether it is in use."""


_BINARY: int = getattr(os, "O_BINARY", 0)
_RENAMES_OPEN_FILES = os.name != "nt"


def put(path: Path, data: bytes, *, replace: bool = False, mode: int = ANY_FILE) -> None:
    """Make a file with some contents, or put them in the place of one that exists.

    A file that is replaced keeps its owner, its group and, unless ``mode`` is ``PRIVATE``, its mode.

    Args:
        path: The file; no symbolic link.
        data: All it is to hold.
        replace: Whether a file that exists may be replaced.
        mode: The mode of a new file.

    Raises:
        OSError: It cannot be written; ``FileExistsError`` if it exists and is not to be replaced.
    """
    remove_left_drafts(path.parent)
    try:
        _put(path, data, _without_a_name(path.parent, mode), None, replace, mode)
    except FileExistsError:
        raise
    except OSError:
        # Not all file systems have files without a name, or can give them one.
        descriptor, draft = _with_a_name(path.parent, mode)
        _put(path, data, descriptor, draft, replace, mode)


def remove_left_drafts(folder: Path) -> None:
    """Remove the drafts that killed programs have left in a folder; those in use stay."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        left = [Path(entry.path) for entry in entries if _NAME.fullmatch(entry.name)]
        for draft in left:
            with contextlib.suppress(OSError):
                _remove_if_left(draft)


def _without_a_name(folder: Path, mode: int) -> int:
    kind: int | None = getattr(os, "O_TMPFILE", None)
    if kind is None:
        raise OSError(errno.EOPNOTSUPP, os.strerror(errno.EOPNOTSUPP))
    return os.open(folder, kind | os.O_WRONLY, mode)


def _with_a_name(folder: Path, mode: int) -> tuple[int, Path]:
    while True:
        draft = folder / _new_name()
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode)
        # Before it was locked, another program may have taken it for one that was left.
        if _lock(descriptor) is not False and os.fstat(descriptor).st_nlink:
            return descriptor, draft
        os.close(descriptor)


def _put(path: Path, data: bytes, descriptor: int, draft: Path | None, replace: bool, mode: int) -> None:
    """Fill a draft and give it its name; ``draft`` is the name it has meanwhile, if any."""
    try:
        with _open(descriptor):
            write_all(descriptor, data)
            there = _found(path) if replace else None
            if there is not None:
                _make_alike(descriptor, there, mode)
            os.fsync(descriptor)
            if draft is None and not replace:
                _name(descriptor, path)
                return
            if draft is None:
                _lock(descriptor)
                draft = path.parent / _new_name()
                _name(descriptor, draft)
            if _RENAMES_OPEN_FILES:
                _finish(draft, path, replace)
        if not _RENAMES_OPEN_FILES:
            _finish(draft, path, replace)
    finally:
        if draft is not None:
            draft.unlink(missing_ok=True)


@contextlib.contextmanager
def _open(descriptor: int) -> Iterator[None]:
    try:
        yield
    finally:
        os.close(descriptor)


def _name(descriptor: int, name: Path) -> None:
    """Give a file without a name one."""
    folder = os.open(name.parent, os.O_PATH | os.O_DIRECTORY)
    with _open(folder):
        # With a folder's descriptor, Python uses the call that follows the link in /proc to the file.
        os.link(f"/proc/self/fd/{descriptor}", name.name, dst_dir_fd=folder, follow_symlinks=True)


def _finish(draft: Path, path: Path, replace: bool) -> None:
    if replace:
        draft.replace(path)
        return
    try:
        path.hardlink_to(draft)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in _NO_HARD_LINKS:
            raise
        # This file system has no hard links: take the name first, then put the draft there.
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, ANY_FILE))
        draft.replace(path)


def _found(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _make_alike(descriptor: int, there: os.stat_result, mode: int) -> None:
    if not hasattr(os, "fchown"):
        return
    mine = os.fstat(descriptor)
    if (mine.st_uid, mine.st_gid) != (there.st_uid, there.st_gid):
        os.fchown(descriptor, there.st_uid, there.st_gid)
    os.fchmod(descriptor, PRIVATE if mode == PRIVATE else stat.S_IMODE(there.st_mode))


def _new_name() -> str:
    return f".newsdiff-{os.getpid()}-{os.urandom(4).hex()}.part"


def _lock(descriptor: int) -> bool | None:
    """Mark a draft as in use until it is closed; False if another program uses it, None if there is no telling."""
    try:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except (ImportError, OSError):
        return None
    return True


def _remove_if_left(draft: Path) -> None:
    if not _RENAMES_OPEN_FILES:
        if time.time() - draft.stat().st_mtime > _ABANDONED:
            draft.unlink()
        return
    descriptor = os.open(draft, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    with _open(descriptor):
        if _lock(descriptor):
            draft.unlink()
