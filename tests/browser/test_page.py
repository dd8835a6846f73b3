"""What a reader does with a page, by mouse and by keyboard."""

from pathlib import Path
from typing import Any

import pytest

from argmap.checking.running import check
from argmap.graph.lowering import lower
from tests.browser.at_rest import box_of
from tests.browser.pages import Opened, article, axe, document, write

ALL = ["later-start", "sleep", "bedtime", "trial", "light", "safe", "lamps", "who", "buses"]


@pytest.fixture
def read(page: Any, tmp_path: Path) -> Opened:
    """Open the page of a small map with its problems and its paper."""
    map_ = document()
    return Opened(page, write(tmp_path, lower(map_.map), check(map_), article(tmp_path)))


def from_menu(read: Opened, button: str) -> None:
    read.tab.click("#menu summary")
    read.tab.click(button)
    assert read.tab.is_hidden(button)


def test_a_small_map_is_open_at_first_and_says_how_it_stands(read: Opened) -> None:
    assert read.shown() == ALL
    assert read.tab.title() == "A later start"
    assert "the claim is supported" in read.tab.inner_text("#standing")
    assert "takes no side" in read.tab.inner_text("#source")
    assert read.faults == []


def test_branches_fold_by_mouse(read: Opened) -> None:
    read.card("sleep").locator(".fold").click()
    assert read.shown() == [one for one in ALL if one not in ("bedtime", "trial")]
    assert read.card("sleep").get_attribute("aria-expanded") == "false"
    assert read.card("sleep").locator(".fold").inner_text() == "+2"
    read.card("sleep").dblclick(position={"x": 20, "y": 8})
    assert read.shown() == ALL


def test_a_folded_card_stays_where_it_is(read: Opened) -> None:
    read.tab.mouse.wheel(0, 60)
    before = box_of(read.card("safe"))
    read.card("sleep").locator(".fold").click()
    read.card("sleep").locator(".fold").click()
    assert box_of(read.card("safe")) == before


def test_levels_step_by_mouse_and_by_key(read: Opened) -> None:
    read.press("[", "[")
    assert read.shown() == ["later-start", "sleep", "light", "safe", "buses"]
    assert read.tab.inner_text("#level") == "level 2 of 4"
    read.tab.click("#fewer")
    assert read.shown() == ["later-start"]
    read.tab.click("#more")
    read.press("]")
    assert read.shown() == [one for one in ALL if one != "trial"]
    read.press("a")
    assert read.shown() == ALL


def test_choosing_a_card_tells_all_about_it(read: Opened) -> None:
    read.card("sleep").click()
    said = read.tab.inner_text("#panel")
    for part in ("Pupils sleep too little", "Supported by a note that cites", "On Sleep",
                 "Supports only: the older pupils",
                 "section 1, paragraph 1, sentence 1", "go to bed later", "School should begin"):  # fmt: skip
        assert part in said
    assert read.tab.get_attribute("#panel .sources a", "href") == "https://example.org/sleep"
    assert read.tab.evaluate("location.hash") == "#sleep"
    read.press("Escape")
    assert read.tab.is_hidden("#panel")
    assert read.tab.evaluate("location.hash") == ""
    assert read.focused() == "sleep"


def test_the_panel_has_schemes_problems_and_what_falls(read: Opened) -> None:
    read.card("light").click()
    said = read.tab.inner_text("#panel")
    for part in ("this premise has no support", "add a note or", "unsupported-premise", "Scheme: expert-opinion",
                 "How good an expert is the source? (raised by an undercutter)", "Light streets are"):  # fmt: skip
        assert part.lower() in said.lower()
    read.card("lamps").click()
    assert "Light streets are safer" in read.tab.inner_text("#panel")
    read.tab.locator("#panel .cards button.premise").first.click()
    assert read.focused() == "safe"


def test_all_problems_lead_to_their_cards(read: Opened) -> None:
    read.tab.click("#troubles")
    count = read.tab.inner_text("#troubles").split()[1]
    assert read.tab.inner_text("#panel .word").lower() == f"{count} problems, 1 hint"
    rules = read.tab.locator("#panel summary code").all_inner_texts()
    levels = read.tab.locator("#panel summary").all_inner_texts()
    assert "unsupported-premise" in rules
    assert [one.rsplit(" ", 1)[1] for one in levels] == sorted(
        (one.rsplit(" ", 1)[1] for one in levels), key=["error", "warning", "info"].index
    )
    group = read.tab.locator("#panel details", has_text="unsupported-premise")
    assert "add a note or citation, a basis" in group.inner_text().lower()
    group.locator("button").first.click()
    assert read.tab.evaluate("location.hash") == "#light"
    read.press("c")
    assert read.tab.get_attribute("#troubles", "aria-pressed") == "true"
    read.press("c")
    assert read.tab.is_hidden("#panel")


