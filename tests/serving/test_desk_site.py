"""A desk behind the server: messages, their bounds, and what goes wrong."""

import json
import threading
from typing import Any

import pytest

from argmap.desk.reading_messages import DEEPEST, read_message
from argmap.desk.refusals import InvalidError
from argmap.serving import Server, incoming
from tests.serving.talking import (
    POLICY,
    Events,
    SmallDesk,
    ask,
    below,
    everything,
    head,
    raw,
    running,
    send,
    with_desk,
)  # fmt: skip

KIND = "Content-Type: application/json"


def test_the_page_is_given_with_its_policy(desk_server: Server) -> None:
    got = ask(desk_server, below(desk_server))
    assert (got.status, got.text) == (200, "<p>The desk.")
    assert got.headers["content-type"] == "text/html; charset=utf-8"
    assert got.headers["content-security-policy"] == f"{POLICY}; frame-ancestors 'none'"


def test_a_message_is_answered(desk: SmallDesk, desk_server: Server) -> None:
    got = send(desk_server, {"do": "add", "word": "naïve </script> \U0001f600"})
    assert got.status == 200
    assert got.headers["content-type"] == "application/json"
    assert got.data == {"number": 2, "words": ["naïve </script> \U0001f600"]}
    assert send(desk_server, {"do": "state"}).data == got.data


@pytest.mark.parametrize(
    ("kind", "status"), [("invalid", 400), ("refused", 422), ("conflict", 409), ("unreadable", 422), ("unsaved", 507)]
)
def test_an_error_has_a_status(desk: SmallDesk, desk_server: Server, kind: str, status: int) -> None:
    error = {"error": {"kind": kind, "message": "Not so."}, "number": 1}
    desk.do["err"] = lambda _: error
    got = send(desk_server, {"do": "err"})
    assert (got.status, got.data) == (status, error)


def test_messages_go_to_one_address(desk_server: Server) -> None:
    assert ask(desk_server, below(desk_server, "desk")).status == 405
    got = ask(desk_server, below(desk_server), method="POST", body=b"{}", Content_Type="application/json")
    assert got.status == 405


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "not JSON"), (b"{", "not JSON"), (b'{"a": NaN}', "NaN is not a number"), (b'{"a": "\xff"}', "not JSON"),
        (b'{"a": "\\ud800"}', "not JSON"), (b'{"\\ud800": 1}', "not JSON"),
        (b'{"a": ' + b"9" * 5000 + b"}", "not JSON"),
        (b"[]", "a JSON object"), (b"null", "a JSON object"), (b'"do"', "a JSON object"),
        (b'{"a": ' + b"[" * 300 + b"]" * 300 + b"}", "nested too deeply: more than 250 levels"),
        (b"[" * 100_000, "nested too deeply"), (b'{"a":' * 100_000, "nested too deeply"),
    ],
)  # fmt: skip
def test_what_is_no_message_is_told(desk_server: Server, body: bytes, said: str) -> None:
    got = send(desk_server, body)
    assert got.status == 400
    assert got.data["error"]["kind"] == "invalid"
    assert said in got.data["error"]["message"]
    assert send(desk_server, {"do": "state"}).status == 200


@pytest.mark.parametrize("inside", [b"", b"1", b'"a"'])
def test_the_depth_of_a_message_is_bounded(inside: bytes) -> None:
    def nested(levels: int) -> bytes:
        return b'{"a": ' + b"[" * (levels - 1) + inside + b"]" * (levels - 1) + b"}"

    assert read_message(nested(DEEPEST))
    with pytest.raises(InvalidError, match="nested too deeply"):
        read_message(nested(DEEPEST + 1))


def paper(size: int) -> bytes:
    start, end = b'{"do": "add", "word": "', b'"}'
    return start + b"a" * (size - len(start) - len(end)) + end


def test_a_large_paper_is_taken(desk: SmallDesk, desk_server: Server) -> None:
    assert send(desk_server, paper(incoming.LARGEST)).status == 200
    assert len(desk.words[0]) > incoming.LARGEST - 100


