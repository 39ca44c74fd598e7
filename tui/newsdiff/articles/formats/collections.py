"""What the collections of Nexis, Factiva and Europresse have in common: lines, cut into articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from newsdiff.articles.records import Reading, Record, UnreadableError


def read_chunks(
    chunks: Iterable[Sequence[str]], record_of: Callable[[Sequence[str]], Record], warning: str = ""
) -> Reading:
    """The article in each run of lines, and a problem for each one that holds none."""
    found: list[Record] = []
    problems = []
    for number, lines in enumerate(chunks, 1):
        try:
            found.append(record_of(lines))
        except UnreadableError as error:
            problems.append(f"record {number} {error}")
    return Reading(tuple(found), tuple(problems), warning=warning, is_collection=True)


def chunks_ending(lines: Iterable[str], is_end: Callable[[str], object]) -> list[list[str]]:
    """The runs of lines that end with a certain line, that line left out; what follows the last one is left out too."""
    chunks: list[list[str]] = []
    chunk: list[str] = []
    for line in lines:
        if is_end(line):
            chunks.append(chunk)
            chunk = []
        else:
            chunk.append(line)
    return chunks
