"""How time and memory grow with the text, for texts of any shape: ``python -m tests.benchmark growth``.

Processor time is measured, not the time of day, in a process of its own for each size. Memory is what the comparison
took on top of what the process had before.
"""

from __future__ import annotations

import gc
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterable

from .figures import Figure
from .places import ROOT, SEEDS
from .shapes import SHAPES, Shape, pair_of_bytes, shape_named

MOST = 2.3
"""How many times as much time and memory twice the text may take."""

LARGE = 5_000_000
"""The bytes of a large input."""

_MOST_SECONDS, _MOST_MEGABYTES = 10.0, 600.0
# What takes less than this is measured no closer: what a process does once anyhow is more than that.
_LEAST_SECONDS, _LEAST_MEGABYTES = 0.1, 8.0
# Slower ones are stopped.
_GIVEN_UP = 60


def growth_figures(names: Iterable[str] = ()) -> list[Figure]:
    """For each shape, time and memory for twice the text: from a quarter to a half, and from a half to all of it.

    Args:
        names: Parts of the names of the shapes to measure; all if there are none.
    """
    figures = []
    for shape in _named(names):
        found = [_measured("grow", shape.name, str(shape.size * part // 4)) for part in (1, 2, 4)]
        for index, what, unit, least in (
            (0, "time", "s", _LEAST_SECONDS),
            (1, "memory", "MB", _LEAST_MEGABYTES),
        ):
            row = [max(least, each[index]) for each in found]
            ratio = max(row[1] / row[0], row[2] / row[1])
            said = ", ".join(f"{each[index]:.2f}" if unit == "s" else f"{each[index]:.0f}" for each in found)
            figures.append(Figure(f"{shape.name}: {what}", "×", MOST, ratio, f"{said} {unit}"))
    return figures


def large_input_figures(names: Iterable[str] = ()) -> list[Figure]:
    """For each shape, 5 MB of it compared with itself and with a sample article: seconds and megabytes."""
    figures = []
    for shape in _named(names):
        for other in ("itself", "a sample"):
            seconds, megabytes = _measured("large", shape.name, other)
            name = f"5 MB of {shape.name}, with {other}"
            figures.append(Figure(name, "s", _MOST_SECONDS, seconds))
            figures.append(Figure(f"{name}: memory", "MB", _MOST_MEGABYTES, megabytes))
    return figures


def _named(names: Iterable[str]) -> list[Shape]:
    wanted = list(names)
    return [shape for shape in SHAPES if not wanted or any(name in shape.name for name in wanted)]


def _measured(what: str, shape: str, size: str) -> tuple[float, float]:
    """The seconds and megabytes of one run; infinite if it was given up."""
    command = [sys.executable, "-m", "tests.benchmark.growth", what, shape, size]
    done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, cwd=ROOT, check=False)
    if done.returncode:
        print(done.stderr.decode()[-300:], file=sys.stderr)
        return float("inf"), float("inf")
    seconds, megabytes = json.loads(done.stdout)
    return seconds, megabytes


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _measure(what: str, name: str, size: str) -> tuple[float, float]:
    from newsdiff import Article, compare
    from newsdiff.articles.library import load_library
    from newsdiff.render.rows import Layout
    from newsdiff.render.text import render_text

    shape = shape_named(name)
    samples = load_library(SEEDS[:2]).articles
    render_text(compare(samples[0], samples[1]), width=120, layout=Layout.SIDE_BY_SIDE, color=False)
    if what == "grow":
        a, b = (Article(tuple(map(str.strip, side))) for side in shape.pair(int(size)))
    else:
        a = Article(tuple(map(str.strip, pair_of_bytes(shape, LARGE))))
        b = a if size == "itself" else samples[0]
    gc.disable()
    resource.setrlimit(resource.RLIMIT_CPU, (_GIVEN_UP, _GIVEN_UP))
    before, begin = _peak(), time.process_time()
    comparison = compare(a, b)
    if what == "grow":
        render_text(comparison, width=120, layout=Layout.SIDE_BY_SIDE, color=False)
    seconds = time.process_time() - begin
    # A large input is read by people who want to know what the whole program takes.
    return seconds, _peak() - (before if what == "grow" else 0)


if __name__ == "__main__":
    print(json.dumps(_measure(*sys.argv[1:])))
