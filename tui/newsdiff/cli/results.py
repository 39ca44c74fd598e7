"""Where the result of a command goes: standard output, or a file that is complete or absent."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable

from newsdiff.cli.streams import PIPE_WIDTH, is_terminal, narrate, stdout_width, write_stdout
from newsdiff.errors import NewsdiffError

TYPE_CHECKING = False  # what type checkers take for typing.TYPE_CHECKING, without the cost of typing
if TYPE_CHECKING:
    from newsdiff.render.coarse import Named

_STDOUT = "-"


def check_output(options: Namespace, inputs: Iterable[str] = ()) -> None:
    """Make sure, before the work is done, that the result can have the name that was chosen for it.

    Args:
        options: The options, as parsed.
        inputs: The files that are read; none of them is overwritten.

    Raises:
        NewsdiffError: A file or folder of this name exists and is not to be overwritten, or it is no file; or a byte
            order mark is wanted where it would do harm.
    """
    if options.bom and options.format != "csv":
        raise NewsdiffError("", f"--bom is for --format csv, not for {options.format}", title="Wrong usage")
    if options.output != _STDOUT:
        from newsdiff.output import check_output_path

        check_output_path(options.output, overwrite=options.force, inputs=inputs)


def output_width(options: Namespace) -> int:
    """How wide text is laid out, in cells: as chosen, or as wide as the terminal it is for."""
    return int(options.width or (stdout_width() if options.output == _STDOUT else PIPE_WIDTH))


def is_shown(options: Namespace) -> bool:
    """Whether the result goes to a terminal."""
    return bool(options.output == _STDOUT) and is_terminal(sys.stdout)


def narrate_coarse(named: Named) -> None:
    """Say in one line what was compared more coarsely than usual; nothing if nothing was."""
    from newsdiff.render.coarse import coarse_sentences

    found = coarse_sentences(named)
    if found:
        narrate(f"coarser than usual. {' '.join(found)}")


def write_result(options: Namespace, text: str, inputs: Iterable[str]) -> None:
    """Write what a command was asked for, where it was asked to.

    Args:
        options: The options, as parsed.
        text: The result.
        inputs: The files that it was made from; none of them is overwritten.

    Raises:
        NewsdiffError: It cannot be written.
    """
    if options.bom:
        text = "\ufeff" + text
    if options.output == _STDOUT:
        # Text is for whoever reads it there; programs expect UTF-8.
        write_stdout(text, None if options.format == "text" else "utf-8")
    else:
        from newsdiff.output import write_file

        write_file(options.output, text, overwrite=options.force, inputs=inputs)
