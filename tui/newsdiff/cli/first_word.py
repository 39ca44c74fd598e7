"""What a person may have meant by the first word, where it is neither a path nor used as a command should be."""

from __future__ import annotations

import os

from newsdiff.errors import NewsdiffError

TYPE_CHECKING = False  # what type checkers take for typing.TYPE_CHECKING, without the cost of typing
if TYPE_CHECKING:
    from collections.abc import Iterable


def check_first_word(word: str, commands: Iterable[str]) -> None:
    """Make sure that a word that is no command can be a path.

    Raises:
        NewsdiffError: It is the bare name of a file or folder that is not there, perhaps a mistyped command.
    """
    if word.startswith("-") or not word.isalnum() or os.path.lexists(word):
        return
    from difflib import get_close_matches

    close = get_close_matches(word.lower(), commands, n=1)
    advice = f"did you mean newsdiff {close[0]}?" if close else "check the name, or see newsdiff --help"
    raise NewsdiffError(word, f"is no file, no folder and no command; {advice}")


def with_way_to_open(error: NewsdiffError, name: str) -> NewsdiffError:
    """An error about how a command is used, with how to open the file or folder that has its name, if there is one."""
    if not os.path.lexists(name):
        return error
    other = f"to open the file or folder of that name, write newsdiff .{os.sep}{name}"
    return NewsdiffError(error.where, f"{error.message}; {other}", title=error.title)
