"""What may be fetched, how much of it, and how long that may take."""

from __future__ import annotations

from dataclasses import dataclass

_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Beyond these a fetch is given up.

    Attributes:
        connecting: Seconds for a server to accept a connection.
        waiting: Seconds without a single byte.
        whole: Seconds from the first connection to the last byte, redirects and all.
        transferred: Bytes that come over the network.
        expanded: Bytes when they are unpacked.
        redirects: How often a server may send elsewhere.
    """

    connecting: float = 10
    waiting: float = 20
    whole: float = 60
    transferred: int = 32 * _MEGABYTE
    expanded: int = 64 * _MEGABYTE
    redirects: int = 10


@dataclass(frozen=True, slots=True)
class Access:
    """What a person allows and wants of the network.

    Attributes:
        allow_private: Whether to fetch from this computer and from the networks around it too.
        refresh: Whether to fetch again what is kept from an earlier time.
        limits: When to give up.
    """

    allow_private: bool = False
    refresh: bool = False
    limits: Limits = Limits()


@dataclass(frozen=True, slots=True)
class Page:
    """What a server answered.

    Attributes:
        data: The bytes, unpacked.
        address: Where they came from in the end, after redirects.
        encoding: The encoding that the server named; empty if it named none.
        private: Whether a server on this computer or in a network around it was asked.
    """

    data: bytes
    address: str
    encoding: str = ""
    private: bool = False


class FetchError(Exception):
    """Why an address could not be fetched: what is wrong and what to do, one line."""
