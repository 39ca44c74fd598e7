"""A library of ten thousand articles: how soon its list is there, its index, and what the index answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from newsdiff.articles.library import load_library

from .covering import made_events
from .figures import Figure
from .places import PROGRAM, ROOT, SEEDS
from .starting import first_screen, interleaved

ARTICLES, TO_AN_EVENT = 10_000, 5
LOOKED_UP = 200
"""How many articles the closest ones are looked up of."""

MATRICES = (20, 80)
"""Events of the two matrices, of three articles each."""


def library_figures(folder: Path, repetitions: int) -> list[Figure]:
    """The first list against that of five articles, the index, and a matrix of many events."""
    stories = folder / "library"
    titles = write_library(stories)
    return [
        _first_list(stories, titles[0], max(3, repetitions // 2)),
        *_index(stories, folder / "cache"),
        _matrices(folder),
    ]


def write_library(folder: Path) -> Sequence[str]:
    """Ten thousand articles as text files, five to an event; their first lines."""
    folder.mkdir()
    lines = []
    for number, article in enumerate(made_events(ARTICLES // TO_AN_EVENT, TO_AN_EVENT)):
        lines.append(article.paragraphs[0])
        (folder / f"{number:05}.txt").write_text("\n".join(article.paragraphs) + "\n", encoding="utf-8")
    return lines


def _first_list(stories: Path, first_line: str, repetitions: int) -> Figure:
    few = str(Path(SEEDS[0]).parent)
    five, many = interleaved(
        [
            lambda: first_screen([PROGRAM, few], "Kremlin denies"),
            lambda: first_screen([PROGRAM, str(stories)], first_line[:20]),
        ],
        repetitions,
    )
    note = f"{many * 1000:.0f} ms, {five * 1000:.0f} ms of five"
    return Figure("first list of 10,000 articles / of five", "×", 1.2, many / five, note)


def _index(stories: Path, cache: Path) -> list[Figure]:
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    command = [sys.executable, "-m", "tests.benchmark.library", str(stories)]
    built, again = (
        json.loads(
            subprocess.run(command, stdout=subprocess.PIPE, check=True, cwd=ROOT, env=environment).stdout
        )
        for _ in range(2)
    )
    size = sum(file.stat().st_size for file in cache.rglob("*.sqlite3")) / 1e6

    def figure(name: str, bound: float, taken: float, note: str = "") -> Figure:
        return Figure(name, "ms", bound * 1000, taken * 1000, note)

    return [
        figure("index of 10,000 built", 30, built["index"], f"{size:.0f} MB"),
        figure("index of 10,000, unchanged", 2, again["index"]),
        figure("closest of 10,000", 0.02, again["closest"]),
        figure("events of 10,000", 30, built["events"], f"{built['groups']} events"),
        figure("events of 10,000, unchanged", 1, again["events"]),
        figure("search in 10,000", 0.1, again["search"], f"{again['found']} found"),
        figure("search in 10,000 without the index", 2, again["texts"], "the first one"),
    ]


def _matrices(folder: Path) -> Figure:
    taken = []
    for events in MATRICES:
        file = folder / f"{events}-events.jsonl"
        with file.open("w", encoding="utf-8") as lines:
            for number, article in enumerate(made_events(events, 3)):
                record = {"source": f"Outlet {number % 3}", "text": "\n\n".join(article.paragraphs)}
                lines.write(f"{json.dumps(record)}\n")
        begin = time.perf_counter()
        subprocess.run(
            [PROGRAM, "matrix", "--quiet", "--format", "csv", str(file)],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True,
        )  # fmt: skip
        taken.append(time.perf_counter() - begin)
    few, many = taken
    note = f"{many:.1f} s, {few:.1f} s"
    return Figure("matrix of 240 articles of 80 events / 60 of 20", "×", 5, many / few, note)


def _measure(folder: str) -> dict[str, float]:
    """Seconds for the index of the articles in a folder, for one look-up, for the events, and for searches.

    They are those of one processor core, so that a busy machine says nearly the same.
    """
    from newsdiff.reader.closeness import Closeness
    from newsdiff.reader.search.library_search import LibrarySearch
    from newsdiff.reader.search.query import parse

    articles = load_library([folder]).articles
    closeness, search = Closeness(lambda: articles), LibrarySearch()
    begin = time.process_time()
    closeness.read()
    search.prepare(articles)
    index = time.process_time() - begin
    looked_up = []
    for article in range(0, len(articles), len(articles) // LOOKED_UP):
        begin = time.process_time()
        closeness.alike(article)
        looked_up.append(time.process_time() - begin)
    begin = time.process_time()
    groups = closeness.group()
    events = time.process_time() - begin
    query, searches = parse(articles[-1].paragraphs[-1].split()[0]), []
    for each in (search, LibrarySearch()):
        begin = time.process_time()
        found = each.matching(articles, query)
        searches.append(time.process_time() - begin)
    return {
        "index": index,
        "closest": median(looked_up),
        "events": events,
        "groups": len(groups),
        "search": searches[0],
        "texts": searches[1],
        "found": len(found),
    }


if __name__ == "__main__":
    print(json.dumps(_measure(sys.argv[1])))
