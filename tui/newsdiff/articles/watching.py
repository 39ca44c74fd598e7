"""Which files of a library have changed on the disk since they were read.

It looks at the files again and again, and does not ask the system to tell of changes (inotify and the like, with
``watchfiles``): a system tells only what programs on this computer write, and nothing of a network folder that others
write to. That would also take a binary for each system. To look at 10,000 files takes a sixth of a second of a
processor, and the pause after that grows with it.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from time import monotonic, thread_time

from newsdiff.articles.addresses import is_address
from newsdiff.articles.article import Article
from newsdiff.articles.file_text import STDIN
from newsdiff.articles.files import read_file
from newsdiff.articles.folder_facts import FACTS_FILE, NOTHING_SAID, facts_files, read_facts
from newsdiff.articles.folders import find_files
from newsdiff.articles.library import Library, too_large
from newsdiff.articles.told import Telling
from newsdiff.errors import NewsdiffError

LEAST_PAUSE = 1.0
"""Seconds between two looks at the files of a small library."""

SHARE = 100
"""A pause is so many times as long as the processor worked for the look before it, and four times as long as that took
all in all, so that a large library or a slow network is not kept busy."""

MOST_READING = 1.0
"""Seconds of reading in one look; where very many files were written, the next looks read the others."""

Stamp = tuple[int, int, int]
"""What is different after a file was written, or another one has taken its place: time, size and number."""


@dataclass(frozen=True, slots=True)
class FileChanges:
    """What is otherwise on the disk than it was read, as paths.

    Attributes:
        changed: Files that hold other articles now, or about whose articles ``newsdiff.toml`` says something else.
        new: Files that were not there, or held no article.
        gone: Files that are no longer there.
    """

    changed: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether there is anything."""
        return bool(self.changed or self.new or self.gone)

    @property
    def counts(self) -> str:
        """How many of each: "2 changed, 1 new, 3 gone"."""
        counts = ((len(self.changed), "changed"), (len(self.new), "new"), (len(self.gone), "gone"))
        return ", ".join(f"{count:,} {what}" for count, what in counts if count)

    def __str__(self) -> str:
        """The same as the beginning of a sentence: "2 files changed, 1 new, 3 gone"."""
        first, space, rest = self.counts.partition(" ")
        return f"{first} {'file' if first == '1' else 'files'}{space}{rest}" if rest else ""


