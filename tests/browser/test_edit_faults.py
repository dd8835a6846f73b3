"""What goes wrong while a map is changed, as people see it: nothing that was written gets lost."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from argmap.desk import Desk, map_file
from argmap.problems import ArgmapError
from tests.browser.editing import Edited, Served, served

CLAIM = "School should begin at nine."
GRADES = "Grades rose in one town after the change."


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Served]:
    """Yield a desk with the example on it."""
    with served(tmp_path) as found:
        yield found


@pytest.fixture
def window(browser: Any, desk: Served) -> Iterator[Callable[[], Edited]]:
    """Yield what opens another window on the desk."""
    context = browser.new_context(viewport={"width": 1280, "height": 850})
    yield lambda: Edited(context.new_page(), desk)
    context.close()


def add(page: Edited, above: str, text: str) -> None:
    """Write a reason under a statement, by the keyboard."""
    page.card_of(above).first.click()
    page.tab.keyboard.press("Tab")
    page.tab.locator("#rewording").wait_for()
    page.tab.keyboard.type(text)
    page.tab.keyboard.press("Enter")
    page.card_of(text).first.wait_for()


def reword(page: Edited, card: str, text: str) -> None:
    """Give a statement other words, by the keyboard."""
    page.card_of(card).first.click()
    page.tab.keyboard.press("F2")
    page.tab.locator("#rewording").fill(text)
    page.tab.keyboard.press("Enter")


def test_what_is_written_while_the_desk_is_away_is_sent_when_it_is_back(window: Any, desk: Served) -> None:
    page = window()
    page.tab.route("**/desk", lambda route: route.abort())
    add(page, CLAIM, "It is light at nine.")
    page.tab.locator("#saved.away").wait_for()
    assert "as soon as it answers again" in page.tab.locator("#notice").inner_text()
    assert page.tab.locator("#notice").get_attribute("role") == "status"  # screen readers hear it as it appears
    page.tab.keyboard.press("Escape")
    add(page, GRADES, "A council counted them.")
    page.tab.locator("#saved").click()
    shown = page.tab.locator("dialog.asking").inner_text()
    assert "It is light at nine." in shown
    assert "A council counted them." in shown
    page.tab.keyboard.press("Escape")
    assert "light at nine" not in desk.text
    page.tab.unroute("**/desk")
    text = page.settled()
    assert "It is light at nine." in text
    assert "A council counted them." in text
    assert page.tab.locator("#notice").is_hidden()


def test_what_is_written_goes_to_its_place_in_a_map_that_was_opened_anew(window: Any, desk: Served) -> None:
    page = window()
    add(page, CLAIM, "It is light at nine.")
    page.settled()
    page.tab.route("**/desk", lambda route: route.abort())
    add(page, "It is light at nine.", "The sun is up.")
    reword(page, GRADES, "Marks rose in one town.")
    page.tab.locator("#saved.away").wait_for()
    other = Desk(desk.file.parent)
    other.open(desk.file)
    desk.desk._map, desk.desk.number = other._map, 1  # as if argmap had been started anew
    page.tab.unroute("**/desk")
    text = page.settled()
    lines = [line.strip(" -") for line in text.splitlines()]
    at = lines.index("text: It is light at nine.")
    assert lines[at + 1 : at + 3] == ["premises:", "The sun is up."]
    assert "Marks rose in one town." in text
    assert GRADES not in text


def test_a_full_disk_is_told_and_saving_can_be_tried_again(
    window: Any, desk: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = window()

    def full(*_: object) -> None:
        raise ArgmapError("school.yaml: cannot be written: No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(map_file, "write_together", full)
        add(page, CLAIM, "It is light at nine.")
        page.tab.locator("#saved.unsaved").wait_for()
        assert "No space left" in page.tab.locator("#notice").inner_text()
        assert "light at nine" not in desk.text
    page.tab.locator("#saved").click()
    assert "It is light at nine." in page.settled()
    assert page.tab.locator("#notice").is_hidden()


def test_who_was_reworded_over_while_writing_is_asked(window: Any, desk: Served) -> None:
    mine, other = window(), window()
    mine.card_of(GRADES).first.click()
    mine.tab.keyboard.press("F2")
    mine.tab.locator("#rewording").fill("Marks rose in one town.")
    reword(other, GRADES, "Grades rose a little.")
    other.settled()
    mine.card_of("Grades rose a little.").first.wait_for()
    mine.tab.keyboard.press("Enter")
    asked = mine.tab.locator("dialog.asking")
    asked.wait_for()
    assert "Marks rose in one town." in asked.inner_text()
    assert "Grades rose a little." in desk.text
    asked.locator("button[value=mine]").click()
    asked.wait_for(state="detached")
    assert "Marks rose in one town." in mine.settled()


def test_a_notice_can_be_pressed_to_see_what_is_not_saved(window: Any, desk: Served) -> None:
    page = window()
    page.tab.route("**/desk", lambda route: route.abort())
    add(page, CLAIM, "It is light at nine.")
    page.tab.locator("#notice .standing").click()
    assert "It is light at nine." in page.tab.locator("dialog.asking").inner_text()


def test_what_was_refused_stays_to_be_read_with_the_words_that_were_not_taken(window: Any, desk: Served) -> None:
    page = window()
    add(page, CLAIM, "It is light at nine.")
    page.settled()
    page.tab.route("**/desk", lambda route: route.abort())
    reword(page, "It is light at nine.", "It is light.")
    page.tab.locator("#saved.away").wait_for()
    desk.file.write_text(desk.text.replace("    - It is light at nine.\n", ""), encoding="utf-8")
    page.tab.unroute("**/desk")
    page.tab.locator("dialog.asking button", has_text="Do it all the same").click()
    page.tab.locator("#notice .passing", has_text="It is light.").wait_for()
    page.tab.wait_for_timeout(1000)
    add(page, CLAIM, "Cows sleep, too.")
    page.settled()
    assert page.tab.locator("#notice .passing").is_visible()
    page.tab.locator("#notice .close").click()
    assert page.tab.locator("#notice").is_hidden()


def test_a_file_that_another_program_breaks_is_shown_beside_the_map(window: Any, desk: Served) -> None:
    page = window()
    desk.file.write_text("title: [broken\n", encoding="utf-8")
    page.tab.locator("#saved.parted").wait_for()
    page.tab.locator("#saved").click()
    dialog = page.tab.locator("dialog.comparing")
    texts = dialog.locator("pre").all_inner_texts()
    assert CLAIM in texts[0]
    assert texts[1].strip() == "title: [broken"
    assert dialog.locator("mark").count() > 1
    heights = dialog.evaluate("(one) => [one.scrollHeight, one.clientHeight]")
    assert heights[0] <= heights[1] + 1
    dialog.get_by_role("button", name="Decide later").click()
    assert desk.text == "title: [broken\n"
    page.tab.locator("#saved").click()
    dialog.get_by_role("button", name="Keep the map").click()
    assert CLAIM in page.settled()
    assert [one.read_text(encoding="utf-8") for one in desk.file.parent.glob("*.elsewhere*")] == ["title: [broken\n"]


def test_what_is_written_over_a_broken_file_waits_for_the_choice(window: Any, desk: Served) -> None:
    page = window()
    page.tab.route("**/events", lambda route: route.abort())
    page.tab.reload()
    page.card_of(CLAIM).first.wait_for()
    desk.file.write_text("title: [broken\n", encoding="utf-8")
    add(page, CLAIM, "It is light at nine.")
    dialog = page.tab.locator("dialog.comparing")
    dialog.get_by_role("button", name="Keep the map").click()
    page.card_of("It is light at nine.").first.wait_for()
    page.tab.wait_for_function("() => document.querySelector('#saved').textContent !== ''")
    page.card_of("It is light at nine.").first.wait_for()
    assert "title: [broken" not in page.settled()


def test_two_windows_merge_what_does_not_touch_and_ask_about_what_does(window: Any) -> None:
    one, two = window(), window()
    add(one, CLAIM, "It is light at nine.")
    two.card_of("It is light at nine.").first.wait_for()
    held: list[Any] = []

    def hold(route: Any) -> None:
        if '"apply"' in route.request.post_data and not held:
            held.append(route)
        else:
            route.continue_()

    two.tab.route("**/desk", hold)
    reword(two, GRADES, "Marks rose.")
    two.tab.wait_for_function("() => document.querySelector('#saved').className === 'saving'")
    reword(one, GRADES, "Grades went up.")
    one.settled()
    held[0].continue_()
    dialog = two.tab.locator("dialog.asking")
    dialog.wait_for()
    assert "You wrote: Marks rose." in dialog.inner_text()
    two.card_of("Grades went up.").first.wait_for()
    dialog.get_by_role("button", name="Do it all the same").click()
    one.card_of("Marks rose.").first.wait_for()
    assert "Marks rose." in two.settled()
