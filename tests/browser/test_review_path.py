"""The whole path of a reviewer: a PDF in the browser, its argument, points of every severity, the report in Word."""

from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from argmap.desk import Desk
from argmap.notation.reading import load
from argmap.reviewing.annotations.annotation import Severity
from tests.browser.editing import Served, on_desk
from tests.browser.pages import Opened, axe
from tests.browser.reviewing import PHONE, WIDE, Reviewer

pytestmark = pytest.mark.slow

PARAGRAPHS = [
    ("Title", "Why the Ferry Should Run at Night"),
    ("Normal", "Jane Doe"),
    ("Heading1", "1 Introduction"),
    ("Normal", "The ferry of our town stops at nine in the evening. We argue that it should run until midnight. "
     "Nobody has asked those who work late what they would pay."),
    ("Heading1", "2 Reasons"),
    ("Normal", "Two hundred people work on the other bank after nine. All of them would take the ferry. "
     "The crew says that it can work in three shifts, and this costs nothing."),
    ("Normal", "It has been tried in other towns. Every one of them was glad of it."),
    ("Heading1", "3 Conclusion"),
    ("Normal", "The ferry must run at night, whatever it costs. The council should decide this year."),
]  # fmt: skip


def manuscript() -> bytes:
    """Return a manuscript as a PDF."""
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer

    styles, out = getSampleStyleSheet(), BytesIO()
    flow: list[Any] = []
    for style, text in PARAGRAPHS:
        flow += [Paragraph(text, styles[style]), Spacer(1, 10)]
    SimpleDocTemplate(out, invariant=1).build(flow)
    return out.getvalue()


class WholePath(Reviewer):
    """Hands that begin with a PDF and end with a report."""

    def __init__(self, tab: Any, desk: Desk, address: str, file: Path) -> None:
        self.served = Served(desk, file, address)
        Opened.__init__(self, tab, address)  # no map is open yet that could have settled
        self.margin, self.dialog = tab.locator("#margin"), tab.locator(".point-asked")

    def begin(self, paper: Path) -> None:
        """Begin a map of a paper that is chosen from the disk."""
        with self.tab.expect_file_chooser() as chosen:
            self.tab.locator("#start .paper .main").click()
        chosen.value.set_files(paper)
        self.tab.locator(".editing #parts").wait_for()
        self.settled()

    def sentence(self, words: str) -> int:
        """Return the number of the sentence with some words."""
        texts: list[str] = self.tab.locator("#paper .sentence").all_text_contents()
        found = next((number for number, text in enumerate(texts) if words in text), -1)
        assert found >= 0, words
        return found

    def choose_words(self, words: str) -> None:
        """Select words by the mouse."""
        number = self.sentence(words)
        self.tab.locator("#paper .sentence").nth(number).scroll_into_view_if_needed()
        text = "".join(
            self.tab.locator("#paper .sentence")
            .nth(number)
            .evaluate("one => [...one.querySelectorAll('.lit, .unread')].map(piece => piece.textContent)")
        )
        at = text.index(words)
        self.select((number, at), (number, at + len(words)))


def test_from_a_pdf_to_the_report_in_word(browser: Any, tmp_path: Path) -> None:
    paper = tmp_path / "given" / "ferry.pdf"
    paper.parent.mkdir()
    paper.write_bytes(manuscript())
    folder = tmp_path / "desk"
    folder.mkdir()
    desk, asked = Desk(folder), list[str]()
    context = browser.new_context(viewport=WIDE, accept_downloads=True)
    context.on("request", lambda request: asked.append(request.url))
    with on_desk(desk) as address:
        at = WholePath(context.new_page(), desk, address, folder / "ferry.yaml")
        at.begin(paper)
        argue(at)
        begin(at)
        write_points(at)
        decide_drafts(at)
        assert axe(at.tab) == []
        report, private = reports(at, tmp_path)
        on_a_phone(browser, address, at)
    context.close()
    assert at.faults == []
    host = urlsplit(address).netloc
    assert {urlsplit(one).netloc for one in asked if one.startswith("http")} == {host}
    for words in ("Nobody knows that all would.", "Since when?", "How was this asked?", "well argued", "In my words"):
        assert words in report
    assert "I know the author" not in report
    assert "I know the author" in private
    for heading in ("Major points", "Minor points", "Questions", "What the paper does well"):
        assert heading in report


