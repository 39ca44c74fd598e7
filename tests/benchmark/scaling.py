"""How far one machine goes: libraries of more and more articles, five to an event, in processes of their own.

``python -m tests.benchmark.scaling write COUNT FILE`` writes such a library as JSON Lines.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from newsdiff.articles.library import load_library
from newsdiff.engine.text.tokens import count_words

from .covering import made_events
from .places import ROOT

_COUNTS = (50, 200, 800)
_TO_AN_EVENT = 5


def scale_table() -> str:
    """A table in Markdown: for each number of articles, how fast they are read and their statements found.

    Seconds are those of one processor core, so that a busy machine says nearly the same.
    """
    lines = [
        "| articles | words | read: articles/s | statements: s | articles/s | words/s | MB | KB an article |",
        "|--:|--:|--:|--:|--:|--:|--:|--:|",
    ]
    least = _measured(_TO_AN_EVENT)["kilobytes"]
    for count in _COUNTS:
        print(f"measuring: {count} articles", file=sys.stderr)
        found = _measured(count)
        cells = (
            f"{count:,}",
            f"{found['words']:,.0f}",
            f"{count / found['read']:,.0f}",
            f"{found['covered']:.1f}",
            f"{count / found['covered']:,.0f}",
            f"{found['words'] / found['covered']:,.0f}",
            f"{found['kilobytes'] / 1024:,.0f}",
            f"{(found['kilobytes'] - least) / (count - _TO_AN_EVENT):,.0f}",
        )
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _measured(count: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder, "articles.jsonl"))
        for what in ("write", "measure"):
            command = [sys.executable, "-m", "tests.benchmark.scaling", what, str(count), file]
            output = subprocess.run(command, stdout=subprocess.PIPE, check=True, cwd=ROOT).stdout
    found: dict[str, float] = json.loads(output)
    return found


def _write(count: int, file: str) -> None:
    with Path(file).open("w", encoding="utf-8") as lines:
        for number, article in enumerate(made_events(count // _TO_AN_EVENT, _TO_AN_EVENT)):
            record = {
                "source": f"Outlet {number % _TO_AN_EVENT}",
                "url": f"https://example.org/{number}",
                "text": "\n\n".join(article.paragraphs),
            }
            lines.write(f"{json.dumps(record)}\n")


def _measure(file: str) -> dict[str, float]:
    from newsdiff import coverage

    begin = time.process_time()
    articles = load_library([file]).articles
    read = time.process_time()
    coverage(articles)
    covered = time.process_time()
    return {
        "words": sum(map(count_words, (text for article in articles for text in article.paragraphs))),
        "read": read - begin,
        "covered": covered - read,
        "kilobytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
    }


if __name__ == "__main__":
    if sys.argv[1] == "write":
        _write(int(sys.argv[2]), sys.argv[3])
    else:
        print(json.dumps(_measure(sys.argv[3])))
