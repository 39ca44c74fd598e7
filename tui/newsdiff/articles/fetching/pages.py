"""Addresses → pages, several at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from importlib.util import find_spec
from threading import Lock, Semaphore

from newsdiff.articles.addresses import host_of
from newsdiff.articles.fetching.access import Access, FetchError, Page
from newsdiff.articles.fetching.cache import PageCache
from newsdiff.articles.fetching.transfer import Transfer

AT_ONCE = 8
AT_ONCE_FROM_ONE = 2
"""Requests under way, in all and to one server: quick for a list of many outlets, and no burden to any of them."""

_LOOK = 0.1
"""Seconds between two looks at how far they are."""


def fetch(address: str, access: Access) -> Page:
    """What is at an address: kept from an earlier time, or fetched.

    Raises:
        FetchError: It is not allowed, or there is no whole answer.
    """
    (page,) = fetch_all([address], access)
    if isinstance(page, FetchError):
        raise page
    return page


def fetch_all(
    addresses: Sequence[str],
    access: Access,
    progress: Callable[[int, int], object] = lambda *_: None,
) -> Generator[Page | FetchError, None, None]:
    """What is at each address, or why that is not known, in their order.

    Args:
        addresses: What to fetch.
        access: What is allowed.
        progress: Called with how many are there, and of how many.
    """
    if find_spec("urllib3") is None or find_spec("certifi") is None:
        reason = FetchError('is an address; to fetch it, pip install "newsdiff[web]"')
        yield from (reason for _ in addresses)
        return
    work = _Work(access)
    pool = ThreadPoolExecutor(AT_ONCE, "fetching")
    try:
        waiting = [pool.submit(work.page, address) for address in addresses]
        for future in waiting:
            while not wait([future], timeout=_LOOK).done:
                progress(sum(each.done() for each in waiting), len(waiting))
            yield future.result()
    finally:
        # Also when a person interrupts: nothing is waited for then.
        pool.shutdown(wait=False, cancel_futures=True)
        work.stop()
        work.cache.tidy()


class _Work:
    """The fetches that are under way."""

    def __init__(self, access: Access) -> None:
        self.cache = PageCache()
        self._access = access
        self._lock = Lock()
        self._transfers: set[Transfer] = set()
        self._turns: defaultdict[str, Semaphore] = defaultdict(lambda: Semaphore(AT_ONCE_FROM_ONE))
        self._stopped = False

    def page(self, address: str) -> Page | FetchError:
        """What is at an address, or why that is not known."""
        from newsdiff.articles.fetching.download import request_address

        try:
            asked = request_address(address)
            kept = None if self._access.refresh else self.cache.get(asked)
            # What was once fetched from a private place is shown only to someone who allows it now.
            if kept is not None and (self._access.allow_private or not kept.private):
                return kept
            with self._turn(host_of(asked) or ""):
                page = self._downloaded(asked)
        except FetchError as error:
            return error
        self.cache.put(asked, page)
        return page

    def _turn(self, host: str) -> Semaphore:
        with self._lock:
            return self._turns[host]

    def _downloaded(self, asked: str) -> Page:
        from newsdiff.articles.fetching.download import download

        with Transfer(self._access) as transfer:
            with self._lock:
                self._transfers.add(transfer)
                if self._stopped:
                    transfer.stop()
            try:
                return download(asked, transfer)
            finally:
                with self._lock:
                    self._transfers.discard(transfer)

    def stop(self) -> None:
        """End what is under way."""
        with self._lock:
            self._stopped = True
            for transfer in self._transfers:
                transfer.stop()
