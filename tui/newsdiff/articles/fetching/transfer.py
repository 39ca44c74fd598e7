"""One fetch: where it may connect to, and when it ends."""

from __future__ import annotations

import contextlib
import socket
from collections.abc import Sequence
from threading import Lock, Timer
from time import monotonic

from newsdiff.articles.fetching.access import Access, FetchError
from newsdiff.articles.fetching.hosts import Place, UnknownHostError, places_of


class Transfer:
    """The connections of one fetch, closed when its time is over; a context manager.

    A server that sends a byte now and then never lets a socket time out. So the sockets are shut down from another
    thread, whatever is being waited for: the handshake, the head or the body of an answer.
    """

    def __init__(self, access: Access) -> None:
        self.access = access
        self.private = False
        self._over = ""
        self._lock = Lock()
        self._sockets: list[socket.socket] = []
        self._end = monotonic() + access.limits.whole
        self._timer = Timer(access.limits.whole, self._time_is_over)
        self._timer.daemon = True

    def __enter__(self) -> Transfer:
        self._timer.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._timer.cancel()
        with self._lock:
            while self._sockets:
                self._sockets.pop().close()

    def connect(self, host: str, port: int) -> socket.socket:
        """A connection to the server of this name, at an address that has been looked at.

        The name is resolved once, so that a second answer cannot lead elsewhere than the one that was checked.

        Raises:
            FetchError: The server is not public and that was not allowed, or it cannot be reached.
        """
        return self._connect(self._allowed(host, port), "", "check the address and the network")

    def connect_to_proxy(self, host: str, port: int) -> socket.socket:
        """A connection to the proxy, which a person chose, wherever it is.

        Raises:
            FetchError: It cannot be reached.
        """
        return self._connect(places_of(host, port), f"by the proxy {host}", "check the proxy and the network")

    def allow(self, host: str, port: int) -> None:
        """See whether a server that a proxy will be asked for may be asked.

        Raises:
            FetchError: It is not public, or that cannot be told because only the proxy finds it, and that was not
                allowed.
        """
        try:
            self._allowed(host, port)
        except UnknownHostError as error:
            if not self.access.allow_private:
                raise FetchError(
                    f"is not fetched: the proxy may find {host}, but here it has no address that could be looked at; "
                    "allow that with --allow-private"
                ) from error
            self.private = True

    def _allowed(self, host: str, port: int) -> list[Place]:
        self.check()
        places = places_of(host, port)
        hidden = [place for place in places if not place.is_public]
        if hidden and not self.access.allow_private:
            raise FetchError(
                f"is not fetched: {host} is this computer or in a network around it; allow that with --allow-private"
            )
        self.private = self.private or bool(hidden)
        return places

    def _connect(self, places: Sequence[Place], way: str, advice: str) -> socket.socket:
        failure: OSError | None = None
        for place in places:
            self.check()
            left = max(0.001, min(self.access.limits.connecting, self._end - monotonic()))
            connection = socket.socket(place.family, socket.SOCK_STREAM)
            connection.settimeout(left)
            try:
                # To the very numbers that were looked at; a name could lead elsewhere by now.
                connection.connect(place.address)
            except OSError as error:
                connection.close()
                failure = error
                continue
            with self._lock:
                self._sockets.append(connection.dup())
            self.check()
            return connection
        self.check()
        if isinstance(failure, TimeoutError) and not way:
            raise FetchError("does not answer; try again later")
        reason = (failure and failure.strerror) or "no connection"
        raise FetchError(f"cannot be reached {way}{' ' if way else ''}({reason}); {advice}")

    def check(self) -> None:
        """Go on only while there is time.

        Raises:
            FetchError: The time is over.
        """
        if self._over:
            raise FetchError(self._over)

    def stop(self, reason: str = "was not fetched: it was interrupted") -> None:
        """End the fetch now, whatever it waits for."""
        with self._lock:
            self._over = self._over or reason
            for each in self._sockets:
                with contextlib.suppress(OSError):
                    each.shutdown(socket.SHUT_RDWR)

    def _time_is_over(self) -> None:
        seconds = self.access.limits.whole
        self.stop(f"takes longer than {seconds:g} seconds; try again later, or save the page as a file")
