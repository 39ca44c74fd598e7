"""Addresses are fetched from a real server, one that is slow, endless, huge, misleading or gone."""

from __future__ import annotations

import socket
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import which
from typing import Any

import pytest

from newsdiff.articles.fetching import transfer
from newsdiff.articles.fetching.access import Access, FetchError, Limits, Page
from newsdiff.articles.fetching.cache import PageCache
from newsdiff.articles.fetching.hosts import is_public
from newsdiff.articles.fetching.pages import AT_ONCE_FROM_ONE, fetch, fetch_all
from newsdiff.articles.files import read_article, read_file
from newsdiff.articles.library import load_library
from newsdiff.errors import NewsdiffError
from tests.articles.proxy_server import proxy_server
from tests.articles.web_server import LEAD, MORE, PAGE, TITLE, WebServer, web_server

LIMITS = Limits(connecting=5, waiting=5, whole=20, transferred=1024 * 1024, expanded=4 * 1024 * 1024)
HERE = Access(allow_private=True, limits=LIMITS)
HURRIED = replace(HERE, limits=replace(LIMITS, whole=0.5))
IMPATIENT = replace(HERE, limits=replace(LIMITS, waiting=0.3))


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def server() -> Iterator[WebServer]:
    with web_server() as running:
        yield running


def failure(address: str, access: Access = HERE) -> str:
    with pytest.raises(FetchError) as error:
        fetch(address, access)
    assert "\n" not in str(error.value)
    return str(error.value)


@pytest.mark.parametrize(
    "path", ["/page", "/gzip", "/deflate", "/moved", "/moved/gzip", "/cookie", "/page#part"]
)
def test_a_page_is_fetched_and_read(server: WebServer, path: str) -> None:
    (article,) = read_file(server(path), HERE).articles
    assert (article.title, article.source, article.date) == (TITLE, "The Harbour Post", "2026-05-04")
    assert article.paragraphs == (TITLE, LEAD, MORE)
    assert article.path == server(path)
    assert article.url == server("/gzip" if "gzip" in path else "/deflate" if "deflate" in path else "/page")


def test_what_is_no_page_is_read_by_what_is_in_it(server: WebServer) -> None:
    (article,) = read_file(server("/text"), HERE).articles
    assert article.paragraphs == (TITLE, LEAD, MORE)
    assert (article.source, article.url) == ("127.0.0.1", server("/text"))
    for path, said in (
        ("/picture", "is a picture"),
        ("/empty", "is empty"),
        ("/addresses", "holds addresses"),
    ):
        with pytest.raises(NewsdiffError, match=said):
            read_file(server(path), HERE)


@pytest.mark.parametrize("path", ["/says-utf-8", "/says-latin", "/says-nonsense"])
def test_a_server_that_lies_about_its_encoding(server: WebServer, path: str) -> None:
    assert MORE in read_article(server(path), HERE).article.paragraphs


def test_an_encoding_that_only_the_server_names(server: WebServer) -> None:
    assert MORE.replace("café", "ресторан") in read_article(server("/cyrillic"), HERE).article.paragraphs


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/gone", "is not there (404); check the address"),
        ("/status/410", "no longer there (410)"),
        ("/status/403", "is refused by its server (403)"),
        ("/status/418", "is refused by its server (418)"),
        ("/status/429", "try again later"),
        ("/status/503", "fails on its server (503)"),
        ("/status/304", "is refused by its server (304)"),
        ("/huge", "is larger than 1 MB"),
        ("/endless", "is larger than 1 MB"),
        ("/bomb", "is larger than 4 MB"),
        ("/truncated", "breaks off before its end"),
        ("/nothing", "breaks off before its end"),
        ("/bad-head", "breaks off before its end"),
        ("/not-gzip", "cannot be unpacked"),
        ("/circle", "in a circle"),
        ("/chain/0", "more than 10 times"),
        ("/away/file:!!!etc!passwd", "leads to an address that is not fetched"),
        ("/away/http:!!name:word@127.0.0.1!page", "leads to an address that is not fetched"),
        ("/away/http:!![", "leads to an address that is not fetched"),
        ("/away/http:!!127.0.0.1:1!", "cannot be reached"),
    ],
)
def test_what_goes_wrong_is_one_line(server: WebServer, path: str, said: str) -> None:
    assert said in failure(server(path))


@pytest.mark.parametrize("path", ["/slow", "/drip", "/drip-head"])
def test_a_fetch_ends_when_its_time_is_over(server: WebServer, path: str) -> None:
    assert "takes longer than 0.5 seconds" in failure(server(path), HURRIED)


