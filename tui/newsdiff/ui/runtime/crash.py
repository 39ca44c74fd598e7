"""What remains of a fault in the reader: a report in a file, and one line that says where it is."""

from __future__ import annotations

import contextlib
import os
import platform
import sys
import traceback
from datetime import datetime
from pathlib import Path

from newsdiff import __version__
from newsdiff.errors import NewsdiffError
from newsdiff.output import write_file
from newsdiff.paths import make_private_folder, state_folder

TRACEBACK_VARIABLE = "NEWSDIFF_TRACEBACK"
"""The environment variable that makes the reader show the traceback itself."""


class Crash(NewsdiffError):
    """The reader stopped because of a fault in it. The terminal is as it was."""


def crash(error: BaseException) -> Crash:
    """Write a report on an error, and return an error with one line for the user.

    The line names the kind of the error and not its message, which may quote an article.
    """
    try:
        file = write_report(error)
    except (OSError, NewsdiffError):
        where = f"no report could be written; {TRACEBACK_VARIABLE}=1 newsdiff … shows it instead"
    else:
        where = f"please report it, with the file {file}"
    return Crash("", f"stopped by a fault of its own ({type(error).__name__}); {where}", title="Stopped")


def write_report(error: BaseException, folder: Path | None = None) -> Path:
    """Write the report on an error into a folder, by default the user's state folder.

    Returns:
        The file.

    Raises:
        OSError: The folder cannot be made.
        NewsdiffError: The file cannot be written.
    """
    folder = folder or state_folder()
    make_private_folder(folder)
    file = folder / f"crash-{datetime.now():%Y-%m-%d-%H%M%S}.txt"
    write_file(str(file), report(error), overwrite=True, private=True)
    return file


def report(error: BaseException) -> str:
    """The text of a report: versions, terminal, and the traceback."""
    facts = [
        f"newsdiff {__version__}",
        f"Python {platform.python_version()} on {platform.platform()}",
        f"Textual {_version('textual')}, Rich {_version('rich')}",
        *(f"{name}={os.environ.get(name, '')}" for name in ("TERM", "COLORTERM", "NO_COLOR", "LANG")),
    ]
    with contextlib.suppress(OSError):
        facts.append("terminal of {} columns, {} lines".format(*os.get_terminal_size(sys.stderr.fileno())))
    return "\n".join([*facts, "", *traceback.format_exception(error)])


def _version(package: str) -> str:
    from importlib.metadata import version

    return version(package)
