"""Killing newsdiff while it writes: what was said to be kept is there, and no half of anything is left.

A process is stopped first, and killed only if it is in the middle: a journal or a draft is there.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from array import array
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import psutil

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Decision
from newsdiff.store.article_index import ArticleIndex, digest
from newsdiff.store.memory import open_memory
from tests.cli.installed import PROGRAM, SEEDS
from tests.store.articles import FLOOD, PIN, whole
from tests.terminal.emulator import reader

LONG = Article(tuple(f"Paragraph {number} says something of its own." for number in range(60)))
NOTES = 150
_LETTERS = 1_000_000
"""Letters of an article whose export takes a while to be written."""

_MOST_TRIES = 20
"""Times as many tries as kills: what ends before it is caught in the middle counts for nothing."""

# What the reader does for each key that keeps something, without the reader.
_WRITER = """
import sys
from pathlib import Path
from newsdiff.engine.comparison import Decision
from newsdiff.store.memory import open_memory
from tests.fuzz.kills import FLOOD, LONG, PIN, whole
with open_memory(Path(sys.argv[1])) as memory:
    assert not memory.warning, memory.warning
    for number in range(int(sys.argv[2]), 10**9):
        paragraph = whole(LONG, number % 60)
        memory.set_note(LONG, paragraph, f"note {number}")
        memory.decide(LONG, FLOOD, Decision(paragraph, PIN.b, linked=number % 120 < 60))
        assert not memory.unwritten, memory.unwritten
        print(number, flush=True)
"""

# What the reader does for each article whose words it has found.
_INDEXER = """
import sys
from pathlib import Path
from tests.fuzz.kills import ArticleIndex, indexed
for number in range(int(sys.argv[2]), 10**9):
    ArticleIndex(Path(sys.argv[1])).put(dict([indexed(number)]))
    print(number, flush=True)
"""

Killed = bool
"""Whether it was killed in the middle of a write, and had not ended before."""


def kill_all(times: int, seed: int) -> int:
    """Kill each so many times, print a table; how many of them lost something or left something behind."""
    wrong = 0
    print(f"{'killed while it':<22}{'tries':>7}{'kills':>7}{'wrong':>7}", flush=True)
    for name, kill in KINDS.items():
        with tempfile.TemporaryDirectory() as folder:
            found: list[str] = []
            tries = killed = 0
            while killed < times and tries < times * _MOST_TRIES:
                try:
                    killed += kill(Path(folder), Random(f"{seed}/{name}/{tries}"))
                except AssertionError as error:
                    killed += 1
                    found.append(f"{name} {tries}: {error}")
                tries += 1
        if killed < times:
            found.append(f"{name}: only {killed} of {times} kills came in the middle")
        print(*found, sep="\n", end="\n" if found else "", file=sys.stderr, flush=True)
        print(f"{name:<22}{tries:>7}{killed:>7}{len(found):>7}", flush=True)
        wrong += len(found)
    return wrong


def kill_writing(folder: Path, chance: Random) -> Killed:
    """Kill what writes notes and decisions one after the other: none that was kept is lost, and none is half there."""
    file = folder / "memory.sqlite3"
    last = _killed_while_it_counts(_WRITER, file, chance)
    with open_memory(file) as memory:
        assert not memory.warning, memory.warning
        notes = {note.passage.paragraph: note.text for note in memory.notes(LONG)}
        decided = {each.a.paragraph: each.linked for each in memory.decisions(LONG, FLOOD)}
    for number in range(max(0, last - 58), last + 1):
        assert notes[number % 60] == f"note {number}", (number, notes[number % 60])
        assert decided[number % 60] == (number % 120 < 60), number
    assert notes.get((last + 1) % 60) in (f"note {last + 1}", f"note {last - 59}", None)
    with open_memory(file) as memory:
        # A write takes away a journal that was begun and has nothing in it.
        memory.set_note(FLOOD, whole(FLOOD, 0), f"after {last}")
    assert_no_draft(folder)
    return True


def kill_indexing(folder: Path, chance: Random) -> Killed:
    """Kill what keeps the words of articles one after the other: those that were kept are there, and as they were."""
    file = folder / "articles.sqlite3"
    last = _killed_while_it_counts(_INDEXER, file, chance)
    expected = dict(map(indexed, range(last + 1)))
    assert ArticleIndex(file).get(list(expected)) == expected
    ArticleIndex(file).put(dict([indexed(0)]))
    assert ArticleIndex(file).get(list(expected)) == expected
    assert_no_draft(folder)
    return True


def indexed(number: int) -> tuple[bytes, array[int]]:
    """An article's digest and its words."""
    return digest([f"Article {number}."]), array("I", range(number, number + 300))


