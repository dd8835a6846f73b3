"""The margin of a review in the browser: points of selected words, notes and statements; drafts; nothing is lost."""

import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from argmap.desk import map_file
from argmap.problems import ArgmapError
from argmap.reviewing.annotations.annotation import PointKind, Severity
from tests.browser.pages import axe
from tests.browser.reviewing import PHONE, Reviewer, reviewer
from tests.desk.review_margin.reviews import REVIEW, text_in


def test_words_selected_by_mouse_become_a_point_at_their_passage(browser: Any, tmp_path: Path) -> None:
    with reviewer(browser, tmp_path) as at:
        at.select((2, 7), (2, 22))  # It was shown by nobody.
        at.tab.locator("#passage-bar .point").click()
        assert at.dialog.locator("blockquote").inner_text() == "shown by nobody."
        at.write("Then who says so?", "major", kind="overclaim")
        at.done()
        at.waits("Then who says so?")
        made = at.saved.annotations[-1]
        assert (made.at, made.severity, made.kind) == ("1.1 s3", Severity.MAJOR, PointKind.OVERCLAIM)
        assert made.quotes[0].start == made.quotes[0].end == "shown by nobody."
        pointed = at.tab.locator("#paper .pointed.major", has_text="shown by nobody")
        assert pointed.inner_text() == "shown by nobody."
        assert at.sign("p1").text_content() == "▲R1.2"
        assert at.listed() == ["bus", "tiring", "p1", "clear", "d1"]
        assert "Point R1.2 added." in at.told()
        assert axe(at.tab) == []


def test_the_whole_of_it_is_done_by_keys(browser: Any, tmp_path: Path) -> None:
    with reviewer(browser, tmp_path) as at:
        at.tab.locator("#paper").focus()
        at.press("s", "ArrowDown", "Shift+ArrowDown", "Enter")
        assert at.tab.evaluate("document.activeElement.className") == "point"
        at.press("Enter")
        at.dialog.wait_for()
        at.tab.keyboard.type("Both need a source.")
        at.press("Shift+Tab", "Shift+Tab", "ArrowDown", "Control+Enter")  # from minor to the next: a question
        at.done()
        at.waits("Both need a source.")
        made = at.saved.annotations[-1]
        assert (made.at, made.severity) == ("1.1 s2-3", Severity.QUESTION)
        at.sign("p1").focus()
        at.press("Enter")  # to the margin
        assert at.tab.evaluate("document.activeElement.closest('article').dataset.point") == "p1"
        at.press("Enter")  # and back
        assert at.tab.evaluate("document.activeElement.dataset.point") == "p1"
        assert at.tab.evaluate("document.activeElement.closest('#paper') !== null")
        at.press("F6")
        assert at.focused() == "margin"
        at.press("Control+z")
        at.item("p1").wait_for(state="detached")
        assert text_in(tmp_path) == REVIEW
        at.press("Control+y")
        at.item("p1").wait_for()


def test_drafts_are_accepted_reworded_dismissed_and_brought_back(browser: Any, tmp_path: Path) -> None:
    more = "  - {id: d2, node: tired, comment: A second., draft: true}\n  - {id: d3, comment: A third., draft: true}\n"
    review = REVIEW.replace("# to be", f"{more}# to be")
    with reviewer(browser, tmp_path, review) as at:
        assert at.listed()[-3:] == ["d1", "d2", "d3"]
        assert "the claim and 1 more statement lose" in at.item("d2").inner_text()
        at.do("d1", "accept")
        at.item("d1").locator(".change").wait_for()
        assert at.tab.evaluate("document.activeElement.closest('article').dataset.point") == "d2"
        at.do("d2", "reword")
        at.write("In my words.", "question")
        at.done()
        at.item("d2").locator(".change").wait_for()
        at.do("d3", "dismiss")
        at.item("d3").wait_for(state="detached")
        drafts = [(one.id, one.draft, one.comment) for one in at.saved.annotations if one.id.startswith("d")]
        assert drafts[0][:2] == ("d1", False)
        assert drafts[1:] == [("d2", False, "In my words.")]
        at.margin.locator(".notice button").click()  # Undo
        at.item("d3").wait_for()
        assert at.saved.annotations[-1].draft


