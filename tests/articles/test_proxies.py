"""Addresses are fetched by way of the proxy that the environment names, and no private one is reached through it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from socket import AF_INET

import pytest

from newsdiff.articles.fetching import transfer
from newsdiff.articles.fetching.access import Access, FetchError
from newsdiff.articles.fetching.hosts import Place, places_of
from newsdiff.articles.fetching.pages import fetch
from tests.articles.proxy_server import ProxyServer, proxy_server
from tests.articles.web_server import PAGE, WebServer, web_server

HERE, PUBLIC = Access(allow_private=True), Access()


@pytest.fixture(autouse=True)
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def public_names(host: str, port: int) -> list[Place]:
        if host.endswith(".example"):
            return [Place(AF_INET, ("93.184.216.34", port))]
        return places_of(host, port)

    monkeypatch.setattr(transfer, "places_of", public_names)


@pytest.fixture
def server() -> Iterator[WebServer]:
    with web_server() as running:
        yield running


@pytest.fixture
def proxy(server: WebServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[ProxyServer]:
    with proxy_server(("127.0.0.1", server.server_address[1])) as running:
        monkeypatch.setenv("HTTP_PROXY", f"http://{running.place}")
        yield running


def failure(address: str, access: Access) -> str:
    with pytest.raises(FetchError) as error:
        fetch(address, access)
    assert "\n" not in str(error.value)
    return str(error.value)


def test_a_page_comes_by_way_of_the_proxy(
    server: WebServer, proxy: ProxyServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = "http://harbour.example/page"
    assert fetch(address, PUBLIC).data == PAGE.encode()
    assert proxy.asked == [(address, "")]
    assert server.asked[-1][1]["Host"] == "harbour.example"
    # Redirects are asked for by way of it too.
    assert fetch("http://harbour.example/moved", PUBLIC).address == address
    assert len(proxy.asked) == 3
    monkeypatch.setenv("NO_PROXY", "somewhere.example, 127.0.0.1")
    assert fetch(server("/page"), HERE).data == PAGE.encode()
    assert len(proxy.asked) == 3


def test_no_private_server_is_reached_through_the_proxy(server: WebServer, proxy: ProxyServer) -> None:
    for address in (server("/page"), "http://localhost/page", "http://[::1]/", "http://10.1.2.3/"):
        assert "allow that with --allow-private" in failure(address, PUBLIC)
    assert proxy.asked == []
    # Nor where a public one leads on to it.
    elsewhere = server("/page").replace("/", "!")
    assert "this computer" in failure(f"http://harbour.example/away/{elsewhere}", PUBLIC)
    assert [path for path, _ in server.asked] == [f"/away/{elsewhere}"]
    assert fetch(server("/page"), HERE).private


def test_what_only_the_proxy_finds_may_be_private(proxy: ProxyServer) -> None:
    address = "http://intranet.invalid/page"
    assert "has no address that could be looked at" in failure(address, PUBLIC)
    assert proxy.asked == []
    assert fetch(address, HERE).private
    assert proxy.asked == [(address, "")]


def test_a_proxy_gets_its_password_and_the_server_does_not(
    server: WebServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = "Basic " + b64encode(b"ana:p@ss").decode()
    with proxy_server(("127.0.0.1", server.server_address[1]), said) as proxy:
        monkeypatch.setenv("ALL_PROXY", proxy.place)
        assert "407" in failure("http://harbour.example/page", PUBLIC)
        assert "407" in failure("https://harbour.example/page", PUBLIC)
        assert server.asked == []
        monkeypatch.setenv("http_proxy", f"http://ana:p%40ss@{proxy.place}")
        assert fetch("http://harbour.example/page", PUBLIC).data == PAGE.encode()
        assert proxy.asked[-1] == ("http://harbour.example/page", said)
        assert "Proxy-Authorization" not in server.asked[-1][1]


def test_a_proxy_that_cannot_be_used_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "socks5://127.0.0.1:1")
    assert "put HTTP_PROXY right" in failure("http://harbour.example/page", PUBLIC)
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    assert "cannot be reached by the proxy 127.0.0.1" in failure("http://harbour.example/page", PUBLIC)
