from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep

import pytest

from newsdiff.articles.article import Article
from newsdiff.cli import comparing
from newsdiff.cli.comparing import WORTH_IT, compare_on_all_cores
from newsdiff.engine.comparison import Decision, Options, Passage
from newsdiff.engine.event.matrix import compare_all, matrix_pairs

ARTICLES = tuple(
    Article((f"The river burst its banks on day {number}.", f"Nobody was hurt in the {number % 3} towns."))
    for number in range(30)
)
FURNITURE = [(None, None)] * len(ARTICLES)


def test_all_cores_find_the_same_and_say_how_far_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    said: list[tuple[int, int]] = []
    assert len(ARTICLES) * (len(ARTICLES) - 1) // 2 >= WORTH_IT
    found = compare_on_all_cores(
        ARTICLES, matrix_pairs(ARTICLES), 7, FURNITURE, {}, lambda done, total: said.append((done, total))
    )
    assert found == compare_all(ARTICLES, Options(sensitivity=7))
    whole = Passage(0, 0, 20)
    decided = {(3, 7): (Decision(whole, whole, linked=False),)}
    found = compare_on_all_cores(ARTICLES, matrix_pairs(ARTICLES), 7, FURNITURE, decided, lambda *_: None)
    assert found == compare_all(ARTICLES, Options(sensitivity=7), decisions=decided)
    assert found != compare_all(ARTICLES, Options(sensitivity=7))
    assert said == sorted(said)
    assert said[-1] == (435, 435)


def test_where_no_process_can_be_started_it_is_done_without(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(comparing, "ProcessPoolExecutor", refused)
    found = compare_on_all_cores(ARTICLES, matrix_pairs(ARTICLES), 5, FURNITURE, {}, lambda *_: None)
    assert found == compare_all(ARTICLES)


KILLED = """
import multiprocessing, os, time
os.cpu_count = lambda: 2
from tests.cli.test_comparing import ARTICLES, FURNITURE
from newsdiff.cli.comparing import compare_on_all_cores
from newsdiff.engine.event.matrix import matrix_pairs

def progress(*_):
    print(*[each.pid for each in multiprocessing.active_children()], flush=True)
    time.sleep(60)

compare_on_all_cores(ARTICLES, matrix_pairs(ARTICLES), 5, FURNITURE, {}, progress)
"""


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs Linux")
def test_processes_end_with_the_one_that_started_them_also_if_that_is_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", KILLED], stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        started = [Path(f"/proc/{each}/stat") for each in program.stdout.readline().split()]
        assert len(started) == 2
        program.kill()
    patience = monotonic() + 20
    while any(map(_runs, started)):
        assert monotonic() < patience, "they are still there"
        sleep(0.05)


def _runs(stat: Path) -> bool:
    """Whether a process runs; one that has ended may be there until somebody takes note."""
    with suppress(OSError):
        return stat.read_text().rpartition(")")[2].split()[0] != "Z"
    return False