def test_points_are_made_of_notes_statements_and_the_whole_paper(browser: Any, tmp_path: Path) -> None:
    with reviewer(browser, tmp_path) as at:
        at.tab.locator("#paper .note").first.click()
        at.tab.locator("#paper .note-text .names").first.click()
        at.write("Page 4?")
        at.done()
        at.margin.locator(".whole").click()
        at.write("A fine paper.", "praise")
        at.done()
        at.card("tired").click()
        for about, comment in (("node", "Only for you."), ("step", "This does not follow.")):
            at.card("tired").focus()
            at.press("r")
            at.tab.locator(f".asking button[value={about}]").click()
            at.write(comment, confidential=about == "node")
            at.done()
            at.waits(comment)
        assert at.saved.annotations[-1].step == "tired"
        assert "The step from: They tire early." in at.item("p4").inner_text()
        made = at.saved.annotations[4:7]
        assert [(one.note, one.node, one.confidential) for one in made] == [
            (1, None, False), (None, None, False), (None, "tired", True),
        ]  # fmt: skip
        assert "For the editor alone" in at.item("p3").inner_text()


def test_a_point_is_changed_and_deleted(browser: Any, tmp_path: Path) -> None:
    with reviewer(browser, tmp_path) as at:
        at.do("tiring", "change")
        assert at.dialog.locator("textarea").first.input_value() == "Nobody measured this."
        at.write("Was it measured?", "question")
        at.done()
        at.waits("Was it measured?")
        assert "severity: question   # really" in text_in(tmp_path)
        at.do("clear", "delete")
        at.item("clear").wait_for(state="detached")
        assert [one.id for one in at.saved.annotations] == ["tiring", "d1", "bus"]


def test_what_is_missing_is_said_and_esc_throws_nothing_away_at_once(browser: Any, tmp_path: Path) -> None:
    with reviewer(browser, tmp_path) as at:
        at.margin.locator(".whole").click()
        at.dialog.locator(".main").click()
        assert "needs a comment" in at.dialog.locator(".refused").inner_text()
        at.dialog.locator("textarea").first.fill("Half a th")
        at.press("Escape")
        assert "Press Esc again" in at.dialog.locator(".refused").inner_text()
        assert axe(at.tab) == []
        at.press("Escape")
        at.done()
        assert text_in(tmp_path) == REVIEW


def test_the_paragraphs_at_the_top_are_saved_when_they_are_left(browser: Any, tmp_path: Path) -> None:
    with reviewer(browser, tmp_path) as at:
        at.margin.locator(".top summary").click()
        at.tab.locator("#review-summary").fill("It argues that\n\nschool begins late.")
        at.press("Tab")
        at.tab.wait_for_function("() => document.getElementById('told').textContent === 'Saved.'")
        assert at.saved.summary == "It argues that\n\nschool begins late."
        assert at.tab.locator("#review-reviewer").input_value() == "B. Reader"
        assert axe(at.tab) == []


def test_hostile_words_are_words(browser: Any, tmp_path: Path) -> None:
    hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    with reviewer(browser, tmp_path, REVIEW.replace("Well written.", f"'{hostile}'")) as at:
        assert hostile in at.item("clear").inner_text()
        at.do("clear", "change")
        assert at.dialog.locator("textarea").first.input_value() == hostile
        at.press("Escape")
        assert at.tab.locator("#margin img, #margin script").count() == 0


# nothing is lost


def test_two_browsers_that_add_points_at_once_lose_none(browser: Any, tmp_path: Path) -> None:
    with reviewer(browser, tmp_path) as one:
        other = Reviewer(one.tab.context.new_page(), one.served)
        for count in range(6):
            for name, at in (("A", one), ("B", other)):
                at.margin.locator(".whole").click()
                at.dialog.locator("textarea").first.fill(f"{name} {count}.")
            for at in (one, other):  # both are sent before either is answered
                at.tab.evaluate("document.querySelector('.point-asked .main').click()")
            for at in (one, other):
                at.done()
        for at in (one, other):
            at.waits("A 5.")
            at.waits("B 5.")
            assert len(at.listed()) == 16
        comments = {each.comment for each in one.saved.annotations}
        assert comments >= {f"{name} {count}." for name in "AB" for count in range(6)}
        assert other.faults == []


