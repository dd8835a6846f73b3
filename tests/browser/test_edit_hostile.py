"""A map that scripts, on the page that changes it: everything it says is text there too."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from argmap.notation.reading.writing import to_yaml
from tests.browser.editing import Edited, served
from tests.browser.test_hostile_maps import CANARY, HOSTILE

pytestmark = pytest.mark.slow


@pytest.fixture
def hostile(browser: Any, tmp_path: Path) -> Iterator[Edited]:
    """Open a map of hostile statements, notes, works and paper."""
    (tmp_path / "paper.md").write_text("# T\n\n" + "\n\n".join(HOSTILE) + "\n", encoding="utf-8")
    premises = [{"text": text, "footnotes": [{"note": 1, "backs": text}], "cites": ["w"]} for text in HOSTILE]
    paper = {
        "file": "paper.md",
        "footnotes": [{"number": 1, "cites": [{"work": "w", "prefix": HOSTILE[0]}], "text": HOSTILE[2]}],
        "works": [{"id": "w", "title": HOSTILE[1], "URL": f'https://example.org/"onclick="{CANARY}'}],
    }
    data = {"title": HOSTILE[0], "claim": {"text": HOSTILE[0], "premises": premises}, "paper": paper}
    file = tmp_path / "map.yaml"
    file.write_text(to_yaml(data), encoding="utf-8")
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    with served(tmp_path, file) as desk:
        yield Edited(context.new_page(), desk)
    context.close()


def quiet(edited: Edited) -> None:
    """Assert that nothing of the map has become a script or an element of its own."""
    tab = edited.tab
    assert tab.evaluate("window.canary") is None
    assert tab.evaluate("document.querySelectorAll('script:not([type]), [onload], [onclick], [onerror]').length") == 1


def test_a_hostile_map_runs_nothing_where_it_is_shown_and_changed(hostile: Edited) -> None:
    tab = hostile.tab
    asked: list[str] = []

    def dismiss(dialog: Any) -> None:
        asked.append(dialog.message)
        dialog.dismiss()

    tab.on("dialog", dismiss)
    quiet(hostile)
    for number in range(4):
        tab.locator("#cards .card.premise").nth(number).click()
        quiet(hostile)
    tab.keyboard.press("F2")
    tab.fill("#rewording", HOSTILE[5])
    tab.keyboard.press("Enter")
    tab.keyboard.press("Enter")
    tab.fill("#rewording", HOSTILE[6])
    tab.keyboard.press("Enter")
    text = hostile.settled()
    assert HOSTILE[6] in text
    tab.keyboard.press("m")
    tab.keyboard.press("Escape")
    tab.keyboard.press("c")
    for event in ("click", "mouseover", "focus"):
        tab.evaluate(
            "name => document.querySelectorAll('#panel *, #paper *, #card-tools *')"
            ".forEach(one => one.dispatchEvent(new Event(name)))",
            event,
        )
    quiet(hostile)
    assert asked == []
