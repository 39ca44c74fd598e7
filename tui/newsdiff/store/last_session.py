"""What the reader had last: the library, which ``newsdiff`` alone opens again, the theme, what it counted."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Sequence
from pathlib import Path

from newsdiff.articles.addresses import is_address
from newsdiff.descriptors import read_at_most
from newsdiff.errors import NewsdiffError
from newsdiff.output import write_file
from newsdiff.paths import data_folder, make_private_folder, may_exist, memory_file

_LARGEST = 16 * 1024 * 1024


def last_library() -> tuple[str, ...]:
    """The paths of the last library; empty if there are none, or the record cannot be read."""
    paths = _record().get("paths")
    if not isinstance(paths, list) or not all(isinstance(path, str) for path in paths):
        return ()
    return tuple(paths)


def last_theme() -> str:
    """The theme that was chosen last; empty if none was, or the record cannot be read."""
    theme = _record().get("theme")
    return theme if isinstance(theme, str) else ""


def last_counted_furniture() -> bool:
    """Whether furniture was counted like text last."""
    return _record().get("furniture") is True


def last_allowed_private() -> bool:
    """Whether the last library may be fetched from this computer and the networks around it."""
    return _record().get("allow_private") is True


def remember_library(paths: Sequence[str], *, allow_private: bool = False) -> None:
    """Keep the paths of a library, as absolute ones: the next start may be in another folder.

    Reading goes on where nothing can be kept.

    Args:
        paths: Files, folders and addresses.
        allow_private: Whether it was allowed to fetch from this computer and the networks around it.
    """
    with contextlib.suppress(OSError):  # the working folder was removed
        _keep(
            paths=[path if is_address(path) else str(Path(path).absolute()) for path in paths],
            allow_private=allow_private,
        )


def remember_theme(name: str) -> None:
    """Keep the name of a theme. Reading goes on where nothing can be kept."""
    _keep(theme=name)


def remember_furniture(*, counted: bool) -> None:
    """Keep whether furniture is counted like text. Reading goes on where nothing can be kept."""
    _keep(furniture=counted)


def _keep(**values: object) -> None:
    record = json.dumps({**_record(), **values}) + "\n"
    with contextlib.suppress(OSError, NewsdiffError):
        make_private_folder(_file().parent)
        write_file(str(_file()), record, overwrite=True, private=True)


def _record() -> dict[str, object]:
    record = _read(_file())
    return _record_of_0_1_0() if record is None else record


def _record_of_0_1_0() -> dict[str, object]:
    """What version 0.1.0 kept: the library in a file of its own, the theme in the database."""
    record = _read(data_folder() / "last-library.json") or {}
    if may_exist(memory_file()):
        from newsdiff.store.database import open_database

        database = open_database(memory_file())
        with (
            contextlib.closing(database),
            contextlib.suppress(NewsdiffError),
            database.reading() as connection,
        ):
            record |= connection.execute("SELECT name, value FROM setting WHERE name = 'theme'").fetchall()
    return record


def _read(file: Path) -> dict[str, object] | None:
    try:
        record = json.loads(read_at_most(file, _LARGEST))
    except (OSError, ValueError, RecursionError):
        return None
    return record if isinstance(record, dict) else {}


def _file() -> Path:
    return data_folder() / "last-session.json"