def test_what_another_window_changed_is_shown_before_it_is_overwritten(browser: Any, tmp_path: Path) -> None:
    with reviewer(browser, tmp_path) as one:
        other = Reviewer(one.tab.context.new_page(), one.served)
        one.do("clear", "change")
        other.do("clear", "change")
        other.write("Theirs.")
        other.done()
        one.write("Mine.")
        one.dialog.locator(".refused", has_text="It is now: Theirs.").wait_for()
        assert one.saved.annotations[2].comment == "Theirs."
        one.dialog.locator(".main").click()  # all the same
        one.done()
        assert one.saved.annotations[2].comment == "Mine."
        one.faults.clear()  # the browser's own line about the answer 409


def test_a_full_disk_keeps_what_was_typed_until_there_is_room(
    browser: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise ArgmapError("on-school.review.yaml: cannot be written: No space left on device")

    with reviewer(browser, tmp_path) as at:
        with monkeypatch.context() as patch:
            patch.setattr(map_file, "write_together", full)
            at.margin.locator(".whole").click()
            at.write("A long thought.")
            at.dialog.locator(".refused", has_text="No space left").wait_for()
            assert at.dialog.locator("textarea").first.input_value() == "A long thought."
            assert text_in(tmp_path) == REVIEW
        at.dialog.locator(".main").click()
        at.done()
        assert at.saved.annotations[-1].comment == "A long thought."
        at.faults.clear()  # the browser's own line about the answer 507


def test_an_answer_that_is_lost_on_the_way_adds_the_point_once(browser: Any, tmp_path: Path) -> None:
    lost: list[Any] = []

    def lose(route: Any) -> None:
        if "A long thought." not in (route.request.post_data or "") or lost:
            route.continue_()
            return
        route.fetch()  # argmap has done it; the page never hears of that
        lost.append(route)
        route.abort()

    with reviewer(browser, tmp_path) as at:
        at.tab.route("**/desk", lose)
        at.margin.locator(".whole").click()
        at.write("A long thought.")
        at.dialog.locator(".refused", has_text="has not answered yet").wait_for()
        at.done()
        assert lost
        assert [one.comment for one in at.saved.annotations].count("A long thought.") == 1
        at.faults.clear()  # the browser's own line about the connection


def test_a_file_that_another_program_broke_is_kept_until_somebody_decides(browser: Any, tmp_path: Path) -> None:
    with reviewer(browser, tmp_path) as at:
        (tmp_path / "on-school.review.yaml").write_text("argmap-review: 1\nannotations: [", encoding="utf-8")
        at.margin.locator(".unread").wait_for()
        assert "on-school.review.yaml:2" in at.margin.locator(".unread").inner_text()
        at.margin.locator(".unread button").click()
        at.tab.locator(".asking button[value=keep]").click()
        at.margin.locator(".unread").wait_for(state="detached")
        assert text_in(tmp_path) == REVIEW


# nothing leaves this computer


def test_the_page_says_that_nothing_leaves_the_computer_and_its_policy_keeps_to_it(
    browser: Any, tmp_path: Path
) -> None:
    with reviewer(browser, tmp_path) as at:
        asked: list[str] = []
        at.tab.on("request", lambda request: asked.append(request.url))
        answer = at.tab.reload()
        at.margin.wait_for()
        assert "Nothing leaves this computer" in at.margin.inner_text()
        policy = dict(part.strip().split(" ", 1) for part in answer.headers["content-security-policy"].split(";"))
        assert policy["default-src"] == "'none'"
        assert policy["connect-src"] == "'self'"
        assert policy["img-src"] == "'self' blob: data:"
        assert policy["form-action"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
        assert set(policy) == {
            "default-src", "script-src", "style-src", "img-src", "connect-src", "base-uri", "form-action",
            "require-trusted-types-for", "trusted-types", "frame-ancestors",
        }  # fmt: skip
        at.margin.locator(".whole").click()
        at.write("Confidential words.", confidential=True)
        at.done()
        assert len(asked) >= 3
        host = urlsplit(at.served.address).netloc
        assert {urlsplit(one).netloc for one in asked if not one.startswith(("data:", "blob:"))} == {host}
        tried = "() => fetch('http://127.0.0.2:9/?words').then(() => 'sent', () => 'refused')"
        assert at.tab.evaluate(tried) == "refused"
        assert any("Content Security Policy" in one or "violates" in one for one in at.faults)
        assert not any("127.0.0.2" in one for one in asked)
        at.faults.clear()


# beginning, reports, languages, phones


def test_a_review_is_begun_from_the_page(browser: Any, tmp_path: Path) -> None:
    with reviewer(browser, tmp_path, None) as at:
        assert not at.margin.is_visible()
        at.select((0, 0), (0, 6))
        assert at.tab.locator("#passage-bar .point").count() == 0
        at.press("Escape")
        at.tab.locator("#review").click()
        at.margin.locator("article.draft").wait_for()
        assert not at.tab.locator("#review").is_visible()
        assert (tmp_path / "on-school.review.yaml").is_file()
        at.margin.locator(".look").click()
        at.margin.locator(".notice", has_text="0 new drafts").wait_for()
        assert axe(at.tab) == []
        at.tab.locator("#parts .review").click()
        assert not at.margin.is_visible()


def test_the_reports_are_handed_out_apart(browser: Any, tmp_path: Path) -> None:
    with reviewer(browser, tmp_path) as at:
        at.tab.locator("#export").click()
        dialog = at.tab.locator("#exports")
        dialog.wait_for()
        assert "for the editor alone" in dialog.locator("section.editor h3").inner_text()
        contents = {}
        for to in ("review-md", "editor-md"):
            with at.tab.expect_download() as waiting:
                dialog.locator(f"[data-to={to}]").click()
            waiting.value.save_as(tmp_path / to)
            contents[waiting.value.suggested_filename] = (tmp_path / to).read_text(encoding="utf-8")
        assert list(contents) == ["on-school-review.md", "on-school-editor.md"]
        assert "This note is about sleep." not in contents["on-school-review.md"]
        assert "This note is about sleep." in contents["on-school-editor.md"]
        assert axe(at.tab) == []


def test_the_margin_speaks_german(browser: Any, tmp_path: Path) -> None:
    with reviewer(browser, tmp_path, language="de") as at:
        text = at.margin.inner_text()
        assert "Nichts verlässt diesen Computer" in text
        assert "3 Punkte" in text
        assert "Schwerwiegend" in text
        assert not re.search(r"\b(Accept|Dismiss|points?|Major|Undo)\b", text)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_margin_works_on_a_phone(browser: Any, tmp_path: Path, scheme: str) -> None:
    with reviewer(browser, tmp_path, window=PHONE) as at:
        at.tab.emulate_media(color_scheme=scheme)
        for part in ("review", "paper"):
            at.tab.locator(f"#parts .{part}").tap()
            assert at.tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
            assert axe(at.tab) == []
        at.mark((2, 7), (2, 22))
        at.tab.locator("#passage-bar .point").tap()
        at.dialog.wait_for()
        assert axe(at.tab) == []
        low = at.dialog.locator("button, summary").evaluate_all("all => all.map(one => one.offsetHeight)")
        assert min(low) >= 44
        at.write("By whom?", "question")
        at.done()
        at.tab.locator("#paper .point-sign[data-point=p1]").tap()
        assert at.item("p1").is_visible()
        at.item("p1").locator(".go").tap()
        assert at.sign("p1").is_visible()


def test_the_lines_of_a_comment_end_where_there_is_room(browser: Any, tmp_path: Path) -> None:
    lines = "  - id: lined\n    comment: |\n      One line\n      and another.\n\n      A second paragraph.\n"
    with reviewer(browser, tmp_path, REVIEW.replace("# to be", f"{lines}# to be")) as at:
        assert at.item("lined").locator(".comment").inner_text() == "One line and another.\n\nA second paragraph."


def test_every_form_of_the_report_is_offered_in_plain_words(browser: Any, tmp_path: Path) -> None:
    with reviewer(browser, tmp_path) as at:
        at.margin.locator(".report").click()
        dialog = at.tab.locator("#exports")
        dialog.wait_for()
        offered = {line.get_attribute("data-to") for line in dialog.locator("[data-to]").all()}
        assert {"review-pdf", "review-jats", "editor-pdf"} <= offered
        assert "editor-jats" not in offered
        assert "From plug-ins" not in dialog.locator("h3").all_inner_texts()
        assert axe(at.tab) == []
