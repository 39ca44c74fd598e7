"""Inputs made from samples by chance: each depends on its number alone, so that it can be made again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from tests.fuzz.target import LARGEST
from tests.fuzz.words import ANYWHERE

_MOST_CHANGES = 6


def made(samples: Sequence[bytes], words: Sequence[bytes], chance: Random) -> bytes:
    """One input: a sample that was changed in some places, or words in any order."""
    pool = (*words, *words, *ANYWHERE)
    if words and chance.random() < 0.15:
        return b"".join(chance.choices(pool, k=chance.randint(1, 40)))
    data = chance.choice(samples)
    largest = max(LARGEST, 2 * len(data))
    for _ in range(chance.randint(1, _MOST_CHANGES)):
        data = chance.choice(_CHANGES)(data, samples, pool, chance)
    return data[:largest]


def _place(data: bytes, chance: Random) -> tuple[int, int]:
    """A range, most often a short one."""
    start = chance.randint(0, len(data))
    longest = chance.choice((1, 1, 4, 16, 64, len(data)))
    return start, min(len(data), start + chance.randint(0, longest))


def _bits(data: bytes, samples: Sequence[bytes], pool: Sequence[bytes], chance: Random) -> bytes:
    if not data:
        return data
    changed = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _random_bytes(data: bytes, samples: Sequence[bytes], pool: Sequence[bytes], chance: Random) -> bytes:
    start, end = _place(data, chance)
    return data[:start] + chance.randbytes(chance.randint(0, 8)) + data[end:]


def _word(data: bytes, samples: Sequence[bytes], pool: Sequence[bytes], chance: Random) -> bytes:
    start, end = _place(data, chance)
    end = chance.choice((start, start, end))
    return data[:start] + chance.choice(pool) + data[end:]


def _without(data: bytes, samples: Sequence[bytes], pool: Sequence[bytes], chance: Random) -> bytes:
    start, end = _place(data, chance)
    return data[:start] + data[end:]


def _again(data: bytes, samples: Sequence[bytes], pool: Sequence[bytes], chance: Random) -> bytes:
    start, end = _place(data, chance)
    times = chance.choice((1, 1, 2, 10, 200))
    if (end - start) * times > LARGEST:
        times = 1
    return data[:end] + data[start:end] * times + data[end:]


def _elsewhere(data: bytes, samples: Sequence[bytes], pool: Sequence[bytes], chance: Random) -> bytes:
    start, end = _place(data, chance)
    piece, rest = data[start:end], data[:start] + data[end:]
    at = chance.randint(0, len(rest))
    return rest[:at] + piece + rest[at:]


def _from_another(data: bytes, samples: Sequence[bytes], pool: Sequence[bytes], chance: Random) -> bytes:
    other = chance.choice(samples)
    start, end = _place(other, chance)
    at, until = _place(data, chance)
    return data[:at] + other[start:end] + data[until:]


def _cut(data: bytes, samples: Sequence[bytes], pool: Sequence[bytes], chance: Random) -> bytes:
    at = chance.randint(0, len(data))
    return data[:at] if chance.random() < 0.7 else data[at:]


def _lines(data: bytes, samples: Sequence[bytes], pool: Sequence[bytes], chance: Random) -> bytes:
    lines = data.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    if chance.random() < 0.3:
        lines.insert(one, lines[other])
    return b"\n".join(lines)


_CHANGES: tuple[Callable[[bytes, Sequence[bytes], Sequence[bytes], Random], bytes], ...] = (
    _bits,
    _random_bytes,
    _word,
    _word,
    _word,
    _without,
    _again,
    _elsewhere,
    _from_another,
    _cut,
    _lines,
)