def test_the_tree_is_walked_by_keys(read: Opened) -> None:
    read.card("later-start").focus()
    read.press("ArrowDown", "ArrowRight")
    assert read.focused() == "bedtime"
    read.press("ArrowLeft", "ArrowLeft")
    assert read.focused() == "sleep"
    read.press("ArrowLeft")
    assert read.shown() == [one for one in ALL if one not in ("bedtime", "trial")]
    read.press("ArrowRight", "ArrowRight", "ArrowRight")
    assert read.shown() == ALL
    read.press("End")
    assert read.focused() == "buses"
    read.press("ArrowUp")
    assert read.focused() == "who"
    read.press("ArrowLeft")
    assert read.focused() == "safe"
    read.press("Home", "Enter")
    assert read.tab.is_visible("#panel")
    read.press("ArrowDown")
    assert "Pupils sleep" in read.tab.inner_text("#panel .statement")


def test_the_tree_tells_levels_and_places(read: Opened) -> None:
    def told(id_: str) -> list[str | None]:
        return [read.card(id_).get_attribute(f"aria-{name}") for name in ("level", "posinset", "setsize")]

    assert told("later-start") == ["1", "1", "1"]
    assert told("sleep") == ["2", "1", "4"]
    assert told("safe") == ["2", "3", "4"]
    assert told("who") == ["3", "2", "2"]
    assert told("trial") == ["4", "1", "1"]


def test_search_dims_counts_and_goes(read: Opened) -> None:
    read.press("/")
    read.tab.keyboard.type("school")
    assert read.tab.inner_text("#found") == "3 found"
    assert set(ALL) - set(read.dim()) == {"later-start", "sleep", "buses"}
    read.press("Enter", "Enter", "Enter")
    assert read.tab.inner_text("#found") == "3 of 3"
    assert read.tab.evaluate("location.hash") == "#buses"
    read.tab.fill("#query", "on sleep winter")
    assert set(ALL) - set(read.dim()) == {"sleep"}
    read.tab.fill("#query", "zebra")
    assert read.tab.inner_text("#found") == "None found"
    read.tab.fill("#query", "")
    assert read.dim() == []


def test_a_match_in_a_closed_branch_is_opened(read: Opened) -> None:
    read.press("[", "[", "[")
    read.tab.fill("#query", "trial")
    read.press("Enter")
    assert "trial" in read.shown()


@pytest.mark.parametrize(
    ("name", "value", "left"),
    [
        ("role", "rebuttal", {"trial"}),
        ("voice", "reader", {"bedtime", "who"}),
        ("status", "supported", {"later-start", "sleep", "trial", "buses"}),
        ("section", "0", {"later-start"}),
        ("source", "[2]", {"sleep"}),
        ("problem", "unsupported-premise", {"light", "lamps"}),
    ],
)
def test_filters(read: Opened, name: str, value: str, left: set[str]) -> None:
    read.tab.click("#filter")
    read.tab.select_option(f"#filters [name={name}]", value)
    assert set(ALL) - set(read.dim()) == left
    read.tab.click("#filter")
    assert read.dim() == []


def test_the_paper_beside_the_map(read: Opened) -> None:
    read.press("p")
    lit = read.tab.locator("#paper .lit").all_inner_texts()
    assert lit == ["School should begin later.", "Pupils sleep too little.", "The buses cannot run later."]
    read.tab.locator("#paper .lit").nth(1).click()
    assert "Pupils sleep too little on" in read.tab.inner_text("#panel .statement")
    assert "Read from the same passage" not in read.tab.inner_text("#panel")
    read.card("buses").click()
    assert read.tab.locator("#paper .chosen").all_inner_texts() == ["The buses cannot run later."]
    read.tab.click("#read")
    read.tab.get_by_role("button", name="Show the passage").click()
    assert read.tab.locator("#paper .chosen").is_visible()
    read.tab.locator("#paper .lit").first.focus()
    read.press("Enter")
    assert "School should begin" in read.tab.inner_text("#panel .statement")


