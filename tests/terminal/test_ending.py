"""However the reader ends, the terminal is as it was, and what is said is short."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import sys
import time
from pathlib import Path

import pexpect
import psutil
import pytest

from tests.benchmark.large_pair import write_large_pair

from .emulator import PATIENCE, Terminal, reader, terminal

ENTER, SUSPEND = "\r", "\x1a"
FAULTY = """
import sys
from newsdiff.cli import main
from newsdiff.ui.screens.library.screen import LibraryScreen

def mark(self):
    text = self._session.articles[0].paragraphs[0]
    raise ValueError(text)

LibraryScreen._mark = mark
sys.exit(main(["seeds/"]))
"""

FAULTY_WORKER = FAULTY.replace(
    "    raise ValueError(text)", "    self.run_worker(lambda: {}[text], thread=True)"
)


def said_at_the_end(opened: Terminal) -> list[str]:
    """The lines after the reader's screen has gone."""
    written = opened.written.decode()
    after = written[written.rindex("\x1b[?1049l") :]
    lines = (re.sub(r"\x1b\[[<>?=]?[\d;]*[a-zA-Z]", "", line).strip() for line in after.splitlines())
    return [line for line in lines if line]


def assert_as_it_was(opened: Terminal) -> None:
    assert opened.modes_left_on() == {"7", "25"}, "wrapping and the cursor are on, all else is off"
    assert opened.keyboard_protocols_left_on() == 0
    assert opened.is_ordinary()


def test_a_fault_is_one_line_and_a_report(tmp_path: Path) -> None:
    environment = {"XDG_STATE_HOME": str(tmp_path / "state")}
    with terminal(
        sys.executable, ["-c", FAULTY], home=tmp_path, size=(200, 24), environment=environment
    ) as opened:
        opened.wait_for("5 Presid")
        opened.press(" ")
        assert opened.wait_for_end() == 2
        assert_as_it_was(opened)
        (line,) = said_at_the_end(opened)
    (report,) = (tmp_path / "state" / "newsdiff").iterdir()
    assert line.startswith("newsdiff: stopped by a fault of its own (ValueError); please report it")
    assert str(report) in line
    assert "Kremlin" not in line
    text = report.read_text(encoding="utf-8")
    assert "in mark" in text
    assert "Textual 8" in text


def test_a_fault_beside_the_reader_is_reported_as_what_it_is(tmp_path: Path) -> None:
    environment = {"XDG_STATE_HOME": str(tmp_path / "state")}
    with terminal(sys.executable, ["-c", FAULTY_WORKER], home=tmp_path, environment=environment) as opened:
        opened.wait_for("5 Presid")
        opened.press(" ")
        assert opened.wait_for_end() == 2
        assert_as_it_was(opened)
        assert said_at_the_end(opened)[0].startswith("newsdiff: stopped by a fault of its own (KeyError)")
    (report,) = (tmp_path / "state" / "newsdiff").iterdir()
    assert "lambda: {}[text]" in report.read_text(encoding="utf-8") or "<lambda>" in report.read_text()


def test_the_traceback_is_shown_to_who_asks_for_it(tmp_path: Path) -> None:
    environment = {"XDG_STATE_HOME": str(tmp_path / "state"), "NEWSDIFF_TRACEBACK": "1"}
    with terminal(sys.executable, ["-c", FAULTY], home=tmp_path, environment=environment) as opened:
        opened.wait_for("5 Presid")
        opened.press(" ")
        assert opened.wait_for_end() == 1
        assert_as_it_was(opened)
        said = said_at_the_end(opened)
    assert said[0].startswith("Traceback")
    assert "in mark" in "".join(said)
    assert not (tmp_path / "state").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_signals_end_it_quietly(number: signal.Signals, tmp_path: Path) -> None:
    with reader("seeds/", home=tmp_path) as opened:
        opened.wait_for("5 Presid")
        opened.press(ENTER)
        opened.wait_for("⇄")
        os.kill(opened.child.pid, number)
        assert opened.wait_for_end() == 128 + number
        assert_as_it_was(opened)
        assert said_at_the_end(opened) == []


def wait_until_ended(process: psutil.Process) -> None:
    """Wait until a process has ended, whether or not its parent has taken note."""
    deadline = time.monotonic() + PATIENCE
    with contextlib.suppress(psutil.NoSuchProcess):
        while process.status() != psutil.STATUS_ZOMBIE:
            assert time.monotonic() < deadline, "it goes on"
            time.sleep(0.1)


