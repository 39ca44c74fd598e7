"""The name of a server → where it is in the network, and whether that is public."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from newsdiff.articles.fetching.access import FetchError

# Where an IPv6 network reaches IPv4 addresses: the last four bytes are one.
_TRANSLATED = (ip_network("64:ff9b::/96"), ip_network("64:ff9b:1::/48"), ip_network("::/96"))


class UnknownHostError(FetchError):
    """No server has this name."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a server is in the network: what a socket connects to."""

    family: socket.AddressFamily
    address: tuple[str | int | bytes, ...]

    @property
    def is_public(self) -> bool:
        """Whether everyone on the internet reaches the same server here."""
        return is_public(str(self.address[0]))


def places_of(host: str, port: int) -> list[Place]:
    """All places that a name leads to.

    Raises:
        UnknownHostError: There is no such name.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise UnknownHostError(
            f"cannot be fetched: there is no server {host}, or no network; check both"
        ) from None
    return [Place(family, address) for family, _, _, _, address in found]


def is_public(numbers: str) -> bool:
    """Whether an IP address is public: not of this computer, nor of a network around it, nor of many hosts at once."""
    try:
        found = ip_address(numbers.partition("%")[0])
    except ValueError:
        return False
    return all(each.is_global and not each.is_multicast for each in _meant(found))


def _meant(found: IPv4Address | IPv6Address) -> list[IPv4Address | IPv6Address]:
    """The address, and the IPv4 addresses that are written into it."""
    if isinstance(found, IPv4Address):
        return [found]
    inside = [found.ipv4_mapped, found.sixtofour, *(found.teredo or ())]
    if any(found in network for network in _TRANSLATED):
        inside.append(IPv4Address(int(found) & 0xFFFFFFFF))
    within = [each for each in inside if each is not None]
    # An address that only wraps another one is as public as that.
    return list(within) or [found]
