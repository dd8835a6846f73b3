"""Cards are moved by mouse and keys, notes are dragged to statements, a paper's file is dropped on the page."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.at_rest import box_of
from tests.browser.editing import served
from tests.browser.hands import MAP, PAPER, Hands


@pytest.fixture
def hands(browser: Any, tmp_path: Path) -> Iterator[Hands]:
    """Open the editing page of a small map, with the map alone."""
    (tmp_path / "on-school.md").write_text(PAPER, encoding="utf-8")
    file = tmp_path / "map.yaml"
    file.write_text(MAP, encoding="utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 850})
    with served(tmp_path, file) as desk:
        opened = Hands(context.new_page(), desk)
        opened.tab.click("#parts .paper")
        opened.tab.locator("#cards .problems").first.wait_for()
        yield opened
        assert opened.faults == []
        context.close()


def under(hands: Hands, id_: str) -> list[str]:
    """Return what stands directly under a statement: kind and id."""
    data: dict[str, Any] = hands.served.desk.answer({"do": "state"})["content"]
    ids = [data["nodes"][card["node"]]["id"] for card in data["cards"]]
    blocks = data["cards"][ids.index(id_)].get("children", [])
    return [f"{data['blocks'][one]['word']} {'+'.join(ids[n] for n in data['blocks'][one]['cards'])}" for one in blocks]


MOVES = [
    ("tired", "later", "premise", "later", ["premise sleep", "premise light+safe", "premise tired", "objection buses"]),
    ("sleep", "buses", "objection", "buses", ["rebuttal sleep"]),
    ("buses", "sleep", "before", "later", ["premise buses", "premise sleep", "premise light+safe"]),
    ("buses", "sleep", "after", "later", ["premise sleep", "premise buses", "premise light+safe"]),
    ("buses", "light", "before", "later", ["premise sleep", "premise buses", "premise light+safe"]),
    ("sleep", "safe", "linked", "later", ["premise light+safe+sleep", "objection buses"]),
    ("safe", "light", "before", "later", ["premise sleep", "premise safe+light", "objection buses"]),
]


@pytest.mark.parametrize(("card", "target", "as_", "parent", "found"), MOVES, ids=str)
def test_a_card_is_dropped_as_its_zone_says(
    hands: Hands, card: str, target: str, as_: str, parent: str, found: list[str]
) -> None:
    hands.carry(card, target, as_)
    assert under(hands, parent) == found
    assert hands.told().startswith("Moved")
    assert hands.tab.locator(".card.chosen").get_attribute("data-id") == card


def zones(hands: Hands, card: str, target: str) -> list[str]:
    """Return the zones that a card is offered at another."""
    hands.drag(hands.lift(card), hands.middle(f"#cards [data-id={target}]"), drop=False)
    hands.tab.wait_for_timeout(400)  # on a map drawn small, zones appear after a rest
    found = hands.tab.locator("#zones > div").all() if hands.tab.is_visible("#zones") else []
    names = [one.get_attribute("class").split()[0] for one in found]
    hands.press("Escape")
    hands.tab.mouse.up()
    return names


def test_what_is_impossible_is_not_offered(hands: Hands) -> None:
    assert zones(hands, "sleep", "tired") == [], "below itself"
    assert zones(hands, "sleep", "sleep") == []
    assert zones(hands, "sleep", "later") == ["premise", "objection"], "nothing stands beside the claim"
    assert zones(hands, "safe", "light") == ["before", "after", "premise", "objection"], "linked already"
    assert zones(hands, "tired", "buses") == ["before", "linked", "after", "premise", "objection"]
    hands.card("later").locator(".text").hover()
    assert hands.tab.is_hidden("#grip"), "the claim stays"
    assert hands.served.text == MAP


def test_escape_puts_a_card_back(hands: Hands) -> None:
    hands.drag(hands.lift("tired"), hands.middle("#cards [data-id=buses]"), drop=False)
    assert hands.tab.is_visible("#carried")
    hands.press("Escape")
    assert hands.tab.is_hidden("#carried")
    assert hands.tab.is_hidden("#zones")
    hands.tab.mouse.up()
    assert hands.settled() == MAP


def test_zones_can_be_hit_on_a_map_that_is_drawn_small(hands: Hands) -> None:
    for _ in range(6):
        hands.press("-")
    hands.tab.mouse.move(640, 600)
    hands.tab.mouse.wheel(-90, 40)
    hands.carry("sleep", "buses", "premise")
    assert under(hands, "buses") == ["premise sleep"]


def test_the_map_scrolls_while_a_card_is_held_at_its_edge(hands: Hands) -> None:
    for _ in range(4):
        hands.press("+")
    hands.tab.mouse.move(640, 500)
    hands.tab.mouse.wheel(0, 500)
    hands.tab.mouse.wheel(0, -500)
    before = hands.tab.evaluate("document.getElementById('world').style.transform")
    stage = box_of(hands.tab.locator("#stage"))
    hands.drag(hands.lift("buses"), (stage["x"] + 400, stage["y"] + 6), drop=False)
    hands.tab.locator(f"#world:not([style*='{before}'])").wait_for(state="attached")
    hands.press("Escape")
    hands.tab.mouse.up()


def test_words_of_a_card_can_be_selected_still(hands: Hands) -> None:
    box = box_of(hands.card("buses").locator(".text"))
    y = box["y"] + box["height"] / 2
    hands.drag((box["x"] + 14, y), (box["x"] + 120, y))
    assert len(hands.tab.evaluate("getSelection().toString()")) > 5
    assert hands.tab.is_hidden("#carried")


def test_a_card_is_moved_by_keys(hands: Hands) -> None:
    hands.card("buses").locator(".text").click()
    hands.press("x")
    assert hands.tab.is_visible("#moving")
    hands.press("ArrowUp", "Enter")
    hands.tab.locator(".asking").wait_for()
    hands.press("Escape")
    hands.press("ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowDown", "Enter")
    assert "Pupils lack sleep." in hands.tab.locator(".asking h2").inner_text()
    hands.tab.locator(".asking [value=objection]").focus()
    hands.press("Enter")
    hands.changed(MAP)
    assert under(hands, "sleep") == ["premise tired", "objection buses"]
    assert hands.tab.is_hidden("#moving")


def test_a_card_is_moved_by_two_clicks(hands: Hands) -> None:
    hands.card("buses").locator(".text").click()
    hands.press("x")
    hands.card("buses").locator(".text").click()
    assert hands.told() == "It cannot stand there."
    hands.card("sleep").locator(".text").click()
    hands.tab.locator(".asking [value=premise]").click()
    hands.changed(MAP)
    assert under(hands, "sleep") == ["premise tired", "premise buses"]


def test_a_note_is_dropped_on_a_card_and_on_the_open_statement(hands: Hands) -> None:
    hands.tab.click("#parts .paper")
    hands.drag(hands.middle("#paper .note >> nth=0"), hands.middle("#cards [data-id=sleep]"), drop=False)
    assert "receives" in hands.card("sleep").get_attribute("class")
    hands.tab.mouse.up()
    first = hands.changed(MAP)
    assert "footnotes: [1]" in first
    assert hands.told() == "Note 1 is a source now of: Pupils lack sleep."
    hands.card("buses").locator(".text").click()
    hands.drag(hands.middle("#paper .note >> nth=1"), hands.middle("#panel"))
    assert "text: Buses cannot change., footnotes: [2]}" in hands.changed(first)


def test_a_note_is_named_by_a_button_in_it(hands: Hands) -> None:
    hands.tab.click("#parts .paper")
    hands.card("buses").locator(".text").click()
    hands.tab.locator("#paper .note").first.focus()
    hands.press("Tab")
    assert hands.tab.evaluate("document.activeElement.className") == "names"
    hands.press("Enter")
    assert "text: Buses cannot change., footnotes: [1]}" in hands.changed(MAP)
    note = hands.tab.locator("#paper .note-text:not([hidden])", has_text="Statements that name it:")
    note.locator(".objection").wait_for()
    assert note.locator(".names").count() == 0, "it is named already"


def drop(hands: Hands, name: str, content: str) -> None:
    """Drop a file on the page."""
    hands.tab.evaluate(
        """([name, content]) => {
          const data = new DataTransfer();
          data.items.add(new File([content], name));
          const how = { dataTransfer: data, bubbles: true, cancelable: true };
          for (const kind of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(kind, how));
        }""",
        [name, content],
    )


def test_a_paper_that_is_dropped_is_put_beside_the_map(hands: Hands) -> None:
    drop(hands, "other.md", "# Other\n\n## One\n\nQuite another text.\n")
    hands.tab.locator(".asking").wait_for()
    hands.press("Escape")
    assert hands.settled() == MAP, "nothing is replaced unasked"
    drop(hands, "other.md", "# Other\n\n## One\n\nQuite another text.\n")
    hands.tab.locator(".asking [value=beside]").click()
    assert "file: other.md" in hands.changed(MAP)
    hands.tab.locator("#paper", has_text="Quite another text.").wait_for()
    assert hands.tab.is_hidden("#reading")


def test_what_cannot_be_read_is_told(browser: Any, tmp_path: Path) -> None:
    file = tmp_path / "map.yaml"
    file.write_text("claim: School should begin later.\n", encoding="utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 850})
    with served(tmp_path, file) as desk:
        hands = Hands(context.new_page(), desk)
        assert hands.tab.is_hidden("#paper")
        hands.tab.click("#parts .paper")
        choose = hands.tab.locator("#paper-file input")
        choose.set_input_files({"name": "p.docx", "mimeType": "", "buffer": b"nonsense"})
        hands.tab.locator("#notice", has_text="p.docx").wait_for()
        assert hands.tab.is_hidden("#reading")
        choose.set_input_files({"name": "p.txt", "mimeType": "", "buffer": b"One sentence. Another one."})
        hands.tab.locator("#paper .sentence").nth(1).wait_for()
        assert "file: p.txt" in desk.text
        context.close()
