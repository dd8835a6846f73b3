"""Slow and many connections take nobody's place."""

import contextlib
import socket

import pytest

from argmap.serving import Server, connection
from tests.serving.talking import Events, ask, below, everything, head, place, raw, send


def _ended(link: socket.socket) -> bool:
    """Send another letter and tell whether the server has ended the connection."""
    try:
        link.sendall(b"a")
        while link.recv(2**16):
            pass
    except TimeoutError:
        return False
    except OSError:
        pass
    return True


@pytest.mark.parametrize("begun", ["", "GET / HT", "GET / HTTP/1.1\r\nHost: a\r\n"])
def test_a_head_that_does_not_come_is_given_up(
    desk_server: Server, monkeypatch: pytest.MonkeyPatch, begun: str
) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.1)
    with raw(desk_server, begun) as link, contextlib.suppress(ConnectionResetError):
        assert everything(link) == b""


def test_letter_by_letter_does_not_prolong_it(desk_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.2)
    with raw(desk_server, "GET / HTTP/1.1\r\nX-Slow: ") as link:
        link.settimeout(0.02)
        assert any(_ended(link) for _ in range(1000))


def test_neither_does_a_body_that_nobody_reads(desk_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.2)
    with raw(desk_server, head(desk_server, "GET @", "Content-Length: 1000"), "a") as link:
        assert link.recv(2**16).startswith(b"HTTP/1.1 200 ")
        link.settimeout(0.02)
        assert any(_ended(link) for _ in range(1000))


def test_what_is_answered_is_not_given_up(desk_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.1)
    events = Events(desk_server)
    assert events.next() == ("number", 1)
    with raw(desk_server, "G") as link, contextlib.suppress(ConnectionResetError):
        everything(link)  # whose patience began after that of the events
    send(desk_server, {"do": "add", "word": "a"})
    assert events.next() == ("number", 2)
    events.close()


def test_idle_connections_keep_nobody_out(desk_server: Server) -> None:
    events = Events(desk_server)
    assert events.next() == ("number", 1)
    idle = [socket.create_connection(place(desk_server), timeout=20) for _ in range(3 * connection.MOST)]
    for link in idle:
        with contextlib.suppress(OSError):
            link.sendall(b"GET / HTTP/1.1\r\n")
    assert ask(desk_server, below(desk_server)).status == 200
    assert send(desk_server, {"do": "add", "word": "a"}).status == 200
    assert events.next() == ("number", 2)
    ended = 0
    for link in idle:
        link.settimeout(0.01)
        try:
            ended += link.recv(1) == b""
        except ConnectionResetError:
            ended += 1
        except TimeoutError:
            pass
        link.close()
    assert len(idle) - ended <= connection.MOST
    events.close()


def test_a_connection_serves_one_request_after_the_other(desk_server: Server) -> None:
    twice = [
        head(desk_server, "GET @"),
        head(desk_server, "GET @nothing"),
        head(desk_server, "GET @", "Connection: close"),
    ]
    with raw(desk_server, *twice) as link:
        answers = everything(link)
    assert (answers.count(b"HTTP/1.1 200 "), answers.count(b"HTTP/1.1 404 ")) == (2, 1)


def test_who_does_not_know_the_secret_is_answered_once(desk_server: Server) -> None:
    with raw(desk_server, head(desk_server, "GET /") * 50) as link, contextlib.suppress(ConnectionResetError):
        assert everything(link).count(b"HTTP/1.1 404 ") == 1


@pytest.mark.parametrize(
    "sent", ["\0\0\0\0\r\n\r\n", "GET\r\n\r\n", "\x16\x03\x01\x02\r\n\r\n", "GET / HTTP/1.1\r\n" + "A" * 99999]
)
def test_what_is_no_request_is_refused(desk_server: Server, sent: str, capfd: pytest.CaptureFixture[str]) -> None:
    with raw(desk_server, sent) as link, contextlib.suppress(ConnectionResetError):
        assert everything(link).startswith(b"HTTP/1.1 400 ")
    upgrade = [
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
    ]
    with raw(desk_server, head(desk_server, "GET /", *upgrade)) as link:
        assert everything(link).startswith(b"HTTP/1.1 404 ")
    assert capfd.readouterr() == ("", "")
