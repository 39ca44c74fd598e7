"""What the collections of Nexis, Factiva and Europresse have in common: lines, cut into articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable


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
