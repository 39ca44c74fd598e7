"""Killing newsdiff while it writes: what was said to be kept is there, and no half of anything is left."""

from __future__ import annotations

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

from newsdiff.articles.article import Article
from newsdiff.engine.comparison import Decision
from newsdiff.store.article_index import ArticleIndex, digest
from newsdiff.store.memory import open_memory
from tests.cli.installed import PROGRAM, SEEDS
from tests.store.articles import FLOOD, PIN, whole
from tests.terminal.emulator import reader

LONG = Article(tuple(f"Paragraph {number} says something of its own." for number in range(60)))
NOTES = 400

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
"""Whether it was killed before it had ended."""

_SECONDS: dict[str, float] = {}
"""By command, after how many seconds it is killed at the latest; one that ends before is killed sooner."""


def kill_all(times: int, seed: int) -> int:
    """Kill each so many times, print a table; how many of them lost something or left something behind."""
    wrong = 0
    print(f"{'killed while it':<22}{'kills':>7}{'before its end':>16}{'wrong':>7}", flush=True)
    for name, kill in KINDS.items():
        with tempfile.TemporaryDirectory() as folder:
            found, killed = [], 0
            for number in range(times):
                try:
                    killed += kill(Path(folder), Random(f"{seed}/{name}/{number}"))
                except AssertionError as error:
                    found.append(f"{name} {number}: {error}")
        print(*found, sep="\n", end="\n" if found else "", file=sys.stderr, flush=True)
        print(f"{name:<22}{times:>7}{killed:>16}{len(found):>7}", flush=True)
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
        time.sleep(chance.uniform(0, 0.1))
        process.kill()
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
    assert there in ([], everything), f"{len(there)} of {len(everything)} lines"
    assert killed or there == everything
    assert _done(home, "notes", "import", str(lines)).stderr == b""
    assert sorted(_done(home, "notes", "export").stdout.splitlines()) == everything
    (home / "newsdiff" / "memory.sqlite3").unlink()
    assert_no_draft(home)
    return killed


def kill_exporting(folder: Path, chance: Random) -> Killed:
    """Kill ``newsdiff compare --output``: the file is whole, or as it was; the next export leaves no draft behind."""
    out, whole_one = folder / "out.html", folder / "whole.html"
    arguments = ("compare", *SEEDS[2:4], "--format", "html", "--output")
    if not whole_one.exists():
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
    left = [str(path) for path in folder.rglob("*") if path.name.startswith(".") or "journal" in path.name]
    assert left == [], left


def _killed(home: Path, chance: Random, *arguments: str) -> Killed:
    # How long it takes depends on the machine, and most of that is the start.
    if arguments[0] not in _SECONDS:
        started = time.monotonic()
        _done(home, arguments[0], "--help")
        _SECONDS[arguments[0]] = 3 * (time.monotonic() - started)
    with subprocess.Popen(
        [PROGRAM, *arguments], env=_environment(home), stdout=subprocess.DEVNULL
    ) as process:
        try:
            process.wait(_SECONDS[arguments[0]] * chance.uniform(0.2, 1.2))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            _SECONDS[arguments[0]] *= 1.02
            return True
    _SECONDS[arguments[0]] *= 0.95
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
