"""An address → what its server answers. Loaded only where something is fetched, because ``urllib3`` is an extra."""

from __future__ import annotations

import re
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from typing import Any
from urllib.parse import urljoin

import certifi
from urllib3 import (
    BaseHTTPResponse,
    HTTPConnectionPool,
    HTTPSConnectionPool,
    PoolManager,
    ProxyManager,
    Timeout,
)
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import (
    DecodeError,
    HTTPError,
    LocationParseError,
    ProxyError,
    SSLError,
    TimeoutError,
)
from urllib3.util import Url, parse_url

from newsdiff.articles.fetching.access import FetchError, Page
from newsdiff.articles.fetching.proxies import proxy_for, proxy_headers
from newsdiff.articles.fetching.transfer import Transfer

USER_AGENT = (
    f"newsdiff/{version('newsdiff')} (a reader that compares news articles; fetches what a person names)"
)

_HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    # What can grow without end when it is unpacked is unpacked piece by piece; others are not asked for.
    "Accept-Encoding": "gzip, deflate",
}
_PORTS = {"http": 80, "https": 443}
_PIECE = 64 * 1024
_MOVED = (301, 302, 303, 307, 308)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_REASONS = {
    401: "wants a name and a password; save the page as a file",
    402: "is for subscribers; save the page as a file",
    403: "is refused by its server; save the page as a file",
    404: "is not there; check the address",
    407: "is refused by the proxy, which wants a name and a password; put them into its address",
    410: "is no longer there; look for it in an archive",
    429: "is refused for now, because too much was asked of its server; try again later",
    451: "is blocked for legal reasons; look for it in an archive",
}


_Connect = Callable[[str, int], socket.socket]


