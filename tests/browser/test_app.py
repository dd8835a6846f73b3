"""argmap.html, opened from the disk without a network: what it shows, keeps, saves and survives."""

import socket
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from argmap.notation.reading import load
from tests.browser.in_file import Framed, Kept, opened
from tests.browser.pages import axe

pytestmark = pytest.mark.slow

LARGEST = 20_000_000


def example(tab: Framed) -> None:
    """Open the example and wait until it is checked."""
    tab.get_by_role("button", name="Just open it").click()
    tab.locator("#cards .card").first.wait_for()
    tab.locator("#cards .problems").first.wait_for()
    tab.ready()


def test_it_is_small_enough_and_begins_with_the_start(app: Path, browser: Any) -> None:
    assert app.stat().st_size <= LARGEST
    with opened(browser, app) as tab:
        assert tab.locator("h1").first.inner_text().startswith("argmap draws the argument of a text")
        assert tab.window.locator("#old").is_hidden()
        tab.ready()
        assert axe(tab.window) == []


def test_what_is_pressed_before_python_has_begun_is_done_when_it_has(app: Path, browser: Any) -> None:
    with opened(browser, app) as tab:
        tab.get_by_role("button", name="Just open it").click()
        assert tab.window.locator("#bar progress").is_visible()
        tab.window.locator("#said", has_text="as soon as argmap is ready").wait_for()
        tab.locator("#cards .card").first.wait_for()


def test_files_are_kept_until_they_are_to_be_forgotten(app: Path, browser: Any, tmp_path: Path) -> None:
    with opened(browser, app) as tab:
        example(tab)
        kept = Kept(tab, tmp_path / "kept")
        tab.locator("#cards .card", has_text="School should begin").dblclick()
        tab.keyboard.press("Control+A")
        tab.keyboard.type("School should begin at ten.")
        tab.keyboard.press("Enter")
        tab.locator("#saved.saved").wait_for()
        tab.wait_for_timeout(300)
        name = kept.file.name
        assert load(kept.file).map.claim.text == "School should begin at ten."
        tab.goto(app.as_uri())
        recent = tab.locator(".recent li .open")
        assert recent.locator("strong").inner_text() == "Should school begin at nine?"
        assert name in recent.inner_text()
        recent.click()
        tab.locator("#cards .card", has_text="School should begin at ten.").wait_for()
        tab.ready()
        tab.window.locator("#kept").click()
        tab.window.get_by_role("button", name="Forget everything").click()
        with tab.window.expect_navigation():
            tab.window.get_by_role("button", name="Yes, delete").click()
        tab.window.frame_locator("#page").locator(".recent .quiet").wait_for()
        assert kept.files == {}


def test_a_second_window_says_that_it_keeps_nothing(app: Path, browser: Any) -> None:
    with opened(browser, app) as tab:
        other = Framed(tab.window.context.new_page())
        other.goto(app.as_uri())
        assert other.window.locator("#kept.grave").inner_text() == "Not kept"
        other.window.locator("#kept").click()
        assert "another window" in other.window.locator("dialog").inner_text()
        assert "stay in this browser" not in other.window.locator("dialog").inner_text()
        other.window.keyboard.press("Escape")
        assert "kept on this computer" not in other.locator("#start").inner_text()
        example(other)
        other.locator("#saved", has_text="Not kept in this browser").wait_for()
        assert tab.window.locator("#kept:not(.grave)").is_visible()


def test_python_that_ends_begins_again_with_the_map(app: Path, browser: Any) -> None:
    with opened(browser, app) as tab:
        example(tab)
        (worker,) = tab.window.workers
        worker.evaluate("self.postMessage({ number: 0, fault: 'memory access out of bounds' })")
        tab.window.locator("#said", has_text="was started again").wait_for()
        tab.locator("#cards .card", has_text="School should begin at nine.").wait_for()
        tab.locator("#cards .card", has_text="School should begin").click()
        tab.locator("#saved.saved").wait_for()


