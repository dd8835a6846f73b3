"""The page that an editor shows beside the text: it follows what the editor says, and nobody else."""

from collections.abc import Iterator
from typing import Any

import pytest

from argmap.graph.lowering import lower
from argmap.notation.reading import loads
from argmap.page import as_json, content, page_beside_text
from tests.browser.pages import TEXT

ADDRESS = "http://127.0.0.1:1/editor"
"""Nothing answers there; the page within has the origin of the one around, as in an editor."""
AROUND = """<!doctype html><iframe id="page" style="width: 1200px; height: 800px"></iframe>"""
STRANGER = """<script>
  parent.frames[0].postMessage({ unread: "From a stranger." }, "*");
  parent.postMessage("sent", "*");
</script>"""
HOSTILE = "</script><script>top.ran = 1</script><img src=x onerror='top.ran = 1'>"
REACH = """(address) => new Promise((refused) => {
  addEventListener("securitypolicyviolation", ({ effectiveDirective }) => refused(effectiveDirective), { once: true });
  fetch(address).finally(() => setTimeout(() => refused("nobody"), 1000)).catch(() => {});
})"""
LET_IN = """(html) => new Promise((sent) => {
  addEventListener("message", sent, { once: true });
  document.body.append(Object.assign(document.createElement("iframe"), { sandbox: "allow-scripts", srcdoc: html }));
})"""


def shown(text: str) -> dict[str, Any]:
    return content(lower(loads(text).map))


class Beside:
    """A page within another, which tells it what is new."""

    def __init__(self, tab: Any) -> None:
        self.tab, self.faults = tab, list[str]()
        tab.on("pageerror", lambda error: self.faults.append(str(error)))
        tab.on("console", self.listen)
        tab.route(ADDRESS, lambda route: route.fulfill(body=AROUND, content_type="text/html"))
        tab.goto(ADDRESS)
        self.page = tab.frame_locator("#page")
        self.begin(TEXT)

    def begin(self, text: str) -> None:
        """Put the page of a text there."""
        self.tab.evaluate("(html) => { page.srcdoc = html; }", page_beside_text(shown(text)))
        self.page.locator("#cards .card").first.wait_for()

    def listen(self, said: Any) -> None:
        """Note what the page reports as an error."""
        if said.type == "error":
            self.faults.append(said.text)

    def tell(self, **news: str | None) -> None:
        """Send a message to the page, as the editor does."""
        self.tab.evaluate("(news) => page.contentWindow.postMessage(news, origin)", news)


@pytest.fixture
def beside(browser: Any) -> Iterator[Beside]:
    context = browser.new_context(viewport={"width": 1280, "height": 850})
    found = Beside(context.new_page())
    yield found
    context.close()
    assert found.faults == []


def test_what_is_typed_is_shown_and_the_chosen_statement_stays(beside: Beside) -> None:
    beside.page.locator("[data-id=buses]").first.click()
    beside.tell(content=as_json(shown(TEXT.replace("The school buses", "The yellow buses"))), unread="")
    beside.page.locator("#cards").get_by_text("The yellow buses").wait_for()
    assert beside.page.locator("#panel .statement").inner_text().startswith("The yellow buses")


def test_a_text_that_cannot_be_read_is_told_over_the_last_map(beside: Beside) -> None:
    notice = beside.page.locator("#notice")
    beside.tell(content=None, unread="This text cannot be read. Line 2: why.")
    notice.get_by_text("Line 2: why.").wait_for()
    assert beside.page.locator("[data-id=buses]").first.is_visible()
    beside.tell(content=as_json(shown(TEXT)), unread="")
    notice.wait_for(state="hidden")


def test_the_page_is_as_dark_as_the_editor(beside: Beside) -> None:
    grounds = []
    for colours in ("dark", "light"):
        beside.tell(colours=colours)
        beside.page.locator(f'html[style*="color-scheme: {colours}"]').wait_for()
        grounds.append(beside.page.locator("body").evaluate("(body) => getComputedStyle(body).backgroundColor"))
    assert len(set(grounds)) == 2


def test_what_does_nothing_in_an_editor_is_not_offered(beside: Beside) -> None:
    beside.page.locator("[data-id=buses]").first.click()
    beside.page.locator("#panel .statement").wait_for()
    beside.page.locator("#menu summary").click()
    assert beside.page.locator("#svg").is_visible()
    assert [name for name in (".copy", "#print", "#scheme") if beside.page.locator(name).first.is_visible()] == []


def test_a_page_of_another_origin_is_not_heard(beside: Beside) -> None:
    beside.tab.evaluate(LET_IN, STRANGER)
    beside.tell(colours="dark")
    beside.page.locator('html[style*="color-scheme: dark"]').wait_for()
    assert not beside.page.locator("#notice").is_visible()


def test_what_a_statement_says_never_runs(beside: Beside) -> None:
    text = TEXT.replace("The school buses cannot run an hour later.", HOSTILE)
    beside.tell(content=as_json(shown(text)), unread=HOSTILE)
    beside.page.locator("#cards").get_by_text("</script>").wait_for()
    beside.page.locator("#notice").get_by_text("</script>").wait_for()
    beside.begin(text)
    beside.page.locator("#cards").get_by_text("</script>").wait_for()
    assert beside.tab.evaluate("() => 'ran' in window") is False


def test_the_page_cannot_reach_a_network(beside: Beside) -> None:
    assert beside.tab.frames[1].evaluate(REACH, "http://127.0.0.1:1/") == "connect-src"
    beside.faults.clear()  # the browser reports the refusal