def test_it_ends_with_its_terminal(tmp_path: Path) -> None:
    with reader("seeds/", home=tmp_path) as opened:
        opened.wait_for("5 Presid")
        process = psutil.Process(opened.child.pid)
        # It need not have ended as soon as the terminal has gone, but it has to end by itself.
        with contextlib.suppress(pexpect.ExceptionPexpect):
            opened.child.close(force=False)
        wait_until_ended(process)


def test_it_is_suspended_and_comes_back(tmp_path: Path) -> None:
    program = Path(sys.executable).with_name("newsdiff")
    with terminal("/bin/bash", ["--norc", "-i"], home=tmp_path, environment={"PS1": "$ "}) as opened:
        opened.press(f"'{program}' seeds/\r")
        opened.wait_for("5 Presid")
        opened.settle()
        (process,) = psutil.Process(opened.child.pid).children()
        for stop in (lambda: opened.press(SUSPEND), process.suspend):
            stop()
            opened.wait_for("Stopped")
            opened.press("fg\r")
            opened.wait_for(lambda text: "5 Presid" in text and "Stopped" not in text)
            assert "newsdiff  seeds" in opened.settle()
        opened.press(SUSPEND)
        opened.wait_for("Stopped")
        assert opened.modes_left_on() - {"2004"} == {"7", "25"}
        opened.press("bg\rfg\r")
        opened.wait_for("5 Presid")
        opened.settle()
        opened.press("q")
        opened.wait_for("$")
        opened.press("echo status $?\r")
        opened.wait_for("status 0")
        opened.press(f"'{program}' seeds/\r")
        opened.wait_for("5 Presid")
        opened.settle()
        opened.press(SUSPEND)
        opened.wait_for("Stopped")
        (process,) = psutil.Process(opened.child.pid).children()
        opened.press("kill %1\r")
        # Whether and when the shell takes note depends on what it is about to say when it happens.
        wait_until_ended(process)


def test_signals_to_go_on_leave_keyboard_and_terminal_as_they_were(tmp_path: Path) -> None:
    with reader("seeds/", home=tmp_path) as opened:
        opened.wait_for("5 Presid")
        opened.settle()
        process = psutil.Process(opened.child.pid)
        threads = process.num_threads()
        for number in (
            *[signal.SIGCONT] * 5,
            *[signal.SIGTSTP, signal.SIGCONT] * 3,
            signal.SIGSTOP,
            signal.SIGCONT,
        ):
            os.kill(process.pid, number)
        opened.settle()
        assert process.num_threads() <= threads, "each reads the keyboard"
        opened.press(ENTER)
        opened.wait_for("⇄")
        for key in "?" + "j" * 12:
            opened.press(key)
        opened.wait_for("Help")
        os.kill(process.pid, signal.SIGCONT)
        opened.settle()
        assert "Help" in opened.text
        os.kill(process.pid, signal.SIGTERM)
        assert opened.wait_for_end() == 128 + signal.SIGTERM
        assert_as_it_was(opened)
        assert said_at_the_end(opened) == []


def test_two_long_files_show_the_screen_at_once_and_can_be_left(tmp_path: Path) -> None:
    paths = write_large_pair(tmp_path)
    with reader(*paths, home=tmp_path, size=(100, 24)) as opened:
        opened.wait_for("comparing…")
        assert "2 articles" in opened.text
        opened.press("q")
        assert opened.wait_for_end() == 0
        assert_as_it_was(opened)


def test_the_theme_is_remembered(tmp_path: Path) -> None:
    with reader("seeds/", home=tmp_path) as opened:
        opened.wait_for("5 Presid")
        opened.settle()
        opened.press("t")
        opened.settle()
        opened.press("q")
        assert opened.wait_for_end() == 0
    with reader("seeds/", home=tmp_path, environment={"COLORTERM": "truecolor"}) as opened:
        opened.wait_for("5 Presid")
        opened.press("q")
        assert opened.wait_for_end() == 0
        assert b"48;2;252;251;248" in opened.written, "the light ground"


def test_a_terminal_with_16_colours_is_sent_nothing_else(tmp_path: Path) -> None:
    with reader("seeds/", home=tmp_path, environment={"TERM": "xterm-16color"}) as opened:
        opened.wait_for("5 Presid")
        opened.press(ENTER)
        opened.wait_for("⇄")
        opened.settle()
        opened.press("q")
        assert opened.wait_for_end() == 0
        assert opened.colours_sent()
        assert not {38, 48} & opened.colours_sent()
