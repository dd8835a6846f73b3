"""The page of ``argmap serve`` in a browser: an edit is seen at once, and the view is kept."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from argmap.serving import LiveMap, LiveSite, Server
from tests.browser.at_rest import box_of
from tests.browser.pages import TEXT, Opened
from tests.page.test_paper_pages import MAP, paper

SOON = 20_000


class Edited:
    """A map that is served, and the page of it."""

    def __init__(self, opened: Opened, file: Path) -> None:
        self.opened, self.tab, self.file = opened, opened.tab, file

    def change(self, old: str, new: str) -> None:
        """Write something else in the file."""
        text = self.file.read_text(encoding="utf-8")
        assert old in text
        self.file.write_text(text.replace(old, new), encoding="utf-8")

    def see(self, expression: str) -> None:
        """Wait until something holds on the page."""
        self.tab.wait_for_function(expression, timeout=SOON)


@contextmanager
def served(browser: Any, file: Path, following: LiveMap) -> Iterator[Edited]:
    """Serve a map and open its page."""
    server = Server(LiveSite(following), 0)
    thread = threading.Thread(target=server.run)
    thread.start()
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    context.route(lambda address: not address.startswith(server.address), lambda route: route.abort())
    yield Edited(Opened(context.new_page(), server.address), file)
    context.close()
    server.stop()
    thread.join()


@pytest.fixture
def live(browser: Any, tmp_path: Path) -> Iterator[Edited]:
    """Serve the map that most tests use."""
    file = tmp_path / "map.yaml"
    file.write_text(TEXT, encoding="utf-8")
    with served(browser, file, LiveMap(str(file))) as edited:
        yield edited


def has(text: str) -> str:
    return f"() => document.getElementById('cards').innerText.includes({text!r})"


def test_an_edit_is_seen_at_once_with_its_problems(live: Edited) -> None:
    before = int(live.tab.inner_text("#troubles").split()[1])
    live.change("basis: testimony, at: 1.1 s2", "at: 1.1 s2")
    live.see(f"() => document.getElementById('troubles').textContent === 'Problems {before + 1}'")
    live.change("The school buses cannot", "The yellow buses can hardly")
    live.see(has("The yellow buses can hardly run"))
    assert live.tab.evaluate("[...document.querySelectorAll('#cards .changed')].map(one => one.dataset.id)") == [
        "buses"
    ]
    assert live.opened.faults == []


def test_the_view_is_kept(live: Edited) -> None:
    live.opened.card("safe").locator(".fold").click()
    live.opened.card("buses").click()
    live.opened.press("-", "-")
    live.tab.mouse.move(600, 800)
    live.tab.mouse.wheel(30, 40)
    live.tab.evaluate("document.getElementById('panel').scrollTop = 40")
    kept = "JSON.stringify([document.activeElement.id, document.getElementById('panel').scrollTop, location.hash])"
    before, box, size = live.tab.evaluate(kept), box_of(live.opened.card("buses")), live.opened.shown()
    assert "lamps" not in size
    first = "    - {id: first, text: A new one comes first.}\n"
    live.change("  premises:\n    - id: sleep", f"  premises:\n{first}    - id: sleep")
    live.see(has("A new one comes first"))
    assert live.opened.shown() == [size[0], "first", *size[1:]]
    assert box_of(live.opened.card("buses")) == pytest.approx(box, abs=0.01)
    assert live.tab.evaluate(kept) == before
    assert "buses" in live.tab.inner_text("#panel .statement")


def test_a_statement_without_a_name_is_known_by_its_words(live: Edited) -> None:
    live.change("id: bedtime\n          text", "text")
    live.change("- {id: trial, text", "- {text")
    live.see("() => !document.querySelector('#cards [data-id=trial]')")
    bedtime = live.tab.locator("#cards .card", has_text="go to bed later")
    bedtime.locator(".fold").click()
    bedtime.click()
    live.change(
        "      objections:\n        - text: Pupils",
        "      objections:\n        - {text: An earlier objection.}\n        - text: Pupils",
    )
    live.see(has("An earlier objection"))
    assert bedtime.get_attribute("aria-expanded") == "false"
    assert bedtime.get_attribute("aria-selected") == "true"


def test_a_list_of_problems_stays_a_list(live: Edited) -> None:
    live.opened.press("c")
    live.change("basis: testimony, at: 1.1 s2", "at: 1.1 s2")
    live.see("() => document.getElementById('panel').innerText.includes('unsupported-objection')")
    assert live.tab.get_attribute("#troubles", "aria-pressed") == "true"


def test_what_was_chosen_may_go(live: Edited) -> None:
    live.opened.card("buses").click()
    live.change("{id: buses, text: The school buses cannot run an hour later.", "{id: cars, text: Streets fill up.")
    live.see(has("Streets fill up"))
    live.change("  objections:\n    - {id: cars", "  premises_: x\n    - {id: cars")
    live.see("() => !document.getElementById('notice').hidden")


def test_a_map_that_cannot_be_read_is_told_and_the_last_one_kept(live: Edited) -> None:
    before = box_of(live.opened.card("buses"))
    live.tab.evaluate("window.buses = document.querySelector('#cards [data-id=buses]')")
    live.change("claim:\n", "claim: [\n")
    live.see("() => document.getElementById('notice').innerText.includes('map.yaml')")
    assert box_of(live.opened.card("buses")) == before
    assert live.tab.inner_text("#notice").count("\n") >= 2
    assert len(live.opened.shown()) == 9
    live.change("claim: [\n", "claim:\n")
    live.see("() => document.getElementById('notice').hidden")
    assert live.tab.evaluate("window.buses.isConnected"), "what is shown already is not drawn again"
    assert live.opened.faults == []


def test_the_overview_follows_and_keeps_the_bar_in_focus(live: Edited) -> None:
    live.opened.press("v", "ArrowRight")
    live.change(
        "  premises:\n    - id: sleep", "  premises:\n    - {id: first, text: A new one comes first.}\n    - id: sleep"
    )
    live.see("() => document.getElementById('bars').innerText.includes('A new one comes first')")
    assert live.tab.evaluate("document.activeElement.dataset.id") == "sleep"
    assert live.tab.locator("#bars [data-id=first]").is_visible()
    assert live.opened.faults == []


def test_the_pages_of_the_paper_stay_while_the_map_is_edited(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text(MAP, encoding="utf-8")
    following = LiveMap(str(file), str(paper(tmp_path)), paper_pages=True)
    with served(browser, file, following) as edited:
        edited.opened.press("p")
        edited.tab.get_by_role("button", name="Pages", exact=True).click()
        drawn = (
            "() => [...document.querySelectorAll('#paper img')].filter(one => one.naturalWidth === 1000).length === 2"
        )
        edited.see(drawn)
        edited.change("They sleep", "Pupils sleep")
        edited.see(has("Pupils sleep"))
        edited.see(drawn)
        asked = "performance.getEntriesByType('resource').filter(one => one.name.includes('/pages/')).length"
        assert edited.tab.evaluate(asked) == 2
        assert edited.opened.faults == []