def test_a_server_that_says_nothing(server: WebServer) -> None:
    assert "does not answer" in failure(server("/slow"), IMPATIENT)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://name:word@harbour.example/", "a name or a password"),
        ("http:///bridge", "is not an address"),
        ("http://[::1/", "is not an address"),
        ("http://no-such-server.invalid/", "there is no server no-such-server.invalid"),
        ("http://" + "a" * 70 + ".example/", "there is no server"),
    ],
)
def test_an_address_that_is_not_asked(address: str, said: str) -> None:
    message = failure(address)
    assert said in message
    assert "word@" not in message


def test_no_cookie_no_name_no_referrer_is_sent(server: WebServer) -> None:
    fetch(server("/cookie"), HERE)
    assert [path for path, _ in server.asked] == ["/cookie", "/page"]
    for _, head in server.asked:
        assert {name.lower() for name in head} == {"host", "user-agent", "accept", "accept-encoding"}
        assert head["User-Agent"].startswith("newsdiff/")


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433", "0x7f.1", "10.0.0.1",
             "192.168.0.1", "169.254.169.254", "[fe80::1]", "[64:ff9b::7f00:1]", "[fc00::1]", "224.0.0.1"],
)  # fmt: skip
def test_private_addresses_are_refused(host: str) -> None:
    message = failure(f"http://{host}/", Access())
    # Where there is no IPv6, a name for it leads nowhere.
    assert "--allow-private" in message or "there is no server" in message