def test_the_outline_has_the_same_statements(read: Opened) -> None:
    read.press("o")
    assert read.tab.is_hidden("#stage")
    texts = read.tab.locator("#outline .text").all_inner_texts()
    assert len(texts) == len(ALL)
    assert texts[0] == "School should begin an hour later."
    read.tab.locator("#outline button", has_text="buses").click()
    assert "buses" in read.tab.inner_text("#panel .statement")
    read.tab.click("#view")
    assert read.tab.is_visible("#stage")


def test_deep_links(page: Any, tmp_path: Path) -> None:
    address = write(tmp_path, lower(document().map))
    opened = Opened(page, f"{address}#trial")
    assert opened.focused() == "trial"
    assert page.is_visible("#panel")
    page.goto(f"{address}#lamps")
    assert "Lamps" in page.inner_text("#panel .statement")
    page.goto(f"{address}#nothing")
    assert opened.faults == []


def test_wheel_drag_and_buttons_move_and_zoom(read: Opened) -> None:
    def box() -> dict[str, float]:
        found: dict[str, float] = box_of(read.card("later-start"))
        return found

    before = box()
    read.tab.mouse.move(700, 700)
    read.tab.mouse.wheel(0, 50)
    assert box()["y"] == pytest.approx(before["y"] - 50)
    read.tab.mouse.down()
    read.tab.mouse.move(740, 730, steps=4)
    read.tab.mouse.up()
    assert box()["x"] == pytest.approx(before["x"] + 40)
    read.press("-", "-")
    assert box()["width"] < before["width"]
    assert read.tab.inner_text("#natural") != "100 %"
    read.press("1")
    assert box()["width"] == pytest.approx(272)
    read.press("0")
    edge = box_of(read.tab.locator("#stage"))
    for card in read.tab.locator("#cards .card").all():
        at = box_of(card)
        assert edge["x"] <= at["x"]
        assert at["x"] + at["width"] <= edge["x"] + edge["width"]


def test_keys_are_listed_and_letters_typed_into_a_field_are_none(read: Opened) -> None:
    read.press("?")
    assert read.tab.is_visible("#help")
    read.press("Escape")
    assert read.tab.is_hidden("#help")
    read.tab.focus("#query")
    read.press("o", "p", "[")
    assert read.tab.input_value("#query") == "op["
    assert read.tab.is_visible("#stage")


def test_colours(read: Opened) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light = read.tab.evaluate(ground)
    from_menu(read, "#scheme")
    assert read.tab.evaluate(ground) == light
    from_menu(read, "#scheme")
    assert read.tab.evaluate(ground) != light


def test_what_is_open_is_saved_as_svg_and_png(read: Opened, tmp_path: Path) -> None:
    read.card("sleep").locator(".fold").click()
    with read.tab.expect_download() as waiting:
        from_menu(read, "#svg")
    waiting.value.save_as(tmp_path / "map.svg")
    svg = (tmp_path / "map.svg").read_text(encoding="utf-8")
    assert "Light streets are safer." in svg
    assert "In the trial" not in svg
    with read.tab.expect_download() as waiting:
        from_menu(read, "#png")
    waiting.value.save_as(tmp_path / "map.png")
    assert (tmp_path / "map.png").read_bytes().startswith(b"\x89PNG")
    read.tab.goto((tmp_path / "map.svg").as_uri())
    assert read.tab.locator("text", has_text="safer").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(read: Opened, scheme: str) -> None:
    read.tab.emulate_media(color_scheme=scheme)
    assert axe(read.tab) == []
    read.press("p")
    read.card("light").click()
    assert axe(read.tab) == []
    read.press("Escape", "o")
    read.tab.click("#filter")
    assert axe(read.tab) == []
    read.tab.fill("#query", "school")
    assert axe(read.tab) == []
    read.press("Escape", "o", "c")
    assert axe(read.tab) == []


def test_on_a_phone_nothing_scrolls_sideways(read: Opened) -> None:
    read.tab.set_viewport_size({"width": 390, "height": 844})
    read.tab.reload()
    assert read.tab.is_visible("#outline")
    read.tab.locator("#outline button").nth(1).click()
    assert read.tab.is_visible("#panel")
    assert read.tab.evaluate("document.documentElement.scrollWidth") <= 390
    assert axe(read.tab) == []
