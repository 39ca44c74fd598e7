"""How long the engine takes, in processes that have not seen the articles before."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from itertools import combinations
from statistics import median

from .figures import Figure
from .places import PAIR, ROOT, SEEDS

WARM_UP = (
    "The mayor said the bridge would open on Monday.",
    "The mayor said the bridge would close on Monday.",
)


def engine_figures(repetitions: int) -> list[Figure]:
    """One pair and all ten pairs of the sample articles."""
    runs = [_fresh_process() for _ in range(repetitions)]
    reference = median(run["reference"] for run in runs)
    pair = median(run["pair"] for run in runs)
    pairs = median(run["pairs"] for run in runs)
    again = median(run["again"] for run in runs)
    said = f"{reference * 1000:.0f} ms a fixed loop of Python"
    return [
        Figure(
            "engine, two samples",
            "ms",
            40,
            pair * 1000,
            f"{pair / reference:.2f} × {said}; the second time {again * 1000:.0f} ms",
        ),
        Figure("engine, all ten pairs", "ms", 400, pairs * 1000, f"{pairs / reference:.2f} × {said}"),
    ]


def _fresh_process() -> dict[str, float]:
    times: dict[str, float] = {}
    for what in ("pair", "pairs"):
        command = [sys.executable, "-m", "tests.benchmark.comparing", what]
        done = subprocess.run(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, check=True, cwd=ROOT)
        times |= json.loads(done.stdout)
    return times


def _reference_loop() -> int:
    """A fixed amount of work of the kind an engine in Python does."""
    counts: dict[int, int] = {}
    for number in range(200_000):
        key = number * 7919 % 1009
        counts[key] = counts.get(key, 0) + 1
    return max(counts.values())


def _measure(what: str) -> dict[str, float]:
    from newsdiff import Article, compare
    from newsdiff.articles.library import load_library

    first, second = (Article((text,)) for text in WARM_UP)
    compare(first, second)  # loads what is loaded on first use, the table of opposites too

    begin = time.perf_counter()
    _reference_loop()
    reference = time.perf_counter() - begin

    pairs = list(combinations(load_library(PAIR if what == "pair" else SEEDS).articles, 2))
    times = []
    for _ in range(2):
        begin = time.perf_counter()
        for a, b in pairs:
            compare(a, b)
        times.append(time.perf_counter() - begin)
    return {"reference": reference, what: times[0], **({"again": times[1]} if what == "pair" else {})}


if __name__ == "__main__":
    print(json.dumps(_measure(sys.argv[1])))