def _killed_while_it_counts(script: str, file: Path, chance: Random) -> int:
    """Run a script that writes into a file and counts, going on where the last one was killed; the last it counted."""
    counted = file.with_name("counted")
    first = int(counted.read_text()) + 1 if counted.exists() else 0
    command = [sys.executable, "-c", script, str(file), str(first)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [process.stdout.readline()]
        assert _killed_writing(process, file.parent, chance), "it ended"
        said += process.stdout.readlines()
    numbers = [int(line) for line in said if line.endswith("\n")]
    assert numbers, "it did not begin"
    counted.write_text(str(numbers[-1]))
    return numbers[-1]


def kill_importing(folder: Path, chance: Random) -> Killed:
    """Kill ``newsdiff notes import``: all of the notes are there, or none, and it can be done again."""
    lines, home = folder / "notes.jsonl", folder / "home"
    if not lines.exists():
        with open_memory(folder / "other.sqlite3") as memory:
            for number in range(NOTES):
                memory.set_note(LONG, whole(LONG, number % 60), f"note {number}")
                memory.decide(LONG, FLOOD, Decision(whole(LONG, number % 60), PIN.b, linked=True))
        (home / "newsdiff").mkdir(parents=True)
        (folder / "other.sqlite3").rename(home / "newsdiff" / "memory.sqlite3")
        lines.write_bytes(_done(home, "notes", "export").stdout)
        (home / "newsdiff" / "memory.sqlite3").unlink()
    everything = sorted(lines.read_bytes().splitlines())
    killed = _killed(home, chance, "notes", "import", str(lines))
    there = sorted(_done(home, "notes", "export").stdout.splitlines())
    assert there == ([] if killed else everything), f"{len(there)} of {len(everything)} lines"
    assert _done(home, "notes", "import", str(lines)).stderr == b""
    assert sorted(_done(home, "notes", "export").stdout.splitlines()) == everything
    (home / "newsdiff" / "memory.sqlite3").unlink()
    assert_no_draft(home)
    return killed


def kill_exporting(folder: Path, chance: Random) -> Killed:
    """Kill ``newsdiff compare --output``: the file is whole, or as it was; the next export leaves no draft behind."""
    out, whole_one, a, b = (folder / name for name in ("out.html", "whole.html", "a.txt", "b.txt"))
    arguments = ("compare", str(a), str(b), "--format", "html", "--output")
    if not whole_one.exists():
        a.write_text(f"The bridge opens on Monday.\n{'x' * _LETTERS}\n")
        b.write_text(f"The bridge opens on Tuesday.\n{'y' * _LETTERS}\n")
        _done(folder, *arguments, str(whole_one))
    before = None
    if chance.random() < 0.5:
        out.write_text(before := "what was there before")
    killed = _killed(folder, chance, *arguments, str(out), *(("--force",) if before else ()))
    after = out.read_text(encoding="utf-8") if out.exists() else None
    assert after in (before, whole_one.read_text(encoding="utf-8")), "half of a file"
    assert killed or after != before
    out.unlink(missing_ok=True)
    if any(path.name.startswith(".") for path in folder.iterdir()):
        # Where one file takes the place of another, a draft has a name for a moment.
        _done(folder, *arguments, str(out))
        out.unlink()
    assert_no_draft(folder)
    return killed


def kill_reading(folder: Path, chance: Random) -> Killed:
    """Kill the reader a moment after it said that a note is kept: the note is there the next time."""
    number = len(list(folder.glob("home-*")))
    home = folder / f"home-{number}"
    with reader(*SEEDS[:2], home=home, size=(100, 24)) as opened:
        opened.wait_for("⇄")
        for count in range(2):
            opened.press("a")
            opened.wait_for("Note on")
            opened.press(f"note {count}")
            opened.wait_for(f"note {count}")
            opened.press("\x13")
            opened.wait_for("Kept the note")
            opened.press("j")
            opened.wait_for(lambda text: "Kept the note" not in text)
        opened.press("a" if chance.random() < 0.5 else "x")
        time.sleep(chance.uniform(0, 0.2))
        os.kill(opened.child.pid, signal.SIGKILL)
        opened.wait_for_end()
    said = _done(home / "data", "notes", "export").stdout
    assert len([line for line in said.splitlines() if json.loads(line)["kind"] == "note"]) == 2, said
    with open_memory(home / "data" / "newsdiff" / "memory.sqlite3") as memory:
        assert not memory.warning, memory.warning
        # A write takes away a journal that was begun and has nothing in it.
        memory.set_note(FLOOD, whole(FLOOD, 0), "after it")
    assert_no_draft(home)
    return True


def assert_no_draft(folder: Path) -> None:
    """Nothing hidden, and no journal of the store, is left in a folder."""
    assert _drafts(folder) == []


def _drafts(folder: Path) -> list[str]:
    return [str(path) for path in folder.rglob("*") if path.name.startswith(".") or "journal" in path.name]


def _killed(home: Path, chance: Random, *arguments: str) -> Killed:
    """Run newsdiff and kill it while it writes into a folder; False if it ended before."""
    with subprocess.Popen(
        [PROGRAM, *arguments], env=_environment(home), stdout=subprocess.DEVNULL
    ) as process:
        return _killed_writing(process, home, chance)


def _killed_writing(process: subprocess.Popen[Any], folder: Path, chance: Random) -> Killed:
    """Kill a process some time after it began to write, if it still does; False if it ended before it was caught."""
    stopping = psutil.Process(process.pid)
    while process.poll() is None:
        if not _writes(process.pid, folder):
            continue
        time.sleep(chance.uniform(0, chance.choice((0.0005, 0.005, 0.05))))
        stopping.suspend()
        while stopping.status() not in (psutil.STATUS_STOPPED, psutil.STATUS_ZOMBIE):
            pass
        if _writes(process.pid, folder):
            process.kill()
            return process.wait() == -signal.SIGKILL
        stopping.resume()
    return False


def _writes(process: int, folder: Path) -> bool:
    """Whether a journal or a draft is in a folder; one without a name is only among what the process has open."""
    if _drafts(folder):
        return True
    with contextlib.suppress(OSError):
        opened = map(os.readlink, Path(f"/proc/{process}/fd").iterdir())
        return any(link.startswith(f"{folder}/#") for link in opened)
    return False


def _done(home: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    done = subprocess.run([PROGRAM, *arguments], env=_environment(home), capture_output=True, timeout=120)
    assert done.returncode in (0, 1), done.stderr
    return done


def _environment(home: Path) -> dict[str, str]:
    return {**os.environ, "XDG_DATA_HOME": str(home), "XDG_CONFIG_HOME": str(home)}


KINDS: dict[str, Callable[[Path, Random], Killed]] = {
    "keeps notes": kill_writing,
    "keeps words": kill_indexing,
    "imports notes": kill_importing,
    "exports": kill_exporting,
    "is read in": kill_reading,
}
