"""Addresses on the command line, fetched from a real server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.articles.web_server import LEAD, TITLE, WebServer, web_server
from tests.cli.installed import newsdiff


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def server() -> Iterator[WebServer]:
    with web_server() as running:
        yield running


def test_two_addresses_are_compared(server: WebServer) -> None:
    done = newsdiff("compare", "--allow-private", "--format", "json", server("/page"), server("/other"))
    assert (done.returncode, done.stderr) == (1, b"")
    a, _ = json.loads(done.stdout)["articles"]
    assert (a["path"], a["url"], a["title"], a["source"]) == (
        server("/page"), server("/page"), TITLE, "The Harbour Post"
    )  # fmt: skip


def test_the_text_of_an_address(server: WebServer) -> None:
    done = newsdiff("text", "--allow-private", server("/moved"))
    assert done.stdout.decode().splitlines()[:2] == [TITLE, LEAD]


@pytest.mark.parametrize("command", ["list", "coverage", "matrix"])
def test_a_list_with_an_address_that_fails(server: WebServer, tmp_path: Path, command: str) -> None:
    listed = tmp_path / "links.txt"
    listed.write_text(f"{server('/page')}\n{server('/gone')}\n{server('/other')}\n")
    done = newsdiff(command, "--allow-private", "--format", "json", listed)
    assert done.returncode == 0
    result = json.loads(done.stdout)
    assert [each["path"] for each in result["articles"]] == [server("/page"), server("/other")]
    failed = f"{server('/gone')}: is not there (404); check the address"
    if command == "list":
        assert [f"{each['path']}: {each['message']}" for each in result["problems"]] == [failed]
    else:
        assert done.stderr.decode() == f"newsdiff: {failed}\n"


def test_nothing_private_without_leave_and_nothing_twice(server: WebServer) -> None:
    address = server("/page")
    assert b"--allow-private" in newsdiff("list", address).stderr
    assert server.asked == []
    for more in ((), (), ("--refresh",)):
        assert newsdiff("list", "--allow-private", *more, address).returncode == 0
    assert len(server.asked) == 2
