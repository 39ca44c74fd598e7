"""How much memory comparing takes and how much there is, so that what does not fit is refused before it is tried."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from newsdiff.errors import NewsdiffError

# Loaded where it is used: most texts fit everywhere, and it takes longer to load than they take to be counted.
if TYPE_CHECKING:
    from pathlib import Path

SMALL = 1_000_000
"""Texts of fewer characters together fit everywhere."""

MOST_PARAGRAPHS = 800_000
"""An article of more is refused: each takes room and time however short it is, and no text has a tenth as many."""

BYTES_OF_WORD, BYTES_OF_CHARACTER = 1200, 20
"""What a word and a character of an article take while it is compared, in two different articles as large."""

BYTES_OF_WORD_AMONG_MANY = 150
"""What a word takes where many articles are looked through together, and compared two at a time."""

_GROUPS = "/sys/fs/cgroup"
_UNLIMITED = 1 << 60


def needed_memory(paragraphs: Iterable[str], bytes_of_word: int = BYTES_OF_WORD) -> int:
    """About how many bytes an article takes while it is compared, or looked through."""
    return sum(count_roughly(text) * bytes_of_word + len(text) * BYTES_OF_CHARACTER for text in paragraphs)


def count_roughly(text: str) -> int:
    """About how many words a paragraph has, counted quickly."""
    words = text.count(" ") + 1
    if text.isascii():
        return words
    # Scripts without spaces have three bytes a character, and a word for every other one.
    return max(words, (len(text.encode(errors="replace")) - len(text)) // 4)


def free_memory() -> int | None:
    """The bytes that this process may still take; None where the system does not say."""
    return min(_limits(), default=None)


def _limits() -> Iterator[int]:
    """What the machine has left, what the groups of processes may take, and what this process may."""
    from pathlib import Path

    machine = _of_machine()
    if machine is not None:
        yield machine
    yield from _of_groups(Path("/proc/self/cgroup"), Path(_GROUPS))
    own = _of_process()
    if own is not None:
        yield own


def _of_machine() -> int | None:
    from pathlib import Path

    with suppress(OSError, ValueError, IndexError):
        known = dict(line.split(":") for line in Path("/proc/meminfo").read_text().splitlines())
        return 1024 * sum(
            int(known[name].split()[0]) for name in ("MemAvailable", "SwapFree") if name in known
        )
    # Where nothing says what is free, it is at most all there is.
    with suppress(AttributeError, OSError, ValueError):
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return None


def _of_groups(own: Path, root: Path) -> Iterator[int]:
    """What is left to the control groups that this process is in, of both versions."""
    with suppress(OSError, ValueError):
        for line in own.read_text().splitlines():
            _, kinds, path = line.split(":", 2)
            if not kinds:
                top, names = root, ("memory.max", "memory.current", "")
            elif "memory" in kinds.split(","):
                top, names = root / "memory", ("memory.limit_in_bytes", "memory.usage_in_bytes", "total_")
            else:
                continue
            here = top / path.lstrip("/")
            while True:
                with suppress(OSError, ValueError):
                    most = int((here / names[0]).read_text())
                    if most < _UNLIMITED:
                        # Files that were read are kept in memory only as long as nobody needs it.
                        kept = dict(line.split() for line in (here / "memory.stat").read_text().splitlines())
                        files = sum(
                            int(kept.get(f"{names[2]}{each}_file", 0)) for each in ("active", "inactive")
                        )
                        yield max(0, most - int((here / names[1]).read_text()) + files)
                if here == top:
                    break
                here = here.parent


def _of_process() -> int | None:
    from pathlib import Path

    with suppress(ImportError, OSError, ValueError):
        import resource

        most, _ = resource.getrlimit(resource.RLIMIT_AS)
        if most != resource.RLIM_INFINITY:
            pages = int(Path("/proc/self/statm").read_text().split()[0])
            return max(0, most - pages * resource.getpagesize())
    return None


def refusal(
    texts: Sequence[tuple[str, Sequence[str]]], bytes_of_word: int = BYTES_OF_WORD
) -> NewsdiffError | None:
    """Why some articles cannot be compared with each other, or not on this machine; None if they can.

    Args:
        texts: The file and the paragraphs of each.
        bytes_of_word: What a word takes.
    """
    for where, paragraphs in texts:
        if len(paragraphs) > MOST_PARAGRAPHS:
            return NewsdiffError(
                where,
                f"has {len(paragraphs):,} paragraphs, and at most {MOST_PARAGRAPHS:,} are compared; "
                "compare parts of it",
                title="Too large",
            )
    sizes = [sum(map(len, paragraphs)) for _, paragraphs in texts]
    if sum(sizes) <= SMALL:
        return None
    needed, free = sum(needed_memory(each, bytes_of_word) for _, each in texts), free_memory()
    if free is None or needed <= free:
        return None
    largest = sorted(range(len(texts)), key=lambda index: -sizes[index])[:2]
    where = ", ".join(dict.fromkeys(texts[index][0] for index in sorted(largest)))
    instead = "compare parts of it"
    if sum(sizes[index] for index in largest) < sum(sizes) / 2:
        # It is no single one that is too large.
        where, instead = f"{len(texts):,} articles", "take those of one event"
    return NewsdiffError(
        where,
        f"too large to compare here, as that takes about {_written(needed)} of memory and {_written(free)} are free; "
        f"{instead}, or close other programs",
        title="Too large",
    )


def _written(count: int) -> str:
    """A number of bytes, as people write it: "850 MB", "3.2 GB"."""
    megabytes = count / 1_000_000
    return f"{megabytes / 1000:.1f} GB" if megabytes >= 1000 else f"{megabytes:.0f} MB"
