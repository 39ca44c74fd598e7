"""A proxy on this computer: it passes on what it is asked for, to one server whatever name was asked for."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from select import select
from threading import Thread
from urllib.parse import urlsplit


class ProxyServer(ThreadingHTTPServer):
    """The proxy; ``asked`` has what it was asked for so far, and the name and password it was sent."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, server: tuple[str, int], password: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.server, self.password = server, password
        self.asked: list[tuple[str, str]] = []

    @property
    def place(self) -> str:
        """Its host and port."""
        return f"127.0.0.1:{self.server_address[1]}"


@contextmanager
def proxy_server(server: tuple[str, int], password: str = "") -> Iterator[ProxyServer]:
    """A proxy that runs as long as this is open; with a password, it wants one ("Basic …")."""
    proxy = ProxyServer(server, password)
    Thread(target=proxy.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield proxy
    finally:
        proxy.shutdown()
        proxy.server_close()


class _Handler(BaseHTTPRequestHandler):
    server: ProxyServer

    def log_message(self, *_: object) -> None:
        pass

    def _is_let_in(self, what: str) -> bool:
        said = self.headers.get("Proxy-Authorization", "")
        self.server.asked.append((what, said))
        if said == self.server.password:
            return True
        self.send_error(407)
        return False

    def do_GET(self) -> None:
        if not self._is_let_in(self.path):
            return
        asked = urlsplit(self.path)
        passed_on = HTTPConnection(*self.server.server)
        passed_on.request("GET", asked.path, headers={"Host": asked.netloc})
        answer = passed_on.getresponse()
        body = answer.read()
        self.send_response(answer.status)
        for field, value in answer.getheaders():
            self.send_header(field, value)
        self.end_headers()
        self.wfile.write(body)
        passed_on.close()

    def do_CONNECT(self) -> None:
        if not self._is_let_in(f"CONNECT {self.path}"):
            return
        self.send_response(200)
        self.end_headers()
        self.close_connection = True
        with socket.create_connection(self.server.server) as there:
            here = self.connection
            while True:
                ready, _, _ = select([here, there], [], [], 10)
                for one in ready:
                    data = one.recv(65536)
                    if not data:
                        return
                    (there if one is here else here).sendall(data)
                if not ready:
                    return
