"""The page of a map that is followed, its events and its pictures."""

import http.client
from pathlib import Path

import pytest

from argmap.serving import LiveMap, LiveSite, Server
from tests.page.test_paper_pages import paper
from tests.serving.talking import MAP, Events, ask, below, change, place, running


def test_the_page_is_served_with_its_policy(live_server: Server) -> None:
    got = ask(live_server, below(live_server))
    assert got.status == 200
    assert "A claim." in got.text
    assert "connect-src 'self'" in got.headers["content-security-policy"]
    assert "script-src 'sha256-" in got.headers["content-security-policy"]
    assert got.headers["cache-control"] == "no-store"


def test_nothing_can_be_written(live_server: Server) -> None:
    for path in ("", "desk", "events"):
        got = ask(live_server, below(live_server, path), method="POST", body=b"{}", Content_Type="application/json")
        assert got.status in (404, 405)


def test_events_bring_each_change(live_server: Server, file: Path) -> None:
    events = Events(live_server)
    name, first = events.next()
    assert (name, first["title"]) == ("content", "First")
    change(file, MAP.format(title="Second"))
    assert events.next()[1]["title"] == "Second"
    change(file, "claim: [")
    name, said = events.next()
    assert name == "unread"
    assert "map.yaml" in said
    events.close()


def test_an_edit_does_not_send_the_pictures_of_the_paper_again(file: Path, tmp_path: Path) -> None:
    following = LiveMap(str(file), str(paper(tmp_path)), paper_pages=True)
    with running(Server(LiveSite(following), 0)) as server:
        events = Events(server)
        _, first = events.next()
        change(file, MAP.format(title="Second"))
        _, second = events.next()
        events.close()
        addresses = [one["source"] for one in first["pages"]["sheets"]]
        assert [one["source"] for one in second["pages"]["sheets"]] == addresses
        assert (first["title"], second["title"], len(set(addresses))) == ("First", "Second", 2)
        pictures = following.state.pictures
        assert max(len(str(one)) for one in (first, second)) < min(map(len, pictures.values()))
        link = http.client.HTTPConnection(*place(server), timeout=20)
        link.request("GET", below(server, addresses[1]))
        answer = link.getresponse()
        assert answer.read() == pictures[addresses[1]]
        assert answer.getheader("Content-Type") == "image/png"
        assert "immutable" in str(answer.getheader("Cache-Control"))
        link.close()
        assert ask(server, f"/{addresses[0]}").status == 404
        assert ask(server, below(server, addresses[0]), Host="evil.example").status == 421
        assert ask(server, below(server, "pages/another.png")).status == 404


def test_a_fault_is_told_in_one_line(
    live_server: Server, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> str:
        raise ValueError("odd content")

    with monkeypatch.context() as broken:
        broken.setattr("argmap.serving.live_site.page", fail)
        assert ask(live_server, below(live_server)).status == 500
    assert capfd.readouterr().err.count("\n") == 1
    assert ask(live_server, below(live_server)).status == 200
