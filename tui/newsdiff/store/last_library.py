"""Which files and folders were read last, so that ``newsdiff`` alone opens them again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from newsdiff.output import write_file
from newsdiff.paths import data_folder


def remember_library(paths: Sequence[str]) -> None:
    """Keep the paths of the library that is opened now.

    Raises:
        NewsdiffError: The data folder cannot be written.
        OSError: The data folder cannot be made.
    """
    file = _file()
    file.parent.mkdir(parents=True, exist_ok=True)
    # The next time may be from another folder.
    absolute = [str(Path(path).absolute()) for path in paths]
    write_file(str(file), json.dumps({"paths": absolute}) + "\n", overwrite=True)


def last_library() -> tuple[str, ...]:
    """The paths that were remembered; empty if there are none, or the record cannot be read."""
    try:
        record = json.loads(_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    paths = record.get("paths") if isinstance(record, dict) else None
    if not isinstance(paths, list) or not all(isinstance(path, str) for path in paths):
        return ()
    return tuple(paths)


def _file() -> Path:
    return data_folder() / "last-library.json"