def test_somebody_who_does_not_want_to_wait_stops_it(app: Path, browser: Any) -> None:
    with opened(browser, app) as tab:
        example(tab)
        (worker,) = tab.window.workers
        worker.evaluate("setTimeout(() => { for (;;); })")
        tab.locator("#undo").evaluate("one => one.removeAttribute('aria-disabled')")
        tab.locator("#export").click()
        tab.window.locator("#stop").click()
        tab.window.locator("#said", has_text="Stopped").wait_for()
        tab.locator("#cards .card", has_text="School should begin at nine.").wait_for()


def test_it_speaks_german_and_remembers_that(app: Path, browser: Any) -> None:
    with opened(browser, app, locale="de-AT") as tab:
        assert tab.window.locator("#private").inner_text() == "Nichts verlässt diesen Computer"
        tab.get_by_role("button", name="English").click()
        tab.window.locator("#private", has_text="Nothing leaves").wait_for()
        tab.goto(app.as_uri())
        assert tab.window.locator("#private").inner_text() == "Nothing leaves this computer"


def test_dialogs_tell_of_connections_storage_and_parts(app: Path, browser: Any) -> None:
    head = app.read_text(encoding="utf-8")[:5000]
    assert "connect-src 'none'" in head, "as the dialog says, for whoever looks for it"
    with opened(browser, app) as tab:
        for name, words in (
            ("private", "connect-src 'none'"),
            ("kept", "Whoever uses this browser"),
            ("about", "MPL-2.0"),
        ):
            tab.window.locator(f"#{name}").click()
            assert words in tab.window.locator("dialog").inner_text()
            assert axe(tab.window) == []
            tab.window.keyboard.press("Escape")


def sent_to(server: socket.socket) -> bytes:
    """Return what was sent: a browser may open a connection before it learns that it must not use it."""
    found = b""
    while True:
        try:
            caller, _ = server.accept()
            caller.settimeout(0.5)
            found += caller.recv(100)
        except TimeoutError:
            continue
        except BlockingIOError:
            return found


def test_no_connection_is_possible(app: Path, browser: Any) -> None:
    """Whatever a page may try, from this one and from the one within: nothing is sent to the server next to it."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        host = f"127.0.0.1:{server.getsockname()[1]}"
        tries = (
            f"fetch('http://{host}/', {{ mode: 'no-cors' }}).catch(() => 0)",
            f"navigator.sendBeacon('http://{host}/', 'x')",
            f"new Promise((done) => {{ const one = new Image(); one.onload = one.onerror = () => done(0);"
            f" one.src = 'http://{host}/x.png'; }})",
            f"new Promise((done) => {{ try {{ new WebSocket('ws://{host}/').onerror = () => done(0); }}"
            " catch { done(0); } })",
            f"(() => {{ const one = document.createElement('link'); one.rel = 'stylesheet'; one.href = 'http://{host}/';"
            " document.head.append(one); })()",
            f"(() => {{ try {{ const one = document.createElement('script'); one.src = 'http://{host}/';"
            " document.head.append(one); } catch {} })()",
            f"(() => {{ const one = document.createElement('iframe'); one.src = 'http://{host}/';"
            " document.body.append(one); })()",
            f"(() => {{ document.body.insertAdjacentElement('beforeend', Object.assign(document.createElement('form'),"
            f" {{ action: 'http://{host}/' }})).submit(); }})()",
            f"(() => {{ try {{ new RTCPeerConnection({{ iceServers: [{{ urls: 'stun:{host}' }}] }})"
            ".createDataChannel('x'); } catch {} })()",
        )
        context = browser.new_context()
        tab = Framed(context.new_page())
        tab.goto(app.as_uri())
        tab.ready()
        for act in tries:
            for where in (tab.frame, tab.window.main_frame):
                with suppress(Exception):  # some end what they are tried in
                    where.evaluate(act)
        tab.window.wait_for_timeout(500)
        assert sent_to(server) == b""
        context.close()
