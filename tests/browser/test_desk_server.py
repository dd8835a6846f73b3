"""The server of a desk as a browser meets it: from its own page, and from the page of another."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from argmap.serving import DeskSite, Server
from argmap.serving.incoming import LARGEST
from tests.browser.editing import Edited, served
from tests.serving.talking import SmallDesk, running, with_desk

SEND = """async ([address, message, how]) => {
  if (typeof message === "number") message = { do: "add", word: "a".repeat(message) };
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(address, { method: "POST", body: JSON.stringify(message), headers, ...how });
  return [answer.status, await answer.text()];
}"""
SOON = 20_000


@pytest.fixture
def desk() -> SmallDesk:
    return SmallDesk()


@pytest.fixture
def server(desk: SmallDesk) -> Iterator[Server]:
    with running(with_desk(desk)) as found:
        yield found


@pytest.fixture
def tab(browser: Any) -> Iterator[Any]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def test_its_own_page_sends_messages_and_is_told(desk: SmallDesk, server: Server, tab: Any) -> None:
    tab.goto(server.address)
    tab.evaluate("""() => {
      window.told = [];
      new EventSource("events").addEventListener("number", (event) => window.told.push(event.data));
    }""")
    tab.wait_for_function("() => window.told.length === 1", timeout=SOON)
    status, text = tab.evaluate(SEND, ["desk", {"do": "add", "word": "naïve"}, {}])
    assert (status, text) == (200, '{"number":2,"words":["naïve"]}')
    tab.wait_for_function("() => window.told.join() === '1,2'", timeout=SOON)
    desk.outside.set()
    tab.wait_for_function("() => window.told.join() === '1,2,3'", timeout=SOON)


@pytest.mark.slow
def test_its_page_can_read_why_a_paper_is_refused(desk: SmallDesk, server: Server, tab: Any) -> None:
    tab.goto(server.address)
    status, text = tab.evaluate(SEND, ["desk", LARGEST, {}])
    assert status == 413
    assert "more than 48 MiB" in text
    assert tab.evaluate(SEND, ["desk", {"do": "state"}, {}])[0] == 200
    assert desk.words == []


STRANGE = """<iframe name=there src="ADDRESS"></iframe><iframe name=answer></iframe>
<form method=post target=answer action="ADDRESSdesk" enctype="text/plain">
<input name='{"do":"add","word":"' value='"}'></form>"""


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost"])
def test_another_page_that_knows_the_address_neither_reads_nor_writes(
    desk: SmallDesk, server: Server, tab: Any, name: str
) -> None:
    got: list[tuple[str, int]] = []
    tab.on("response", lambda answer: got.append((answer.request.method, answer.status)))
    stranger = DeskSite(
        SmallDesk(), lambda: STRANGE.replace("ADDRESS", server.address), "default-src * 'unsafe-inline'"
    )
    with running(Server(stranger, 0)) as other:
        tab.goto(other.address.replace("127.0.0.1", name))
        assert not any("The desk." in frame.content() for frame in tab.frames)
        message, plain = {"do": "add", "word": "a"}, {"Content-Type": "text/plain"}
        for how in ({}, {"headers": plain}, {"headers": plain, "mode": "no-cors"}):
            with pytest.raises(Exception, match="Failed to fetch"):
                tab.evaluate(SEND, [f"{server.address}desk", message, how])
        with pytest.raises(Exception, match="Failed to fetch"):
            tab.evaluate("address => fetch(address)", server.address)
        with tab.expect_response(lambda answer: answer.request.method == "POST", timeout=SOON):
            tab.evaluate("() => document.querySelector('form').submit()")
    assert desk.words == []
    assert {status for method, status in got if method == "POST"} == {403}
    assert {method for method, _ in got} == {"GET", "POST"}


def test_the_page_of_a_real_desk_follows_its_file(browser: Any, tmp_path: Path) -> None:
    context = browser.new_context()
    with served(tmp_path) as there:
        page = Edited(context.new_page(), there)
        title = page.tab.title()
        assert f"title: {title}\n" in there.text
        there.file.write_text(there.text.replace(f"title: {title}\n", "title: Another\n"), encoding="utf-8")
        page.tab.wait_for_function("() => document.title === 'Another'", timeout=SOON)
        assert page.faults == []
    context.close()
