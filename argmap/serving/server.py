"""A server for one page on this computer: it answers no other, serves no file from the disk and accepts no data.

A page of another site cannot reach it by a name that it points here (DNS rebinding): requests must name this machine.
Changes are sent as events (HTML Living Standard, 9.2 "Server-sent events").
"""

import json
import sys
import threading
from functools import cache
from http import HTTPStatus
from http.client import HTTP_PORT
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from argmap.page import as_json, page, policy
from argmap.printing import say
from argmap.problems import ArgmapError
from argmap.serving.live_map import LiveMap, LiveState

LOOPBACK = "127.0.0.1"
BEAT = 10.0
"""Seconds after which a word is sent over a connection that has nothing new, so that a closed one is noticed."""
HEADERS = {
    "Content-Security-Policy": f"{policy(live=True)}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}
KEPT = "private, max-age=31536000, immutable"
"""What a browser may keep: a picture, whose address changes with it."""


@cache
def names(port: int) -> frozenset[str]:
    """Return what a request may call this machine; browsers leave out port 80."""
    hosts = (LOOPBACK, "localhost", "[::1]")
    return frozenset([f"{host}:{port}" for host in hosts] + [host for host in hosts if port == HTTP_PORT])


class Server(ThreadingHTTPServer):
    """Serves the page of a map that is followed. Raises ``ArgmapError`` if the port is not available; 0 means any."""

    daemon_threads = True

    def __init__(self, following: LiveMap, port: int) -> None:
        self.following = following
        self.stopping = threading.Event()
        try:
            super().__init__((LOOPBACK, port), _Handler)
        except (OSError, OverflowError) as error:
            raise ArgmapError(f"port {port} is not available ({error}); use another --port, or 0 for any") from error

    def handle_error(self, request: object, client_address: object) -> None:  # noqa: ARG002
        """Print nothing of a connection that a browser ended; of anything else one line, and go on."""
        error = sys.exception()
        if isinstance(error, Exception) and not isinstance(error, OSError):
            from argmap.checking.isolation import CURE, blame

            say(f"argmap: the page could not be sent: {blame(error)}; {CURE}", err=True)

    @property
    def address(self) -> str:
        """The address to open in a browser."""
        return f"http://{LOOPBACK}:{self.server_port}/"

    def run(self) -> None:
        """Serve until interrupted."""
        threading.Thread(target=self.following.follow, args=(self.stopping,), daemon=True).start()
        try:
            self.serve_forever(poll_interval=0.2)
        finally:
            self.stopping.set()
            self.server_close()


class _Handler(BaseHTTPRequestHandler):
    server: Server
    server_version = "argmap"
    sys_version = ""
    timeout = 60
    _keep = "no-store"

    def do_GET(self) -> None:
        """Answer with the page, what changes on it, or a picture that it names."""
        state = self.server.following.state
        if self.headers.get("Host") not in names(self.server.server_port):
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST, "This server answers only this computer")
        elif self.path == "/":
            self._answer(page(state.content, live=True).encode(), "text/html; charset=utf-8")
        elif self.path == "/events":
            self._events()
        elif self.path in state.pictures:
            self._keep = KEPT
            self._answer(state.pictures[self.path], "image/png")
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _answer(self, body: bytes, kind: str) -> None:
        self._begin(kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _begin(self, kind: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)

    def _events(self) -> None:
        """Send each new state until the page is closed; at first the present one, which may be newer than the page."""
        self._begin("text/event-stream")
        self.end_headers()
        number = 0
        while not self.server.stopping.is_set():
            state = self.server.following.wait(number, BEAT)
            try:
                self.wfile.write(_event(state) if state.number != number else b":\n\n")
                self.wfile.flush()
            except OSError:  # the page was closed
                return
            number = state.number

    def end_headers(self) -> None:
        """End the head of an answer with what holds for all."""
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.send_header("Cache-Control", self._keep)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Print nothing: the terminal keeps showing where the page is."""


def _event(state: LiveState) -> bytes:
    if state.unread:
        return f"event: unread\ndata: {json.dumps(state.unread)}\n\n".encode()
    return f"event: content\ndata: {as_json(state.content)}\n\n".encode()
