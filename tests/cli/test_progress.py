from __future__ import annotations

import io
import sys

import pytest

from newsdiff.cli import progress
from newsdiff.cli.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, *, quiet: bool = False) -> str:
    times = iter(range(100))
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "monotonic", lambda: next(times))
    with Progress("comparing pairs", quiet=quiet) as line:
        for done in range(3):
            line.show(done, 1200)
    return stream.getvalue()


def test_a_terminal_gets_one_line_that_is_gone_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    said = shown(monkeypatch, Terminal())
    assert "\r\x1b[Knewsdiff: comparing pairs: 2 of 1,200" in said
    assert "\n" not in said
    assert said.endswith("\r\x1b[K")


def test_a_file_and_quiet_get_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, io.StringIO()) == ""
    assert shown(monkeypatch, Terminal(), quiet=True) == ""
