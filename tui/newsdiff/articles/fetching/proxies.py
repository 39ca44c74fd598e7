"""Which proxy the environment names for an address, as ``curl`` and others read it."""

from __future__ import annotations

from urllib.parse import unquote
from urllib.request import getproxies_environment, proxy_bypass

from urllib3.exceptions import LocationParseError
from urllib3.util import Url, make_headers, parse_url

from newsdiff.articles.fetching.access import FetchError


def proxy_for(url: Url) -> Url | None:
    """The proxy by way of which an address is fetched; None if it is fetched directly.

    ``HTTPS_PROXY`` is for ``https://`` and ``HTTP_PROXY`` for ``http://``, else ``ALL_PROXY`` for both; ``NO_PROXY``
    names servers that are asked directly. Their names in small letters go before.

    Raises:
        FetchError: What is named is no proxy that can be used.
    """
    named = getproxies_environment()
    written = named.get(url.scheme or "") or named.get("all")
    if not written or proxy_bypass(url.netloc or ""):
        return None
    try:
        proxy = parse_url(written if "://" in written else f"http://{written}")
    except LocationParseError:
        proxy = Url()
    if proxy.scheme not in ("http", "https") or not proxy.host:
        variable = f"{url.scheme or ''}_proxy".upper()
        raise FetchError(f"is not fetched: the proxy is no http:// or https:// address; put {variable} right")
    return proxy


def proxy_headers(proxy: Url) -> dict[str, str]:
    """What a proxy is sent besides: the name and password in its address."""
    return make_headers(proxy_basic_auth=unquote(proxy.auth)) if proxy.auth else {}