def test_which_addresses_are_public() -> None:
    public = ["93.184.216.34", "2606:2800:220:1::1", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"]
    private = ["127.0.0.1", "::1", "::ffff:10.0.0.1", "64:ff9b::a00:1", "2002:7f00:1::1", "fe80::1%eth0", "::",
               "100.64.0.1", "ff02::1", "nonsense", "192.0.2.1", "255.255.255.255"]  # fmt: skip
    assert [each for each in public if not is_public(each)] == []
    assert [each for each in private if is_public(each)] == []


@pytest.fixture
def one_is_public(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if 127.0.0.1 were on the internet; all other addresses are what they are."""
    monkeypatch.setattr(
        "newsdiff.articles.fetching.hosts.is_public", lambda each: each == "127.0.0.1" or is_public(each)
    )


@pytest.mark.usefixtures("one_is_public")
def test_a_redirect_to_a_private_address_is_refused(server: WebServer) -> None:
    with web_server("127.0.0.2") as inner:
        away = server(f"/away/{inner('/page').replace('/', '!')}")
        assert "--allow-private" in failure(away, Access(limits=LIMITS))
        assert inner.asked == []
        assert TITLE.encode() in fetch(away, HERE).data
        # What was fetched with leave is not shown without it.
        assert "--allow-private" in failure(away, Access(limits=LIMITS))


@pytest.mark.usefixtures("one_is_public")
def test_a_second_answer_of_the_name_server_changes_nothing(
    server: WebServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = []

    def resolve(host: str, port: int, *more: Any, **named: Any) -> list[Any]:
        answers.append(host)
        place = "127.0.0.1" if len(answers) == 1 else "127.0.0.2"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (place, port))]

    monkeypatch.setattr("newsdiff.articles.fetching.hosts.socket.getaddrinfo", resolve)
    page = fetch(f"http://harbour.example:{server.server_address[1]}/page", Access(limits=LIMITS))
    assert page.data == PAGE.encode()
    assert answers == ["harbour.example"]
    assert server.asked[0][1]["Host"].startswith("harbour.example")


@pytest.mark.skipif(which("openssl") is None, reason="openssl makes the certificate")
def test_a_certificate_is_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key, certificate, both = tmp_path / "key", tmp_path / "certificate", tmp_path / "both"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=harbour.example",
         "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    both.write_text(key.read_text() + certificate.read_text())
    with web_server(certificate=both) as server:
        assert "its certificate is wrong" in failure(server("/page"))
        assert server.asked == []
        # As if the system knew who made it: then the name counts.
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
        assert fetch(server("/page"), HERE).data == PAGE.encode()
        assert "its certificate is wrong" in failure(server("/page").replace("127.0.0.1", "localhost"))
        # A proxy only passes on what is encrypted.
        with proxy_server(("127.0.0.1", server.server_address[1])) as proxy:
            monkeypatch.setenv("https_proxy", f"http://{proxy.place}")
            assert fetch(server("/text"), HERE).data.startswith(TITLE.encode())
            assert proxy.asked == [(f"CONNECT 127.0.0.1:{server.server_address[1]}", "")]
            assert "its certificate is wrong" in failure(server("/page").replace("127.0.0.1", "localhost"))


def test_a_second_time_needs_no_network(tmp_path: Path) -> None:
    with web_server() as server:
        address = server("/page")
        first = fetch(address, HERE)
        assert fetch(address, HERE) == first == fetch(f"{address}#part", HERE)
        assert len(server.asked) == 1
        fetch(address, replace(HERE, refresh=True))
        assert len(server.asked) == 2
    assert fetch(address, HERE) == first
    assert "cannot be reached" in failure(address, replace(HERE, refresh=True))
    (kept,) = (tmp_path / "cache" / "newsdiff" / "pages").iterdir()
    for damaged in (b"", kept.read_bytes()[:-1], b"null\n", b"{}\n", b"\xff\xff\n"):
        kept.write_bytes(damaged)
        assert "cannot be reached" in failure(address)


def test_failures_are_not_kept(server: WebServer, tmp_path: Path) -> None:
    failure(server("/gone"))
    assert not (tmp_path / "cache").exists() or not list((tmp_path / "cache").rglob("*.page"))


def test_a_cache_that_cannot_be_written_is_no_obstacle(
    server: WebServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert fetch(server("/page"), HERE).data == PAGE.encode()


def test_what_was_not_read_for_longest_goes(tmp_path: Path) -> None:
    import os

    cache = PageCache(tmp_path, most=2500)
    for number in range(4):
        cache.put(f"http://a.example/{number}", Page(bytes(900), f"http://a.example/{number}"))
        for age, file in enumerate(
            sorted(tmp_path.iterdir(), key=lambda each: each.stat().st_mtime, reverse=True)
        ):
            os.utime(file, (1000 - age, 1000 - age))
    assert cache.get("http://a.example/0")
    cache.tidy()
    kept = [number for number in range(4) if cache.get(f"http://a.example/{number}")]
    assert len(kept) == 2
    assert 0 in kept


def test_several_at_once_but_few_from_one_server(server: WebServer) -> None:
    shown: list[tuple[int, int]] = []
    paths = [f"/page/{number}" for number in range(12)]
    found = list(fetch_all([server(path) for path in paths], HERE, lambda *each: shown.append(each)))
    assert all(isinstance(each, Page) for each in found)
    assert [each.address for each in found if isinstance(each, Page)] == [server(path) for path in paths]
    assert server.most_at_once <= AT_ONCE_FROM_ONE
    assert all(done <= total == 12 for done, total in shown)


def test_who_stops_early_waits_for_nothing(server: WebServer) -> None:
    pages = fetch_all([server("/page"), server("/slow"), server("/drip")], HERE)
    assert isinstance(next(pages), Page)
    pages.close()


def test_a_list_of_addresses_stands_for_its_articles(server: WebServer, tmp_path: Path) -> None:
    story = tmp_path / "0.txt"
    story.write_text(f"{LEAD}\n{MORE}\n")
    listed = tmp_path / "1.txt"
    listed.write_text(
        f"# saved on Monday\n{server('/page')}\n\n{server('/gone')}\n{server('/other')}\n{server('/page')}\n"
    )
    table = tmp_path / "2.csv"
    table.write_text(
        f'stories_id,publish_date,title,url\n7,2026-05-04,"{TITLE}",{server("/text")}\n8,,,nowhere\n'
    )
    library = load_library([str(tmp_path), server("/picture")], HERE)
    assert [each.path for each in library.articles] == [
        str(story), server("/page"), server("/other"), server("/text")
    ]  # fmt: skip
    assert [(each.path, each.message.split(";")[0]) for each in library.problems] == [
        (server("/gone"), "is not there (404)"),
        (str(table), "record 2 has no address that begins with http:// or https://"),
        (server("/picture"), "is a picture, not an article"),
    ]
    with pytest.raises(NewsdiffError, match="holds 3 addresses"):
        read_article(str(listed))


def test_what_fetching_needs_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsdiff.articles.fetching.pages.find_spec", lambda name: None)
    assert failure("https://harbour.example/").endswith('pip install "newsdiff[web]"')


def test_other_schemes_are_refused() -> None:
    for address in ("ftp://harbour.example/a", "file:///etc/passwd", "HTTPS2://harbour.example/a"):
        with pytest.raises(NewsdiffError, match="only http:// and https://"):
            load_library([address])
    with pytest.raises(NewsdiffError, match="only http:// and https:// are"):
        read_file("file:///etc/passwd")
    with pytest.raises(NewsdiffError, match="write https://www"):
        read_file("www.example.org")


def test_a_transfer_that_was_stopped_connects_no_more() -> None:
    with transfer.Transfer(HERE) as stopped:
        stopped.stop()
        with pytest.raises(FetchError, match="interrupted"):
            stopped.connect("127.0.0.1", 9)
