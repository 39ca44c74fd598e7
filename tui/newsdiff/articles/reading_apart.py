"""Reading files in another process, which is sent paths and sends back what is in them.

It is a Python of its own: it shares nothing with the program that starts it, and ends with it, however that ends.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from newsdiff.articles.file_text import STDIN
from newsdiff.articles.files import FileContents, read_file
from newsdiff.errors import NewsdiffError

if TYPE_CHECKING:
    from subprocess import Popen


def read_here(path: str) -> FileContents | NewsdiffError:
    """What is in a file, or why it cannot be read."""
    try:
        return read_file(path)
    except NewsdiffError as error:
        return error


class Apart:
    """Another process that reads files; where it cannot be started or does not answer, this one reads them."""

    def __init__(self) -> None:
        self._process: Popen[bytes] | None = None
        self._is_of_use = True

    def read(self, paths: Sequence[str]) -> list[FileContents | NewsdiffError]:
        """What is in each of some files, or why it cannot be read; nothing once it was ended."""
        import pickle

        # Standard input is this process's own.
        if STDIN not in paths and self._is_of_use:
            try:
                process = self._process = self._process or _started()
                assert process.stdin is not None
                assert process.stdout is not None
                pickle.dump(list(paths), process.stdin)
                process.stdin.flush()
                answers = pickle.load(process.stdout)
                return [each if isinstance(each, FileContents) else NewsdiffError(*each) for each in answers]
            except (OSError, ValueError, EOFError, pickle.PickleError):
                if not self._is_of_use:
                    return []
                self.end()
        return list(map(read_here, paths))

    def end(self) -> None:
        """End the process, also while it reads."""
        self._is_of_use = False
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            for pipe in (self._process.stdin, self._process.stdout):
                with suppress(OSError):
                    if pipe is not None:
                        pipe.close()


def _started() -> Popen[bytes]:
    from subprocess import DEVNULL, PIPE, Popen

    # Not from the folder it is started in, which may be one of somebody's articles.
    begin = f"import sys; sys.path[:] = {sys.path!r}; from {__name__} import serve; serve()"
    # In a group of its own: Ctrl-C is for the process that started it. What libraries complain about is for nobody.
    return Popen(
        [sys.executable, "-P", "-c", begin], stdin=PIPE, stdout=PIPE, stderr=DEVNULL, process_group=0
    )


def serve() -> None:
    """Read the files that standard input asks for until it ends, and answer on standard output."""
    import pickle

    answers = os.fdopen(os.dup(1), "wb")
    # What a library prints is no answer.
    os.dup2(2, 1)
    with suppress(EOFError, BrokenPipeError):
        while True:
            found = map(read_here, pickle.load(sys.stdin.buffer))
            answer = [
                (each.where, each.message) if isinstance(each, NewsdiffError) else each for each in found
            ]
            pickle.dump(answer, answers)
            answers.flush()
