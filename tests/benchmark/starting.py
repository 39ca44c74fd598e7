"""How long it takes from calling the program to its result, or to its first screen, beside a bare Python's."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from .figures import Figure
from .places import PAIR, PROGRAM, ROOT, SEEDS
from .terminal import Terminal

NOTHING = [sys.executable, "-c", "pass"]
BARE_APP = [sys.executable, str(Path(__file__).with_name("bare_app.py"))]


def command_figures(repetitions: int) -> list[Figure]:
    """``newsdiff --version`` and ``newsdiff compare`` against a Python that does nothing."""
    nothing, version, compare = interleaved(
        [
            nothing_run,
            lambda: _run([PROGRAM, "--version"]),
            lambda: _run([PROGRAM, "compare", *PAIR]),
        ],
        repetitions,
    )
    said = f"{nothing * 1000:.0f} ms python -c pass"
    return [
        Figure("newsdiff --version", "×", 4, version / nothing, f"{version * 1000:.0f} ms, {said}"),
        Figure("newsdiff compare A B", "×", 14, compare / nothing, f"{compare * 1000:.0f} ms, {said}"),
    ]


def first_screen_figure(repetitions: int) -> Figure:
    """The first list of articles against the first paint of a Textual app with header, text and footer."""
    folder = str(Path(SEEDS[0]).parent)
    bare, reader = interleaved(
        [
            lambda: first_screen(BARE_APP, "the text of a bare app"),
            lambda: first_screen([PROGRAM, folder], "Kremlin denies"),
        ],
        repetitions,
    )
    note = f"{reader * 1000:.0f} ms, {bare * 1000:.0f} ms a bare Textual app"
    return Figure("first list on screen", "×", 1.6, reader / bare, note)


def interleaved(actions: Sequence[Callable[[], float]], repetitions: int) -> list[float]:
    """The medians of what some actions return, done in turn, so that a busy machine is busy for all of them."""
    for action in actions:
        action()
    taken: list[list[float]] = [[] for _ in actions]
    for _ in range(repetitions):
        for action, times in zip(actions, taken, strict=True):
            times.append(action())
    return [median(times) for times in taken]


def nothing_run() -> float:
    """Seconds of a Python that does nothing."""
    return _run(NOTHING)


def _run(command: Sequence[str]) -> float:
    begin = time.perf_counter()
    subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT
    )
    return time.perf_counter() - begin


def first_screen(command: Sequence[str], text: str) -> float:
    """Seconds until a program in a new terminal has written a text."""
    begin = time.perf_counter()
    with Terminal(command, size=(120, 40), environment=dict(os.environ)) as terminal:
        terminal.read_until(text.encode())
        return time.perf_counter() - begin
