"""Running a target: in a process of its own, with a bound on the time of each input, and each find made small."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import sys
import tempfile
import time
import traceback
import warnings
from collections.abc import Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.sharedctypes import Synchronized
from random import Random
from typing import Any

import psutil

from tests.fuzz.mutation import made
from tests.fuzz.shrinking import shrunk
from tests.fuzz.target import Target
from tests.fuzz.targets import TARGETS

BOUND = 20.0
"""Seconds of processor time that one input may take; they have at most some ten thousand bytes."""

GRACE = 20.0
"""Seconds beyond that after which a process that cannot be interrupted is ended."""

_LONGEST_SHOWN = 1000

_SPAWN = multiprocessing.get_context("spawn")


class TooLongError(Exception):
    """An input took more time than it may."""


@dataclass(frozen=True, slots=True)
class Find:
    """An input that broke something.

    Attributes:
        target: What was tried.
        number: Which of the inputs it was.
        data: The input, as short as it could be made.
        what: What it broke.
    """

    target: str
    number: int
    data: bytes
    what: str


@dataclass(slots=True)
class Outcome:
    """What came of one target.

    Attributes:
        inputs: How many inputs were tried.
        seconds: How long that took.
        finds: What was found.
        interrupted: Whether Ctrl-C ended it.
    """

    inputs: int = 0
    seconds: float = 0.0
    finds: list[Find] = field(default_factory=list)
    interrupted: bool = False


def input_of(target: Target, seed: int, number: int, samples: Sequence[bytes]) -> bytes:
    """The input with a number."""
    return made(samples, target.words, Random(f"{seed}/{target.name}/{number}"))


def failure(target: Target, data: bytes, bound: float = BOUND) -> BaseException | None:
    """What an input breaks: an exception or a wrong invariant; None if nothing."""
    signal.signal(signal.SIGPROF, _too_long)
    signal.setitimer(signal.ITIMER_PROF, bound)
    try:
        target.check(data)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        return error
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return None


def found(target: Target, data: bytes, error: BaseException, number: int) -> Find:
    """A find with the shortest input that fails in the same place."""
    kind = kind_of(error)
    slow = isinstance(error, TooLongError)

    def fails(shorter: bytes) -> bool:
        other = failure(target, shorter, BOUND / 4 if slow else BOUND)
        return other is not None and kind_of(other) == kind

    small = data if slow else shrunk(data, fails)
    last = failure(target, small) or error
    what = "".join(traceback.format_exception(last)[-4:]).strip()
    return Find(target.name, number, small, what)


def kind_of(error: BaseException) -> tuple[str, str, int]:
    """What makes two failures the same: the kind of the error, and the line that raised it."""
    frames = traceback.extract_tb(error.__traceback__)
    if not frames or isinstance(error, TooLongError):
        return type(error).__name__, "", 0
    return type(error).__name__, frames[-1].filename, frames[-1].lineno or 0


def run(name: str, seed: int, first: int, inputs: int, minutes: float) -> Outcome:
    """Try inputs of one target in other processes until there were so many, the time is over, or Ctrl-C is pressed."""
    outcome, started = Outcome(), time.monotonic()
    end = started + 60 * minutes
    seen: set[tuple[str, str, int]] = set()
    while outcome.inputs < inputs and time.monotonic() < end and not outcome.interrupted:
        before = outcome.inputs
        at: Synchronized[int] = _SPAWN.Value("q", -1)
        receiving, sending = _SPAWN.Pipe(duplex=False)
        rest = (first + before, inputs - before)
        process: Any = _SPAWN.Process(
            target=_work, args=(name, seed, *rest, end, at, sending, seen), daemon=True
        )
        process.start()
        sending.close()
        try:
            _watch(process, name, seed, at, receiving, outcome, seen)
        except KeyboardInterrupt:
            outcome.interrupted = True
            process.terminate()
        process.join()
        outcome.inputs = max(before, at.value + 1 - first)
        if outcome.inputs == before:
            break
    outcome.seconds = time.monotonic() - started
    return outcome


def _watch(
    process: Any,
    name: str,
    seed: int,
    at: Synchronized[int],
    receiving: Connection,
    outcome: Outcome,
    seen: set[tuple[str, str, int]],
) -> None:
    """Take what a process finds until it ends; end it if one input takes for ever."""
    last, since, ended = -1, 0.0, ""
    spent = psutil.Process(process.pid)
    while process.is_alive() or receiving.poll():
        while receiving.poll(0.2):
            try:
                kind, find = receiving.recv()
            except EOFError:
                process.join()
                break
            seen.add(kind)
            outcome.finds.append(find)
            show(find)
        try:
            times = spent.cpu_times()
        except psutil.NoSuchProcess:
            break
        used = times.user + times.system
        if at.value != last:
            last, since = at.value, used
        elif last >= 0 and used - since > BOUND + GRACE:
            process.kill()
            ended = "takes for ever"
    process.join()
    if process.exitcode:
        target = TARGETS[name]
        data = input_of(target, seed, at.value, target.samples())
        find = Find(name, at.value, data, ended or f"the process ended with {process.exitcode}")
        outcome.finds.append(find)
        show(find)


def _work(
    name: str,
    seed: int,
    first: int,
    inputs: int,
    end: float,
    at: Synchronized[int],
    sending: Connection,
    seen: set[tuple[str, str, int]],
) -> None:
    be_quiet()
    target = TARGETS[name]
    samples = target.samples()
    for number in range(first, first + inputs):
        if time.monotonic() > end:
            break
        data = input_of(target, seed, number, samples)
        at.value = number
        error = failure(target, data)
        if error is not None and kind_of(error) not in seen:
            seen.add(kind_of(error))
            sending.send((kind_of(error), found(target, data, error, number)))


def be_quiet() -> None:
    """Keep what libraries say about damaged files to themselves, and let Ctrl-C end the whole."""
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _too_long(number: int, frame: object) -> None:
    raise TooLongError(f"more than {BOUND:.0f} s")


def show(find: Find) -> None:
    """Print a find; an input that is long is in a file."""
    shown = repr(find.data)
    if len(find.data) > _LONGEST_SHOWN:
        descriptor, shown = tempfile.mkstemp(prefix=f"newsdiff-{find.target}-")
        with os.fdopen(descriptor, "wb") as file:
            file.write(find.data)
    print(f"\n{find.target} {find.number}: {shown}\n{find.what}\n", file=sys.stderr, flush=True)