class FileWatch:
    """Compares what is on the disk with what was read. Used from one thread at a time.

    Attributes:
        pause: Seconds to wait before the next look.
    """

    def __init__(self, library: Callable[[], Library], read_since: float) -> None:
        """Make it; nothing is looked at yet.

        Args:
            library: Gives what was read, with the titles that it has by now.
            read_since: When reading began, in seconds since the epoch: what was written later may have been missed.
        """
        self._library = library
        self._read_since = read_since
        self.pause = LEAST_PAUSE
        self._read: Library | None = None
        self._known: Mapping[str, tuple[Article, ...] | tuple[str, ...]] = {}
        # How each file was when it was judged last, and in the look before this one; None where it was not there.
        self._judged: dict[str, Stamp | None] = {}
        self._before: dict[str, Stamp | None] = {}
        self._kinds: dict[str, str] = {}
        self._orders: dict[str, object] = {}
        self._is_first = True

    def look(self, *, at_once: bool = False) -> FileChanges:
        """Look at all files, read those that were written, and say which of them hold something else.

        A file that is being written is looked at when it has stayed as it is from one look to the next: what a program
        has written half is no news, nor is a moment in which a file is replaced.

        Args:
            at_once: Whether to take files as they are now.
        """
        begin, spent = monotonic(), thread_time()
        self._take_library()
        stamps = self._stamps()
        looked = monotonic()
        self.pause = max(LEAST_PAUSE, SHARE * (thread_time() - spent), 4 * (looked - begin))
        if self._is_first:
            self._is_first = False
            self._judged = {path: stamp for path, stamp in stamps.items() if not self._is_late(path, stamp)}
            # What was gone from the beginning on has been so for a while.
            self._before = dict.fromkeys(path for path in self._known if path not in stamps)
        paths = dict.fromkeys((*stamps, *self._judged, *self._known))
        for path in paths:
            stamp = stamps.get(path)
            if path in self._judged and self._judged[path] == stamp:
                continue
            is_due = self._before.get(path, _NEVER) == stamp and monotonic() - looked < MOST_READING
            if at_once or is_due:
                self._judge(path, stamp)
        self._before = {path: stamps.get(path) for path in paths}
        return FileChanges(*(self._of_kind(kind) for kind in ("changed", "new", "gone")))

    def _take_library(self) -> None:
        """Compare with what the library holds by now."""
        library = self._library()
        if library is not self._read:
            self._read, self._known = library, _by_file(library)
            for path in facts_files(self._known):
                self._orders.setdefault(path, _order(path))
            for path in [path for path, kind in self._kinds.items() if kind == "new" and path in self._known]:
                del self._kinds[path]

    def _is_late(self, path: str, stamp: Stamp) -> bool:
        """Whether a file was written since reading began, or was not read."""
        # File systems round their times down, to two seconds at most.
        written_late = stamp[0] / 1e9 + 2 >= self._read_since
        return written_late or (path not in self._known and path not in self._orders)

    def _of_kind(self, kind: str) -> tuple[str, ...]:
        return tuple(path for path, each in self._kinds.items() if each == kind)

    def _stamps(self) -> dict[str, Stamp]:
        """How all files are now."""
        paths = [path for path in self._library().paths if path != STDIN and not is_address(path)]
        found = find_files(paths).files
        stamps = {}
        for path in (*found, *facts_files(found)):
            try:
                info = os.stat(path)  # noqa: PTH116 ten thousand paths need not be objects
            except OSError:
                continue
            # What comes from a pipe or a device can be read only once.
            is_file = stat.S_ISREG(info.st_mode)
            stamps[path] = (info.st_mtime_ns, info.st_size, info.st_ino) if is_file else (0, 0, 0)
        return stamps

    def _judge(self, path: str, stamp: Stamp | None) -> None:
        """Note what has become of a file; nothing if it holds what it held, or cannot be read."""
        self._judged[path] = stamp
        kind = self._kind(path, stamp)
        if kind:
            self._kinds[path] = kind
        else:
            self._kinds.pop(path, None)

    def _kind(self, path: str, stamp: Stamp | None) -> str:
        if os.path.basename(path) == FACTS_FILE:  # noqa: PTH119
            return "changed" if self._is_said_otherwise(path) else ""
        known = self._known.get(path)
        if stamp is None:
            return "gone" if known is not None else ""
        try:
            contents = read_file(path)
        except NewsdiffError:
            return ""
        if known is None:
            is_useless = contents.articles and all(map(too_large, contents.articles))
            return "" if is_useless else "new"
        if contents.addresses:
            failed = {problem.path for problem in self._library().problems}
            same = set(contents.addresses) - failed == set(known) - failed
        else:
            same = contents.articles == known
        return "" if same else "changed"

    def _is_said_otherwise(self, path: str) -> bool:
        """Whether a ``newsdiff.toml`` says something else about the articles than they have by now."""
        if _order(path) != self._orders.get(path, NOTHING_SAID.order):
            return True
        library, telling = self._library(), Telling()
        return any(
            telling.told(read) != article
            for read, article in zip(library.as_read, library.articles, strict=True)
            if path in facts_files([article.path])
        )


_NEVER: Stamp = (0, 0, -1)


def _order(facts: str) -> object:
    """The order that a ``newsdiff.toml`` gives the files of its folder."""
    return read_facts(os.path.dirname(facts)).order  # noqa: PTH120


def _by_file(library: Library) -> Mapping[str, tuple[Article, ...] | tuple[str, ...]]:
    """File → its articles as they were read, or the addresses in it."""
    found: dict[str, list[Article]] = {}
    for each in sorted(library.as_read, key=lambda each: each.number):
        found.setdefault(each.file, []).append(each.article)
    return {
        file: tuple(articles)
        if articles[0].path == file
        else tuple(dict.fromkeys(article.path for article in articles))
        for file, articles in found.items()
    }
