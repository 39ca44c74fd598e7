"""What was fetched before, in the user's cache folder, so that reading it again needs no network."""

from __future__ import annotations

import contextlib
import json
import os
from hashlib import sha256
from pathlib import Path

from newsdiff import drafts
from newsdiff.articles.fetching.access import Page
from newsdiff.paths import cache_folder, make_private_folder

MOST = 512 * 1024 * 1024
"""Bytes that are kept; beyond that, what was not read for longest goes."""


class PageCache:
    """The pages that are kept, one file each. A cache that cannot be read or written is as good as an empty one."""

    def __init__(self, folder: Path | None = None, most: int = MOST) -> None:
        self._folder = folder or cache_folder() / "pages"
        self._most = most

    def get(self, address: str) -> Page | None:
        """What is kept of an address, or None."""
        file = self._file(address)
        try:
            head, _, data = file.read_bytes().partition(b"\n")
            known = json.loads(head)
            if known["asked"] != address or known["size"] != len(data):
                return None
            page = Page(data, str(known["address"]), str(known["encoding"]), known["private"] is not False)
            # What was read lately stays longest.
            os.utime(file)
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return None
        return page

    def put(self, address: str, page: Page) -> None:
        """Keep what a server answered: all of it, or nothing."""
        head = {
            "asked": address,
            "address": page.address,
            "encoding": page.encoding,
            "private": page.private,
            "size": len(page.data),
        }
        with contextlib.suppress(OSError):
            # What a person reads is nobody else's business.
            make_private_folder(self._folder)
            data = json.dumps(head).encode() + b"\n" + page.data
            drafts.put(self._file(address), data, replace=True, mode=drafts.PRIVATE)

    def tidy(self) -> None:
        """Remove what was not read for longest, until the rest is small enough."""
        with contextlib.suppress(OSError):
            files = sorted(
                (
                    (info.st_mtime, info.st_size, file)
                    for file in self._folder.iterdir()
                    if (info := file.stat())
                ),
                reverse=True,
            )
            kept = 0
            for _, size, file in files:
                kept += size
                if kept > self._most:
                    file.unlink(missing_ok=True)

    def _file(self, address: str) -> Path:
        return self._folder / f"{sha256(address.encode()).hexdigest()}.page"
