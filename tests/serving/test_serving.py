"""A page that follows its map, and who may see it."""

import http.client
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from argmap.notation.reading import Document, load
from argmap.problems import ArgmapError, ReadError
from argmap.serving import LiveMap, Server, live_map
from argmap.serving.server import names
from tests.page.test_paper_pages import paper

MAP = "title: {title}\nclaim:\n  id: c\n  text: A claim.\n  premises: [{{text: A premise.}}]\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Write a map."""
    found = tmp_path / "map.yaml"
    found.write_text(MAP.format(title="First"), encoding="utf-8")
    return found


@contextmanager
def served(following: LiveMap) -> Iterator[Server]:
    """Serve a map on a free port."""
    running = Server(following, 0)
    thread = threading.Thread(target=running.run)
    thread.start()
    yield running
    running.shutdown()
    thread.join()


@pytest.fixture
def server(file: Path) -> Iterator[Server]:
    """Serve the map."""
    with served(LiveMap(str(file))) as running:
        yield running


def change(file: Path, text: str) -> None:
    """Write a file as editors do: under another name, then renamed."""
    beside = file.with_suffix(".new")
    beside.write_text(text, encoding="utf-8")
    beside.replace(file)


def ask(
    server: Server, path: str = "/", host: str | None = None, method: str = "GET"
) -> tuple[int, str, dict[str, str]]:
    link = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    link.request(method, path, headers={"Host": host or f"127.0.0.1:{server.server_port}"})
    answer = link.getresponse()
    found = answer.status, answer.read().decode(), dict(answer.getheaders())
    link.close()
    return found


def test_an_edit_during_the_first_reading_is_seen(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def load_and_edit(name: str) -> Document:
        found = load(name)
        change(file, MAP.format(title="Second"))
        return found

    monkeypatch.setattr(live_map, "load", load_and_edit)
    following = LiveMap(str(file))
    following.look()
    assert following.state.content["title"] == "Second"


def test_an_edit_makes_a_new_state(file: Path) -> None:
    following = LiveMap(str(file))
    change(file, MAP.format(title="Second"))
    following.look()
    assert (following.state.number, following.state.content["title"]) == (2, "Second")
    following.look()
    assert following.state.number == 2


def test_what_cannot_be_read_is_told_and_the_last_map_kept(file: Path) -> None:
    following = LiveMap(str(file))
    change(file, "claim: [")
    following.look()
    assert following.state.content["title"] == "First"
    assert "syntax-error" in following.state.unread
    file.unlink()
    following.look()
    assert "map.yaml" in following.state.unread
    change(file, MAP.format(title="Third"))
    following.look()
    assert (following.state.content["title"], following.state.unread) == ("Third", "")


def test_settings_count_as_soon_as_they_are_there(file: Path) -> None:
    following = LiveMap(str(file))
    assert following.state.content["nodes"][1]["problems"]
    (file.parent / "argmap.toml").write_text('ignore = ["unsupported-premise"]\n', encoding="utf-8")
    following.look()
    assert "problems" not in following.state.content["nodes"][1]
    (file.parent / "argmap.toml").write_text("ignore = 3\n", encoding="utf-8")
    following.look()
    assert "ignore" in following.state.unread


def test_a_paper_beside_it_is_followed_too(file: Path) -> None:
    change(file, MAP.format(title="T").replace("title: T", "title: T\npaper: p"))
    with pytest.raises(ReadError):
        LiveMap(str(file))
    record = file.parent / "p.paper.yaml"
    record.write_text("record: {id: p, title: Old, type: book}\n", encoding="utf-8")
    following = LiveMap(str(file))
    change(record, "record: {id: p, title: New paper, type: book}\n")
    following.look()
    assert following.state.content["source"] == "New paper."


def test_the_text_of_the_paper_is_followed(file: Path, tmp_path: Path) -> None:
    paper = tmp_path / "paper.md"
    paper.write_text("# One\n\nA first sentence.\n", encoding="utf-8")
    following = LiveMap(str(file), str(paper))
    change(paper, "# One\n\nAnother sentence.\n")
    following.look()
    assert following.state.content["paper"][-1]["paragraphs"][0]["sentences"] == [{"text": "Another sentence."}]
    paper.unlink()
    following.look()
    assert "paper.md" in following.state.unread
    assert following.state.content["paper"]


def test_the_page_is_served_with_its_policy(server: Server) -> None:
    status, text, headers = ask(server)
    assert status == 200
    assert "A claim." in text
    assert "connect-src 'self'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/map.yaml", "/../map.yaml", "/etc/passwd", "/?", "/events/.."])