def test_a_larger_one_is_refused_before_it_is_read(desk_server: Server) -> None:
    with raw(desk_server, head(desk_server, "POST @desk", KIND, f"Content-Length: {10**15}")) as link:
        assert link.recv(100).startswith(b"HTTP/1.1 413 ")


def test_a_larger_one_that_does_not_say_its_size_is_refused_while_it_is_read(
    desk: SmallDesk, desk_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incoming, "LARGEST", 2**20)
    with raw(desk_server, head(desk_server, "POST @desk", KIND, "Transfer-Encoding: chunked")) as link:
        link.settimeout(0.001)
        chunk, answer = b"10000\r\n" + b"a" * 2**16 + b"\r\n", b""
        for _ in range(10_000):
            link.settimeout(20)
            link.sendall(chunk)
            link.settimeout(0.001)
            try:
                answer += link.recv(2**16)
            except TimeoutError:
                continue
            if answer.endswith(b"}"):
                break
        assert answer.startswith(b"HTTP/1.1 413 ")
        assert b'"message":"the message is too large: more than 1 MiB"' in answer
    assert desk.words == []


def test_who_sends_too_much_can_read_the_answer_and_ask_again(desk_server: Server) -> None:
    big = paper(incoming.LARGEST + 1)
    got = send(desk_server, big)
    assert (got.status, got.data["error"]["kind"]) == (413, "invalid")
    assert "more than 48 MiB" in got.data["error"]["message"]
    again = head(desk_server, "GET @", "Connection: close")
    with raw(desk_server, head(desk_server, "POST @desk", KIND, f"Content-Length: {len(big)}")) as link:
        link.sendall(big + again.encode())
        answers = everything(link)
    assert answers.startswith(b"HTTP/1.1 413 ")
    assert answers.endswith(b"<p>The desk.")


