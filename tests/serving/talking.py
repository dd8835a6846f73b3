"""A server for the tests, and ways to talk to it: as a browser does, and as nobody should."""

import http.client
import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from argmap.serving import DeskSite, LiveMap, LiveSite, Server

MAP = "title: {title}\nclaim:\n  id: c\n  text: A claim.\n  premises: [{{text: A premise.}}]\n"
JSON = {"Content-Type": "application/json"}
POLICY = "default-src 'none'; connect-src 'self'"


class SmallDesk:
    """A desk with a list of words; ``do`` is what a message of the same name does."""

    def __init__(self) -> None:
        self.number = 1
        self.words: list[str] = []
        self.outside = threading.Event()
        self.busy = 0
        self.most_busy = 0
        self.do: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {"state": self.state, "add": self.add}

    def answer(self, message: dict[str, Any]) -> dict[str, Any]:
        self.busy += 1
        self.most_busy = max(self.busy, self.most_busy)
        try:
            return self.do[message["do"]](message)
        finally:
            self.busy -= 1

    def state(self, _: dict[str, Any]) -> dict[str, Any]:
        return {"number": self.number, "words": self.words}

    def add(self, message: dict[str, Any]) -> dict[str, Any]:
        self.words = [*self.words, message["word"]]
        self.number += 1
        return self.state(message)

    def look(self) -> bool:
        changed = self.outside.is_set()
        if changed:
            self.outside.clear()
            self.number += 1
        return changed


@contextmanager
def running(server: Server) -> Iterator[Server]:
    """Run a server in a thread."""
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        yield server
    finally:
        server.stop()
        thread.join()


def live(file: Path, **more: Any) -> Server:
    return Server(LiveSite(LiveMap(str(file), **more)), 0)


def with_desk(desk: Any, page: Callable[[], str] = lambda: "<p>The desk.") -> Server:
    return Server(DeskSite(desk, page, POLICY), 0)


@dataclass(frozen=True)
class Got:
    status: int
    text: str
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def data(self) -> Any:
        return json.loads(self.text)


def place(server: Server) -> tuple[str, int]:
    """Return where a server listens."""
    found = urlsplit(server.address)
    return str(found.hostname), int(found.port or 0)


def below(server: Server, path: str = "") -> str:
    """Return the path of something below the secret."""
    return urlsplit(server.address).path + path


def ask(server: Server, path: str, *, method: str = "GET", body: Any = None, **headers: str) -> Got:
    """Ask for a path, whatever it is; the names of headers have ``_`` for ``-``."""
    link = http.client.HTTPConnection(*place(server), timeout=20)
    link.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
    answer = link.getresponse()
    found = Got(answer.status, answer.read().decode(), {name.lower(): value for name, value in answer.getheaders()})
    link.close()
    return found


def send(server: Server, message: Any, **headers: str) -> Got:
    """Send a message to the desk, as its page does."""
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    return ask(
        server, below(server, "desk"), method="POST", body=body, **{"Content_Type": "application/json"} | headers
    )


@contextmanager
def raw(server: Server, *parts: str) -> Iterator[socket.socket]:
    """Open a connection and send the beginning of a request."""
    with socket.create_connection(place(server), timeout=20) as link:
        link.sendall("".join(parts).encode())
        yield link


def head(server: Server, line: str, *more: str) -> str:
    """Return the head of a request for raw connections; ``line`` may name a path below the secret as ``@path``."""
    host, port = place(server)
    return "\r\n".join([line.replace("@", below(server)) + " HTTP/1.1", f"Host: {host}:{port}", *more, "", ""])


def everything(link: socket.socket) -> bytes:
    """Read until the server ends the connection."""
    return b"".join(iter(lambda: link.recv(2**16), b""))


class Events:
    """The events of a page that is open."""

    def __init__(self, server: Server) -> None:
        self._link = http.client.HTTPConnection(*place(server), timeout=20)
        self._link.request("GET", below(server, "events"))
        self.answer = self._link.getresponse()

    def next(self) -> tuple[str, Any]:
        name, data, _ = (self.answer.readline().decode().rstrip("\n") for _ in range(3))
        return name.removeprefix("event: "), json.loads(data.removeprefix("data: "))

    def close(self) -> None:
        self.answer.close()
        self._link.close()


def change(file: Path, text: str) -> None:
    """Write a file as editors do: under another name, then renamed."""
    beside = file.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)
