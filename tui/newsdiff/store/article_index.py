"""The index of articles in the user's cache folder: what is found once about each text that was read.

That is the words of each article and which pieces of words are in it for a search, and of each library that was
grouped by event which event each article is about; all of them are numbers.

It may be deleted at any time. One that is damaged, locked or may not be written is as good as none, and no error: the
words are found again. Several programs may use it at once, because each read and each write is one short transaction.
"""

from __future__ import annotations

import os
import sqlite3
from array import array
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing, suppress
from hashlib import blake2b
from pathlib import Path
from sys import byteorder
from zlib import crc32

from newsdiff.engine.event.content_words import FORMS
from newsdiff.paths import cache_folder, make_private_folder, may_exist

MOST = 200_000
"""Entries that are kept, of which an article has two; beyond that, those that were added first go."""

_PATIENCE = 0.2
"""Seconds to wait for another program."""

_AT_ONCE = 500
"""Entries that are read or written together."""
_CHECK = 4
"""Bytes of the checksum behind the words of an article."""

# Also a table that is missing or has other columns.
_DAMAGE = frozenset((sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR))

_TABLE = """CREATE TABLE IF NOT EXISTS article (
    number INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, words BLOB NOT NULL)"""


def digest(paragraphs: Sequence[str]) -> bytes:
    """What an article's text is known by in the index. It is another one if words are found in another way."""
    made = blake2b(f"{FORMS} {byteorder}".encode(), digest_size=16)
    for paragraph in paragraphs:
        made.update(b"\n")
        made.update(paragraph.encode("utf-8", "surrogatepass"))
    return made.digest()


class ArticleIndex:
    """What is known of articles in numbers, by the digests of their texts.

    Args:
        file: Where they are kept; None for the user's cache folder.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or cache_folder() / "articles.sqlite3"

    def get(self, digests: Sequence[bytes]) -> Mapping[bytes, array[int]]:
        """What is kept of those articles."""
        found: dict[bytes, array[int]] = {}

        def read(connection: sqlite3.Connection) -> None:
            for start in range(0, len(digests), _AT_ONCE):
                some = digests[start : start + _AT_ONCE]
                query = f"SELECT digest, words FROM article WHERE digest IN ({','.join('?' * len(some))})"
                for key, sealed in connection.execute(query, some):
                    words = _unsealed(key, sealed)
                    if words is not None:
                        found[key] = words

        if may_exist(self._file):
            self._try(read)
        return found

    def found_once(
        self, digests: Sequence[bytes], find: Callable[[int], array[int]], step: Callable[[int], object]
    ) -> list[array[int]]:
        """What is kept of articles; of the others it is found, and kept too.

        Args:
            digests: The articles.
            find: Finds it of the article with this place among them.
            step: Called before each article with how many are done. What it raises ends the work, and what was found
                before is kept.
        """
        known = dict(self.get(digests))
        found: dict[bytes, array[int]] = {}
        try:
            for place, key in enumerate(digests):
                step(place)
                if key not in known:
                    known[key] = found[key] = find(place)
                    if len(found) == _AT_ONCE:
                        self.put(found)
                        found = {}
        finally:
            if found:
                self.put(found)
        return [known[key] for key in digests]

    def put(self, words: Mapping[bytes, array[int]]) -> None:
        """Keep the numbers of articles by the digests of their texts, as far as that is possible."""
        rows = [(key, _sealed(key, each)) for key, each in words.items()]

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(_TABLE)
            connection.executemany("INSERT OR REPLACE INTO article (digest, words) VALUES (?, ?)", rows)
            connection.execute(
                "DELETE FROM article WHERE number <= (SELECT max(number) FROM article) - ?", (MOST,)
            )
            connection.execute("COMMIT")

        with suppress(OSError):
            make_private_folder(self._file.parent)
            self._make_file()
            if not self._try(write):
                self._make_file()
                self._try(write)

    def _make_file(self) -> None:
        # Nobody else may read it, not even for a moment.
        os.close(os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600))

    def _try(self, use: Callable[[sqlite3.Connection], object]) -> bool:
        """Use the file if it can be used now; False if it was damaged, and is gone."""
        try:
            connection = sqlite3.connect(self._file, timeout=_PATIENCE, isolation_level=None)
            with closing(connection):
                use(connection)
        except (sqlite3.Error, UnicodeError) as error:
            # A value that became a text of another encoding has no code.
            if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF in _DAMAGE:
                with suppress(OSError):
                    # The journal first: it would be rolled back into the new file.
                    self._file.with_name(f"{self._file.name}-journal").unlink(missing_ok=True)
                    self._file.unlink()
                    return False
        return True


def _sealed(key: bytes, words: array[int]) -> bytes:
    data = words.tobytes()
    return data + _check(key, data)


def _unsealed(key: object, sealed: object) -> array[int] | None:
    """The words, or None if they are not what was kept for this article."""
    if not isinstance(key, bytes) or not isinstance(sealed, bytes):
        return None
    data, check = sealed[:-_CHECK], sealed[-_CHECK:]
    words = array("I")
    if _check(key, data) != check or len(data) % words.itemsize:
        return None
    words.frombytes(data)
    return words


def _check(key: bytes, data: bytes) -> bytes:
    return crc32(data, crc32(key)).to_bytes(_CHECK, "little")
