"""A draft on an editing page: told on its card and in its form, confirmed there or in the list, and taken back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.editing import Edited, served
from tests.browser.pages import axe
from tests.browser.test_edit_form import choose, lacks, saved

DRAFTED = """
title: A later start
claim:
  text: School should begin later.
  premises:
    - {id: sleep, text: Pupils sleep too little., basis: testimony, draft: true}
    - {id: buses, text: The buses can wait., basis: testimony, draft: true}
"""


@pytest.fixture
def drafted(browser: Any, tmp_path: Path) -> Iterator[Edited]:
    """Yield an editing page with a map that has two drafts."""
    file = tmp_path / "map.yaml"
    file.write_text(DRAFTED, encoding="utf-8")
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    with served(tmp_path, file) as desk:
        yield Edited(context.new_page(), desk)
        context.close()


@pytest.mark.slow
def test_a_draft_is_told_and_confirmed_in_its_form(drafted: Edited) -> None:
    card = drafted.card_of("Pupils sleep")
    assert "draft" in card.text_content()
    panel = choose(drafted, "Pupils sleep")
    told = panel.get_by_text("A program wrote this statement.")
    assert told.is_visible()
    assert axe(drafted.tab) == []
    panel.locator("button.confirm").click()
    text = lacks(drafted, "testimony, draft: true}\n    - {id: buses")
    assert text.count("draft: true") == 1
    told.wait_for(state="hidden")
    assert "draft" not in drafted.card_of("Pupils sleep").text_content()
    drafted.tab.locator("#undo").click()
    assert saved(drafted, "testimony, draft: true}\n    - {id: buses").count("draft: true") == 2
    assert drafted.faults == []


@pytest.mark.slow
def test_drafts_are_listed_as_problems_and_confirmed_there(drafted: Edited) -> None:
    drafted.card_of("The buses").locator(".problems").wait_for()
    drafted.tab.locator("#troubles").click()
    listed = drafted.tab.locator("#panel .kinds > details", has_text="The buses can wait.")
    listed.locator("button", has_text="Confirm").last.click()
    text = lacks(drafted, "wait., basis: testimony, draft")
    assert "{id: buses, text: The buses can wait., basis: testimony}" in text
