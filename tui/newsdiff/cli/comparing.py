"""Comparing many articles on all cores."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import parent_process
from threading import Thread

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Counts, DecisionsByPair, Furniture, Options
from newsdiff.engine.event.matrix import Matrix, compare_all, compare_pair, matrix_of
from newsdiff.engine.event.neighbours import Pair

WORTH_IT = 400
"""Fewer pairs are compared before further processes have started."""

_BATCH = 72
"""Pairs that a process is given at once: few enough to show progress, and half of a block of ``matrix_pairs``."""

_articles: Sequence[Article] = ()
_furniture: Sequence[Furniture] = ()
_decisions: DecisionsByPair = {}


def compare_on_all_cores(
    articles: Sequence[Article],
    pairs: Sequence[Pair],
    sensitivity: int,
    furniture: Sequence[Furniture],
    decisions: DecisionsByPair,
    progress: Callable[[int, int], object],
) -> Matrix:
    """Compare articles with each other; the same matrix as ``compare_all``.

    Args:
        articles: The articles.
        pairs: The pairs of them to compare, as ``matrix_pairs`` finds them.
        sensitivity: How little must agree for a link, 1 to 9.
        furniture: What each paragraph of each article is.
        decisions: The links made and rejected by hand between pairs of these articles, the lower index first.
        progress: Called now and then with how many pairs are done, and of how many.
    """
    cores = os.cpu_count() or 1
    if cores > 1 and len(pairs) >= WORTH_IT:
        try:
            counts = _compare_in_processes(
                articles, pairs, sensitivity, furniture, decisions, cores, progress
            )
            return matrix_of(articles, counts)
        except (OSError, ImportError, BrokenProcessPool):
            # Not everywhere may a program start processes. It can be done without.
            pass
    return compare_all(articles, Options(sensitivity=sensitivity), progress, furniture, decisions, pairs)


def _compare_in_processes(
    articles: Sequence[Article],
    pairs: Sequence[Pair],
    sensitivity: int,
    furniture: Sequence[Furniture],
    decisions: DecisionsByPair,
    cores: int,
    progress: Callable[[int, int], object],
) -> dict[Pair, tuple[Counts, Counts]]:
    counts: dict[Pair, tuple[Counts, Counts]] = {}
    batches = [pairs[start : start + _BATCH] for start in range(0, len(pairs), _BATCH)]
    with ProcessPoolExecutor(cores, initializer=_begin, initargs=(articles, furniture, decisions)) as pool:
        try:
            results = pool.map(_compare_batch, batches, [sensitivity] * len(batches))
            for batch, found in zip(batches, results, strict=True):
                counts.update(zip(batch, found, strict=True))
                progress(len(counts), len(pairs))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return counts


def _begin(articles: Sequence[Article], furniture: Sequence[Furniture], decisions: DecisionsByPair) -> None:
    """Get a process ready: it knows the articles, leaves Ctrl-C to the one that started it, and ends with that."""
    global _articles, _furniture, _decisions
    _articles, _furniture, _decisions = articles, furniture, decisions
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    # A process that was killed can tell nobody to end: what it started would wait for work for ever.
    if (parent := parent_process()) is not None:
        parent.join()
        os._exit(1)


def _compare_batch(pairs: Sequence[Pair], sensitivity: int) -> list[tuple[Counts, Counts]]:
    return [
        compare_pair(
            _articles[i],
            _articles[j],
            sensitivity,
            (_furniture[i], _furniture[j]),
            _decisions.get((i, j), ()),
        )
        for i, j in pairs
    ]