class _Connection(HTTPConnection):
    """A connection that goes where a ``Transfer`` lets it."""

    def __init__(self, *arguments: Any, connect: _Connect, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._connect = connect

    def _new_conn(self) -> socket.socket:
        return self._connect(self._dns_host, self.port)


class _SecureConnection(HTTPSConnection):
    """The same, encrypted. The certificate is checked against the name, whatever address that led to."""

    def __init__(self, *arguments: Any, connect: _Connect, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._connect = connect

    def _new_conn(self) -> socket.socket:
        return self._connect(self._dns_host, self.port)


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


@dataclass(frozen=True, slots=True)
class _Answer:
    """The body of an answer, or where else to ask."""

    data: bytes = b""
    encoding: str = ""
    elsewhere: str = ""


def request_address(text: str) -> str:
    """An address as servers are asked for it: without a fragment, its letters encoded.

    Raises:
        FetchError: It is no address that is fetched.
    """
    return _parsed(text).url


def download(address: str, transfer: Transfer) -> Page:
    """What the server of an address answers, redirects followed; no cookies and no passwords are sent.

    Raises:
        FetchError: There is no answer, it is beyond the limits, or something that is not allowed.
    """
    seen: set[str] = set()
    url = _parsed(address)
    while True:
        if url.url in seen:
            raise FetchError("leads back to itself in a circle; save the page as a file")
        seen.add(url.url)
        answer = _ask(url, transfer)
        if not answer.elsewhere:
            return Page(answer.data, url.url, answer.encoding, transfer.private)
        if len(seen) > transfer.access.limits.redirects:
            raise FetchError(
                f"leads on more than {transfer.access.limits.redirects} times; name the address it ends at"
            )
        try:
            url = _parsed(urljoin(url.url, answer.elsewhere))
        except (FetchError, ValueError):
            raise FetchError("leads to an address that is not fetched; save the page as a file") from None


def _parsed(text: str) -> Url:
    try:
        url = parse_url(_ascii_host(text.strip()))
    except (LocationParseError, UnicodeError):
        raise FetchError("is not an address; check it") from None
    if url.scheme not in ("http", "https"):
        raise FetchError("is an address of another kind; only http:// and https:// are fetched")
    if url.auth is not None:
        raise FetchError("has a name or a password in it, which is not sent; leave it out")
    if not url.host or ("%" in url.host and not url.host.startswith("[")):
        raise FetchError("is not an address: there is no server in it; check it")
    return url._replace(fragment=None, path=url.path or "/")


def _ascii_host(address: str) -> str:
    """The address with its server's name in the letters that servers' names have."""
    head, slashes, rest = address.partition("//")
    host = re.match(r"[^/?#]*", rest)
    name = host[0] if host else ""
    if name.isascii():
        return address
    return f"{head}{slashes}{name.encode('idna').decode()}{rest[len(name) :]}"


def _ask(url: Url, transfer: Transfer) -> _Answer:
    try:
        with _manager(url, transfer) as manager:
            response = manager.urlopen(
                "GET", url.url, headers=_HEADERS, redirect=False, retries=False, preload_content=False
            )
            try:
                return _answer(response, transfer)
            finally:
                response.close()
    except (HTTPError, OSError, ValueError) as error:
        transfer.check()
        raise FetchError(_reason(error)) from error


def _manager(url: Url, transfer: Transfer) -> PoolManager:
    """What makes the connection: to the server, or to the proxy that the environment names for it."""
    limits, proxy = transfer.access.limits, proxy_for(url)
    more: dict[str, Any] = {"timeout": Timeout(connect=limits.connecting, read=limits.waiting)}
    if "https" in (url.scheme, proxy and proxy.scheme):
        context = ssl.create_default_context()
        # Not every system keeps the certificates where Python looks for them.
        context.load_verify_locations(certifi.where())
        more["ssl_context"] = context
    connect = transfer.connect
    manager: PoolManager
    if proxy is None:
        manager = PoolManager(1, maxsize=1, **more)
    else:
        # The proxy looks the name up again, and alone knows where it goes; what can be known here is known before.
        transfer.allow(url.host or "", url.port or _PORTS[url.scheme or ""])
        connect = transfer.connect_to_proxy
        headers = proxy_headers(proxy)
        manager = ProxyManager(
            proxy._replace(auth=None).url,
            1,
            maxsize=1,
            proxy_headers=headers,
            proxy_ssl_context=more.get("ssl_context"),
            **more,
        )
    kinds: Any = {"http": partial(_Pool, connect=connect), "https": partial(_SecurePool, connect=connect)}
    manager.pool_classes_by_scheme = kinds
    return manager


def _answer(response: BaseHTTPResponse, transfer: Transfer) -> _Answer:
    elsewhere = response.headers.get("Location", "")
    if response.status in _MOVED and elsewhere:
        return _Answer(elsewhere=_readable(elsewhere))
    if response.status != 200:
        default = "fails on its server" if response.status >= 500 else "is refused by its server"
        reason = _REASONS.get(response.status, f"{default}; try again later, or save the page as a file")
        what, _, advice = reason.partition("; ")
        raise FetchError(f"{what} ({response.status}); {advice}")
    found = _CHARSET.search(response.headers.get("Content-Type", ""))
    return _Answer(_body(response, transfer), found[1] if found else "")


def _body(response: BaseHTTPResponse, transfer: Transfer) -> bytes:
    limits = transfer.access.limits
    said = response.headers.get("Content-Length", "")
    if said.isdecimal() and int(said) > limits.transferred:
        raise _too_large(limits.transferred)
    pieces: list[bytes] = []
    size = 0
    while piece := response.read(_PIECE, decode_content=True):
        pieces.append(piece)
        size += len(piece)
        transfer.check()
        if response.tell() > limits.transferred:
            raise _too_large(limits.transferred)
        if size > limits.expanded:
            raise _too_large(limits.expanded)
    # A connection that is shut down looks like one that has come to its end.
    transfer.check()
    return b"".join(pieces)


def _too_large(limit: int) -> FetchError:
    return FetchError(f"is larger than {limit / 1024 / 1024:.3g} MB; save the article alone")


def _readable(header: str) -> str:
    """A header that may have letters in it which are not ASCII, as servers send them."""
    try:
        return header.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return header


def _reason(error: Exception) -> str:
    match error:
        case ProxyError() if "407" in str(error):
            return "is refused by the proxy (407); put a name and password into its address"
        case ProxyError():
            return "is refused by the proxy; ask who runs it, or name the server in NO_PROXY"
        case SSLError() | ssl.SSLError():
            return "has no connection that is safe (its certificate is wrong or too old); save the page as a file"
        case TimeoutError():
            return "does not answer; try again later"
        case DecodeError():
            return "is packed in a way that cannot be unpacked; save the page as a file"
        case _:
            return "breaks off before its end; try again later"