def test_no_file_is_served(server: Server, path: str) -> None:
    assert ask(server, path)[0] == 404


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "0.0.0.0:{port}"])
@pytest.mark.parametrize("path", ["/", "/events"])
def test_other_names_of_this_machine_are_refused(server: Server, host: str, path: str) -> None:
    status, text, _ = ask(server, path, host.format(port=server.server_port))
    assert status == 421
    assert "A claim." not in text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_written(server: Server, method: str) -> None:
    assert ask(server, method=method)[0] == 501


def test_it_listens_to_this_machine_only(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_events_bring_each_change(server: Server, file: Path) -> None:
    link = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
    link.request("GET", "/events", headers={"Host": f"localhost:{server.server_port}"})
    answer = link.getresponse()

    def event() -> tuple[str, object]:
        lines = [answer.readline().decode().rstrip("\n") for _ in range(3)]
        return lines[0], json.loads(lines[1].removeprefix("data: "))

    name, first = event()
    assert name == "event: content"
    assert isinstance(first, dict)
    change(file, MAP.format(title="Second"))
    _, second = event()
    assert isinstance(second, dict)
    assert (first["title"], second["title"]) == ("First", "Second")
    change(file, "claim: [")
    assert event()[0] == "event: unread"
    link.close()


def test_an_edit_does_not_send_the_pictures_of_the_paper_again(file: Path, tmp_path: Path) -> None:
    with served(LiveMap(str(file), str(paper(tmp_path)), paper_pages=True)) as server:
        link = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=5)
        link.request("GET", "/events")
        answer = link.getresponse()
        events = []
        for title in ("First", "Second"):
            change(file, MAP.format(title=title))
            events.append([answer.readline() for _ in range(3)][1])
        first, second = (json.loads(one.removeprefix(b"data: ")) for one in events)
        link.close()
        addresses = [one["source"] for one in first["pages"]["pictures"]]
        assert [one["source"] for one in second["pages"]["pictures"]] == addresses
        assert (first["title"], second["title"], len(set(addresses))) == ("First", "Second", 2)
        pictures = server.following.state.pictures
        assert max(map(len, events)) < min(map(len, pictures.values()))
        link.request("GET", addresses[1])
        answer = link.getresponse()
        assert answer.read() == pictures[addresses[1]]
        assert answer.getheader("Content-Type") == "image/png"
        assert "immutable" in str(answer.getheader("Cache-Control"))
        link.close()
        assert ask(server, addresses[0], "evil.example")[0] == 421
        assert ask(server, "/pages/another.png")[0] == 404


def test_a_paper_that_changes_has_other_pictures(file: Path, tmp_path: Path) -> None:
    pdf = paper(tmp_path)
    following = LiveMap(str(file), str(pdf), paper_pages=True)
    before = following.state.pictures
    pdf.unlink()
    paper(tmp_path, 3)
    following.look()
    assert len(following.state.pictures) == 3
    assert {one["source"] for one in following.state.content["pages"]["pictures"]} == set(following.state.pictures)
    assert following.state.pictures != before
    change(file, "claim: [")
    following.look()
    assert len(following.state.pictures) == 3, "those that are shown are still there"


def test_a_port_that_is_taken_is_told(server: Server, file: Path) -> None:
    with pytest.raises(ArgmapError, match="use another --port"):
        Server(LiveMap(str(file)), server.server_port)
    with pytest.raises(ArgmapError, match="use another --port"):
        Server(LiveMap(str(file)), 99999)


def test_a_name_without_a_port_means_port_80() -> None:
    assert "localhost" in names(80)
    assert "localhost" not in names(8765)


@pytest.mark.parametrize("fault", [ValueError("a fault"), RuntimeError(), RecursionError(), OSError(5, "no disk")])
def test_whatever_goes_wrong_is_shown_and_the_page_is_followed_on(
    file: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def fail(_: str) -> Document:
        raise fault

    following = LiveMap(str(file))
    change(file, MAP.format(title="Second"))
    with monkeypatch.context() as broken:
        broken.setattr(live_map, "load", fail)
        following.look()
    assert following.state.unread
    assert following.state.content["title"] == "First"
    change(file, MAP.format(title="Third"))
    following.look()
    assert (following.state.content["title"], following.state.unread) == ("Third", "")


@pytest.mark.parametrize("settings", [f"strict = {'9' * 5000}\n", "a" + ".b" * 9000 + " = 1\n", "ignore = [nan]\n"])
def test_hostile_settings_and_links_in_a_circle_do_not_stop_it(file: Path, settings: str) -> None:
    following = LiveMap(str(file))
    (file.parent / "argmap.toml").write_text(settings, encoding="utf-8")
    following.look()
    assert "argmap.toml" in following.state.unread
    (file.parent / "argmap.toml").unlink()
    file.unlink()
    file.symlink_to(file.name)
    following.look()
    assert "map.yaml" in following.state.unread
    file.unlink()
    change(file, MAP.format(title="Second"))
    following.look()
    assert (following.state.content["title"], following.state.unread) == ("Second", "")
