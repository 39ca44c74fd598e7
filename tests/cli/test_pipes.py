"""Articles from pipes: read as they come, and not waited for when nobody writes them."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

import pytest

from newsdiff import descriptors
from newsdiff.articles.library import load_article
from newsdiff.errors import NewsdiffError

from .installed import PROGRAM, SEEDS, newsdiff

GOOD = Path(SEEDS[0])


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    os.mkfifo(tmp_path / "pipe")
    return tmp_path / "pipe"


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [["compare", "{}", str(GOOD)], ["list", "{}"], ["text", "{}"], ["{}"]])
def test_a_pipe_that_nobody_writes_is_one_line(pipe: Path, arguments: list[str]) -> None:
    done = newsdiff(*[word.format(pipe) for word in arguments])
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == (
        f"newsdiff: {pipe}: is a pipe that nobody writes to; start the program that writes to it first\n"
    )


def test_a_pipe_without_a_writer_is_given_up_after_a_while(
    pipe: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(descriptors, "PATIENCE", 0.05)
    with pytest.raises(NewsdiffError, match="nobody writes"):
        load_article(str(pipe))


def test_a_writer_may_come_late_and_take_its_time(pipe: Path) -> None:
    text = GOOD.read_bytes()
    with subprocess.Popen([PROGRAM, "compare", str(pipe), str(GOOD)], stdout=subprocess.DEVNULL) as process:
        time.sleep(0.4)
        with pipe.open("wb", buffering=0) as writing:
            for start in range(0, len(text), 1500):
                time.sleep(0.05)
                writing.write(text[start : start + 1500])
        assert process.wait(60) == 0


def test_a_writer_that_has_opened_the_pipe_is_waited_for(pipe: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(descriptors, "PATIENCE", 0.05)
    script = 'exec 3>"$1"; sleep 0.6; cat "$2" >&3'
    with subprocess.Popen(["sh", "-c", script, "sh", str(pipe), str(GOOD)]):
        deadline = time.monotonic() + 30
        while True:
            # The shell needs its time to start; what is tried is the time after it has opened the pipe.
            try:
                assert load_article(str(pipe)).paragraphs == load_article(str(GOOD)).paragraphs
                return
            except NewsdiffError:
                assert time.monotonic() < deadline


def test_more_than_a_pipe_holds_at_once(pipe: Path) -> None:
    text = b"All of this is one paragraph that goes on. " * 20_000
    with subprocess.Popen(["sh", "-c", 'cat > "$1"', "sh", str(pipe)], stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        reading = subprocess.Popen([PROGRAM, "text", str(pipe)], stdout=subprocess.PIPE)
        process.stdin.write(text)
        process.stdin.close()
        assert reading.communicate(timeout=60)[0].strip() == text.strip()
