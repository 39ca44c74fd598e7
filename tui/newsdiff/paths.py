"""Where newsdiff keeps what it remembers, and where its sample articles are."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

from newsdiff.errors import NewsdiffError

_USER_ALONE = 0o700
_OWN = "newsdiff"


def data_folder() -> Path:
    """The folder for what newsdiff remembers: ``$XDG_DATA_HOME/newsdiff`` where that is set, on every system.

    Elsewhere it is where the system keeps such things. The folder need not exist.
    """
    return _folder("XDG_DATA_HOME", "user_data_path")


def memory_file() -> Path:
    """The file that keeps decisions and notes. It need not exist."""
    return data_folder() / "memory.sqlite3"


def config_folder() -> Path:
    """The folder of the user's settings: ``$XDG_CONFIG_HOME/newsdiff`` where that is set, on every system.

    Elsewhere it is where the system keeps such things. The folder need not exist.
    """
    return _folder("XDG_CONFIG_HOME", "user_config_path")


def state_folder() -> Path:
    """The folder for crash reports: ``$XDG_STATE_HOME/newsdiff`` where that is set, on every system.

    Elsewhere it is where the system keeps such things. The folder need not exist.
    """
    return _folder("XDG_STATE_HOME", "user_state_path")


def make_private_folder(folder: Path) -> None:
    """Make a folder, with those it is in, that nobody but the user can look into.

    One that exists already is closed to others if it is newsdiff's own; any other stays as it is.

    Raises:
        OSError: It cannot be made.
    """
    folder.mkdir(mode=_USER_ALONE, parents=True, exist_ok=True)
    if folder.name == _OWN and stat.S_IMODE(folder.stat().st_mode) & 0o077:
        with contextlib.suppress(OSError):
            folder.chmod(_USER_ALONE)  # somebody else's folder stays as it is


def may_exist(file: Path) -> bool:
    """Whether there is a file, as far as the system tells: False only where there is certainly none."""
    try:
        file.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True


def cache_folder() -> Path:
    """The folder for what can be got again: ``$XDG_CACHE_HOME/newsdiff`` where that is set, on every system.

    Elsewhere it is where the system keeps such things. The folder need not exist.
    """
    return _folder("XDG_CACHE_HOME", "user_cache_path")


def samples_folder() -> Path:
    """The folder of the sample articles.

    Raises:
        NewsdiffError: There is none, because the installation is incomplete.
    """
    package = Path(__file__).parent
    # A wheel carries the samples inside the package; an editable install runs from the checkout.
    for folder in (package / "samples", package.parent.parent / "seeds"):
        if folder.is_dir():
            return folder
    raise NewsdiffError("", "the sample articles are missing; install newsdiff again, or name files to read")


def _folder(variable: str, name: str) -> Path:
    chosen = os.environ.get(variable, "")
    # The XDG specification says to ignore relative paths.
    if chosen and Path(chosen).is_absolute():
        return Path(chosen) / _OWN
    import platformdirs

    path: Path = getattr(platformdirs, name)(_OWN, appauthor=False)
    return path
