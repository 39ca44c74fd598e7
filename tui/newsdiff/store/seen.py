"""Which passages of which pairs of articles a reader has visited, from one time to the next.

A small file beside the database, not in it: reading alone decides nothing, so it must not make a database or change one
that others watch. What cannot be kept is forgotten, and reading goes on.
"""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from newsdiff.descriptors import read_at_most
from newsdiff.errors import NewsdiffError
from newsdiff.output import write_file
from newsdiff.paths import data_folder, make_private_folder

MOST_PAIRS = 200
"""Pairs of articles that are remembered; those read longest ago are forgotten first."""

MOST_PASSAGES = 20_000
"""Passages that are remembered of all pairs together."""

_LARGEST = 16 * 1024 * 1024

Numbers = tuple[int, ...]
"""A passage of one article, or one of each, by numbers that the reader gives meaning to."""


def seen(pair: str) -> set[Numbers]:
    """What was visited of a pair, which is named by any word that is always the same for it."""
    return set(_record().get(pair, ()))


def remember_seen(pair: str, passages: Iterable[Numbers]) -> None:
    """Keep what was visited of a pair, beside what is kept of it already."""
    record = _record()
    kept = set(record.pop(pair, ())) | set(passages)
    record[pair] = sorted(kept)[:MOST_PASSAGES]
    newest = dict(islice(reversed(record.items()), MOST_PAIRS))
    left = MOST_PASSAGES
    for each, of_pair in list(newest.items()):
        left -= len(of_pair)
        if left < 0:
            del newest[each]
    written = {each: newest[each] for each in reversed(newest)}
    with contextlib.suppress(OSError, NewsdiffError):
        make_private_folder(_file().parent)
        write_file(str(_file()), json.dumps(written) + "\n", overwrite=True, private=True)


def _record() -> dict[str, list[Numbers]]:
    """Pair → what was visited of it, the pair visited last at the end; empty if the file cannot be read."""
    try:
        found = json.loads(read_at_most(_file(), _LARGEST))
        return {str(pair): [tuple(map(int, each)) for each in passages] for pair, passages in found.items()}
    except (OSError, ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return {}


def _file() -> Path:
    return data_folder() / "seen.json"
