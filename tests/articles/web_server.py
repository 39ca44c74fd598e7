"""A web server on this computer that behaves as the path says, badly for the most part."""

from __future__ import annotations

import gzip
import ssl
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Lock, Thread

TITLE = "Bridge closed after cracks were found"
LEAD = "The council closed the old bridge on Friday after engineers had found cracks in two of its pillars."
MORE = "Buses will take another way for at least six weeks, the mayor said, and a café will move to the quay."
PAGE = f"""<!DOCTYPE html><html><head><title>{TITLE}</title>
<meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2026-05-04T10:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>{TITLE}</h1><p>{LEAD}</p><p>{MORE}</p></article></body></html>"""


class WebServer(ThreadingHTTPServer):
    """The server; ``asked`` has each request so far, with its head."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, host: str, certificate: Path | None) -> None:
        super().__init__((host, 0), _Handler)
        self.scheme = "http"
        if certificate is not None:
            self.scheme = "https"
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self.socket = context.wrap_socket(self.socket, server_side=True)
        self.asked: list[tuple[str, Message]] = []
        self.at_once = self.most_at_once = 0
        self.lock = Lock()
        self.over = Event()

    @property
    def origin(self) -> str:
        """What its addresses begin with."""
        return f"{self.scheme}://{self.server_address[0]!s}:{self.server_address[1]}"

    def __call__(self, path: str) -> str:
        return self.origin + path

    def handle_error(self, *_: object) -> None:
        """That a client goes away is what most tests want."""


@contextmanager
def web_server(host: str = "127.0.0.1", certificate: Path | None = None) -> Iterator[WebServer]:
    """A server that runs as long as this is open; with a file of key and certificate, an encrypted one."""
    server = WebServer(host, certificate)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    server: WebServer

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        with self.server.lock:
            self.server.asked.append((self.path, self.headers))
            self.server.at_once += 1
            self.server.most_at_once = max(self.server.at_once, self.server.most_at_once)
        try:
            with suppress(OSError):
                self._answer_to(self.path)
        finally:
            with self.server.lock:
                self.server.at_once -= 1

    def _answer_to(self, path: str) -> None:
        name, _, rest = path.strip("/").partition("/")
        answers: dict[str, Callable[[], None]] = {
            "page": lambda: self._send(PAGE.encode()),
            "other": lambda: self._send(PAGE.replace("Bridge closed", "Bridge opened").encode()),
            "text": lambda: self._send(f"{TITLE}\n{LEAD}\n{MORE}\n".encode(), "text/plain"),
            "picture": lambda: self._send(b"\x89PNG\r\n\x1a\n" + bytes(200), "image/png"),
            "empty": lambda: self._send(b""),
            "gzip": lambda: self._send(gzip.compress(PAGE.encode()), coding="gzip"),
            "deflate": lambda: self._send(zlib.compress(PAGE.encode()), coding="deflate"),
            "not-gzip": lambda: self._send(PAGE.encode(), coding="gzip"),
            "bomb": lambda: self._send(gzip.compress(bytes(20 * 1024 * 1024), 1), coding="gzip"),
            # The server says something else than what the bytes are.
            "says-utf-8": lambda: self._send(PAGE.encode("cp1252"), "text/html; charset=utf-8"),
            "says-latin": lambda: self._send(PAGE.encode(), "text/html; charset=iso-8859-1"),
            "says-nonsense": lambda: self._send(PAGE.encode(), "text/html; charset=klingon"),
            "cyrillic": lambda: self._send(
                PAGE.replace("café", "ресторан").encode("koi8-r"), "text/html; charset=koi8-r"
            ),
            "addresses": lambda: self._send(b"https://a.example/1\nhttps://a.example/2\n", "text/plain"),
            "late": lambda: self._send(PAGE.encode()) if self._wait(float(rest)) else None,
            "slow": self._hang,
            "drip": self._drip,
            "drip-head": self._drip_head,
            "endless": self._endless,
            "huge": lambda: self._head(200, [("Content-Length", str(10**12))]),
            "truncated": self._truncated,
            "moved": lambda: self._move(f"/{rest or 'page'}"),
            "circle": lambda: self._move("/circle-back"),
            "circle-back": lambda: self._move("/circle"),
            "chain": lambda: self._move(f"/chain/{int(rest) + 1}"),
            "away": lambda: self._move(rest.replace("!", "/")),
            "cookie": lambda: self._move("/page", [("Set-Cookie", "known=1; Path=/")]),
            "status": lambda: self._send(b"<html>no</html>", status=int(rest)),
            "bad-head": lambda: self._raw(b"this is no HTTP\r\n\r\n"),
            "nothing": lambda: self._raw(b""),
        }
        answers.get(name, lambda: self._send(b"<html>no</html>", status=404))()

    def _head(self, status: int, fields: list[tuple[str, str]]) -> None:
        self.send_response(status)
        for field, value in fields:
            self.send_header(field, value)
        self.end_headers()

    def _send(self, body: bytes, kind: str = "text/html", coding: str = "", status: int = 200) -> None:
        fields = [("Content-Type", kind), ("Content-Length", str(len(body)))]
        if coding:
            fields.append(("Content-Encoding", coding))
        self._head(status, fields)
        self.wfile.write(body)

    def _move(self, where: str, fields: list[tuple[str, str]] | None = None) -> None:
        self._head(302, [("Location", where), ("Content-Length", "0"), *(fields or [])])

    def _raw(self, data: bytes) -> None:
        self.wfile.write(data)
        self.close_connection = True

    def _hang(self) -> None:
        self._wait(60)

    def _wait(self, seconds: float) -> bool:
        """Do nothing for so long; whether to go on then."""
        return not self.server.over.wait(seconds)

    def _drip(self) -> None:
        self._head(200, [("Content-Type", "text/html")])
        while self._wait(0.05):
            self.wfile.write(b"a")

    def _drip_head(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
        while self._wait(0.05):
            self.wfile.write(b"a")

    def _endless(self) -> None:
        self._head(200, [("Content-Type", "text/html")])
        while not self.server.over.is_set():
            self.wfile.write(b"<p>More and more of it.</p>" * 1000)

    def _truncated(self) -> None:
        self._head(200, [("Content-Type", "text/html"), ("Content-Length", str(len(PAGE.encode()) + 100))])
        self.wfile.write(PAGE.encode())
        self.close_connection = True
