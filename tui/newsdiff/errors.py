"""The one error a user can meet."""

from __future__ import annotations


class NewsdiffError(Exception):
    """Something the user can put right: bad input, an output in the way, a broken setting.

    Attributes:
        where: The file or setting that is wrong, as the user wrote it; empty if there is none.
        message: What is wrong and what to do, one line.
        title: Two or three words for a dialog's heading.
        exit_status: What the process exits with when nothing catches the error.
    """

    exit_status = 2

    def __init__(self, where: str, message: str, *, title: str = "Cannot go on") -> None:
        super().__init__(f"{where}: {message}" if where else message)
        self.where = where
        self.message = message
        self.title = title
