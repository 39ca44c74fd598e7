"""A few inputs of every kind on every run; ``python -m tests.fuzz`` tries as many as one likes."""

from __future__ import annotations

import tempfile
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz import kills
from tests.fuzz.keys import press_some
from tests.fuzz.running import failure, found, input_of
from tests.fuzz.shrinking import shrunk
from tests.fuzz.target import Target
from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_whatever_comes_is_answered(target: Target) -> None:
    samples = target.samples()

    @settings(deadline=None, database=None, max_examples=settings().max_examples // 2)
    @given(st.integers(0, 2**32))
    def check(seed: int) -> None:
        data = input_of(target, seed, 0, samples)
        error = failure(target, data)
        assert error is None, found(target, data, error, 0).what

    check()


def test_samples_themselves_break_nothing() -> None:
    for target in TARGETS.values():
        samples = target.samples()
        for sample in Random(0).sample(samples, min(5, len(samples))):
            assert failure(target, sample) is None, (target.name, sample)


def test_what_fails_is_made_small() -> None:
    assert (
        shrunk(b"some words, and (a bracket) among them", lambda data: b"(" in data and b"t)" in data)
        == b"(t)"
    )


def test_a_find_is_what_fails_in_the_same_place() -> None:
    def check(data: bytes) -> None:
        if b"x" in data:
            raise KeyError(data)
        if len(data) > 100:
            raise ValueError

    target = Target("made up", lambda: [b""], check)
    data = b"y" * 200 + b"x" + b"z" * 50
    error = failure(target, data)
    assert isinstance(error, KeyError)
    assert found(target, data, error, 3).data == b"x"


@pytest.mark.slow
def test_any_keys_are_answered() -> None:
    press_some(Random(0), 60, [])


@pytest.mark.slow
@pytest.mark.parametrize("kind", kills.KINDS)
def test_a_few_kills_lose_nothing(kind: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for number in range(2):
            kills.KINDS[kind](Path(folder), Random(number))