def argue(at: WholePath) -> None:
    """Make the claim and two reasons of the paper's words."""
    for use, words, text in [
        ("claim", "it should run until midnight", "The ferry should run until midnight."),
        ("premise", "All of them would take the ferry", "All two hundred would take it."),
        ("premise", "this costs nothing", "Three shifts cost nothing."),
    ]:
        at.choose_words(words)
        at.use(use, text)
    assert len(load(at.served.file).map.claim.premises) >= 2


def begin(at: WholePath) -> None:
    """Begin the review by its button."""
    at.tab.locator("#review").click()
    at.margin.locator("article.draft").first.wait_for()
    assert at.margin.locator("article.draft").count() >= 2


def write_points(at: WholePath) -> None:
    """Write a point of each severity: the first by the mouse, the second by keys."""
    at.choose_words("All of them would take the ferry")
    at.tab.locator("#passage-bar .point").click()
    at.write("Nobody knows that all would.", "major", kind="overclaim")
    at.done()
    at.tab.locator("#paper").focus()
    at.press("s", "Enter", "Enter")
    at.dialog.wait_for()
    at.tab.keyboard.type("Since when?\n\nSay so.")
    at.press("Control+Enter")
    at.done()
    for words, comment, severity in [
        ("Nobody has asked those", "How was this asked?", "question"),
        ("three shifts", "This step is well argued.", "praise"),
    ]:
        at.choose_words(words)
        at.tab.locator("#passage-bar .point").click()
        at.write(comment, severity)
        at.done()
    at.margin.locator(".whole").click()
    at.write("I know the author.", confidential=True)
    at.done()
    at.waits("I know the author.")
    made = [one for one in at.saved.annotations if not one.draft]
    assert [one.severity for one in made] == [
        Severity.MAJOR, Severity.MINOR, Severity.QUESTION, Severity.PRAISE, Severity.MINOR,
    ]  # fmt: skip
    assert made[1].comment == "Since when?\n\nSay so."
    assert at.margin.locator("article.major .at").inner_text().endswith("p. 1")


def decide_drafts(at: WholePath) -> None:
    """Accept a draft in other words, and dismiss the rest."""
    drafts = at.margin.locator("article.draft")
    first = drafts.first.get_attribute("data-point")
    at.do(first, "reword")
    at.write("In my words: this needs a source.")
    at.done()
    at.item(first).locator(".change").wait_for()
    while count := drafts.count():
        drafts.first.locator(".dismiss").click()
        at.tab.wait_for_function("n => document.querySelectorAll('#margin article.draft').length < n", arg=count)
    assert not any(one.draft for one in at.saved.annotations)


def reports(at: WholePath, folder: Path) -> tuple[str, str]:
    """Return the texts of the authors' copy and of the remarks for the editor, both as Word documents."""
    import docx

    at.tab.locator("#export").click()
    dialog = at.tab.locator("#exports")
    dialog.wait_for()
    texts = []
    for to in ("review-docx", "editor-docx"):
        with at.tab.expect_download() as waiting:
            dialog.locator(f"[data-to={to}]").click()
        waiting.value.save_as(folder / waiting.value.suggested_filename)
        document = docx.Document(str(folder / waiting.value.suggested_filename))
        texts.append("\n".join(one.text for one in document.paragraphs))
    assert (folder / "ferry-review.docx").is_file()
    assert (folder / "ferry-editor.docx").is_file()
    at.press("Escape")
    dialog.wait_for(state="detached")
    return texts[0], texts[1]


def on_a_phone(browser: Any, address: str, at: WholePath) -> None:
    """Look at the same review on a phone: every point is there, and nothing is wider than the screen."""
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    phone = Reviewer(context.new_page(), Served(at.served.desk, at.served.file, address))
    for part in ("review", "paper", "map"):
        phone.tab.locator(f"#parts .{part}").tap()
        assert phone.tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        assert axe(phone.tab) == []
    assert phone.listed() == at.listed()
    assert phone.faults == []
    context.close()
