"""The installed program in a pseudo-terminal, and the screen that a person would see."""

from __future__ import annotations

import os
import re
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pyte

ROOT = Path(__file__).parents[2]
PROGRAM = str(Path(sys.executable).with_name("newsdiff"))

PATIENCE = 30.0
"""Seconds to wait for something to appear; only a test that fails waits that long."""

QUIET = 0.3
"""Seconds without output after which the screen counts as finished."""

_OF_THIS_TERMINAL = {"COLUMNS", "LINES", "COLORTERM", "NO_COLOR", "FORCE_COLOR"}
"""Variables that describe the terminal the tests run in, and not the new one."""

_MODES = re.compile(rb"\x1b\[\?([\d;]+)([hl])")
_SGR = re.compile(rb"\x1b\[([\d;:]*)m")
_OTHER_SCREEN = re.compile(rb"\x1b\[\?1049[hl]")
_UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=][\d;]*[a-zA-Z]|\x1b\[\?[\d;]*\$p")


class Terminal:
    """A program's terminal: what it wrote, and what is on the screen."""

    def __init__(self, child: pexpect.spawn[bytes], width: int, height: int) -> None:
        self.child = child
        self.written = b""
        self._screen = pyte.Screen(width, height)
        self._stream = pyte.ByteStream(self._screen)

    @property
    def lines(self) -> list[str]:
        """What is on the screen, line by line."""
        return list(self._screen.display)

    @property
    def text(self) -> str:
        """What is on the screen."""
        return "\n".join(self.lines)

    def cell(self, line: int, column: int) -> str:
        """What is in one cell of the screen, both counted from 0."""
        shown: str = self._screen.buffer[line][column].data
        return shown

    def press(self, keys: str) -> None:
        """Send keys, as the bytes a terminal sends for them."""
        self.child.send(keys.encode())

    def resize(self, width: int, height: int) -> None:
        """Give the terminal another size, and tell the program."""
        self._screen.resize(height, width)
        self.child.setwinsize(height, width)

    def wait_for(self, wanted: str | Callable[[str], bool]) -> str:
        """Read until the screen shows a text, or is as a function wants it; what is then on the screen.

        Raises:
            AssertionError: It did not come, or the program ended before.
        """
        reached = (lambda text: wanted in text) if isinstance(wanted, str) else wanted
        deadline = time.monotonic() + PATIENCE
        while not reached(self.text):
            assert time.monotonic() < deadline, f"{wanted!r} does not come; on the screen:\n{self.text}"
            assert self._read(0.2) or self.child.isalive(), f"ended before {wanted!r}:\n{self.text}"
        return self.text

    def settle(self) -> str:
        """Read until nothing more comes; what is then on the screen."""
        while self._read(QUIET):
            pass
        return self.text

    def wait_for_end(self) -> int | None:
        """Read until the program ends; its exit status."""
        deadline = time.monotonic() + PATIENCE
        while not self.child.eof():
            assert time.monotonic() < deadline, f"does not end; on the screen:\n{self.text}"
            self._read(0.2)
        self.child.wait()
        status: int | None = self.child.exitstatus
        return status

    def modes_left_on(self) -> set[str]:
        """The terminal's private modes that were switched and are on now: 1049 is the alternate screen."""
        modes: dict[str, bool] = {}
        for numbers, final in _MODES.findall(self.written):
            for number in numbers.decode().split(";"):
                modes[number] = final == b"h"
        return {number for number, on in modes.items() if on}

    def is_ordinary(self) -> bool:
        """Whether the terminal shows what is typed, and hands it on line by line: as in a shell."""
        flags: int = termios.tcgetattr(self.child.child_fd)[3]
        return bool(flags & termios.ECHO and flags & termios.ICANON and flags & termios.ISIG)

    def keyboard_protocols_left_on(self) -> int:
        """How many of the keyboard protocols that the program switched on are on now."""
        return len(re.findall(rb"\x1b\[>\d+u", self.written)) - self.written.count(b"\x1b[<u")

    def colours_sent(self) -> set[int]:
        """The codes by which colours were switched on."""
        codes = set()
        for numbers in _SGR.findall(self.written):
            codes |= {int(number) for number in re.split(rb"[;:]", numbers) if number}
        return {code for code in codes if 30 <= code <= 38 or 40 <= code <= 48 or 90 <= code <= 107}

    def _read(self, seconds: float) -> bool:
        try:
            data = self.child.read_nonblocking(65536, seconds)
        except pexpect.TIMEOUT:
            return False
        except pexpect.EOF:
            return False
        self.written += data
        # pyte has one screen, so that what the other one had is taken off it.
        self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", _OTHER_SCREEN.sub(b"\x1b[2J", data)))
        return True


@contextmanager
def terminal(
    program: str,
    arguments: Sequence[str],
    *,
    home: Path,
    size: tuple[int, int] = (80, 24),
    cwd: Path = ROOT,
    environment: Mapping[str, str] | None = None,
) -> Iterator[Terminal]:
    """A program in a new pseudo-terminal; ended by force if it is still there at the end.

    Args:
        program: What to run.
        arguments: Its arguments.
        home: A folder for what newsdiff remembers.
        size: Columns and lines.
        cwd: The folder to run it in.
        environment: Variables beside those of this process.
    """
    inherited = {name: value for name, value in os.environ.items() if name not in _OF_THIS_TERMINAL}
    width, height = size
    child = pexpect.spawn(
        program,
        list(arguments),
        cwd=str(cwd),
        env={
            **inherited,
            "TERM": "xterm-256color",
            "LC_ALL": "C.UTF-8",
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CONFIG_HOME": str(home / "config"),
            **(environment or {}),
        },
        dimensions=(height, width),
    )
    try:
        yield Terminal(child, width, height)
    finally:
        child.close(force=True)


@contextmanager
def reader(
    *paths: str,
    home: Path,
    size: tuple[int, int] = (80, 24),
    cwd: Path = ROOT,
    environment: Mapping[str, str] | None = None,
) -> Iterator[Terminal]:
    """The installed newsdiff over some files and folders, in a new pseudo-terminal."""
    with terminal(PROGRAM, paths, home=home, size=size, cwd=cwd, environment=environment) as opened:
        yield opened
