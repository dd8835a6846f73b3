"""A server runs until it is stopped, and says what it should."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
import threading
from typing import Any

import pytest

from argmap.problems import ArgmapError
from argmap.serving import LiveMap, LiveSite, Server, local_server
from tests.running import environment
from tests.serving.talking import Events, SmallDesk, place, running, send, with_desk

PROGRAM = """
import time
from argmap.serving import DeskSite, Server
from argmap.cli import main
from argmap import cli

class Desk:
    number = 1
    def look(self): return False
    def answer(self, message):
        print("begun", flush=True)
        time.sleep(message["seconds"])
        print("saved", flush=True)
        return {}

def run(**_):
    server = Server(DeskSite(Desk(), lambda: "", "default-src 'none'"), 0)
    print(server.address, flush=True)
    server.run()

cli.cli = run
main()
"""


def test_it_listens_to_this_machine_only(server: Server) -> None:
    host, port = place(server)
    assert host == "127.0.0.1"
    with pytest.raises(OSError), socket.create_connection(("127.0.0.2", port), timeout=5):  # noqa: PT011
        pass


def test_a_port_that_is_taken_is_told(live_server: Server, file: Any) -> None:
    for port in (place(live_server)[1], 99999):
        with pytest.raises(ArgmapError, match="use another --port"):
            Server(LiveSite(LiveMap(str(file))), port)


def test_a_browser_may_ask_before_it_runs(desk: SmallDesk) -> None:
    server, got = with_desk(desk), []
    early = threading.Thread(target=lambda: got.append(send(server, {"do": "state"})))
    early.start()
    with running(server):
        early.join()
    assert got[0].status == 200


def test_pages_that_are_open_do_not_keep_it_from_ending(desk: SmallDesk) -> None:
    with running(with_desk(desk)) as server:
        events = Events(server)
        assert events.next() == ("number", 1)
    assert events.answer.readline() == b""
    events.close()


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="signals are another thing there")
@pytest.mark.parametrize(("seconds", "saved"), [(1, True), (600, False)])
def test_ctrl_c_waits_for_what_is_being_saved_but_not_for_ever(seconds: int, saved: bool) -> None:
    command = [sys.executable, "-c", PROGRAM]
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env=environment(), **streams) as started:  # type: ignore[call-overload]
        server: Any = type("Elsewhere", (), {"address": started.stdout.readline().strip()})
        client = threading.Thread(target=_send_quietly, args=(server, {"seconds": seconds}))
        client.start()
        assert started.stdout.readline() == "begun\n"
        started.send_signal(signal.SIGINT)
        assert started.wait(20) == 130
        assert started.stderr.read().strip() == "argmap: interrupted"
        assert (started.stdout.read() == "saved\n") is saved
        client.join()


def _send_quietly(server: Any, message: dict[str, int]) -> None:
    try:
        send(server, message)
    except OSError:
        assert message["seconds"] > local_server.LAST_CALL


def test_what_goes_wrong_outside_of_requests_is_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    loop = asyncio.new_event_loop()
    loop.set_exception_handler(local_server._unforeseen)
    for error in (ConnectionResetError(), ValueError("odd")):
        loop.call_exception_handler({"message": "Exception in callback", "exception": error})
    loop.close()
    out, err = capfd.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "ValueError 'odd'" in err


def test_ctrl_c_before_it_has_begun_waits_for_nothing(desk: SmallDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: threading.Thread) -> None:
        raise KeyboardInterrupt

    waited: list[object] = []
    monkeypatch.setattr(threading.Thread, "start", interrupted)
    monkeypatch.setattr(local_server, "wait", lambda *given: waited.append(given))
    with pytest.raises(KeyboardInterrupt):
        with_desk(desk).run()
    assert waited == []
