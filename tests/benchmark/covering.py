"""How long the statements of an event take, and those of many events together."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from dataclasses import replace
from itertools import combinations
from random import Random

from newsdiff.articles.article import Article
from newsdiff.articles.library import load_library
from tests.engine.event.copies import edited, reordered

from .figures import Figure
from .places import ROOT, SEEDS
from .starting import interleaved, nothing_run

_WORD = re.compile(r"[a-z]{4,}")
_EDITED = 0.35
"""The share of words that differs between two made accounts of one event: near-copies would be too easy."""
_VERSIONS_EDITED = 0.02
"""And between two versions of one story."""


def coverage_figures(repetitions: int) -> list[Figure]:
    """The five sample articles, twenty accounts of one event, a hundred of twenty events, 200 versions of one story.

    Where a Python that does nothing takes 12 ms, the bounds are 400 ms, 4 s, 6 s and 10 s.
    """
    figures = []
    for what, name, seconds in (
        ("seeds", "coverage, five samples", 0.4),
        ("event", "coverage, 20 of one event", 4.0),
        ("events", "coverage, 100 of 20 events", 6.0),
        ("copies", "coverage, 200 near-copies", 10.0),
    ):
        taken: dict[str, float] = {}

        def measured(what: str = what, taken: dict[str, float] = taken) -> float:
            taken.update(_fresh_process(what))
            return taken["coverage"]

        nothing, covered = interleaved([nothing_run, measured], max(1, repetitions // 3))
        note = f"{covered * 1000:.0f} ms, {nothing * 1000:.0f} ms python -c pass"
        figures.append(Figure(name, "×", seconds / 0.012, covered / nothing, note))
        if "pairs" in taken:
            ratio = taken["coverage"] / taken["pairs"]
            figures.append(Figure(f"{name} / its pairs", "×", 1.0, ratio, f"{taken['pairs'] * 1000:.0f} ms"))
    return figures


def _fresh_process(what: str) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmark.covering", what]
    done = subprocess.run(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, check=True, cwd=ROOT)
    times: dict[str, float] = json.loads(done.stdout)
    return times


def _accounts(count: int, seed: int = 0) -> list[Article]:
    """So many accounts of one event: the sample articles, and others made of them."""
    samples = load_library(SEEDS).articles
    return [
        reordered(edited(samples[number % len(samples)], _EDITED, seed + number), seed + number)
        for number in range(count)
    ]


def made_events(events: int, accounts: int) -> list[Article]:
    """So many events with so many accounts of each."""
    return [
        _of_another_event(article, event)
        for event in range(events)
        for article in _accounts(accounts, 100 * event)
    ]


def _of_another_event(article: Article, event: int) -> Article:
    """An article with other words in the place of all but the little ones."""
    letters = list("abcdefghijklmnopqrstuvwxyz")
    Random(event).shuffle(letters)
    exchanged = str.maketrans("abcdefghijklmnopqrstuvwxyz", "".join(letters))

    def words(text: str) -> str:
        return _WORD.sub(lambda found: found.group().translate(exchanged), text)

    return replace(article, paragraphs=tuple(map(words, article.paragraphs)))


def _measure(what: str) -> dict[str, float]:
    from newsdiff import compare, coverage

    articles = {
        "seeds": lambda: list(load_library(SEEDS).articles),
        "event": lambda: _accounts(20),
        "events": lambda: made_events(20, 5),
        "copies": lambda: [
            edited(load_library(SEEDS).articles[0], _VERSIONS_EDITED, number) for number in range(200)
        ],
    }[what]()
    coverage(
        [Article(("The mayor said the bridge would open on Monday.",))]
    )  # loads what is loaded on first use
    begin = time.perf_counter()
    coverage(articles)
    times = {"coverage": time.perf_counter() - begin}
    if what in ("seeds", "event"):
        begin = time.perf_counter()
        for a, b in combinations(articles, 2):
            compare(a, b)
        times["pairs"] = time.perf_counter() - begin
    return times


if __name__ == "__main__":
    print(json.dumps(_measure(sys.argv[1])))
