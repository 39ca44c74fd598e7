"""How long it takes to list a thousand saved pages, and a file of Nexis with five hundred articles."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random
from statistics import median

from newsdiff.articles.article import Article
from newsdiff.articles.library import load_library

from .figures import Figure
from .places import PROGRAM, SEEDS
from .starting import nothing_run

PAGES, ARTICLES = 1000, 500
SECONDS = 60
"""Where a Python that does nothing takes 12 ms."""


def listing_figures(folder: Path) -> list[Figure]:
    """``newsdiff list`` of a folder of saved pages, and of one file with many articles as text and as a document."""
    pages, text, document = folder / "pages", folder / "nexis.txt", folder / "nexis.docx"
    write_pages(pages, PAGES)
    lines = [line for number in range(ARTICLES) for line in nexis_lines(number)]
    text.write_text("\n".join(lines), encoding="utf-8")
    write_document(document, lines)
    size = sum(page.stat().st_size for page in pages.iterdir()) / PAGES / 1000
    return [
        _listed(f"list, {PAGES:,} saved pages", pages, PAGES, f"{size:.0f} kB each"),
        _listed(f"list, Nexis text of {ARTICLES}", text, ARTICLES, f"{text.stat().st_size / 1e6:.1f} MB"),
        _listed(
            f"list, Nexis .docx of {ARTICLES}", document, ARTICLES, f"{document.stat().st_size / 1e6:.1f} MB"
        ),
    ]


def _listed(name: str, path: Path, expected: int, note: str) -> Figure:
    begin = time.perf_counter()
    done = subprocess.run(
        [PROGRAM, "list", "--format", "json", str(path)],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True,
    )  # fmt: skip
    taken = time.perf_counter() - begin
    nothing = median(nothing_run() for _ in range(5))
    result = json.loads(done.stdout)
    assert len(result["articles"]) == expected, result["problems"][:3]
    note = f"{taken:.1f} s, {nothing * 1000:.0f} ms python -c pass; {note}"
    return Figure(name, "×", SECONDS / 0.012, taken / nothing, note)


def write_pages(folder: Path, count: int) -> None:
    """So many pages as outlets make them: much around the article, and scripts."""
    folder.mkdir()
    for number in range(count):
        (folder / f"{number}.html").write_text(_page(number), encoding="utf-8")


def _page(number: int) -> str:
    paragraphs = list(_paragraphs(number))
    links = "".join(
        f'<li class="menu-item"><a class="menu-link" href="/section/{k}/">Section {k}</a></li>'
        for k in range(150)
    )
    teasers = "".join(
        f'<div class="teaser"><a href="/story/{k}"><img src="/{k}.jpg" alt="">'
        f"<h3>{paragraphs[k % 9][:60]}</h3></a></div>"
        for k in range(60)
    )
    text = "".join(
        f'<p class="text">{each}</p>'
        + ('<div class="ad"><span>Advertisement</span></div>' if k % 4 == 3 else "")
        for k, each in enumerate(paragraphs)
    )
    script = json.dumps({f"key{k}": Random(k).random() for k in range(1500)})
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Story {number} | The Post</title>
<meta property="og:title" content="Story {number} of the day"><meta property="og:site_name" content="The Post">
<meta property="article:published_time" content="2026-05-{number % 28 + 1:02}T10:00:00Z">
<style>{".a-class { margin: 0 }" * 500}</style><script>window.state = {script}</script></head>
<body><header><nav><ul>{links}</ul></nav></header><main><article><h1>Story {number} of the day</h1>{text}</article>
<aside>{teasers}</aside></main><footer><ul>{links}</ul></footer><script>{script}</script></body></html>"""


def _paragraphs(number: int) -> Sequence[str]:
    chosen = _samples()[number % len(SEEDS)].paragraphs
    return [f"{each} It was report {number}." for each in (chosen * 3)[:24]]


@cache
def _samples() -> Sequence[Article]:
    return load_library(SEEDS).articles


def nexis_lines(number: int) -> Iterator[str]:
    """One article as Nexis writes it."""
    yield from (f"Story {number} of the day", "The Post", f"May {number % 28 + 1}, 2026 Monday", "")
    yield from (
        "Copyright 2026 The Post",
        "Section: NEWS",
        "Length: 600 words",
        "Byline: Jane Hill",
        "",
        "Body",
        "",
    )
    for paragraph in _paragraphs(number):
        yield from (paragraph, "")
    yield from (f"Load-Date: May {number % 28 + 1}, 2026", "", "End of Document", "")


def write_document(path: Path, lines: Sequence[str]) -> None:
    """The lines as paragraphs of a Word document."""
    import docx

    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(path))
