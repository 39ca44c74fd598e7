"""Results on standard output, messages on standard error."""

from __future__ import annotations

import contextlib
import os
import re
import sys

from newsdiff.descriptors import write_all
from newsdiff.errors import NewsdiffError

TYPE_CHECKING = False  # what type checkers take for typing.TYPE_CHECKING, without the cost of typing
if TYPE_CHECKING:
    from typing import TextIO

NARROWEST, WIDEST = 30, 1000
PIPE_WIDTH = 120
"""Columns."""

# File names may hold anything; an error stays one line and moves no cursor. A pattern as text is compiled when it is
# first needed, which for most commands is never.
_NOT_ON_A_LINE = "[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"


_quiet = False


def be_quiet(quiet: bool) -> None:
    """Print errors alone from now on, or warnings too."""
    global _quiet
    _quiet = quiet


def narrate(message: str) -> None:
    """Print one line on standard error, after the program's name, unless it is to be quiet."""
    if not _quiet:
        print_error(message)


def print_error(message: str) -> None:
    """Print one line on standard error, after the program's name."""
    if sys.stderr is None:
        return  # closed; print would send the message to standard output
    line = re.sub(_NOT_ON_A_LINE, lambda match: ascii(match.group())[1:-1], message)
    # A message that cannot be delivered is no reason to fail.
    with contextlib.suppress(OSError):
        print(f"newsdiff: {line}", file=sys.stderr, flush=True)


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a stream is a terminal; False if it is closed."""
    return stream is not None and stream.isatty()


def stdout_width() -> int:
    """The columns of the terminal on standard output.

    Where it is no terminal, a fixed number: a file does not depend on the window it was made in.
    """
    if not is_terminal(sys.stdout):
        return PIPE_WIDTH
    return max(NARROWEST, terminal_columns(PIPE_WIDTH))


def terminal_columns(otherwise: int) -> int:
    """What ``shutil.get_terminal_size`` says, without the compression libraries that shutil brings to each start.

    Args:
        otherwise: What to return where there is no terminal.
    """
    try:
        columns = int(os.environ["COLUMNS"])
    except (KeyError, ValueError):
        columns = 0
    if columns <= 0:
        with contextlib.suppress(AttributeError, ValueError, OSError):
            columns = os.get_terminal_size(sys.__stdout__.fileno()).columns  # type: ignore[union-attr]
    return columns if columns > 0 else otherwise


def write_stdout(text: str, encoding: str | None = None) -> None:
    """Write to standard output. It is no error if the other end stops reading, as ``| head`` does.

    Args:
        text: What to write; an empty text only flushes what was printed before.
        encoding: The encoding, or None for the stream's own. A character it lacks becomes a question mark.

    Raises:
        NewsdiffError: Standard output is closed, or the disk behind it is full.
    """
    if sys.stdout is None:
        raise NewsdiffError("standard output", "is closed; open it, or write a file with --output")
    try:
        sys.stdout.flush()
        write_all(sys.stdout.fileno(), text.encode(encoding or sys.stdout.encoding, errors="replace"))
    except OSError as error:
        _silence_stdout()
        if not isinstance(error, BrokenPipeError):
            reason = error.strerror or str(error)
            raise NewsdiffError(
                "standard output",
                f"cannot be written ({reason}); make room, or write elsewhere with --output",
            ) from error


def _silence_stdout() -> None:
    """Discard what is still buffered, so that Python does not complain about it at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
