"""Editing pages to try in a browser: a desk behind a small server on a thread, with the map's file in a folder."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from argmap.desk import Desk, beginning
from argmap.page import editing_page
from tests.browser.pages import Opened


class Served:
    """A desk with a map, and the address of its page."""

    def __init__(self, desk: Desk, file: Path, address: str) -> None:
        self.desk = desk
        self.file = file
        self.address = address

    @property
    def text(self) -> str:
        """Return the map as its file has it."""
        return self.file.read_text(encoding="utf-8")


class Edited(Opened):
    """An editing page in a browser."""

    def __init__(self, tab: Any, served: Served) -> None:
        self.served = served
        super().__init__(tab, served.address)
        self.settled()

    def settled(self) -> str:
        """Wait until the page has told the desk everything and has its answers; return the map's text."""
        self.tab.locator("#saved.saved").wait_for()
        return self.served.text

    def card_of(self, words: str) -> Any:
        """Return the card with some words."""
        return self.tab.locator("#cards .card", has_text=words)

    def told(self) -> str:
        """Return what screen readers were told last."""
        found: str = self.tab.locator("#told").text_content()
        return found


@contextmanager
def served(folder: Path, file: Path | None = None, language: str = "en") -> Iterator[Served]:
    """Serve a map; by default a copy of the example, with its paper."""
    file = file or beginning.example(folder, language)
    desk = Desk(folder)
    desk.open(file)
    server = _Server(desk, language)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Served(desk, file, f"http://127.0.0.1:{server.server_port}/")
    finally:
        server.closing.set()
        server.shutdown()
        server.server_close()


class _Server(ThreadingHTTPServer):
    def __init__(self, desk: Desk, language: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.desk = desk
        self.language = language
        self.lock = threading.Lock()
        self.closing = threading.Event()

    def answer(self, message: dict[str, Any]) -> dict[str, Any]:
        """Let the desk answer one message at a time."""
        with self.lock:
            return self.desk.answer(message)

    def number(self) -> int:
        """Return the number of the desk's state, with what was changed elsewhere."""
        with self.lock:
            self.desk.look()
            return self.desk.number


class _Handler(BaseHTTPRequestHandler):
    server: _Server

    def do_GET(self) -> None:
        if self.path == "/events":
            self._tell_numbers()
        elif self.path == "/":
            text = editing_page(self.server.answer({"do": "state"}), self.server.language)
            self._send(text.encode(), "text/html; charset=utf-8")
        else:
            self._send(b"", "image/x-icon")

    def do_POST(self) -> None:
        message = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self._send(json.dumps(self.server.answer(message)).encode(), "application/json")

    def _tell_numbers(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        told = -1
        with suppress(OSError):
            while not self.server.closing.wait(0.1):
                if (number := self.server.number()) != told:
                    told = number
                    self.wfile.write(f"event: number\ndata: {told}\n\n".encode())
                    self.wfile.flush()

    def _send(self, content: bytes, type_: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", type_)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Keep the terminal quiet."""