def test_a_message_that_does_not_come_is_given_up(desk_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(incoming, "PATIENCE", 0.1)
    with raw(
        desk_server, head(desk_server, "POST @desk", KIND, "Content-Length: 20", "Connection: close"), "{"
    ) as link:
        answer = everything(link)
    assert answer.startswith(b"HTTP/1.1 408 ")
    assert b"the message took longer than" in answer


def test_a_page_that_is_closed_while_it_sends_is_no_fault(
    desk: SmallDesk, desk_server: Server, capfd: pytest.CaptureFixture[str]
) -> None:
    with raw(desk_server, head(desk_server, "POST @desk", KIND, "Content-Length: 200"), "{"):
        pass
    assert send(desk_server, {"do": "state"}).status == 200
    assert capfd.readouterr() == ("", "")


class Panic(BaseException):
    """What a library in Rust raises."""


@pytest.mark.parametrize(
    "error", [KeyError("words"), RecursionError(), Panic("index"), SystemExit(1), OSError(5, "disk")]
)
def test_a_fault_of_the_desk_is_told_and_the_server_goes_on(
    desk: SmallDesk, desk_server: Server, capfd: pytest.CaptureFixture[str], error: BaseException
) -> None:
    def fail(_: dict[str, Any]) -> dict[str, Any]:
        raise error

    desk.do["fail"] = fail
    got = send(desk_server, {"do": "fail"})
    assert (got.status, got.data["error"]["kind"]) == (500, "fault")
    assert type(error).__name__ in got.data["error"]["message"]
    out, err = capfd.readouterr()
    assert out == ""
    assert err.startswith("argmap: could not answer the page: ")
    assert err.count("\n") == 1
    assert send(desk_server, {"do": "state"}).status == 200


@pytest.mark.parametrize("answer", [None, {"a": {1, 2}}, {"error": {"kind": "unheard-of", "message": ""}}])
def test_an_answer_that_cannot_be_sent_is_a_fault(desk: SmallDesk, desk_server: Server, answer: Any) -> None:
    desk.do["odd"] = lambda _: answer
    assert send(desk_server, {"do": "odd"}).status == 500


def test_a_page_that_cannot_be_made_is_told(desk: SmallDesk, capfd: pytest.CaptureFixture[str]) -> None:
    def page() -> str:
        raise ValueError("no page")

    with running(with_desk(desk, page)) as server:
        got = ask(server, below(server))
        assert (got.status, got.data["error"]["kind"]) == (500, "fault")
        assert got.headers["x-content-type-options"] == "nosniff"
    assert "ValueError 'no page'" in capfd.readouterr().err


def test_messages_are_answered_one_at_a_time(desk: SmallDesk, desk_server: Server) -> None:
    def add(number: int) -> None:
        for one in range(20):
            send(desk_server, {"do": "add", "word": f"{number} {one}"})

    clients = [threading.Thread(target=add, args=(number,)) for number in range(4)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()
    assert desk.most_busy == 1
    assert (len(set(desk.words)), desk.number) == (80, 81)


def test_a_long_call_keeps_nobody_from_following_events(desk: SmallDesk, desk_server: Server) -> None:
    entered, leave = threading.Event(), threading.Event()

    def wait(_: dict[str, Any]) -> dict[str, Any]:
        entered.set()
        leave.wait(20)
        return {}

    desk.do["wait"] = wait
    client = threading.Thread(target=send, args=(desk_server, {"do": "wait"}))
    client.start()
    assert entered.wait(20)
    events = Events(desk_server)
    assert events.next() == ("number", 1)
    assert ask(desk_server, below(desk_server, "nothing")).status == 404
    leave.set()
    client.join()
    events.close()


def test_every_page_is_told_of_another_number(desk: SmallDesk, desk_server: Server) -> None:
    first, second = Events(desk_server), Events(desk_server)
    assert first.answer.getheader("Content-Type", "").startswith("text/event-stream")
    assert (first.next(), second.next()) == (("number", 1), ("number", 1))
    send(desk_server, {"do": "state"})
    send(desk_server, {"do": "add", "word": "a"})
    assert (first.next(), second.next()) == (("number", 2), ("number", 2))
    first.close()
    desk.outside.set()
    assert second.next() == ("number", 3)
    second.close()


def test_a_fault_in_looking_is_told_once(
    desk: SmallDesk, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    looked, looks = threading.Semaphore(0), 3

    def look() -> bool:
        looked.release()
        raise ValueError("no files")

    monkeypatch.setattr(desk, "look", look)
    with running(with_desk(desk)) as server:
        for _ in range(looks):
            assert looked.acquire(timeout=20)
        assert json.loads(send(server, {"do": "add", "word": "a"}).text)["number"] == 2
    assert capfd.readouterr().err.count("no files") == 1


def test_pages_for_a_class_may_only_look_as_they_do(desk: SmallDesk, desk_server: Server) -> None:
    asked: list[dict[str, Any]] = []

    def answer(message: dict[str, Any]) -> dict[str, Any]:
        asked.append(message["message"])
        return {"html": "<p>Well done, <script>alert(1)</script>"}

    desk.do["class"] = answer
    for path in ("feedback/7", "class-report"):
        got = ask(desk_server, below(desk_server, path))
        assert (got.status, got.text) == (200, "<p>Well done, <script>alert(1)</script>")
        policy = got.headers["content-security-policy"].split("; ")
        assert policy == ["default-src 'none'", "style-src 'unsafe-inline'", "sandbox", "frame-ancestors 'none'"]
    assert asked == [{"do": "feedback", "row": 7}, {"do": "report"}]


def test_a_page_for_a_class_that_is_not_there_is_told(desk: SmallDesk, desk_server: Server) -> None:
    desk.do["class"] = lambda _: {"error": {"kind": "refused", "message": "<b>nothing</b> is marked yet"}}
    got = ask(desk_server, below(desk_server, "feedback/0"))
    assert (got.status, got.text) == (422, "<b>nothing</b> is marked yet")
    assert got.headers["content-type"].startswith("text/plain")
    assert ask(desk_server, below(desk_server, "feedback/x")).status == 404
    assert ask(desk_server, "/feedback/0").status == 404
