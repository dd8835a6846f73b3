"""The walk of docs/tutorials/reader.md: a page is read, from the whole to one statement."""

from pathlib import Path
from typing import Any

from tests.browser.tutorials.walking import Walk

WINDOW = {"width": 1280, "height": 800}


def walk_reader(browser: Any, pictures: Path | None = None) -> None:
    """Follow the reader's tutorial; pictures are put into a folder, if one is given."""
    walk = Walk("reader", pictures)
    with browser.new_context(viewport=WINDOW) as context:
        context.set_offline(True)
        page = context.new_page()
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        walk.look_at(page)
        _whole(walk, page)
        _branch(walk, page)
        _statement(walk, page)
        _unsupported(walk, page)
        _present(walk, page)
        assert faults == []
    walk.finished()


def _whole(walk: Walk, page: Any) -> None:
    with walk.step("1.1") as step:
        page.goto(step.file().as_uri())
        step.sees("As mapped, support does not reach the claim yet.")
        step.sees("The map reports what this paper argues; it takes no side.")
    with walk.step("1.2") as step:
        page.locator("#overview").wait_for()
        step.sees("Overview")
    with walk.step("1.3") as step:
        step.press("What these mean")
        step.sees("supported", page.locator("#meanings"))
        walk.shoot(step)
        step.press("What these mean")


def _branch(walk: Walk, page: Any) -> None:
    with walk.step("2.1") as step:
        page.locator("#bars [role=treeitem]", has_text=step.words()).first.click()
        page.locator("#cards .card").first.wait_for()
    with walk.step("2.2") as step:
        shown = page.locator("#levels").inner_text()
        step.press("−", page.locator("#levels"))
        assert page.locator("#levels").inner_text() != shown
        step.press("+", page.locator("#levels"))
        assert page.locator("#levels").inner_text() == shown


def _statement(walk: Walk, page: Any) -> None:
    with walk.step("3.1") as step:
        page.get_by_role("combobox").click()
        page.keyboard.type(step.words())
        page.keyboard.press("Enter")
        page.locator("#found", has_text="1").wait_for()
    with walk.step("3.2") as step:
        page.locator("#cards .card", has_text=step.words()).first.locator(".text").click()
        step.sees("In the paper", page.locator("#panel"))
        step.sees("Sources", page.locator("#panel"))
    with walk.step("3.3") as step:
        step.sees("Outline")


def _unsupported(walk: Walk, page: Any) -> None:
    with walk.step("4.1") as step:
        page.get_by_role("combobox").fill("")
        step.press("without support", page.locator("#states"))
        page.locator("#result-list [role=option]").first.wait_for()
    with walk.step("4.2") as step:
        step.press("without support", page.locator("#states"))
        step.press("Problems")
        step.press("unanswered-concession")
    with walk.step("4.3") as step:
        step.press("Problems")
        page.locator("#panel").wait_for(state="hidden")


def _present(walk: Walk, page: Any) -> None:
    with walk.step("5.1") as step:
        step.press("Present")
    with walk.step("5.2") as step:
        step.press("Next objection")
        step.press("Deeper")
        walk.shoot(step)
        step.press("Up")
    with walk.step("5.3") as step:
        step.press("End")
        page.locator("#stage").wait_for()
