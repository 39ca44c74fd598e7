"""How long the engine takes, in processes that have not seen the articles before."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from functools import partial
from itertools import combinations
from statistics import median

from .figures import Figure
from .large_pair import large_pair
from .places import PAIR, ROOT, SEEDS
from .starting import interleaved, nothing_run

PARAGRAPHS = 1600, 400

WARM_UP = (
    "The mayor said the bridge would open on Monday.",
    "The mayor said the bridge would close on Monday.",
)


def engine_figures(repetitions: int) -> list[Figure]:
    """One pair and all ten pairs of the sample articles, against a Python that does nothing.

    Where that takes 12 ms, the bounds are 40 ms for a pair and 400 ms for all ten.
    """
    seconds: dict[str, list[float]] = {}

    def in_process(what: str) -> float:
        found = _fresh_process(what)
        for name, taken in found.items():
            seconds.setdefault(name, []).append(taken)
        return found[what]

    nothing, pair, pairs = interleaved(
        [nothing_run, lambda: in_process("pair"), lambda: in_process("pairs")], repetitions
    )
    said = f"{nothing * 1000:.0f} ms python -c pass"
    loop, again = median(seconds["reference"]), median(seconds["again"])
    slow = f"{loop * 1000:.0f} ms a fixed loop of Python"
    return [
        Figure(
            "engine, two samples",
            "×",
            40 / 12,
            pair / nothing,
            f"{pair * 1000:.0f} ms, {said}, {slow}; the second time {again * 1000:.0f} ms",
        ),
        Figure(
            "engine, all ten pairs", "×", 400 / 12, pairs / nothing, f"{pairs * 1000:.0f} ms, {said}, {slow}"
        ),
    ]


def paragraphs_figure(repetitions: int) -> Figure:
    """How much more time four times as many paragraphs take, of one core; of the few the mean of four pairs."""
    many, few = interleaved(
        [partial(_of_paragraphs, count) for count in PARAGRAPHS],
        max(3, repetitions // 3),
    )
    name = "compare {:,} / {} paragraphs".format(*PARAGRAPHS)
    return Figure(name, "×", 4.4, many / few, f"{many:.2f} s, {few:.2f} s")


def _of_paragraphs(count: int) -> float:
    return _fresh_process(str(count))["paragraphs"]


def _fresh_process(what: str) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmark.comparing", what]
    done = subprocess.run(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, check=True, cwd=ROOT)
    times: dict[str, float] = json.loads(done.stdout)
    return times


def _reference_loop() -> int:
    """A fixed amount of work of the kind an engine in Python does."""
    counts: dict[int, int] = {}
    for number in range(200_000):
        key = number * 7919 % 1009
        counts[key] = counts.get(key, 0) + 1
    return max(counts.values())


def _measure_paragraphs(count: int) -> dict[str, float]:
    from newsdiff import Article, compare

    first, second = (Article((text,)) for text in WARM_UP)
    compare(first, second)
    seeds = range(PARAGRAPHS[0] // count)
    pairs = [[Article(tuple(paragraphs)) for paragraphs in large_pair(count, seed)] for seed in seeds]
    begin = time.process_time()
    for a, b in pairs:
        compare(a, b)
    return {"paragraphs": (time.process_time() - begin) / len(pairs)}


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
    what = sys.argv[1]
    print(json.dumps(_measure_paragraphs(int(what)) if what.isdecimal() else _measure(what)))
