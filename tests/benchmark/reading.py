"""How quickly the reader answers, in a real pseudo-terminal, and how much memory it takes."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles

import psutil

from .figures import Figure
from .places import PAIR, PROGRAM, SEEDS
from .terminal import Terminal

SIZE = (120, 40)
QUIET = 0.1
"""Seconds without output after which a repaint is over."""

RESTING = 1.0
"""Seconds without output after which the reader has nothing more to do."""

KEYS = [
    *[b"j"] * 6, *[b"n"] * 8, *[b" "] * 3, *[b"b"] * 2, *[b"k"] * 4, b"\t", *[b"n"] * 4, *[b"N"] * 4,
    b"\r", b"\x7f", *[b"\x04"] * 2, b"\x15", b"G", b"k", b"k", b"g", b"j", b"n",
]  # fmt: skip
"""What a person presses: paragraphs, changes, pages, sides, counterparts, both ends."""


def seed_figures(home: Path) -> list[Figure]:
    """Keys and the next article on the sample articles."""
    with _reader(PAIR, home) as terminal:
        keys = _times(terminal, KEYS * 3)
    with _reader([str(Path(SEEDS[0]).parent)], home, "Kremlin denies") as terminal:
        terminal.press(b"\r", RESTING)
        # Each first time, so that no comparison is known yet; then the other side.
        articles = _times(terminal, [b"]"] * 3, RESTING)
        terminal.press(b"\t", RESTING)
        articles += _times(terminal, [b"]"] * 3, RESTING)
    return [
        Figure("key to repaint, samples, 95%", "ms", 30, _high(keys), f"median {_middle(keys)}"),
        Figure(
            "next article, samples", "ms", 100, max(articles) * 1000, f"slowest; median {_middle(articles)}"
        ),
    ]


def large_figures(paths: Sequence[str], home: Path) -> list[Figure]:
    """Keys, a new size and memory for two articles of 2,000 paragraphs each."""
    with _reader(paths, home) as terminal:
        keys = _times(terminal, KEYS * 3)
        sizes = [(100, 40), (120, 40), (160, 50), (70, 30), (120, 40)]
        resizes = [taken for size in sizes if (taken := terminal.resize(*size, RESTING)) is not None]
        memory = psutil.Process(terminal.process.pid).memory_info().rss / 1e6
    return [
        Figure("key to repaint, large pair, 95%", "ms", 50, _high(keys), f"median {_middle(keys)}"),
        Figure("resize, large pair", "ms", 400, max(resizes) * 1000, f"slowest; median {_middle(resizes)}"),
        Figure("memory, large pair", "MB", 150, memory, "resident, at the end"),
    ]


def _reader(paths: Sequence[str], home: Path, first: str = "⇄") -> Terminal:
    """The reader, when it has come to rest."""
    environment = {**os.environ, "XDG_DATA_HOME": str(home), "XDG_CONFIG_HOME": str(home)}
    terminal = Terminal([PROGRAM, *paths], size=SIZE, environment=environment)
    terminal.read_until(first.encode())
    terminal.read_all(RESTING)
    return terminal


def _times(terminal: Terminal, keys: Sequence[bytes], quiet: float = QUIET) -> list[float]:
    return [taken for key in keys if (taken := terminal.press(key, quiet)) is not None]


def _high(times: Sequence[float]) -> float:
    return quantiles(times, n=20)[-1] * 1000


def _middle(times: Sequence[float]) -> str:
    return f"{median(times) * 1000:.0f} ms of {len(times)}"
